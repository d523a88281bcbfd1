/** One time expression: "Jan. 24", "last year", "the first quarter of 2023", "three months ago". */
import { type Day, dateInPhrase } from "../lexicon/chrono.ts";
import { type Atoms, isHyphen, lowerAt, NUMBER, WORD } from "./atoms.ts";
import { lastDayOf, monthsPeriod, plusDays, weekdayOf, yearPeriod } from "./calendar.ts";
import { type Found, isMonthWord, MONTH_WORDS, onDay, plainYear, SEASONS, seasonAt } from "./calendar-words.ts";
import { RELATIVE, relativeAt } from "./relative-times.ts";

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const ORDINALS = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["final", 4],
  ["1st", 1],
  ["2nd", 2],
  ["3rd", 3],
  ["4th", 4],
]);

const OPENERS = new Set([
  ...["today", "yesterday", "tomorrow", "tonight", "overnight", "q", "fiscal"],
  ...MONTH_WORDS.keys(),
  ...WEEKDAYS,
  ...ORDINALS.keys(),
  ...RELATIVE,
  ...SEASONS.keys(),
]);

/** Whether a time expression that `timeAt` reads can begin with this word. */
export const opensTime = (word: string): boolean => OPENERS.has(word);

/** The time expression that begins at atom i; "… ago" is read by `agoAt`. */
export function timeAt(a: Atoms, i: number, anchor: Day | undefined): Found | null {
  if (a.kind[i] === NUMBER) return yearAt(a, i) ?? dayMonthAt(a, i, anchor) ?? quarterAt(a, i, anchor);
  if (a.kind[i] !== WORD) return null;
  const word = lowerAt(a, i);
  if (word === "today" || word === "yesterday" || word === "tomorrow" || word === "tonight" || word === "overnight") {
    const day =
      anchor && plusDays(anchor, word === "yesterday" || word === "overnight" ? -1 : word === "tomorrow" ? 1 : 0);
    return day === undefined ? { last: i + 1 } : onDay(day, i + 1);
  }
  if (word === "q" || (word === "fiscal" && a.kind[i + 1] === NUMBER))
    return word === "q" ? quarterAt(a, i, anchor) : yearAt(a, i + 1);
  return (
    monthAt(a, i, anchor) ??
    weekdayAt(a, i, anchor) ??
    ordinalAt(a, i, anchor) ??
    relativeAt(a, i, anchor) ??
    seasonAt(a, i, anchor)
  );
}

/** "2019", "2014-15", "2010 and 2015" after "between", "the 1990s" */
function yearAt(a: Atoms, i: number): Found | null {
  const year = plainYear(a, i);
  if (year === null) return null;
  if (lowerAt(a, i + 1) === "s" && a.glued[i + 1]) return { ...yearPeriod(year, year + 9), last: i + 2 };
  if (isHyphen(a, i + 1) && a.kind[i + 2] === NUMBER && a.glued[i + 1] && a.glued[i + 2]) {
    const second = a.value[i + 2]!;
    const last = second < 100 ? Math.floor(year / 100) * 100 + second + (second < year % 100 ? 100 : 0) : second;
    if (last > year && last < year + 60) return { ...yearPeriod(year, last), last: i + 3 };
    return null;
  }
  const before = lowerAt(a, i - 1);
  const link = lowerAt(a, i + 1);
  if (
    (before === "from" && (link === "to" || link === "until" || link === "through")) ||
    (before === "between" && link === "and")
  ) {
    const last = plainYear(a, i + 2);
    if (last !== null && last > year) return { ...yearPeriod(year, last), last: i + 3 };
  }
  return { ...yearPeriod(year), last: i + 1 };
}

/** "March", "Jan. 24", "February 11, 2019", "December 2018" */
function monthAt(a: Atoms, i: number, anchor: Day | undefined): Found | null {
  if (!isMonthWord(a, i)) return null;
  let k = i + 1;
  if (lowerAt(a, k) === "." && a.glued[k]) k++;
  const month = MONTH_WORDS.get(lowerAt(a, i))!;
  if (a.kind[k] === NUMBER) {
    const year = plainYear(a, k);
    if (year !== null || (a.value[k]! >= 1500 && a.value[k]! < 2150 && !a.grouped[k]))
      return { ...monthsPeriod(a.value[k]!, month, month), last: k + 1 };
    if (a.value[k]! >= 1 && a.value[k]! <= 31 && a.decimals[k] === 0) {
      let last = k + 1;
      if (/^(?:st|nd|rd|th)$/.test(lowerAt(a, last))) last++;
      const at = lowerAt(a, last) === "," ? last + 1 : last;
      const written =
        a.kind[at] === NUMBER && a.value[at]! >= 1500 && a.value[at]! < 2150 && a.end[at]! - a.start[at]! === 4;
      return exactDay(a, i, written ? at + 1 : last, anchor);
    }
  }
  const through = monthsThrough(a, i, month, anchor);
  if (through !== null) return through;
  if (anchor === undefined || /^(?:last|next)$/.test(lowerAt(a, i - 1))) return { last: i + 1 };
  const year = nearestYear(month, anchor);
  const isAhead = year > anchor.year || (year === anchor.year && month > anchor.month);
  return {
    ...monthsPeriod(year, month, month),
    last: i + 1,
    ...(isAhead ? { behind: monthsPeriod(year - 1, month, month) } : { ahead: monthsPeriod(year + 1, month, month) }),
  };
}

