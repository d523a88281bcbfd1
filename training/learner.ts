/**
 * Learners for the tagger: a conditional random field (AdaGrad, lazy L2; calibrated marginals) and an averaged
 * structured perceptron (fast). Both are deterministic: the same examples, options and seed give the same weights.
 */

/** A training sequence. Row i has the feature hashes `hashes[ends[i - 1] ?? 0] .. hashes[ends[i] - 1]`. */
export interface Example {
  hashes: Int32Array;
  ends: Int32Array;
  /** for each row a bit mask of the labels that are right; more than one bit where the gold leaves it open */
  gold: Uint32Array;
  /** how much the sequence counts; default 1 */
  weight?: number;
}

export interface LearnerOptions {
  labels: string[];
  /** log2 of the number of feature buckets */
  bits: number;
  epochs: number;
  seed: number;
  /** CRF: step size (default 0.1) and weight decay per update (default 1e-6) */
  rate?: number;
  l2?: number;
  /**
   * CRF: one step a sequence instead of one a row. For long sequences whose rows share most features, such as the lines
   * of a page: there, hundreds of steps along one and the same gradient overshoot.
   */
  summed?: boolean;
  /**
   * CRF: learnt weights to go on from. Those that are zero stay zero, so that weights which were cut away for the sake of
   * size are made up for by the others. Steps are small from the outset.
   */
  start?: Weights;
  /**
   * CRF: the share of features, 0 to less than 1, that each visit of a sequence leaves out at random, so that no weight
   * relies on another's being there. At run time all are there.
   */
  dropout?: number;
  /** transitions that can never be: (from, to); from null is the start */
  forbidden?: (from: string | null, to: string) => boolean;
  /** CRF: whether a sequence can end with a label; default any */
  last?: (label: string) => boolean;
  /** called after each epoch with the weights so far (for a perceptron: averaged) */
  onEpoch?: (epoch: number, weights: Weights) => void;
}

export interface Weights {
  labels: string[];
  bits: number;
  weights: Float32Array;
  transitions: Float32Array;
}

/** BIO labels: I-X follows only B-X or I-X. */
export function bioForbidden(from: string | null, to: string): boolean {
  if (!to.startsWith("I-")) return false;
  return from === null || from.slice(2) !== to.slice(2) || from === "O";
}

