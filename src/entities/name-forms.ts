/** A printed name taken apart for comparison: folded words, honorifics, suffixes, nicknames. */
import { foldName } from "../lexicon/fold-name.ts";
import { HONORIFICS } from "../lexicon/titles.ts";

export interface PersonForm {
  /** folded words of the name itself; articles such as "al" are left out */
  words: string[];
  /** the words joined: equal keys, equal names */
  key: string;
  /** folded honorifics in front */
  honorifics: string[];
  /** "jr", "sr", "iii": which bearer of the name */
  generation?: string;
  nickname?: string;
}

const QUOTED = /["“”„«»]([^"“”„«»]{1,30})["“”„«»]|‘([^‘’]{1,30})’/;
const BRACKETED = /\s*\([^()]{0,60}\)/;
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);
const ARTICLES = new Set(["al", "el"]);
/** Honorifics that are given names or surnames too: they count as such only before two words or more. */
const ALSO_NAMES = new Set([
  "king",
  "prince",
  "queen",
  "pope",
  "bishop",
  "major",
  "dean",
  "nana",
  "sultan",
  "tan",
  "lord",
  "judge",
  "chief",
  "father",
  "sister",
  "sri",
  "uncle",
  "begum",
]);
const HONORIFIC = new Set(HONORIFICS);

/**
 * @example
 * personFormOf("Gen. Abdel Fattah al-Sisi") // => { words: ["abdel", "fattah", "sisi"], honorifics: ["gen"], … }
 */
export function personFormOf(surface: string): PersonForm {
  const quoted = QUOTED.exec(surface);
  const bare = quoted === null ? surface : surface.replace(QUOTED, " ");
  let words = foldName(bare.replace(BRACKETED, " ")).split(" ").filter(Boolean);
  const honorifics: string[] = [];
  while (words.length > 1 && HONORIFIC.has(words[0]!) && (words.length > 2 || !ALSO_NAMES.has(words[0]!)))
    honorifics.push(words.shift()!);
  const generation = words.length > 2 && SUFFIXES.has(words.at(-1)!) ? words.at(-1) : undefined;
  if (generation !== undefined) words = words.slice(0, -1);
  const kept = words.filter((word) => !ARTICLES.has(word));
  if (kept.length > 0) words = kept;
  return {
    words,
    key: words.join(" "),
    honorifics,
    ...(generation !== undefined && { generation }),
    ...(quoted !== null && { nickname: foldName(quoted[1] ?? quoted[2] ?? "") }),
  };
}

const COMPANY_ENDINGS = new Set([
  "inc",
  "corp",
  "corporation",
  "co",
  "company",
  "ltd",
  "limited",
  "plc",
  "llc",
  "gmbh",
  "ag",
  "sa",
  "nv",
  "bhd",
  "pte",
  "pty",
  "lp",
  "llp",
  "spa",
  "ab",
  "holdings",
  "group",
]);
const SMALL_WORDS = new Set([
  "of",
  "the",
  "for",
  "and",
  "&",
  "in",
  "on",
  "to",
  "de",
  "la",
  "le",
  "des",
  "du",
  "del",
  "e",
  "y",
  "et",
  "und",
]);

export interface OrganizationForm {
  /** folded words without leading article and legal form */
  words: string[];
  key: string;
}

/**
 * @example
 * organizationFormOf("The Walt Disney Co.") // => { words: ["walt", "disney"], key: "walt disney" }
 */
export function organizationFormOf(surface: string): OrganizationForm {
  const words = foldName(surface).split(" ").filter(Boolean);
  while (words.length > 1 && words[0] === "the") words.shift();
  while (words.length > 1 && COMPANY_ENDINGS.has(words.at(-1)!)) words.pop();
  return { words, key: words.join(" ") };
}

/** The acronyms that a name of several words may have: with and without its small words; empty for a single word. */
export function acronymsOf(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  const long = words.filter((word) => !SMALL_WORDS.has(word));
  const initials = (list: readonly string[]) => list.map((word) => word[0]).join("");
  const found = new Set<string>();
  if (long.length > 1) found.add(initials(long));
  const withSmall = initials(words.filter((word) => word !== "&"));
  if (withSmall.length > 1) found.add(withSmall);
  return [...found];
}
