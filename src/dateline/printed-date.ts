/** Dates as datelines print them: "Feb 26", "Sept. 3, 2024", "26 February", "5th March, 2024", "Marc 3". */

export interface PrintedDate {
  /** offset after the date */
  end: number;
  /** as printed */
  text: string;
  /** 1 to 12 */
  month: number;
  /** as printed; may be impossible */
  day: number;
  year?: number;
}

const MONTHS = "january february march april may june july august september october november december".split(" ");
const WEEKDAY = /^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s{1,2}/i;
const MONTH_DAY = /^([a-z]{3,10})\.?\s{0,3}(\d{1,3})(?:st|nd|rd|th)?(?![\d:])(?:\s{0,2},?\s{1,2}((?:19|20)\d\d)\b)?/i;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?\s{1,3}([a-z]{3,10})\b\.?(?:,?\s{1,2}((?:19|20)\d\d)\b)?/i;
const ISO = /^((?:19|20)\d\d)-(\d\d)-(\d\d)\b/;
const NUMERIC = /^(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\b/;

/** The date that begins at `start`, or null. Reads at most 60 characters. */
export function dateAt(text: string, start: number): PrintedDate | null {
  const window = text.slice(start, start + 60);
  const weekday = WEEKDAY.exec(window)?.[0].length ?? 0;
  const rest = window.slice(weekday);
  const found = MONTH_DAY.exec(rest);
  if (found) {
    const month = monthNamed(found[1]!);
    if (month > 0) return result(text, start, weekday + found[0].length, month, found[2]!, found[3]);
  }
  const reversed = DAY_MONTH.exec(rest);
  if (reversed) {
    const month = monthNamed(reversed[2]!);
    if (month > 0) return result(text, start, weekday + reversed[0].length, month, reversed[1]!, reversed[3]);
  }
  const iso = ISO.exec(rest);
  if (iso && Number(iso[2]) >= 1 && Number(iso[2]) <= 12)
    return result(text, start, weekday + iso[0].length, Number(iso[2]), iso[3]!, iso[1]);
  const numeric = NUMERIC.exec(rest);
  // Only a day beyond 12 tells which number is the month.
  if (numeric) {
    const [a, b] = [Number(numeric[1]), Number(numeric[2])];
    if (a > 12 && b <= 12) return result(text, start, weekday + numeric[0].length, b, numeric[1]!, numeric[3]);
    if (b > 12 && a <= 12) return result(text, start, weekday + numeric[0].length, a, numeric[2]!, numeric[3]);
  }
  return null;
}

function result(text: string, start: number, length: number, month: number, day: string, year?: string): PrintedDate {
  const end = start + length;
  return {
    end,
    text: text.slice(start, end),
    month,
    day: Number(day),
    ...(year !== undefined && { year: Number(year) }),
  };
}

/**
 * 1 to 12, or 0. Hand-typed datelines misspell: the first three letters decide ("Marc", "Febuary"), or a name with two
 * neighbours swapped ("Arpil").
 */
export function monthNamed(word: string): number {
  const lower = word.toLowerCase();
  const byStart = MONTHS.findIndex((month) => month.startsWith(lower.slice(0, 3)));
  if (byStart >= 0) {
    const month = MONTHS[byStart]!;
    // "Marching" and "Mayor" are no months.
    return lower.length <= 3 || isClose(lower, month) ? byStart + 1 : 0;
  }
  return MONTHS.findIndex((month) => isSwapped(lower, month)) + 1;
}

/** A beginning of the month's name, or the name with at most two letters wrong. */
function isClose(word: string, month: string): boolean {
  if (month.startsWith(word)) return true;
  if (month === "may" || month === "june" || month === "july") return false;
  return (
    Math.abs(word.length - month.length) <= 2 && sharedEnds(word, month) >= month.length - (month.length >= 6 ? 2 : 1)
  );
}

function sharedEnds(a: string, b: string): number {
  let front = 0;
  while (front < a.length && a[front] === b[front]) front++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  return front + back;
}

function isSwapped(word: string, month: string): boolean {
  if (word.length !== month.length || word.length < 4) return false;
  for (let i = 0; i + 1 < word.length; i++)
    if (word[i] !== month[i])
      return word[i] === month[i + 1] && word[i + 1] === month[i] && word.slice(i + 2) === month.slice(i + 2);
  return false;
}

/**
 * The date in ISO 8601; undefined when it is impossible or its year is not known. Without a printed year it is the last
 * such day that is not more than a week after `published`.
 */
export function isoOf(date: PrintedDate, published: string | undefined): string | undefined {
  if (date.year !== undefined) return isoDay(date.year, date.month, date.day);
  const reference = published === undefined ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(published);
  if (!reference) return undefined;
  const limit = Date.UTC(Number(reference[1]), Number(reference[2]) - 1, Number(reference[3]) + 7);
  for (let year = Number(reference[1]) + 1; year >= Number(reference[1]) - 4; year--)
    if (Date.UTC(year, date.month - 1, date.day) <= limit) {
      const iso = isoDay(year, date.month, date.day);
      if (iso !== undefined) return iso;
    }
  return undefined;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || day < 1) return undefined;
  return date.toISOString().slice(0, 10);
}
