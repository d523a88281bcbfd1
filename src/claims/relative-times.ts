/** Times told from the day of publication: "last year", "the past two weeks", "three months ago". */
import type { Day } from "../lexicon/chrono.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, lowerAt } from "./atoms.ts";
import { isoOf, monthsPeriod, type Period, plusDays, plusMonths, weekdayOf, yearPeriod } from "./calendar.ts";
import { type Found, isMonthWord, MONTH_WORDS, onDay, SEASONS, seasonAt } from "./calendar-words.ts";
import { readNumeral } from "./numerals.ts";

const UNITS = wordSet(`
  day days week weeks fortnight month months quarter quarters year years decade decades century centuries weekend
  hours hour season seasons
`);

const MONTHS_PER_UNIT: Readonly<Record<string, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

const DAYS_PER_UNIT: Readonly<Record<string, number>> = { day: 1, fortnight: 14, hour: 1 / 24, week: 7 };

export const RELATIVE = wordSet("last past previous preceding next coming following this current recent same");

const unitWord = (word: string): string =>
  word === "centuries" ? "century" : word.endsWith("s") ? word.slice(0, -1) : word;

/** "last year", "the past two years", "next decade", "this week", "the last 12 months" */
export function relativeAt(a: Atoms, i: number, anchor: Day | undefined): Found | null {
  const word = lowerAt(a, i);
  if (!RELATIVE.has(word)) return null;
  const n = readNumeral(a, i + 1);
  const few = /^(?:few|several|couple)$/.test(lowerAt(a, i + 1));
  const at = n !== null ? n.last : few ? i + 2 : i + 1;
  const written = lowerAt(a, at);
  if (!UNITS.has(written)) {
    if (n === null && SEASONS.has(written)) return seasonAt(a, at, anchor, word);
    if (n === null && isMonthWord(a, at) && anchor !== undefined) {
      const month = MONTH_WORDS.get(written)!;
      const year =
        word === "next"
          ? month > anchor.month
            ? anchor.year
            : anchor.year + 1
          : month < anchor.month || word === "this"
            ? anchor.year
            : anchor.year - 1;
      return { ...monthsPeriod(year, month, month), last: at + 1 };
    }
    return null;
  }
  const last = at + 1;
  if (anchor === undefined || few) return { last };
  const ahead = word === "next" || word === "coming" || word === "following";
  const unit = unitWord(written);
  if (n !== null) {
    if (!Number.isFinite(n.value) || n.value > 1000) return { last };
    const days = DAYS_PER_UNIT[unit];
    const months = MONTHS_PER_UNIT[unit];
    if (days === undefined && months === undefined) return { last };
    const step = (ahead ? 1 : -1) * Math.round(n.value);
    const far =
      days !== undefined
        ? plusDays(anchor, Math.sign(step) * Math.ceil(Math.abs(step * days)))
        : plusMonths(anchor, step * months!);
    return ahead ? { start: isoOf(anchor), end: isoOf(far), last } : { start: isoOf(far), end: isoOf(anchor), last };
  }
  return {
    ...calendarUnit(
      unit,
      word === "this" || word === "current" || word === "same" || word === "recent" ? 0 : ahead ? 1 : -1,
      anchor,
      lowerAt(a, i - 1),
    ),
    last,
  };
}

/** The calendar year, month, quarter or week `step` away; "over the next decade" and "over the past year" run from the anchor. */
function calendarUnit(unit: string, step: number, anchor: Day, before: string): Period {
  const rolling = before === "the" && step !== 0;
  if (unit === "decade" || unit === "century" || (rolling && MONTHS_PER_UNIT[unit] !== undefined)) {
    const far = plusMonths(anchor, step * (MONTHS_PER_UNIT[unit] ?? 12));
    return step < 0
      ? { start: isoOf(far), end: isoOf(anchor) }
      : step > 0
        ? { start: isoOf(anchor), end: isoOf(far) }
        : {};
  }
  if (unit === "year") return yearPeriod(anchor.year + step);
  if (unit === "month") {
    const month = plusMonths({ ...anchor, day: 1 }, step);
    return monthsPeriod(month.year, month.month, month.month);
  }
  if (unit === "quarter") {
    const first = Math.floor((anchor.month - 1) / 3) * 3 + 1;
    const quarter = plusMonths({ year: anchor.year, month: first, day: 1 }, step * 3);
    return monthsPeriod(quarter.year, quarter.month, quarter.month + 2);
  }
  if (unit === "week") {
    const monday = plusDays(anchor, -((weekdayOf(anchor) + 6) % 7) + step * 7);
    return { start: isoOf(monday), end: isoOf(plusDays(monday, 6)) };
  }
  if (unit === "weekend") {
    const saturday = plusDays(anchor, -((weekdayOf(anchor) + 1) % 7) + (step > 0 ? 7 : 0));
    return { start: isoOf(saturday), end: isoOf(plusDays(saturday, 1)) };
  }
  return {};
}

export const AGO = wordSet("ago earlier");

/** "a year ago", "three months earlier", "two weeks ago" */
export function agoAt(a: Atoms, i: number, anchor: Day | undefined): Found | null {
  const article = lowerAt(a, i) === "a" || lowerAt(a, i) === "an";
  const n = article ? null : readNumeral(a, i);
  if (!article && (n === null || n.scaled || n.value > 500)) return null;
  const at = article ? i + 1 : n!.last;
  if (!UNITS.has(lowerAt(a, at))) return null;
  if (!AGO.has(lowerAt(a, at + 1))) return null;
  const last = at + 2;
  if (anchor === undefined) return { last };
  const unit = unitWord(lowerAt(a, at));
  const count = n?.value ?? 1;
  const days = DAYS_PER_UNIT[unit];
  if (days !== undefined) return onDay(plusDays(anchor, -Math.round(count * days)), last);
  const months = MONTHS_PER_UNIT[unit];
  if (months === undefined) return { last };
  const then = plusMonths(anchor, -Math.round(count * months));
  if (then.year < 1) return { last };
  return months >= 12
    ? { ...yearPeriod(then.year), last }
    : { ...monthsPeriod(then.year, then.month, then.month), last };
}
