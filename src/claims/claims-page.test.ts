import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tokenize } from "../document/tokens.ts";
import { type ClaimContext, findClaims } from "./find-claims.ts";

const PAGE_DAY: ClaimContext = {
  published: { iso: "2023-05-12", precision: "day", text: "2023-05-12", span: null, from: "caller" },
};

/** The claims of a text in the notation of docs/claims.md. */
function inOneLine(text: string): string {
  const claims = findClaims(tokenize(text), PAGE_DAY).map((claim) => {
    const { quantity, change, base, subject, agent, time, modality, attribution } = claim;
    const parts = [
      quantity.value === null ? `${quantity.min} to ${quantity.max}` : `${quantity.value}`,
      quantity.unit.kind === "none" ? "" : quantity.unit.code,
      quantity.unit.per ? `per ${quantity.unit.per.code}` : "",
      quantity.modifier === "exact" ? "" : quantity.modifier,
    ];
    if (change) {
      const { direction, by, from, to } = change;
      const both = from !== undefined && to !== undefined;
      parts.push(direction, by ? "by" : both ? `from ${from} to ${to}` : to !== undefined ? "to" : "from");
    }
    const facts = [
      base && `of ${base.text}`,
      subject && `about ${subject.text}`,
      agent && `by ${agent.text}`,
      time && `${time.start ?? ""}..${time.end ?? ""}`,
      modality === "asserted" ? "" : modality,
      attribution?.name ? `says ${attribution.name}` : "",
    ];
    return [`[${claim.text}] ${parts.filter(Boolean).join(" ")}`, ...facts.filter(Boolean)].join(", ");
  });
  return claims.length === 0 ? "nothing" : claims.join("; ");
}

const page = readFileSync(new URL("../../docs/claims.md", import.meta.url), "utf8");
const rows = page
  .split("\n")
  .filter((line) => /^\| [^|]+ \| (?:\[|nothing)/.test(line))
  .map((line) => line.slice(2, -2).split(" | ") as [string, string]);

describe("docs/claims.md", () => {
  it("has its examples", () => expect(rows.length).toBeGreaterThan(70));
  it.each(rows)("%s", (text, claims) => expect(inOneLine(text)).toBe(claims));
});
