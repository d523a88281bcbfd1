/** A sequence tagger: what a model says of rows of features, as labels and as how sure each label is. */
import { BucketIndex } from "./bucket-index.ts";
import { Chain } from "./chain.ts";
import type { FeatureRows } from "./features.ts";
import type { TaggerModel } from "./model.ts";

/**
 * A tagger for small models: their weights are laid open, 40 bytes for up to ten labels of a bucket that has any. It holds
 * scratch memory that grows to the longest sequence seen; nothing else changes between calls.
 */
export class Tagger {
  readonly labels: string[];
  private readonly width: number;
  private readonly chain: Chain;
  private scores = new Float64Array(0);
  private readonly stride: number;
  private readonly index: BucketIndex;
  private readonly weights: Float64Array;
  private readonly sums: Int32Array;

  constructor(private readonly model: TaggerModel) {
    this.labels = model.labels;
    this.width = model.labels.length;
    this.stride = GROUP * Math.ceil(this.width / (2 * GROUP));
    this.index = new BucketIndex(model);
    this.weights = pairedWeights(model, this.stride, this.index.count);
    this.chain = new Chain(this.width, model.transitions);
    this.sums = new Int32Array(2 * this.stride);
  }

  /**
   * Labels rows `from` .. `to` - 1 as one sequence into `out[from..to)`. When `sure` is given, `sure[i]` receives the
   * marginal probability of the label chosen for row i, 0..1. Linear in rows and features.
   */
  tag(rows: FeatureRows, from: number, to: number, out: Uint8Array, sure?: Float32Array): void {
    if (to <= from) return;
    this.read(rows, from, to);
    this.chain.label(to - from, out, from);
    if (sure === undefined) return;
    this.chain.weigh(to - from);
    for (let i = from; i < to; i++) sure[i] = this.lastMarginals(i - from, out[i]!);
  }

  /** Reads rows `from` .. `to` - 1 as one sequence without choosing labels: afterwards `lastMarginals` holds. */
  weigh(rows: FeatureRows, from: number, to: number): void {
    if (to <= from) return;
    this.read(rows, from, to);
    this.chain.weigh(to - from);
  }

  /** The marginal probabilities of every label of the sequence read last, row-major, rows from 0. */
  lastMarginals(row: number, label: number): number {
    return this.chain.marginals[row * this.width + label]!;
  }

  /** Adds a share, one `parts`-th, of the marginal probabilities of the n rows read last to `out`, row-major. */
  addMarginals(n: number, out: Float64Array, parts: number): void {
    const { marginals } = this.chain;
    for (let k = 0; k < n * this.width; k++) out[k]! += marginals[k]! / parts;
  }

  private read(rows: FeatureRows, from: number, to: number): void {
    const { width, chain } = this;
    const size = (to - from) * width;
    if (this.scores.length < size) this.scores = new Float64Array(Math.max(size, this.scores.length * 2, 1024));
    this.score(rows, from, to);
    chain.reserve(to - from);
    const { scores } = this;
    const { factors } = chain;
    for (let row = 0; row < size; row += width) {
      let top = Number.NEGATIVE_INFINITY;
      for (let y = 0; y < width; y++) top = Math.max(top, scores[row + y]!);
      for (let y = 0; y < width; y++) factors[row + y] = Math.exp(scores[row + y]! - top);
    }
  }

  private score(rows: FeatureRows, from: number, to: number): void {
    const { width, stride, index, weights, sums, scores } = this;
    const { bits, unit } = this.model;
    const { hashes, ends } = rows;
    const mask = 2 ** bits - 1;
    let k = from === 0 ? 0 : ends[from - 1]!;
    for (let i = from, row = 0; i < to; i++, row += width) {
      sums.fill(0);
      for (const end = ends[i]!; k < end; ) {
        const until = Math.min(end, k + MOST_AT_ONCE);
        for (let group = 0; group < stride; group += GROUP) {
          let a = 0;
          let b = 0;
          let c = 0;
          let d = 0;
          let e = 0;
          for (let f = k; f < until; f++) {
            const at = index.placeOf(hashes[f]! & mask) * stride + group;
            a += weights[at]!;
            b += weights[at + 1]!;
            c += weights[at + 2]!;
            d += weights[at + 3]!;
            e += weights[at + 4]!;
          }
          addPair(sums, 2 * group, a);
          addPair(sums, 2 * group + 2, b);
          addPair(sums, 2 * group + 4, c);
          addPair(sums, 2 * group + 6, d);
          addPair(sums, 2 * group + 8, e);
        }
        k = until;
      }
      for (let y = 0; y < width; y++) scores[row + y] = sums[y]! * unit;
    }
  }
}

// Two weights travel in one number, the second this many times as much: sums of whole numbers stay exact up to 2^53.
const SECOND = 2 ** 26;
/** So many features can be summed before the sum of the first weights could reach into the second's. */
const MOST_AT_ONCE = 1000;
/** Numbers that are summed in one pass over a row's features. */
const GROUP = 5;

function addPair(sums: Int32Array, label: number, pair: number): void {
  const second = Math.round(pair / SECOND);
  sums[label]! += pair - second * SECOND;
  sums[label + 1]! += second;
}

/**
 * The steps of the weights of all buckets that have any, two labels to a number, `stride` numbers a bucket, by their
 * places; before them zeroes for all others. One loop that calls nothing, for it runs once and cold.
 */
function pairedWeights(model: TaggerModel, stride: number, count: number): Float64Array {
  const { present, bytes, maskBytes, step } = model;
  const width = model.labels.length;
  const out = new Float64Array((count + 1) * stride);
  let at = 0;
  let row = 0;
  for (let block = 0; block < present.length; block++)
    for (let rest = present[block]!; rest !== 0; rest &= rest - 1) {
      row += stride;
      const masks = at;
      at += maskBytes;
      for (let y = 0; y < width; y++)
        if (bytes[masks + (y >> 3)]! & (1 << (y & 7)))
          out[row + (y >> 1)]! += step[bytes[at++]!]! * (y & 1 ? SECOND : 1);
    }
  return out;
}
