import { describe, expect, it } from "vitest";
import { marked } from "./marked-names.ts";
import { endOfName, settleEnds } from "./name-ends.ts";
import type { Name } from "./name-tagger.ts";
import { orthographyOf } from "./orthography.ts";

function settled(source: string): string[] {
  const { tokens, mentions } = marked(source);
  const names = mentions.map((mention): Name => ({ ...mention, headline: false }));
  return settleEnds(tokens, names, orthographyOf(tokens).capital).map((name) =>
    tokens.text.slice(tokens.start[name.first], endOfName(tokens, name)),
  );
}

describe("settleEnds", () => {
  it("takes the whole of a hyphenated given name", () =>
    expect(settled("Jun-[PER Jun Espinosa] spoke.")).toEqual(["Jun-Jun Espinosa"]));
  it("takes off what the press of Nigeria prints before names", () =>
    expect(settled("[PER Alhaji Musa Danladi] and [PER Hajia Bello] met [PER Mallam].")).toEqual([
      "Musa Danladi",
      "Bello",
    ]));
  it("closes the marks of a nickname and goes on to the surname", () =>
    expect(settled("[PER Desmond ‘Barber]’ [PER Facey] sang.")).toEqual(["Desmond ‘Barber’ Facey"]));
  it("cuts the possessive off a person", () =>
    expect(settled("It was [PER Salim Malik’s], he said.")).toEqual(["Salim Malik"]));
  it("leaves it on a club that owns nothing", () => expect(settled("[ORG St Senan’s] won.")).toEqual(["St Senan’s"]));
  it("takes titles and occupations off a full name", () =>
    expect(settled("[PER Coun Peter Entwistle] and [PER Grower Salote Naivalu] agreed.")).toEqual([
      "Peter Entwistle",
      "Salote Naivalu",
    ]));
  it("takes an office in lower case off, with what qualifies it", () =>
    expect(settled("[PER Ward councillor Jane Mokoena] spoke.")).toEqual(["Jane Mokoena"]));
  it("leaves a word of a name that is no office", () =>
    expect(settled("[PER Ludwig van Beethoven] spoke.")).toEqual(["Ludwig van Beethoven"]));
  it("cuts a currency off before its number", () =>
    expect(settled("The [ORG PMC Rs] 500 crore plan; [MISC Rs] 20; [ORG Acme Sh] 30")).toEqual(["PMC", "Acme"]));
  it("leaves the number of a model to its name", () =>
    expect(settled("The [MISC Airbus A] 380, [MISC World CUP] 2022")).toEqual(["Airbus A", "World CUP"]));
  it("drops a title without a name", () => expect(settled("[PER Coun]. Thandeka spoke.")).toEqual([]));
  it("leaves an occupation that is a name", () =>
    expect(settled("[PER Baker Mayfield] and [PER Judge] met.")).toEqual(["Baker Mayfield", "Judge"]));
  it("does not join two countries", () => expect(settled("[LOC US]-[LOC Russia] ties")).toEqual(["US", "Russia"]));
  it("cuts a name at a bracket without its fellow", () =>
    expect(settled("Dr ([PER Ana) Soto] met [PER Luz (Vega]).")).toEqual(["Ana", "Soto", "Luz", "Vega"]));
  it("keeps what has both brackets", () =>
    expect(settled("The [ORG Communist Party (Marxist)] won.")).toEqual(["Communist Party (Marxist)"]));
  it("takes a lawsuit for no person", () => {
    const { tokens, mentions } = marked("In [PER Roe v. Wade] the court and [PER Ann V Ray] agreed.");
    const names = mentions.map((mention): Name => ({ ...mention, headline: false }));
    const types = settleEnds(tokens, names, orthographyOf(tokens).capital).map(({ type }) => type);
    expect(types).toEqual(["MISC", "PER"]);
  });
  it("does not join a name behind a closed quotation", () =>
    expect(settled("“I met [PER Ann Lee],” [PER Bo Ray] said.")).toEqual(["Ann Lee", "Bo Ray"]));
});
