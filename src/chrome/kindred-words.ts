/** Which words of a block are content, and which of its names the draft of the body knows. */
import { Columns, Scratch } from "../document/memory.ts";
import type { PageBlocks } from "./features.ts";
import { classBit, WORD } from "./words.ts";

const FUNCTION = classBit("function");
const BUCKETS = 1 << 11;
const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) & (BUCKETS - 1);
const holders = new Scratch(Int32Array);
const lastBlocks = new Scratch(Int32Array);

/** A word of content, no number. */
export function isContent({ words }: PageBlocks, w: number): boolean {
  return (words.classes[w]! & FUNCTION) === 0 && (words.flags[w]! & WORD.number) === 0;
}

/** Words with a capital in each block, the first of it and function words aside: all of them, and those that another block of the draft has. */
export interface Names {
  all: Uint16Array;
  known: Uint16Array;
}

/** Linear in words. */
export function namesKnown(page: PageBlocks, draft: readonly boolean[]): Names {
  const { first, hash, flags } = page.words;
  const n = draft.length;
  const held = holders.zeroes(BUCKETS);
  const last = lastBlocks.zeroes(BUCKETS);
  for (let b = 0; b < n; b++) {
    if (!draft[b]) continue;
    for (let w = first[b]! + 1; w < first[b + 1]!; w++) {
      if ((flags[w]! & WORD.capital) === 0 || !isContent(page, w)) continue;
      const k = bucketOf(hash[w]!);
      if (last[k] === b + 1) continue;
      last[k] = b + 1;
      held[k]!++;
    }
  }
  const memory = new Columns(4 * n + 8);
  const all = memory.uint16(n);
  const known = memory.uint16(n);
  for (let b = 0; b < n; b++) {
    const own = draft[b] ? 1 : 0;
    for (let w = first[b]! + 1; w < first[b + 1]! && all[b]! < 60_000; w++) {
      if ((flags[w]! & WORD.capital) === 0 || !isContent(page, w)) continue;
      all[b]!++;
      if (held[bucketOf(hash[w]!)]! > own) known[b]!++;
    }
  }
  return { all, known };
}
