/** What the words of a story, apart from the place names to be resolved, say of where it is at home. */
import { hashOf, lowerHashIn } from "../document/tokens.ts";
import { stateOfAreaCode } from "./area-codes.ts";
import { allCountries } from "./countries.ts";
import { type Cue, countryCues } from "./country-cues.ts";
import { demonymCountry, demonymRows } from "./demonyms.ts";
import { HashTable } from "./hash-table.ts";
import { allStates } from "./states.ts";

export interface TextEvidence {
  /** ISO country code: how much the text speaks of it, and for it as home */
  countries: Map<string, number>;
  home: Map<string, number>;
  /** GeoNames code of a state: how often it is named, or its telephone numbers are printed */
  divisions: Map<string, number>;
}

const LONGEST = 30_000;
const TELEPHONE = /(?<![\d-])\(?([2-9]\d\d)\)?[ .-]{1,2}\d{3}[.-]\d{4}(?!\d)/g;

/** Reads at most the first 30,000 characters; linear. Cuts out no word but capitalised ones. */
export function textEvidence(text: string): TextEvidence {
  const length = Math.min(text.length, LONGEST);
  const { single, pair } = countryCues();
  const telling = tellingWords();
  const seen = new Map<Cue, number>();
  const countries = new Map<string, number>();
  const divisions = new Map<string, number>();
  let before = 0;
  let beforeStart = 0;
  for (let i = 0; i < length; i++) {
    if (!isLetter(text.charCodeAt(i))) continue;
    const start = i;
    while (i < length && (isLetter(text.charCodeAt(i)) || isInner(text, i))) i++;
    const end = isPossessive(text, i) ? i - 2 : i;
    const hash = lowerHashIn(text, start, end);
    if (telling.get(hash) >= 0) {
      const cue = single.get(hash);
      if (cue) seen.set(cue, (seen.get(cue) ?? 0) + 1);
      const both = pair.get(hash)?.get(before);
      if (both) seen.set(both, (seen.get(both) ?? 0) + 1);
      if (isCapital(text.charCodeAt(start)) && lastWords().has(hash))
        nameAt(text, beforeStart, start, end, countries, divisions);
    }
    before = hash;
    beforeStart = start;
  }
  for (const [, code = ""] of text.slice(0, length).matchAll(TELEPHONE)) {
    const state = stateOfAreaCode(code);
    if (state !== undefined) bump(divisions, state, 2);
  }
  return { countries, home: homeOf(seen), divisions };
}

/** Counts the region or nationality that a capitalised word names, alone or with the word before it. */
function nameAt(
  text: string,
  beforeStart: number,
  start: number,
  end: number,
  countries: Map<string, number>,
  divisions: Map<string, number>,
): void {
  const word = text.slice(start, end);
  const names = regionNames();
  const pair = text[start - 1] === " " && isCapital(text.charCodeAt(beforeStart)) ? text.slice(beforeStart, end) : "";
  const region = names.get(pair) ?? (text[end] === "." ? names.get(`${word}.`) : undefined) ?? names.get(word);
  if (region !== undefined) bump(region.includes(".") ? divisions : countries, region);
  else {
    const country = demonymCountry(word);
    if (country !== null) bump(countries, country);
  }
}

/** Letters, and signs of currencies, which stand for countries. */
function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code < 0x2000) ||
    code === 0x24 ||
    code === 0xa3 ||
    (code >= 0x20a0 && code <= 0x20bf)
  );
}

/** A hyphen, point or apostrophe between two letters. */
function isInner(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return (code === 0x2d || code === 0x2e || code === 0x27 || code === 0x2019) && isLetter(text.charCodeAt(i + 1));
}

function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);
}

function isPossessive(text: string, end: number): boolean {
  const mark = text.charCodeAt(end - 2);
  return text[end - 1] === "s" && (mark === 0x27 || mark === 0x2019);
}

/** Every cue counts once, and a little more when it comes again; one that several countries share speaks less for each. */
function homeOf(seen: Map<Cue, number>): Map<string, number> {
  const home = new Map<string, number>();
  for (const [{ countries }, count] of seen)
    for (const code of countries) bump(home, code, (1 + 0.3 * Math.log(count)) / Math.sqrt(countries.length));
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

let words: Set<number> | undefined;

/** Hashes of the words, in lower case, that regions' names and demonyms end with: of most other words nothing is cut out. */
function lastWords(): Set<number> {
  if (words) return words;
  words = new Set(demonymRows().map(hashOf));
  for (const name of regionNames().keys()) {
    const last = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
    words.add(hashOf(last.replace(/\.$/, "")));
  }
  return words;
}

let telling: HashTable | undefined;

/** Hashes of all words that say something, alone or behind another; most words of a text are none of them. */
function tellingWords(): HashTable {
  if (telling) return telling;
  const { single, pair } = countryCues();
  telling = new HashTable(4096);
  for (const hashes of [single.keys(), pair.keys(), lastWords()]) for (const hash of hashes) telling.set(hash, 0);
  return telling;
}

function bump(map: Map<string, number>, key: string, by = 1): void {
  map.set(key, (map.get(key) ?? 0) + by);
}