/** A seeded generator of numbers in 0..1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Trains a linear-chain CRF; rows whose gold mask has several bits count as "one of these". */
export function trainCrf(examples: Example[], options: LearnerOptions): Weights {
  const { labels, bits, epochs, rate = 0.1, l2 = 1e-6 } = options;
  const width = labels.length;
  const mask = 2 ** bits - 1;
  const { start } = options;
  const weights = start?.weights.slice() ?? new Float32Array(2 ** bits * width);
  const squares = new Float32Array(weights.length).fill(start ? 1 : 1e-3);
  const { transitions, open } = startTransitions(options);
  if (start) transitions.set(start.transitions);
  const moveSquares = new Float32Array(transitions.length).fill(start ? 1000 : 1e-3);
  const expMoves = new Float64Array(transitions.length);
  const moveGrad = new Float64Array(transitions.length);
  const order = examples.map((_, i) => i);
  const random = seededRandom(options.seed);
  const longest = examples.reduce((n, e) => Math.max(n, e.ends.length), 0) * width;
  const scores = new Float64Array(longest);
  const grad = new Float64Array(longest);
  const labelsMoved = new Uint8Array(width);
  const moves = openMoves(open, width);
  const neverLast = labels.flatMap((label, y) => ((options.last?.(label) ?? true) ? [] : [y]));
  const lattice = { alpha: new Float64Array(longest), beta: new Float64Array(longest) };

  const sum = new SparseSum(options.summed ? weights.length : 0, width);
  const dropper = new Dropper(options.dropout ?? 0, options.seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { gold, weight = 1 } = examples[index]!;
      const { hashes, ends } = dropper.thinned(examples[index]!);
      const n = gold.length;
      if (n === 0) continue;
      for (let k = 0; k < expMoves.length; k++) expMoves[k] = Math.exp(transitions[k]!);
      score(hashes, ends, weights, mask, width, scores);
      if (dropper.scale !== 1) for (let k = 0; k < n * width; k++) scores[k]! *= dropper.scale;
      toPotentials(scores, n, width);
      for (const y of neverLast) scores[(n - 1) * width + y] = 0;
      grad.fill(0, 0, n * width);
      moveGrad.fill(0);
      // Gradient of the log-likelihood: expected counts among the right sequences less those among all.
      const settled =
        countGold(gold, n, width, weight, grad, moveGrad) ||
        accumulate(scores, expMoves, moves, n, width, gold, weight, lattice, grad, moveGrad);
      if (!settled || !accumulate(scores, expMoves, moves, n, width, null, -weight, lattice, grad, moveGrad)) continue;
      for (let i = 0, k = 0; i < n; i++) {
        const row = i * width;
        // Most labels of most rows are settled early on; only the others cost an update.
        let active = 0;
        for (let y = 0; y < width; y++)
          if (Math.abs(grad[row + y]!) > (options.summed ? 0 : 1e-4)) labelsMoved[active++] = y;
        if (active === 0) {
          k = ends[i]!;
          continue;
        }
        for (const end = ends[i]!; k < end; k++) {
          const base = (hashes[k]! & mask) * width;
          if (options.summed) {
            sum.add(base, grad, row);
            continue;
          }
          for (let a = 0; a < active; a++) {
            const y = labelsMoved[a]!;
            if (start !== undefined && weights[base + y] === 0) continue;
            const g = grad[row + y]! - l2 * weights[base + y]!;
            const square = squares[base + y]! + g * g;
            squares[base + y] = square;
            weights[base + y]! += (rate * g) / Math.sqrt(square);
          }
        }
      }
      sum.drain((at, total) => {
        const g = total - l2 * weights[at]!;
        if (g < 1e-5 && g > -1e-5) return;
        squares[at]! += g * g;
        weights[at]! += (rate * g) / Math.sqrt(squares[at]!);
      });
      for (let k = 0; k < transitions.length; k++) {
        const g = moveGrad[k]!;
        if (open[k] === 0 || g === 0) continue;
        moveSquares[k]! += g * g;
        transitions[k]! += (rate * g) / Math.sqrt(moveSquares[k]!);
      }
    }
    options.onEpoch?.(epoch, { labels, bits, weights, transitions });
  }
  return { labels, bits, weights, transitions };
}

/** Leaves features out at random; what it hands out is overwritten by the next call. */
export class Dropper {
  /** makes up for what is left out */
  readonly scale: number;
  private readonly least: number;
  private state: number;
  private hashes = new Int32Array(0);

  constructor(share: number, seed: number) {
    this.scale = 1 / (1 - share);
    this.least = Math.floor(share * 0x10000);
    this.state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  }

  thinned({ hashes, ends }: { hashes: Int32Array; ends: Int32Array }): { hashes: Int32Array; ends: Int32Array } {
    if (this.least === 0) return { hashes, ends };
    if (this.hashes.length < hashes.length) this.hashes = new Int32Array(2 * hashes.length);
    const kept = this.hashes;
    const keptEnds = new Int32Array(ends.length);
    let { state } = this;
    let n = 0;
    for (let i = 0, k = 0; i < ends.length; i++) {
      for (const end = ends[i]!; k < end; k++) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        if ((state & 0xffff) >= this.least) kept[n++] = hashes[k]!;
      }
      keptEnds[i] = n;
    }
    this.state = state;
    return { hashes: kept, ends: keptEnds };
  }
}

