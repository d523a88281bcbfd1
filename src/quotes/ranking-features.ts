/** The features of the third reading, which chooses among whole sources and whole contents, or refuses all. */
import { type FeatureRows, feature } from "../tagger/features.ts";
import type { Frame } from "./frame.ts";
import type { Surface } from "./surface.ts";
import { distanceBucket } from "./surface-features.ts";
import type { Lattice, Range } from "./variants.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

/** Probability to one of 8 steps on a logistic scale. */
function step(p: number): number {
  return p < 0.02 ? 0 : p < 0.08 ? 1 : p < 0.2 ? 2 : p < 0.4 ? 3 : p < 0.6 ? 4 : p < 0.8 ? 5 : p < 0.95 ? 6 : 7;
}

const ODDS = [
  1e-6, 1e-5, 1e-4, 1e-3, 0.003, 0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.96, 0.99,
];

/** Probability to one of 21 steps, the finer the further from even. */
function fineStep(p: number): number {
  let k = 0;
  while (k < ODDS.length && p >= ODDS[k]!) k++;
  return k;
}

/** Adds the row of one way to cut the content. `sourceSure` is the probability of the source, `rank` the variant's place. */
export function addContentRow(
  words: Words,
  surface: Surface,
  frame: Frame,
  lattice: Lattice,
  ranges: readonly Range[],
  source: Range | null,
  sourceSure: number,
  rank: number,
  own: number,
  most: number,
  rows: FeatureRows,
): void {
  const { tokens, lemma, shape, depth, edge, region, regionFirst, regionLast, cueClass } = words;
  const { lowerHash, pos, count, sentence, sentenceFirst } = tokens;
  const { first, last, cue, length } = frame;
  const h = first[cue]!;
  const w = (i: number) => (i < 0 || i >= count ? 0 : lowerHash[i]!);
  const p = (i: number) => (i < 0 || i >= count ? 31 : pos[i]!);
  const cueLemma = lemma[h]!;
  let units = 0;
  let quoted = 0;
  let low = 1;
  let sum = 0;
  let verbs = 0;
  let heads = 0;
  let partial = 0;
  let sides = 0;
  let sentences = 0;
  for (const [a, b] of ranges) {
    sides |= a < cue ? 1 : 2;
    sentences = Math.max(
      sentences,
      Math.abs(sentence[last[b]!]! - sentence[h]!),
      Math.abs(sentence[first[a]!]! - sentence[h]!),
    );
    for (let k = a; k <= b; k++) {
      const i = last[k]!;
      units++;
      if (depth[i]! > 0) quoted++;
      low = Math.min(low, lattice.content[k]!);
      sum += lattice.content[k]!;
      if (pos[i] === TAG.VERB) verbs++;
      if (surface.head[first[k]!]! >= 2 && depth[i] === 0) heads++;
    }
    const r1 = region[first[a]!]!;
    if (r1 >= 0 && first[a]! > regionFirst[r1]! + 1) partial |= 1;
    const r2 = region[last[b]!]!;
    if (r2 >= 0 && last[b]! < regionLast[r2]! - 2) partial |= 2;
  }
  const kind = quoted === 0 ? 0 : quoted === units ? 2 : 1;
  // the likeliest unit left out next to the content, and any within the sentence
  let left = 0;
  for (let k = 0, r = 0; k < length; k++) {
    while (r < ranges.length && ranges[r]![1] < k) r++;
    if (r < ranges.length && ranges[r]![0] <= k) continue;
    left = Math.max(left, lattice.content[k]!);
  }
  const [a0] = ranges[0]!;
  const b0 = ranges[ranges.length - 1]![1];
  const hasSource = source === null ? 0 : source[0] < cue ? 1 : 2;
  const shapeOfAll = (Math.min(3, ranges.length) * 4 + sides) * 3 + kind;
  const size = distanceBucket(units);
  const chance = step(surface.chance[h]!);
  const mean = step(sum / units);
  rows.add(feature(200, rank));
  const sure = fineStep(own);
  const share = fineStep(own / Math.max(most, 1e-9));
  rows.add(feature(240, sure, kind));
  rows.add(feature(241, share, rank));
  rows.add(feature(242, share, shapeOfAll));
  rows.add(feature(243, sure, chance));
  rows.add(feature(201, step(low), mean, step(left)));
  rows.add(feature(202, shapeOfAll, chance));
  rows.add(feature(203, shapeOfAll, partial, step(left)));
  rows.add(feature(204, chance, mean, step(low)));
  rows.add(feature(205, cueLemma, p(h), shapeOfAll));
  rows.add(feature(206, cueLemma, chance));
  rows.add(feature(207, size, kind, cueClass[h]!));
  rows.add(feature(208, cueLemma, size));
  rows.add(feature(209, heads > 2 ? 3 : heads, Math.min(verbs, 3), kind));
  rows.add(feature(210, hasSource, step(sourceSure), kind));
  rows.add(feature(211, sentences > 3 ? 4 : sentences, kind, sides));
  rows.add(feature(212, depth[h]! > 0 ? 1 : 0, surface.content[h]!, chance));
  rows.add(feature(213, cueLemma, w(h + 1), sides));
  rows.add(feature(214, cueLemma, w(h - 1)));
  rows.add(feature(215, p(h), p(h + 1), p(h - 1)));
  rows.add(feature(216, step(lattice.begins[a0]!), step(lattice.ends[b0]!), rank));
  rows.add(feature(217, verbs === 0 ? 0 : 1, sides, p(h) * 16 + cueClass[h]!));
  rows.add(feature(218, units === 1 ? w(last[a0]!) : 1, chance));
  for (let r = 0; r < ranges.length && r < 4; r++) {
    const [a, b] = ranges[r]!;
    const i = first[a]!;
    const j = last[b]!;
    const side = (a < cue ? 0 : 1) + (r === 0 ? 0 : 2);
    const atStart = i === sentenceFirst[sentence[i]!]! ? 1 : 0;
    const next = j + 1;
    const atEnd = next >= count || sentence[next] !== sentence[j] ? 1 : isStop(words, next) ? 2 : 0;
    const edgeStart = edge[i] === 1 ? 2 : depth[i]! > 0 ? 1 : 0;
    const edgeEnd = edge[j] === 2 ? 2 : depth[j]! > 0 ? 1 : 0;
    const near = a === cue + 1 || b === cue - 1 ? 1 : 0;
    rows.add(feature(220, w(i), side, near));
    rows.add(feature(221, p(i - 1) * 32 + p(i), side, near));
    rows.add(feature(222, w(i - 1), p(i), side));
    rows.add(feature(223, w(j + 1), p(j), side));
    rows.add(feature(224, p(j) * 32 + p(j + 1), p(j + 2), side));
    rows.add(feature(225, w(j), side, atEnd));
    rows.add(feature(226, w(j + 1), w(j + 2), side));
    rows.add(feature(227, atStart * 3 + atEnd, edgeStart * 3 + edgeEnd, side));
    rows.add(feature(228, step(lattice.begins[a]!), step(lattice.ends[b]!), side));
    rows.add(feature(229, cueLemma, w(i), near));
    rows.add(feature(230, cueLemma, w(j + 1), atEnd));
    rows.add(feature(231, distanceBucket(b - a), atEnd, side * 3 + edgeEnd));
    rows.add(feature(232, Math.min(3, commas(words, i, j)), atEnd, w(j + 1)));
    rows.add(feature(233, openBrackets(words, i, j), shape[j]!, side));
    rows.add(feature(234, p(h + 1), w(i), p(j + 1)));
    if (atEnd !== 1) {
      const { start, verbs: tailVerbs, length: tail, quoted: tailQuoted } = tailOf(words, next);
      const comma = start > next ? w(next) : 0;
      rows.add(feature(250, w(start), comma, side));
      rows.add(feature(251, p(start) * 32 + p(start + 1), comma, tailVerbs));
      rows.add(feature(252, distanceBucket(tail), tailVerbs * 2 + tailQuoted, edgeEnd * 4 + side));
      rows.add(feature(253, words.suffix[start] ?? 0, p(start), comma));
      rows.add(feature(254, w(start), p(start + 1), p(start + 2)));
    }
  }
  rows.endRow();
}

