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
