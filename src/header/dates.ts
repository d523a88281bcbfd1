/** Dates and times in the printed forms of the English press. */
import type { FoundDate } from "../document/schema.ts";

/** A date as printed. Offsets are UTF-16 code units into the string that was read. */
export interface PrintedDate {
  start: number;
  end: number;
  iso: string;
  precision: FoundDate["precision"];
  /** 03/04/2025, where neither the page nor its country says which is the month */
  ambiguous?: true;
  /** "Updated", "Last modified" stands before it */
  updated: boolean;
}

export type DayMonthOrder = "day-first" | "month-first" | null;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
// What follows may be glued on: a time ("April 25, 20232:26 PM") or a count of readers.
const YEAR = "((?:19|20)\\d\\d)";

/** 28 June 2025 · 28th of June, 2025 · 30-Aug-2023 */
const DAY_MONTH = new RegExp(`(?<![\\d.:])(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]{1,3}${MONTH},?[ -]{1,3}${YEAR}`, "gi");
/** June 28, 2025 · Sept. 3rd 2025 */
const MONTH_DAY = new RegExp(`${MONTH} {1,2}(\\d{1,2})(?:st|nd|rd|th)?(?:, {0,2}| )${YEAR}`, "gi");
/** 2025-06-28 · 2025/06/28 · 2025-06-28T10:20:30Z */
const YEAR_FIRST =
  /(?<![\d-])((?:19|20)\d\d)[-/.](\d\d)[-/.](\d\d)(?!\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?)?/g;
/** 28/06/2025 · 06.28.25 */
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/.-])/g;
/** 4:34 pm · 16.34 · 12:43:10 BST · 5 AM PT */
const TIME =
  /(?<![\d.:])(\d{1,2})(?:[:.](\d\d)(?::(\d\d))?)? {0,2}(a\.?m\.?|p\.?m\.?)?(?![a-z\d])(?: {0,2}\(?(UTC|GMT|BST|IST|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|AEST|AEDT|SGT|HKT|JST|MYT|SAST|EAT|WAT|PKT|NZST|NZDT|[+-]\d\d:?\d\d)\b([+-]\d{1,2})?)?/gi;

/** Hours from UTC, where an abbreviation has one meaning in news; summer and standard time left open are not here. */
const ZONES: Readonly<Record<string, string>> = {
  AEDT: "+11:00",
  AEST: "+10:00",
  BST: "+01:00",
  CDT: "-05:00",
  CEST: "+02:00",
  CET: "+01:00",
  EAT: "+03:00",
  EDT: "-04:00",
  EST: "-05:00",
  GMT: "+00:00",
  HKT: "+08:00",
  JST: "+09:00",
  MDT: "-06:00",
  MYT: "+08:00",
  NZDT: "+13:00",
  NZST: "+12:00",
  PDT: "-07:00",
  PKT: "+05:00",
  PST: "-08:00",
  SAST: "+02:00",
  SGT: "+08:00",
  UTC: "+00:00",
  WAT: "+01:00",
};

const AMERICAN_TIME = /^,? {1,2}\d{1,2}:\d\d ?[ap]\.?m\b/i;
const UPDATED = /(?:updated?|modified|edited|revised|refreshed)[^\d]{0,24}$/i;
const REACH = 40;
/** Only so much of a string is read: dates stand in short lines. */
const LONGEST = 400;

/** All dates in a short string, in order. Linear; reads at most 400 characters. */
export function printedDates(line: string, order: DayMonthOrder): PrintedDate[] {
  const text = line.slice(0, LONGEST);
  const out: PrintedDate[] = [];
  if (!/\d[^\d]{0,12}\d/.test(text)) return out;
  const push = (at: number, length: number, year: number, month: number, day: number, ambiguous?: boolean) => {
    if (!realDay(year, month, day) || out.some((d) => at < d.end && at + length > d.start)) return;
    const date = `${year}-${two(month)}-${two(day)}`;
    out.push({
      start: at,
      end: at + length,
      iso: date,
      precision: "day",
      updated: UPDATED.test(text.slice(Math.max(0, at - REACH), at)),
      ...(ambiguous && { ambiguous: true as const }),
    });
  };
  each(YEAR_FIRST, text, (m) => {
    push(m.index, m[0].length, Number(m[1]), Number(m[2]), Number(m[3]));
    const last = out.at(-1);
    if (m[4] !== undefined && last?.start === m.index && Number(m[4]) < 24 && Number(m[5]) < 60) {
      last.iso += `T${m[4]}:${m[5]}${m[6] === undefined ? "" : `:${m[6]}`}${zoneOf(m[7])}`;
      last.precision = m[6] === undefined ? "minute" : "second";
    }
  });
  each(DAY_MONTH, text, (m) => push(m.index, m[0].length, Number(m[3]), monthOf(m[2]!), Number(m[1])));
  each(MONTH_DAY, text, (m) => push(m.index, m[0].length, Number(m[3]), monthOf(m[1]!), Number(m[2])));
  each(NUMERIC, text, (m) => {
    const a = Number(m[1]);
    const b = Number(m[3]);
    const year = m[4]!.length === 2 ? 2000 + Number(m[4]) : Number(m[4]);
    // "11/08/23 5:19pm": two digits of the year and the hours of half a day are America's habit.
    const american =
      order === null &&
      m[4]!.length === 2 &&
      AMERICAN_TIME.test(text.slice(m.index + m[0].length, m.index + m[0].length + 16));
    const dayFirst = a > 12 || (b <= 12 && order !== "month-first" && !american);
    push(
      m.index,
      m[0].length,
      year,
      dayFirst ? b : a,
      dayFirst ? a : b,
      a <= 12 && b <= 12 && a !== b && order === null,
    );
  });
  out.sort((x, y) => x.start - y.start);
  out.forEach((date, i) => {
    if (date.precision === "day") addTime(text, date, out[i - 1]?.end ?? 0, out[i + 1]?.start ?? text.length);
  });
  return out;
}

/** Visits the matches of a global pattern, none of them empty; `matchAll` would copy the pattern each time. */
function each(pattern: RegExp, text: string, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let m = pattern.exec(text); m !== null; m = pattern.exec(text)) visit(m);
}

