/** Units of measure after a number, and "per" units. */
import { singular } from "../lexicon/compromise.ts";
import { SCALES } from "../lexicon/numerals.ts";
import { type UnitRow, unitBySymbol, unitPhrases } from "../lexicon/units.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { ADJ, type Atoms, isHyphen, lowerAt, NOUN, NUMBER, PROPN, SIGN, surface, textOf, VERB, WORD } from "./atoms.ts";
import { countedNoun } from "./counted-nouns.ts";
import type { UnitReading } from "./unit-readings.ts";

const INCH_NOUNS =
  /^(?:long|wide|tall|high|deep|thick|screen|display|plates?|by|x|in|across|monitor|tv|wheels?|diameter)$/;

// Units that news uses as plain nouns when the number is a small word: "three bars", "two turns".
const NOUN_UNITS = wordSet(`
  bar bars cup cups turn turns hand stone mole moles knots karat
`);

/** A unit of measure after the number. `spaced` is false for "5kW". */
export function unitAfter(a: Atoms, i: number, isWords: boolean): UnitReading | null {
  let at = i;
  const hyphen = isHyphen(a, at) && (a.glued[at] || (a.glued[at + 1] ?? false));
  if (hyphen) at++;
  const bracket = "([{<".includes(lowerAt(a, at)) && lowerAt(a, at) !== "";
  if (bracket) {
    const inner = readUnit(a, at + 1, isWords, true);
    const close = inner === null ? "" : lowerAt(a, inner.last);
    return inner !== null && ")]}>".includes(close) && close !== "" ? { ...inner, last: inner.last + 1 } : null;
  }
  const plain = readUnit(a, at, isWords, false);
  if (plain !== null || hyphen || !UNIT_ADJECTIVES.has(lowerAt(a, at))) return plain;
  // "50 previous years", "three more months", "one US fluid ounce"
  const next = UNIT_ADJECTIVES.has(lowerAt(a, at + 1)) ? at + 2 : at + 1;
  if (a.kind[next] !== WORD) return null;
  const behind = readUnit(a, next, true, false);
  // "18,500 crore last year": one year is a time, years are a span
  const isTime =
    next === at + 1 && /^(?:last|past|previous|next)$/.test(lowerAt(a, at)) && !lowerAt(a, next).endsWith("s");
  const fits =
    behind !== null &&
    !isTime &&
    (behind.kind === "time" || behind.kind === "physical" || behind.kind === "percentage-point") &&
    behind.last - behind.first >= 1 &&
    lowerAt(a, next).length > 2;
  return fits ? behind : null;
}

const UNIT_ADJECTIVES = wordSet(`
  more additional further extra other previous past last next full straight consecutive successive whole long
  short solid calendar us uk imperial british nautical troy single great entire good working lost painful brutal
`);

function readUnit(a: Atoms, at: number, isWords: boolean, bracketed: boolean): UnitReading | null {
  const word = lowerAt(a, at);
  if (word === "") return null;
  if (a.kind[at] === WORD)
    for (const phrase of unitPhrases(word)) {
      const last = matchPhrase(a, at, phrase.words);
      if (last === 0) continue;
      if (isWords && phrase.words.length === 1 && NOUN_UNITS.has(word)) continue;
      if (word === "hand" || (word === "time" && !a.glued[at] && lowerAt(a, at - 1) !== "1")) continue;
      return { kind: phrase.row.kind as UnitReading["kind"], code: phrase.row.code, first: at, last };
    }
  const symbol = longestSymbol(a, at, bracketed);
  if (symbol !== null) return symbol;
  // 10", 5'
  if (
    (word === '"' || word === "”" || word === "″") &&
    (a.glued[at] || INCH_NOUNS.test(lowerAt(a, at + 1))) &&
    quotesBefore(a, at) % 2 === 0
  )
    return { kind: "physical", code: "[in_i]", first: at, last: at + 1 };
  if ((word === "'" || word === "′" || word === "’") && a.glued[at] && a.kind[at + 1] === NUMBER && a.glued[at + 1])
    return { kind: "physical", code: "[ft_i]", first: at, last: at + 1 };
  if (word === "in" && a.kind[at + 1] === SIGN && lowerAt(a, at + 1) === "." && at + 2 >= a.count)
    return { kind: "physical", code: "[in_i]", first: at, last: at + 1 };
  return null;
}

