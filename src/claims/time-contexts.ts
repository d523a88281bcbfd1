/** What the words before a time expression make of it: a span that ends there, or a time that figures are compared with. */
import { type Atoms, lowerAt, NUMBER } from "./atoms.ts";
import { dayOf, isoOf, type Period, plusDays, plusMonths } from "./calendar.ts";
import { type Found, isMonthWord } from "./calendar-words.ts";
import { smallNumber } from "./number-words.ts";

const MONTHS: Readonly<Record<string, number>> = { half: 6, months: 1, quarter: 3, year: 12, years: 12 };

/** "the three months to March", "the year ended June 30", "the week ending May 6": the whole span, `found` being its end */
export function spanEnding(a: Atoms, i: number, found: Found): { first: number; period: Period } | null {
  if (!/^(?:to|ended|ending|through)$/.test(lowerAt(a, i - 1)) || found.end === undefined) return null;
  const unit = lowerAt(a, i - 2);
  const end = dayOf(found.end);
  if (end === undefined) return null;
  if (unit === "week") return { first: i - 2, period: { start: isoOf(plusDays(end, -6)), end: found.end } };
  const months = MONTHS[unit];
  if (months === undefined) return null;
  const plural = unit === "months" || unit === "years";
  const n = plural ? (a.kind[i - 3] === NUMBER ? a.value[i - 3] : smallNumber(a, i - 3)?.value) : 1;
  if (n === undefined || !Number.isInteger(n) || n < 1 || n > 120) return null;
  const start = plusDays(plusMonths(end, -n * months), 1);
  // a span that ends with a month begins with one
  const opens = plusDays(end, 1).day === 1 ? { ...plusMonths({ ...end, day: 1 }, 1 - n * months), day: 1 } : start;
  return { first: plural ? i - 3 : i - 2, period: { start: isoOf(opens), end: found.end } };
}

/** Whether the time at atoms first .. last - 1, preposition included, is one that figures are compared with. */
export function isReference(a: Atoms, first: number, last: number): boolean {
  const opener = lowerAt(a, first);
  const before = lowerAt(a, first - 1);
  if (before === "than" || before === "as") return true;
  if ((before === "with" || before === "to") && lowerAt(a, first - 2) === "compared") return true;
  if (/^(?:average|level|levels)$/.test(lowerAt(a, last))) return true;
  if (opener === "than" || opener === "compared") return true;
  if (opener === "since") return isSuperlative(a, first);
  if (opener !== "on" && opener !== "from" && before !== "from" && before !== "on") return false;
  if (opener === "from" && isMonthWord(a, first + 1) && moved(a, first)) return true;
  // "up 3% on last year", "5% from a year earlier"; "on Friday" and "from Monday" say when
  const unit = lowerAt(a, last - 1);
  return /^(?:year|month|quarter|week|ago|earlier|decade)$/.test(unit);
}

/** "up four points from March" */
function moved(a: Atoms, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 6; k--) if (/^(?:up|down|higher|lower)$/.test(lowerAt(a, k))) return true;
  return false;
}

/** "the highest since", "its worst week since", "for the first time since" */
function isSuperlative(a: Atoms, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 6; k--) {
    const word = lowerAt(a, k);
    if (/^(?:most|least|best|worst|first|last|record|time)$/.test(word) || (word.length > 5 && word.endsWith("est")))
      return true;
    if (a.kind[k] === NUMBER || word === ",") return false;
  }
  return false;
}
