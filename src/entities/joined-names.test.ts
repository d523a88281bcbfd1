import { describe, expect, it } from "vitest";
import { joinedNames } from "./joined-names.ts";
import { marked } from "./marked-names.ts";
import { sketchOf } from "./name-features.ts";

const joined = (source: string) => {
  const { tokens, mentions } = marked(source);
  const names = mentions.map((mention) => ({ ...mention, headline: false }));
  return joinedNames(sketchOf(tokens), names).map(
    ({ type, first, last }) => `${type} ${tokens.text.slice(tokens.start[first], tokens.end[last])}`,
  );
};

describe("joinedNames", () => {
  it("joins a person's name around a nickname in marks, whatever that was taken for", () =>
    expect(joined("[PER Rosa] “[ORG Chispa]” [PER Villar] won.")).toEqual(["PER Rosa “Chispa” Villar"]));
  it("joins a campus and what it is of", () =>
    expect(joined("He taught at [ORG IIT]-[LOC Madras] and UC-[LOC Berkeley].")).toEqual([
      "ORG IIT-Madras",
      "ORG UC-Berkeley",
    ]));
  it("leaves countries that meet", () =>
    expect(
      joined("A [LOC UAE]-[LOC Dubai] deal, [ORG EU]-[LOC Nigeria] talks and [LOC US]-[LOC China] trade."),
    ).toEqual(["LOC UAE", "LOC Dubai", "ORG EU", "LOC Nigeria", "LOC US", "LOC China"]));
  it("leaves speech between two people, and marks around several words", () =>
    expect(joined("[PER Ann Lee] “[ORG Acme] rose” [PER Bo Ray] said, [PER Cy] “[MISC The Cat] [PER Moe].")).toEqual([
      "PER Ann Lee",
      "ORG Acme",
      "PER Bo Ray",
      "PER Cy",
      "MISC The Cat",
      "PER Moe",
    ]));
  it("leaves a town on a word that is no acronym", () =>
    expect(joined("The London-[LOC Madras] route and the [ORG Bank] - [LOC Kano] branch.")).toEqual([
      "LOC Madras",
      "ORG Bank",
      "LOC Kano",
    ]));
});
