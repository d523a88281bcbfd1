/**
 * A sentence cut finer than into tokens: numbers, words and single signs, so that "$1-1.25m" and "15kHz" fall apart
 * where quantities need it. Built only for sentences that hold a digit or a number word.
 */
import { isSpace } from "../document/span.ts";
import type { Tokens } from "../document/tokens.ts";
import { POS } from "../document/wink.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { digitOf, readDigits } from "./digits.ts";
import { lowerWord } from "./lower-words.ts";

export const WORD = 0;
export const NUMBER = 1;
export const SIGN = 2;

export interface Atoms {
  text: string;
  count: number;
  start: number[];
  end: number[];
  kind: number[];
  /** no white space before */
  glued: boolean[];
  /** the word in lower case with straight apostrophes; the sign itself; "" for a number */
  lower: string[];
  /** index into POS, of the token that holds the atom's first character */
  pos: number[];
  /** for a number its value, NaN when it is a code; 0 for anything else */
  value: number[];
  grouped: boolean[];
  decimals: number[];
}

const posIndex = Object.fromEntries(POS.map((name, i) => [name, i]));
export const ADJ = posIndex["ADJ"]!;
export const ADP = posIndex["ADP"]!;
export const ADV = posIndex["ADV"]!;
export const AUX = posIndex["AUX"]!;
export const CCONJ = posIndex["CCONJ"]!;
export const DET = posIndex["DET"]!;
export const INTJ = posIndex["INTJ"]!;
export const NOUN = posIndex["NOUN"]!;
export const NUM = posIndex["NUM"]!;
export const PART = posIndex["PART"]!;
export const PRON = posIndex["PRON"]!;
export const PROPN = posIndex["PROPN"]!;
export const SCONJ = posIndex["SCONJ"]!;
export const SYM = posIndex["SYM"]!;
export const VERB = posIndex["VERB"]!;
export const X = posIndex["X"]!;

const LETTER = /[\p{L}\p{M}]/u;

export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code >= 0xd800 && code <= 0xdfff) return false;
  return LETTER.test(String.fromCharCode(code));
}

/** Cuts tokens `first` .. `last - 1` of a document into atoms. Linear in the length of their text. */
export function atomsOf(tokens: Tokens, first: number, last: number): Atoms {
  const { text } = tokens;
  const a = workspace;
  let count = 0;
  const from = tokens.start[first]!;
  const to = tokens.end[last - 1]!;
  let token = first;
  let i = from;
  let before = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      i++;
      continue;
    }
    while (token < last - 1 && tokens.end[token]! <= i) token++;
    const at = i;
    let kind = SIGN;
    let value = 0;
    let grouped = false;
    let decimals = 0;
    if (digitOf(code) >= 0 || (code === 0x2e && digitOf(text.charCodeAt(i + 1)) >= 0 && startsDecimal(text, i, from))) {
      const digits = readDigits(text, i, to);
      kind = NUMBER;
      ({ value, grouped, decimals } = digits);
      i = digits.end;
    } else if (isLetter(code)) {
      kind = WORD;
      i = wordEnd(text, i, to);
    } else if ((code === 0x27 || code === 0x2019) && isPossessive(text, i, to)) {
      kind = WORD;
      i += 2;
    } else i += code >= 0xd800 && code <= 0xdbff && i + 1 < to ? 2 : 1;
    a.start[count] = at;
    a.end[count] = i;
    a.kind[count] = kind;
    a.glued[count] = at === before && count > 0;
    a.lower[count] = kind === NUMBER ? "" : kind === WORD ? lowerWord(text, at, i) : signOf(text, at, i);
    a.pos[count] = tokens.pos[token]!;
    a.value[count] = value;
    a.grouped[count] = grouped;
    a.decimals[count] = decimals;
    count++;
    before = i;
  }
  const atoms: Atoms = {
    text,
    count,
    start: a.start.slice(0, count),
    end: a.end.slice(0, count),
    kind: a.kind.slice(0, count),
    glued: a.glued.slice(0, count),
    lower: a.lower.slice(0, count),
    pos: a.pos.slice(0, count),
    value: a.value.slice(0, count),
    grouped: a.grouped.slice(0, count),
    decimals: a.decimals.slice(0, count),
  };
  if (count > MOST_KEPT) workspace = columns();
  return atoms;
}

