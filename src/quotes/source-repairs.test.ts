import { expect, it } from "vitest";
import { linesOf } from "../document/lines.ts";
import { tokenize } from "../document/tokens.ts";
import { findEntities } from "../entities/find-entities.ts";
import { findQuotes } from "./find-quotes.ts";

const speakers = (text: string) => {
  const tokens = tokenize(text, linesOf(text).spans);
  return findQuotes(tokens, findEntities(tokens)).quotes.map(({ speaker }) => [speaker.mention?.text, speaker.name]);
};

it.each([
  [
    "“This is the biggest change in 30 years,” said its managing director, Jonathan Carr.",
    "its managing director, Jonathan Carr",
    "Jonathan Carr",
  ],
  [
    "The bank's chief economist, Andrew Hall, told reporters that rates would rise.",
    "The bank's chief economist, Andrew Hall",
    "Andrew Hall",
  ],
])("takes the name behind the description: %s", (text, mention, name) => {
  expect(speakers(text)).toEqual([[mention, name]]);
});

it.each([
  ["“It will rise,” said its director, according to Andrew Hall.", "Andrew Hall"],
  ["“It was late,” said the driver, Leeds police reported.", "Leeds police"],
])("takes no name that goes on to something else: %s", (text, other) => {
  for (const [mention] of speakers(text)) if (mention !== other) expect(mention).not.toContain(other);
});

it.each([
  [
    "Acme Inc., a maker of nails, today announced that it would close two plants.",
    "Acme Inc., a maker of nails",
    "Acme Inc.",
  ],
  ["The ministry on Monday announced that schools would close.", "The ministry", null],
  ["A report released Monday said that schools would close.", "A report released Monday", null],
])("takes no day for a speaker: %s", (text, mention, name) => {
  expect(speakers(text)).toEqual([[mention, name]]);
});

it.each([
  "Daniel Pike was sentenced on Friday and told to pay $9,200 to the farmer.",
  "Daniel Pike has been ordered to repay the money.",
  "Daniel Pike was asked whether he had sold the sheep.",
])("does not take whom is spoken to for the speaker: %s", (text) => {
  for (const [mention] of speakers(text)) expect(mention).toBeUndefined();
});

it.each([
  ["Judge Hannah Crosbie told Pike to pay $9,200.", "Judge Hannah Crosbie"],
  ["The court ordered the firm to repay the money.", "The court"],
  ["Anna Keller was quoted as saying that the firm would repay the money.", "Anna Keller"],
])("keeps who speaks: %s", (text, mention) => {
  expect(speakers(text).map(([it]) => it)).toEqual([mention]);
});

it.each([
  ["Labour MP Jess Phillips (Birmingham Yardley) told the Commons that it was enough.", "Jess Phillips"],
  ["“It is wrong,” said a spokesman for Acme, in an interview with the BBC.", null],
])("finds the name that heads the phrase: %s", (text, name) => {
  expect(speakers(text).map(([, it]) => it)).toEqual([name]);
});