function quotesBefore(a: Atoms, at: number): number {
  let count = 0;
  for (let k = Math.max(0, at - 200); k < at; k++)
    if (lowerAt(a, k) === '"' || lowerAt(a, k) === "“" || lowerAt(a, k) === "”") count++;
  return count;
}

function matchPhrase(a: Atoms, at: number, words: readonly string[]): number {
  let k = at;
  for (let w = 0; w < words.length; w++) {
    if (w > 0 && isHyphen(a, k)) k++;
    const lower = lowerAt(a, k);
    if (lower !== words[w] && !(w === words.length - 1 && words.length > 1 && lower === `${words[w]}s`)) return 0;
    k++;
    // "sq." "ft." of an abbreviation
    if (w < words.length - 1 && lowerAt(a, k) === "." && a.glued[k]) k++;
  }
  return k;
}

const DEGREES_BEFORE =
  /^(?:at|to|of|is|was|about|around|reached|hit|above|below|near|and|between|from|minus|over|under|than|-|\(|−)$/;

// Letters that are units only where nothing else fits.
const RISKY = wordSet(`
  A B F K J N R T V b g h l s t L W m MT MP mp ct ac AU Ma bp mi pp gr gm WAR TD
`);

function longestSymbol(a: Atoms, at: number, bracketed: boolean): UnitReading | null {
  let written = "";
  let best: { row: UnitRow; last: number } | undefined;
  for (let k = at; k < a.count && k < at + 5; k++) {
    if (k > at && !a.glued[k]) break;
    written += surface(a, k);
    if (written.length > 7) break;
    const row = unitBySymbol(written);
    if (row === undefined) continue;
    const next = k + 1;
    const closed = next >= a.count || !a.glued[next] || a.kind[next] === SIGN || written === "°" || written === "%";
    if (closed) best = { row, last: next };
  }
  if (written !== "" && best === undefined && (surface(a, at) === "C" || surface(a, at) === "c") && !bracketed) {
    // "-10C", "30 C outside"; "14.7C/" is money
    const next = lowerAt(a, at + 1);
    if (surface(a, at) === "C" && next !== "/" && next !== "$" && !(a.glued[at + 1] && a.kind[at + 1] !== SIGN))
      return { kind: "physical", code: "Cel", first: at, last: at + 1 };
  }
  if (best === undefined) return null;
  const symbol = textOf(a, at, best.last);
  // "F-Series", "13F filing": glued letters of a name; "100F" needs a word of place or time before the number
  if (symbol === "F" || symbol === "A" || symbol === "T") {
    if (isHyphen(a, best.last)) return null;
    if (symbol === "F" && a.glued[at]) {
      if (!DEGREES_BEFORE.test(lowerAt(a, at - 2))) return null;
      return { kind: "physical", code: "[degF]", first: at, last: best.last };
    }
  }
  if (symbol === "x" && !a.glued[at]) return null; // "10 x 5"
  if (RISKY.has(symbol) && !bracketed && !a.glued[at] && !standsAlone(a, best.last, symbol)) return null;
  return { kind: best.row.kind as UnitReading["kind"], code: best.row.code, first: at, last: best.last };
}

/** Whether what follows a spaced letter lets it be a unit: "2.5 F and", "278,000 t valued"; not "5 F Street". */
function standsAlone(a: Atoms, next: number, symbol: string): boolean {
  if (next >= a.count) return true;
  if (a.kind[next] === SIGN) return lowerAt(a, next) !== "." || next + 1 >= a.count || symbol.length > 1;
  if (a.kind[next] === NUMBER) return symbol === "m";
  if (lowerAt(a, next) === "x" || lowerAt(a, next) === "by") return true;
  const pos = a.pos[next];
  return pos !== PROPN && (pos !== NOUN || symbol.length > 1);
}

const PER_NOUNS = wordSet(`
  share barrel head piece person game night pop unit ticket bottle pack visit ride seat household
  family pupil student capita vote plate pint time shot security
`);

/** "a year earlier", "a year on", "a year and a half"; "an hour on Oct. 1" and "an hour and" go on otherwise */
function isTimeAfter(a: Atoms, i: number): boolean {
  const word = lowerAt(a, i);
  const next = lowerAt(a, i + 1);
  if (word === "on") return i + 1 >= a.count || a.kind[i + 1] === SIGN || next === "from";
  if (word === "and") return next === "a" || next === "half";
  return /^(?:earlier|ago|later|before|after|previously|prior)$/.test(word);
}

/** "per share", "a barrel", "/hour", "-per-day" after a unit that ends before atom i. */
export function perUnit(a: Atoms, i: number, bare: boolean): NonNullable<UnitReading["per"]> | null {
  let at = i;
  if (isHyphen(a, at) && a.glued[at] && (lowerAt(a, at + 1) === "a" || lowerAt(a, at + 1) === "per")) at++;
  const word = lowerAt(a, at);
  const slash = word === "/" && a.glued[at] === true;
  const article = word === "a" || word === "an";
  if (word !== "per" && !slash && !article) return null;
  let noun = at + 1;
  if (isHyphen(a, noun)) noun++;
  if (word === "per" && a.kind[noun] === NUMBER) return perMany(a, noun);
  if (a.kind[noun] !== WORD && a.kind[noun] !== SIGN) return null;
  const phrase =
    a.kind[noun] === WORD && (!article || lowerAt(a, noun) !== "a") ? readUnit(a, noun, false, true) : null;
  const lower = lowerAt(a, noun);
  if (phrase !== null && lower !== "in" && lower !== "'" && lower !== '"') {
    if (
      article &&
      phrase.kind !== "time" &&
      !/^(?:barrel|ounce|gallon|litre|liter|tonne|ton|pound|kilo|kilogram|kilometre|kilometer|mile|metre|meter|acre|hectare|bushel|pint|troy|metric|minute|foot|square)$/.test(
        lower,
      )
    )
      return null;
    // "a year earlier" is a time, not a rate
    if (article && isTimeAfter(a, phrase.last)) return null;
    if (article && lower.endsWith("s") && lower !== "lbs") return null;
    if (article && phrase.code.endsWith("{age}")) return null;
    if (phrase.kind !== "percent") return { kind: phrase.kind, code: phrase.code, first: noun, last: phrase.last };
  }
  if (a.kind[noun] !== WORD || slash) return null;
  if (article && (bare || !PER_NOUNS.has(lower))) return null;
  if (lower === "cent") return null;
  const head = word === "per" && isQualifier(a, noun) ? noun + 1 : noun;
  return { kind: "count", code: lowerAt(a, head), first: noun, last: head + 1 };
}

/** The first word of "diluted share", "registered voter": what is divided by is the noun behind it. */
function isQualifier(a: Atoms, i: number): boolean {
  return (a.pos[i] === ADJ || a.pos[i] === VERB) && a.kind[i + 1] === WORD && a.pos[i + 1] === NOUN;
}

/** "per 100,000 people", "per 10 grams": a round number of what is divided by */
function perMany(a: Atoms, i: number): NonNullable<UnitReading["per"]> | null {
  const value = a.value[i]!;
  const scale = SCALES.get(lowerAt(a, i + 1));
  const at = scale === undefined ? i + 1 : i + 2;
  const count = value * (scale ?? 1);
  if (!Number.isInteger(count) || count < 2 || a.kind[at] !== WORD) return null;
  const unit = readUnit(a, at, false, false);
  if (unit !== null) return { kind: unit.kind, code: `${count} ${unit.code}`, first: i, last: unit.last };
  const noun = countedNoun(a, at, count);
  return noun === null
    ? null
    : { kind: "count", code: `${count} ${singular(lowerAt(a, noun.head))}`, first: i, last: noun.last };
}
