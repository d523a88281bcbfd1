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
