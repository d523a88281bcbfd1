/**
 * The weights of a model packed for speed: one byte a label, four labels to a 32-bit number, so that a feature costs one
 * line of cache and a few additions. Only what sets a label apart from the first one matters to a chain, so weights are
 * taken relative to those of the first label, which needs none.
 */
import { BucketIndex } from "./bucket-index.ts";
import type { FeatureRows } from "./features.ts";
import type { TaggerModel } from "./model.ts";

/** Weights beyond this are cut: of the models one in 10,000 is, and the finer steps of the others gain more. */
const MOST_WEIGHT = 2;
/** The greatest step of a weight, and what is added to each step so that none is negative. */
const MOST_STEPS = 127;
const BIAS = 128;
/** What one step of a score is worth. */
export const UNIT = MOST_WEIGHT / MOST_STEPS;
/** Lower half of each of two lanes of 16 bits: they hold the sum of 256 steps. */
const LANES = 0x00ff00ff;
const MOST_FEATURES = 256;
/** No score is further from 0 than this. */
export const MOST_SCORE = MOST_STEPS * MOST_FEATURES;
const MOST_LABELS = 17;
const NO_WEIGHTS = 0x80808080 | 0;

/** The scores of rows by packed weights. Rows may have at most 256 features. */
export interface PackedWeights {
  /**
   * Adds the scores of all rows, in steps, to `scores`, label-minor, from index `at` on. Those of label 0 are 0.
   */
  addScores(rows: FeatureRows, scores: Int16Array, at: number): void;
}

/** By how many labels there are, and whether most buckets have weights. */
export function packedWeights(model: TaggerModel): PackedWeights {
  const width = model.labels.length;
  if (width > MOST_LABELS) throw new Error(`${width} labels, ${MOST_LABELS} at most`);
  if (width > 9) return new IndexedWeights(model);
  return width > 5 ? new TwoNumbers(model) : new OneNumber(model);
}

/**
 * Writes the weights of all buckets into `numbers`: byte k of a bucket's number n is the step of label 4n + k + 1, with
 * BIAS. A bucket's numbers stand at its own place, or, when `dense`, behind those of the bucket that has weights before.
 *
 * One loop that calls nothing, for it is a large part of what a first analysis waits for.
 */
function pack(model: TaggerModel, perBucket: number, numbers: Int32Array, dense: boolean): void {
  const { present, bytes, maskBytes } = model;
  const steps = stepTable(model);
  numbers.fill(NO_WEIGHTS);
  let at = 0;
  let to = 0;
  for (let block = 0; block < present.length; block++)
    for (let rest = present[block]!; rest !== 0; rest &= rest - 1) {
      to = dense ? to + perBucket : ((block << 3) + 31 - Math.clz32(rest & -rest)) * perBucket;
      let mask = at;
      at += maskBytes;
      const masksEnd = at;
      let some = bytes[mask]!;
      // Whatever has no weight of its own has that of the first label to make up for.
      const base = some & 1 ? bytes[at++]! << 8 : 0;
      const none = steps[base]!;
      // Sums of shifted steps: what a byte borrows from the next is paid back, as all end within 1..255.
      if (none !== 0) for (let n = 0; n < perBucket; n++) numbers[to + n]! += Math.imul(none, 0x01010101);
      some &= ~1;
      for (let first = -1; ; first += 8) {
        for (; some !== 0; some &= some - 1) {
          const lane = first + 31 - Math.clz32(some & -some);
          numbers[to + (lane >> 2)]! += (steps[base | bytes[at++]!]! - none) << ((lane & 3) << 3);
        }
        if (++mask === masksEnd) break;
        some = bytes[mask]!;
      }
    }
}

/** For each byte of a first label's weight, times 256, and each byte of another's: the step between them. */
function stepTable(model: TaggerModel): Int8Array {
  const scores = Float64Array.from(model.step, (step) => (step * model.unit) / UNIT);
  const steps = new Int8Array(256 * 256);
  for (let base = 0; base < 256; base++)
    for (let byte = 0; byte < 256; byte++) steps[(base << 8) | byte] = stepOf(scores[byte]! - scores[base]!);
  return steps;
}

/** A score as a whole number of steps, as far as one byte goes. */
function stepOf(score: number): number {
  const step = ((score + 65536.5) | 0) - 65536;
  return Math.max(-MOST_STEPS, Math.min(MOST_STEPS, step));
}

/** A number for each bucket: up to five labels. */
class OneNumber implements PackedWeights {
  private readonly numbers: Int32Array;
  private readonly mask: number;
  private readonly width: number;

