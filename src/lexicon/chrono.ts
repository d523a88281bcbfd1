/** The only door to chrono-node: dates in short English phrases, read against a given day. Never reads the clock. */
import { casual } from "chrono-node/en";

/** A day of the proleptic Gregorian calendar; month 1..12. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

export interface PhraseDate extends Day {
  /** what the phrase says; the rest is filled in from the anchor */
  says: { year: boolean; month: boolean; day: boolean; weekday: boolean };
}

const LONGEST_PHRASE = 60;
// "on Friday" comes back in every article of a day; chrono-node costs about 0.1 ms a phrase.
const MOST_KEPT = 5_000;
const answers = new Map<string, PhraseDate | null>();

/**
 * The first date that a phrase states, such as "three months ago" or "Jan. 24". Null when chrono-node finds none, or
 * when the phrase is longer than 60 characters.
 */
export function dateInPhrase(phrase: string, anchor: Day): PhraseDate | null {
  if (phrase.length > LONGEST_PHRASE) return null;
  const key = `${anchor.year}-${anchor.month}-${anchor.day} ${phrase}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  // Noon keeps the day the same in every time zone; all parts are read as calendar parts, never as an instant.
  const result = casual.parse(phrase, new Date(anchor.year, anchor.month - 1, anchor.day, 12))[0];
  const answer = result === undefined ? null : partsOf(result.start);
  if (answers.size >= MOST_KEPT) answers.clear();
  answers.set(key, answer);
  return answer;
}

type Part = "year" | "month" | "day" | "weekday";
interface Parsed {
  get(part: Part): number | null;
  isCertain(part: Part): boolean;
}

function partsOf(start: Parsed): PhraseDate | null {
  const year = start.get("year");
  const month = start.get("month");
  const day = start.get("day");
  if (year === null || month === null || day === null) return null;
  const says = {
    year: start.isCertain("year"),
    month: start.isCertain("month"),
    day: start.isCertain("day"),
    weekday: start.isCertain("weekday"),
  };
  return { year, month, day, says };
}
