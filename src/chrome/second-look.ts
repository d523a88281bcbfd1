/** A second look at each block, with weights for the evidence that the first reading of the page gives. */
import { BODY_EVIDENCE } from "./body-evidence.ts";
import type { PageBlocks } from "./features.ts";
import { LOOKS, lookOf } from "./looks.ts";

const WIDTH = BODY_EVIDENCE.length;

/** The weights of each look's evidence, by look, then by column. */
export type BodyWeights = Readonly<Record<(typeof LOOKS)[number], readonly number[]>>;

/** Probability of each block to be body, after the second look. */
export function lookAgain(page: PageBlocks, evidence: Float64Array, weights: BodyWeights): Float64Array {
  const n = page.spans.length;
  const out = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) {
    const row = weights[LOOKS[lookOf(page, i)]!];
    let sum = 0;
    for (let k = 0; k < WIDTH; k++) sum += row[k]! * evidence[at++]!;
    out[i] = 1 / (1 + Math.exp(-sum));
  }
  return out;
}
