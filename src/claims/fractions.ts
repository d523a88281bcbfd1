/** Parts and uncertain numbers: "three-quarters", "half a million", "one in four", "dozens of". */
import { PLURAL_SCALES, SCALES, UNITS } from "../lexicon/numerals.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { ADP, ADV, type Atoms, CCONJ, isHyphen, lowerAt, NUMBER, SCONJ, SIGN, WORD } from "./atoms.ts";
import { denominatorAt, smallNumber } from "./number-words.ts";

export interface Numeral {
  first: number;
  /** index after the last atom */
  last: number;
  value: number;
  /** for an uncertain number ("dozens of") the upper bound; value is the lower one */
  max?: number;
  form: "digits" | "words" | "fraction" | "vague" | "fold" | "multiplier" | "times" | "odds" | "ratio";
  /** a scale word was read: "million" */
  scaled: boolean;
}

/** The whole of a ratio in digits is a small round number or a word; "2 in 27 games" counts games. */
export function isRoundWhole(a: Atoms, i: number): boolean {
  return a.kind[i] !== NUMBER || a.value[i]! <= 10 || a.value[i]! % 10 === 0;
}

export function slashFraction(a: Atoms, i: number): number | undefined {
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
  if (isSeason(a, i)) return undefined;
  return top / bottom;
}

/** "2021/22", "the 1999/00 season": a year and the next one */
function isSeason(a: Atoms, i: number): boolean {
  const year = a.value[i]!;
  return year >= 1800 && year < 2150 && a.end[i + 2]! - a.start[i + 2]! === 2 && a.value[i + 2] === (year + 1) % 100;
}

export function fractionAfterAnd(
  a: Atoms,
  i: number,
  scaleFollows = false,
): { value: number; last: number } | undefined {
  const article = lowerAt(a, i);
  if (article === "a" || article === "one" || article === "an") {
    const at = isHyphen(a, i + 1) ? i + 2 : i + 1;
    const d = denominatorAt(a, at);
    if (d === undefined || lowerAt(a, at).endsWith("s")) return undefined;
    // "a billion and a quarter million" goes on; "two and a quarter million" is all of millions
    if (!scaleFollows && SCALES.get(lowerAt(a, at + 1)) !== undefined) return undefined;
    return { value: 1 / d, last: at + 1 };
  }
  const top = UNITS.get(article);
  if (top !== undefined && top > 1) {
    const at = isHyphen(a, i + 1) ? i + 2 : i + 1;
    const d = denominatorAt(a, at);
    if (
      d !== undefined &&
      lowerAt(a, at).endsWith("s") &&
      (scaleFollows || SCALES.get(lowerAt(a, at + 1)) === undefined)
    )
      return { value: top / d, last: at + 1 };
  }
  return undefined;
}

export const FRACTION_AFTER = wordSet("of more less fewer higher lower the to in from since");

export const FRACTION_BEFORE = wordSet(
  "by than about nearly almost over under of to least roughly around only just and a",
);

const NO_HALF_BEFORE = wordSet(`
  first second last latter other better the this final early each either fourth third that his her
  their its opening per every next previous current whole past
`);

const HALF_NAMES = wordSet(`
  time way back term brother sister century hearted mast life marathon moon baked finals final backs
  year season
`);

/** "half the", "half of", "half a million", "half million", "quarter of a million", "half an hour", "quarter million" */
export function readHalf(a: Atoms, first: number, at: number): Numeral | null {
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
    const scale = SCALES.get(lowerAt(a, k));
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

/** "cut deaths by a third among patients": what follows a fraction that is no noun it could number */
export const endsFraction = (a: Atoms, i: number): boolean =>
  a.pos[i] === ADP || a.pos[i] === CCONJ || a.pos[i] === SCONJ || a.pos[i] === ADV;

export function readVague(a: Atoms, i: number, low: number): Numeral | null {
  let last = i + 1;
  let min = low;
  // "tens of thousands", "hundreds of millions"
  if (lowerAt(a, last) === "of") {
    const next = PLURAL_SCALES.get(lowerAt(a, last + 1));
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
export function ratioOrFraction(a: Atoms, n: Numeral): Numeral | null {
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
      !(at > n.last || next === "of" || SCALES.get(next) !== undefined || a.kind[at + 1] === SIGN || at + 1 >= a.count);
    if (fits && !quarters) {
      const scale = SCALES.get(next);
      if (scale !== undefined) return { ...n, last: at + 2, value: (n.value / d) * scale, form: "words", scaled: true };
      return { ...n, last: at + 1, value: n.value / d, form: "fraction" };
    }
  }
  return ratio(a, n);
}

/** "one in four", "1 in 5", "two out of three"; null when the second number belongs to something else. */
export function ratio(a: Atoms, n: Numeral): Numeral | null {
  // "1-in-5"
  const hyphens = isHyphen(a, n.last) && lowerAt(a, n.last + 1) === "in" && isHyphen(a, n.last + 2);
  let at = hyphens ? n.last + 1 : n.last;
  const out = lowerAt(a, at) === "out" && lowerAt(a, at + 1) === "of";
  const oneOf = n.value === 1 && lowerAt(a, at) === "of" && a.kind[n.first] === WORD;
  if (!out && !oneOf && lowerAt(a, at) !== "in") return null;
  at += out || hyphens ? 2 : 1;
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
