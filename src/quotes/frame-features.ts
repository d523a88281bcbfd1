/** The features of the second model: given a cue, which tokens of its frame are its source and which its content. */
import type { FeatureRows } from "../tagger/features.ts";
import { templatesOf, valuesFor } from "../tagger/templates.ts";
import type { Frame } from "./frame.ts";
import type { Surface } from "./surface.ts";
import { distanceBucket } from "./surface-features.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

/**
 * Labels of the second model: K a token of the cue, S of the source, C of the content; B begins, I is inside, E ends a
 * content of two tokens or more, so that a boundary has features of its own.
 */
export const FRAME_LABELS = ["O", "K", "SB", "SI", "CB", "CI", "CE"] as const;
export const FRAME = { O: 0, K: 1, SB: 2, SI: 3, CB: 4, CI: 5, CE: 6 } as const;

/**
 * What a row is made of. Of the unit: words by their hashes, parts of speech, what the first reading made of it; of what
 * lies between it and the cue: marks, other cues; and of the cue itself.
 */
const COLUMN = {
  fine: 0,
  marks: 1,
  tagLast: 2,
  coarse: 3,
  cueLemma: 4,
  first: 5,
  side: 6,
  before: 7,
  behind: 8,
  tags: 9,
  where: 10,
  tagsBefore: 11,
  tagsBehind: 12,
  afterCue: 13,
  beforeCue: 14,
  frameKind: 15,
  sideAndClass: 16,
  contentsOn: 17,
  contentBack: 18,
  sourcesOn: 19,
  sourceBack: 20,
  head: 21,
  heads: 22,
  mark: 23,
  markAge: 24,
  fromStart: 25,
  toEnd: 26,
  cueForm: 27,
  sideAndCueTag: 28,
  jumps: 29,
  suffix: 30,
  lemma: 31,
  cueClass: 32,
  tagsAcross: 33,
  classOfCue: 34,
} as const;

const TEMPLATES = templatesOf(COLUMN, [
  [1, "fine", "marks"],
  [2, "fine", "tagLast"],
  [4, "first", "side"],
  [8, "tags", "marks", "where"],
  [9, "tagsBefore", "side"],
  [10, "tagsBehind", "side"],
  [12, "marks", "where", "beforeCue"],
  [13, "marks", "frameKind", "sideAndClass"],
  [15, "contentsOn", "contentBack", "side"],
  [16, "sourcesOn", "sourceBack", "side"],
  [17, "head", "heads", "side"],
  [20, "mark", "markAge", "side"],
  [21, "mark", "markAge", "cueLemma"],
  [22, "fromStart", "toEnd", "where"],
  [25, "cueForm", "sideAndCueTag", "tagLast"],
  [27, "jumps", "where", "marks"],
  [28, "before", "coarse"],
  [29, "behind", "coarse"],
  [30, "suffix", "side", "tagLast"],
  [33, "lemma", "cueClass", "where"],
  [34, "before", "tagsAcross", "side"],
  [35, "classOfCue", "fine", "afterCue"],
]);

/** Scratch: filled anew for each row. */
const row = valuesFor(COLUMN);

/** Columns along a frame, kept from one frame to the next. */
export class FrameReader {
  private heads = new Uint8Array(512);
  private marks = new Int32Array(512);
  private markAge = new Uint8Array(512);
  private jumps = new Int8Array(512);