/** Sums of gradients over a sequence, for the weights that it touches. */
class SparseSum {
  private readonly sums: Float32Array;
  private readonly touched: Uint8Array;
  private bases: number[] = [];

  constructor(
    size: number,
    private readonly width: number,
  ) {
    this.sums = new Float32Array(size);
    this.touched = new Uint8Array(size / width);
  }

  add(base: number, grad: Float64Array, row: number): void {
    if (this.touched[base / this.width] === 0) {
      this.touched[base / this.width] = 1;
      this.bases.push(base);
    }
    for (let y = 0; y < this.width; y++) this.sums[base + y]! += grad[row + y]!;
  }

  /** Hands out every sum and forgets it. */
  drain(each: (at: number, total: number) => void): void {
    for (const base of this.bases) {
      for (let at = base; at < base + this.width; at++) {
        each(at, this.sums[at]!);
        this.sums[at] = 0;
      }
      this.touched[base / this.width] = 0;
    }
    this.bases = [];
  }
}

/** Trains an averaged structured perceptron; where the gold mask has several bits, the best of them is taken as gold. */
export function trainPerceptron(examples: Example[], options: LearnerOptions): Weights {
  const { labels, bits, epochs } = options;
  const width = labels.length;
  const mask = 2 ** bits - 1;
  const weights = new Float32Array(2 ** bits * width);
  const sums = new Float64Array(weights.length);
  const { transitions, open } = startTransitions(options);
  const moveSums = new Float64Array(transitions.length);
  const order = examples.map((_, i) => i);
  const random = seededRandom(options.seed);
  const longest = examples.reduce((n, e) => Math.max(n, e.ends.length), 0);
  const scores = new Float64Array(longest * width);
  const best = new Float64Array(longest * width);
  const back = new Uint8Array(longest * width);
  const said = new Uint8Array(longest);
  const right = new Uint8Array(longest);
  let step = 1;
  const averaged = (): Weights => ({
    labels,
    bits,
    weights: weights.map((w, k) => w - sums[k]! / step),
    transitions: transitions.map((w, k) => (open[k] ? w - moveSums[k]! / step : w)),
  });

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { hashes, ends, gold, weight = 1 } = examples[index]!;
      const n = ends.length;
      if (n === 0) continue;
      score(hashes, ends, weights, mask, width, scores);
      viterbi(scores, transitions, n, width, null, best, back, said);
      let wrong = false;
      for (let i = 0; i < n && !wrong; i++) wrong = (gold[i]! & (1 << said[i]!)) === 0;
      if (wrong) {
        viterbi(scores, transitions, n, width, gold, best, back, right);
        let k = 0;
        for (let i = 0; i < n; i++) {
          const end = ends[i]!;
          if (said[i] !== right[i]) {
            for (; k < end; k++) {
              const base = (hashes[k]! & mask) * width;
              weights[base + right[i]!]! += weight;
              weights[base + said[i]!]! -= weight;
              sums[base + right[i]!]! += weight * step;
              sums[base + said[i]!]! -= weight * step;
            }
          }
          k = end;
          const goldMove = (i === 0 ? width : right[i - 1]!) * width + right[i]!;
          const saidMove = (i === 0 ? width : said[i - 1]!) * width + said[i]!;
          if (goldMove !== saidMove) {
            transitions[goldMove]! += weight;
            transitions[saidMove]! -= weight;
            moveSums[goldMove]! += weight * step;
            moveSums[saidMove]! -= weight * step;
          }
        }
      }
      step++;
    }
    options.onEpoch?.(epoch, options.onEpoch.length > 1 ? averaged() : { labels, bits, weights, transitions });
  }
  return averaged();
}

/** The mean of several runs' weights: costs nothing at run time and is worth a little more than the best of them. */
export function meanWeights(runs: Weights[]): Weights {
  const first = runs[0]!;
  const mean = (pick: (w: Weights) => Float32Array) =>
    pick(first).map((_, k) => runs.reduce((sum, run) => sum + pick(run)[k]!, 0) / runs.length);
  return { ...first, weights: mean((w) => w.weights), transitions: mean((w) => w.transitions) };
}

