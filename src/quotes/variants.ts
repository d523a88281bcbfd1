/** Other ways to cut a content: the second reading's best and what is near it, for the third reading to choose from. */

import type { PackedTagger } from "../tagger/packed-tagger.ts";
import { clauseAfter } from "./clauses.ts";
import type { Frame } from "./frame.ts";
import { FRAME } from "./frame-features.ts";
import type { Words } from "./words.ts";

/** First and last unit of a frame, both included. */
export type Range = [first: number, last: number];

/** What the second reading thinks of each unit of a frame, probabilities 0..1. */
export class Lattice {
  readonly content: Float32Array;
  readonly begins: Float32Array;
  readonly ends: Float32Array;
  readonly source: Float32Array;
  readonly sourceBegins: Float32Array;
  readonly sourceEnds: Float32Array;

  /** @param most units of the longest frame */
  constructor(most: number) {
    this.content = new Float32Array(most);
    this.begins = new Float32Array(most);
    this.ends = new Float32Array(most);
    this.source = new Float32Array(most);
    this.sourceBegins = new Float32Array(most);
    this.sourceEnds = new Float32Array(most);
  }

  /** Reads the marginals of the sequence that the tagger labelled last. */
  read(tagger: PackedTagger, length: number): void {
    let nextInside = 0;
    let nextSource = 0;
    for (let k = length - 1; k >= 0; k--) {
      const begin = tagger.lastMarginals(k, FRAME.CB);
      const inside = tagger.lastMarginals(k, FRAME.CI) + tagger.lastMarginals(k, FRAME.CE);
      const sourceBegin = tagger.lastMarginals(k, FRAME.SB);
      const sourceInside = tagger.lastMarginals(k, FRAME.SI);
      this.begins[k] = begin;
      this.content[k] = begin + inside;
      this.ends[k] = Math.max(0, begin + inside - nextInside);
      this.sourceBegins[k] = sourceBegin;
      this.source[k] = sourceBegin + sourceInside;
      this.sourceEnds[k] = Math.max(0, sourceBegin + sourceInside - nextSource);
      nextInside = inside;
      nextSource = sourceInside;
    }
  }
}

const MOST_VARIANTS = 12;
const LEAST = 0.04;

