/** A sequence tagger for a model of few labels whose weights all fit in memory: no search for a feature's row. */
import type { FeatureRows } from "../tagger/features.ts";
import { eachBucket, type TaggerModel } from "../tagger/model.ts";

/** Weights beyond this are cut: of the quote models one in 20,000 is, and the finer steps of the others gain more. */
const MOST_WEIGHT = 2;
/** The greatest step of a weight, and what is added to each step so that none is negative. */
const MOST_STEPS = 127;
const BIAS = 128;
const UNIT = MOST_WEIGHT / MOST_STEPS;
/** Lower half of each of two lanes of 16 bits: they hold the sum of 256 steps. */
const LANES = 0x00ff00ff;
const MOST_FEATURES = 256;
/** No row's score of a label is further from 0 than this, in steps. */
const MOST_SCORE = MOST_STEPS * MOST_FEATURES;

let powers: Float64Array | undefined;

/** exp of all scores: entry steps + MOST_SCORE. */
function powersOfSteps(): Float64Array {
  powers ??= Float64Array.from({ length: 2 * MOST_SCORE + 1 }, (_, k) => Math.exp(UNIT * (k - MOST_SCORE)));
  return powers;
}

/**
 * As `Tagger`, with one byte a weight and four labels to a 32-bit number: a feature costs one line of cache and a few
 * additions. Only what sets a label apart from the first matters, so weights are taken relative to those of the first
 * label, which needs none. Scores are whole numbers of steps, so their powers come from a table, and products of powers
 * take the place of sums of scores. Rows may have at most 256 features, models 9 labels.
 */
export class DenseTagger {
  private readonly width: number;
  /** one or two numbers a bucket; byte k of number n is the step of label 4n + k + 1, with BIAS */
  private readonly bytes: Int32Array;
  private readonly wide: boolean;
  private readonly mask: number;
  private readonly powers = powersOfSteps();
  /** powers of the starts, and of the moves: entry to * width + from, and from * width + to */
  private readonly starts: Float64Array;
  private readonly into: Float64Array;
  private readonly outOf: Float64Array;
  /** powers of each row's scores, label-minor; then what the rows before say, in the end the marginals */
  private factors = new Float64Array(0);
  private alpha = new Float64Array(0);
  private back = new Uint8Array(0);
  // of one row
  private readonly beta: Float64Array;
  private readonly ahead: Float64Array;

  constructor(model: TaggerModel) {
    const width = model.labels.length;
    this.width = width;
    this.wide = width > 5;
    this.mask = 2 ** model.bits - 1;
    this.bytes = packed(model, this.wide ? 2 : 1);
    const moves = Float64Array.from(model.transitions, Math.exp);
    this.outOf = moves.subarray(0, width * width);
    this.into = this.outOf.map((_, k) => moves[(k % width) * width + Math.floor(k / width)]!);
    this.starts = moves.subarray(width * width);
    this.beta = new Float64Array(width);
    this.ahead = new Float64Array(width);
  }

  /** Reads rows 0 .. n - 1 as one sequence: afterwards `lastMarginals` holds. Linear. */
  weigh(rows: FeatureRows, n: number): void {
    if (n <= 0) return;
    const size = n * this.width;
    if (this.factors.length < size) {
      this.factors = new Float64Array(2 * size);
      this.alpha = new Float64Array(2 * size);
      this.back = new Uint8Array(2 * size);
    }
    if (this.wide) this.scoreWide(rows, n);
    else this.score(rows, n);
    this.forward(n);
    this.backward(n);
  }

  /** As `weigh`, and labels the rows into `out`. */
  tag(rows: FeatureRows, n: number, out: Uint8Array): void {
    if (n <= 0) return;
    this.weigh(rows, n);
    this.viterbi(n, out);
  }

  /** The probability of a label in the sequence read last. */
  lastMarginals(row: number, label: number): number {
    return this.alpha[row * this.width + label]!;
  }

  private score({ hashes, ends }: FeatureRows, n: number): void {
    const { bytes, mask, width, factors, powers } = this;
    for (let i = 0, k = 0, at = 0; i < n; i++, at += width) {
      const end = ends[i]!;
      const zero = MOST_SCORE - BIAS * (end - k);
      let a = 0;
      let b = 0;
      for (; k < end; k++) {
        const steps = bytes[hashes[k]! & mask]!;
        a = (a + (steps & LANES)) | 0;
        b = (b + ((steps >>> 8) & LANES)) | 0;
      }
      factors[at] = 1;
      for (let y = 1; y < width; y++) {
        const pair = y & 1 ? a : b;
        factors[at + y] = powers[zero + (y > 2 ? pair >>> 16 : pair & 0xffff)]!;
      }
    }
  }

