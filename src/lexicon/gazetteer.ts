/**
 * Which place on Earth a printed name stands for.
 *
 * `candidatesOf` lists the places that bear a name; `resolvePlace` picks one by evidence; `locatePlaces` picks one for
 * every place name of an article at once, so that they support each other.
 */
import type { Place } from "../document/schema.ts";
import { candidatesOf, type PlaceCandidate } from "./place-candidates.ts";

export { type PlaceMention, placeMention } from "./place-mention.ts";

import type { PlaceMention } from "./place-mention.ts";
import { printedRegion, type Region } from "./place-regions.ts";
import { type PlaceEvidence, prior, type Support, supportFor, supportOf, WEIGHTS } from "./place-scores.ts";
import { type TextEvidence, textEvidence } from "./text-evidence.ts";

export { candidatesOf, type PlaceCandidate, type PlaceKind } from "./place-candidates.ts";
export type { PlaceEvidence } from "./place-scores.ts";
export { PLACE_NAME, placeNameFlags } from "./place-words.ts";

/** The place that the name most likely stands for, or null when the gazetteer has none of that name. */
export function resolvePlace(name: string, evidence: PlaceEvidence = {}): Place | null {
  const { region, ...rest } = evidence;
  return locatePlaces([region === undefined ? { name } : { name, region }], rest)[0] ?? null;
}

/** One distinct name of the article with its candidates and what is believed of them. */
interface Case {
  candidates: readonly PlaceCandidate[];
  region: Region | undefined;
  weight: number;
  /** log odds from the name and the evidence, without the other names of the article */
  base: number[];
  /** probability of each candidate; sums to 1 */
  belief: number[];
}

const ROUNDS = 3;
const LARGE_KINDS = new Set(["area", "country", "state"]);
// More names than this add nothing to what the article is about, and would make the work quadratic.
const MOST_CONTEXT = 80;
const MOST_CANDIDATES = 60;

/**
 * Resolves all place names of an article together: every name lends support to candidates of the other names that lie in
 * the same country, the same state, or near. A region printed beside a name binds it.
 * The result has one entry for each mention, in order; null where the gazetteer has no such name.
 * Linear in the number of mentions.
 */
export function locatePlaces(mentions: readonly PlaceMention[], evidence: PlaceEvidence = {}): (Place | null)[] {
  const text = evidence.text === undefined ? undefined : textEvidence(evidence.text);
  const cases = new Map<string, Case>();
  const caseOf = mentions.map((mention) => {
    const key = `${mention.name}|${mention.region ?? ""}|${mention.isRegion ?? ""}`;
    let found = cases.get(key);
    if (!found) {
      found = newCase(mention, evidence, text);
      cases.set(key, found);
    }
    found.weight += mention.count ?? 1;
    return found;
  });
  const all = [...cases.values()].filter(({ candidates }) => candidates.length > 0);
  const context = [...all].sort((a, b) => b.weight - a.weight).slice(0, MOST_CONTEXT);
  for (let round = 0; round < ROUNDS; round++) {
    const support = supportOf(context, evidence.places ?? []);
    // Names outside the context lend no support, so their belief is wanted only in the end.
    for (const one of round === ROUNDS - 1 ? all : context) believe(one, support);
  }
  return caseOf.map(placeOf);
}

function newCase(mention: PlaceMention, evidence: PlaceEvidence, text: TextEvidence | undefined): Case {
  const region = mention.region === undefined ? undefined : printedRegion(mention.region);
  let candidates = candidatesOf(mention.name);
  let base = candidates.map(
    (candidate) =>
      prior(candidate, evidence, text, mention.name) +
      (region ? region.fit(candidate) : 0) +
      (mention.isRegion && LARGE_KINDS.has(candidate.kind) ? WEIGHTS.asRegion : 0),
  );
  if (candidates.length > MOST_CANDIDATES) {
    const best = base
      .map((score, i) => ({ score, i }))
      .sort((a, b) => b.score - a.score || a.i - b.i)
      .slice(0, MOST_CANDIDATES);
    candidates = best.map(({ i }) => candidates[i]!);
    base = best.map(({ score }) => score);
  }
  return { candidates, region, weight: 0, base, belief: shares(base) };
}

function believe(one: Case, support: Support): void {
  one.belief = shares(one.candidates.map((candidate, i) => one.base[i]! + supportFor(candidate, support, one)));
}

function placeOf({ candidates, belief }: Case): Place | null {
  let best = 0;
  for (let i = 1; i < belief.length; i++) if (belief[i]! > belief[best]!) best = i;
  const candidate = candidates[best];
  if (candidate === undefined) return null;
  const { name, country, admin1, lat, lon, geonameId } = candidate;
  return {
    name,
    country,
    ...(admin1 !== undefined && { admin1 }),
    lat,
    lon,
    ...(geonameId !== undefined && { geonameId }),
    confidence: confidence(belief[best]!),
  };
}

/** Softmax. */
function shares(scores: number[]): number[] {
  const most = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - most));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * Beliefs are too sure of themselves at the top (a village that the gazetteer does not know) and too modest below: on the
 * development toponyms about 97 % of the surest and 55 % of the least sure are right.
 */
function confidence(belief: number): number {
  return Math.round((0.4 + 0.57 * belief) * 1000) / 1000;
}