/** Which comes first in the unambiguous numeric dates of a text: a page keeps to one order. Reads 20,000 characters. */
export function orderOnPage(text: string): DayMonthOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const m of text.slice(0, 20_000).matchAll(NUMERIC)) {
    if (Number(m[1]) > 12 && Number(m[3]) <= 12) dayFirst++;
    else if (Number(m[3]) > 12 && Number(m[1]) <= 12) monthFirst++;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst > monthFirst ? "day-first" : "month-first";
}

const UNIT_MS: Readonly<Record<string, number>> = { d: 864e5, h: 36e5, m: 6e4, w: 6048e5 };
const AGO = /(?<!\d)(\d{1,3}) {0,2}(m(?:in(?:ute)?s?)?|h(?:ou)?rs?|h|d(?:ays?)?|w(?:eeks?)?) {1,2}ago\b/i;

/** "2 hours ago", counted back from an ISO instant; null when the string has no such date or the instant is none. */
export function relativeDate(line: string, reference: string): PrintedDate | null {
  const text = line.slice(0, LONGEST);
  const now = Date.parse(reference);
  const m = AGO.exec(text);
  if (m === null || Number.isNaN(now)) return null;
  const unit = m[2]![0]!.toLowerCase();
  const iso = new Date(now - Number(m[1]) * UNIT_MS[unit]!).toISOString();
  const fine = unit === "m" || unit === "h";
  return {
    start: m.index,
    end: m.index + m[0].length,
    iso: fine ? `${iso.slice(0, 16)}Z` : iso.slice(0, 10),
    precision: fine ? "minute" : "day",
    updated: UPDATED.test(text.slice(Math.max(0, m.index - REACH), m.index)),
  };
}

function addTime(text: string, date: PrintedDate, from: number, to: number): void {
  // After the date, or else before it: "June 28, 2025 4:34 pm", "16:34, 28 June 2025".
  const after = timeIn(text, date.end, Math.min(to, date.end + REACH));
  const time = after ?? timeIn(text, Math.max(from, date.start - REACH), date.start);
  if (time === null) return;
  date.iso += time.iso;
  date.precision = time.seconds ? "second" : "minute";
  if (after !== null && time.end > date.end) date.end = time.end;
}

function timeIn(text: string, from: number, to: number): { iso: string; end: number; seconds: boolean } | null {
  // Most dates have no figure beside them, which costs less to see than the pattern.
  const near = text.slice(from, to);
  if (!/\d/.test(near)) return null;
  for (const m of near.matchAll(TIME)) {
    const [whole, hour, minute, second, half, zone, offset] = m;
    // A bare number is no time: it needs minutes or am/pm.
    if (minute === undefined && half === undefined) continue;
    let h = Number(hour);
    if (half !== undefined) {
      if (h < 1 || h > 12) continue;
      h = (h % 12) + (half[0]!.toLowerCase() === "p" ? 12 : 0);
    }
    if (h > 23 || Number(minute ?? 0) > 59) continue;
    const iso = `T${two(h)}:${minute ?? "00"}${second === undefined ? "" : `:${second}`}${offset === undefined ? zoneOf(zone) : hoursFrom(offset)}`;
    return { iso, end: from + m.index + whole.trimEnd().length, seconds: second !== undefined };
  }
  return null;
}

/** "+2" of "GMT+2" */
function hoursFrom(offset: string): string {
  const hours = Number(offset.slice(1));
  return hours > 14 ? "" : `${offset[0]}${two(hours)}:00`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (zone === "Z") return "Z";
  if (/^[+-]/.test(zone)) return zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  return ZONES[zone.toUpperCase()] ?? "";
}

const two = (n: number): string => String(n).padStart(2, "0");
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function realDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
