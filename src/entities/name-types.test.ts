import { describe, expect, it } from "vitest";
import { marked } from "./marked-names.ts";
import { sketchOf } from "./name-features.ts";
import { NAME_TYPES } from "./name-labels.ts";
import { settleTypes } from "./name-types.ts";
import type { NamedMention } from "./named-mention.ts";

/** The names with their types; `doubt` is how unsure the tagger was of each, all other types being alike. */
function types(source: string, doubt = 0, model?: null): string[] {
  const { tokens, mentions } = marked(source);
  const unsure = mentions.map(
    (mention): NamedMention => ({
      ...mention,
      confidence: 1 - doubt,
      types: Float32Array.from(NAME_TYPES, (type) => (type === mention.type ? 1 - doubt : doubt / 3)),
    }),
  );
  return settleTypes(sketchOf(tokens), unsure, model).map(({ text, type }) => `${type} ${text}`);
}

describe("settleTypes", () => {
  it("gives acronyms the type of what they stand for", () =>
    expect(types("[ORG Noble School] ([LOC NS]) opened. [LOC NS] grew.", 0, null)).toEqual([
      "ORG Noble School",
      "ORG NS",
      "ORG NS",
    ]));
  it("takes news outlets for no works", () =>
    expect(types("She told [MISC Fox News] and The [MISC Guardian].", 0, null)).toEqual([
      "ORG Fox News",
      "ORG Guardian",
    ]));
  it("takes an outlet that reports for no ocean", () =>
    expect(types("The [LOC Atlantic] reported it.", 0, null)).toEqual(["ORG Atlantic"]));
  it("leaves the ocean, and works that share a word with an outlet", () =>
    expect(types("The [LOC Atlantic] rose. A [MISC Guardian] flew; the [MISC Guardian Angel].", 0, null)).toEqual([
      "LOC Atlantic",
      "MISC Guardian",
      "MISC Guardian Angel",
    ]));
  it("takes what ends as companies do for one", () =>
    expect(types("[MISC Irish Harbour Ferries] grew.", 0.6, null)).toEqual(["ORG Irish Harbour Ferries"]));
  it("does not where the tagger is sure, nor for a word alone", () =>
    expect(types("[MISC Battle of Salt Mines] and [MISC Hotels]", 0, null)).toEqual([
      "MISC Battle of Salt Mines",
      "MISC Hotels",
    ]));
  it("judges whole names that the tagger is unsure of", () =>
    expect(types("The [LOC University of Kano] said so. Mr [PER Chukwu Okoro] agreed.", 0.6)).toEqual([
      "ORG University of Kano",
      "PER Chukwu Okoro",
    ]));
  it("leaves what the tagger is sure of", () =>
    expect(types("The [LOC University of Kano] said so.")).toEqual(["LOC University of Kano"]));
  it("is content with no names", () => expect(types("Nothing here.")).toEqual([]));
});
