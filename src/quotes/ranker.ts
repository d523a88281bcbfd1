/** A linear model that chooses one of several candidates: softmax over sums of hashed weights. */
import type { FeatureRows } from "../tagger/features.ts";
import { allWeights, readModel } from "../tagger/model.ts";

export class Ranker {
  /** one weight a bucket, zeros included: the tables are small */
  private readonly weights: Float32Array;
  private readonly mask: number;

  /** @param bytes a model file with one label */
  constructor(bytes: Uint8Array) {
    this.weights = allWeights(readModel(bytes));
    this.mask = this.weights.length - 1;
  }

  /**
   * Writes the probability of each of rows 0 .. rows.rows - 1 into `out`. With `refusal`, a candidate without features
   * takes part that stands for "none of these".
   */
  chances(rows: FeatureRows, refusal: boolean, out: Float32Array): void {
    const { weights, mask } = this;
    const { hashes, ends } = rows;
    let top = refusal ? 0 : Number.NEGATIVE_INFINITY;
    for (let r = 0, k = 0; r < rows.rows; r++) {
      let sum = 0;
      for (const end = ends[r]!; k < end; k++) sum += weights[hashes[k]! & mask]!;
      out[r] = sum;
      top = Math.max(top, sum);
    }
    let total = refusal ? Math.exp(-top) : 0;
    for (let r = 0; r < rows.rows; r++) {
      out[r] = Math.exp(out[r]! - top);
      total += out[r]!;
    }
    for (let r = 0; r < rows.rows; r++) out[r]! /= total;
  }
}
