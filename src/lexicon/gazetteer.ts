/**
 * Which place on Earth a printed name stands for.
 *
 * `candidatesOf` lists the places that bear a name; `resolvePlace` picks one by evidence; `locatePlaces` picks one for
 * every place name of an article at once, so that they support each other.
 */
import type { Place } from "../document/schema.ts";

export type PlaceKind = "continent" | "area" | "country" | "state" | "county" | "city";

/** One place that a name may stand for. */
export interface PlaceCandidate {
  name: string;
  kind: PlaceKind;
  /** ISO 3166-1 alpha-2; null for continents, seas and regions across borders */
  country: string | null;
  /** name of the first-level division (state, province, county of England …) */
  admin1?: string;
  /** degrees, WGS 84 */
  lat: number;
  lon: number;
  /** inhabitants, rounded; 0 when not known */
  population: number;
  /** capital of its country */
  capital: boolean;
  geonameId?: number;
}

/** What is known apart from the name itself. All of it may be absent. */
export interface PlaceEvidence {
  /** ISO country codes named in the text (countries and demonyms), with how often */
  countries?: ReadonlyMap<string, number>;
  /** ISO code of the country where the publisher sits */
  publisherCountry?: string;
  /** the region or country printed beside the name: "Wis.", "Texas", "Syria" */
  region?: string;
  /** other places of the article that are already settled */
  places?: readonly Place[];
}

/** A place name of an article, as printed; `region` as printed beside it ("La." in "Alexandria, La."). */
export interface PlaceMention {
  name: string;
  region?: string;
  /** how often the article names it; default 1 */
  count?: number;
}

/** Every place that bears the name, likeliest first; empty when the gazetteer has none. Case and accents do not count. */
export function candidatesOf(_name: string): PlaceCandidate[] {
  return [];
}

/** The place that the name most likely stands for, or null when the gazetteer has none of that name. */
export function resolvePlace(_name: string, _evidence: PlaceEvidence = {}): Place | null {
  return null;
}

/**
 * Resolves all place names of an article together: countries and states first, then cities in or near them.
 * The result has one entry for each mention, in order; null where the gazetteer has no such name.
 */
export function locatePlaces(mentions: readonly PlaceMention[], _evidence: PlaceEvidence = {}): (Place | null)[] {
  return mentions.map(() => null);
}

/** Bits of `placeNameFlags`. */
export const PLACE_NAME = {
  /** the word alone names a city of 100,000 or more, a country, a state or a continent */
  large: 1,
  /** the word alone names a smaller place */
  small: 2,
  /** the word begins the name of a place of several words ("san", "new") */
  first: 4,
  /** the word stands in the name of a place of several words, not at its beginning */
  inside: 8,
  /** the word alone names a country or a demonym */
  country: 16,
  /** the word alone names a first-level division (state, province) */
  state: 32,
} as const;

/** What place names say of a word, given the hash of its lower-case form (`tokens.lowerHash`): bits of PLACE_NAME. Constant time. */
export function placeNameFlags(_lowerHash: number): number {
  return 0;
}
