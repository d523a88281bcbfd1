/** The features of the first model, which reads a paragraph once and says which tokens are cue, source and content. */

import { hashOf } from "../document/tokens.ts";
import { type FeatureRows, feature } from "../tagger/features.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

const THAT = hashOf("that");

/** Labels of the first model: H is the head of a cue, K another token of it. */
export const SURFACE_LABELS = ["O", "H", "K", "S", "C"] as const;
export const SURFACE = { O: 0, H: 1, K: 2, S: 3, C: 4 } as const;

/** Bucket of a distance: 0, 1, 2, 3, 4 (to 5), 5 (to 8), 6 (to 13), 7 (to 21), 8 (more). */
export function distanceBucket(d: number): number {
  if (d < 4) return d;
  return d < 6 ? 4 : d < 9 ? 5 : d < 14 ? 6 : d < 22 ? 7 : 8;
}

/** Adds one row for each of the tokens from .. to - 1, which must begin and end with sentences. */
export function addSurfaceRows(words: Words, from: number, to: number, rows: FeatureRows): void {
  const { sentence } = words.tokens;
  for (let a = from; a < to; ) {
    let b = a + 1;
    while (b < to && sentence[b] === sentence[a]) b++;
    addSentence(words, a, b, rows);
    a = b;
  }
}

function addSentence(words: Words, a: number, b: number, rows: FeatureRows): void {
  const { tokens, lemma, cueClass, suffix, shape, depth, edge } = words;
  const { lowerHash, pos, count, paragraph, sentence, paragraphFirst, sentenceFirst } = tokens;
  const w = (i: number) => (i < 0 || i >= count ? 0 : lowerHash[i]!);
  const p = (i: number) => (i < 0 || i >= count ? 31 : pos[i]!);
  const q = (i: number) => (i < 0 || i >= count ? 0 : Math.min(1, depth[i]!) + 2 * edge[i]!);
  const at = paragraph[a]!;
  const firstOfParagraph = paragraphFirst[at]! === a;
  const place = (at === 0 ? 4 : 0) + (firstOfParagraph ? 2 : 0) + (paragraphFirst[at + 1]! === b ? 1 : 0);
  // what the sentence is like as a whole
  let quoted = 0;
  let plain = 0;
  let nextCue = -1;
  for (let i = a; i < b; i++) {
    if (depth[i]! > 0) quoted++;
    else if (shape[i] !== SHAPE.mark) plain++;
    if (nextCue < 0 && isReporting(words, i)) nextCue = i;
  }
  const sentenceKind = quoted === 0 ? 0 : plain === 0 ? 3 : quoted > plain ? 2 : 1;
  const previous = sentence[a]! > 0 ? sentenceFirst[sentence[a]! - 1]! : -1;
  const before = previous >= 0 ? Math.min(1, depth[a - 1]!) * 2 + Math.min(1, depth[previous]!) : 4;
  let lastCue = -1;
  let lastMark = -1;
  let lastThat = -1;
  let lastVerb = -1;
  let cues = 0;
  for (let i = a; i < b; i++) {
    if (nextCue === i) {
      nextCue = -1;
      for (let k = i + 1; k < b && k < i + 40; k++)
        if (isReporting(words, k)) {
          nextCue = k;
          break;
        }
    }
    const w0 = w(i);
    const l0 = lemma[i]!;
    const p0 = pos[i]!;
    const q0 = q(i);
    const c0 = cueClass[i]!;
    const p1 = p(i + 1);
    const p2 = p(i + 2);
    const m1 = p(i - 1);
    const m2 = p(i - 2);
    const shape0 = shape[i]!;
    const posPair = p0 * 32 + p1;
    rows.add(feature(1, w0));
    rows.add(feature(2, l0, p0));
    rows.add(feature(3, w(i - 1)));
    rows.add(feature(4, w(i + 1)));
    rows.add(feature(5, w(i - 2)));
    rows.add(feature(6, w(i + 2)));
    rows.add(feature(7, w(i - 1), w0));
    rows.add(feature(8, w0, w(i + 1)));
    rows.add(feature(9, posPair, m1, q0));
    rows.add(feature(10, posPair, m1 * 32 + m2));
    rows.add(feature(11, posPair, p2 * 32 + p(i + 3)));
    rows.add(feature(12, l0, p1, q(i + 1)));
    rows.add(feature(13, l0, m1));
    rows.add(feature(14, l0, w(i + 1)));
    rows.add(feature(15, l0, w(i - 1)));
    rows.add(feature(16, suffix[i]!, p0));
    rows.add(feature(17, shape0, p0, place));
    rows.add(feature(18, q0, q(i - 1), q(i + 1)));
    rows.add(feature(19, q0, sentenceKind, c0));
    rows.add(feature(20, q0, before, i === a ? 1 : 0));
    rows.add(feature(21, c0, p0, p1 * 32 + m1));
    rows.add(feature(22, l0, sentenceKind, q0));
    rows.add(feature(23, w(i - 1), w(i - 2), p0));
    rows.add(feature(24, w(i + 1), w(i + 2), p0));
    const sinceCue = lastCue < 0 ? 9 : distanceBucket(i - lastCue);
    const cueLemma = lastCue < 0 ? 0 : lemma[lastCue]!;
    rows.add(feature(25, sinceCue, q0, p0));
    rows.add(feature(26, cueLemma, Math.min(4, sinceCue), p0));
    rows.add(feature(27, cueLemma, lastCue < 0 ? 0 : w(lastCue + 1), q0));
    const toCue = nextCue < 0 ? 9 : distanceBucket(nextCue - i);
    const nextLemma = nextCue < 0 ? 0 : lemma[nextCue]!;
    rows.add(feature(28, toCue, q0, p0));
    rows.add(feature(29, nextLemma, Math.min(4, toCue), p0));
    rows.add(feature(30, toCue, sinceCue, sentenceKind));
    const sinceMark = lastMark < 0 ? 9 : distanceBucket(i - lastMark);
    const mark = lastMark < 0 ? 0 : w(lastMark);
    rows.add(feature(31, mark, sinceMark, lastCue < 0 ? 0 : lastCue > lastMark ? 1 : 2));
    rows.add(feature(32, lastThat < 0 ? 9 : distanceBucket(i - lastThat), lastThat > lastCue ? 1 : 0, sinceCue));
    rows.add(feature(33, lastVerb < 0 ? 9 : distanceBucket(i - lastVerb), p0, cues));
    rows.add(feature(34, distanceBucket(i - a), distanceBucket(b - 1 - i), q0));
    rows.add(feature(35, w(i + 1), p2, p0));
    rows.add(feature(36, cues, sentenceKind, q0));
    rows.add(feature(37, l0, w(a), place));
    rows.add(feature(38, cueLemma, nextLemma, q0));
    rows.endRow();
    if (isReporting(words, i)) {
      lastCue = i;
      if (cues < 3) cues++;
    }
    if (p0 === TAG.VERB || p0 === TAG.AUX) lastVerb = i;
    if (shape0 === SHAPE.mark) lastMark = i;
    if (w0 === THAT) lastThat = i;
  }
}

/** A verb of the lexicon outside quotation marks. */
function isReporting({ cueClass, depth, tokens }: Words, i: number): boolean {
  const c = cueClass[i]!;
  return c > 0 && c < 6 && depth[i] === 0 && tokens.pos[i] !== TAG.PROPN;
}