  constructor(model: TaggerModel) {
    this.width = model.labels.length;
    this.mask = 2 ** model.bits - 1;
    this.numbers = new Int32Array(2 ** model.bits);
    pack(model, 1, this.numbers, false);
  }

  addScores({ hashes, ends, rows }: FeatureRows, scores: Int16Array, at: number): void {
    const { numbers, mask, width } = this;
    for (let i = 0, k = 0, row = at; i < rows; i++, row += width) {
      const end = ends[i]!;
      const bias = BIAS * (end - k);
      let a = 0;
      let b = 0;
      for (; k < end; k++) {
        const steps = numbers[hashes[k]! & mask]!;
        a = (a + (steps & LANES)) | 0;
        b = (b + ((steps >>> 8) & LANES)) | 0;
      }
      spread(a, b, bias, scores, row + 1, row + width);
    }
  }
}

/** Two numbers for each bucket: up to nine labels. */
class TwoNumbers implements PackedWeights {
  private readonly numbers: Int32Array;
  private readonly mask: number;
  private readonly width: number;

  constructor(model: TaggerModel) {
    this.width = model.labels.length;
    this.mask = 2 ** model.bits - 1;
    this.numbers = new Int32Array(2 * 2 ** model.bits);
    pack(model, 2, this.numbers, false);
  }

  addScores({ hashes, ends, rows }: FeatureRows, scores: Int16Array, at: number): void {
    const { numbers, mask, width } = this;
    for (let i = 0, k = 0, row = at; i < rows; i++, row += width) {
      const end = ends[i]!;
      const bias = BIAS * (end - k);
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (; k < end; k++) {
        const p = (hashes[k]! & mask) << 1;
        const low = numbers[p]!;
        const high = numbers[p + 1]!;
        a = (a + (low & LANES)) | 0;
        b = (b + ((low >>> 8) & LANES)) | 0;
        c = (c + (high & LANES)) | 0;
        d = (d + ((high >>> 8) & LANES)) | 0;
      }
      spread(a, b, bias, scores, row + 1, row + 5);
      spread(c, d, bias, scores, row + 5, row + width);
    }
  }
}

/** Four numbers for each bucket that has weights, found by counting the bits before it: up to 17 labels. */
class IndexedWeights implements PackedWeights {
  private readonly index: BucketIndex;
  /** of a bucket from four times its place on; those of place 0, of a bucket that has none */
  private readonly numbers: Int32Array;
  private readonly mask: number;
  private readonly width: number;

  constructor(model: TaggerModel) {
    this.width = model.labels.length;
    this.mask = 2 ** model.bits - 1;
    this.index = new BucketIndex(model);
    this.numbers = new Int32Array(4 * (this.index.count + 1));
    pack(model, 4, this.numbers, true);
  }

  addScores({ hashes, ends, rows }: FeatureRows, scores: Int16Array, at: number): void {
    const { index, numbers, mask, width } = this;
    for (let i = 0, k = 0, row = at; i < rows; i++, row += width) {
      const end = ends[i]!;
      const bias = BIAS * (end - k);
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      let g = 0;
      let h = 0;
      for (; k < end; k++) {
        const p = index.placeOf(hashes[k]! & mask) << 2;
        const first = numbers[p]!;
        a = (a + (first & LANES)) | 0;
        b = (b + ((first >>> 8) & LANES)) | 0;
        const second = numbers[p + 1]!;
        c = (c + (second & LANES)) | 0;
        d = (d + ((second >>> 8) & LANES)) | 0;
        const third = numbers[p + 2]!;
        e = (e + (third & LANES)) | 0;
        f = (f + ((third >>> 8) & LANES)) | 0;
        const fourth = numbers[p + 3]!;
        g = (g + (fourth & LANES)) | 0;
        h = (h + ((fourth >>> 8) & LANES)) | 0;
      }
      spread(a, b, bias, scores, row + 1, row + 5);
      spread(c, d, bias, scores, row + 5, row + 9);
      spread(e, f, bias, scores, row + 9, row + 13);
      spread(g, h, bias, scores, row + 13, row + width);
    }
  }
}

/** Adds the lanes of four labels to their scores: even bytes in `a`, odd ones in `b`. */
function spread(a: number, b: number, bias: number, scores: Int16Array, from: number, to: number): void {
  if (from < to) scores[from]! += (a & 0xffff) - bias;
  if (from + 1 < to) scores[from + 1]! += (b & 0xffff) - bias;
  if (from + 2 < to) scores[from + 2]! += (a >>> 16) - bias;
  if (from + 3 < to) scores[from + 3]! += (b >>> 16) - bias;
}
