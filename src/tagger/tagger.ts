/** Linear-chain decoding: the best labels of a sequence (Viterbi) and how sure each is (forward-backward marginals). */
import type { FeatureRows } from "./features.ts";
import { bitCount, type TaggerModel } from "./model.ts";

/** A tagger holds scratch memory that grows to the longest sequence seen; nothing else changes between calls. */
export class Tagger {
  readonly labels: string[];
  private readonly width: number;
  private scores = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private back = new Uint8Array(0);
  /** of the features of a row that the model knows: where their weights begin, and which labels have one */
  private found = new Int32Array(256);
  private masks = new Int32Array(256);
  private readonly moves: Float64Array;
  private readonly expStarts: Float64Array;
  private readonly sums: Int32Array;
  private readonly ahead: Float64Array;
  /** the moves that are not forbidden, in order of their goals: moveFrom[k] to moveTo[k] */
  private readonly moveFrom: Uint8Array;
  private readonly moveTo: Uint8Array;
  private readonly moveScore: Float64Array;
  private readonly expMove: Float64Array;

  constructor(private readonly model: TaggerModel) {
    this.labels = model.labels;
    this.width = model.labels.length;
    this.moves = Float64Array.from(model.transitions);
    this.expStarts = this.moves.subarray(this.width * this.width).map(Math.exp);
    this.sums = new Int32Array(this.width);
    this.ahead = new Float64Array(this.width);
    const open: [number, number][] = [];
    for (let to = 0; to < this.width; to++)
      for (let from = 0; from < this.width; from++)
        if (this.moves[from * this.width + to]! > Number.NEGATIVE_INFINITY) open.push([from, to]);
    this.moveFrom = Uint8Array.from(open, ([from]) => from);
    this.moveTo = Uint8Array.from(open, ([, to]) => to);
    this.moveScore = Float64Array.from(open, ([from, to]) => this.moves[from * this.width + to]!);
    this.expMove = this.moveScore.map(Math.exp);
  }

  /**
   * Labels rows `from` .. `to` - 1 as one sequence into `out[from..to)`. When `sure` is given, `sure[i]` receives the
   * marginal probability of the label chosen for row i, 0..1. Linear in rows and features.
   *
   * @param more scores to add to those of the rows, label-minor, from index 0 on: those of a first reading (`weigh`)
   */
  tag(rows: FeatureRows, from: number, to: number, out: Uint8Array, sure?: Float32Array, more?: Float32Array): void {
    const n = to - from;
    if (n <= 0) return;
    this.reserve(n);
    this.score(rows, from, to);
    if (more !== undefined) for (let k = 0; k < n * this.width; k++) this.scores[k]! += more[k]!;
    this.viterbi(n, from, out);
    if (sure !== undefined) this.marginals(n, from, out, sure);
  }

  /**
   * Reads rows `from` .. `to` - 1 as one sequence without choosing labels: afterwards `lastMarginals` holds. The rows'
   * scores are put into `into`, label-minor, from index 0 on.
   */
  weigh(rows: FeatureRows, from: number, to: number, into: Float32Array): void {
    const n = to - from;
    if (n <= 0) return;
    this.reserve(n);
    this.score(rows, from, to);
    for (let k = 0; k < n * this.width; k++) into[k] = this.scores[k]!;
    this.marginals(n, 0, null, null);
  }

  /** The marginal probabilities of every label of the sequence read last, row-major, rows from 0. */
  lastMarginals(row: number, label: number): number {
    return this.alpha[row * this.width + label]!;
  }

  private reserve(n: number): void {
    const size = n * this.width;
    if (this.scores.length >= size) return;
    const room = Math.max(size, this.scores.length * 2, 1024);
    this.scores = new Float64Array(room);
    this.alpha = new Float64Array(room);
    this.beta = new Float64Array(room);
    this.back = new Uint8Array(room);
  }