/** "January-March", "from April to June", "between July and September 2022": month `month` to the one after the link */
function monthsThrough(a: Atoms, i: number, month: number, anchor: Day | undefined): Found | null {
  const before = lowerAt(a, i - 1);
  const link = lowerAt(a, i + 1);
  const linked =
    isHyphen(a, i + 1) ||
    (before === "between" && link === "and") ||
    ((before === "from" || before === "the" || before === "in") && (link === "to" || link === "through"));
  if (!linked || !isMonthWord(a, i + 2)) return null;
  const final = MONTH_WORDS.get(lowerAt(a, i + 2))!;
  const written = a.kind[i + 3] === NUMBER ? plainYear(a, i + 3) : null;
  const last = written === null ? i + 3 : i + 4;
  const year = written ?? (anchor === undefined ? undefined : nearestYear(final, anchor));
  if (year === undefined) return { last };
  const opens = monthsPeriod(final < month ? year - 1 : year, month, month);
  return { ...opens, ...monthEnd(year, final), last };
}

const monthEnd = (year: number, month: number): { end: string } => ({ end: monthsPeriod(year, month, month).end! });

/** The year in which a month that is said without one is nearest to the anchor. */
function nearestYear(month: number, anchor: Day): number {
  const ahead = month - anchor.month;
  return ahead > 6 ? anchor.year - 1 : ahead < -6 ? anchor.year + 1 : anchor.year;
}

// "Feb. 29" is read in a leap year; what a phrase does not say is filled in here, so that a phrase is read only once.
const LEAP_YEAR: Day = { year: 2000, month: 1, day: 1 };

function exactDay(a: Atoms, first: number, last: number, anchor: Day | undefined): Found {
  const said = dateInPhrase(a.text.slice(a.start[first], a.end[last - 1]), LEAP_YEAR);
  if (said === null || !said.says.day || (anchor === undefined && !said.says.year)) return { last };
  const { month, day } = said;
  const year = said.says.year || anchor === undefined ? said.year : nearestYear(month, anchor);
  return onDay({ year, month, day: Math.min(day, lastDayOf(year, month)) }, last);
}

/** "11 February 2019", "3 June" */
function dayMonthAt(a: Atoms, i: number, anchor: Day | undefined): Found | null {
  const value = a.value[i]!;
  if (!Number.isInteger(value) || value < 1 || value > 31 || a.grouped[i]) return null;
  let k = i + 1;
  if (/^(?:st|nd|rd|th)$/.test(lowerAt(a, k)) && a.glued[k]) k++;
  if (lowerAt(a, k) === "of") k++;
  if (!isMonthWord(a, k)) return null;
  let last = k + 1;
  if (lowerAt(a, last) === "." && a.glued[last]) last++;
  const written =
    a.kind[last] === NUMBER && a.value[last]! >= 1500 && a.value[last]! < 2150 && a.end[last]! - a.start[last]! === 4;
  return exactDay(a, i, written ? last + 1 : k + 1, anchor);
}

/** "on Friday", "last Monday": the latest such day; "next Friday": the first one to come. */
function weekdayAt(a: Atoms, i: number, anchor: Day | undefined): Found | null {
  const weekday = WEEKDAYS.indexOf(lowerAt(a, i));
  if (weekday < 0) return null;
  if (anchor === undefined) return { last: i + 1 };
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  const before = lowerAt(a, i - 1);
  if (before === "next" || before === "coming") return onDay(plusDays(anchor, back === 0 ? 7 : 7 - back), i + 1);
  if (before === "last" && back === 0) return onDay(plusDays(anchor, -7), i + 1);
  const latest = onDay(plusDays(anchor, -back), i + 1);
  const coming = onDay(plusDays(anchor, 7 - back), i + 1);
  return back === 0 || before === "last" ? latest : { ...latest, ahead: { start: coming.start!, end: coming.end! } };
}

/** "Q3 2022" */
function quarterAt(a: Atoms, i: number, anchor: Day | undefined): Found | null {
  if (lowerAt(a, i) !== "q" || a.kind[i + 1] !== NUMBER || !a.glued[i + 1]) return null;
  const quarter = a.value[i + 1]!;
  if (!Number.isInteger(quarter) || quarter < 1 || quarter > 4) return null;
  const written = a.kind[i + 2] === NUMBER && a.value[i + 2]! >= 1900 && a.value[i + 2]! < 2150;
  const year = written ? a.value[i + 2]! : anchor?.year;
  const last = written ? i + 3 : i + 2;
  return year === undefined ? { last } : { ...monthsPeriod(year, quarter * 3 - 2, quarter * 3), last };
}

/** "the first quarter of 2023", "second half of last year" */
function ordinalAt(a: Atoms, i: number, anchor: Day | undefined): Found | null {
  const n = ORDINALS.get(lowerAt(a, i));
  const unit = lowerAt(a, i + 1);
  if (n === undefined || (unit !== "quarter" && unit !== "half")) return null;
  let year = anchor?.year;
  let last = i + 2;
  if (lowerAt(a, last) === "of") {
    const at = lowerAt(a, last + 1) === "the" ? last + 2 : last + 1;
    const written = a.kind[at] === NUMBER ? plainYear(a, at) : null;
    const relative = lowerAt(a, at);
    if (written !== null) {
      year = written;
      last = at + 1;
    } else if (lowerAt(a, at) === "fiscal" && a.kind[at + 1] === NUMBER) {
      year = a.value[at + 1]!;
      last = at + 2;
    } else if ((relative === "last" || relative === "this" || relative === "next") && lowerAt(a, at + 1) === "year") {
      if (year !== undefined) year += relative === "last" ? -1 : relative === "next" ? 1 : 0;
      last = at + 2;
    } else if (lowerAt(a, at) === "game" || lowerAt(a, at) === "match") return null;
  }
  if (year === undefined) return { last };
  const months = unit === "quarter" ? 3 : 6;
  if (n * months > 12) return { last };
  return { ...monthsPeriod(year, (n - 1) * months + 1, n * months), last };
}
