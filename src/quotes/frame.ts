/** The frame of a cue: the units of text among which its source and content are looked for. */
import type { Words } from "./words.ts";

/** Units of a frame in order; the cue's head is a unit of its own; the middle of a long quoted region is left out. */
export interface Frame {
  /** first and last token of each unit, ascending */
  first: Int32Array;
  last: Int32Array;
  length: number;
  /** position of the cue's head among the units */
  cue: number;
}

const MOST_SENTENCES = 8;
/** units read on each side of the cue */
const MOST_UNITS = 70;
// Of a quoted region that does not hold the cue this many units are read at each end.
const REGION_ENDS = 3;

/** A frame to be filled again and again. */
export function newFrame(): Frame {
  const size = 2 * MOST_UNITS + 2;
  return { first: new Int32Array(size), last: new Int32Array(size), length: 0, cue: 0 };
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
  const { first, last } = frame;
  // backwards from the head, then turned round
  let n = 0;
  first[n] = head;
  last[n++] = head;
  for (let end = head - 1; end >= from && n <= MOST_UNITS; ) {
    const start = unitStart(words, end, from);
    first[n] = start;
    last[n++] = end;
    end = skipBack(words, start, head, from) - 1;
  }
  for (let a = 0, b = n - 1; a < b; a++, b--) {
    [first[a], first[b]] = [first[b]!, first[a]!];
    [last[a], last[b]] = [last[b]!, last[a]!];
  }
  frame.cue = n - 1;
  for (let start = head + 1, steps = 0; start < to && steps < MOST_UNITS; steps++) {
    const end = unitEnd(words, start, to);
    first[n] = start;
    last[n++] = end;
    start = skipForward(words, end, head, to) + 1;
  }
  frame.length = n;
}

function unitStart({ unit }: Words, i: number, from: number): number {
  let start = i;
  while (start > from && unit[start] === 0) start--;
  return start;
}

function unitEnd({ unit }: Words, i: number, to: number): number {
  let end = i;
  while (end + 1 < to && unit[end + 1] === 0) end++;
  return end;
}

/** The token after which to go on, when the unit that ends at i is the last to be read at its region's beginning. */
function skipForward(words: Words, i: number, head: number, to: number): number {
  const { region, regionFirst, regionLast, unit } = words;
  const r = region[i]!;
  if (r < 0 || r === region[head] || i - regionFirst[r]! < REGION_ENDS) return i;
  let units = 0;
  for (let k = i; k >= regionFirst[r]! && units <= REGION_ENDS; k--) units += unit[k]!;
  if (units !== REGION_ENDS) return i;
  let target = Math.min(to - 1, regionLast[r]!);
  for (let n = 0; n < REGION_ENDS && target > i; target--) if (unit[target] === 1) n++;
  return Math.max(i, target);
}

/** The first token of the unit before which to go on, when the unit that starts at i is the last to be read at its region's end. */
function skipBack(words: Words, i: number, head: number, from: number): number {
  const { region, regionFirst, regionLast, unit } = words;
  const r = region[i]!;
  if (r < 0 || r === region[head] || regionLast[r]! - i < REGION_ENDS) return i;
  let units = 0;
  for (let k = i; k <= regionLast[r]! && units <= REGION_ENDS; k++) units += unit[k]!;
  if (units !== REGION_ENDS) return i;
  const start = Math.max(from, regionFirst[r]!);
  let target = start + 1;
  for (let n = 1; n <= REGION_ENDS && target < i; target++) if (unit[target] === 1 && ++n > REGION_ENDS) break;
  return Math.min(i, target);
}
