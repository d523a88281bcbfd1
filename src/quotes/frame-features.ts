/** The features of the second model: given a cue, which tokens of its frame are its source and which its content. */
import { hashOf } from "../document/tokens.ts";
import { type FeatureRows, feature } from "../tagger/features.ts";
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

const COMMA = hashOf(",");

/** Columns along a frame, kept from one frame to the next. */
export class FrameReader {
  private commas = new Uint8Array(512);
  private verbs = new Uint8Array(512);
  private chunks = new Uint8Array(512);
  private heads = new Uint8Array(512);
  private marks = new Int32Array(512);
  private markAge = new Uint8Array(512);
  private jumps = new Int8Array(512);

  /** Adds a row for each token of the frame. */
  addRows(words: Words, surface: Surface, frame: Frame, rows: FeatureRows): void {
    const { tokens, lemma, cueClass, suffix, shape, depth, edge } = words;
    const { lowerHash, pos, count, sentence, sentenceFirst } = tokens;
    const { first, last, length, cue } = frame;
    this.walk(words, surface, frame, 1);
    this.walk(words, surface, frame, -1);
    const h = first[cue]!;
    const w = (i: number) => (i < 0 || i >= count ? 0 : lowerHash[i]!);
    const p = (i: number) => (i < 0 || i >= count ? 31 : pos[i]!);
    const q = (i: number) => (i < 0 || i >= count ? 0 : Math.min(1, depth[i]!) + 2 * edge[i]!);
    const cueLemma = lemma[h]!;
    const cueWord = w(h);
    const cueForm = suffix[h]!;
    const cuePos = p(h);
    const klass = cueClass[h]!;
    const after = signature(words, h + 1);
    const before = signature(words, h - 1);
    const s0 = sentence[h]!;
    const frameKind =
      (depth[first[0]!]! > 0 ? 1 : 0) + (depth[last[length - 1]!]! > 0 ? 2 : 0) + (depth[h]! > 0 ? 4 : 0);
    for (let k = 0; k < length; k++) {
      const i = first[k]!;
      const l = last[k]!;
      const far = k - cue;
      const side = far < 0 ? 0 : far > 0 ? 1 : 2;
      const d = Math.abs(far);
      const fine = side * 64 + (d < 12 ? d : 8 + distanceBucket(d));
      const coarse = side * 16 + distanceBucket(d);
      const wf = lowerHash[i]!;
      const wl = lowerHash[l]!;
      const pf = pos[i]!;
      const pl = pos[l]!;
      const q0 = q(i) * 4 + q(l);
      const gap = sentence[i]! - s0;
      const where = side * 8 + (gap < -1 ? 0 : gap > 1 ? 4 : gap + 2);
      const m1 = p(i - 1);
      const p1 = p(l + 1);
      const c0 = surface.content[i]!;
      const cl = surface.content[l]!;
      const src = surface.source[l]!;
      const cn = k + 1 < length ? surface.content[first[k + 1]!]! : 0;
      const cp = k > 0 ? surface.content[last[k - 1]!]! : 0;
      const sn = k + 1 < length ? surface.source[first[k + 1]!]! : 0;
      const sp = k > 0 ? surface.source[last[k - 1]!]! : 0;
      const comma = this.commas[k]!;
      const verb = this.verbs[k]!;
      const chunk = this.chunks[k]!;
      const heads = this.heads[k]!;
      const mark = this.marks[k]!;
      const age = this.markAge[k]!;
      const jump = this.jumps[k]!;
      const fromStart = distanceBucket(i - sentenceFirst[sentence[i]!]!);
      const toEnd = distanceBucket(sentenceFirst[sentence[i]! + 1]! - 1 - l);
      rows.add(feature(1, fine, q0));
      rows.add(feature(2, fine, pl));
      rows.add(feature(3, coarse, cueLemma, q0));
      rows.add(feature(4, wf, side));
      rows.add(feature(5, wl, cueLemma, side));
      rows.add(feature(6, w(i - 1), wf, side));
      rows.add(feature(7, wl, w(l + 1), side));
      rows.add(feature(8, (m1 * 32 + pf) * 1024 + pl * 32 + p1, q0, where));
      rows.add(feature(9, (p(i - 2) * 32 + m1) * 32 + pf, side));
      rows.add(feature(10, (pl * 32 + p1) * 32 + p(l + 2), side));
      rows.add(feature(11, q0, where, after));
      rows.add(feature(12, q0, where, before));
      rows.add(feature(13, q0, frameKind, side * 8 + klass));
      rows.add(feature(14, c0 * 8 + cl, src, side));
      rows.add(feature(15, c0 * 8 + cn, cp, side));
      rows.add(feature(16, src * 8 + sn, sp, side));
      rows.add(feature(17, surface.head[l]!, heads, side));
      rows.add(feature(18, comma * 8 + verb, where, q0));
      rows.add(feature(19, chunk, side * 32 + pl, comma));
      rows.add(feature(20, mark, age, side));
      rows.add(feature(21, mark, age, cueLemma));
      rows.add(feature(22, fromStart, toEnd, where));
      rows.add(feature(23, after, cueLemma, coarse));
      rows.add(feature(24, w(h + 1), w(h + 2), coarse));
      rows.add(feature(25, cueForm, side * 32 + cuePos, pl));
      rows.add(feature(26, before, cueLemma, side * 4 + Math.min(3, chunk)));
      rows.add(feature(27, jump, where, q0));
      rows.add(feature(28, w(i - 1), coarse));
      rows.add(feature(29, w(l + 1), coarse));
      rows.add(feature(30, suffix[l]!, side, pl));
      rows.add(feature(31, shape[l]!, side * 8 + chunk, comma));
      rows.add(feature(32, heads, c0, comma * 4 + side));
      rows.add(feature(33, lemma[l]!, cueClass[l]!, where));
      rows.add(feature(34, w(i - 1), pf * 32 + p1, side));
      rows.add(feature(35, klass, fine, after));
      rows.add(feature(36, verb, after, where));
      rows.add(feature(37, cueWord, Math.min(d, 4) * 4 + side, pl));
      rows.add(feature(38, w(i - 1), w(i - 2), side));
      rows.add(feature(39, w(l + 1), w(l + 2), side));
      rows.add(feature(40, l - i, pf * 32 + pl, coarse));
      rows.endRow();
    }
  }

