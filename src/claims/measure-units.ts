/** What follows or precedes a number and says what it counts: money, units of measure, "per" units. */

import { currencyTables, sharedCurrency } from "../lexicon/currencies.ts";
import { type UnitRow, unitBySymbol, unitPhrases } from "../lexicon/units.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, isHyphen, lowerAt, NOUN, NUMBER, PROPN, SIGN, surface, textOf, WORD } from "./atoms.ts";

/** Whose copy the article is: settles money that several countries call by one name. ISO 3166-1 alpha-2. */
export interface Copy {
  country?: string;
  /** whose dollar a bare "$" is */
  dollars?: string;
}

export interface UnitReading {
  kind: "percent" | "percentage-point" | "currency" | "physical" | "time" | "count" | "ratio";
  code: string;
  /** atoms of the unit; for money before the number, those of the sign */
  first: number;
  last: number;
  /** multiplier in the unit itself: "MUSD" */
  factor?: number;
  per?: { kind: UnitReading["kind"]; code: string; first: number; last: number };
}

// Codes that are English words or abbreviations: read only when glued to digits.
const WORDLIKE_CODES = wordSet(`
  ALL BAM COP CUP ETB GEL LAK MAD MOP PEN SOS TOP TRY
`);
// Letter signs that mean money only right before digits.
const GLUED_SIGNS = wordSet(`
  B$ Br Bs DM Dh Dhs Fr. Ft LE NT PS R RM RMB Rp Rs S/ SFr Sh TL Tk CFA FCFA J$ KSh Ksh NIS TSh USh
`);
const SPACED_SIGNS = wordSet(`
  RM RMB Rp Rs Tk Dh Dhs KSh Ksh CFA FCFA NIS SFr
`);

// Letters that are money only before an amount: "N850,000", "K3.6 million"; not "N95", "K2", "P2000".
const LETTER_SIGNS: Readonly<Record<string, { code: string; countries: readonly string[] }>> = {
  K: { code: "ZMW", countries: ["ZM"] },
  N: { code: "NGN", countries: ["NG"] },
  P: { code: "PHP", countries: ["PH"] },
  QR: { code: "QAR", countries: ["QA"] },
};

/** Whether the number at atom i is written as an amount: grouped, or with a multiplier. */
function isAmount(a: Atoms, i: number): boolean {
  return a.grouped[i] === true || /^(?:m|bn|mn|tn|k|b|million|billion|trillion)$/.test(lowerAt(a, i + 1));
}

// Lower-cased copy: "c $ 16.4 million"; not the article of "a $ 4 million deal".
const LOWER_SIGNS = wordSet(`
  au$ aud$ c$ ca$ cad$ hk$ hkd$ mxn$ nz$ nzd$ sgd$ u.s.$ us$ usd$
`);

/** Money written before the number: "$", "US $", "HK$", "USD", "Rs." */
export function moneyBefore(a: Atoms, i: number, copy: Copy): UnitReading | null {
  if (a.kind[i] === NUMBER) return null;
  const { signs, codes } = currencyTables();
  // Mangled pound and yen signs of copied wire text: "PS6m", "Y=590 billion".
  for (let width = 3; width >= 1; width--) {
    const last = i + width;
    if (last > a.count || !numberStarts(a, last)) continue;
    let written = "";
    let spaced = false;
    for (let k = i; k < last; k++) {
      if (k > i && !a.glued[k]) spaced = true;
      written += surface(a, k);
    }
    if (spaced && !written.endsWith("$")) continue;
    const code =
      signs.get(written) ??
      (LOWER_SIGNS.has(written) ? signs.get(written.toUpperCase()) : undefined) ??
      (written === "PS" && a.glued[last] ? "GBP" : written === "Rs" ? "INR" : undefined);
    if (code !== undefined) {
      const letters = a.kind[i] === WORD && !written.includes("$") && !written.endsWith("=");
      if (letters && !(a.glued[last] ? GLUED_SIGNS.has(written) : SPACED_SIGNS.has(written))) continue;
      if (letters && a.glued[i] && a.kind[i - 1] !== SIGN) continue;
      if (written === "Rs" && a.kind[last] === SIGN && lowerAt(a, last) !== ".") continue;
      return {
        kind: "currency",
        code: written === "$" || written === "＄" ? (sharedCurrency("dollar", copy.dollars) ?? "USD") : code,
        first: i,
        last,
      };
    }
    if (width === 1 && a.kind[i] === WORD) {
      const word = written;
      const letter = Object.hasOwn(LETTER_SIGNS, word) ? LETTER_SIGNS[word] : undefined;
      if (
        letter !== undefined &&
        a.glued[last] &&
        (!a.glued[i] || a.kind[i - 1] === SIGN) &&
        (letter.countries.includes(copy.country ?? "") || isAmount(a, last))
      )
        return { kind: "currency", code: letter.code, first: i, last };
      if (codes.has(word) && (a.glued[last] || !WORDLIKE_CODES.has(word)) && !a.glued[i])
        return { kind: "currency", code: word, first: i, last };
      if (word.length === 4 && word.startsWith("M") && codes.has(word.slice(1)) && !a.glued[i])
        return { kind: "currency", code: word.slice(1), first: i, last, factor: 1e6 };
    }
  }
  if (lowerAt(a, i) === "rs" && lowerAt(a, i + 1) === "." && a.glued[i + 1] && a.kind[i + 2] === NUMBER)
    return { kind: "currency", code: "INR", first: i, last: i + 2 };
  return null;
}

