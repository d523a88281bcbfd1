import { expect, test } from "vitest";
import { hashOf } from "../document/tokens.ts";
import { reportingNoun, reportingVerb } from "./cue-words.ts";

test.each([
  ["said", "say"],
  ["told", "tell"],
  ["denies", "deny"],
  ["insisting", "insist"],
  ["quipped", "quip"],
  ["wrote", "write"],
  ["agreed", "agree"],
  ["admitted", "admit"],
])("%s is a form of %s", (form, lemma) => {
  expect(reportingVerb(hashOf(form))?.lemma).toBe(lemma);
});

test("what a verb reports", () => {
  expect(reportingVerb(hashOf("said"))?.class).toBe("speech");
  expect(reportingVerb(hashOf("tweeted"))?.class).toBe("writing");
  expect(reportingVerb(hashOf("believes"))?.class).toBe("belief");
  expect(reportingVerb(hashOf("wants"))?.class).toBe("attitude");
});

test("nouns that report", () => {
  expect(reportingNoun(hashOf("statements"))?.lemma).toBe("statement");
});

test.each(["table", "walked", "founded", "bedroom"])("%s is no reporting verb", (word) => {
  expect(reportingVerb(hashOf(word))).toBeUndefined();
});
