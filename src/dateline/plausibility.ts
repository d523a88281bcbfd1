/** Whether what reads like a dateline is one: a sum of the evidence, and the cases that look alike. */

import { agencyNamed } from "../lexicon/agencies.ts";
import { candidatesOf, type PlaceCandidate } from "../lexicon/gazetteer.ts";
import type { ParsedDateline, Separator } from "./parse-dateline.ts";

/** Evidence at or above this is taken for a dateline. */
export const LEAST_EVIDENCE = 2.5;

const SEPARATOR: Record<Separator, number> = {
  dash: 1.5,
  hyphen: 1,
  colon: 0,
  line: -0.5,
  point: 1,
  bar: 0,
  none: -1.5,
};

const LARGE = 300_000;
const LARGE_MIXED = 100_000;

/** What stands around the dateline. */
export interface Surroundings {
  /** the text after the dateline, some thousand characters where there are so many */
  after: string;
  /** the block may be the title */
  maybeTitle: boolean;
  /** the text is a transcript ("BLITZER: …") */
  transcript: boolean;
}

/**
 * The evidence for a dateline, in rough log odds; -Infinity when it is something else for certain.
 */
export function evidenceOf(parsed: ParsedDateline, { after, maybeTitle, transcript }: Surroundings): number {
  const { places, separator, capitals, known, regions, agency, date } = parsed;
  const first = places[0]!;
  const words = first.text.split(/[\s/-]+/);
  const closed = separator !== "none" && separator !== "line";
  // A ticker or a call sign in brackets says something only when a dash follows: "WILLIAMS (WMB) SETS DIVIDEND".
  const anchored = date !== undefined || (parsed.agencyKnown && (closed || agencyNamed(agency ?? "") !== undefined));
  const candidates = places.flatMap((place) => candidatesOf(place.text));
  const size = sizeOf(candidates);
  if (agency !== undefined && !closed && !anchored) return Number.NEGATIVE_INFINITY;
  if (agencyNamed(first.text) !== undefined && !anchored) return Number.NEGATIVE_INFINITY;
  // "AP-GfK poll", "IIT-Madras": a hyphen inside a word.
  if (parsed.glued && !anchored && regions.length === 0 && !(known && size >= LARGE)) return Number.NEGATIVE_INFINITY;
  if (ACRONYMS.has(first.text.replace(/\./g, "")) && !anchored) return Number.NEGATIVE_INFINITY;
  if (DAY_OR_MONTH.test(first.text)) return Number.NEGATIVE_INFINITY;
  if (!capitals && separator === "none" && !anchored) return Number.NEGATIVE_INFINITY;
  const heading = words.some((word) => HEADINGS.has(word.toUpperCase()));
  if (heading && !(known && words.length > 1 && (anchored || regions.length > 0))) return Number.NEGATIVE_INFINITY;
  if (!capitals && !anchored && regions.length === 0 && !candidates.some(isLargeTown)) return Number.NEGATIVE_INFINITY;

  let evidence = capitals ? 1.5 : -1;
  if (known) evidence += size >= LARGE ? 2.5 : 2;
  else {
    evidence += ABOARD.test(first.text) ? 2 : extendsCity(words) ? -2 : -0.5;
    if (capitals && isPlacedIn(after, first.text)) evidence += 1.5;
  }
  if (regions.length > 0) evidence += parsed.unknownRegion ? -0.5 : 2;
  if (date !== undefined) evidence += 3;
  if (agency !== undefined) evidence += parsed.agencyKnown ? 3 : 1.5;
  evidence += SEPARATOR[separator];

  const opening = openingOf(after);
  if (opening === "small") evidence -= anchored ? 0 : 2;
  if (opening === "sentence") evidence += 0.5;
  // "CORRECTION - ROME - ITALIAN OUTPUT": a heading goes on in capitals, or ends.
  if (!anchored && opening !== "small" && opening !== "sentence") return Number.NEGATIVE_INFINITY;
  if (maybeTitle && !anchored) evidence -= 2;
  if (separator === "colon" && !anchored) {
    if (transcript) return Number.NEGATIVE_INFINITY;
    if (known && regions.length === 0 && !isColonPlace(candidates, size)) evidence -= 2;
  }
  if (separator === "none" && !anchored) evidence += unseparated(first.text, after, size, regions.length > 0);
  return evidence;
}

/** Inhabitants of the largest bearer of the name; countries, states and areas count as large. */
function sizeOf(candidates: PlaceCandidate[]): number {
  let size = 0;
  for (const { kind, population, capital } of candidates)
    size = Math.max(size, kind === "city" ? population : kind === "county" ? 0 : LARGE, capital ? LARGE : 0);
  return size;
}

