/** What a line is as a matter of fact, whatever the classifier says: "Read More: …" points to another story. */
import { INSERT_HEADS } from "../lexicon/insert-heads.ts";
import type { PageBlocks } from "./features.ts";
import { SHAPE } from "./shapes.ts";

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
  if (page.shapes.shape[i] === SHAPE.symbol) return "no-word";
  return null;
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
