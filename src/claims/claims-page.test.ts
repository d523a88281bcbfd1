import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inOneLine } from "./in-one-line.ts";

const page = readFileSync(new URL("../../docs/claims.md", import.meta.url), "utf8");
const rows = page
  .split("\n")
  .filter((line) => /^\| [^|]+ \| (?:\[|nothing)/.test(line))
  .map((line) => line.slice(2, -2).split(" | ") as [string, string]);

describe("docs/claims.md", () => {
  it("has its examples", () => expect(rows.length).toBeGreaterThan(70));
  it("has no example that is not tested", () => {
    const written = page.split("\n").filter((line) => /^\| .*\|$/.test(line) && !/^\| (?:text|reason) \|/.test(line));
    expect(written.filter((line) => !/^\| `/.test(line))).toHaveLength(rows.length);
  });
  it.each(rows)("%s", (text, claims) => expect(inOneLine(text)).toBe(claims));
});
