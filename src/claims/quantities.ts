/** The quantity expressions of a sentence: single figures, ranges, "from … to …", and what each counts. */

import { changeVerbForms } from "../lexicon/change-words.ts";
import { VULGAR } from "../lexicon/numerals.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, isHyphen, lowerAt, NOUN, NUMBER, PROPN, SIGN, VERB, WORD } from "./atoms.ts";
import { type CountedNoun, countedNoun } from "./counted-nouns.ts";
import { isAddress, type LeftOutReason, leftOut } from "./left-out.ts";
import { type Copy, perUnit, type UnitReading, unitAfter } from "./measure-units.ts";
import { type Measure, readMeasure } from "./measures.ts";
import { startsNumeral } from "./numerals.ts";

export interface Expression {
  /** atoms of the expression, unit included, counted noun not */
  first: number;
  last: number;
  low: Measure;
  high: Measure | null;
  /** null for a range */
  value: number | null;
  /** in the order of the text; equal to [value, value] for a single figure */
  ends: [number, number];
  unit: UnitReading | null;
  counted: CountedNoun | null;
  /** "from A to B": a move, not an interval */
  move: boolean;
  /** "one of the best …" */
  oneOf: boolean;
  /** unit or counted noun is that of a neighbour */
  borrowed?: boolean;
}

/** Index after the last atom, the counted noun included. */
export const endOf = (e: Expression): number =>
  e.counted !== null && !e.borrowed ? Math.max(e.last, e.counted.last) : e.last;

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
  return Object.hasOwn(VULGAR, word) || a.kind[i + 1] === NUMBER || a.kind[i + 2] === NUMBER;
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

function readRange(a: Atoms, low: Measure, copy: Copy): Expression {
  const single: Expression = {
    first: low.first,
    last: low.last,
    low,
    high: null,
    value: low.max === undefined ? low.value : null,
    ends: [low.value, low.max ?? low.value],
    unit: low.unit,
    counted: null,
    move: false,
    oneOf: false,
  };
  if (low.max !== undefined || low.numeral.form === "fold" || low.numeral.form === "multiplier") return single;
  const before = wordBeforeBounds(a, low.first);
  const joined = connector(a, low, before);
  if (joined !== null) {
    const high = readMeasure(a, joined.next, copy);
    if (
      high !== null &&
      high.max === undefined &&
      leftOut(a, high) === undefined &&
      fits(a, low, high, joined.kind, before)
    )
      return ranged(low, furthest(a, high, copy), before === "from" && joined.kind === "to");
  }
  if (before === "from" || (before === "between" && low.unit === null)) {
    const far = farEnd(a, low, copy, before);
    if (far !== null) return ranged(low, far, before === "from");
  }
  return single;
}

/** "from 24.2 to 33-35 billion": the far end of a range that ends a range */
function furthest(a: Atoms, high: Measure, copy: Copy): Measure {
  if (!isHyphen(a, high.last) || !a.glued[high.last] || a.kind[high.last + 1] !== NUMBER || high.unit !== null)
    return high;
  const further = readMeasure(a, high.last + 1, copy);
  return further !== null && further.unit !== null && further.mantissa > high.value ? further : high;
}

const BOUND_WORDS = wordSet(`
  about around roughly approximately nearly almost some just a an as low of the anywhere ~ only over
  under
`);

/** The word before a number, bound words skipped: "from" in "from about 14". */
function wordBeforeBounds(a: Atoms, first: number): string {
  let k = first - 1;
  for (let steps = 0; steps < 3 && k >= 0 && BOUND_WORDS.has(lowerAt(a, k)); steps++) k--;
  return lowerAt(a, k);
}

type Connector = "hyphen" | "to" | "and" | "or";

