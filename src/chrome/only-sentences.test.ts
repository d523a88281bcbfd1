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

describe("a brief of one paragraph", () => {
  const body = (text: string) => {
    const { layout, paragraphs } = stripChrome(readSource({ text }));
    return { kinds: layout.map(({ kind }) => kind), text: paragraphs.map(({ start, end }) => text.slice(start, end)) };
  };
  const paragraph = "The ferry to Arran was cancelled on Tuesday because of high winds.";

  it.each([
    ["Arran ferry cancelled for the day", "By Una Fairweather", paragraph],
    ["Arran ferry cancelled for the day", "3 June 2025", paragraph],
    ["Arran ferry cancelled for the day", "By Una Fairweather", "3 June 2025", paragraph],
  ])("stands under headline, byline and date: %s / %s", (...lines) => {
    expect(body(lines.join("\n\n")).text).toEqual([paragraph]);
    expect(body(lines.join("\n\n")).kinds[0]).toBe("title");
  });

  it.each([
    "Arran ferry cancelled for the day\n\nBy Una Fairweather\n\nPlease log in to read the rest of your story.",
    "Page not found\n\nYou can search our site.",
    "Arran ferry cancelled for the day\n\nBy Una Fairweather\n\nSubscribe now.",
  ])("is no notice: %j", (text) => {
    expect(body(text).text).toEqual([]);
  });
});
