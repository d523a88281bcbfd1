/** A line of date or byline among the first blocks of the body: what stands above it is the standfirst or a picture's text. */
import type { PageBlocks } from "./features.ts";
import { SHAPE } from "./shapes.ts";
import type { Labelled } from "./strip-chrome.ts";
import { classBit } from "./words.ts";

const HEAD_OF_BODY = 4;
const MOST_ABOVE = 0.2;
const LONGEST_LINE = 30;

/** Relabels the body above such a line, and the line. Linear in blocks. */
export function dropAboveByline(page: PageBlocks, { labels, sure, reasons }: Labelled): void {
  const { shapes } = page;
  const first = labels.indexOf("body");
  if (first < 0) return;
  let all = 0;
  for (let i = first; i < labels.length; i++) if (labels[i] === "body") all += shapes.words[i]!;
  let above = 0;
  let line = -1;
  for (let i = first, blocks = 0; i < labels.length && blocks < HEAD_OF_BODY; i++) {
    const signs = signsArticle(page, i) || labels[i] === "byline" || reasons[i] === "stamp";
    if (signs && shapes.words[i]! <= LONGEST_LINE) {
      if (above > MOST_ABOVE * all) break;
      line = i;
    }
    if (labels[i] === "body") {
      above += shapes.words[i]!;
      blocks++;
    }
  }
  for (let i = first; i <= line; i++) {
    const shape = shapes.shape[i]!;
    if (i === line || shape === SHAPE.byline || shape === SHAPE.date)
      labels[i] = shape === SHAPE.date || reasons[i] === "stamp" ? "date" : "byline";
    else if (labels[i] === "caption") labels[i] = "lead-caption";
    else if (labels[i] === "body" || labels[i] === "inside") labels[i] = "before";
    sure[i] = 0.7;
    reasons[i] ??= "above-byline";
  }
}

const CALENDAR = classBit("month") | classBit("day") | classBit("ago");
const BY = /^(?:story |words |text )?by:?(?: |$)/i;
const DASH = /^[—–-]/;
const SOURCE = /\bsource:/i;
const LONGEST_READ = 120;
/** a line of a date that has so many words and a full stop is an entry of a time line */
const LEAST_ENTRY = 9;

/**
 * True for a line that names a date or an author and nothing else.
 *
 * @example
 * // "May 3, 2024", "By Una Reid" => true
 * // "Oct. 6, 1923: First game. Attendance: 12,836.", "Circa 2011", "— Una Reid, May 3, 2024", "From India to Oman" => false
 */
function signsArticle({ shapes, words, spans, text }: PageBlocks, i: number): boolean {
  const shape = shapes.shape[i];
  if (shape !== SHAPE.byline && shape !== SHAPE.date) return false;
  const { start, end } = spans[i]!;
  const line = text.slice(start, Math.min(end, start + LONGEST_READ));
  if (shape === SHAPE.byline) return BY.test(line) && !SOURCE.test(line);
  if (DASH.test(line) || (shapes.words[i]! >= LEAST_ENTRY && words.tail[i] === 0x2e)) return false;
  return (shapes.classes[i]! & CALENDAR) !== 0 || words.digits[i]! > 4;
}
