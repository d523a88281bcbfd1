/** What the scores of the fixtures are counted in, and when two readings agree. */
import type { Analysis } from "../src/index.ts";

/** Right answers among those given and among those asked for. */
export interface Count {
  right: number;
  given: number;
  asked: number;
}

export const MEASURES = [
  "title",
  "subtitle",
  "authors",
  "published day",
  "publisher",
  "dateline place",
  "dateline agency",
  "body words",
  "paragraphs",
  "chrome kept out",
  "persons",
  "organizations",
  "places",
  "quoted, content",
  "quoted, content and speaker",
  "reported, content and speaker",
  "quotes, kind",
  "quotes, cue",
  "quotes, resolution",
  "claims, value",
  "claims, value and unit",
  "claims, modifier",
  "claims, change",
  "claims, speaker",
  "no claims",
  "warnings",
] as const;
export type Measure = (typeof MEASURES)[number];
export type Score = Record<Measure, Count>;

export function emptyScore(): Score {
  return Object.fromEntries(MEASURES.map((measure) => [measure, { right: 0, given: 0, asked: 0 }])) as Score;
}

/** Harmonic mean of precision and recall; 1 where nothing was asked and nothing given. */
export function f1({ right, given, asked }: Count): number {
  return given + asked === 0 ? 1 : (2 * right) / (given + asked);
}

export function addTo(total: Score, more: Score): void {
  for (const measure of MEASURES) {
    total[measure].right += more[measure].right;
    total[measure].given += more[measure].given;
    total[measure].asked += more[measure].asked;
  }
}

/** Letters, digits and single spaces: what must agree when white space, marks and case do not count. */
export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$£€.,]+/gu, " ")
    .replace(/[.,](?!\d)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

export type Note = (measure: Measure, got: unknown, expected: unknown) => void;

export function tally(count: Count, right: boolean, given: boolean, asked: boolean): void {
  if (right) count.right++;
  if (given) count.given++;
  if (asked) count.asked++;
}

/** Whether a span lies in the body: what title and captions say twice is asked for once. */
export function inBody({ article }: Analysis): (span: { start: number; end: number }) => boolean {
  return (span) => article.paragraphs.some(({ start, end }) => start <= span.start && span.end <= end);
}

export const agrees = (a: string, b: string): boolean =>
  a.trim() === b.trim() ||
  (folded(a) !== "" &&
    folded(b) !== "" &&
    (` ${folded(a)} `.includes(` ${folded(b)} `) || ` ${folded(b)} `.includes(` ${folded(a)} `)));

/** The text with white space of every kind as single spaces. */
export const spaced = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();

/** A name or phrase without the article before it. */
export const nameOf = (name: string): string => folded(name).replace(/^(?:the|an?) /, "");

export function sameSpeaker(got: (string | null | undefined)[], expected: (string | null)[]): boolean {
  const names = got.filter((name) => name != null).map(nameOf);
  if (expected.includes(null) && names.length === 0) return true;
  return expected.some((name) => name !== null && names.includes(nameOf(name)));
}
