/** Calendar arithmetic on days without a time or a zone. */
import type { Day } from "../lexicon/chrono.ts";

export interface Period {
  start?: string;
  end?: string;
}

/** The day of an ISO 8601 date or date-time ("2023-05-12T08:00Z" -> 12 May 2023); undefined without year, month and day. */
export function dayOf(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31 ? day : undefined;
}

const pad = (n: number, width: number): string => String(n).padStart(width, "0");
export const isoOf = ({ year, month, day }: Day): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

const inUtc = (d: Day): number => Date.UTC(d.year, d.month - 1, d.day);
function fromUtc(time: number): Day {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const plusDays = (d: Day, days: number): Day => fromUtc(inUtc(d) + days * 86_400_000);

/** The same day of another month, or that month's last day. */
export function plusMonths(d: Day, months: number): Day {
  const at = d.year * 12 + d.month - 1 + months;
  const year = Math.floor(at / 12);
  const month = at - year * 12 + 1;
  return { year, month, day: Math.min(d.day, lastDayOf(year, month)) };
}

export const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** 0 is Sunday. */
export const weekdayOf = (d: Day): number => new Date(inUtc(d)).getUTCDay();

export const yearPeriod = (year: number, last = year): Period => ({
  start: `${pad(year, 4)}-01-01`,
  end: `${pad(last, 4)}-12-31`,
});

/** Months `first` to `last` (1..12) of a year. */
export const monthsPeriod = (year: number, first: number, last: number): Period => ({
  start: isoOf({ year, month: first, day: 1 }),
  end: isoOf({ year, month: last, day: lastDayOf(year, last) }),
});
