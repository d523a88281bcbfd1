import { describe, expect, it } from "vitest";
import { type Analysis, analyze } from "../src/index.ts";
import { breachesOf } from "./validity.ts";

const TEXT = "“We will go,” Ann Lee said on Monday 😀. The fund gave 5% of it to the town.";

/** A sound analysis, made by hand so that it has one of everything. */
function sound(): Analysis {
  const grounded = (text: string) => ({
    span: { start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length },
    text,
  });
  const whole = { start: 0, end: TEXT.length };
  return {
    schemaVersion: "1.0",
    document: { text: TEXT, format: "text", language: { code: "en", confidence: 1 } },
    layout: [{ span: whole, kind: "paragraph", confidence: 1 }],
    article: {
      title: null,
      subtitle: null,
      authors: [],
      published: null,
      updated: null,
      publisher: null,
      paragraphs: [whole],
      body: TEXT,
      confidence: 1,
    },
    dateline: null,
    entities: [
      {
        id: "e1",
        type: "person",
        name: "Ann Lee",
        aliases: [],
        roles: [],
        mentions: [{ ...grounded("Ann Lee"), kind: "name", confidence: 1 }],
        confidence: 1,
      },
    ],
    quotes: [
      {
        id: "q1",
        kind: "direct",
        content: [grounded("“We will go,”")],
        cue: { ...grounded("said"), lemma: "say", class: "speech" },
        speaker: { mention: grounded("Ann Lee"), entity: "e1", name: "Ann Lee", resolution: "name", confidence: 1 },
        confidence: 1,
      },
    ],
    claims: [
      {
        id: "c1",
        ...grounded("5%"),
        sentence: grounded("The fund gave 5% of it to the town.").span,
        quantity: { value: 5, modifier: "exact", unit: { kind: "percent", code: "%", text: "%" } },
        modality: "asserted",
        attribution: null,
        kind: "statistical",
        checkWorthiness: 0.5,
        reasons: [],
        confidence: 1,
      },
    ],
    warnings: [],
  };
}

describe("breachesOf", () => {
  it("finds nothing in a sound analysis", () => {
    expect(breachesOf(sound())).toEqual([]);
    expect(breachesOf(analyze(TEXT))).toEqual([]);
  });

  const face = TEXT.indexOf("😀");
  it.each<[what: string, broken: (analysis: Analysis) => void, message: RegExp]>([
    ["a confidence above one", (a) => (a.entities[0]!.confidence = 2), /schema: entities.0.confidence/],
    ["a number that JSON cannot hold", (a) => (a.claims[0]!.quantity.value = Number.NaN), /schema: claims.0/],
    ["a key that the schema does not know", (a) => Object.assign(a.quotes[0]!, { note: 1 }), /keys/],
    ["a span out of range", (a) => (a.claims[0]!.sentence.end = 1000), /span 41\.\.1000/],
    ["an empty span", (a) => (a.quotes[0]!.content[0] = { span: { start: 3, end: 3 }, text: "" }), /span 3\.\.3/],
    [
      "a span that cuts a pair",
      (a) => (a.article.title = { text: TEXT.slice(0, face + 1), span: { start: 0, end: face + 1 }, from: "text" }),
      /surrogate/,
    ],
    ["a stated text that is another", (a) => (a.quotes[0]!.content[0]!.text = "“We will go”"), /states/],
    ["an id used twice", (a) => (a.claims[0]!.id = "q1"), /ids repeat/],
    ["a speaker who is no entity", (a) => (a.quotes[0]!.speaker.entity = "e9"), /no entity e9/],
    ["a parent that is no quote", (a) => (a.quotes[0]!.parent = "q9"), /no quote q9/],
    ["a quote inside itself", (a) => (a.quotes[0]!.parent = "q1"), /a loop/],
    [
      "a claim of no quote",
      (a) => (a.claims[0]!.attribution = { quote: "q9", entity: null, name: null }),
      /no quote q9/,
    ],
    ["a layout with a hole", (a) => (a.layout[0]!.span.start = 5), /nothing covers/],
    ["blocks that overlap", (a) => a.layout.push(a.layout[0]!), /begins before/],
    ["a paragraph that is chrome", (a) => (a.layout[0]!.kind = "chrome"), /is a chrome/],
    [
      "a paragraph across blocks",
      (a) =>
        (a.layout = [
          { span: { start: 0, end: 40 }, kind: "paragraph", confidence: 1 },
          { span: { start: 41, end: TEXT.length }, kind: "paragraph", confidence: 1 },
        ]),
      /lies in no block/,
    ],
    ["a body of its own", (a) => (a.article.body += "."), /^body/],
    ["parts in the wrong order", (a) => a.quotes[0]!.content.unshift(a.claims[0]!), /part 1 begins/],
    ["a claim outside its sentence", (a) => (a.claims[0]!.sentence = { start: 0, end: 9 }), /not inside/],
    ["a range with a value", (a) => (a.claims[0]!.quantity.min = 1), /range true/],
  ])("finds %s", (_what, broken, message) => {
    const analysis = structuredClone(sound());
    broken(analysis);
    expect(breachesOf(analysis).join("\n")).toMatch(message);
  });
});
