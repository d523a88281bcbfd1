import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inOneLine } from "./in-one-line.ts";
import { BASE, WEIGHTS } from "./worthiness.ts";

const page = readFileSync(new URL("../../docs/claims.md", import.meta.url), "utf8");
const rows = page
  .split("\n")
  .filter((line) => /^\| [^|]+ \| (?:\[|nothing)/.test(line))
  .map((line) => line.slice(2, -2).split(" | ") as [string, string]);

describe("docs/claims.md", () => {
  it("has its examples", () => expect(rows.length).toBeGreaterThan(70));
  it("gives every feature of check-worthiness with its weight", () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| ([+−])(\d\.\d\d) \|/gm)];
    const written = Object.fromEntries(
      rows.map(([, name, sign, size]) => [name, Number(size) * (sign === "+" ? 1 : -1)]),
    );
    expect(written).toEqual(WEIGHTS);
    expect(page).toContain(`The sum starts at ${BASE}`);
  });
  it("has no example that is not tested", () => {
    const written = page.split("\n").filter((line) => /^\| .*\|$/.test(line) && !/^\| (?:text|reason) \|/.test(line));
    expect(written.filter((line) => !/^\| `/.test(line))).toHaveLength(rows.length);
  });
  it.each(rows)("%s", (text, claims) => expect(inOneLine(text)).toBe(claims));
});
