/** The labels of a page's blocks out of what one or several taggers think of them. */
import { Scratch } from "../document/memory.ts";
import type { FeatureRows } from "../tagger/features.ts";
import type { Tagger } from "../tagger/tagger.ts";
import { impossible, LABELS } from "./labels.ts";

const WIDTH = LABELS.length;

/** One tagger's view of the page: its feature rows and the tagger. */
export interface View {
  tagger: Tagger;
  rows: FeatureRows;
}

/** Probability of every label for each of n blocks, row-major: the mean over the views, and that of the first alone. */
export function meanMarginals(views: readonly View[], n: number): { mean: Float64Array; first: Float64Array } {
  const mean = new Float64Array(n * WIDTH);
  let first = mean;
  for (const { tagger, rows } of views) {
    tagger.weigh(rows, 0, n);
    tagger.addMarginals(n, mean, views.length);
    if (first === mean && views.length > 1) first = mean.map((p) => p * views.length);
  }
  return { mean, first };
}

const OPEN: readonly (readonly boolean[])[] = [...LABELS, null].map((from) =>
  LABELS.map((to) => !impossible(from, to)),
);

const backPointers = new Scratch(Uint8Array);

/** For each label those that may stand before it. */
const SOURCES = LABELS.map((_, to) => Uint8Array.from(LABELS.keys()).filter((from) => OPEN[from]![to]));

// Labels before "body" in the list are those of the zone before it.
const BODY = LABELS.indexOf("body");
const AFTER = LABELS.indexOf("after");

/**
 * The possible sequence of labels with the highest expected number of right ones: more forgiving than the one likeliest
 * sequence, which a single odd line can end early. Weights say how much each block counts; `price` is what a page
 * without any body costs, in the same measure. Linear in n.
 */
export function bestLabels(marginals: Float64Array, weights: Float64Array, price: number): Uint8Array {
  const n = weights.length;
  const out = new Uint8Array(n);
  if (n === 0) return out;
  const back = backPointers.room(n * WIDTH);
  let score = new Float64Array(WIDTH);
  let next = new Float64Array(WIDTH);
  for (let y = 0; y < WIDTH; y++) score[y] = OPEN[WIDTH]![y] ? weights[0]! * marginals[y]! : Number.NEGATIVE_INFINITY;
  for (let i = 1; i < n; i++) {
    for (let y = 0; y < WIDTH; y++) {
      let top = Number.NEGATIVE_INFINITY;
      let arg = 0;
      const sources = SOURCES[y]!;
      for (let k = 0; k < sources.length; k++) {
        const x = sources[k]!;
        const reached = y === AFTER && x < BODY ? score[x]! - price : score[x]!;
        if (reached > top) {
          top = reached;
          arg = x;
        }
      }
      next[y] = top + weights[i]! * marginals[i * WIDTH + y]!;
      back[i * WIDTH + y] = arg;
    }
    [score, next] = [next, score];
  }
  for (let k = 0; k < BODY; k++) score[k]! -= price;
  if (n === 1) score[AFTER]! -= price;
  let y = 0;
  for (let k = 1; k < WIDTH; k++) if (score[k]! > score[y]!) y = k;
  for (let i = n - 1; i >= 0; i--) {
    out[i] = y;
    y = back[i * WIDTH + y]!;
  }
  return out;
}
