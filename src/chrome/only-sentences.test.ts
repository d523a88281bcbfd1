import { describe, expect, it } from "vitest";
import { readSource } from "../document/source.ts";
import { stripChrome } from "./strip-chrome.ts";

const page = (text: string) => stripChrome(readSource({ text }));

describe("sentences with nothing around them", () => {
  it.each(["Prices rose 5%.", "It rained.", "The mayor resigned.\n\nShe said she was tired.", "He won. She lost."])(
    "are an article: %j",
    (text) => {
      const { paragraphs, warnings } = page(text);
      expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(text.split("\n\n"));
      expect(warnings).toBeUndefined();
    },
  );

  it.each([
    "Home\nNews\nSport",
    "Log in",
    "Subscribe now.",
    "Loading...",
    "404 Not Found",
    "Advertisement",
    "Copyright 2025 The Harbour Record.",
    "ann@example.org",
    "",
  ])("nothing else is: %j", (text) => {
    expect(page(text).warnings?.map(({ code }) => code)).toEqual(["no_article"]);
  });
});

it("a brief is read to its end", () => {
  const text =
    "Harbour bridge reopens after storm\n\nBy Ana Ruiz\n\nThe harbour bridge reopened on Tuesday after engineers repaired 12 cables.\n\n“We worked day and night,” said Tom Okafor, the port’s chief engineer.\n";
  expect(stripChrome(readSource({ text })).paragraphs).toHaveLength(2);
});

it("but an author box after it stays out", () => {
  const text =
    "Bridge reopens after storm\n\nBy Ana Ruiz\n\nThe bridge reopened on Tuesday after repairs, the port said in a statement.\n\nAna Ruiz is a senior reporter at The Harbour Record.\n";
  const { layout, paragraphs } = stripChrome(readSource({ text }));
  expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join("\n")).not.toContain("Ana Ruiz is");
  expect(layout.at(-1)?.kind).toBe("chrome");
});
