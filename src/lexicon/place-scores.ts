/** How likely a candidate is: by itself, and by the other places of the article. Log odds throughout. */
import type { Place } from "../document/schema.ts";
import { kilometres } from "./distance.ts";
import type { PlaceCandidate } from "./place-candidates.ts";
import type { TextEvidence } from "./text-evidence.ts";

/** What is known apart from the name itself. All of it may be absent. */
export interface PlaceEvidence {
  /** ISO country codes named in the text (countries and demonyms), with how often */
  countries?: ReadonlyMap<string, number>;
  /** the story: its institutions, currencies, telephone numbers and the states that it names tell where it is at home */
  text?: string;
  /** the name stands where a town is expected, as in a dateline: "LEBANON (AP)" is hardly the country */
  settlement?: true;
  /** ISO code of the country where the publisher sits */
  publisherCountry?: string;
  /** the region or country printed beside the name: "Wis.", "Texas", "Syria" */
  region?: string;
  /** other places of the article that are already settled, such as the dateline's */
  places?: readonly Place[];
}

/** Found by coordinate search on the development toponyms; see models/gazetteer.md. Log odds. */
export const WEIGHTS = {
  /** by itself */
  country: 9,
  area: 6.5,
  state: -0.5,
  county: -6,
  countyAbroad: -2,
  section: -0.5,
  capital: 2,
  english: 1,
  population: 0.5,
  /** by what is known of the article */
  named: 1,
  publisher: 2,
  textCountry: 1.3,
  textHome: 0.8,
  textState: 2,
  asRegion: 6,
  notSettlement: -5,
  /** by its other places; `reach` in kilometres */
  sameCountry: 1.7,
  sameState: 1.8,
  near: 2.5,
  reach: 120,
};

const ENGLISH_PRESS = new Set(["AU", "CA", "GB", "IE", "NZ", "US"]);

/** Log odds of a candidate for a printed name, without the other places of the article. */
export function prior(candidate: PlaceCandidate, evidence: PlaceEvidence, text?: TextEvidence, name?: string): number {
  const w = WEIGHTS;
  let score: number;
  if (candidate.kind === "country" || candidate.kind === "continent") score = w.country;
  else if (candidate.kind === "area") score = w.area;
  else {
    score = w.population * Math.log(candidate.population / 1000 + 0.3);
    if (candidate.kind === "state") score += w.state;
    if (candidate.kind === "county") score += candidate.country === "US" ? w.county : w.countyAbroad;
    if (candidate.section) score += w.section;
    if (candidate.capital) score += w.capital;
  }
  if (evidence.settlement && (candidate.kind === "country" || candidate.kind === "state")) score += w.notSettlement;
  if (candidate.country === null) return score;
  if (ENGLISH_PRESS.has(candidate.country)) score += w.english;
  if (candidate.country === evidence.publisherCountry) score += w.publisher;
  if (text) {
    score += w.textCountry * Math.log1p(text.countries.get(candidate.country) ?? 0);
    score += w.textHome * Math.log1p(text.home.get(candidate.country) ?? 0);
    // Of "Oklahoma" itself the text's "Okla." is no evidence that it means Oklahoma City.
    if (candidate.division !== undefined && candidate.kind !== "state" && candidate.admin1 !== name)
      score += w.textState * Math.log1p(text.divisions.get(candidate.division) ?? 0);
  }
  const named = evidence.countries?.get(candidate.country) ?? 0;
  return score + w.named * Math.log1p(named);
}

interface Point {
  lat: number;
  lon: number;
  country: string | null;
  division: string | undefined;
  weight: number;
  /** small enough to be near something */
  local: boolean;
  owner: unknown;
}

/** What the places of the article say together. */
export interface Support {
  points: Point[];
  countries: Map<string, number>;
  divisions: Map<string, number>;
}

interface Believed {
  candidates: readonly PlaceCandidate[];
  belief: number[];
  weight: number;
}

// A candidate that is less likely than this lends no support.
const LEAST_BELIEF = 0.08;

export function supportOf(cases: readonly Believed[], settled: readonly Place[]): Support {
  const support: Support = { points: [], countries: new Map(), divisions: new Map() };
  const add = (point: Point) => {
    support.points.push(point);
    if (point.country !== null) bump(support.countries, point.country, point.weight);
    if (point.division !== undefined) bump(support.divisions, point.division, point.weight);
  };
  for (const one of cases)
    one.candidates.forEach((candidate, i) => {
      const belief = one.belief[i]!;
      if (belief < LEAST_BELIEF) return;
      const { lat, lon, country, division, kind } = candidate;
      const weight = belief * (1 + Math.log(Math.max(1, one.weight)));
      add({ lat, lon, country, division, weight, local: kind === "city" || kind === "county", owner: one });
    });
  for (const { lat, lon, country } of settled)
    if (lat !== null && lon !== null)
      add({ lat, lon, country, division: undefined, weight: 1.5, local: true, owner: undefined });
  return support;
}

/** Log odds that the other places of the article add to a candidate. `self` is the case that it belongs to. */
export function supportFor(candidate: PlaceCandidate, support: Support, self: unknown): number {
  const w = WEIGHTS;
  let country = candidate.country === null ? 0 : (support.countries.get(candidate.country) ?? 0);
  let division = candidate.division === undefined ? 0 : (support.divisions.get(candidate.division) ?? 0);
  let near = 0;
  const local = candidate.kind === "city" || candidate.kind === "county";
  for (const point of support.points) {
    if (point.owner === self) {
      if (point.country === candidate.country) country -= point.weight;
      if (point.division === candidate.division && point.division !== undefined) division -= point.weight;
    } else if (local && point.local) near += point.weight * closeness(candidate, point, w.reach);
  }
  return (
    w.sameCountry * Math.log1p(Math.max(0, country)) +
    w.sameState * Math.log1p(Math.max(0, division)) +
    w.near * Math.log1p(near)
  );
}

function closeness(a: PlaceCandidate, b: Point, reach: number): number {
  if (Math.abs(a.lat - b.lat) > 5) return 0;
  return Math.exp(-kilometres(a, b) / reach);
}

function bump(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}
