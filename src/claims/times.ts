/** Time expressions of a sentence and the period that each means, against the day of publication. */
import type { Day } from "../lexicon/chrono.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, lowerAt, NUMBER } from "./atoms.ts";
import { dayOf, isoOf, type Period, plusDays } from "./calendar.ts";
import type { Found } from "./calendar-words.ts";
import { AGO, agoAt } from "./relative-times.ts";
import { isReference, spanEnding } from "./time-contexts.ts";
import { opensTime, timeAt } from "./time-phrases.ts";

export interface TimeExpression extends Found {
  first: number;
  /** what figures are compared with, not when they hold: "the highest since 1992", "35 more than in 2019" */
  reference?: true;
}

const PREPOSITIONS = wordSet(`
  in on since by until till during over for from through throughout before after within at between of to
`);

/** The time expressions of a sentence in text order. `anchor` is undefined when the article's day is not known. */
export function findTimes(a: Atoms, anchor: Day | undefined): TimeExpression[] {
  const times: TimeExpression[] = [];
  const ago = tellsAgo(a);
  for (let i = 0; i < a.count; i++) {
    if (!ago && a.kind[i] !== NUMBER && !opensTime(lowerAt(a, i))) continue;
    const found = timeAt(a, i, anchor) ?? (ago ? agoAt(a, i, anchor) : null);
    if (found === null) continue;
    const opens = /^(?:the|early|late|mid|this)$/.test(lowerAt(a, i - 1)) ? i - 1 : i;
    const word = lowerAt(a, opens - 1);
    const span = spanEnding(a, i, found);
    const first = span?.first ?? (PREPOSITIONS.has(word) && word !== "of" ? opens - 1 : i);
    const { ahead, behind, last } = found;
    times.push({
      first,
      last,
      ...(span === null ? bounded(lowerAt(a, i - 1) === "far" ? "far" : word, found, anchor) : { ...span.period }),
      ...(ahead && { ahead }),
      ...(behind && { behind }),
      ...(isReference(a, first, last) && { reference: true }),
    });
    joinLast(a, times);
    i = found.last - 1;
  }
  return times;
}

/** "from 8 June to 2 July": one period of the last two times. */
function joinLast(a: Atoms, times: TimeExpression[]): void {
  const to = times[times.length - 1]!;
  const from = times[times.length - 2];
  if (from === undefined || from.last !== to.first || !/^(?:from|between)$/.test(lowerAt(a, from.first))) return;
  if (!/^(?:to|until|till|through|and)$/.test(lowerAt(a, to.first))) return;
  if (from.start === undefined || to.end === undefined || to.end < from.start) return;
  times.length -= 2;
  times.push({ first: from.first, last: to.last, start: from.start, end: to.end });
}

/** Whether "three months ago" can stand in the sentence; such a phrase may begin with any number. */
function tellsAgo(a: Atoms): boolean {
  for (let i = 0; i < a.count; i++) if (AGO.has(lowerAt(a, i))) return true;
  return false;
}

/** "before 2026" ends on the last day of 2025. */
function nextTo(iso: string, days: number): string {
  const day = dayOf(iso);
  return day === undefined ? iso : isoOf(plusDays(day, days));
}

/** "since 2014" runs to the day of publication, "by 2030" has no beginning. */
function bounded(preposition: string, { start, end }: Found, anchor: Day | undefined): Period {
  if (preposition === "far") return { ...(start !== undefined && { start }), ...(anchor && { end: isoOf(anchor) }) };
  if (preposition === "since") return { ...(start !== undefined && { start }), ...(anchor && { end: isoOf(anchor) }) };
  if (preposition === "by" || preposition === "until" || preposition === "till")
    return end === undefined ? {} : { end };
  if (preposition === "before") return start === undefined ? {} : { end: nextTo(start, -1) };
  if (preposition === "after") return end === undefined ? {} : { start: nextTo(end, 1) };
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

/**
 * The time expression that belongs to a figure at atoms `first` .. `last`: the nearest one that no other figure stands
 * nearer to, those after the figure first. `afterOnly` for a figure that another is compared with.
 */
export function timeOf(
  a: Atoms,
  times: readonly TimeExpression[],
  first: number,
  last: number,
  previousEnd: number,
  afterOnly: boolean,
  nextStart: number,
): TimeExpression | null {
  let best: TimeExpression | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let t = firstWithin(times, first - FARTHEST); t < times.length; t++) {
    const time = times[t]!;
    if (time.first > last + FARTHEST) break;
    if (time.reference) continue;
    if (time.first < last && time.last > first) return through(time, times[t + 1], last);
    const after = time.first >= last;
    if (!after && afterOnly) continue;
    if (after && time.first >= nextStart && hasBreak(a, last, time.first)) continue;
    const gap = after ? time.first - last : first - time.last;
    const crosses = after ? time.first >= nextStart : time.last <= previousEnd;
    const distance =
      gap +
      (after ? 0 : 3) +
      (crosses ? 20 : 0) +
      (hasBreak(a, after ? last : time.last, after ? time.first : first) ? 15 : 0);
    if (distance < bestDistance) {
      best = time;
      bestDistance = distance;
    }
  }
  return bestDistance < 45 ? best : null;
}

/** "from 78.8 years in 2019 to 76.4 years in 2021": from the time within a figure to the one right after it */
function through(time: TimeExpression, next: TimeExpression | undefined, last: number): TimeExpression {
  if (time.last >= last || next === undefined || next.first < last || next.first > last + 1) return time;
  if (time.start === undefined || next.end === undefined || next.end < time.start) return time;
  return { first: time.first, last: next.last, start: time.start, end: next.end };
}

const BREAKS = wordSet("; while but whereas compared versus from than");

// No time belongs to a figure that many atoms away; it bounds the work per figure.
const FARTHEST = 60;

/** The index of the first time that ends after atom i. */
function firstWithin(times: readonly TimeExpression[], i: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.last <= i) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hasBreak(a: Atoms, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (BREAKS.has(lowerAt(a, k))) return true;
  return false;
}
