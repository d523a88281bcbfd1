/** The quantity expressions of a sentence: single figures, ranges, "from … to …", and what each counts. */
import { VULGAR } from "../lexicon/numerals.ts";
import { isAge } from "./ages.ts";
import { type Atoms, isHyphen, lowerAt, NUMBER, SIGN, WORD } from "./atoms.ts";
import { type CountedNoun, countedNoun } from "./counted-nouns.ts";
import type { Expression } from "./expressions.ts";
import { leftOut } from "./left-out.ts";
import type { LeftOutReason } from "./left-out-reasons.ts";
import { unitAfter } from "./measure-units.ts";
import { type Measure, readMeasure } from "./measures.ts";
import { startsNumeral } from "./number-words.ts";
import { rangeReason, readRange } from "./ranges.ts";
import { share } from "./shared-units.ts";
import type { Copy } from "./unit-readings.ts";

export interface LeftOut {
  first: number;
  last: number;
  reason: LeftOutReason;
}

export interface Found {
  expressions: Expression[];
  leftOut: LeftOut[];
}

const mayStart = (a: Atoms, i: number): boolean => {
  if (a.kind[i] === NUMBER) return true;
  const word = lowerAt(a, i);
  if (a.kind[i] === WORD)
    return (
      startsNumeral(word) ||
      word === "a" ||
      word === "an" ||
      word === "minus" ||
      word === "negative" ||
      a.kind[i + 1] === NUMBER ||
      a.kind[i + 1] === SIGN
    );
  return VULGAR.has(word) || a.kind[i + 1] === NUMBER || a.kind[i + 2] === NUMBER;
};

/** Reads a sentence from left to right; each atom belongs to one expression at most. Linear time. */
export function findQuantities(a: Atoms, copy: Copy): Found {
  const expressions: Expression[] = [];
  const left: LeftOut[] = [];
  let i = 0;
  while (i < a.count) {
    const m = mayStart(a, i) ? readMeasure(a, i, copy) : null;
    if (m === null) {
      const at = i;
      if (a.kind[i] === NUMBER) {
        // "10^400": the exponent is part of what cannot be read
        if (lowerAt(a, i + 1) === "^" && a.kind[i + 2] === NUMBER) i += 2;
        left.push({ first: at, last: i + 1, reason: "code" });
      }
      i++;
      continue;
    }
    const reason = leftOut(a, m);
    if (reason !== undefined) {
      i = skipLeftOut(a, m, reason);
      left.push({ first: m.first, last: Math.max(i, m.last), reason });
      continue;
    }
    const e = readRange(a, m, copy);
    const score = e.high === null ? undefined : rangeReason(a, e);
    if (score !== undefined) {
      left.push({ first: e.first, last: e.last, reason: score });
      i = Math.max(e.last, i + 1);
      continue;
    }
    finish(a, e);
    expressions.push(e);
    i = Math.max(e.last, i + 1);
  }
  share(a, expressions);
  return { expressions, leftOut: left };
}

/** Past the rest of a date, a clock time or a code, so that its parts are not read again. */
function skipLeftOut(a: Atoms, m: Measure, reason: LeftOutReason): number {
  let i = reason === "pronoun" || reason === "name" ? m.numeral.last : Math.max(m.numberLast, m.numeral.first + 1);
  const joins =
    reason === "clock"
      ? ":."
      : reason === "date"
        ? "/-–."
        : reason === "phone"
          ? "-–"
          : reason === "season"
            ? "-–/"
            : "";
  // "scp2-173m"
  if (
    reason === "name" &&
    isHyphen(a, i) &&
    a.glued[i] &&
    a.kind[i + 1] === NUMBER &&
    a.glued[i + 1] &&
    a.glued[m.numeral.first]
  )
    i += 2;
  while (
    joins !== "" &&
    a.kind[i] === SIGN &&
    a.glued[i] &&
    joins.includes(lowerAt(a, i)) &&
    a.kind[i + 1] === NUMBER &&
    a.glued[i + 1]
  )
    i += 2;
  return Math.max(i, m.first + 1);
}

/** The counted noun, the unit of age, "one of the …". */
export function finish(a: Atoms, e: Expression): void {
  const m = e.high ?? e.low;
  if (e.unit !== null) {
    if (e.unit.kind === "currency" || e.unit.kind === "percent") return;
    if (e.unit.kind === "time" && ["a", "mo", "wk", "d"].includes(e.unit.code)) {
      // "year-old" is in the table; "25-year old", "years' old"
      if (lowerAt(a, e.last) === "old" || (isHyphen(a, e.last) && lowerAt(a, e.last + 1) === "old")) {
        const last = lowerAt(a, e.last) === "old" ? e.last + 1 : e.last + 2;
        e.unit = { ...e.unit, code: `${e.unit.code}{age}`, last };
        e.last = last;
      }
    }
    return;
  }
  if (m.numeral.form === "fold" || m.numeral.form === "multiplier") {
    e.unit = { kind: "ratio", code: "{times}", first: m.first, last: m.last };
    return;
  }
  if (isAge(a, e)) {
    e.unit = { kind: "time", code: "a{age}", first: m.first, last: m.last };
    return;
  }
  e.oneOf = m.value === 1 && lowerAt(a, m.last) === "of";
  const small = m.numeral.form === "words" && lowerAt(a, m.last) === "of";
  const at =
    m.numeral.form === "fraction" || m.numeral.form === "ratio" || e.oneOf || small || m.numeral.form === "vague"
      ? afterOf(a, m.last)
      : m.last;
  if (m.numeral.form === "fraction" && lowerAt(a, m.last) === "of" && /^an?$/.test(lowerAt(a, m.last + 1))) {
    // "1/16 of a US pint"
    const unit = unitAfter(a, at, true);
    if (unit !== null && unit.kind === "physical") {
      e.unit = unit;
      e.last = unit.last;
      return;
    }
  }
  const inner = innerMeasure(a, m);
  if (inner !== null) {
    e.counted = inner;
    return;
  }
  e.counted = countedNoun(
    a,
    at,
    m.numeral.form === "digits" || m.numeral.form === "words" ? (e.value ?? e.ends[1]) : 2,
  );
}

/** "eight million 250ml bottles": a measure that describes what is counted */
function innerMeasure(a: Atoms, m: Measure): CountedNoun | null {
  if (a.kind[m.last] !== NUMBER || a.glued[m.last]) return null;
  const inner = readMeasure(a, m.last, {});
  if (inner === null || inner.unit === null || inner.unit.kind === "currency" || inner.unit.kind === "percent")
    return null;
  const noun = countedNoun(a, inner.last, 2);
  return noun === null || noun.attributive || a.kind[inner.last] !== WORD ? null : noun;
}

function afterOf(a: Atoms, i: number): number {
  let at = i;
  if (lowerAt(a, at) === "of") at++;
  while (
    at < a.count &&
    /^(?:the|its|their|his|her|our|my|your|all|these|those|this|that|a|an|most|more|least|only|few|combined|total)$/.test(
      lowerAt(a, at),
    )
  )
    at++;
  return at;
}