function startTransitions({ labels, forbidden }: LearnerOptions) {
  const width = labels.length;
  const transitions = new Float32Array((width + 1) * width);
  const open = new Uint8Array(transitions.length).fill(1);
  for (let from = 0; from <= width; from++) {
    for (let to = 0; to < width; to++) {
      if (forbidden?.(from === width ? null : labels[from]!, labels[to]!)) {
        transitions[from * width + to] = Number.NEGATIVE_INFINITY;
        open[from * width + to] = 0;
      }
    }
  }
  return { transitions, open };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

function score(
  hashes: Int32Array,
  ends: Int32Array,
  weights: Float32Array,
  mask: number,
  width: number,
  scores: Float64Array,
): void {
  for (let i = 0, k = 0; i < ends.length; i++) {
    const row = i * width;
    for (let y = 0; y < width; y++) scores[row + y] = 0;
    for (const end = ends[i]!; k < end; k++) {
      const base = (hashes[k]! & mask) * width;
      for (let y = 0; y < width; y++) scores[row + y]! += weights[base + y]!;
    }
  }
}

function toPotentials(scores: Float64Array, n: number, width: number): void {
  for (let row = 0; row < n * width; row += width) {
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < width; y++) top = Math.max(top, scores[row + y]!);
    // The floor keeps a gold label that early, wild weights rule out from having no path at all.
    for (let y = 0; y < width; y++) scores[row + y] = Math.max(Math.exp(scores[row + y]! - top), 1e-60);
  }
}

/** The moves that are not forbidden, as parallel lists: from[k] to to[k]. */
function openMoves(open: Uint8Array, width: number): { from: Uint8Array; to: Uint8Array } {
  const from: number[] = [];
  const to: number[] = [];
  for (let x = 0; x < width; x++)
    for (let y = 0; y < width; y++)
      if (open[x * width + y] === 1) {
        from.push(x);
        to.push(y);
      }
  return { from: Uint8Array.from(from), to: Uint8Array.from(to) };
}

/** Counts the labels and moves of a sequence that has one right label a row; false, and nothing done, when it has not. */
function countGold(
  gold: Uint32Array,
  n: number,
  width: number,
  weight: number,
  grad: Float64Array,
  moveGrad: Float64Array,
): boolean {
  for (let i = 0; i < n; i++) if ((gold[i]! & (gold[i]! - 1)) !== 0) return false;
  let before = width;
  for (let i = 0; i < n; i++) {
    const y = 31 - Math.clz32(gold[i]!);
    grad[i * width + y]! += weight;
    moveGrad[before * width + y]! += weight;
    before = y;
  }
  return true;
}

/** Below this, what is said forwards and backwards of a sequence contradict each other beyond what numbers can hold. */
const LEAST = 1e-200;

/**
 * Adds sign · expected counts of labels and moves, over the sequences that `gold` allows (all when null). False when
 * there are none, or none that numbers can tell from impossible: then the sums are not to be used.
 */
