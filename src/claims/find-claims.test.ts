import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Claim, claimSchema, type Entity, type Quote } from "../document/schema.ts";
import { grounded } from "../document/span.ts";
import { tokenize } from "../document/tokens.ts";
import { type ClaimContext, findClaims } from "./find-claims.ts";

const claimsIn = (text: string, context: ClaimContext = {}): Claim[] => findClaims(tokenize(text), context);
const valuesIn = (text: string): (number | null)[] => claimsIn(text).map((c) => c.quantity.value);
const only = (text: string, context: ClaimContext = {}): Claim => {
  const claims = claimsIn(text, context);
  expect(claims, text).toHaveLength(1);
  return claims[0]!;
};

const person = (id: string, name: string, text: string): Entity => ({
  id,
  type: "person",
  name,
  aliases: [],
  roles: [],
  confidence: 1,
  mentions: [{ ...grounded(text, text.indexOf(name), text.indexOf(name) + name.length), kind: "name", confidence: 1 }],
});

describe("what states no figure", () => {
  it.each([
    "No one was hurt.",
    "She is the one who left.",
    "They met one another at one point.",
    "In 2019 the team moved to Leeds.",
    "It opens on 24 January.",
    "The match ended 2-0.",
    "Trains leave at 10.45pm and 0401 GMT.",
    "He flew a Boeing 747 to Terminal 5.",
    "She wears number 9 and lives at 575 Station Road.",
    "The 1990s ended; the '80s did not.",
    "See page 12, section 4 and Article 50.",
    "The twenty-first century began.",
    "Only a small percent attain the top ranks.",
    "How do I calculate a percentage?",
    "% % %",
    "1e309 dollars",
    "10^400 people",
    "0/0 of them",
    "Version 1.2.3.4 is out.",
    "As was shown¹² before.",
  ])("%s", (text) => expect(claimsIn(text)).toEqual([]));
});

describe("odd input", () => {
  it("reads a malformed grouping as a list", () => expect(valuesIn("1,23,45")).toEqual([1, 23, 45]));
  it("reads a doubled minus as none", () => expect(valuesIn("−−5")).toEqual([5]));
  it("reads full-width digits", () => expect(valuesIn("１２３ people came.")).toEqual([123]));
  it("keeps a figure whose point ended a sentence for the tokenizer", () => {
    expect(only("It made a £8.1bn offer.").quantity).toMatchObject({ value: 8.1e9, unit: { code: "GBP" } });
  });

  it("never throws, and every claim is grounded, finite and valid", () => {
    const word = fc.constantFrom(
      "one",
      "hundred",
      "and",
      "million",
      "half",
      "of",
      "$",
      "5",
      "1,000",
      "-",
      "to",
      "%",
      "from",
      "a",
      "per",
      "day",
      "(",
      ")",
      ",",
      ".",
      "rose",
      "by",
      "the",
      "9/11",
      "e9",
      "¹",
      "½",
      "US",
      "pounds",
      "in",
      "2019",
      "May",
      "ago",
      "years",
      "old",
      "'s",
      "\n",
      "١",
      "\ud800",
      "x10^99",
      "0",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.array(word, { maxLength: 25 }).map((w) => w.join(" ")),
      fc.array(word, { maxLength: 25 }).map((w) => w.join("")),
    );
    fc.assert(
      fc.property(text, (sample) => {
        for (const claim of claimsIn(sample)) {
          claimSchema.parse(claim);
          expect(sample.slice(claim.span.start, claim.span.end)).toBe(claim.text);
          expect(claim.text.trim()).toBe(claim.text);
          for (const part of [claim.subject, claim.agent, claim.base, claim.time, claim.change?.cue])
            if (part) expect(sample.slice(part.span.start, part.span.end)).toBe(part.text);
          const { value, min, max } = claim.quantity;
          expect(value === null).toBe(min !== undefined && max !== undefined);
          for (const n of [value ?? 0, min ?? 0, max ?? 0, claim.change?.from ?? 0, claim.change?.to ?? 0])
            expect(Number.isFinite(n)).toBe(true);
          if (value === null) expect(min!).toBeLessThanOrEqual(max!);
        }
      }),
      { numRuns: 1500 },
    );
  });

  // Four times the text takes about four times the processor's time; 8 leaves room for a busy machine, 16 would be squared.
  it.each([
    "1",
    ",",
    "1,",
    "1 ",
    "1,234 ",
    "one hundred and ",
    "million ",
    "from 1 to ",
    "$5 ",
    "5-1 ",
    "twice as ",
    "5 per 100 people ",
    "three months to March ",
  ])("is linear on a long run of %j", (unit) => {
    const timeFor = (length: number): number => {
      const tokens = tokenize(unit.repeat(Math.ceil(length / unit.length)));
      const started = process.cpuUsage().user;
      findClaims(tokens, { published: { iso: "2023-05-12", precision: "day", text: "", span: null, from: "caller" } });
      return (process.cpuUsage().user - started) / 1000;
    };
    timeFor(10_000);
    const once = timeFor(30_000);
    expect(timeFor(120_000)).toBeLessThan(8 * once + 40);
  });
});