  /** What lies between each unit and the cue, from the cue outward. */
  private walk(words: Words, surface: Surface, { first, last, length, cue }: Frame, step: 1 | -1): void {
    const { tokens, shape, depth, region } = words;
    const { pos, lowerHash } = tokens;
    let commas = 0;
    let verbs = 0;
    let chunks = 0;
    let heads = 0;
    let mark = 0;
    let age = 0;
    let jump = 0;
    let inRegion = region[first[cue]!]!;
    for (let k = cue; k >= 0 && k < length; k += step) {
      const i = last[k]!;
      const p = pos[i]!;
      if (k !== cue) {
        if (isNominal(p) && chunks < 7) chunks++;
        const r = region[i]!;
        if (r !== inRegion) {
          if (jump < 7) jump++;
          inRegion = r;
        }
      }
      this.commas[k] = commas;
      this.verbs[k] = verbs;
      this.chunks[k] = chunks;
      this.heads[k] = heads;
      this.marks[k] = mark;
      this.markAge[k] = distanceBucket(age);
      this.jumps[k] = jump;
      age++;
      if (k === cue) continue;
      if (p === TAG.VERB && verbs < 7) verbs++;
      if (surface.head[first[k]!]! >= 2 && heads < 3) heads++;
      if (shape[i] === SHAPE.mark) {
        if (depth[i] === 0 && lowerHash[i] === COMMA && commas < 3) commas++;
        mark = lowerHash[i]!;
        age = 0;
      }
    }
  }
}

const isNominal = (p: number): boolean =>
  p === TAG.NOUN || p === TAG.PROPN || p === TAG.PRON || p === TAG.DET || p === TAG.NUM || p === TAG.PART;

/** A closed-class word or mark by its form, an open-class word by its part of speech. */
function signature({ tokens, depth }: Words, i: number): number {
  if (i < 0 || i >= tokens.count) return -1;
  const p = tokens.pos[i]!;
  if (depth[i]! > 0) return 99;
  return p === TAG.NOUN || p === TAG.PROPN || p === TAG.VERB || p === TAG.ADJ || p === TAG.NUM || p === TAG.ADV
    ? p
    : tokens.lowerHash[i]!;
}
