/** Numbers in digits, words or both: "1,234.5", "2.3 million", "two and a half", "three-quarters", "dozens of". */
import { DENOMINATORS, FOLD_SUFFIX, MULTIPLIERS, PLURAL_SCALES, SCALES, UNITS, VULGAR } from "../lexicon/numerals.ts";
import { type Atoms, isHyphen, lowerAt, NUMBER, SIGN, WORD } from "./atoms.ts";
import {
  endsFraction,
  FRACTION_AFTER,
  FRACTION_BEFORE,
  fractionAfterAnd,
  isRoundWhole,
  type Numeral,
  ratio,
  ratioOrFraction,
  readHalf,
  readVague,
  slashFraction,
} from "./fractions.ts";
import { readMultiple } from "./multiples.ts";
import { denominatorAt, foldFactor, smallNumber } from "./number-words.ts";

/** Reads the number that begins at atom i; null when none does. Looks ahead at most as far as the number goes. */
export function readNumeral(a: Atoms, i: number): Numeral | null {
  const n = readAt(a, i);
  return n !== null && Number.isFinite(n.value) ? n : null;
}

function readAt(a: Atoms, i: number): Numeral | null {
  if (a.kind[i] === NUMBER) return readFromDigits(a, i);
  if (a.kind[i] === SIGN) {
    const vulgar = VULGAR.get(lowerAt(a, i));
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
  const vulgar = a.kind[last] === SIGN ? VULGAR.get(lowerAt(a, last)) : undefined;
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
    : (form === "digits" && value < 100 && withHalf(a, n)) || scaleOn(a, n);
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
    if (isHyphen(a, at) && a.glued[at] && SCALES.get(lowerAt(a, at + 1)) !== undefined) at++;
    const word = lowerAt(a, at);
    const scale = SCALES.get(word) ?? (word.endsWith("s") ? SCALES.get(word.slice(0, -1)) : undefined);
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
    if (word === "," && (a.kind[next] === NUMBER || SCALES.get(lowerAt(a, more.last)) === undefined)) break;
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
    if (SCALES.get(lowerAt(a, last)) === undefined) break;
  }
  const value = total + current;
  return value < MOST ? { ...n, last, value, scaled } : { ...n, value: Number.NaN };
}

function readFromWords(a: Atoms, i: number): Numeral | null {
  const word = lowerAt(a, i);
  if (word === "a" || word === "an") return readAfterArticle(a, i);
  if (word === "couple") {
    // "a couple of dozen", "a couple hundred"; a couple of people may be more than two
    const at = lowerAt(a, i + 1) === "of" ? i + 2 : i + 1;
    const scale = SCALES.get(lowerAt(a, at));
    return scale === undefined ? null : { first: i, last: at + 1, value: 2 * scale, form: "words", scaled: true };
  }
  if (word === "several" || word === "few") {
    const scale = SCALES.get(lowerAt(a, i + 1));
    return scale === undefined
      ? null
      : { first: i, last: i + 2, value: 2 * scale, max: 10 * scale, form: "vague", scaled: true };
  }
  const multiple = readMultiple(a, i);
  if (multiple !== null) return multiple;
  const factor = MULTIPLIERS.get(word);
  if (factor !== undefined) return { first: i, last: i + 1, value: factor, form: "multiplier", scaled: false };
  if (word.length > 5 && word.endsWith(FOLD_SUFFIX)) {
    const fold = foldFactor(word);
    return fold === undefined ? null : { first: i, last: i + 1, value: fold, form: "fold", scaled: false };
  }
  const vague = PLURAL_SCALES.get(word);
  if (vague !== undefined) return readVague(a, i, vague);
  if (word === "half" || word === "quarter") return readHalf(a, i, i);
  const small = smallNumber(a, i);
  if (small === undefined) {
    const scale = SCALES.get(word);
    if (scale === undefined) return null;
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
  if (word === "couple") {
    const n = readFromWords(a, at);
    return n === null ? null : { ...n, first: i };
  }
  const scale = SCALES.get(word);
  if (scale !== undefined) {
    const n = scaleOn(a, { first: i, last: at, value: 1, form: "words", scaled: false });
    return n.last > at ? n : null;
  }
  const d = DENOMINATORS.get(word);
  if (d === undefined) return null;
  // "a third of", "a third more", "cut by a third"; "a third man" and "there will be a fourth" are ordinals
  const next = lowerAt(a, at + 1);
  const ends = at + 1 >= a.count || a.kind[at + 1] === SIGN;
  const fraction =
    FRACTION_AFTER.has(next) ||
    i === 0 ||
    (ends && FRACTION_BEFORE.has(lowerAt(a, i - 1))) ||
    (lowerAt(a, i - 1) === "by" && endsFraction(a, at + 1));
  return fraction && next !== "-" ? { first: i, last: at + 1, value: 1 / d, form: "fraction", scaled: false } : null;
}

/** "five point five" */
function withPoint(a: Atoms, n: Numeral): Numeral | null {
  if (lowerAt(a, n.last) !== "point") return null;
  let digits = "";
  let at = n.last + 1;
  while (digits.length < 12) {
    const unit = UNITS.get(lowerAt(a, at));
    if (unit === undefined || unit > 9) break;
    digits += unit;
    at++;
  }
  if (digits === "") return null;
  return scaleOn(a, { ...n, last: at, value: Number(`${n.value}.${digits}`) });
}

/** "two and a half", "ten and three quarters", "two and a half million" */
function withHalf(a: Atoms, n: Numeral): Numeral | null {
  // "two-and-a-half"
  const and = isHyphen(a, n.last) && isHyphen(a, n.last + 2) ? n.last + 1 : n.last;
  if (lowerAt(a, and) !== "and") return null;
  const half = fractionAfterAnd(a, and > n.last ? and + 2 : and + 1, true);
  if (half === undefined) return null;
  return scaleOn(a, { ...n, last: half.last, value: n.value + half.value });
}