function connector(a: Atoms, low: Measure, before: string): { kind: Connector; next: number } | null {
  let at = low.last;
  if (lowerAt(a, at) === "." && a.glued[at] && lowerAt(a, at + 1) === "to") at++;
  const word = lowerAt(a, at);
  if (isHyphen(a, at)) {
    if (lowerAt(a, at + 1) === "to" || lowerAt(a, at + 1) === "or") {
      const next = isHyphen(a, at + 2) ? at + 3 : at + 2;
      return { kind: lowerAt(a, at + 1) as "to" | "or", next };
    }
    const spaced = !a.glued[at];
    if (spaced !== !a.glued[at + 1]) return null;
    if (word === "—") return null;
    return { kind: "hyphen", next: at + 1 };
  }
  if (word === "to") return { kind: "to", next: isHyphen(a, at + 1) && a.glued[at + 2] ? at + 2 : at + 1 };
  if (word === "and" && (before === "between" || before === "betwixt")) return { kind: "and", next: at + 1 };
  if (word === "or") return { kind: "or", next: at + 1 };
  return null;
}

const sameUnit = (x: UnitReading, y: UnitReading): boolean => x.code === y.code;

function fits(a: Atoms, low: Measure, high: Measure, kind: Connector, before: string): boolean {
  if (
    low.numeral.form === "ratio" ||
    high.numeral.form === "ratio" ||
    high.numeral.form === "fold" ||
    high.numeral.form === "multiplier"
  )
    return false;
  if (kind === "or") {
    const near =
      Number.isInteger(low.mantissa) &&
      low.unit === null &&
      !low.numeral.scaled &&
      (high.value === low.value + 1 || (low.value >= 10 && high.value > low.value && high.value <= low.value * 1.6)) &&
      high.value < 1000;
    return near && a.kind[low.numeral.first] === a.kind[high.numeral.first];
  }
  if (kind === "hyphen" && high.sign !== "") return false;
  if (low.unit !== null && high.unit !== null) {
    if (!sameUnit(low.unit, high.unit)) return false;
    // "increased by $43.6 billion to $419.2 billion": a move and the level reached
    if (kind === "to" && before === "by") return false;
    if (kind === "to" && before !== "from" && high.value > 3 * low.value && changeVerbForms().has(before)) return false;
    if (
      kind === "to" &&
      before !== "from" &&
      before !== "between" &&
      low.unit.kind === "currency" &&
      high.value < low.value
    )
      return false;
    return true;
  }
  if (low.unit !== null) {
    // "$1-1.25 million", "from 208 pounds to 193"
    if (low.unit.kind === "currency" && low.unit.first < low.numeral.first)
      return kind !== "to" || before === "from" || before === "between" || high.value > low.value;
    return kind === "hyphen"
      ? low.unit.kind === "percent"
      : (before === "from" || before === "between") && countedAfter(a, high) === null;
  }
  if (kind === "hyphen") return a.kind[high.numeral.first] === NUMBER || high.numeral.form === "words";
  if (kind === "to" && high.unit !== null && high.unit.kind === "currency" && high.unit.first < high.numeral.first)
    return false;
  if (kind === "to" && before !== "from" && before !== "between" && high.value < low.value) return false;
  return true;
}

const countedAfter = (a: Atoms, m: Measure): CountedNoun | null =>
  m.unit === null ? countedNoun(a, m.last, m.value) : null;

/** "from $36,040 at 10.45pm last night to $34,935": the end of a move that stands further off. */
function farEnd(a: Atoms, low: Measure, copy: Copy, before: string): Measure | null {
  const limit = Math.min(a.count - 1, low.last + 14);
  const link = before === "from" ? "to" : "and";
  for (let k = low.last; k < limit; k++) {
    const word = lowerAt(a, k);
    if (word === ";" || word === "," || a.pos[k] === VERB || word === "from") return null;
    if (word !== link || k === low.last) continue;
    let at = k + 1;
    while (BOUND_WORDS.has(lowerAt(a, at)) && at < k + 4 && readMeasure(a, at, copy) === null) at++;
    const high = readMeasure(a, at, copy);
    if (high === null) continue;
    if (leftOut(a, high) !== undefined) continue;
    if (low.unit === null && high.unit === null) return before === "from" ? high : null;
    if (low.unit !== null && high.unit !== null) return sameUnit(low.unit, high.unit) ? high : null;
    return low.unit !== null && countedAfter(a, high) === null ? high : null;
  }
  return null;
}

