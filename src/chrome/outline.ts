/** Where on the page a block stands: in the longest run of prose, before or after it, in a dense or a thin stretch. */
import { Scratch } from "../document/memory.ts";
import { SHAPE, type Shapes } from "./shapes.ts";
import { type BlockWords, classBit, WORD } from "./words.ts";

const FUNCTION = classBit("function");
const bucketCounts = new Scratch(Uint16Array);

export interface Outline {
  /** the run of blocks with the most prose: from `start` to `end` - 1; empty when there is no prose */
  start: number;
  end: number;
  /** for each block, words of prose in the blocks before it, and on the whole page */
  proseBefore: Float64Array;
  prose: number;
}

/** What a block adds to the run that it stands in. */
function gain(shape: number, words: number): number {
  switch (shape) {
    case SHAPE.prose:
      return Math.min(words, 60);
    case SHAPE.sentence:
      return words;
    case SHAPE.shortSentence:
    case SHAPE.question:
      return 0;
    case SHAPE.openEnded:
      return -2;
    case SHAPE.wholePhrase:
    case SHAPE.menu:
      return -9;
    default:
      return -6;
  }
}

/** The outline of a page. Linear in the number of blocks. */
export function outlineOf(shapes: Shapes): Outline {
  const n = shapes.shape.length;
  const proseBefore = new Float64Array(n + 1);
  let best = 0;
  let start = 0;
  let end = 0;
  for (let i = 0, sum = 0, begin = 0; i < n; i++) {
    const g = gain(shapes.shape[i]!, shapes.words[i]!);
    proseBefore[i + 1] = proseBefore[i]! + Math.max(0, g);
    if (sum <= 0) {
      sum = 0;
      begin = i;
    }
    sum += g;
    if (sum > best) {
      best = sum;
      start = begin;
      end = i + 1;
    }
  }
  return { start, end, proseBefore, prose: proseBefore[n]! };
}

/**
 * How much of each block's vocabulary the page's prose shares, 0..100: a related headline has little of it, a
 * sub-heading more. The block itself does not count. Linear in the number of words.
 */
export function topicality(
  words: Pick<BlockWords, "first" | "hash" | "flags" | "classes">,
  shapes: Shapes,
): Uint8Array {
  const { first, hash } = words;
  const BUCKETS = 1 << 13;
  const counts = bucketCounts.zeroes(BUCKETS);
  const content = (i: number) => (words.classes[i]! & FUNCTION) === 0 && (words.flags[i]! & WORD.number) === 0;
  const n = shapes.shape.length;
  const isProse = (b: number) => shapes.shape[b] === SHAPE.prose || shapes.shape[b] === SHAPE.sentence;
  for (let b = 0; b < n; b++) {
    if (!isProse(b)) continue;
    for (let i = first[b]!; i < first[b + 1]!; i++) {
      const k = hash[i]! & (BUCKETS - 1);
      if (content(i) && counts[k]! < 65_000) counts[k]!++;
    }
  }
  const out = new Uint8Array(n);
  for (let b = 0; b < n; b++) {
    const own = isProse(b) ? 1 : 0;
    let all = 0;
    let shared = 0;
    for (let i = first[b]!; i < first[b + 1]!; i++) {
      if (!content(i)) continue;
      all++;
      if (counts[hash[i]! & (BUCKETS - 1)]! > own) shared++;
    }
    out[b] = all === 0 ? 0 : Math.round((100 * shared) / all);
  }
  return out;
}