  // Each look into the model is a wait for memory. In passes of few branches the waits of a row overlap.
  private score(rows: FeatureRows, from: number, to: number): void {
    const { bytes, step, directory, bits, blockBits, unit } = this.model;
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
        const entry = directory[bucket >> blockBits]!;
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

  private viterbi(n: number, from: number, out: Uint8Array): void {
    const { width, scores, moves, back } = this;
    const best = this.alpha;
    const start = width * width;
    for (let y = 0; y < width; y++) best[y] = moves[start + y]! + scores[y]!;
    const { moveFrom, moveTo, moveScore } = this;
    for (let i = 1, row = width; i < n; i++, row += width) {
      for (let y = 0; y < width; y++) best[row + y] = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < moveFrom.length; k++) {
        const x = moveFrom[k]!;
        const y = moveTo[k]!;
        const s = best[row - width + x]! + moveScore[k]!;
        if (s > best[row + y]!) {
          best[row + y] = s;
          back[row + y] = x;
        }
      }
      for (let y = 0; y < width; y++) best[row + y]! += scores[row + y]!;
    }
    let y = 0;
    const last = (n - 1) * width;
    for (let k = 1; k < width; k++) if (best[last + k]! > best[last + y]!) y = k;
    for (let i = n - 1; i >= 0; i--) {
      out[from + i] = y;
      y = back[i * width + y]!;
    }
  }

  // Rows of alpha and of beta are scaled each on their own: where moves go one way only, a label that is out of reach
  // has an alpha of nearly nothing and a beta beyond all bounds. In the end alpha holds the marginals.
  private marginals(n: number, from: number, out: Uint8Array | null, sure: Float32Array | null): void {
    const { width, scores, expStarts, expMove, alpha, beta, ahead, moveFrom, moveTo } = this;
    for (let i = 0; i < n; i++) {
      const row = i * width;
      let top = Number.NEGATIVE_INFINITY;
      for (let y = 0; y < width; y++) top = Math.max(top, scores[row + y]!);
      for (let y = 0; y < width; y++) scores[row + y] = Math.exp(scores[row + y]! - top);
    }
    for (let i = 0, row = 0; i < n; i++, row += width) {
      for (let y = 0; y < width; y++) alpha[row + y] = i === 0 ? expStarts[y]! : 0;
      if (i > 0)
        for (let k = 0; k < moveFrom.length; k++)
          alpha[row + moveTo[k]!]! += alpha[row - width + moveFrom[k]!]! * expMove[k]!;
      let total = 0;
      for (let y = 0; y < width; y++) {
        alpha[row + y]! *= scores[row + y]!;
        total += alpha[row + y]!;
      }
      for (let y = 0; y < width; y++) alpha[row + y]! /= total;
    }
    const end = (n - 1) * width;
    for (let y = 0; y < width; y++) beta[end + y] = 1;
    for (let i = n - 2, row = end - width; i >= 0; i--, row -= width) {
      for (let x = 0; x < width; x++) {
        beta[row + x] = 0;
        ahead[x] = scores[row + width + x]! * beta[row + width + x]!;
      }
      for (let k = 0; k < moveFrom.length; k++) beta[row + moveFrom[k]!]! += expMove[k]! * ahead[moveTo[k]!]!;
      let top = 0;
      for (let x = 0; x < width; x++) top = Math.max(top, beta[row + x]!);
      for (let x = 0; x < width; x++) beta[row + x]! /= top;
    }
    for (let i = 0, row = 0; i < n; i++, row += width) {
      let total = 0;
      for (let y = 0; y < width; y++) total += alpha[row + y]! * beta[row + y]!;
      for (let y = 0; y < width; y++)
        alpha[row + y] = total > 0 ? (alpha[row + y]! * beta[row + y]!) / total : y === (out?.[from + i] ?? 0) ? 1 : 0;
      if (sure !== null && out !== null) sure[from + i] = alpha[row + out[from + i]!]!;
    }
  }
}

const maskAt = (bytes: Uint8Array, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
