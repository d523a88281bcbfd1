/** How far an analysis agrees with the facts of a fixture: counts to add up, and each difference as a line to read. */
import type { Analysis } from "../src/index.ts";
import { emptyScore, folded, type Measure, type Note, nameOf, type Score, spaced, tally } from "./fixture-counts.ts";
import type { Facts } from "./fixture-facts.ts";
import { compareClaims } from "./fixture-score-claims.ts";
import { compareQuotes } from "./fixture-score-quotes.ts";

export function compare(analysis: Analysis, facts: Facts): { score: Score; differences: string[] } {
  const score = emptyScore();
  const differences: string[] = [];
  const note = (measure: Measure, got: unknown, expected: unknown): void => {
    differences.push(`${measure}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`);
  };
  compareHeader(analysis, facts, score, note);
  compareBody(analysis, facts, score, note);
  compareEntities(analysis, facts, score, note);
  compareQuotes(analysis, facts, score, note);
  compareClaims(analysis, facts, score, note);
  for (const code of facts.warnings) {
    const given = analysis.warnings.some((warning) => warning.code === code);
    tally(score.warnings, given, given, true);
    if (!given)
      note(
        "warnings",
        analysis.warnings.map((warning) => warning.code),
        code,
      );
  }
  return { score, differences };
}

function compareHeader({ article, dateline }: Analysis, facts: Facts, score: Score, note: Note): void {
  const one = (measure: Measure, got: string | null | undefined, expected: string[], optional = false): void => {
    const right = got != null && expected.some((answer) => folded(answer) === folded(got));
    if (!right && optional) return;
    tally(score[measure], right, got != null, expected.length > 0);
    if (!right && (got != null || expected.length > 0)) note(measure, got ?? null, expected[0] ?? null);
  };
  const answers = (main: string | null, also: string[] = []): string[] => (main === null ? [] : [main, ...also]);
  one("title", article.title?.text, answers(facts.title, facts.titleAlso), facts.titleOptional);
  one("subtitle", article.subtitle?.text, answers(facts.subtitle));
  one("published day", article.published?.iso.slice(0, 10), answers(facts.published, facts.publishedAlso));
  one(
    "publisher",
    article.publisher?.name,
    [...answers(facts.publisher), ...(facts.publisherAlso ?? [])],
    facts.publisherOptional,
  );
  const place = dateline?.place;
  one(
    "dateline place",
    place ? `${place.name} ${place.country}` : dateline?.text,
    answers(facts.dateline?.place ?? null, facts.dateline?.placeAlso).map(
      (name) => `${name} ${facts.dateline?.country}`,
    ),
  );
  one("dateline agency", dateline?.agency, facts.dateline?.agency === undefined ? [] : [facts.dateline.agency]);

  const open = facts.authors.map(({ name, nameAlso = [] }) => [name, ...nameAlso].map(folded));
  for (const { name } of article.authors) {
    const found = open.findIndex((names) => names.includes(folded(name)));
    if (found >= 0) open.splice(found, 1);
    else if (facts.authorsOptional?.some((other) => folded(other) === folded(name))) continue;
    else note("authors", name, null);
    tally(score.authors, found >= 0, true, false);
  }
  score.authors.asked += facts.authors.length;
  for (const [name] of open) note("authors", null, name);
}

const SHINGLE = 4;

function shingles(text: string): string[] {
  const words = folded(text).split(" ");
  return words.map((_, i) => words.slice(i, i + SHINGLE).join(" "));
}

function compareBody({ article, document }: Analysis, facts: Facts, score: Score, note: Note): void {
  const optional = new Set((facts.paragraphsOptional ?? []).map(spaced));
  const given = article.paragraphs
    .map(({ start, end }) => spaced(document.text.slice(start, end)))
    .filter((paragraph) => !optional.has(paragraph));
  const expected = facts.paragraphs.map(spaced).filter((paragraph) => !optional.has(paragraph));

  const left = [...expected];
  for (const paragraph of given) {
    const found = left.indexOf(paragraph);
    if (found >= 0) left.splice(found, 1);
    else note("paragraphs", paragraph, null);
    tally(score.paragraphs, found >= 0, true, false);
  }
  score.paragraphs.asked += expected.length;
  for (const paragraph of left) note("paragraphs", null, paragraph);

  const bag = new Map<string, number>();
  for (const shingle of shingles(expected.join(" "))) bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  const got = given.length === 0 ? [] : shingles(given.join(" "));
  for (const shingle of got) {
    const rest = bag.get(shingle) ?? 0;
    if (rest > 0) {
      bag.set(shingle, rest - 1);
      score["body words"].right++;
    }
  }
  score["body words"].given += got.length;
  score["body words"].asked += expected.length === 0 ? 0 : shingles(expected.join(" ")).length;

  const body = spaced(article.body);
  for (const piece of facts.neverInBody) {
    const out = !body.includes(spaced(piece));
    tally(score["chrome kept out"], out, true, true);
    if (!out) note("chrome kept out", piece, null);
  }
}

const ENTITY_MEASURES = [
  ["person", "persons"],
  ["organization", "organizations"],
  ["place", "places"],
] as const;

function compareEntities(analysis: Analysis, facts: Facts, score: Score, note: Note): void {
  if (facts.entities.length === 0) return;
  for (const [type, measure] of ENTITY_MEASURES) {
    const left = facts.entities.filter((entity) => entity.type === type);
    for (const { name } of analysis.entities.filter((entity) => entity.type === type)) {
      const found = left.findIndex((entity) =>
        [entity.name, ...(entity.aliases ?? [])].some((n) => nameOf(n) === nameOf(name)),
      );
      const [entity] = found >= 0 ? left.splice(found, 1) : [];
      if (entity?.optional) continue;
      // An entity of the other type may be a matter of taste: "Bessemer" is a school and a place.
      if (!entity && facts.entities.some((other) => other.optional && nameOf(other.name) === nameOf(name))) continue;
      tally(score[measure], entity !== undefined, true, false);
      if (!entity) note(measure, name, null);
    }
    score[measure].asked += facts.entities.filter((entity) => entity.type === type && !entity.optional).length;
    for (const entity of left) if (!entity.optional) note(measure, null, entity.name);
  }
}
