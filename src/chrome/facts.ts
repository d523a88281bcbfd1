/** What a line is as a matter of fact, whatever the classifier says: "Read More: …" points to another story. */
import { CHROME_KINDS } from "../document/schema.ts";
import { INSERT_HEADS } from "../lexicon/insert-heads.ts";
import type { PageBlocks } from "./features.ts";
import { SHAPE } from "./shapes.ts";
import { MARK } from "./words.ts";

const HEADS: ReadonlySet<string> = new Set(INSERT_HEADS);
const LONGEST_HEAD = INSERT_HEADS.reduce((n, head) => Math.max(n, head.length), 0);
// ":", "|", "»", ">", en and em dash, "…"
const SEPARATORS: ReadonlySet<number> = new Set([0x3a, 0x7c, 0xbb, 0x3e, 0x2013, 0x2014, 0x2026]);
const LONGEST_POINTER = 40;

/**
 * The reason why block i is no part of an article, or null.
 *
 * @example
 * // "Read More: Trump Warns Putin" => "pointer"
 * // "Read more than one book a week, he says." => null
 */
export function notBody(page: PageBlocks, i: number): string | null {
  if (isPointer(page, i)) return "pointer";
  const shape = page.shapes.shape[i]!;
  if (shape === SHAPE.symbol) return "no-word";
  // "1/3" under a picture
  if (shape === SHAPE.number && page.words.marks[i]! & MARK.slash) return "counter";
  if (page.words.marks[i]! & MARK.at && page.shapes.words[i]! <= 6) return "address";
  return headsFurniture(page, i) ? "furniture" : null;
}

const FURNITURE = ["ad", "author-box", "comments", "newsletter", "related", "share"] as const;
const FURNITURE_BITS = FURNITURE.reduce((mask, kind) => mask | (1 << CHROME_KINDS.indexOf(kind)), 0);

/** True for a line that is nothing but a known heading or button: "You may also like", "Advertisement". */
export function headsFurniture({ phrases, shapes }: PageBlocks, i: number): boolean {
  return (phrases.whole[i]! & FURNITURE_BITS) !== 0 && shapes.words[i]! >= 1;
}

/** True for a line that a list of links holds: a headline or a label, no sentence. */
export function isLink({ shapes }: PageBlocks, i: number): boolean {
  const shape = shapes.shape[i]!;
  return shape === SHAPE.headline || shape === SHAPE.question || shape === SHAPE.label || shape === SHAPE.date;
}

function isPointer({ text, spans, shapes }: PageBlocks, i: number): boolean {
  if (shapes.words[i]! > LONGEST_POINTER) return false;
  const { start, end } = spans[i]!;
  const limit = Math.min(end, start + LONGEST_HEAD + 2);
  for (let k = start; k < limit; k++) {
    if (!SEPARATORS.has(text.charCodeAt(k))) continue;
    return HEADS.has(text.slice(start, k).trim().toLowerCase());
  }
  return false;
}