/** Adds the row of one way to cut the source. */
export function addSourceRow(
  words: Words,
  surface: Surface,
  frame: Frame,
  lattice: Lattice,
  range: Range | null,
  rank: number,
  own: number,
  most: number,
  rows: FeatureRows,
): void {
  const { tokens, lemma, cueClass, depth } = words;
  const { lowerHash, pos, count, sentence } = tokens;
  const { first, last, cue } = frame;
  const h = first[cue]!;
  const w = (i: number) => (i < 0 || i >= count ? 0 : lowerHash[i]!);
  const p = (i: number) => (i < 0 || i >= count ? 31 : pos[i]!);
  rows.add(feature(300, rank, range === null ? 1 : 0));
  const sure = fineStep(own);
  const share = fineStep(own / Math.max(most, 1e-9));
  rows.add(feature(340, sure, range === null ? 1 : 0));
  rows.add(feature(341, share, rank, range === null ? 1 : 0));
  if (range === null) {
    rows.add(feature(301, lemma[h]!));
    rows.add(feature(302, p(h), p(h - 1), p(h + 1)));
    rows.add(feature(303, w(h - 1)));
    rows.add(feature(304, words.suffix[h]!, p(h - 1)));
    rows.endRow();
    return;
  }
  const [a, b] = range;
  const i = first[a]!;
  const j = last[b]!;
  const side = a < cue ? 0 : 1;
  let sum = 0;
  let low = 1;
  let marks = 0;
  let inside = 0;
  for (let k = a; k <= b; k++) {
    sum += lattice.source[k]!;
    low = Math.min(low, lattice.source[k]!);
    if (words.shape[last[k]!] === SHAPE.mark) marks++;
    if (surface.head[first[k]!]! >= 2) inside++;
  }
  const gap = side === 0 ? cue - b - 1 : a - cue - 1;
  rows.add(feature(310, step(low), step(sum / (b - a + 1)), side));
  rows.add(feature(311, step(lattice.sourceBegins[a]!), step(lattice.sourceEnds[b]!), side));
  rows.add(feature(312, distanceBucket(gap), side, p(j)));
  rows.add(feature(313, w(i), side));
  rows.add(feature(314, w(j), side));
  rows.add(feature(315, w(i - 1), p(i), side));
  rows.add(feature(316, w(j + 1), p(j), side));
  rows.add(feature(317, p(i - 1) * 32 + p(i), p(j) * 32 + p(j + 1), side));
  rows.add(feature(318, distanceBucket(b - a), Math.min(3, marks), side));
  rows.add(feature(319, lemma[h]!, side, gap === 0 ? 1 : 0));
  rows.add(feature(320, p(h) * 16 + cueClass[h]!, side, distanceBucket(gap)));
  rows.add(feature(321, inside > 2 ? 3 : inside, side, depth[i]! * 4 + depth[j]!));
  rows.add(feature(322, sentence[i] === sentence[h] ? 1 : 0, p(i), side));
  rows.add(feature(323, w(j + 1), w(j + 2), side));
  rows.add(feature(324, openBrackets(words, i, j), words.shape[j]!, side));
  rows.add(feature(325, i === h ? 0 : w(i), b - a === 0 ? 1 : 0, distanceBucket(gap)));
  rows.endRow();
}