function ranged(low: Measure, high: Measure, move: boolean): Expression {
  let from = low.value;
  let to = high.value;
  // "$1-1.25 million": the multiplier of the second number holds for the first, which is smaller as written
  if (high.numeral.scaled && !low.numeral.scaled && Math.abs(low.value) < Math.abs(high.mantissa))
    from *= high.value / high.mantissa;
  const money = low.unit?.kind === "currency" ? low.unit : null;
  if (
    money !== null &&
    low.numeral.scaled &&
    !high.numeral.scaled &&
    high.unit === null &&
    high.value < 1000 &&
    high.value > low.mantissa
  )
    to *= low.value / low.mantissa;
  const unit = high.unit ?? low.unit;
  return {
    first: low.first,
    last: high.last,
    low,
    high,
    value: null,
    ends: [from, to],
    unit:
      unit !== null && unit.per === undefined && low.unit?.per !== undefined ? { ...unit, per: low.unit.per } : unit,
    counted: null,
    move,
    oneOf: false,
  };
}

const SPORT =
  /^(?:win|wins|won|loss|lost|lead|led|defeat|defeated|victory|beat|beating|draw|drew|score|scoreline|down|up|ahead|aggregate|vote|ruling|decision|majority|record|away|home|triumph|final|thrashing|rout|tie|tied|trail|trailed|trailing|leading|against|margin|series)$/;

/** "2-0", "5-4": two small whole numbers and a hyphen, no unit */
function rangeReason(a: Atoms, e: Expression): LeftOutReason | undefined {
  const { low, high } = e;
  if (high === null || e.unit !== null) return undefined;
  const before = lowerAt(a, e.first - 1);
  if (before === "aged" || before === "ages") return "age-band";
  if (isHyphen(a, low.numberLast) && isAddress(a, high.last)) return "address";
  if (!isHyphen(a, low.numberLast) || !a.glued[low.numberLast]) return undefined;
  const whole =
    Number.isInteger(low.value) && Number.isInteger(high.value) && !low.numeral.scaled && !high.numeral.scaled;
  if (!whole || low.value > 200 || high.value > 200) return undefined;
  if (countedNoun(a, high.last, high.value) !== null && !SPORT.test(lowerAt(a, high.last)))
    return low.value > high.value ? "score" : undefined;
  for (let k = Math.max(0, e.first - 6); k < Math.min(a.count, e.last + 4); k++)
    if (SPORT.test(lowerAt(a, k))) return "score";
  return low.value >= high.value || high.value < 12 ? "score" : undefined;
}

