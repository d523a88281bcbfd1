/** What a number without a unit of its own counts or measures: a noun, years of age, a part of a unit, a multiple. */
import { isAge } from "./ages.ts";
import { type Atoms, isHyphen, lowerAt, NUMBER, WORD } from "./atoms.ts";
import { type CountedNoun, countedNoun } from "./counted-nouns.ts";
import { type Expression, endOf } from "./expressions.ts";
import { perUnit, unitAfter } from "./measure-units.ts";
import { type Measure, readMeasure } from "./measures.ts";
import { fractionMultiplies, timesMultiply } from "./multiples.ts";

/** Adds to an expression its counted noun, the unit of age, "one of the …". */
export function addCounted(a: Atoms, e: Expression): void {
  const m = e.high ?? e.low;
  if (e.unit !== null) {
    if (e.unit.code === "{times}") {
      const symbol = e.unit.last - e.unit.first === 1 && lowerAt(a, e.unit.first) === "x";
      const before = lowerAt(a, e.first - 1);
      if (!symbol && !timesMultiply(a, e.last, before)) e.unit = { ...e.unit, kind: "count", code: "time" };
      return;
    }
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
  if (m.numeral.form === "fraction" && fractionMultiplies(a, m.last)) {
    e.unit = { kind: "ratio", code: "{times}", first: m.first, last: m.last };
    return;
  }
  if (m.numeral.form === "fold" || m.numeral.form === "multiplier" || m.numeral.form === "times") {
    e.unit = { kind: "ratio", code: "{times}", first: m.first, last: m.last };
    return;
  }
  const ages = e.high !== null && lowerAt(a, e.first - 1) === "from" && lowerAt(a, e.first - 2) === "age";
  if (ages || isAge(a, e)) {
    e.unit = { kind: "time", code: "a{age}", first: m.first, last: m.last };
    return;
  }
  if (lowerAt(a, e.first - 1) === "magnitude" && e.high === null && e.value !== null && e.value < 11) {
    e.unit = { kind: "physical", code: "{magnitude}", first: e.first - 1, last: e.first };
    e.first--;
    return;
  }
  e.oneOf = m.value === 1 && lowerAt(a, m.last) === "of";
  const small = m.numeral.form === "words" && lowerAt(a, m.last) === "of";
  const at =
    m.numeral.form === "fraction" || m.numeral.form === "ratio" || e.oneOf || small || m.numeral.form === "vague"
      ? afterOf(a, m.last)
      : m.last;
  const ofA = m.numeral.form === "fraction" ? partOfUnitAt(a, m.last) : -1;
  if (ofA >= 0) {
    // "1/16 of a US pint", "a quarter of a percentage point", "half an hour"
    const unit = unitAfter(a, ofA, true);
    if (unit !== null && unit.kind !== "ratio" && unit.kind !== "percent" && lowerAt(a, unit.last) !== "'s") {
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
  addRate(a, e);
}

/** "6.5 per 100,000 people", "23 deaths per 100,000 residents" */
function addRate(a: Atoms, e: Expression): void {
  const at = endOf(e);
  const per = perUnit(a, at, false);
  // "1,500 cars a day"; "20 cars a head" does not count cars
  if (per === null || (lowerAt(a, at) !== "per" && (per.kind !== "time" || e.counted === null))) return;
  if (e.counted === null) {
    e.unit = { kind: "count", code: "1", first: e.last, last: e.last, per };
    e.last = per.last;
  } else e.per = per;
}

/** Where the unit begins in "of an hour" and in "half an hour", which atom i opens; -1 elsewhere. */
function partOfUnitAt(a: Atoms, i: number): number {
  const at = lowerAt(a, i) === "of" ? i + 1 : i;
  if (!/^an?$/.test(lowerAt(a, at))) return -1;
  return at > i || /^half$/.test(lowerAt(a, i - 1)) ? at + 1 : -1;
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
