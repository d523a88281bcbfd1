/** Number words that state no quantity: names, ranks, hours, and "one" as a pronoun. */
import { isNumberedNoun } from "../lexicon/numbered-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, AUX, isCapital, isHyphen, lowerAt, NOUN, NUMBER, PROPN, SIGN, VERB, WORD } from "./atoms.ts";
import { HYPHEN_PREFIXES } from "./left-out.ts";
import type { LeftOutReason } from "./left-out-reasons.ts";
import { isHour, isMonth } from "./left-out-times.ts";
import type { Measure } from "./measures.ts";

const NO_ONE_BEFORE = wordSet(
  "no every any each this that the which another some not only last first next good bad big such a",
);

const ONE_IDIOMS = wordSet(`
  another day thing time point off's stop sided and on who whom that which has is was 's day. can could would
  should may might must will to by in at for from as if or but with when where
`);

const LARGE_ORDINALS = wordSet("hundredth thousandth millionth billionth");

export function wordReason(a: Atoms, m: Measure): LeftOutReason | undefined {
  const first = m.numeral.first;
  const last = m.numeral.last;
  const word = lowerAt(a, first);
  const prev = lowerAt(a, first - 1);
  if (
    m.numeral.form === "vague" ||
    m.numeral.form === "fold" ||
    m.numeral.form === "multiplier" ||
    m.numeral.form === "times"
  )
    return undefined;
  if (
    isHyphen(a, first - 1) &&
    a.glued[first] &&
    a.glued[first - 1] &&
    a.kind[first - 2] === WORD &&
    !HYPHEN_PREFIXES.has(lowerAt(a, first - 2))
  )
    return "name";
  // "the ten-thousandth visitor"
  if (isHyphen(a, last) && a.glued[last] && a.glued[last + 1] && LARGE_ORDINALS.has(lowerAt(a, last + 1)))
    return "ordinal";
  // "Ocean's Eleven", "Four Seasons", "Channel Four"
  if (first > 0 && isCapital(a, first) && m.unit === null && !m.numeral.scaled) {
    const open = a.kind[first - 1] === SIGN && /["“‘(.:—–-]/.test(prev);
    if (!open && (isCapital(a, first - 1) || isCapital(a, last) || prev === "'s")) return "name";
  }
  if (isNumberedNoun(prev) && m.unit === null && isCapital(a, first - 1) && first > 1) return "name";
  if (
    prev === "number" ||
    (isNumberedNoun(prev) &&
      m.unit === null &&
      last - first === 1 &&
      (prev === "phase" ||
        prev === "week" ||
        prev === "round" ||
        prev === "day" ||
        prev === "game" ||
        prev === "step" ||
        prev === "page" ||
        prev === "chapter"))
  )
    return "rank";
  if (/^(?:[ap]\.?m\.?|o'clock)$/.test(lowerAt(a, last)) || isHour(a, m, last)) return "clock";
  if (lowerAt(a, last) === ":" && m.unit === null && first === 0) return "list";
  if (isMonth(a, last) && m.value <= 31 && isCapital(a, last)) return "date";
  if (m.value === 1 && word === "one" && last === first + 1) return oneReason(a, first, m, prev);
  // "The four maintained their innocence": those of whom one speaks; "in the top six"
  if (
    (prev === "the" || prev === "top") &&
    m.unit === null &&
    last === first + 1 &&
    m.value <= 12 &&
    (last >= a.count || a.kind[last] === SIGN ? !isHyphen(a, last) : a.pos[last] === VERB || a.pos[last] === AUX)
  )
    return "pronoun";
  if ((word === "zero" || word === "nil") && m.unit === null) return "name";
  if (word === "dozen" && prev === "'s") return "name";
  if (m.value < 1 || m.numeral.form === "ratio" || m.numeral.form === "fraction") return undefined;
  // "forty-five" of a year: "nineteen eighty-four" reads as two numbers; both are left out
  return undefined;
}

const ONE_TIMES = wordSet("day time minute second");

function oneReason(a: Atoms, first: number, m: Measure, prev: string): LeftOutReason | undefined {
  if (m.unit !== null) {
    if (m.unit.code === "{point}" && prev === "at") return "pronoun"; // "at one point"
    if (m.unit.kind !== "time" || m.unit.per !== undefined) return undefined;
    if (isHyphen(a, first + 1)) return lowerAt(a, first + 2) === "time" ? "pronoun" : undefined;
    return ONE_TIMES.has(lowerAt(a, first + 1)) ? "pronoun" : undefined; // "one day, he will"
  }
  const next = lowerAt(a, first + 1);
  if ((next === "to" && prev === "from") || (next === "and" && prev === "between")) return undefined;
  // "one of roughly 1,900 buildings" states the 1,900
  // "one of roughly 1,900 buildings" states the 1,900
  if (next === "of")
    return /^(?:about|roughly|around|nearly|almost|over|more|some|at|many|several|few)$/.test(lowerAt(a, first + 2)) ||
      a.kind[first + 2] === NUMBER
      ? "pronoun"
      : undefined;
  if (isHyphen(a, first + 1) || NO_ONE_BEFORE.has(prev) || ONE_IDIOMS.has(next) || a.kind[first + 1] !== WORD)
    return "pronoun";
  if (prev === "at" || prev === "on" || prev === "back" || prev === "square") return "pronoun";
  if (/^(?:side|way|hand)$/.test(next) && /^(?:on|in|to|from|at|)$|^,$/.test(prev)) return "pronoun";
  const pos = a.pos[first + 1];
  return pos === NOUN ||
    pos === PROPN ||
    (pos !== undefined && pos !== VERB && pos !== AUX && isNounAhead(a, first + 1))
    ? undefined
    : "pronoun";
}

function isNounAhead(a: Atoms, i: number): boolean {
  for (let k = i; k < i + 3; k++) {
    if (a.kind[k] !== WORD) return false;
    if (a.pos[k] === NOUN || a.pos[k] === PROPN) return true;
    if (a.pos[k] === VERB || a.pos[k] === AUX) return false;
    if (
      /^(?:of|in|to|for|on|at|by|and|or|with|as|from|who|that|which|is|not|more|less|so|too|also)$/.test(lowerAt(a, k))
    )
      return false;
  }
  return false;
}
