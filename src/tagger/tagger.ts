/** A sequence tagger: what a model says of rows of features, as labels and as how sure each label is. */
import { Chain } from "./chain.ts";
import type { FeatureRows } from "./features.ts";
import { bitCount, type Directory, directoryOf, type TaggerModel } from "./model.ts";

/** A tagger holds scratch memory that grows to the longest sequence seen; nothing else changes between calls. */
export class Tagger {
  readonly labels: string[];
  private readonly width: number;
  private readonly chain: Chain;
  private scores = new Float64Array(0);
  /** of the features of a row that the model knows: where their weights begin, and which labels have one */
  private found = new Int32Array(256);
  private masks = new Int32Array(256);
  private readonly sums: Int32Array;
  private readonly directory: Directory;

  constructor(private readonly model: TaggerModel) {
    this.labels = model.labels;
    this.directory = directoryOf(model);
    this.width = model.labels.length;
    this.chain = new Chain(this.width, model.transitions);
    this.sums = new Int32Array(this.width);
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

  // Each look into the model is a wait for memory. In passes of few branches the waits of a row overlap.
  private score(rows: FeatureRows, from: number, to: number): void {
    const { bytes, step, bits, unit } = this.model;
    const { entries, blockBits } = this.directory;
    const { hashes, ends } = rows;
    const { width, sums, scores } = this;
    const mask = 2 ** bits - 1;
    const inMask = 2 ** width - 1;
    const inBlock = 2 ** blockBits - 1;
    const maskBytes = this.model.maskBytes;
    let k = from === 0 ? 0 : ends[from - 1]!;
    for (let i = from, row = 0; i < to; i++, row += width) {
      const end = ends[i]!;
      if (end - k > this.found.length) {
        this.found = new Int32Array(2 * (end - k));
        this.masks = new Int32Array(2 * (end - k));
      }
      const { found, masks } = this;
      let n = 0;
      for (; k < end; k++) {
        const bucket = hashes[k]! & mask;
        const entry = entries[bucket >> blockBits]!;
        const place = bucket & inBlock;
        found[n] = entry >>> 8;
        masks[n] = entry & ((1 << place) - 1);
        n += (entry >>> place) & 1;
      }
      for (let f = 0; f < n; f++) {
        let at = found[f]!;
        for (let before = masks[f]!; before !== 0; before &= before - 1)
          at += maskBytes + bitCount(maskAt(bytes, at) & inMask);
        found[f] = at + maskBytes;
        masks[f] = maskAt(bytes, at) & inMask;
      }
      sums.fill(0);
      for (let f = 0; f < n; f++) {
        let at = found[f]!;
        for (let labels = masks[f]!; labels !== 0; labels &= labels - 1)
          sums[31 - Math.clz32(labels & -labels)]! += step[bytes[at++]!]!;
      }
      for (let y = 0; y < width; y++) scores[row + y] = sums[y]! * unit;
    }
  }
}

const maskAt = (bytes: Uint8Array, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
