/** Learner for candidates: the log-likelihood of the right ones under a softmax (AdaGrad, L2). Deterministic. */
import { Dropper, seededRandom, type Weights } from "./learner.ts";

/** Candidates among which to choose. Row i has the hashes `hashes[ends[i - 1] ?? 0] .. hashes[ends[i] - 1]`. */
export interface Choice {
  hashes: Int32Array;
  ends: Int32Array;
  /** 1 for each candidate that is right */
  right: Uint8Array;
  /** whether none may be right; then a candidate without features takes part */
  refusal: boolean;
}

export interface RankerOptions {
  bits: number;
  epochs: number;
  seed: number;
  rate?: number;
  l2?: number;
  dropout?: number;
}

/** Choices without a right candidate are passed over unless they allow refusal. */
export function trainRanker(
  choices: Choice[],
  { bits, epochs, seed, rate = 0.1, l2 = 1e-4, dropout = 0 }: RankerOptions,
): Weights {
  const weights = new Float32Array(2 ** bits);
  const squares = new Float32Array(weights.length).fill(1e-2);
  const mask = 2 ** bits - 1;
  const random = seededRandom(seed);
  const order = choices.map((_, i) => i).filter((i) => choices[i]!.refusal || choices[i]!.right.includes(1));
  const longest = choices.reduce((n, c) => Math.max(n, c.ends.length), 0);
  const scores = new Float64Array(longest + 1);
  const dropper = new Dropper(dropout, seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { right, refusal } = choices[index]!;
      const { hashes, ends } = dropper.thinned(choices[index]!);
      const n = ends.length;
      let top = refusal ? 0 : Number.NEGATIVE_INFINITY;
      for (let r = 0, k = 0; r < n; r++) {
        let sum = 0;
        for (const end = ends[r]!; k < end; k++) sum += weights[hashes[k]! & mask]!;
        scores[r] = sum * dropper.scale;
        top = Math.max(top, scores[r]!);
      }
      const anyRight = right.includes(1);
      const none = refusal ? Math.exp(-top) : 0;
      let total = none;
      let good = anyRight ? 0 : none;
      for (let r = 0; r < n; r++) {
        scores[r] = Math.exp(scores[r]! - top);
        total += scores[r]!;
        if (right[r]) good += scores[r]!;
      }
      for (let r = 0, k = 0; r < n; r++) {
        const pull = (right[r] ? scores[r]! / good : 0) - scores[r]! / total;
        const end = ends[r]!;
        if (Math.abs(pull) < 1e-4) {
          k = end;
          continue;
        }
        for (; k < end; k++) {
          const slot = hashes[k]! & mask;
          const g = pull - l2 * weights[slot]!;
          squares[slot]! += g * g;
          weights[slot]! += (rate * g) / Math.sqrt(squares[slot]!);
        }
      }
    }
  }
  return { labels: ["choice"], bits, weights, transitions: new Float32Array(2) };
}