const columns = (): Omit<Atoms, "text" | "count"> => ({
  start: [],
  end: [],
  kind: [],
  glued: [],
  lower: [],
  pos: [],
  value: [],
  grouped: [],
  decimals: [],
});

const MOST_KEPT = 4096;
/** Columns that have grown to the longest sentence so far: atoms are read into them and cut out at their length. */
let workspace = columns();

const signOf = (text: string, at: number, end: number): string => {
  const sign = end - at === 1 ? text[at]! : text.slice(at, end);
  return sign === "’" ? "'" : sign;
};

/** ".500" but not the point of "end.5" */
function startsDecimal(text: string, at: number, from: number): boolean {
  if (at === from) return true;
  const before = text.charCodeAt(at - 1);
  return !isLetter(before) && digitOf(before) < 0 && before !== 0x2e;
}

const isAlphanumeric = (code: number): boolean => isLetter(code) || digitOf(code) >= 0;

function isPossessive(text: string, at: number, to: number): boolean {
  const s = text.charCodeAt(at + 1);
  return (
    (s === 0x73 || s === 0x53) &&
    at + 2 <= to &&
    !isLetter(text.charCodeAt(at + 2)) &&
    isAlphanumeric(text.charCodeAt(at - 1) || 0x20)
  );
}

/** Letters, an apostrophe within ("don't", not "'s"), and the points of "U.S." and "a.m." */
function wordEnd(text: string, at: number, to: number): number {
  let i = at;
  while (i < to && isLetter(text.charCodeAt(i))) i++;
  if (
    i - at === 1 &&
    text.charCodeAt(i) === 0x2e &&
    isLetter(text.charCodeAt(i + 1)) &&
    !isLetter(text.charCodeAt(i + 2))
  ) {
    while (
      i + 1 < to &&
      text.charCodeAt(i) === 0x2e &&
      isLetter(text.charCodeAt(i + 1)) &&
      !isLetter(text.charCodeAt(i + 2))
    )
      i += 2;
    if (text.charCodeAt(i) === 0x2e && i < to) i++;
    return i;
  }
  const mark = text.charCodeAt(i);
  if ((mark === 0x27 || mark === 0x2019) && isLetter(text.charCodeAt(i + 1)) && !isPossessive(text, i, to)) {
    i++;
    while (i < to && isLetter(text.charCodeAt(i))) i++;
  }
  return i;
}

/** The text from the start of atom `first` to the end of atom `last - 1`. */
export function textOf(a: Atoms, first: number, last: number): string {
  return a.text.slice(a.start[first], a.end[last - 1]);
}

/** The word as written; "" when i is out of range. */
export function surface(a: Atoms, i: number): string {
  return i < 0 || i >= a.count ? "" : a.text.slice(a.start[i], a.end[i]);
}

/** Atom i in lower case; "" when it is a number or out of range. */
export function lowerAt(a: Atoms, i: number): string {
  return a.lower[i] ?? "";
}

export function isCapital(a: Atoms, i: number): boolean {
  if (a.kind[i] !== WORD) return false;
  const c = a.text.charCodeAt(a.start[i]!);
  if (c < 0x80) {
    if (c >= 0x41 && c <= 0x5a) return true;
    // "iPhone", "eBay"
    const second = a.text.charCodeAt(a.start[i]! + 1);
    return second >= 0x41 && second <= 0x5a && a.end[i]! - a.start[i]! > 3;
  }
  const s = a.text[a.start[i]!]!;
  return s !== s.toLowerCase();
}

const HYPHENS = wordSet(`
  - ‐ ‑ – — − ~
`);
export const isHyphen = (a: Atoms, i: number): boolean => HYPHENS.has(lowerAt(a, i));