function numberStarts(a: Atoms, i: number): boolean {
  if (a.kind[i] === NUMBER) return true;
  return (
    a.kind[i] === SIGN &&
    (isHyphen(a, i) || lowerAt(a, i) === "+" || lowerAt(a, i) === "~") &&
    a.kind[i + 1] === NUMBER &&
    a.glued[i + 1] === true
  );
}

const LOWER_CODES = wordSet(`
  usd eur gbp cad aud jpy chf inr cny nzd hkd sgd sek nok dkk myr zar
`);
const COUNTRY_AFTER_DOLLAR: Readonly<Record<string, string>> = {
  us: "USD",
  "u.s.": "USD",
  "u.s": "USD",
  american: "USD",
  canadian: "CAD",
  cdn: "CAD",
  australian: "AUD",
  nz: "NZD",
  singapore: "SGD",
};

/** "$75 U.S.", "$10 Canadian": the country after a dollar amount. */
export function dollarCountryAfter(a: Atoms, i: number): { code: string; last: number } | null {
  const code = Object.hasOwn(COUNTRY_AFTER_DOLLAR, lowerAt(a, i)) ? COUNTRY_AFTER_DOLLAR[lowerAt(a, i)] : undefined;
  const upper = surface(a, i);
  if (code !== undefined) {
    // "$5 million US companies": an adjective of what follows
    const next = a.pos[i + 1];
    if (next === NOUN || next === PROPN) return null;
    return { code, last: i + 1 };
  }
  return currencyTables().codes.has(upper) && !WORDLIKE_CODES.has(upper) ? { code: upper, last: i + 1 } : null;
}

