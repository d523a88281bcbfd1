import { describe, expect, it } from "vitest";
import { type Analysis, analyze } from "../src/index.ts";
import { addTo, emptyScore, f1, MEASURES, type Measure, spaced } from "./fixture-counts.ts";
import { type Fixture, fixtures } from "./fixture-facts.ts";
import { compare } from "./fixture-score.ts";
import { breachesOf } from "./validity.ts";

/**
 * What each measure reaches over all fixtures, less a little. The stages are learnt and not perfect; a change that pushes
 * a measure below its floor has broken something. NUTGRAF_FIXTURES=1 prints every difference.
 */
const FLOORS: Record<Measure, number> = {
  title: 0.85,
  subtitle: 0.6,
  authors: 0.8,
  "published day": 0.85,
  publisher: 0.6,
  "dateline place": 0.88,
  "dateline agency": 0.95,
  "body words": 0.92,
  paragraphs: 0.85,
  "chrome kept out": 0.76,
  persons: 0.85,
  organizations: 0.76,
  places: 0.81,
  "quoted, content": 0.9,
  "quoted, content and speaker": 0.77,
  "reported, content and speaker": 0.69,
  "quotes, kind": 0.97,
  "quotes, cue": 0.97,
  "quotes, resolution": 0.9,
  "claims, value": 0.95,
  "claims, value and unit": 0.93,
  "claims, modifier": 0.97,
  "claims, change": 0.93,
  "claims, speaker": 0.89,
  "no claims": 0.9,
  warnings: 1,
};

/** Chrome that says what it is: to keep it is a mistake on any page, whatever a classifier thinks of it. */
const PLAINLY_CHROME =
  /read (?:more|also)|also read|recommended reading|also like|also reading|more from|related|sign(?:ing)? up|subscri|cookie|privacy|all rights reserved|advertisement|comments|copyright|most (?:read|viewed)|trending|share (?:this|on|or)|kindly share|download|view this email|photo|image:/i;

const analysed = new Map<string, Analysis>();
function analysisOf({ name, page, format }: Fixture): Analysis {
  let analysis = analysed.get(name);
  if (analysis === undefined) {
    analysis = analyze({ [format]: page });
    analysed.set(name, analysis);
  }
  return analysis;
}

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))("%s", (_name, fixture) => {
  it("keeps the contract", () => {
    expect(breachesOf(analysisOf(fixture))).toEqual([]);
  });

  it("is told from text or HTML without being told", () => {
    expect(analyze(fixture.page)).toEqual(analysisOf(fixture));
  });

  it("prints what its facts say that it prints", () => {
    const page = spaced(analysisOf(fixture).document.text);
    const { paragraphs, quotes, claims } = fixture.facts;
    const stated = [...paragraphs, ...quotes.flatMap(({ content }) => content), ...claims.map(({ text }) => text)];
    expect(stated.filter((text) => !page.includes(spaced(text)))).toEqual([]);
  });

  it.each(fixture.facts.neverInBody.filter((piece) => PLAINLY_CHROME.test(piece)))("keeps out: %s", (piece) => {
    expect(spaced(analysisOf(fixture).article.body)).not.toContain(spaced(piece));
  });

  it("scores nothing when nothing is found", () => {
    const { score } = compare(analyze(""), fixture.facts);
    for (const measure of MEASURES.filter((name) => !["chrome kept out", "no claims", "warnings"].includes(name)))
      expect(score[measure], measure).toMatchObject({ right: 0, given: 0 });
  });

  it("is in English and sound input", () => {
    const { document, warnings } = analysisOf(fixture);
    expect(document.language.code).toBe("en");
    expect(warnings.map(({ code }) => code).sort()).toEqual(fixture.facts.warnings);
  });
});

describe("all fixtures", () => {
  const total = emptyScore();
  const differences: string[] = [];
  for (const fixture of fixtures) {
    const result = compare(analysisOf(fixture), fixture.facts);
    addTo(total, result.score);
    differences.push(...result.differences.map((line) => `${fixture.name}: ${line}`));
  }
  const row = (measure: Measure): string => {
    const { right, given, asked } = total[measure];
    return `${measure.padEnd(32)}${f1(total[measure]).toFixed(3).padStart(8)}${String(right).padStart(8)}${String(given).padStart(8)}${String(asked).padStart(8)}`;
  };
  const table = [`${"".padEnd(32)}      F1   right   given   asked`, ...MEASURES.map(row)].join("\n");
  console.log(`${fixtures.length} fixtures\n${table}`);
  if (process.env["NUTGRAF_FIXTURES"] !== undefined) console.log(differences.join("\n"));

  it.each(MEASURES)("%s", (measure) => {
    const worst = differences.filter((line) => line.includes(`: ${measure}: `)).slice(0, 20);
    expect(f1(total[measure]), `below the floor:\n${worst.join("\n")}\n`).toBeGreaterThanOrEqual(FLOORS[measure]);
  });
});
