/** Numbers in digits, words or both: "1,234.5", "2.3 million", "two and a half", "three-quarters", "dozens of". */

import {
  DENOMINATORS,
  FOLD_SUFFIX,
  MULTIPLIERS,
  PLURAL_SCALES,
  SCALES,
  TENS,
  UNITS,
  VULGAR,
} from "../lexicon/numerals.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, isHyphen, lowerAt, NUMBER, SIGN, WORD } from "./atoms.ts";

export interface Numeral {
  first: number;
  /** index after the last atom */
  last: number;
  value: number;
  /** for an uncertain number ("dozens of") the upper bound; value is the lower one */
  max?: number;
  form: "digits" | "words" | "fraction" | "vague" | "fold" | "multiplier" | "ratio";
  /** a scale word was read: "million" */
  scaled: boolean;
}

const own = (table: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** Whether the word can begin a number. */
export function startsNumeral(word: string): boolean {
  starters ??= new Set(
    numeralWords().filter(
      (w) => !Object.hasOwn(DENOMINATORS, w.replace(/s$/, "")) || /^(?:half|halves|quarter)$/.test(w),
    ),
  );
  return starters.has(word);
}

let starters: Set<string> | undefined;

/** All words that can begin a number or a fraction, for the table of triggers. */
export function numeralWords(): string[] {
  const bases = [...Object.keys(UNITS), ...Object.keys(TENS)];
  return [
    ...bases,
    ...bases.map((word) => `${word}${FOLD_SUFFIX}`),
    ...Object.keys(SCALES),
    ...Object.keys(PLURAL_SCALES),
    ...Object.keys(MULTIPLIERS),
    ...Object.keys(DENOMINATORS),
    ...Object.keys(DENOMINATORS).map((word) => `${word}s`),
    "halves",
    "hundredfold",
    "thousandfold",
  ];
}

function foldFactor(word: string): number | undefined {
  const stem = word.slice(0, -FOLD_SUFFIX.length);
  return own(UNITS, stem) ?? own(TENS, stem) ?? own(SCALES, stem);
}

function denominatorAt(a: Atoms, i: number): number | undefined {
  const word = lowerAt(a, i);
  if (word === "halves") return 2;
  return own(DENOMINATORS, word) ?? (word.endsWith("s") ? own(DENOMINATORS, word.slice(0, -1)) : undefined);
}

/** Reads the number that begins at atom i; null when none does. Looks ahead at most as far as the number goes. */
export function readNumeral(a: Atoms, i: number): Numeral | null {
  const n = readAt(a, i);
  return n !== null && Number.isFinite(n.value) ? n : null;
}

function readAt(a: Atoms, i: number): Numeral | null {
  if (a.kind[i] === NUMBER) return readFromDigits(a, i);
  if (a.kind[i] === SIGN) {
    const vulgar = own(VULGAR, lowerAt(a, i));
    return vulgar === undefined ? null : { first: i, last: i + 1, value: vulgar, form: "fraction", scaled: false };
  }
  if (a.kind[i] !== WORD) return null;
  return readFromWords(a, i);
}

function readFromDigits(a: Atoms, i: number): Numeral | null {
  let value = a.value[i]!;
  if (Number.isNaN(value)) return null;
  let last = i + 1;
  let form: Numeral["form"] = "digits";
  // "10½", "10 1/2", "1/2", "1⁄32"
  const vulgar = a.kind[last] === SIGN ? own(VULGAR, lowerAt(a, last)) : undefined;
  if (vulgar !== undefined && Number.isInteger(value))
    return { first: i, last: last + 1, value: value + vulgar, form, scaled: false };
  const fraction = slashFraction(a, i);
  if (fraction !== undefined) {
    value = fraction;
    last = i + 3;
    form = "fraction";
  } else if (Number.isInteger(value) && !a.grouped[i] && a.kind[last] === NUMBER && !a.glued[last]) {
    const mixed = slashFraction(a, last);
    if (mixed !== undefined && mixed < 1) {
      value += mixed;
      last += 3;
    }
  }
  // "2.5^-1"
  if (lowerAt(a, last) === "^" && a.glued[last] && form === "digits") {
    const sign = lowerAt(a, last + 1);
    const at = sign === "-" || sign === "+" || sign === "−" ? last + 2 : last + 1;
    if (a.kind[at] === NUMBER && a.glued[at]) {
      const power = value ** (sign === "-" || sign === "−" ? -a.value[at]! : a.value[at]!);
      if (!Number.isFinite(power)) return null;
      value = power;
      last = at + 1;
    }
  }
  const n: Numeral = { first: i, last, value, form, scaled: false };
  // "3 in 10", "9 out of 10"
  const part = form === "digits" && value <= 99 ? ratio(a, n) : null;
  return part !== null && (value < 10 || lowerAt(a, last) === "out") && isRoundWhole(a, part.last - 1)
    ? part
    : scaleOn(a, n);
}

/** The whole of a ratio in digits is a small round number or a word; "2 in 27 games" counts games. */
function isRoundWhole(a: Atoms, i: number): boolean {
  return a.kind[i] !== NUMBER || a.value[i]! <= 10 || a.value[i]! % 10 === 0;
}

function slashFraction(a: Atoms, i: number): number | undefined {
  const slash = lowerAt(a, i + 1);
  if (
    (slash !== "/" && slash !== "⁄" && slash !== "∕") ||
    a.kind[i + 2] !== NUMBER ||
    !a.glued[i + 1] ||
    !a.glued[i + 2]
  )
    return undefined;
  if (lowerAt(a, i + 3) === "/" && a.glued[i + 3]) return undefined; // a date
  const top = a.value[i]!;
  const bottom = a.value[i + 2]!;
  if (!Number.isInteger(top) || !Number.isInteger(bottom) || bottom < 2 || bottom > 1000 || a.grouped[i])
    return undefined;
  return top / bottom;
}

// "nine hundred and ninety-nine trillion, nine hundred …": no number in words is longer; it bounds the work per word.
const MOST_ATOMS = 28;
// "million million million …" is no number.
const MOST = 1e24;

/** "2" + "million", "3" + "hundred and 21", "6" + "crore and two hundred", "2" + "dozen", "million" + "and a half" */
function scaleOn(a: Atoms, n: Numeral): Numeral {
  let total = 0;
  let current = n.value;
  let last = n.last;
  let lastScale = Number.POSITIVE_INFINITY;
  let scaled = false;
  let hundred = false;
  while (last - n.first < MOST_ATOMS) {
    let at = last;
    if (isHyphen(a, at) && a.glued[at] && own(SCALES, lowerAt(a, at + 1)) !== undefined) at++;
    const word = lowerAt(a, at);
    const scale = own(SCALES, word) ?? (word.endsWith("s") ? own(SCALES, word.slice(0, -1)) : undefined);
    if (scale === 100 && hundred) break; // "one hundred and one hundred"
    if (scale !== undefined && (current !== 0 || scaled)) {
      hundred = scale === 100;
      if (current === 0) total *= scale;
      else if (scale === 100 || scale === 12) current *= scale;
      else {
        // "two hundred and two thousand": the larger scale takes all that came before
        total = scale > lastScale ? (total + current) * scale : total + current * scale;
        current = 0;
      }
      lastScale = Math.min(lastScale, scale);
      if (scale > lastScale) lastScale = scale;
      scaled = true;
      last = at + 1;
      continue;
    }
    if (!scaled) break;
    // "and 21", "and two hundred", "two hundred", "and a half"
    const and = word === "and" || word === "&" || (word === "," && lowerAt(a, at + 1) !== "" && lastScale > 100);
    const next = and ? at + 1 : at;
    const half = and ? fractionAfterAnd(a, next) : undefined;
    if (half !== undefined && word !== ",") {
      const base = lastScale > 100 ? lastScale : 1;
      return { ...n, last: half.last, value: total + current + half.value * base, form: "words", scaled };
    }
    const more = smallNumber(a, next);
    if (more === undefined || more.value >= lastScale || more.value === 0) break;
    // A comma joins two numbers only in a number of words: "three million, two hundred".
    if (word === "," && (a.kind[next] === NUMBER || own(SCALES, lowerAt(a, more.last)) === undefined)) break;
    if (!and && a.kind[next] === NUMBER) break;
    if (
      and &&
      lastScale >= 1000 &&
      lastScale > 100 &&
      a.kind[next] === NUMBER &&
      !(n.form === "digits" && lastScale === 1000)
    )
      break;
    // "million and two of them": after a large scale "and" joins only hundreds or what ends the number
    current += more.value;
    last = more.last;
    lastScale = current < 100 ? Math.min(lastScale, 100) : lastScale;
    if (own(SCALES, lowerAt(a, last)) === undefined) break;
  }
  const value = total + current;
  return value < MOST ? { ...n, last, value, scaled } : { ...n, value: Number.NaN };
}

function fractionAfterAnd(a: Atoms, i: number): { value: number; last: number } | undefined {
  const article = lowerAt(a, i);
  if (article === "a" || article === "one" || article === "an") {
    const at = isHyphen(a, i + 1) ? i + 2 : i + 1;
    const d = denominatorAt(a, at);
    if (d === undefined || lowerAt(a, at).endsWith("s")) return undefined;
    // "a billion and a quarter million" goes on
    if (own(SCALES, lowerAt(a, at + 1)) !== undefined) return undefined;
    return { value: 1 / d, last: at + 1 };
  }
  const top = own(UNITS, article);
  if (top !== undefined && top > 1) {
    const at = isHyphen(a, i + 1) ? i + 2 : i + 1;
    const d = denominatorAt(a, at);
    if (d !== undefined && lowerAt(a, at).endsWith("s") && own(SCALES, lowerAt(a, at + 1)) === undefined)
      return { value: top / d, last: at + 1 };
  }
  return undefined;
}

const ORDINALS = wordSet(`
  first second third fourth fifth sixth seventh eighth ninth
`);

/** A number below one hundred: "21", "twenty-one", "five" */
function smallNumber(a: Atoms, i: number): { value: number; last: number } | undefined {
  if (a.kind[i] === NUMBER) {
    const value = a.value[i]!;
    return Number.isInteger(value) && value < 1000 && a.decimals[i] === 0 ? { value, last: i + 1 } : undefined;
  }
  const word = lowerAt(a, i);
  const unit = own(UNITS, word);
  if (unit !== undefined) return { value: unit, last: i + 1 };
  const tens = own(TENS, word);
  if (tens === undefined) return undefined;
  const at = isHyphen(a, i + 1) ? i + 2 : i + 1;
  if (ORDINALS.has(lowerAt(a, at))) return undefined; // "twenty-first"
  const ones = own(UNITS, lowerAt(a, at));
  // "twenty-one", "twenty one"; not "twenty - one" of two numbers
  if (ones !== undefined && ones > 0 && ones < 10) return { value: tens + ones, last: at + 1 };
  return { value: tens, last: i + 1 };
}

function readFromWords(a: Atoms, i: number): Numeral | null {
  const word = lowerAt(a, i);
  if (word === "a" || word === "an") return readAfterArticle(a, i);
  const factor = own(MULTIPLIERS, word);
  if (factor !== undefined) return { first: i, last: i + 1, value: factor, form: "multiplier", scaled: false };
  if (word.length > 5 && word.endsWith(FOLD_SUFFIX)) {
    const fold = foldFactor(word);
    return fold === undefined ? null : { first: i, last: i + 1, value: fold, form: "fold", scaled: false };
  }
  const vague = own(PLURAL_SCALES, word);
  if (vague !== undefined) return readVague(a, i, vague);
  if (word === "half" || word === "quarter") return readHalf(a, i, i);
  const small = smallNumber(a, i);
  if (small === undefined) {
    const scale = own(SCALES, word);
    if (scale === undefined) return null;
    // "several hundred", "a few thousand"
    if (/^(?:several|few)$/.test(lowerAt(a, i - 1)))
      return { first: i, last: i + 1, value: 2 * scale, max: 10 * scale, form: "vague", scaled: true };
    const n = scaleOn(a, { first: i, last: i, value: 1, form: "words", scaled: false });
    return n.last > i ? n : null;
  }
  const n: Numeral = { first: i, last: small.last, value: small.value, form: "words", scaled: false };
  return ratioOrFraction(a, n) ?? withPoint(a, n) ?? withHalf(a, n) ?? inParts(a, scaleOn(a, n));
}

/** "one hundred and thirty-two fifths" */
function inParts(a: Atoms, n: Numeral): Numeral {
  const at = isHyphen(a, n.last) ? n.last + 1 : n.last;
  const word = lowerAt(a, at);
  if (!n.scaled || !word.endsWith("s") || word === "quarters" || word === "halves") return n;
  const d = denominatorAt(a, at);
  return d === undefined ? n : { ...n, last: at + 1, value: n.value / d, form: "fraction" };
}

/** "a third", "a hundred", "a dozen", "a half", "a quarter of a million", "an eighth" */
function readAfterArticle(a: Atoms, i: number): Numeral | null {
  const at = i + 1;
  const word = lowerAt(a, at);
  if (word === "half" || word === "quarter") return readHalf(a, i, at);
  const scale = own(SCALES, word);
  if (scale !== undefined) {
    const n = scaleOn(a, { first: i, last: at, value: 1, form: "words", scaled: false });
    return n.last > at ? n : null;
  }
  const d = own(DENOMINATORS, word);
  if (d === undefined) return null;
  // "a third of", "a third more", "cut by a third"; "a third man" and "there will be a fourth" are ordinals
  const next = lowerAt(a, at + 1);
  const ends = at + 1 >= a.count || a.kind[at + 1] === SIGN;
  const fraction = FRACTION_AFTER.has(next) || i === 0 || (ends && FRACTION_BEFORE.has(lowerAt(a, i - 1)));
  return fraction && next !== "-" ? { first: i, last: at + 1, value: 1 / d, form: "fraction", scaled: false } : null;
}

const FRACTION_AFTER = wordSet("of more less fewer higher lower the to in from since");
const FRACTION_BEFORE = wordSet("by than about nearly almost over under of to least roughly around only just and a");

const NO_HALF_BEFORE = wordSet(`
  first second last latter other better the this final early each either fourth third that his her
  their its opening per every next previous current whole past
`);
const HALF_NAMES = wordSet(`
  time way back term brother sister century hearted mast life marathon moon baked finals final backs
  year season
`);

/** "half the", "half of", "half a million", "half million", "quarter of a million", "half an hour", "quarter million" */
function readHalf(a: Atoms, first: number, at: number): Numeral | null {
  const d = lowerAt(a, at) === "half" ? 2 : 4;
  const before = lowerAt(a, first - 1);
  const article = first < at;
  if (!article && NO_HALF_BEFORE.has(before)) return null;
  if (!article && a.kind[first - 1] === WORD && a.glued[first] === false && before.endsWith("'s")) return null;
  let next = at + 1;
  if (isHyphen(a, next)) next++;
  const word = lowerAt(a, next);
  if (HALF_NAMES.has(word)) return null;
  const scaleAt = (k: number): Numeral | null => {
    const scale = own(SCALES, lowerAt(a, k));
    return scale === undefined ? null : { first, last: k + 1, value: scale / d, form: "words", scaled: true };
  };
  const million = scaleAt(next);
  if (million !== null) return million;
  if (word === "a" || word === "an") {
    const scaled = scaleAt(next + 1);
    if (scaled !== null) return scaled;
    return d === 2 ? { first, last: next, value: 1 / d, form: "fraction", scaled: false } : null;
  }
  if (word === "of" && lowerAt(a, next + 1) === "a") {
    const scaled = scaleAt(next + 2);
    if (scaled !== null) return scaled;
  }
  if (d === 4)
    return article && word === "of" ? { first, last: at + 1, value: 0.25, form: "fraction", scaled: false } : null;
  if (
    article &&
    !(
      word === "of" ||
      next >= a.count ||
      a.kind[next] === SIGN ||
      lowerAt(a, next) === "turn" ||
      lowerAt(a, next) === "mile"
    )
  )
    return null;
  if (
    !article &&
    a.kind[next] === SIGN &&
    before !== "by" &&
    before !== "in" &&
    before !== "than" &&
    before !== "about" &&
    before !== "nearly"
  )
    return null;
  if (lowerAt(a, at + 1) === "-") return null;
  return { first, last: at + 1, value: 1 / d, form: "fraction", scaled: false };
}

function readVague(a: Atoms, i: number, low: number): Numeral | null {
  let last = i + 1;
  let min = low;
  // "tens of thousands", "hundreds of millions"
  if (lowerAt(a, last) === "of") {
    const next = own(PLURAL_SCALES, lowerAt(a, last + 1));
    if (next !== undefined && next > low) {
      min = low * next;
      last += 2;
    }
  }
  const after = lowerAt(a, last);
  const before = lowerAt(a, i - 1);
  if (
    before === "the" ||
    a.kind[i - 1] === NUMBER ||
    (low === 20 && after !== "of") ||
    (low === 10 && min === 10 && after !== "of")
  )
    return null;
  if (
    after !== "of" &&
    after !== "more" &&
    last < a.count &&
    a.kind[last] !== SIGN &&
    a.kind[last] === WORD &&
    !/^(?:in|at|to|have|were|are|on|who|die|died|for|from|across|took|gathered|marched|flee|fled)$/.test(after)
  )
    return null;
  return { first: i, last, value: min, max: min * 10, form: "vague", scaled: true };
}

/** "one third", "two-thirds", "twenty-three fifths", "one in four", "two out of three" */
function ratioOrFraction(a: Atoms, n: Numeral): Numeral | null {
  let at = n.last;
  if (isHyphen(a, at)) at++;
  const d = denominatorAt(a, at);
  if (d !== undefined) {
    const word = lowerAt(a, at);
    const plural = word.endsWith("s") || word === "halves";
    const isOne = n.value === 1;
    const next = lowerAt(a, at + 1);
    // "three quarters" of a year are a span of time; "one third party" is none.
    const fits = isOne ? !plural && next !== "party" && next !== "-" : plural || next === "majority";
    const quarters =
      d === 4 &&
      word.startsWith("quarter") &&
      !(
        at > n.last ||
        next === "of" ||
        own(SCALES, next) !== undefined ||
        a.kind[at + 1] === SIGN ||
        at + 1 >= a.count
      );
    if (fits && !quarters) {
      const scale = own(SCALES, next);
      if (scale !== undefined) return { ...n, last: at + 2, value: (n.value / d) * scale, form: "words", scaled: true };
      return { ...n, last: at + 1, value: n.value / d, form: "fraction" };
    }
  }
  return ratio(a, n);
}

/** "one in four", "1 in 5", "two out of three"; null when the second number belongs to something else. */
export function ratio(a: Atoms, n: Numeral): Numeral | null {
  let at = n.last;
  const out = lowerAt(a, at) === "out" && lowerAt(a, at + 1) === "of";
  const oneOf = n.value === 1 && lowerAt(a, at) === "of" && a.kind[n.first] === WORD;
  if (!out && !oneOf && lowerAt(a, at) !== "in") return null;
  at += out ? 2 : 1;
  if (oneOf && lowerAt(a, at) === "just") at++;
  if (lowerAt(a, at) === "every" || lowerAt(a, at) === "each") at++;
  const whole = smallNumber(a, at);
  if (whole === undefined || whole.value <= n.value || !Number.isInteger(n.value) || n.value < 1 || a.grouped[n.first])
    return null;
  if (!out && n.value > 9) return null;
  if (oneOf && a.kind[at] === WORD && lowerAt(a, at) === "one") return null;
  const next = lowerAt(a, whole.last);
  if (
    !out &&
    /^(?:years?|months?|days?|weeks?|hours?|minutes?|seconds?|seasons?|games?|matches|million|billion|per|percent|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      next,
    )
  )
    return null;
  return { ...n, last: whole.last, value: n.value / whole.value, form: "ratio", scaled: false };
}

/** "five point five" */
function withPoint(a: Atoms, n: Numeral): Numeral | null {
  if (lowerAt(a, n.last) !== "point") return null;
  let digits = "";
  let at = n.last + 1;
  while (digits.length < 12) {
    const unit = own(UNITS, lowerAt(a, at));
    if (unit === undefined || unit > 9) break;
    digits += unit;
    at++;
  }
  if (digits === "") return null;
  return scaleOn(a, { ...n, last: at, value: Number(`${n.value}.${digits}`) });
}

/** "two and a half", "ten and three quarters" */
function withHalf(a: Atoms, n: Numeral): Numeral | null {
  if (lowerAt(a, n.last) !== "and") return null;
  const half = fractionAfterAnd(a, n.last + 1);
  if (half === undefined) return null;
  return scaleOn(a, { ...n, last: half.last, value: n.value + half.value });
}
