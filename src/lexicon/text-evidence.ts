/** What the words of a story, apart from the place names to be resolved, say of where it is at home. */
import { stateOfAreaCode } from "./area-codes.ts";
import { allCountries } from "./countries.ts";
import { countriesOfCue } from "./country-cues.ts";
import { demonymCountry } from "./demonyms.ts";
import { allStates } from "./states.ts";

export interface TextEvidence {
  /** ISO country code: how much the text speaks of it, and for it as home */
  countries: Map<string, number>;
  home: Map<string, number>;
  /** GeoNames code of a state: how often it is named, or its telephone numbers are printed */
  divisions: Map<string, number>;
}

const LONGEST = 30_000;
const WORDS = /[\p{L}$£€₹₦][\p{L}$'’-]*\.?/gu;
const TELEPHONE = /(?<![\d-])\(?([2-9]\d\d)\)?[ .-]{1,2}\d{3}[.-]\d{4}(?!\d)/g;

/** Reads at most the first 30,000 characters; linear. */
export function textEvidence(text: string): TextEvidence {
  const head = text.slice(0, LONGEST);
  const seen = new Map<string, number>();
  const countries = new Map<string, number>();
  const divisions = new Map<string, number>();
  const names = regionNames();
  let before = "";
  for (const [found] of head.matchAll(WORDS)) {
    const word = found.replace(/(?:['’]s)?\.?$/, "");
    const lower = word.toLowerCase();
    for (const cue of [lower, `${before.toLowerCase()} ${lower}`])
      if (countriesOfCue(cue)) seen.set(cue, (seen.get(cue) ?? 0) + 1);
    if (/^\p{Lu}/u.test(word)) {
      const region = names.get(`${before} ${word}`) ?? names.get(found) ?? names.get(word);
      if (region) bump(region.includes(".") ? divisions : countries, region);
      else {
        const country = demonymCountry(word);
        if (country !== null) bump(countries, country);
      }
    }
    before = word;
  }
  for (const [, code = ""] of head.matchAll(TELEPHONE)) {
    const state = stateOfAreaCode(code);
    if (state !== undefined) bump(divisions, state, 2);
  }
  return { countries, home: homeOf(seen), divisions };
}

/** Every cue counts once, and a little more when it comes again; one that several countries share speaks less for each. */
function homeOf(seen: Map<string, number>): Map<string, number> {
  const home = new Map<string, number>();
  for (const [cue, count] of seen) {
    const codes = countriesOfCue(cue) ?? [];
    for (const code of codes) bump(home, code, (1 + 0.3 * Math.log(count)) / Math.sqrt(codes.length));
  }
  return home;
}

let regions: Map<string, string> | undefined;

/** ISO codes of countries and GeoNames codes of states by printed name; abbreviations only with their point ("Ky."). */
function regionNames(): Map<string, string> {
  if (regions) return regions;
  regions = new Map();
  for (const { code, name, aliases } of allCountries()) for (const form of [name, ...aliases]) regions.set(form, code);
  for (const { code, name, abbreviations } of allStates()) {
    regions.set(name, code);
    for (const form of abbreviations) if (/^[A-Z][a-z]{2,}$/.test(form)) regions.set(`${form}.`, code);
  }
  // Names of something else as often as of the country or state.
  for (const name of [
    "Chad",
    "Congo",
    "Georgia",
    "Guinea",
    "Jersey",
    "Jordan",
    "Niger",
    "Washington",
    "New York",
    "Ind.",
    "Miss.",
  ])
    regions.delete(name);
  return regions;
}

function bump(map: Map<string, number>, key: string, by = 1): void {
  map.set(key, (map.get(key) ?? 0) + by);
}