const MOST_TAIL = 30;

/** What is left of a sentence behind a content: its first word, its length, up to three verbs, quoted words. */
function tailOf({ tokens, shape, depth }: Words, from: number) {
  const { sentence, pos, count } = tokens;
  let start = -1;
  let verbs = 0;
  let length = 0;
  let quoted = 0;
  for (let i = from; i < count && i < from + MOST_TAIL && sentence[i] === sentence[from]; i++) {
    if (shape[i] !== SHAPE.mark) {
      if (start < 0) start = i;
      length++;
    }
    if (pos[i] === TAG.VERB || pos[i] === TAG.AUX) verbs = Math.min(3, verbs + 1);
    if (depth[i]! > 0) quoted = 1;
  }
  return { start: start < 0 ? from : start, verbs, length, quoted };
}

const isStop = ({ tokens, shape }: Words, i: number): boolean =>
  shape[i] === SHAPE.mark && ".!?".includes(tokens.text[tokens.start[i]!]!);

const MOST_READ = 200;
const COMMA = 0x2c;
const OPENING = 0x28;
const CLOSING = 0x29;

function commas({ tokens, shape }: Words, from: number, to: number): number {
  const { text, start } = tokens;
  let n = 0;
  for (let i = from; i <= to && i < from + MOST_READ; i++)
    if (shape[i] === SHAPE.mark && text.charCodeAt(start[i]!) === COMMA) n++;
  return n;
}

/** 1 when a bracket is opened and not closed, 2 when one is closed that was not opened. */
function openBrackets({ tokens, shape }: Words, from: number, to: number): number {
  let n = 0;
  for (let i = from; i <= to && i < from + MOST_READ; i++) {
    if (shape[i] !== SHAPE.mark) continue;
    const c = tokens.text.charCodeAt(tokens.start[i]!);
    if (c === OPENING) n++;
    else if (c === CLOSING && --n < 0) return 2;
  }
  return n > 0 ? 1 : 0;
}
