/** The frame of a cue: the tokens among which its source and content are looked for. */
import type { Words } from "./words.ts";

/** Tokens of a frame in order; the middle of a long quoted region is left out. */
export interface Frame {
  /** token indices, ascending */
  at: Int32Array;
  length: number;
  /** position of the cue's head in `at` */
  cue: number;
}

const MOST_SENTENCES = 8;
const MOST_TOKENS = 160;
// Of a quoted region that does not hold the cue this many tokens are read at each end.
const REGION_ENDS = 4;

/** A frame to be filled again and again. */
export function newFrame(): Frame {
  return { at: new Int32Array(2 * MOST_TOKENS + 64), length: 0, cue: 0 };
}

/**
 * Fills the frame for the cue headed by token `head`: its sentence, the sentences before and after it in the paragraph
 * that quoted speech joins to it, and, after a colon, the quotation that opens the next paragraph. Bounded work.
 */
export function fillFrame(words: Words, head: number, frame: Frame): void {
  const { tokens, depth } = words;
  const { sentence, sentenceFirst, paragraph, paragraphFirst, sentenceCount } = tokens;
  const s = sentence[head]!;
  const p = paragraph[head]!;
  let first = s;
  let last = s;
  if (depth[head] === 0) {
    const low = sentence[paragraphFirst[p]!]!;
    for (let n = 0; n < MOST_SENTENCES && first > low; n++) {
      const a = sentenceFirst[first]!;
      const joined = depth[a - 1]! > 0 && (first < s || depth[a]! > 0 || n === 0);
      if (!joined) break;
      first--;
    }
    const high = sentence[paragraphFirst[p + 1]! - 1]!;
    for (let n = 0; n < MOST_SENTENCES && last < high; n++) {
      const a = sentenceFirst[last + 1]!;
      if (depth[a] === 0) break;
      last++;
    }
    const end = sentenceFirst[last + 1]!;
    if (last === high && last + 1 < sentenceCount && tokens.text[tokens.end[end - 1]! - 1] === ":" && depth[end]! > 0) {
      last++;
      const nextHigh = sentence[paragraphFirst[paragraph[end]! + 1]! - 1]!;
      for (let n = 0; n < MOST_SENTENCES && last < nextHigh && depth[sentenceFirst[last + 1]!]! > 0; n++) last++;
    }
  }
  collect(words, sentenceFirst[first]!, sentenceFirst[last + 1]!, head, frame);
}

function collect(words: Words, from: number, to: number, head: number, frame: Frame): void {
  const { at } = frame;
  let n = 0;
  // backwards from the head, then turned round
  for (let i = head, steps = 0; i >= from && steps < MOST_TOKENS; steps++) {
    at[n++] = i;
    i = skipBack(words, i, head, from);
  }
  for (let a = 0, b = n - 1; a < b; a++, b--) {
    const t = at[a]!;
    at[a] = at[b]!;
    at[b] = t;
  }
  frame.cue = n - 1;
  for (let i = head + 1, steps = 0; i < to && steps < MOST_TOKENS; steps++) {
    at[n++] = i;
    i = skipForward(words, i, head, to);
  }
  frame.length = n;
}

function skipForward({ region, regionFirst, regionLast }: Words, i: number, head: number, to: number): number {
  const r = region[i]!;
  if (r < 0 || r === region[head] || i !== regionFirst[r]! + REGION_ENDS - 1) return i + 1;
  return Math.max(i + 1, Math.min(to, regionLast[r]! + 1) - REGION_ENDS);
}

function skipBack({ region, regionFirst, regionLast }: Words, i: number, head: number, from: number): number {
  const r = region[i]!;
  if (r < 0 || r === region[head] || i !== regionLast[r]! - REGION_ENDS + 1) return i - 1;
  return Math.min(i - 1, Math.max(from, regionFirst[r]!) + REGION_ENDS - 1);
}
