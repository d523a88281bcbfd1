/**
 * Feature rows for the sequence tagger: for each position of a sequence a list of 32-bit feature hashes, stored end to
 * end in one typed array, so that a document costs no allocation per feature.
 */

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
    if (this.used === this.hashes.length) {
      const wider = new Int32Array(this.hashes.length * 2);
      wider.set(this.hashes);
      this.hashes = wider;
    }
    this.hashes[this.used++] = hash;
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
}

/**
 * One hash of a feature template's number and up to three values; order matters.
 *
 * @example
 * rows.add(feature(TEMPLATE.wordAndNext, tokens.lowerHash[i], tokens.lowerHash[i + 1]))
 */
export function feature(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 1, 0x9e3779b1) ^ a;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ c;
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  return h ^ (h >>> 15);
}
