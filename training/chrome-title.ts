/** Trains the weights of the headline's evidence: a softmax over a page's candidates and "none of them". */
import { TITLE_EVIDENCE, type TitleCandidates } from "../src/chrome/title-evidence.ts";
import type { TitleWeights } from "../src/chrome/title-weights.ts";
import { fold } from "./chrome-gold.ts";

export interface TitleExample {
  candidates: TitleCandidates;
  /** 1 for each candidate that is the headline; none where the page does not print it */
  right: Uint8Array;
}

const WIDTH = TITLE_EVIDENCE.length;
const STEPS = 400;
const L2 = 0.003;
const RATE = 0.05;
/** how much a page counts that does not print its title: what its metadata say may still be near a line */
const UNPRINTED = 0.2;

const wordsOf = (s: string): string[] => s.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Which candidates print the title: word for word, else all but the same words. */
export function rightTitles(lines: readonly string[], title: string): Uint8Array {
  const target = fold(title);
  const exact = Uint8Array.from(lines, (line) => Number(fold(line) === target));
  if (exact.includes(1)) return exact;
  const wanted = new Set(wordsOf(target));
  return Uint8Array.from(lines, (line) => {
    const own = wordsOf(fold(line));
    const shared = own.filter((word) => wanted.has(word)).length;
    return Number(own.length > 2 && shared >= 0.8 * Math.max(own.length, wanted.size));
  });
}

/** Full-batch Adam; deterministic. */
export function trainTitle(all: readonly TitleExample[]): TitleWeights {
  const examples = all.filter(({ candidates }) => candidates.blocks.length > 0);
  const weights = new Float64Array(WIDTH + 1);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  for (let step = 1; step <= STEPS; step++) {
    const grad = new Float64Array(weights.length);
    for (const { candidates, right } of examples) {
      const n = candidates.blocks.length;
      const scores = new Float64Array(n + 1);
      for (let c = 0; c < n; c++)
        for (let k = 0; k < WIDTH; k++) scores[c]! += weights[k]! * candidates.evidence[c * WIDTH + k]!;
      scores[n] = weights[WIDTH]!;
      const top = Math.max(...scores);
      let all = 0;
      let good = 0;
      const printed = right.includes(1);
      const isRight = (c: number) => (c < n ? right[c] === 1 : !printed);
      for (let c = 0; c <= n; c++) {
        scores[c] = Math.exp(scores[c]! - top);
        all += scores[c]!;
        if (isRight(c)) good += scores[c]!;
      }
      const weight = printed ? 1 : UNPRINTED;
      for (let c = 0; c <= n; c++) {
        const pull = weight * ((isRight(c) ? scores[c]! / good : 0) - scores[c]! / all);
        if (c === n) grad[WIDTH]! += pull;
        else for (let k = 0; k < WIDTH; k++) grad[k]! += pull * candidates.evidence[c * WIDTH + k]!;
      }
    }
    for (let k = 0; k < weights.length; k++) {
      const g = grad[k]! / examples.length - L2 * weights[k]!;
      first[k] = 0.9 * first[k]! + 0.1 * g;
      second[k] = 0.99 * second[k]! + 0.01 * g * g;
      weights[k]! += (RATE * (first[k]! / (1 - 0.9 ** step))) / (Math.sqrt(second[k]! / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return {
    ...Object.fromEntries(TITLE_EVIDENCE.map((name, k) => [name, Math.round(weights[k]! * 100) / 100])),
    none: Math.round(weights[WIDTH]! * 100) / 100,
  } as TitleWeights;
}

/** The module that holds the weights. */
export function weightsModule(weights: Readonly<Record<"text" | "html", TitleWeights>>): string {
  const table = (of: TitleWeights) =>
    Object.entries(of)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, weight]) => `    ${/^[a-z]+$/.test(name) ? name : `"${name}"`}: ${weight},`)
      .join("\n");
  return `/** Weights of the headline's evidence, learnt by training/chrome.ts from the pages listed in models/chrome.md. */
import type { TITLE_EVIDENCE } from "./title-evidence.ts";

/** One weight for each kind of evidence; \`none\` is what a line must beat. */
export type TitleWeights = Readonly<Record<(typeof TITLE_EVIDENCE)[number] | "none", number>>;

export const TITLE_WEIGHTS: Readonly<Record<"text" | "html", TitleWeights>> = {
  html: {
${table(weights.html)}
  },
  text: {
${table(weights.text)}
  },
};
`;
}