  private scoreWide({ hashes, ends }: FeatureRows, n: number): void {
    const { bytes, mask, width, factors, powers } = this;
    for (let i = 0, k = 0, at = 0; i < n; i++, at += width) {
      const end = ends[i]!;
      const zero = MOST_SCORE - BIAS * (end - k);
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (; k < end; k++) {
        const p = (hashes[k]! & mask) << 1;
        const low = bytes[p]!;
        const high = bytes[p + 1]!;
        a = (a + (low & LANES)) | 0;
        b = (b + ((low >>> 8) & LANES)) | 0;
        c = (c + (high & LANES)) | 0;
        d = (d + ((high >>> 8) & LANES)) | 0;
      }
      factors[at] = 1;
      for (let y = 1; y < width; y++) {
        const pair = y < 5 ? (y & 1 ? a : b) : y & 1 ? c : d;
        factors[at + y] = powers[zero + ((y - 1) & 2 ? pair >>> 16 : pair & 0xffff)]!;
      }
    }
  }

  /** Puts what rows 0 .. i say of row i's labels into alpha, each row summing to 1. */
  private forward(n: number): void {
    const { width, factors, alpha, starts, into } = this;
    for (let i = 0, row = 0; i < n; i++, row += width) {
      let total = 0;
      for (let y = 0; y < width; y++) {
        let sum = 0;
        if (i === 0) sum = starts[y]!;
        else for (let x = 0, m = y * width, p = row - width; x < width; x++) sum += alpha[p + x]! * into[m + x]!;
        sum *= factors[row + y]!;
        alpha[row + y] = sum;
        total += sum;
      }
      const scale = 1 / total;
      for (let y = 0; y < width; y++) alpha[row + y]! *= scale;
    }
  }

  // What the rows behind say is scaled on its own, as a label that is out of reach has an alpha of nearly nothing and a
  // beta beyond all bounds.
  private backward(n: number): void {
    const { width, factors, alpha, beta, ahead, outOf } = this;
    beta.fill(1);
    for (let i = n - 1, row = i * width; i >= 0; i--, row -= width) {
      let total = 0;
      for (let y = 0; y < width; y++) {
        alpha[row + y]! *= beta[y]!;
        total += alpha[row + y]!;
      }
      const scale = 1 / total;
      for (let y = 0; y < width; y++) {
        alpha[row + y]! *= scale;
        ahead[y] = factors[row + y]! * beta[y]!;
      }
      let all = 0;
      for (let x = 0, m = 0; x < width; x++, m += width) {
        let sum = 0;
        for (let y = 0; y < width; y++) sum += outOf[m + y]! * ahead[y]!;
        beta[x] = sum;
        all += sum;
      }
      const rescale = 1 / all;
      for (let x = 0; x < width; x++) beta[x]! *= rescale;
    }
  }

  /** The likeliest sequence, of the factors of the rows read last. */
  private viterbi(n: number, out: Uint8Array): void {
    const { width, factors, starts, into, back, beta: best, ahead: next } = this;
    for (let y = 0; y < width; y++) best[y] = starts[y]! * factors[y]!;
    for (let i = 1, row = width; i < n; i++, row += width) {
      let most = 0;
      for (let y = 0, m = 0; y < width; y++, m += width) {
        let top = 0;
        let from = 0;
        for (let x = 0; x < width; x++) {
          const reached = best[x]! * into[m + x]!;
          if (reached > top) {
            top = reached;
            from = x;
          }
        }
        top *= factors[row + y]!;
        next[y] = top;
        back[row + y] = from;
        most = Math.max(most, top);
      }
      for (let y = 0; y < width; y++) best[y] = next[y]! / most;
    }
    let y = 0;
    for (let k = 1; k < width; k++) if (best[k]! > best[y]!) y = k;
    for (let i = n - 1; i >= 0; i--) {
      out[i] = y;
      y = back[i * width + y]!;
    }
  }
}

/** The steps of all weights relative to those of the first label, `numbers` a bucket. */
function packed(model: TaggerModel, numbers: number): Int32Array {
  const bytes = new Int32Array(numbers * 2 ** model.bits).fill(0x80808080);
  const width = model.labels.length;
  const scale = model.unit / UNIT;
  eachBucket(model, (bucket, steps) => {
    for (let y = 1; y < width; y++) {
      const step = Math.round((steps[y]! - steps[0]!) * scale);
      if (step !== 0)
        bytes[bucket * numbers + ((y - 1) >> 2)]! +=
          Math.max(-MOST_STEPS, Math.min(MOST_STEPS, step)) << (8 * ((y - 1) & 3));
    }
  });
  return bytes;
}
