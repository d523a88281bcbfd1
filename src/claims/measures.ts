/** A number with what it counts: "$1.25 million", "5kW", "24.5 cubic feet", "3 dollars 50 cents". */

import { SCALES, SHORT_SCALES } from "../lexicon/numerals.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, isHyphen, lowerAt, NOUN, NUMBER, SIGN, surface, WORD } from "./atoms.ts";
import type { Numeral } from "./fractions.ts";
import { perUnit, unitAfter } from "./measure-units.ts";
import { dollarCountryAfter, moneyAfter, moneyBefore } from "./money.ts";
import { readNumeral } from "./numerals.ts";
import type { Copy, UnitReading } from "./unit-readings.ts";

export interface Measure {
  /** atoms of the whole expression, unit included */
  first: number;
  last: number;
  /** atoms of the number alone, sign included */
  numberFirst: number;
  numberLast: number;
  value: number;
  /** upper bound of an uncertain number */
  max?: number;
  /** the number before "million" */
  mantissa: number;
  numeral: Numeral;
  unit: UnitReading | null;
  /** a sign was written before the number */
  sign: "-" | "+" | "";
}

const SIGN_WORDS = new Set(["minus", "negative"]);

/** Reads the measure that begins at atom i with a currency sign, a sign or a number; null when none does. */
export function readMeasure(a: Atoms, i: number, copy: Copy): Measure | null {
  const before = moneyBefore(a, i, copy);
  let at = before?.last ?? i;
  const numberFirst = at;
  let sign: Measure["sign"] = "";
  const mark = lowerAt(a, at);
  if (a.kind[at] === SIGN && a.kind[at + 1] === NUMBER) {
    const minus = mark === "-" || mark === "−" || mark === "–";
    if ((minus || mark === "+") && opensNumber(a, at)) {
      sign = minus ? "-" : "+";
      at++;
    } else if (before === null) return null;
    else if (mark === "~") at++;
  } else if (
    SIGN_WORDS.has(mark) &&
    lowerAt(a, at - 1) !== "or" &&
    (isHyphen(a, at + 1) ? readNumeral(a, at + 2) : readNumeral(a, at + 1)) !== null
  ) {
    sign = "-";
    at += isHyphen(a, at + 1) ? 2 : 1;
  }
  const numeral = readNumeral(a, at);
  if (numeral === null) return null;
  let last = numeral.last;
  let value = numeral.value;
  const mantissa =
    numeral.scaled && a.kind[numeral.first] === NUMBER
      ? a.value[numeral.first]!
      : numeral.scaled
        ? numeral.value / scaleOf(numeral.value)
        : numeral.value;
  let scaled = numeral.scaled;
  let max = numeral.max;
  if (numeral.form === "fold" || numeral.form === "multiplier" || numeral.form === "times")
    return { first: i, last, numberFirst, numberLast: last, value, mantissa, numeral, unit: null, sign };
  if (numeral.form === "digits") {
    const short = shortScale(a, last, before !== null);
    if (short !== null) {
      value *= short.factor;
      last = short.last;
      scaled = true;
    }
  }
  let unit = before;
  const numberLast = last;
  if (before !== null) {
    value *= before.factor ?? 1;
    if (before.factor !== undefined) scaled = true;
    if (before.code === "USD" && surface(a, before.last - 1) === "$") {
      const after = dollarCountryAfter(a, last);
      if (after !== null) {
        unit = { ...before, code: after.code };
        last = after.last;
      }
    }
    if (
      lowerAt(a, last) === "dollars" ||
      lowerAt(a, last) === "dollar" ||
      (lowerAt(a, last) === "sterling" && before.code === "GBP")
    )
      last++;
    else if (isHyphen(a, last) && lowerAt(a, last + 1) === "dollar") last += 2;
    const and = lowerAt(a, last) === "and" && lowerAt(a, last + 1) === "fifty" && last + 2 >= a.count;
    if (and) last += 0;
  } else {
    // "hundreds of billions of dollars", "dozens of miles"
    if (
      numeral.form === "vague" &&
      lowerAt(a, last) === "of" &&
      (moneyAfter(a, last + 1, value, true, copy) ?? unitAfter(a, last + 1, true)) !== null
    )
      last++;
    const after = moneyAfter(a, last, value, scaled, copy);
    if (after !== null) {
      unit = after;
      last = after.last;
      value *= after.factor ?? 1;
      const scale = SCALES.get(lowerAt(a, last)) ?? 1;
      if (scale > 100 && after.code.length === 3) {
        value *= scale;
        last++;
        scaled = true;
      }
      const minor = minorPart(a, last, after.code, scaled);
      if (minor !== null) {
        value += minor.value;
        last = minor.last;
      }
    } else {
      const measured = unitAfter(a, last, numeral.form !== "digits" && numeral.form !== "fraction");
      if (measured !== null && !(measured.code === "[in_i]" && lowerAt(a, measured.first) === "in" && value < 1)) {
        unit = measured;
        last = measured.last;
        const inches = measured.code === "[ft_i]" ? inchPart(a, last) : null;
        if (inches !== null) {
          value += inches.value / 12;
          last = inches.last;
        }
      }
    }
  }
  if (unit !== null) {
    const per = perUnit(a, last, false);
    if (per !== null) {
      unit = { ...unit, per };
      last = per.last;
    }
  }
  if (sign === "-") {
    value = -value;
    if (max !== undefined) max = -max;
  }
  if (!Number.isFinite(value)) return null;
  return {
    first: i,
    last,
    numberFirst,
    numberLast,
    value,
    mantissa,
    numeral: scaled ? { ...numeral, scaled } : numeral,
    unit,
    sign,
    ...(max !== undefined && { max }),
  };
}

