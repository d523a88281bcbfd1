/** The quantity expressions of a sentence: single figures, ranges, "from … to …", and what each counts. */
import { VULGAR } from "../lexicon/numerals.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, isHyphen, lowerAt, NUMBER, SIGN, WORD } from "./atoms.ts";
import type { Expression } from "./expressions.ts";
import { leftOut } from "./left-out.ts";
import type { LeftOutReason } from "./left-out-reasons.ts";
import { type Measure, readMeasure } from "./measures.ts";
import { startsNumeral } from "./number-words.ts";
import { readOdds } from "./odds.ts";
import { rangeReason, readRange, single } from "./ranges.ts";
import { share } from "./shared-units.ts";
import type { Copy } from "./unit-readings.ts";
import { addCounted } from "./what-is-counted.ts";

export interface LeftOut {
  first: number;
  last: number;
  reason: LeftOutReason;
}

export interface Found {
  expressions: Expression[];
  leftOut: LeftOut[];
}

// Most signs behind a word; no figure begins with a word and one of them, as "US$5" and "x-5" do.
const PAUSES = wordSet(`
  , . ; : ! ? ( ) [ ] " “ ” ' ‘ …
`);

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
      (a.kind[i + 1] === SIGN && !PAUSES.has(lowerAt(a, i + 1)))
    );
  return VULGAR.has(word) || a.kind[i + 1] === NUMBER || a.kind[i + 2] === NUMBER;
};

/** Reads a sentence from left to right; each atom belongs to one expression at most. Linear time. */
export function findQuantities(a: Atoms, copy: Copy): Found {
  const expressions: Expression[] = [];
  const left: LeftOut[] = [];
  let i = 0;
  while (i < a.count) {
    const starts = mayStart(a, i);
    const odds = starts ? readOdds(a, i, expressions.at(-1)?.unit?.code === "{odds}") : null;
    if (odds !== null) {
      expressions.push(single(odds));
      i = odds.last;
      continue;
    }
    const m = starts ? readMeasure(a, i, copy) : null;
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
    addCounted(a, e);
    expressions.push(e);
    i = Math.max(e.last, i + 1, e.per?.last ?? 0);
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
        : reason === "phone" || reason === "address"
          ? "-–"
          : reason === "season"
            ? "-–/"
            : "";
  // "scp2-173m", "Boeing 747-400", and the score in "beat Chelsea 3-1"
  if (reason === "name" && isHyphen(a, i) && a.glued[i] && a.kind[i + 1] === NUMBER && a.glued[i + 1]) i += 2;
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
