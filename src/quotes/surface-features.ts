/** The features of the first model, which reads a paragraph once and says which tokens are cue, source and content. */

import type { FeatureRows } from "../tagger/features.ts";
import { templatesOf, valuesFor } from "../tagger/templates.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

/** Labels of the first model: H is the head of a cue, K another token of it. */
export const SURFACE_LABELS = ["O", "H", "K", "S", "C"] as const;
export const SURFACE = { O: 0, H: 1, K: 2, S: 3, C: 4 } as const;

const LAST_BUCKET = 22;
const BUCKETS = Uint8Array.from({ length: LAST_BUCKET + 1 }, (_, d) =>
  d < 4 ? d : d < 6 ? 4 : d < 9 ? 5 : d < 14 ? 6 : d < 22 ? 7 : 8,
);

/** Bucket of a distance: 0, 1, 2, 3, 4 (to 5), 5 (to 8), 6 (to 13), 7 (to 21), 8 (more). */
export function distanceBucket(d: number): number {
  return BUCKETS[Math.min(d, LAST_BUCKET)]!;
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

/** What a row is made of; a word is its hash, a tag its part of speech, `marks` how quotation marks stand around it. */
const COLUMN = {
  word: 0,
  next: 1,
  next2: 2,
  before: 3,
  before2: 4,
  lemma: 5,
  tag: 6,
  tagNext: 7,
  tagBefore: 8,
  tagPair: 9,
  tagsBehind: 10,
  tagsAround: 11,
  marks: 12,
  marksNext: 13,
  marksBefore: 14,
  suffix: 15,
  shape: 16,
  cueClass: 17,
  place: 18,
  sentenceKind: 19,
  fromStart: 20,
  toEnd: 21,
  cues: 22,
  cueLemma: 23,
  sinceCue: 24,
  nearCue: 25,
  nextLemma: 26,
  toCue: 27,
  nearNext: 28,
  mark: 29,
  sinceMark: 30,
  markOrCue: 31,
  sinceVerb: 32,
} as const;

const TEMPLATES = templatesOf(COLUMN, [
  [1, "word"],
  [2, "lemma", "tag"],
  [3, "before"],
  [4, "next"],
  [5, "before2"],
  [6, "next2"],
  [9, "tagPair", "tagBefore", "marks"],
  [11, "tagPair", "tagsBehind"],
  [12, "lemma", "tagNext", "marksNext"],
  [13, "lemma", "tagBefore"],
  [16, "suffix", "tag"],
  [17, "shape", "tag", "place"],
  [18, "marks", "marksBefore", "marksNext"],
  [19, "marks", "sentenceKind", "cueClass"],
  [21, "cueClass", "tag", "tagsAround"],
  [25, "sinceCue", "marks", "tag"],
  [26, "cueLemma", "nearCue", "tag"],
  [28, "toCue", "marks", "tag"],
  [29, "nextLemma", "nearNext", "tag"],
  [30, "toCue", "sinceCue", "sentenceKind"],
  [31, "mark", "sinceMark", "markOrCue"],
  [33, "sinceVerb", "tag", "cues"],
  [34, "fromStart", "toEnd", "marks"],
]);
/** Scratch: filled anew for each row. */
const row = valuesFor(COLUMN);

function addSentence(words: Words, a: number, b: number, rows: FeatureRows): void {
  const { tokens, lemma, cueClass, suffix, shape, depth, edge } = words;
  const { lowerHash, pos, count, paragraph, paragraphFirst } = tokens;
  const w = (i: number) => (i < 0 || i >= count ? 0 : lowerHash[i]!);
  const p = (i: number) => (i < 0 || i >= count ? 31 : pos[i]!);
  const q = (i: number) => (i < 0 || i >= count ? 0 : Math.min(1, depth[i]!) + 2 * edge[i]!);
  const at = paragraph[a]!;
  const firstOfParagraph = paragraphFirst[at]! === a;
  // what the sentence is like as a whole
  let quoted = 0;
  let plain = 0;
  let nextCue = -1;
  for (let i = a; i < b; i++) {
    if (depth[i]! > 0) quoted++;
    else if (shape[i] !== SHAPE.mark) plain++;
    if (nextCue < 0 && isReporting(words, i)) nextCue = i;
  }
  row[COLUMN.place] = (at === 0 ? 4 : 0) + (firstOfParagraph ? 2 : 0) + (paragraphFirst[at + 1]! === b ? 1 : 0);
  row[COLUMN.sentenceKind] = quoted === 0 ? 0 : plain === 0 ? 3 : quoted > plain ? 2 : 1;
  // what stands at the tokens from i - 2 to i + 3
  let w2 = 0;
  let w1 = w(a - 2);
  let w0 = w(a - 1);
  let wn = w(a);
  let wnn = w(a + 1);
  let p1 = p(a - 2);
  let p0 = p(a - 1);
  let pn = p(a);
  let pnn = p(a + 1);
  let pnnn = p(a + 2);
  let q1 = 0;
  let q0 = q(a - 1);
  let qn = q(a);
  let lastCue = -1;
  let lastMark = -1;
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
    w2 = w1;
    w1 = w0;
    w0 = wn;
    wn = wnn;
    wnn = w(i + 2);
    p1 = p0;
    p0 = pn;
    pn = pnn;
    pnn = pnnn;
    pnnn = p(i + 3);
    q1 = q0;
    q0 = qn;
    qn = q(i + 1);
    row[COLUMN.word] = w0;
    row[COLUMN.next] = wn;
    row[COLUMN.next2] = wnn;
    row[COLUMN.before] = w1;
    row[COLUMN.before2] = w2;
    row[COLUMN.lemma] = lemma[i]!;
    row[COLUMN.tag] = p0;
    row[COLUMN.tagNext] = pn;
    row[COLUMN.tagBefore] = p1;
    row[COLUMN.tagPair] = p0 * 32 + pn;
    row[COLUMN.tagsBehind] = pnn * 32 + pnnn;
    row[COLUMN.tagsAround] = pn * 32 + p1;
    row[COLUMN.marks] = q0;
    row[COLUMN.marksNext] = qn;
    row[COLUMN.marksBefore] = q1;
    row[COLUMN.suffix] = suffix[i]!;
    row[COLUMN.shape] = shape[i]!;
    row[COLUMN.cueClass] = cueClass[i]!;
    row[COLUMN.fromStart] = distanceBucket(i - a);
    row[COLUMN.toEnd] = distanceBucket(b - 1 - i);
    row[COLUMN.cues] = cues;
    const sinceCue = lastCue < 0 ? 9 : distanceBucket(i - lastCue);
    row[COLUMN.cueLemma] = lastCue < 0 ? 0 : lemma[lastCue]!;
    row[COLUMN.sinceCue] = sinceCue;
    row[COLUMN.nearCue] = Math.min(4, sinceCue);
    const toCue = nextCue < 0 ? 9 : distanceBucket(nextCue - i);
    row[COLUMN.nextLemma] = nextCue < 0 ? 0 : lemma[nextCue]!;
    row[COLUMN.toCue] = toCue;
    row[COLUMN.nearNext] = Math.min(4, toCue);
    row[COLUMN.mark] = lastMark < 0 ? 0 : lowerHash[lastMark]!;
    row[COLUMN.sinceMark] = lastMark < 0 ? 9 : distanceBucket(i - lastMark);
    row[COLUMN.markOrCue] = lastCue < 0 ? 0 : lastCue > lastMark ? 1 : 2;
    row[COLUMN.sinceVerb] = lastVerb < 0 ? 9 : distanceBucket(i - lastVerb);
    rows.addAll(TEMPLATES, row);
    rows.endRow();
    if (isReporting(words, i)) {
      lastCue = i;
      if (cues < 3) cues++;
    }
    if (p0 === TAG.VERB || p0 === TAG.AUX) lastVerb = i;
    if (shape[i] === SHAPE.mark) lastMark = i;
  }
}

/** A verb of the lexicon outside quotation marks. */
function isReporting({ cueClass, depth, tokens }: Words, i: number): boolean {
  const c = cueClass[i]!;
  return c > 0 && c < 6 && depth[i] === 0 && tokens.pos[i] !== TAG.PROPN;
}
