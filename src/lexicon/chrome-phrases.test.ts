import { describe, expect, it } from "vitest";
import { CHROME_PHRASES, TAUGHT_PHRASES } from "./chrome-phrases.ts";
import { UNTAUGHT_PHRASES } from "./untaught-chrome-phrases.ts";

const kinds = Object.keys(CHROME_PHRASES) as (keyof typeof CHROME_PHRASES)[];
const linesOf = (list: string | undefined): string[] => (list ?? "").split("\n").filter(Boolean);

describe("phrases that training does not see", () => {
  it.each(kinds)("are read like the others, are not all of them, and stand in one table only: %s", (kind) => {
    const all = linesOf(CHROME_PHRASES[kind]);
    const untaught = linesOf(UNTAUGHT_PHRASES[kind]);
    expect(all).toEqual(expect.arrayContaining(untaught));
    expect(untaught.length).toBeLessThan(all.length);
    expect(all).toHaveLength(new Set(all).size);
    expect(all).toHaveLength(linesOf(TAUGHT_PHRASES[kind]).length + untaught.length);
  });
});
