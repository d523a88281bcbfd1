import { describe, expect, test } from "vitest";
import { linesOf } from "../document/lines.ts";
import { tokenize } from "../document/tokens.ts";
import { findEntities } from "../entities/find-entities.ts";
import { findQuotes } from "./find-quotes.ts";

const speakers = (text: string) => {
  const tokens = tokenize(text, linesOf(text).spans);
  return findQuotes(tokens, findEntities(tokens)).quotes.map(({ speaker }) => speaker.name);
};

describe("interviews", () => {
  test("the answers are those of the person introduced", () => {
    const text =
      "Maria Okafor, who runs a bakery in Hebden Bridge, spoke about the flood.\nQ: When did you hear the water?\nA: About two in the morning. I rang my sister.\nQ: Would you stay here?\nA: I would stay, whatever happens.";
    expect(speakers(text).slice(-4)).toEqual([null, "Maria Okafor", null, "Maria Okafor"]);
  });

  test("initials are those of a name", () => {
    const text =
      "Maria Okafor and Tom Reed spoke about the flood.\nMO: We heard the water at two in the morning.\nTR: I was asleep and heard nothing at all.\nMO: He was snoring when I woke him.";
    expect(speakers(text).slice(-3)).toEqual(["Maria Okafor", "Tom Reed", "Maria Okafor"]);
  });

  test("not initials of two people", () => {
    const text =
      "Maria Okafor and Mark Owen spoke about the flood.\nMO: We heard the water at two in the morning.\nTR: I was asleep and heard nothing at all.\nMO: He was snoring when I woke him.";
    expect(speakers(text).at(-1)).toBeNull();
  });

  test("nobody where nobody was introduced", () => {
    const text =
      "Q: When did you hear the water?\nA: About two in the morning. I rang my sister.\nQ: Would you stay here?\nA: I would stay, whatever happens.";
    expect(speakers(text)).toEqual([null, null, null, null]);
  });
});
