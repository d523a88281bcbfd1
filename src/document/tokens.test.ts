import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf, sentenceSpan, tokenAt, tokenize, wordAt } from "./tokens.ts";

const words = (text: string) => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i));
};

const sentences = (text: string) => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.sentenceCount }, (_, s) => {
    const { start, end } = sentenceSpan(tokens, s);
    return text.slice(start, end);
  });
};

describe("tokenize", () => {
  it("splits words, marks and contractions with exact offsets", () => {
    expect(words("“Don’t go,” said the U.S. envoy.")).toEqual([
      "“",
      "Do",
      "n’t",
      "go",
      ",",
      "”",
      "said",
      "the",
      "U.S.",
      "envoy",
      ".",
    ]);
  });

  it("reads no-break spaces and half surrogates as spaces, without moving offsets", () => {
    expect(words("5\u00a0% of\ud800 GDP")).toEqual(["5", "%", "of", "GDP"]);
  });

  it("reads a text alike, whatever was read before", () => {
    for (const mark of ["'", "’"])
      for (const behind of [",", ".", "?", ")", "”", ":", "—"]) {
        const word = `parish${behind.charCodeAt(0)}x${mark}s`.replace(/\d/g, "q");
        const first = words(`the ${word} bank`);
        expect(first).toHaveLength(4);
        expect(words(`the ${word}${behind} bank`)).toHaveLength(5);
        expect(words(`the ${word} bank`)).toEqual(first);
        const other = `county${behind.charCodeAt(0)}x${mark}s`.replace(/\d/g, "z");
        expect(words(`the ${other}${behind} bank`)).toHaveLength(5);
        expect(words(`the ${other} bank`)).toHaveLength(4);
      }
  });

  it("cuts sentences", () => {
    expect(sentences("He left. Mr. Smith stayed.")).toEqual(["He left.", "Mr. Smith stayed."]);
  });

  it("leaves a closing mark with its sentence and goes on where a small letter follows", () => {
    expect(sentences("“Is it done?” she asked. He nodded. ''Yes.'' Then he left.")).toEqual([
      "“Is it done?” she asked.",
      "He nodded.",
      "''Yes.''",
      "Then he left.",
    ]);
  });

  it.each([
    "Rubio (R-Fla.), who ran, left.",
    "The Rev. Peter Wherry said so to Sens. Ruiz and Cole.",
    "Rep. Ana Ruiz (D-N.Y.) said so.",
    "''He is on the 'wrong track.'.''",
  ])("is one sentence: %s", (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it.each([
    ["It rained. Nobody came.", 2],
    ["He is a Rev. It rained, they said.", 1], // the price: a title that ends a sentence
    ["They met the Sens yesterday. Ruiz left.", 2],
  ])("sentences of: %s", (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it("reads only the paragraphs it is given", () => {
    const text = "skip this\nread this\nskip";
    const tokens = tokenize(text, [{ start: 10, end: 19 }]);
    expect(tokens.count).toBe(2);
    expect(wordAt(tokens, tokenAt(tokens, 15))).toBe("this");
  });

  it("hashes words as hashOf does", () => {
    const tokens = tokenize("The president’s É");
    expect(tokens.hash[0]).toBe(hashOf("The"));
    expect(tokens.lowerHash[0]).toBe(hashOf("the"));
    expect(tokens.lowerHash[2]).toBe(hashOf("'s"));
    expect(tokens.lowerHash[3]).toBe(hashOf("é"));
  });

  it("holds for any string: tokens ascend, stay in range, hold no white space at their ends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const tokens = tokenize(text);
        let at = 0;
        for (let i = 0; i < tokens.count; i++) {
          const word = wordAt(tokens, i);
          expect(tokens.start[i]).toBeGreaterThanOrEqual(at);
          expect(word.length).toBeGreaterThan(0);
          expect(word.trim()).toBe(word);
          at = tokens.end[i]!;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it("is linear on a long run, on 5 MB of marks and on 5 MB of spaces", () => {
    const started = performance.now();
    tokenize("a".repeat(1_000_000));
    tokenize('"a" '.repeat(250_000));
    tokenize(`a${" ".repeat(5_000_000)}b`);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
