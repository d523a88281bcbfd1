/** A sequence tagger for speed: packed weights, whole scores, powers out of a table. */
import { Chain } from "./chain.ts";
import type { FeatureRows } from "./features.ts";
import type { TaggerModel } from "./model.ts";
import { MOST_SCORE, type PackedWeights, packedWeights, UNIT } from "./packed-weights.ts";

let table: Float64Array | undefined;

/** exp of each score: entry score + MOST_SCORE. */
function powers(): Float64Array {
  table ??= Float64Array.from({ length: 2 * MOST_SCORE + 1 }, (_, k) => Math.exp(UNIT * (k - MOST_SCORE)));
  return table;
}

/**
 * As `Tagger`, several times as fast, with weights rounded to steps of 1/64 and cut at 2. Models may have up to 17 labels;
 * rows up to 256 features. It holds scratch memory that grows to the longest sequence seen.
 */
export class PackedTagger {
  readonly width: number;
  private readonly weights: PackedWeights;
  private readonly chain: Chain;
  private readonly powers = powers();
  /** of the sequence taken last */
  private length = 0;
  private scores = new Int16Array(0);

  /** @param neverLast labels with which no sequence ends */
  constructor(
    model: TaggerModel,
    private readonly neverLast: readonly number[] = [],
  ) {
    this.width = model.labels.length;
    this.weights = packedWeights(model);
    this.chain = new Chain(this.width, model.transitions);
  }

  /** Adds the scores of all rows to `scores`, label-minor, from index `at` on: whole numbers, for `take`. */
  addScores(rows: FeatureRows, scores: Int16Array, at = 0): void {
    this.weights.addScores(rows, scores, at);
  }

  /** Takes n rows of scores, from index `at` on, for the sequence that `label` and `weigh` are about. */
  take(scores: Int16Array, n: number, at = 0): void {
    const { chain, powers } = this;
    chain.reserve(n);
    const { factors } = chain;
    for (let k = 0; k < n * this.width; k++) factors[k] = powers[scores[at + k]! + MOST_SCORE]!;
    if (n > 0) for (const y of this.neverLast) factors[(n - 1) * this.width + y] = 0;
    this.length = n;
  }

  /** Puts the labels of the likeliest sequence into out[0 .. n). Linear. */
  label(out: Uint8Array): void {
    this.chain.label(this.length, out);
  }

  /** Finds the probabilities of all labels, for `lastMarginals`. Linear. */
  weigh(): void {
    this.chain.weigh(this.length);
  }

  /** The probability of a label in the sequence weighed last, 0..1. */
  lastMarginals(row: number, label: number): number {
    return this.chain.marginals[row * this.width + label]!;
  }

  /** Takes all rows for one sequence and weighs it. Linear in rows and features. */
  read(rows: FeatureRows): void {
    const size = rows.rows * this.width;
    if (this.scores.length < size) this.scores = new Int16Array(2 * size);
    this.scores.fill(0, 0, size);
    this.addScores(rows, this.scores);
    this.take(this.scores, rows.rows);
    this.weigh();
  }
}