describe("context", () => {
  it.each([
    ["CA", "CAD"],
    ["AU", "AUD"],
    ["US", "USD"],
    [undefined, "USD"],
  ])("reads a bare $ in the copy of %s as %s", (country, code) => {
    expect(only("The bridge cost $40 million.", country === undefined ? {} : { country }).quantity.unit.code).toBe(
      code,
    );
  });

  it("reads a bare $ under a Canadian dateline as Canadian when US dollars are marked", () => {
    const text = "The plant cost $40 million, or US$30 million.";
    const place = { name: "Toronto", country: "CA", lat: null, lon: null, confidence: 1 };
    const codes = claimsIn(text, { dateline: { ...grounded(text, 0, 3), place, confidence: 1 } }).map(
      (c) => c.quantity.unit.code,
    );
    expect(codes).toEqual(["CAD", "USD"]);
  });

  it("reads a bare $ of local copy as its country's, where all places lie in one", () => {
    const text = "The farmer from Gore was paid $120 in Dunedin, New Zealand.";
    const at = (name: string, country: string): Entity => ({
      ...person(name, name, text),
      type: "place",
      place: { name, country, lat: null, lon: null, confidence: 1 },
    });
    const codes = (...entities: Entity[]) => only(text, { entities }).quantity.unit.code;
    expect(codes(at("Gore", "NZ"), at("Dunedin", "NZ"), at("New Zealand", "NZ"))).toBe("NZD");
    expect(codes(at("Gore", "NZ"), at("Dunedin", "NZ"))).toBe("USD");
    expect(codes(at("Gore", "US"), at("Dunedin", "NZ"), at("New Zealand", "NZ"))).toBe("USD");
  });

  it("reads pounds as money in a British article, as weight elsewhere", () => {
    expect(only("It cost 40 pounds.", { country: "GB" }).quantity.unit.code).toBe("GBP");
    expect(only("It weighs 40 pounds.").quantity.unit.code).toBe("[lb_av]");
  });

  it("links roles to entities", () => {
    const text = "Maria Lopez paid $40 million for the club.";
    expect(only(text, { entities: [person("e1", "Maria Lopez", text)] }).agent).toMatchObject({
      text: "Maria Lopez",
      entity: "e1",
    });
  });

  it("leaves relative periods without an anchor unresolved", () => {
    const { time } = only("The fund gained 2% last month.");
    expect(time).toMatchObject({ text: "last month" });
    expect(time).not.toHaveProperty("start");
  });

  it("attributes a figure to the innermost quote that holds it, and to its speaker", () => {
    const text = '"Sales rose 3%," said Maria Lopez.';
    const quote: Quote = {
      id: "q1",
      kind: "direct",
      content: [grounded(text, 0, 16)],
      cue: null,
      speaker: { mention: null, entity: "e1", name: "Maria Lopez", resolution: "name", confidence: 1 },
      confidence: 1,
    };
    expect(only(text, { quotes: [quote] }).attribution).toEqual({ quote: "q1", entity: "e1", name: "Maria Lopez" });
  });

  it("does not attribute a figure outside the quote to it", () => {
    const text = '"We grew," said Maria Lopez. Sales rose 3%.';
    const quote: Quote = {
      id: "q1",
      kind: "direct",
      content: [grounded(text, 0, 10)],
      cue: null,
      speaker: { mention: null, entity: "e1", name: "Maria Lopez", resolution: "name", confidence: 1 },
      confidence: 1,
    };
    expect(only(text, { quotes: [quote] }).attribution).toBeNull();
  });
});

describe("values as they are said", () => {
  it.each([
    ["It carried 4.1 million passengers.", 4_100_000],
    ["It sold 1.1 billion shares.", 1_100_000_000],
    ["Debts reached $8.7 trillion.", 8_700_000_000_000],
    ["Prices rose 0.3%.", 0.3],
  ])("%s", (text, value) => expect(only(text).quantity.value).toBe(value));
});

describe("check-worthiness", () => {
  it("ranks a public, dated change above a personal count", () => {
    const published = { iso: "2023-05-12", precision: "day", text: "", span: null, from: "caller" } as const;
    const high = only("Unemployment rose 0.4% in 2022, the statistics office said.", { published });
    const low = only("I ate three apples.");
    expect(high.checkWorthiness).toBeGreaterThan(low.checkWorthiness + 0.4);
    expect(high.reasons).toEqual(["measurable", "change", "has-subject", "attributed", "has-period"]);
    expect(low.reasons).toContain("personal-experience");
  });

  it.each([
    ["Prices rose 3%.", "comparison"],
    ["The strike lasted 18 months.", "temporal"],
    ["It carries between 10 and 20 passengers.", "interval"],
    ["The town has 4,000 residents.", "statistical"],
  ])("%s is %s", (text, kind) => expect(only(text).kind).toBe(kind));
});

it.each([
  ["He won two and a half million votes.", 2_500_000],
  ["It cost $2 and a half million.", 2_500_000],
  ["About three and a quarter million people came.", 3_250_000],
  ["The wait was two and a half years.", 2.5],
])("reads a half of what follows: %s", (text, value) => {
  expect(valuesIn(text)).toEqual([value]);
});