const scaleOf = (value: number): number =>
  value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e3 ? 1e3 : value >= 100 ? 100 : 1;

/** Whether a hyphen at `at` is a minus: glued to its number, and to nothing before it but a bracket or a money sign. */
function opensNumber(a: Atoms, at: number): boolean {
  if (!a.glued[at + 1]) {
    // "- 20 degrees"
    return at === 0 || (lowerAt(a, at + 2).startsWith("deg") && a.pos[at - 1] !== undefined && a.kind[at - 1] === WORD);
  }
  if (at === 0 || !a.glued[at]) return true;
  const before = lowerAt(a, at - 1);
  return (
    before === "(" ||
    before === "[" ||
    before === "$" ||
    before === "£" ||
    before === "€" ||
    before === ":" ||
    before === '"' ||
    before === "“"
  );
}

const PLURAL_NOUN = /[a-z]s$|people|men|women|children/;

/** "10k", "5bn", "$3m": a short multiplier after digits. */
function shortScale(a: Atoms, i: number, money: boolean): { factor: number; last: number } | null {
  if (a.kind[i] !== WORD) return null;
  const word = lowerAt(a, i);
  const factor = SHORT_SCALES.get(word);
  if (factor === undefined) return null;
  const glued = a.glued[i] === true;
  const written = surface(a, i);
  const next = i + 1;
  if (a.glued[next] && a.kind[next] !== SIGN) return null;
  const found = { factor, last: next };
  if (word.length >= 2) {
    if (word === "mm" && !money && !(written === "MM")) return null;
    if (word === "cr" && !money) return null;
    return found;
  }
  if (money) {
    if (glued) return found;
    return /^[mbk]$/i.test(word) && (a.kind[next] !== WORD || !lowerAt(a, next).startsWith("'")) ? found : null;
  }
  const moneyFollows = moneyAfter(a, next, 1e6, true, {}) !== null && !isHyphen(a, next);
  // "8 B people", "5 M users"
  if (
    !glued &&
    /^[BM]$/.test(written) &&
    a.kind[next] === WORD &&
    a.pos[next] === NOUN &&
    PLURAL_NOUN.test(lowerAt(a, next))
  )
    return found;
  if (word === "k") return (written === "k" || glued) && !decimalKelvin(a, i, written) ? found : null;
  if (word === "m") {
    if (written === "M" && glued) return found;
    if (written === "M" && (next >= a.count || lowerAt(a, next) === ".")) return found;
    return glued &&
      (moneyFollows || (a.pos[next] === NOUN && a.kind[next] === WORD && PLURAL_NOUN.test(lowerAt(a, next))))
      ? found
      : null;
  }
  if (!glued) return null;
  if (word === "b")
    return moneyFollows || (a.kind[next] === WORD && a.pos[next] === NOUN && PLURAL_NOUN.test(lowerAt(a, next)))
      ? found
      : null;
  return moneyFollows && word === "t" ? found : null;
}

function decimalKelvin(a: Atoms, i: number, written: string): boolean {
  return written === "K" && (a.decimals[i - 1] ?? 0) > 0;
}

const MAJOR_WITH_CENTS = wordSet(`
  USD EUR CAD AUD NZD HKD SGD GBP ZAR CNY
`);

/** "50 cents" after "3 dollars", "and forty-five cents", "50" that ends the clause */
function minorPart(a: Atoms, i: number, code: string, scaled: boolean): { value: number; last: number } | null {
  if (!MAJOR_WITH_CENTS.has(code) || scaled) return null;
  const at = lowerAt(a, i) === "and" ? i + 1 : i;
  const n = readNumeral(a, at);
  if (n === null || n.value <= 0 || n.value >= 100 || !Number.isInteger(n.value) || n.scaled) return null;
  const word = lowerAt(a, n.last);
  if (word === "cents" || word === "cent" || word === "pence" || word === "p")
    return { value: n.value / 100, last: n.last + 1 };
  const ends = n.last >= a.count || word === "." || word === "more";
  return ends && n.value >= 10 ? { value: n.value / 100, last: n.last } : null;
}

/** "2 in", "and 2 inches", "2" after feet */
function inchPart(a: Atoms, i: number): { value: number; last: number } | null {
  const at = lowerAt(a, i) === "and" || lowerAt(a, i) === "," || isHyphen(a, i) ? i + 1 : i;
  const n = readNumeral(a, at);
  if (n === null || n.value < 0 || n.value >= 12) return null;
  const word = lowerAt(a, n.last);
  // "6-foot-5"
  if (isHyphen(a, i) && a.glued[i] && a.glued[i + 1] && Number.isInteger(n.value))
    return { value: n.value, last: n.last };
  if (word === "in" || word === "inches" || word === "inch" || word === "ins" || (word === '"' && a.glued[n.last]))
    return { value: n.value, last: n.last + 1 };
  return null;
}
