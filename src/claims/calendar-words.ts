/** Months, seasons and years as words. */
import type { Day } from "../lexicon/chrono.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, isCapital, isHyphen, lowerAt, NUMBER, PROPN, WORD } from "./atoms.ts";
import { isoOf, monthsPeriod, type Period, plusMonths } from "./calendar.ts";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

export const MONTH_WORDS = new Map(
  MONTHS.flatMap((name, i) => [[name, i + 1] as const, [name.slice(0, 3), i + 1] as const]),
);
MONTH_WORDS.set("sept", 9);

export const SEASONS = new Map([
  ["spring", 3],
  ["summer", 6],
  ["autumn", 9],
  ["fall", 9],
  ["winter", 12],
]);

export interface Found extends Period {
  last: number;
  /** the same day or month in the future, where the nearest is past; and the other way about */
  ahead?: Period;
  behind?: Period;
}

export const onDay = (day: Day, last: number): Found => ({ start: isoOf(day), end: isoOf(day), last });

const YEAR_BEFORE = wordSet(`
  in since by from until till during before after of and to through for fiscal early late mid year the than
  throughout around circa between calendar , (
`);

export function plainYear(a: Atoms, i: number): number | null {
  const value = a.value[i] ?? 0;
  if (a.kind[i] !== NUMBER || a.grouped[i] || a.decimals[i] !== 0 || a.end[i]! - a.start[i]! !== 4) return null;
  if (value < 1500 || value > 2150) return null;
  const before = lowerAt(a, i - 1);
  const ok =
    YEAR_BEFORE.has(before) ||
    MONTH_WORDS.has(before) ||
    SEASONS.has(before) ||
    i === 0 ||
    (isHyphen(a, i - 1) && /^(?:mid|early|late|pre|post)$/.test(lowerAt(a, i - 2)));
  return ok ? value : null;
}

export const isMonthWord = (a: Atoms, i: number): boolean => {
  const word = lowerAt(a, i);
  if (a.kind[i] !== WORD || !MONTH_WORDS.has(word)) return false;
  return word.length > 4 && word !== "march" ? true : isCapital(a, i) || a.pos[i] === PROPN;
};

export function seasonAt(a: Atoms, i: number, anchor: Day | undefined, relative = ""): Found | null {
  const word = lowerAt(a, i);
  const month = SEASONS.get(word);
  if (month === undefined) return null;
  const written = a.kind[i + 1] === NUMBER ? plainYear(a, i + 1) : null;
  if (
    written === null &&
    relative === "" &&
    (word === "fall" || word === "spring" || !/^(?:the|in|this|last|next)$/.test(lowerAt(a, i - 1)))
  )
    return null;
  const last = written === null ? i + 1 : i + 2;
  const base =
    written ??
    (anchor === undefined
      ? undefined
      : anchor.year +
        (relative === "last" && month >= anchor.month - 2 ? -1 : relative === "next" && month <= anchor.month ? 1 : 0));
  if (base === undefined) return { last };
  const end = plusMonths({ year: base, month, day: 1 }, 2);
  return { start: isoOf({ year: base, month, day: 1 }), end: monthsPeriod(end.year, end.month, end.month).end!, last };
}
