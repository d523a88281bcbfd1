/** The places that a printed name may stand for, from the tables of countries, areas and states and from the gazetteer. */
import { allAreas } from "./areas.ts";
import { allCountries, countryByCode } from "./countries.ts";
import { demonymCountry } from "./demonyms.ts";
import { foldName } from "./fold-name.ts";
import { prior } from "./place-scores.ts";
import { placesNamed, type TablePlace } from "./place-table.ts";
import { allStates, stateOfPrinted } from "./states.ts";

export type PlaceKind = "continent" | "area" | "country" | "state" | "county" | "city";

/** One place that a name may stand for. */
export interface PlaceCandidate {
  name: string;
  kind: PlaceKind;
  /** ISO 3166-1 alpha-2; null for continents, seas and regions across borders */
  country: string | null;
  /** name of the first-level division (state, province, country of the United Kingdom …) */
  admin1?: string;
  /** GeoNames code of that division, "US.TX" */
  division?: string;
  /** degrees, WGS 84 */
  lat: number;
  lon: number;
  /** inhabitants, to the nearest half octave; 0 when not known */
  population: number;
  /** capital of its country */
  capital: boolean;
  /** part of a city (Brooklyn) */
  section?: true;
  geonameId?: number;
}

/** "Cooke County" is looked up as the county "Cooke", "Tigray region" as the state "Tigray". */
const KIND_AFTER =
  / (?:county|parish|borough|district|province|region|oblast|governorate|prefecture|state|territory|department|departement|canton|voivodeship|municipality|town|township|village|metropolitan area|area|metro|suburb)$/;
const KIND_BEFORE =
  /^(?:city|town|village|county|state|province|republic|district|region|island|isle|port|borough) of (?:the )?/;
const PART_BEFORE =
  /^(?:northern|southern|eastern|western|central|north|south|east|west|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|upper|lower|greater|inner|outer|downtown|midtown|uptown|metro|metropolitan|suburban|rural|mainland|modern|old) /;
const SECOND_LEVEL = new Set(["county", "parish", "borough", "district", "department", "departement"]);
const FIRST_LEVEL = new Set([
  "province",
  "region",
  "oblast",
  "governorate",
  "prefecture",
  "state",
  "territory",
  "canton",
  "voivodeship",
]);
const TOWNS = new Set(["town", "township", "village", "suburb", "municipality"]);

/**
 * Every place that bears the name, likeliest first; empty when there is none. Case, accents, points and hyphens do not count.
 * Logarithmic time.
 */
export function candidatesOf(name: string): readonly PlaceCandidate[] {
  if (name.length > LONGEST_NAME) return [];
  let known = remembered.get(name);
  if (known === undefined) {
    known = likeliestFirst(foundOf(name));
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(name, known);
  }
  return known;
}

function likeliestFirst(places: PlaceCandidate[]): PlaceCandidate[] {
  return places
    .map((place) => ({ place, score: prior(place, {}) }))
    .sort((a, b) => b.score - a.score)
    .map(({ place }) => place);
}

// An article names the same places again and again, and so do the articles of an archive.
const remembered = new Map<string, readonly PlaceCandidate[]>();
const MOST_REMEMBERED = 4000;
const LONGEST_NAME = 100;

function foundOf(name: string): PlaceCandidate[] {
  const key = foldName(name).replace(/^the /, "");
  if (key === "") return [];
  if (POSTAL.test(name)) return [...postalState(name), ...named(key)];
  const exact = named(key);
  const kind = KIND_AFTER.exec(key)?.[0].trim();
  if (kind !== undefined) {
    const inner = named(key.slice(0, -kind.length - 1));
    const fitting = inner.filter((place) => fits(place, kind));
    if (SECOND_LEVEL.has(kind) && fitting.length > 0) return [...exact, ...fitting];
    if (exact.length === 0) return fitting.length > 0 ? fitting : inner;
  }
  const country = countryByCode(demonymCountry(name) ?? "");
  // "Canadian" is a town in Texas, "Polish" and "Dane" are places too: the nationality comes first.
  if (
    country &&
    !exact.some(({ kind, population }) => kind !== "county" && (kind !== "city" || population >= LARGE_CITY))
  )
    return [ofCountry(country)];
  if (exact.length > 0) return withoutBareCounties(exact);
  const before = KIND_BEFORE.exec(key)?.[0];
  if (before !== undefined) {
    const inner = named(key.slice(before.length));
    if (inner.length > 0) return inner;
  }
  const part = partOf(key);
  if (part.length > 0) return part;
  return [];
}

/** American counties are printed with their "County"; the name alone is a town's or a state's. */
function withoutBareCounties(places: PlaceCandidate[]): PlaceCandidate[] {
  const others = places.filter(({ kind, country }) => kind !== "county" || country !== "US");
  return others.length > 0 ? others : places;
}