/** Money written after the number: "dollars", "Hong Kong dollars", "yen", "€", "pence", "USD". */
export function moneyAfter(a: Atoms, i: number, value: number, scaled: boolean, copy: Copy): UnitReading | null {
  const { signs, codes, names, shared } = currencyTables();
  let at = i;
  if (isHyphen(a, at) && a.glued[at]) at++;
  const found = (code: string, last: number): UnitReading => ({ kind: "currency", code, first: at, last });
  if (a.kind[at] === SIGN) {
    const code = signs.get(surface(a, at));
    // "$" before the next number belongs to that number: "50 $20 bills"
    if (code === undefined || (a.kind[at + 1] === NUMBER && a.glued[at + 1] && !a.glued[at])) return null;
    if (
      surface(a, at) === "$" &&
      a.kind[at + 1] === NUMBER &&
      lowerAt(a, at + 2) !== "$" &&
      lowerAt(a, at + 2) !== "cent"
    )
      return null;
    return found(surface(a, at) === "$" ? (sharedCurrency("dollar", copy.dollars) ?? "USD") : code, at + 1);
  }
  if (a.kind[at] !== WORD) return null;
  const written = surface(a, at);
  const word = lowerAt(a, at);
  if (a.glued[at] && (written === "p" || written === "c") && lowerAt(a, at + 1) !== "/")
    return found(written === "p" ? "penny" : "cent", at + 1);
  if ((codes.has(written) && (a.glued[at] || !WORDLIKE_CODES.has(written))) || LOWER_CODES.has(word))
    // "3 USD50 cards": the code belongs to the number that it is glued to
    return a.kind[at + 1] === NUMBER && a.glued[at + 1] === true
      ? null
      : found(codes.has(written) ? written : word.toUpperCase(), at + 1);
  if (written.length === 4 && written.startsWith("M") && codes.has(written.slice(1)))
    return { ...found(written.slice(1), at + 1), factor: 1e6 };
  for (let width = 3; width >= 0; width--) {
    const noun = at + width;
    if (noun >= a.count) continue;
    const lower = lowerAt(a, noun);
    if (width > 0) {
      const adjectives = shared.get(lower);
      if (adjectives === undefined) continue;
      let adjective = "";
      for (let k = at; k < noun; k++) adjective += `${k > at ? " " : ""}${lowerAt(a, k)}`;
      const code = adjectives.get(adjective);
      if (code !== undefined) return found(code, lowerAt(a, noun + 1) === "sterling" ? noun + 2 : noun + 1);
      continue;
    }
    if (lower === "won" && !(scaled || value >= 100)) return null;
    const own = names.get(lower);
    if (own !== undefined) {
      if (lower === "sterling" && a.kind[noun + 1] === WORD && a.pos[noun + 1] === NOUN) return null;
      return found(own, noun + 1);
    }
    if (!shared.has(lower)) return null;
    const singular = lower.endsWith("s") ? lower.slice(0, -1) : lower;
    if (singular === "pound") {
      if (lowerAt(a, noun + 1) === "sterling") return found("GBP", noun + 2);
      if (isHyphen(a, noun + 1) && lowerAt(a, noun + 2) === "foot") return null;
      if (lowerAt(a, noun + 1) === "per" || lowerAt(a, noun + 1) === "feet" || lowerAt(a, noun + 1) === "foot")
        return null;
      const weight = lowerAt(a, noun + 1) === "of" && !scaled;
      if (weight || (!scaled && copy.country !== "GB" && copy.country !== "IE")) return null;
      if (
        lowerAt(a, noun + 1) === "of" &&
        !/^(?:debt|funding|investment|public|taxpayers?|government|savings|cuts|sales|revenue|cash|new|extra)$/.test(
          lowerAt(a, noun + 2),
        )
      )
        return null;
      return found("GBP", noun + 1);
    }
    if (
      singular === "mark" ||
      singular === "sol" ||
      singular === "real" ||
      singular === "crown" ||
      singular === "som" ||
      singular === "leu" ||
      singular === "colón"
    )
      return null;
    if (singular === "rand" || singular === "dram") {
      if (singular === "dram") return null;
    }
    const code = sharedCurrency(lower, singular === "dollar" ? copy.dollars : copy.country);
    return code === undefined ? null : found(code, noun + 1);
  }
  return null;
}

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
  const fits =
    behind !== null &&
    (behind.kind === "time" || behind.kind === "physical" || behind.kind === "percentage-point") &&
    behind.last - behind.first >= 1 &&
    lowerAt(a, next).length > 2;
  return fits ? behind : null;
}

const UNIT_ADJECTIVES = wordSet(
  "more additional further extra other previous past last next full straight consecutive successive whole long short solid calendar us uk imperial british nautical troy single great entire good working lost painful brutal",
);

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
    if (article && /^(?:earlier|ago|later|before|after|on|previously|prior|and)$/.test(lowerAt(a, phrase.last)))
      return null;
    if (article && lower.endsWith("s") && lower !== "lbs") return null;
    if (article && phrase.code.endsWith("{age}")) return null;
    if (phrase.kind !== "percent") return { kind: phrase.kind, code: phrase.code, first: noun, last: phrase.last };
  }
  if (a.kind[noun] !== WORD || slash) return null;
  if (article && (bare || !PER_NOUNS.has(lower))) return null;
  if (lower === "cent") return null;
  return { kind: "count", code: lower, first: noun, last: noun + 1 };
}
