/**
 * Numbers for the features that are worth a weight, the commonest first: so that training touches little memory, and so
 * that features too rare to trust cost nothing.
 */
import type { FeatureRows } from "../src/tagger/features.ts";
import type { Weights } from "./learner.ts";

const MOST = 255;

export class FeatureIndex {
  /** how many features are kept */
  size = 0;
  /** log2 of the smallest power of two that holds them */
  bits = 0;
  private readonly counts: Uint8Array;
  private readonly later: Uint8Array;
  private readonly ids: Int32Array;
  private readonly mask: number;
  private hashes = new Int32Array(0);

  /**
   * @param rarest features that are seen less often are not kept
   * @param hashBits of a feature's hash so many bits count, as at run time: those that share them are one feature here too
   */
  constructor(
    private readonly rarest: number,
    private readonly hashBits: number,
  ) {
    this.counts = new Uint8Array(2 ** hashBits);
    this.later = new Uint8Array(2 ** hashBits);
    this.ids = new Int32Array(2 ** hashBits);
    this.mask = 2 ** hashBits - 1;
  }

  /** Counts one feature. */
  countOne(hash: number): void {
    const slot = hash & this.mask;
    if (this.counts[slot]! < MOST) this.counts[slot]!++;
  }

  /** Counts the features of some rows. */
  count(rows: FeatureRows): void {
    each(rows, this.mask, (slot) => {
      if (this.counts[slot]! < MOST) this.counts[slot]!++;
    });
  }

  /** Counts only features that `count` never saw. */
  countNew(rows: FeatureRows): void {
    each(rows, this.mask, (slot) => {
      if (this.counts[slot] === 0 && this.later[slot]! < MOST) this.later[slot]!++;
    });
  }

  /** Numbers the features that are frequent enough. */
  close(): void {
    const byCount: number[][] = Array.from({ length: MOST + 1 }, () => []);
    for (let slot = 0; slot <= this.mask; slot++) {
      const count = Math.max(this.counts[slot]!, this.later[slot]!);
      if (count >= this.rarest) byCount[MOST - count]!.push(slot);
    }
    this.hashes = Int32Array.from(byCount.flat());
    this.size = this.hashes.length;
    this.bits = Math.ceil(Math.log2(this.size + 1));
    this.ids.fill(-1);
    this.hashes.forEach((slot, id) => {
      this.ids[slot] = id;
    });
  }

  /** The number of a feature; -1 when it is not kept. */
  idOf(hash: number): number {
    return this.ids[hash & this.mask]!;
  }

  /** Weights learnt over numbers, as weights over 2^hashBits buckets of hashes. */
  spread(weights: Weights): Weights {
    const bits = this.hashBits;
    const width = weights.labels.length;
    const out = new Float32Array(2 ** bits * width);
    for (let id = 0; id < this.size; id++) {
      const to = this.hashes[id]! * width;
      for (let y = 0; y < width; y++) out[to + y]! += weights.weights[id * width + y]!;
    }
    return { ...weights, bits, weights: out };
  }
}

function each({ hashes, ends, rows }: FeatureRows, mask: number, visit: (slot: number) => void): void {
  const end = rows === 0 ? 0 : ends[rows - 1]!;
  for (let k = 0; k < end; k++) visit(hashes[k]! & mask);
}