/** "northern Iraq", "greater Toronto area", "N.W. Rochester": the large place that it is a part of; "W. Columbia" in full. */
function partOf(key: string): PlaceCandidate[] {
  const short = SHORT_DIRECTION.exec(key);
  if (short) {
    const full = named(`${DIRECTIONS[short[1]!]} ${key.slice(short[0].length)}`);
    if (full.length > 0) return full;
  }
  const before = short ?? PART_BEFORE.exec(key);
  if (!before) return [];
  const rest = key.slice(before[0].length);
  const inner = named(rest.replace(/ (?:area|region)$/, ""));
  return inner.filter(({ kind, population }) => kind !== "county" && (kind !== "city" || population >= LARGE_CITY));
}

const LARGE_CITY = 50_000;
const SHORT_DIRECTION = /^([news]|[ns][ew]) /;
const DIRECTIONS: Record<string, string> = {
  e: "east",
  n: "north",
  ne: "northeast",
  nw: "northwest",
  s: "south",
  se: "southeast",
  sw: "southwest",
  w: "west",
};

const POSTAL = /^[A-Z]{2}$/;

/** "TX", "CO": the state of a postal code. */
function postalState(code: string): PlaceCandidate[] {
  const state = stateOfPrinted(code);
  if (!state || (fixed().get(foldName(code)) ?? []).length > 0) return [];
  return placesNamed(state.name)
    .filter((place) => place.kind === "state" && place.division === state.code)
    .map(ofTable);
}

function fits({ kind }: PlaceCandidate, word: string): boolean {
  if (SECOND_LEVEL.has(word)) return kind === "county" || kind === "state";
  if (FIRST_LEVEL.has(word)) return kind === "state" || kind === "county" || kind === "area";
  if (TOWNS.has(word)) return kind === "city";
  return true;
}

function named(key: string): PlaceCandidate[] {
  const places = [...(fixed().get(key) ?? []), ...placesNamed(key).map(ofTable)];
  markCapital(places);
  return places;
}

/** Of the cities that share a capital's name and country, the largest is the capital. */
function markCapital(places: PlaceCandidate[]): void {
  capitals ??= new Map(allCountries().map(({ code, capital }) => [`${code} ${foldName(capital)}`, code]));
  let best: PlaceCandidate | undefined;
  for (const place of places)
    if (place.kind === "city" && !place.section && place.population > (best?.population ?? 0))
      if (capitals.has(`${place.country} ${foldName(place.name)}`)) best = place;
  if (best) best.capital = true;
}

let capitals: Map<string, string> | undefined;

let fixedPlaces: Map<string, PlaceCandidate[]> | undefined;

/** Countries, areas and abbreviations of states by folded name. */
function fixed(): Map<string, PlaceCandidate[]> {
  if (fixedPlaces) return fixedPlaces;
  const map = new Map<string, PlaceCandidate[]>();
  const add = (name: string, place: PlaceCandidate) => {
    const key = foldName(name).replace(/^the /, "");
    const list = map.get(key);
    if (!list) map.set(key, [place]);
    else if (!list.includes(place)) list.push(place);
  };
  for (const country of allCountries()) {
    const place = ofCountry(country);
    for (const name of [country.name, ...country.aliases]) add(name, place);
  }
  for (const { aliases, ...area } of allAreas()) {
    const place: PlaceCandidate = { ...area, population: 0, capital: false };
    for (const name of [area.name, ...aliases]) add(name, place);
  }
  for (const { code, name, abbreviations } of allStates()) {
    const state = placesNamed(name).find((place) => place.kind === "state" && place.division === code);
    // Folding loses the capitals by which "CO" is told from "Co."; see postalState.
    const forms = abbreviations.filter((form) => name.includes(" ") || !POSTAL.test(form));
    if (state) for (const form of forms) if (foldName(form) !== foldName(name)) add(form, ofTable(state));
  }
  fixedPlaces = map;
  return map;
}

function ofCountry({ code, name, lat, lon }: { code: string; name: string; lat: number; lon: number }): PlaceCandidate {
  return { name, kind: "country", country: code, lat, lon, population: 0, capital: false };
}

function ofTable(place: TablePlace): PlaceCandidate {
  const { name, kind, country, division, divisionName, lat, lon, population, geonameId } = place;
  return {
    name,
    kind: kind === "section" ? "city" : kind,
    country,
    ...(divisionName !== "" && { admin1: divisionName }),
    division,
    lat,
    lon,
    population,
    capital: false,
    ...(kind === "section" && { section: true as const }),
    ...(geonameId !== 0 && { geonameId }),
  };
}