/** The variants of a content, the second reading's own first. Bounded in number. */
export function contentVariants(words: Words, frame: Frame, lattice: Lattice, labels: Uint8Array): Range[][] {
  const { length, cue, first, last } = frame;
  const { region, tokens } = words;
  const blocked = (k: number) => k === cue || labels[k] === FRAME.SB || labels[k] === FRAME.SI || labels[k] === FRAME.K;
  const base = rangesOf(labels, length, FRAME.CB, FRAME.CI, FRAME.CE);
  const variants: Range[][] = [];
  const add = (ranges: Range[]) => {
    if (ranges.length === 0 || variants.length >= MOST_VARIANTS) return;
    for (const known of variants) if (sameRanges(known, ranges)) return;
    variants.push(ranges);
  };
  if (base.length === 0) {
    const begin = best(lattice.begins, 0, length, -1);
    if (begin < 0 || lattice.begins[begin]! < LEAST || begin === cue) return [];
    const limit = begin < cue ? cue : length;
    const end = best(lattice.ends, begin, limit, -1);
    base.push([begin, Math.max(begin, end)]);
  }
  add(base);
  // from "that" on, past the day and the place that stand between it and the cue
  const clause = clauseAfter(words, first[cue]!);
  if (clause >= 0) {
    let k = cue + 1;
    while (k < length && first[k]! < clause) k++;
    if (k < length && first[k] === clause) {
      const end = base[base.length - 1]![1];
      if (end > k) add([[k, end]]);
      const best1 = best(lattice.ends, k + 1, length, end);
      if (best1 > k) add([[k, best1]]);
    }
  }
  // holes filled
  for (let r = 0; r + 1 < base.length; r++) {
    const [a] = base[r]!;
    const [, d] = base[r + 1]!;
    let open = true;
    for (let k = base[r]![1] + 1; k < base[r + 1]![0]; k++) if (blocked(k)) open = false;
    if (open) add([...base.slice(0, r), [a, d], ...base.slice(r + 2)]);
  }
  // other ends and beginnings
  base.forEach(([a, b], r) => {
    const limit = r + 1 < base.length ? base[r + 1]![0] : a < cue && b < cue ? cue : length;
    const floor = r > 0 ? base[r - 1]![1] + 1 : a > cue ? cue + 1 : 0;
    const replaced = (from: number, to: number): Range[] => [...base.slice(0, r), [from, to], ...base.slice(r + 1)];
    const end1 = best(lattice.ends, a, limit, b);
    if (end1 >= 0 && lattice.ends[end1]! > LEAST) {
      add(replaced(a, end1));
      const end2 = best(lattice.ends, a, limit, b, end1);
      if (end2 >= 0 && lattice.ends[end2]! > LEAST) add(replaced(a, end2));
    }
    const begin1 = best(lattice.begins, floor, b + 1, a);
    if (begin1 >= 0 && lattice.begins[begin1]! > LEAST && begin1 <= b) {
      add(replaced(begin1, b));
      if (end1 >= begin1 && lattice.ends[end1]! > LEAST) add(replaced(begin1, end1));
    }
    // to the end of the sentence, and of the quoted region
    const sentence = tokens.sentence[last[b]!]!;
    let k = b;
    while (k + 1 < limit && !blocked(k + 1) && tokens.sentence[first[k + 1]!] === sentence) k++;
    while (k > b && words.shape[last[k]!] === 4 && words.edge[last[k]!] !== 2) k--;
    if (k > b) add(replaced(a, k));
    const inside = region[last[b]!]!;
    if (inside >= 0) {
      k = b;
      while (k + 1 < limit && region[first[k + 1]!] === inside) k++;
      if (k > b) add(replaced(a, k));
    }
    const startInside = region[first[a]!]!;
    if (startInside >= 0) {
      k = a;
      while (k - 1 >= floor && region[last[k - 1]!] === startInside) k--;
      if (k < a) add(replaced(k, b));
    }
  });
  // without one of several
  if (base.length > 1) {
    base.forEach((_, r) => {
      add([...base.slice(0, r), ...base.slice(r + 1)]);
    });
    add([base.reduce((x, y) => (y[1] - y[0] > x[1] - x[0] ? y : x))]);
  }
  // with the next quoted regions that the frame holds
  const lastRange = base[base.length - 1]!;
  const from = Math.max(lastRange[1], cue) + 1;
  for (let k = from; k < length; k++) {
    const r = region[first[k]!]!;
    if (r < 0 || region[last[lastRange[1]]!] === r) continue;
    let end = k;
    while (end + 1 < length && region[first[end + 1]!]! >= 0) end++;
    add([...base, [k, end]]);
    break;
  }
  return variants;
}

const sameRange = (a: Range | null, b: Range | null): boolean =>
  a === null || b === null ? a === b : a[0] === b[0] && a[1] === b[1];

function sameRanges(a: readonly Range[], b: readonly Range[]): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (!sameRange(a[k]!, b[k]!)) return false;
  return true;
}

/** Contents that have this much in common, over all that either has, are as good as one. */
const ALIKE = 0.8;

/**
 * Gives each variant the probability of all that are as good as it: whether a content ends before or after a day's name
 * divides the votes for it. Bounded work.
 */