/** "Romania - Stelea, Petrescu …" is a team. */
function isLargeTown({ kind, population, capital }: PlaceCandidate): boolean {
  return kind === "city" && (population >= LARGE_MIXED || capital);
}

/** Whether the story says "in" or "near" the name: villages that no gazetteer has come again in their story, labels do not. */
function isPlacedIn(story: string, name: string): boolean {
  const lower = story.toLowerCase();
  return ["at", "from", "in", "near", "of", "to"].some((word) => lower.includes(` ${word} ${name.toLowerCase()}`));
}

/** "DALLAS COWBOYS", "CHICAGO P.D.": a large city and a word that makes it something else. */
function extendsCity(words: string[]): boolean {
  for (let n = words.length - 1; n > 0; n--)
    if (candidatesOf(words.slice(0, n).join(" ")).some((place) => place.kind === "city" && place.population >= LARGE))
      return true;
  return false;
}

/** American papers print a dash; a colon after "CLINTON" or "JACKSON" is a speaker's. */
function isColonPlace(candidates: PlaceCandidate[], size: number): boolean {
  return (
    size >= 500_000 ||
    candidates.some(
      ({ country, kind, population }) =>
        country !== "US" && (kind === "city" ? population >= 20_000 : kind === "state" || kind === "area"),
    )
  );
}

/**
 * Without a dash, "DETROIT The agency said" has to be told from papers that print the first words of a story in capitals
 * ("READING Borough Council", "SYDNEY Sweeney").
 */
function unseparated(place: string, after: string, size: number, hasRegion: boolean): number {
  const [next = "", second = ""] = after
    .trimStart()
    .split(/\s+/, 2)
    .map((word) => word.replace(/[,:;]$/, ""));
  if (OPENERS.has(next)) return hasRegion ? 1 : size >= 20_000 ? 0.5 : -0.5;
  if (hasRegion) return 0;
  const namelike = /^\p{Lu}\p{Ll}/u;
  if (size >= 500_000 && namelike.test(next) && namelike.test(second) && !GIVEN_NAMES.has(place.toUpperCase()))
    return PART_OF_NAME.has(next) ? -3 : 0;
  return -3;
}

type Opening = "sentence" | "small" | "capitals" | "title" | "nothing";

