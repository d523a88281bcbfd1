/** Posts of social networks that a page shows between its paragraphs. */
import type { PageBlocks } from "./features.ts";

// "— Lerwick Harbour (@lerwickharbour) June 3, 2025"
const SIGNATURE = /^(?:—|–|--?) {0,2}[^()]{1,60}\(@\w{1,20}\)/u;
const LONGEST_SIGNATURE = 200;

/** True for the line that says who posted. */
export function signsPost({ text, words, spans }: PageBlocks, i: number): boolean {
  const head = words.head[i]!;
  if (head !== 0x2014 && head !== 0x2013 && head !== 0x2d) return false;
  const { start, end } = spans[i]!;
  return end - start < LONGEST_SIGNATURE && SIGNATURE.test(text.slice(start, Math.min(end, start + 100)));
}
