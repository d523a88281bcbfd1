import { expect, test } from "vitest";
import { POS, winkAsked, winkRead } from "./wink.ts";

test.each([
  "“We won't,” said Dr. Ana Ruiz's aide. She'd gone; he'll've left by Feb. 2.",
  "Shares of A.B.C. Ltd. fell 3.5% to $1.2bn (£0.9bn), the U.S. firm's CEO said @ceo #news ana@example.org.",
  "  two   spaces , and odd-looking well-known words:half-way…done",
  "Zürich ’s café · naïve — 10km 5pm 1990s co-op e-mail",
  "x",
  "",
])("what is taken from wink-nlp's model is what wink-nlp answers: %s", (text) => {
  expect(winkRead(text)).toEqual(winkAsked(text));
});

test("words, parts of speech and sentences of two sentences", () => {
  const { words, pos, sentenceStarts } = winkRead("She left. He can't stay.");
  expect(words).toEqual(["She", "left", ".", "He", "ca", "n't", "stay", "."]);
  expect(pos.map((p) => POS[p])).toEqual(["PRON", "VERB", "PUNCT", "PRON", "AUX", "PART", "VERB", "PUNCT"]);
  expect(sentenceStarts).toEqual([0, 3]);
});
