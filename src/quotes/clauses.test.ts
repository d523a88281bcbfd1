import { expect, test } from "vitest";
import { linesOf } from "../document/lines.ts";
import { tokenize, wordAt } from "../document/tokens.ts";
import { clauseAfter } from "./clauses.ts";
import { readWords } from "./words.ts";

/** The token before and after the clause's "that", or null. */
const clauseOf = (text: string, verb: string) => {
  const tokens = tokenize(text, linesOf(text).spans);
  for (let i = 0; i < tokens.count; i++)
    if (wordAt(tokens, i) === verb) {
      const that = clauseAfter(readWords(tokens), i);
      return that < 0 ? null : [wordAt(tokens, that - 1), wordAt(tokens, that + 1)];
    }
  return undefined;
};

test.each([
  ["She said that it rained.", ["said", "it"]],
  ["She said on Friday that the road was closed.", ["Friday", "the"]],
  ["She told reporters in Basel that the road was closed.", ["Basel", "the"]],
])("%s", (text, around) => expect(clauseOf(text, text.includes("told") ? "told" : "said")).toEqual(around));

test.each([
  "She said the road that leads to Basel was closed and that it rained.",
  "She said it rained, and he knew that it would.",
  "She said so. After that it rained.",
])("no clause right after the verb: %s", (text) => {
  const found = clauseOf(text, "said");
  expect(found === null || found?.[0] === "road").toBe(true);
});
