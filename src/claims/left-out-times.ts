/** Numbers that are part of a date, a year or a clock time. */
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, isCapital, isHyphen, lowerAt, NOUN, NUMBER, PROPN, SIGN, surface, WORD } from "./atoms.ts";
import type { LeftOutReason } from "./left-out-reasons.ts";
import type { Measure } from "./measures.ts";
import { listedBefore } from "./number-lists.ts";

const MONTHS = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul
  aug sep sept oct nov dec
`);

export const WEEKDAYS = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun tues thurs",
);

const CLOCK_AFTER = wordSet(`
  am pm a.m. p.m. a.m p.m o'clock gmt bst edt est et pt pdt pst utc cet cest ist aest noon midnight
`);

const YEAR_BEFORE = wordSet(`
  in since by from until till of during before after around circa for to and early late mid through between the
  spring summer autumn fall winter year fiscal fy back a this that than on at through
`);

export function isMonth(a: Atoms, i: number): boolean {
  const word = lowerAt(a, i);
  if (!MONTHS.has(word)) return false;
  if (word !== "may" && word !== "march" && word !== "mar" && word !== "sat" && word !== "dec") return true;
  return isCapital(a, i) || a.pos[i] === PROPN;
}

export function timeReason(a: Atoms, first: number, last: number, m: Measure): LeftOutReason | undefined {
  const value = a.value[first]!;
  const whole = Number.isInteger(value) && a.decimals[first] === 0 && !a.grouped[first];
  let before = first - 1;
  const next = lowerAt(a, last);
  if (CLOCK_AFTER.has(next) && (whole ? value <= 24 || surface(a, first).length === 4 : value < 25)) {
    if (next !== "et" && next !== "ist" && next !== "est")
      return m.unit === null || /^[ap]m$/.test(next) ? "clock" : undefined;
    if (/[A-Z]/.test(surface(a, last))) return "clock";
  }
  if ((next === "a" || next === "p") && a.glued[last] && lowerAt(a, last + 1) === "." && lowerAt(a, last + 2) === "m")
    return "clock";
  if (!whole) return undefined;
  if (lowerAt(a, before) === ".") before--; // Jan. 24
  if (value >= 1 && value <= 31) {
    if (before >= 0 && isMonth(a, before) && (m.unit === null || m.unit.kind !== "percent")) return "date";
    let k = last;
    if (a.kind[k] === WORD && /^(?:st|nd|rd|th)$/.test(lowerAt(a, k))) k++;
    if (lowerAt(a, k) === "of") k++;
    if (isMonth(a, k) && a.kind[k] === WORD) return "date";
    // "March 3-5", "June 3 and 4", "12-14 June"
    if (
      isHyphen(a, first - 1) &&
      a.kind[first - 2] === NUMBER &&
      isMonth(a, lowerAt(a, first - 3) === "." ? first - 4 : first - 3)
    )
      return "date";
    if (isHyphen(a, last) && a.kind[last + 1] === NUMBER && isMonth(a, last + 2)) return "date";
    if (WEEKDAYS.has(lowerAt(a, first - 1)) && m.unit === null) return "date";
    // "January 20 and 21"
    if (m.unit === null && a.pos[last] !== NOUN && isSecondDay(a, first)) return "date";
  }
  if (m.unit === null && isOfEra(a, first, last)) return "year";
  return yearReason(a, first, last, m, value, before);
}

function isSecondDay(a: Atoms, first: number): boolean {
  const link = lowerAt(a, first - 1);
  if (!/^(?:and|or|to|&)$/.test(link) || a.kind[first - 2] !== NUMBER) return false;
  return isMonth(a, lowerAt(a, first - 3) === "." ? first - 4 : first - 3);
}

const ERA = /^(?:BCE?|B\.C\.?(?:E\.?)?|AD|CE|A\.D\.?)$/;

/** "500 BC", "between 250 and 100 B.C.", "AD 79" */
function isOfEra(a: Atoms, first: number, last: number): boolean {
  if (ERA.test(surface(a, last)) || /^A\.?D\.?$/.test(surface(a, first - 1))) return true;
  const link = lowerAt(a, last);
  return (
    (link === "and" || link === "to" || isHyphen(a, last)) &&
    a.kind[last + 1] === NUMBER &&
    ERA.test(surface(a, last + 2))
  );
}

function yearReason(
  a: Atoms,
  first: number,
  last: number,
  m: Measure,
  value: number,
  before: number,
): LeftOutReason | undefined {
  const written = surface(a, first);
  if (a.kind[last] === WORD && a.glued[last] && lowerAt(a, last) === "s") return "decade";
  if (written.length !== 4 || m.numeral.scaled || m.numeral.form !== "digits") return undefined;
  if (value < 1000 || value > 2150) return undefined;
  // "2000 - 2500 calories", "1000-5000"
  if (isHyphen(a, last) && a.kind[last + 1] === NUMBER && a.glued[last] === a.glued[last + 1]) {
    const end = a.value[last + 1]!;
    if (end > 2150 && end < 100_000) return undefined;
  }
  // "2014-15", "2013–2014"
  if (isHyphen(a, last) && a.kind[last + 1] === NUMBER && a.glued[last + 1] && a.glued[last]) {
    const second = surface(a, last + 1);
    if (
      value >= 1800 &&
      ((second.length === 2 && Number(second) === (value + 1) % 100) ||
        (second.length === 2 && Number(second) > value % 100) ||
        (second.length === 4 && Number(second) > value && Number(second) < 2150))
    )
      return "season";
  }
  if (m.unit !== null)
    return m.unit.kind === "time" &&
      (m.unit.code === "s" || m.unit.code === "a") &&
      value >= 1800 &&
      a.glued[m.unit.first] === true
      ? "year"
      : undefined;
  if (before >= 0 && isMonth(a, before)) return "year";
  if (lowerAt(a, first - 1) === "," && a.kind[first - 2] === NUMBER && isMonth(a, first - 3)) return "year";
  const prev = lowerAt(a, first - 1);
  if (value < 1800 && !(prev === "in" || prev === "since" || isListedYear(a, first))) return undefined;
  if (
    /^(?:about|over|some|than|nearly|almost|roughly|around|approximately|least|most|to|up|under|only|just|another|additional|estimated)$/.test(
      prev,
    ) &&
    a.pos[last] === NOUN &&
    /s$/.test(lowerAt(a, last)) &&
    prev !== "to"
  )
    return undefined;
  const nextIsPlural =
    a.kind[last] === WORD &&
    (a.pos[last] === NOUN || a.pos[last] === PROPN) &&
    /(?:[^s]s|people|men|women|children)$/.test(lowerAt(a, last));
  if (nextIsPlural && value % 100 === 0 && !YEAR_BEFORE.has(prev) && prev !== "'s" && a.pos[first - 1] !== PROPN)
    return undefined;
  return "year";
}

/** "in 1777, 1779 and 1780": a year in a list that opens with "in" or "since" */
function isListedYear(a: Atoms, first: number): boolean {
  for (const at of listedBefore(a, first)) {
    if (surface(a, at).length !== 4) return false;
    if (/^(?:in|since)$/.test(lowerAt(a, at - 1))) return true;
  }
  return false;
}

/** "half past five", "at seven in the morning", "since five" */
export function isHour(a: Atoms, m: Measure, last: number): boolean {
  const first = m.numeral.first;
  if (lowerAt(a, first - 1) === "past" && /^(?:half|quarter|five|ten|twenty|minutes)$/.test(lowerAt(a, first - 2)))
    return true;
  if (lowerAt(a, last) === "past" && m.numeral.form === "fraction") return true;
  if (m.unit !== null || m.value > 12 || !Number.isInteger(m.value)) return false;
  // "just after eight Sunday morning"
  if (WEEKDAYS.has(lowerAt(a, last)) && /^(?:morning|afternoon|evening|night)$/.test(lowerAt(a, last + 1))) return true;
  if (lowerAt(a, last) === "in" && /^(?:morning|afternoon|evening)$/.test(lowerAt(a, last + 2))) return true;
  return /^(?:since|until)$/.test(lowerAt(a, first - 1)) && (last >= a.count || a.kind[last] === SIGN);
}
