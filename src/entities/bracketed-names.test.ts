import { describe, expect, it } from "vitest";
import { withBracketed } from "./bracketed-names.ts";
import { marked } from "./marked-names.ts";
import { sketchOf } from "./name-features.ts";

const types = (source: string) => {
  const { tokens, mentions } = marked(source);
  return withBracketed(sketchOf(tokens), mentions).map(({ text, type }) => `${type} ${text}`);
};

describe("withBracketed", () => {
  it("takes codes behind competitors for their countries, found or not", () =>
    expect(types("1. [PER Nuno Costa] ([ORG PRT]) 2. [PER Petr Dvorak] (CZE) 3. [PER Ana Ruiz] (ESP)")).toEqual([
      "PER Nuno Costa",
      "LOC PRT",
      "PER Petr Dvorak",
      "LOC CZE",
      "PER Ana Ruiz",
      "LOC ESP",
    ]));
  it("does not where other codes stand for teams or parties", () =>
    expect(types("[PER Al Moore] ([ORG DEN]) and [PER Bo Finch] ([ORG LAL]) scored.")).toEqual([
      "PER Al Moore",
      "ORG DEN",
      "PER Bo Finch",
      "ORG LAL",
    ]));
  it("leaves acronyms of what stands before them", () =>
    expect(types("The [ORG Chilean Horse Institute] ([ORG CHI]) grew, says [PER Ana Ruiz].")).toEqual([
      "ORG Chilean Horse Institute",
      "ORG CHI",
      "PER Ana Ruiz",
    ]));
  it("leaves codes that stand in no brackets of their own", () =>
    expect(types("[PER Ana Ruiz] (in [ORG ESP]) and [PER Bo Finch] FRA ran.")).toEqual([
      "PER Ana Ruiz",
      "ORG ESP",
      "PER Bo Finch",
    ]));
  it("takes what begins as places do for a constituency", () =>
    expect(types("[PER Jane Doe] ([PER Birmingham Yardley]) rose.")).toEqual([
      "PER Jane Doe",
      "LOC Birmingham Yardley",
    ]));
  it("leaves roles, old names and given names", () =>
    expect(
      types("[PER Ann Doe] ([PER Rachel]), [PER Jo Roe] (née [PER Lincoln]) and [PER Smith] ([PER Lancaster])."),
    ).toEqual(["PER Ann Doe", "PER Rachel", "PER Jo Roe", "PER Lincoln", "PER Smith", "PER Lancaster"]));
});