/** The counted noun, the unit of age, "one of the …". */
function finish(a: Atoms, e: Expression): void {
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

const AGE_VERBS = /^(?:is|was|be|turned|turns|turning|aged|age|aged)$/;

/** ", 66," after a name; "aged 60"; "he will be 35" */
function isAge(a: Atoms, e: Expression): boolean {
  const { low } = e;
  const n = low.numeral;
  if (
    e.high !== null ||
    n.form !== "digits" ||
    n.scaled ||
    !Number.isInteger(low.value) ||
    low.value < 1 ||
    low.value > 115
  )
    return false;
  const before = lowerAt(a, n.first - 1);
  const after = lowerAt(a, low.last);
  const closes = low.last >= a.count || after === "," || after === ")" || after === "." || after === ";";
  if (before === "aged" || (before === "age" && !isHyphen(a, low.last))) return true;
  if (
    (before === "," || before === "(") &&
    (after === "," || after === ")") &&
    n.first >= 2 &&
    a.kind[n.first - 2] === WORD &&
    (a.pos[n.first - 2] === PROPN || a.pos[n.first - 2] === NOUN) &&
    low.value >= 3
  ) {
    const name = a.text.charCodeAt(a.start[n.first - 2]!);
    return name >= 0x41 && name <= 0x5a;
  }
  if (
    a.kind[n.first - 1] === WORD &&
    a.pos[n.first - 1] === PROPN &&
    a.pos[n.first - 2] === PROPN &&
    low.value >= 10 &&
    (a.pos[low.last] === VERB ||
      lowerAt(a, low.last) === "has" ||
      lowerAt(a, low.last) === "was" ||
      lowerAt(a, low.last) === "is")
  )
    return true;
  if (AGE_VERBS.test(before)) {
    let k = n.first - 2;
    while (k >= 0 && /^(?:will|would|just|only|now|had|has|have|recently|be|been|was|to)$/.test(lowerAt(a, k))) k--;
    const who = lowerAt(a, k);
    return (
      (who === "he" || who === "she" || who === "i" || who === "who") &&
      (closes || /^(?:when|at|by|on|in|and|this|next|last|years)$/.test(after))
    );
  }
  return false;
}

/**
 * Units that a list, a comparison or an ellipsis leaves to its neighbour: "5.4 inches, 6.1 and 6.7", "45 and 50 mg",
 * "460 cars compared with 63", "rose 64 points to 4,577".
 */
function share(a: Atoms, all: Expression[]): void {
  for (let k = all.length - 2; k >= 0; k--) {
    const e = all[k]!;
    const next = all[k + 1]!;
    if (isWhole(e) || !isWhole(next) || next.unit?.kind === "currency") continue;
    if (a.kind[e.low.numeral.first] !== a.kind[next.low.numeral.first]) continue;
    const link = linkBetween(a, e.last, next.first);
    const listGoesOn = k + 2 < all.length && linkBetween(a, next.last, all[k + 2]!.first) !== null;
    if (link === null || (link === "," && !listGoesOn)) continue;
    adopt(e, next);
  }
  for (let k = 1; k < all.length; k++) {
    const e = all[k]!;
    const before = all[k - 1]!;
    if (isWhole(e) || e.oneOf || a.kind[e.low.numeral.first] !== NUMBER || e.first > before.last + 24) continue;
    const per = perUnit(a, e.last, true);
    if (leavesUnit(a, e, before)) adopt(e, before);
    if (per !== null && lowerAt(a, e.last) === "per") {
      e.unit = { ...(e.unit ?? { kind: "count", code: "1", first: e.first, last: e.last }), per };
      e.last = per.last;
    }
  }
}

const isWhole = (e: Expression): boolean => e.unit !== null || e.counted !== null;

function adopt(e: Expression, from: Expression): void {
  e.unit = from.unit;
  e.counted = from.counted;
  e.borrowed = true;
}

const ENDS = /^(?:by|for|in|respectively|,|\.|;|and|on|at|during|a|this|last|the|\(|)$/;

function leavesUnit(a: Atoms, e: Expression, before: Expression): boolean {
  const word = lowerAt(a, e.first - 1);
  const two = lowerAt(a, e.first - 2);
  const after = lowerAt(a, e.last);
  if (before.unit?.code.endsWith("{age}") || before.unit?.kind === "time") return false;
  // "compared with 63", "up from 12", "versus 40"
  if (
    ((word === "with" || word === "to") && two === "compared") ||
    word === "versus" ||
    (word === "from" && (two === "up" || two === "down"))
  )
    return true;
  if (word === "of" && (two === "average" || two === "total")) return before.counted !== null;
  if ((word === "to" || (word === "at" && /^(?:end|close|finish)$/.test(two))) && before.unit?.code === "{point}")
    return true;
  if (word === "to" && before.unit?.kind === "physical" && linkBetween(a, before.last, e.first) === "to") return true;
  if (word === "by" && before.unit?.kind === "percent" && e.last >= a.count - 1) return true;
  const listed = (word === "and" || word === "," || word === "or") && ENDS.test(after);
  if (!listed) return false;
  return before.unit === null || before.unit.kind === "currency" || linkBetween(a, before.last, e.first) !== null;
}

/** The one word that joins two expressions, "," for a comma alone; null when more than that stands between. */
function linkBetween(a: Atoms, last: number, first: number): string | null {
  if (first - last > 2 || first <= last) return null;
  for (let k = last; k < first; k++) if (!/^(?:,|and|or|&|\/|to|then)$/.test(lowerAt(a, k))) return null;
  return lowerAt(a, first - 1);
}