export function joinAlike({ first, last }: Frame, variants: readonly Range[][], chances: Float32Array): void {
  const sizes = variants.map((ranges) => ranges.reduce((sum, [a, b]) => sum + last[b]! - first[a]! + 1, 0));
  const own = chances.slice(0, variants.length);
  for (let x = 0; x < variants.length; x++)
    for (let y = 0; y < x; y++) {
      let common = 0;
      for (const [a, b] of variants[x]!)
        for (const [c, d] of variants[y]!) {
          const from = Math.max(a, c);
          const to = Math.min(b, d);
          if (from <= to) common += last[to]! - first[from]! + 1;
        }
      if (common < ALIKE * (sizes[x]! + sizes[y]! - common)) continue;
      chances[x]! += own[y]!;
      chances[y]! += own[x]!;
    }
}

/** How likely the second reading thinks that a content runs from the first unit of a range to its last. */
export function chanceOfContent(lattice: Lattice, [a, b]: Range): number {
  const { content, begins, ends } = lattice;
  let chance = begins[a]!;
  // what goes on from one unit to the next, of what is content there
  for (let k = a; k < b; k++) chance *= (content[k + 1]! - begins[k + 1]!) / Math.max(content[k]!, 1e-6);
  return (chance * ends[b]!) / Math.max(content[b]!, 1e-6);
}

/** The same of a source. */
export function chanceOfSource({ source, sourceBegins, sourceEnds }: Lattice, [a, b]: Range): number {
  let chance = sourceBegins[a]!;
  for (let k = a; k < b; k++) chance *= (source[k + 1]! - sourceBegins[k + 1]!) / Math.max(source[k]!, 1e-6);
  return (chance * sourceEnds[b]!) / Math.max(source[b]!, 1e-6);
}

/** The runs of a BIE label in a labelled frame. */
export function rangesOf(labels: Uint8Array, length: number, begin: number, inside: number, end: number): Range[] {
  const ranges: Range[] = [];
  for (let k = 0; k < length; k++) {
    if (labels[k] === begin) ranges.push([k, k]);
    else if ((labels[k] === inside || labels[k] === end) && ranges.length > 0) ranges[ranges.length - 1]![1] = k;
  }
  return ranges;
}

/** The variants of a source: null, the labelled runs, and other ends of the best. The second reading's own first. */
export function sourceVariants(frame: Frame, lattice: Lattice, labels: Uint8Array): (Range | null)[] {
  const { length, cue } = frame;
  const runs = rangesOf(labels, length, FRAME.SB, FRAME.SI, FRAME.SI);
  const weight = ([a, b]: Range) => {
    let sum = 0;
    for (let k = a; k <= b; k++) sum += lattice.source[k]!;
    return sum;
  };
  runs.sort((a, b) => weight(b) - weight(a));
  const variants: (Range | null)[] = [];
  const add = (range: Range | null) => {
    if (variants.length >= 8 || (range !== null && range[0] <= cue && range[1] >= cue)) return;
    for (const known of variants) if (sameRange(known, range)) return;
    variants.push(range);
  };
  add(runs[0] ?? null);
  for (const run of runs.slice(1, 3)) add(run);
  const begin = best(lattice.sourceBegins, 0, length, runs[0]?.[0] ?? -1);
  const starts = [runs[0]?.[0] ?? -1, begin].filter((k) => k >= 0 && lattice.sourceBegins[k]! > LEAST);
  for (const start of starts) {
    const limit = start < cue ? cue : length;
    const end1 = best(lattice.sourceEnds, start, Math.min(limit, start + 24), -1);
    if (end1 < 0) continue;
    add([start, end1]);
    const end2 = best(lattice.sourceEnds, start, Math.min(limit, start + 24), end1);
    if (end2 >= 0 && lattice.sourceEnds[end2]! > LEAST) add([start, end2]);
  }
  add(null);
  return variants;
}

/** The index of the greatest of values[from .. to - 1] but for those left out; -1 when there is none. */
function best(values: Float32Array, from: number, to: number, without: number, without2 = -1): number {
  let top = -1;
  for (let k = from; k < to; k++) {
    if (k === without || k === without2) continue;
    if (top < 0 || values[k]! > values[top]!) top = k;
  }
  return top;
}
