/** Claims written on one line, for tests: the notation of docs/claims.md. */
import { tokenize } from "../document/tokens.ts";
import { type ClaimContext, findClaims } from "./find-claims.ts";

/** The articles of the examples are published on 12 May 2023, a Friday. */
export const PAGE_DAY: ClaimContext = {
  published: { iso: "2023-05-12", precision: "day", text: "2023-05-12", span: null, from: "caller" },
};

/** The claims of a text in the notation of docs/claims.md. */
export function inOneLine(text: string, context: ClaimContext = {}): string {
  const claims = findClaims(tokenize(text), { ...PAGE_DAY, ...context }).map((claim) => {
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
