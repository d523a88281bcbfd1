/**
 * Feature rows for the sequence tagger: for each position of a sequence a list of 32-bit feature hashes, stored end to
 * end in one typed array, so that a document costs no allocation per feature.
 */
import type { Templates } from "./templates.ts";

/** Rows of feature hashes. Row i is `hashes[ends[i - 1] ?? 0] .. hashes[ends[i] - 1]`. */
export class FeatureRows {
  hashes: Int32Array;
  ends: Int32Array;
  /** number of finished rows */
  rows = 0;
  private used = 0;

  constructor(expectedRows = 256, featuresPerRow = 48) {
    this.hashes = new Int32Array(expectedRows * featuresPerRow);
    this.ends = new Int32Array(expectedRows);
  }

  /** Forgets all rows and keeps the memory. */
  clear(): void {
    this.rows = 0;
    this.used = 0;
  }

  /** Adds a feature to the row that is being built. */
  add(hash: number): void {
    if (this.used === this.hashes.length) this.grow(1);
    this.hashes[this.used++] = hash;
  }

  /** Adds the features of all templates, each as `feature` of its number and the values of its columns. */
  addAll({ count, seeds, columns }: Templates, values: Int32Array): void {
    if (this.used + count > this.hashes.length) this.grow(count);
    const { hashes, used } = this;
    for (let f = 0; f < count; f++) {
      const abc = columns[f]!;
      hashes[used + f] = joined(seeds[f]! ^ values[abc & 255]!, values[(abc >> 8) & 255]!, values[abc >> 16]!);
    }
    this.used = used + count;
  }

  /** Finishes the row that is being built. */
  endRow(): void {
    if (this.rows === this.ends.length) {
      const wider = new Int32Array(this.ends.length * 2);
      wider.set(this.ends);
      this.ends = wider;
    }
    this.ends[this.rows++] = this.used;
  }

  private grow(by: number): void {
    const wider = new Int32Array(Math.max(this.hashes.length * 2, this.used + by));
    wider.set(this.hashes);
    this.hashes = wider;
  }
}

/**
 * One hash of a feature template's number and up to three values; order matters.
 *
 * @example
 * rows.add(feature(TEMPLATE.wordAndNext, tokens.lowerHash[i], tokens.lowerHash[i + 1]))
 */
export function feature(template: number, a: number, b = 0, c = 0): number {
  return joined(seedOf(template) ^ a, b, c);
}

/** The part of a feature's hash that its template alone decides. */
export const seedOf = (template: number): number => Math.imul(template + 1, 0x9e3779b1);

function joined(seedAndA: number, b: number, c: number): number {
  let h = Math.imul(seedAndA ^ (seedAndA >>> 16), 0x85ebca6b) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ c;
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  return h ^ (h >>> 15);
}