function accumulate(
  potentials: Float64Array,
  expMoves: Float64Array,
  moves: { from: Uint8Array; to: Uint8Array },
  n: number,
  width: number,
  gold: Uint32Array | null,
  sign: number,
  { alpha, beta }: { alpha: Float64Array; beta: Float64Array },
  grad: Float64Array,
  moveGrad: Float64Array,
): boolean {
  const { from, to } = moves;
  const start = width * width;
  // What the gold rules out has no potential.
  if (gold !== null)
    for (let i = 0, row = 0; i < n; i++, row += width)
      for (let y = 0; y < width; y++) beta[row + y] = (gold[i]! & (1 << y)) !== 0 ? potentials[row + y]! : 0;
  else for (let k = 0; k < n * width; k++) beta[k] = potentials[k]!;
  // beta holds the potentials until its own values take their place, from the end on
  for (let i = 0, row = 0; i < n; i++, row += width) {
    for (let y = 0; y < width; y++) alpha[row + y] = i === 0 ? expMoves[start + y]! : 0;
    if (i > 0)
      for (let k = 0; k < from.length; k++)
        alpha[row + to[k]!]! += alpha[row - width + from[k]!]! * expMoves[from[k]! * width + to[k]!]!;
    let total = 0;
    for (let y = 0; y < width; y++) {
      alpha[row + y]! *= beta[row + y]!;
      total += alpha[row + y]!;
    }
    if (total <= 0 || !Number.isFinite(total)) return false; // a gold sequence that the transitions forbid teaches nothing
    for (let y = 0; y < width; y++) alpha[row + y]! /= total;
  }
  const after = new Float64Array(width);
  const ahead = new Float64Array(width);
  for (let y = 0; y < width; y++) after[y] = 1;
  for (let i = n - 1; i >= 0; i--) {
    const row = i * width;
    let here = 0;
    for (let y = 0; y < width; y++) here += alpha[row + y]! * after[y]!;
    if (!(here > LEAST)) return false;
    for (let y = 0; y < width; y++) grad[row + y]! += (sign * alpha[row + y]! * after[y]!) / here;
    if (i === 0) {
      for (let y = 0; y < width; y++) moveGrad[start + y]! += (sign * alpha[y]! * after[y]!) / here;
      break;
    }
    const before = row - width;
    for (let y = 0; y < width; y++) {
      ahead[y] = beta[row + y]! * after[y]!;
      after[y] = 0;
    }
    let total = 0;
    for (let k = 0; k < from.length; k++) {
      const x = from[k]!;
      const b = expMoves[x * width + to[k]!]! * ahead[to[k]!]!;
      after[x]! += b;
      total += alpha[before + x]! * b;
    }
    if (!(total > LEAST)) return false;
    const scale = sign / total;
    for (let k = 0; k < from.length; k++) {
      const at = from[k]! * width + to[k]!;
      moveGrad[at]! += scale * alpha[before + from[k]!]! * expMoves[at]! * ahead[to[k]!]!;
    }
    // Beta is scaled on its own: where moves go one way only, a label out of reach has nearly no alpha and a beta beyond
    // all bounds, and their product scaled together is not a number.
    let top = 0;
    for (let x = 0; x < width; x++) top = Math.max(top, after[x]!);
    for (let x = 0; x < width; x++) after[x]! /= top;
  }
  return true;
}

function viterbi(
  scores: Float64Array,
  moves: Float32Array,
  n: number,
  width: number,
  gold: Uint32Array | null,
  best: Float64Array,
  back: Uint8Array,
  out: Uint8Array,
): void {
  const start = width * width;
  const closed = (i: number, y: number) => gold !== null && (gold[i]! & (1 << y)) === 0;
  for (let y = 0; y < width; y++) best[y] = closed(0, y) ? Number.NEGATIVE_INFINITY : moves[start + y]! + scores[y]!;
  for (let i = 1; i < n; i++) {
    const row = i * width;
    for (let y = 0; y < width; y++) {
      let top = Number.NEGATIVE_INFINITY;
      let arg = 0;
      if (!closed(i, y)) {
        for (let x = 0; x < width; x++) {
          const s = best[row - width + x]! + moves[x * width + y]!;
          if (s > top) {
            top = s;
            arg = x;
          }
        }
      }
      best[row + y] = top + scores[row + y]!;
      back[row + y] = arg;
    }
  }
  let y = 0;
  for (let k = 1; k < width; k++) if (best[(n - 1) * width + k]! > best[(n - 1) * width + y]!) y = k;
  for (let i = n - 1; i >= 0; i--) {
    out[i] = y;
    y = back[i * width + y]!;
  }
}
