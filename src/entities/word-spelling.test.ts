import { describe, expect, it } from "vitest";
import { marked } from "./marked-names.ts";
import { sketchOf } from "./name-features.ts";
import { SPELLING_BUCKETS, spellingFeatures, wordSpelling } from "./word-spelling.ts";

const OUTCOMES = ["none", "given", "surname", "org", "org", "org", "org", "place", "other"];
const guess = (word: string) => OUTCOMES[Math.floor((wordSpelling().guess(word, 0, word.length) - 32) / 3)];

describe("wordSpelling", () => {
  it.each([
    ["Vardhanapur", "place"],
    ["Kozlovgrad", "place"],
    ["Schwarzhoffer", "surname"],
    ["Mykhailenkov", "surname"],
  ])("guesses that %s is a %s", (word, outcome) => expect(guess(word)).toBe(outcome));
  it("takes a word's capitals for nothing but letters", () =>
    expect(wordSpelling().guess("ÅLESTRØM", 0, 8)).toBe(wordSpelling().guess("ålestrøm", 0, 8)));
  it("reads the word and nothing beside it", () =>
    expect(wordSpelling().guess("x Vardhanapur y", 2, 13)).toBe(wordSpelling().guess("Vardhanapur", 0, 11)));
  it("stays in bounds for words of any length", () => {
    const out = new Int32Array(40);
    for (const word of ["", "x", "ab", "Z".repeat(1000), "\ud800\udfff"]) {
      const count = spellingFeatures(word, 0, word.length, out);
      expect(count).toBeLessThanOrEqual(40);
      expect([...out.subarray(0, count)].every((b) => b >= 0 && b < SPELLING_BUCKETS)).toBe(true);
    }
  });
});

describe("sketchOf", () => {
  const own = (text: string) => [...sketchOf(marked(text).tokens).own];
  it("guesses words that no table holds by their spelling", () =>
    expect(own("Vardhanapur")[0]).toBeGreaterThanOrEqual(32));
  it("does not guess known words, lower case, acronyms or numbers", () =>
    expect(own("London qwzzkj QWZZKJ 1234").every((code) => code < 32)).toBe(true));
});
