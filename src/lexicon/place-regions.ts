/** The region that is printed beside a place name ("Wis.", "Texas", "Egypt", "Edgar County") and how places fit into it. */
import { countryByCode } from "./countries.ts";
import { kilometres } from "./distance.ts";
import { candidatesOf, type PlaceCandidate } from "./place-candidates.ts";
import { stateOfPrinted } from "./states.ts";

export interface Region {
  /** added to the log odds of a candidate: large when it lies inside, negative when it does not */
  fit(candidate: PlaceCandidate): number;
}

const INSIDE = 12;
const OUTSIDE = -4;
const COUNTY_RADIUS = 90;
const AREA_RADIUS = 1200;

const byPrinted = new Map<string, Region | undefined>();

/** The region of a printed form; undefined when it names none. Remembers the forms seen, up to a bound. */
export function printedRegion(printed: string): Region | undefined {
  if (byPrinted.has(printed)) return byPrinted.get(printed);
  const region = regionOf(printed);
  if (byPrinted.size < 1000) byPrinted.set(printed, region);
  return region;
}

function regionOf(printed: string): Region | undefined {
  const state = stateOfPrinted(printed);
  const wide = candidatesOf(printed).filter(({ kind }) => kind !== "city");
  if (state && !wide.some((place) => place.division === state.code && place.kind === "state")) {
    const country = countryByCode(state.country);
    if (country)
      return {
        fit: ({ division, country: inside }) =>
          division === state.code ? INSIDE : inside === null ? OUTSIDE * 2 : OUTSIDE,
      };
  }
  if (wide.length === 0) return undefined;
  return { fit: (candidate) => Math.max(...wide.map((region) => (isInside(candidate, region) ? INSIDE : OUTSIDE))) };
}

/** Whether the candidate lies in the region and is smaller than it. */
function isInside(candidate: PlaceCandidate, region: PlaceCandidate): boolean {
  if (candidate === region || candidate.kind === "continent" || candidate.kind === "country") return false;
  if (region.kind === "country") return candidate.country === region.country;
  if (region.kind === "state") return candidate.division === region.division && candidate.kind !== "state";
  const radius = region.kind === "county" ? COUNTY_RADIUS : AREA_RADIUS;
  return candidate.kind === "city" && kilometres(candidate, region) <= radius;
}

// Up to four words that begin with a capital, "of the" and the like between them.
const WORDS = /[A-Z][A-Za-zÀ-ɏ.&'’]{0,20}(?:[ -](?:of the |of |and )?[A-Z][A-Za-zÀ-ɏ.]{1,20}){0,3}/y;

/** The longest name or abbreviation of a region at `start`: "Texas" of "Texas Gov. Rick Perry". */
export function regionAt(text: string, start: number): { text: string; end: number } | undefined {
  WORDS.lastIndex = start;
  const run = WORDS.exec(text)?.[0];
  if (run === undefined) return undefined;
  for (let form = run; form !== ""; form = form.slice(0, Math.max(0, form.lastIndexOf(" ")))) {
    if (isRegion(form)) return { text: form, end: start + form.length };
    const bare = form.replace(/(?:['’]s?|\.)$/, "");
    if (bare !== form && isRegion(bare)) return { text: bare, end: start + bare.length };
  }
  return undefined;
}

function isRegion(form: string): boolean {
  if (stateOfPrinted(form)) return true;
  return candidatesOf(form).some(
    ({ kind }) =>
      kind === "country" || kind === "area" || kind === "state" || (kind === "county" && /County|Parish/.test(form)),
  );
}