/** How the text after the dateline begins. */
function openingOf(after: string): Opening {
  const line = /^[^\r\n]{0,200}/.exec(after.trimStart())?.[0] ?? "";
  if (IS_ASCII.test(line)) return openingOfAscii(line);
  const letters = line.replace(/[^\p{L}]/gu, "").slice(0, 60);
  if (letters.length < 12) return "nothing";
  if (letters === letters.toUpperCase()) return "capitals";
  const words = line.split(/\s+/).filter((word) => /^\p{L}{4,}$/u.test(word));
  if (words.length >= 5 && words.every((word) => /^\p{Lu}/u.test(word))) return "title";
  return /^["'“‘«(<[*]*[\p{Lu}\p{N}$£€]/u.test(line) ? "sentence" : "small";
}

const IS_ASCII = /^[\0-\x7f]*$/;

/** The same of a line in ASCII, without cutting it up. */
function openingOfAscii(line: string): Opening {
  let letters = 0;
  let small = false;
  for (let i = 0; i < line.length && letters < 60; i++) {
    const code = line.charCodeAt(i);
    if (code >= 0x61 && code <= 0x7a) small = true;
    else if (code < 0x41 || code > 0x5a) continue;
    letters++;
  }
  if (letters < 12) return "nothing";
  if (!small) return "capitals";
  return inTitleCase(line) ? "title" : /^["'(<[*]*[A-Z0-9$]/.test(line) ? "sentence" : "small";
}

/** Five words or more of at least four letters and nothing else, all with a capital. */
function inTitleCase(line: string): boolean {
  let words = 0;
  for (let start = 0, end = 0; start < line.length; start = end + 1) {
    let onlyLetters = true;
    for (end = start; end < line.length; end++) {
      const code = line.charCodeAt(end);
      if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) break;
      if ((code | 0x20) < 0x61 || (code | 0x20) > 0x7a) onlyLetters = false;
    }
    if (!onlyLetters || end - start < 4) continue;
    if (line.charCodeAt(start) > 0x5a) return false;
    words++;
  }
  return words >= 5;
}

/** "Mon, 25 Dec 2023": Mon is a place in India, but not here. */
const DAY_OR_MONTH =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;

const ABOARD = /^(?:ABOARD|ON BOARD|AT SEA|IN FLIGHT|NEAR|ALONG|OUTSIDE|OFF|OVER|IN) /;

/** Words that head notes, labels and table titles in capitals, never a place. */
const HEADINGS = new Set(
  (
    "ABSTRACT ADVERTISEMENT ADVISORY ALERT ALSO ANALYSIS ANNOUNCEMENT ARE ARTICLE BREAKING BRIEF BRIEFING BRIEFLY BRIEFS BULLETIN " +
    "BUSINESS BYLINE CAPTION CHECK COLUMN COMMENT COMMENTARY CORRECTION CORRECTIONS CREDIT CULTURE DEVELOPING DIGEST DISCLAIMER " +
    "DISCLOSURE EDITOR EDITORIAL EDITORS EDITOR'S EXCERPT EXCLUSIVE EXPLAINED EXPLAINER FACTBOX FEATURE FILE FILING FINANCIAL " +
    "FLASH FOR FULL GALLERY GRAPHIC HEADLINES HIGHLIGHTS HOW IMAGE IMAGES INTERVIEW INVESTIGATION IS KEY LATEST LETTER " +
    "LETTERS LIVE MARKET MARKETS MORE MUST NEWS NOTE NOTICE OBITUARY OPINION PHOTO PHOTOGRAPH PHOTOS PICTURE PICTURED " +
    "PICTURES PODCAST POINTS POLL PRESALE PRESS PREVIEW PROFILE QUESTION QUESTIONS QUIZ READ RECAP RELATED REPORT REPORTS REVIEW " +
    "REVIEWS ROUNDUP SCORE SCORES SEE SOURCE SPECIAL SPOILER SPORT SPORTS STATEMENT SUMMARY TABLE TEXT THESE THIS TIMELINE " +
    "TODAY TOMORROW TONIGHT TOP TRANSCRIPT UNDATED UPDATE UPDATED UPDATES URGENT VIDEO WARNING WAS WATCH WEATHER WEEKLY WHAT WHEN WHERE " +
    "WHO WHY WRAPUP YESTERDAY"
  ).split(" "),
);

/** Words that open a sentence and do not go on with a name. */
const OPENERS = new Set(
  (
    "A About After All Almost Although Amid An And Another As At Authorities Because Before But By Despite During Each Eight Every " +
    "Federal Few Firefighters Five For Four From Half He Her His Hundreds If In Investigators It Its Just Last Local Many Members More " +
    "Most Nearly Nine No Now Officials On Once One Only Our Over People Police President Prosecutors Residents Seven She " +
    "Since Six Some State Ten That The Their There These They This Those Thousands Three Two U.S. Under Until We What When Where " +
    "While With Workers You"
  ).split(" "),
);

/** What follows a city's name within a longer name. */
const PART_OF_NAME = new Set(
  (
    "Academy Airport Area Bank Borough Bridge Bulls Capitals Chamber Church City College Commanders Corporation Council County Cowboys " +
    "Court Dispatch District Fashion Festival Film Fire Gazette Giants Hall Harbor Herald Hospital Hotel House International " +
    "Island Journal Lakers Library Life Marathon Mayor Metro Metropolitan Museum Opera Park Philharmonic Police Port " +
    "Post Press Public Red Review School Society Square Star State Station Stock Street Symphony Theatre Times Tower " +
    "Township Transit Tribune Underground United University Yankees Zoo"
  ).split(" "),
);

/** Short for a state, a body or a country: they head notes and titles ("UN: aid cut off"), not stories. */
const ACRONYMS = new Set("AI BBC CNN DC DOJ EU FBI GOP LA NATO NY NYC PM TV UAE UK UN US USA".split(" "));

/** Places that are given names too. */
const GIVEN_NAMES = new Set(
  (
    "ADELAIDE ALEXANDRIA AUSTIN BRADFORD BROOKLYN CAROLINA CHAD CHARLOTTE CHELSEA CHINA CLINTON DAKOTA DALLAS DENVER " +
    "DEVON FLORENCE GEORGIA HOUSTON INDIA IRELAND ISRAEL JACKSON JAMAICA JORDAN KENYA LINCOLN LONDON MADISON MARSEILLE MILAN " +
    "MONTANA ORLANDO PARIS PHOENIX SALVADOR SANTIAGO SAVANNAH SIENA SOFIA SYDNEY TRENTON TYLER VERONA VICTORIA " +
    "VIENNA VIRGINIA"
  ).split(" "),
);
