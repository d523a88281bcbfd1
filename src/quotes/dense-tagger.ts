/** A sequence tagger for a model of few labels whose weights all fit in memory: no search for a feature's row. */
import { FeatureRows } from "../tagger/features.ts";
import { allWeights, type TaggerModel } from "../tagger/model.ts";
import { Tagger } from "../tagger/tagger.ts";

/** Weights beyond this are cut: of the quote models one in 10,000 is, and the finer steps of the others gain more. */
const MOST_WEIGHT = 1.3;
/** The greatest step of a weight, and what is added to each step so that none is negative. */
const MOST_STEPS = 127;
const BIAS = 128;
/** Lower half of each of two lanes of 16 bits: they hold the sum of 256 steps, more than a row has features. */
const LANES = 0x00ff00ff;

/**
 * As `Tagger`, with one byte a weight and four labels to a 32-bit number: a feature costs one line of cache and a few
 * additions. Rows may have at most 256 features, models 8 labels.
 */
export class DenseTagger {
  private readonly tagger: Tagger;
  /** two numbers a bucket; byte k of number n is the step of label 4n + k, with BIAS */
  private readonly bytes: Int32Array;
  private readonly mask: number;
  private readonly unit: number;
  private readonly width: number;
  private scores = new Float32Array(0);
  /** rows without features: the scores come from here */
  private readonly empty = new FeatureRows(1024, 0);

  constructor(model: TaggerModel) {
    this.tagger = new Tagger(model);
    this.width = model.labels.length;
    const weights = allWeights(model);
    this.unit = MOST_WEIGHT / MOST_STEPS;
    this.mask = 2 ** model.bits - 1;
    this.bytes = new Int32Array(2 * 2 ** model.bits).fill(0x80808080);
    for (let bucket = 0, k = 0; bucket <= this.mask; bucket++)
      for (let y = 0; y < this.width; y++, k++) {
        const step = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weights[k]! / this.unit)));
        if (step !== 0) this.bytes[bucket * 2 + (y >> 2)]! += step << (8 * (y & 3));
      }
  }

  /** Labels rows 0 .. n - 1 as one sequence into `out`, with the probability of each label in `sure`. Linear. */
  tag(rows: FeatureRows, n: number, out: Uint8Array, sure: Float32Array): void {
    if (n <= 0) return;
    if (this.scores.length < n * this.width) this.scores = new Float32Array(2 * n * this.width);
    if (this.empty.ends.length < n) this.empty.ends = new Int32Array(2 * n);
    this.score(rows, n);
    this.tagger.tag(this.empty, 0, n, out, sure, this.scores);
  }

  /** As `Tagger`. */
  lastMarginals(row: number, label: number): number {
    return this.tagger.lastMarginals(row, label);
  }

  private score({ hashes, ends }: FeatureRows, n: number): void {
    const { bytes, mask, unit, width, scores } = this;
    for (let i = 0, k = 0, at = 0; i < n; i++, at += width) {
      const bias = BIAS * (ends[i]! - k);
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (const end = ends[i]!; k < end; k++) {
        const p = (hashes[k]! & mask) << 1;
        const low = bytes[p]!;
        const high = bytes[p + 1]!;
        a = (a + (low & LANES)) | 0;
        b = (b + ((low >>> 8) & LANES)) | 0;
        c = (c + (high & LANES)) | 0;
        d = (d + ((high >>> 8) & LANES)) | 0;
      }
      for (let y = 0; y < width; y++) {
        const pair = y < 4 ? (y & 1 ? b : a) : y & 1 ? d : c;
        scores[at + y] = unit * ((y & 2 ? pair >>> 16 : pair & 0xffff) - bias);
      }
    }
  }
}