  /** Adds a row for each token of the frame. */
  addRows(words: Words, surface: Surface, frame: Frame, rows: FeatureRows): void {
    const { tokens, lemma, cueClass, suffix, depth, edge } = words;
    const { lowerHash, pos, count, sentence, sentenceFirst } = tokens;
    const { first, last, length, cue } = frame;
    this.walk(words, surface, frame, 1);
    this.walk(words, surface, frame, -1);
    const h = first[cue]!;
    const w = (i: number) => (i < 0 || i >= count ? 0 : lowerHash[i]!);
    const p = (i: number) => (i < 0 || i >= count ? 31 : pos[i]!);
    const q = (i: number) => (i < 0 || i >= count ? 0 : Math.min(1, depth[i]!) + 2 * edge[i]!);
    const cueTag = p(h);
    const klass = cueClass[h]!;
    const s0 = sentence[h]!;
    row[COLUMN.cueLemma] = lemma[h]!;
    row[COLUMN.cueForm] = suffix[h]!;
    row[COLUMN.classOfCue] = klass;
    row[COLUMN.afterCue] = signature(words, h + 1);
    row[COLUMN.beforeCue] = signature(words, h - 1);
    row[COLUMN.frameKind] =
      (depth[first[0]!]! > 0 ? 1 : 0) + (depth[last[length - 1]!]! > 0 ? 2 : 0) + (depth[h]! > 0 ? 4 : 0);
    for (let k = 0; k < length; k++) {
      const i = first[k]!;
      const l = last[k]!;
      const far = k - cue;
      const side = far < 0 ? 0 : far > 0 ? 1 : 2;
      const d = Math.abs(far);
      row[COLUMN.side] = side;
      row[COLUMN.fine] = side * 64 + (d < 12 ? d : 8 + distanceBucket(d));
      row[COLUMN.coarse] = side * 16 + distanceBucket(d);
      const gap = sentence[i]! - s0;
      row[COLUMN.where] = side * 8 + (gap < -1 ? 0 : gap > 1 ? 4 : gap + 2);
      row[COLUMN.marks] = q(i) * 4 + q(l);
      row[COLUMN.first] = lowerHash[i]!;
      row[COLUMN.before] = w(i - 1);
      row[COLUMN.behind] = w(l + 1);
      row[COLUMN.lemma] = lemma[l]!;
      row[COLUMN.suffix] = suffix[l]!;
      row[COLUMN.cueClass] = cueClass[l]!;
      const pf = pos[i]!;
      const pl = pos[l]!;
      const m1 = p(i - 1);
      const p1 = p(l + 1);
      row[COLUMN.tagLast] = pl;
      row[COLUMN.tags] = (m1 * 32 + pf) * 1024 + pl * 32 + p1;
      row[COLUMN.tagsBefore] = (p(i - 2) * 32 + m1) * 32 + pf;
      row[COLUMN.tagsBehind] = (pl * 32 + p1) * 32 + p(l + 2);
      row[COLUMN.tagsAcross] = pf * 32 + p1;
      row[COLUMN.sideAndCueTag] = side * 32 + cueTag;
      row[COLUMN.sideAndClass] = side * 8 + klass;
      row[COLUMN.fromStart] = distanceBucket(i - sentenceFirst[sentence[i]!]!);
      row[COLUMN.toEnd] = distanceBucket(sentenceFirst[sentence[i]! + 1]! - 1 - l);
      const content = surface.content[i]!;
      const source = surface.source[l]!;
      row[COLUMN.contentsOn] = content * 8 + (k + 1 < length ? surface.content[first[k + 1]!]! : 0);
      row[COLUMN.contentBack] = k > 0 ? surface.content[last[k - 1]!]! : 0;
      row[COLUMN.sourcesOn] = source * 8 + (k + 1 < length ? surface.source[first[k + 1]!]! : 0);
      row[COLUMN.sourceBack] = k > 0 ? surface.source[last[k - 1]!]! : 0;
      row[COLUMN.head] = surface.head[l]!;
      row[COLUMN.heads] = this.heads[k]!;
      row[COLUMN.mark] = this.marks[k]!;
      row[COLUMN.markAge] = this.markAge[k]!;
      row[COLUMN.jumps] = this.jumps[k]!;
      rows.addAll(TEMPLATES, row);
      rows.endRow();
    }
  }

  /** What lies between each unit and the cue, from the cue outward. */
  private walk(words: Words, surface: Surface, { first, last, length, cue }: Frame, step: 1 | -1): void {
    const { tokens, shape, region } = words;
    const { lowerHash } = tokens;
    let heads = 0;
    let mark = 0;
    let age = 0;
    let jump = 0;
    let inRegion = region[first[cue]!]!;
    for (let k = cue; k >= 0 && k < length; k += step) {
      const i = last[k]!;
      if (k !== cue) {
        const r = region[i]!;
        if (r !== inRegion) {
          if (jump < 7) jump++;
          inRegion = r;
        }
      }
      this.heads[k] = heads;
      this.marks[k] = mark;
      this.markAge[k] = distanceBucket(age);
      this.jumps[k] = jump;
      age++;
      if (k === cue) continue;
      if (surface.head[first[k]!]! >= 2 && heads < 3) heads++;
      if (shape[i] === SHAPE.mark) {
        mark = lowerHash[i]!;
        age = 0;
      }
    }
  }
}

/** A closed-class word or mark by its form, an open-class word by its part of speech. */
function signature({ tokens, depth }: Words, i: number): number {
  if (i < 0 || i >= tokens.count) return -1;
  const p = tokens.pos[i]!;
  if (depth[i]! > 0) return 99;
  return p === TAG.NOUN || p === TAG.PROPN || p === TAG.VERB || p === TAG.ADJ || p === TAG.NUM || p === TAG.ADV
    ? p
    : tokens.lowerHash[i]!;
}
