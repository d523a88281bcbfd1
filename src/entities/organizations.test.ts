import { describe, expect, it } from "vitest";
import { marked, surfaces } from "./marked-names.ts";
import { organizationsAmong } from "./organizations.ts";

function organizationsIn(source: string): string[][] {
  const { tokens, mentions, indices } = marked(source.replace(/\[/g, "[ORG "));
  return surfaces(mentions, organizationsAmong(tokens, mentions, indices, "ORG"));
}

describe("organizationsAmong", () => {
  const one: [why: string, text: string][] = [
    ["acronym in brackets", "The [International Monetary Fund] ([IMF]) met. The [IMF] agreed."],
    ["expansion in brackets", "The [IMF] ([International Monetary Fund]) met."],
    ["acronym far from its long form", "The [World Health Organization] met in Geneva. Later, the [WHO] agreed."],
    ["mixed case acronym in brackets", "The [Bank of Ghana] ([BoG]) met. [BoG] agreed."],
    ["foreign order of letters", "[Médecins Sans Frontières] ([MSF]) left. [MSF] returned."],
    ["legal form", "[Acme Motors Inc] sold cars. [Acme Motors] grew."],
    ["article", "[The Walt Disney Co] grew. [Walt Disney] shrank."],
    ["first word for the whole", "[Barclays Bank Plc] fell. [Barclays] rose."],
    ["head word for the whole", "The [Bank of Norland University] opened. The [University] closed."],
    ["symbol of a share", "[Apple Inc.] ([AAPL]) rose. [AAPL] closed at 200."],
    ["symbol at an exchange", "[Halden] (NASDAQ: [HLDN]) rose. [Halden] grew."],
    ["points in an acronym", "The [United Nations] met. The [U.N.] agreed."],
  ];
  for (const [why, text] of one) it(`joins: ${why}`, () => expect(organizationsIn(text)).toHaveLength(1));

  const two: [why: string, text: string][] = [
    ["acronym that does not fit", "The [World Bank] met. The [IMF] agreed."],
    [
      "acronym that two long names fit",
      "The [National Olive Council] met the [Northern Oil Company]. The [NOC] agreed.",
    ],
    ["symbol of something else", "[Acme Motors Inc] rose, ([HLDN]) fell."],
    ["union in brackets", "The [Labour Party] ([GMB]) agreed."],
    ["different banks", "[Barclays Bank] fell. [Lloyds Bank] rose."],
    ["bracketed name that is no acronym of it", "The [Labour Party] ([Guardian]) won."],
  ];
  for (const [why, text] of two)
    it(`keeps apart: ${why}`, () => expect(organizationsIn(text).length).toBeGreaterThanOrEqual(2));

  it("gives a head word to the organization named last", () =>
    expect(organizationsIn("The [Finance Ministry] met the [Defence Ministry]. The [Ministry] agreed.")).toEqual([
      ["Finance Ministry"],
      ["Defence Ministry", "Ministry"],
    ]));
});
