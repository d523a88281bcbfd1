import { describe, expect, it } from "vitest";
import { CHROME_PHRASES } from "../src/lexicon/chrome-phrases.ts";
import { UNSEEN_PHRASES } from "./chrome-phrases-unseen.ts";

const kinds = Object.keys(CHROME_PHRASES) as (keyof typeof CHROME_PHRASES)[];
const linesOf = (list: string | undefined): string[] => (list ?? "").split("\n").filter(Boolean);

describe("phrases that training does not see", () => {
  it.each(kinds)("are phrases of the lexicon, and not all of them: %s", (kind) => {
    const all = linesOf(CHROME_PHRASES[kind]);
    const unseen = linesOf(UNSEEN_PHRASES[kind]);
    expect(all).toEqual(expect.arrayContaining(unseen));
    expect(unseen.length).toBeLessThan(all.length);
  });
});
