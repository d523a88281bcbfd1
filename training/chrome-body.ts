/** Trains the weights of the second look at each block: a logistic regression for each look, on what classifiers say of pages that they have not seen. */
import { BODY_EVIDENCE } from "../src/chrome/body-evidence.ts";
import { LOOKS } from "../src/chrome/looks.ts";
import type { BodyWeights } from "../src/chrome/second-look.ts";

export interface BodyExample {
  evidence: Float64Array;
  looks: Uint8Array;
  /** 1 body, 0 not, 2 open */
  right: Uint8Array;
  /** how much each block counts */
  weight: Float64Array;
}

const WIDTH = BODY_EVIDENCE.length;
const STEPS = 300;
const RATE = 0.05;

/** Full-batch Adam; deterministic. */
export function trainBody(examples: readonly BodyExample[], l2: number): BodyWeights {
  const out: Record<string, number[]> = {};
  LOOKS.forEach((look, which) => {
    const rows: Float64Array[] = [];
    const right: number[] = [];
    const weight: number[] = [];
    for (const example of examples)
      for (let i = 0; i < example.looks.length; i++) {
        if (example.looks[i] !== which || example.right[i] === 2) continue;
        rows.push(example.evidence.subarray(i * WIDTH, (i + 1) * WIDTH));
        right.push(example.right[i]!);
        weight.push(example.weight[i]!);
      }
    const total = weight.reduce((a, b) => a + b, 0);
    const w = new Float64Array(WIDTH);
    const first = new Float64Array(WIDTH);
    const second = new Float64Array(WIDTH);
    for (let step = 1; step <= STEPS; step++) {
      const grad = new Float64Array(WIDTH);
      for (let r = 0; r < rows.length; r++) {
        const row = rows[r]!;
        let sum = 0;
        for (let k = 0; k < WIDTH; k++) sum += w[k]! * row[k]!;
        const pull = (weight[r]! / total) * (right[r]! - 1 / (1 + Math.exp(-sum)));
        if (pull !== 0) for (let k = 0; k < WIDTH; k++) grad[k]! += pull * row[k]!;
      }
      for (let k = 0; k < WIDTH; k++) {
        const g = grad[k]! - l2 * w[k]!;
        first[k] = 0.9 * first[k]! + 0.1 * g;
        second[k] = 0.99 * second[k]! + 0.01 * g * g;
        w[k]! += (RATE * (first[k]! / (1 - 0.9 ** step))) / (Math.sqrt(second[k]! / (1 - 0.99 ** step)) + 1e-8);
      }
    }
    out[look] = Array.from(w, (x) => Math.round(x * 100) / 100);
  });
  return out as unknown as BodyWeights;
}

/** The module that holds the weights: a row for each kind of evidence, a column for each look. */
export function bodyWeightsModule(weights: Readonly<Record<"text" | "html", BodyWeights | null>>): string {
  const table = (of: BodyWeights | null) =>
    of === null
      ? "null"
      : `{
${LOOKS.map((look) => `    ${look}: [\n${BODY_EVIDENCE.map((name, k) => `      ${of[look][k]}, // ${name}`).join("\n")}\n    ],`).join("\n")}
  }`;
  return `/** Weights of the second look, learnt by training/chrome.ts from the pages listed in models/chrome.md. */
import type { BodyWeights } from "./second-look.ts";

export const BODY_WEIGHTS: Readonly<Record<"text" | "html", BodyWeights | null>> = {
  html: ${table(weights.html)},
  text: ${table(weights.text)},
};
`;
}
