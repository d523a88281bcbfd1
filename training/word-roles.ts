/**
 * What a word tends to be, learnt from the training sets and carried over by word vectors to words that no set holds: a
 * small network guesses from the vector how often a word is a given name, ends an organisation's name, precedes a person
 * and so on; words of like guesses share a class. A word of the sets is guessed by networks that have not seen it, so that
 * its class is as good, or as bad, as that of a new word.
 */
import { seededRandom } from "./learner.ts";
import { clusters, nearestCentres, type WordVectors } from "./word-clusters.ts";

/** For some of the words, by their row in the vectors: how often each of `width` outcomes was seen. */
export interface Outcomes {
  width: number;
  counts: ReadonlyMap<number, Float64Array>;
}

const HIDDEN = 48;
const FOLDS = 4;
const EPOCHS = 12;
const BATCH = 32;
/** Beyond this many sightings a word counts no more. */
const MOST = 30;
/** Frequent words, from which the classes are made. */
const CLUSTERED = 60_000;

/** For each word the number of its class, 0 .. classes - 1. Deterministic. */
export function roleClasses(
  words: WordVectors,
  { counts: outcomes, width }: Outcomes,
  classes: number,
  seed: number,
): Uint16Array {
  const { dimensions, vectors } = words;
  const count = words.words.length;
  const rows = [...outcomes.keys()].sort((a, b) => a - b);
  const guesses = new Float32Array(count * width);
  const seen = new Uint8Array(count);
  for (const row of rows) seen[row] = 1;
  for (let fold = 0; fold < FOLDS; fold++) {
    const net = new Network(dimensions, width, seededRandom(seed + fold));
    net.learn(
      vectors,
      rows.filter((_, k) => k % FOLDS !== fold),
      outcomes,
      seededRandom(seed + 10 + fold),
    );
    const own = new Set(rows.filter((_, k) => k % FOLDS === fold));
    for (let row = 0; row < count; row++) {
      if (seen[row] === 1 && !own.has(row)) continue;
      const said = net.guess(vectors, row * dimensions);
      for (let y = 0; y < width; y++) guesses[row * width + y]! += seen[row] === 1 ? said[y]! : said[y]! / FOLDS;
    }
  }
  // Distances of the roots: a guess of 1 in 100 differs from none as much as 1 in 4 from 1 in 6.
  const roots = guesses.map(Math.sqrt);
  const { centres } = clusters(roots, Math.min(count, CLUSTERED), width, classes, 25, seededRandom(seed + 20));
  return nearestCentres(roots, count, width, centres, classes);
}

/** One hidden layer, cross-entropy against shares, Adam. */
class Network {
  private readonly first: Float64Array;
  private readonly second: Float64Array;
  private readonly hidden = new Float64Array(HIDDEN + 1);
  private readonly said: Float64Array;

  constructor(
    private readonly dimensions: number,
    private readonly width: number,
    random: () => number,
  ) {
    const start = (n: number, scale: number) => Float64Array.from({ length: n }, () => (random() * 2 - 1) * scale);
    this.first = start((dimensions + 1) * HIDDEN, (2 / Math.sqrt(dimensions)) * 2);
    this.second = start((HIDDEN + 1) * width, 1 / Math.sqrt(HIDDEN));
    this.said = new Float64Array(width);
    this.hidden[HIDDEN] = 1;
  }

  guess(vectors: Float32Array, at: number): Float64Array {
    const { dimensions, width, first, second, hidden, said } = this;
    for (let h = 0; h < HIDDEN; h++) {
      const row = h * (dimensions + 1);
      let sum = first[row + dimensions]!;
      for (let d = 0; d < dimensions; d++) sum += first[row + d]! * vectors[at + d]!;
      hidden[h] = Math.tanh(sum);
    }
    let total = 0;
    for (let y = 0; y < width; y++) {
      const row = y * (HIDDEN + 1);
      let sum = 0;
      for (let h = 0; h <= HIDDEN; h++) sum += second[row + h]! * hidden[h]!;
      said[y] = Math.exp(sum);
      total += said[y]!;
    }
    for (let y = 0; y < width; y++) said[y]! /= total;
    return said;
  }

  learn(vectors: Float32Array, rows: number[], outcomes: Outcomes["counts"], random: () => number): void {
    const { dimensions, width, first, second, hidden } = this;
    const order = [...rows];
    const steps = [first, second].map((w) => ({
      w,
      grad: new Float64Array(w.length),
      mean: new Float64Array(w.length),
      square: new Float64Array(w.length),
    }));
    const [one, two] = [steps[0]!.grad, steps[1]!.grad];
    let step = 0;
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [order[i], order[j]] = [order[j]!, order[i]!];
      }
      for (let from = 0; from < order.length; from += BATCH) {
        one.fill(0);
        two.fill(0);
        for (let k = from; k < Math.min(from + BATCH, order.length); k++) {
          const at = order[k]! * dimensions;
          const counts = outcomes.get(order[k]!)!;
          let total = 0;
          for (let y = 0; y < width; y++) total += counts[y]!;
          const weight = Math.sqrt(Math.min(total, MOST)) / BATCH;
          const said = this.guess(vectors, at);
          for (let y = 0; y < width; y++) {
            const error = weight * (said[y]! - counts[y]! / total);
            const row = y * (HIDDEN + 1);
            for (let h = 0; h <= HIDDEN; h++) two[row + h]! += error * hidden[h]!;
          }
          for (let h = 0; h < HIDDEN; h++) {
            let error = 0;
            for (let y = 0; y < width; y++)
              error += weight * (said[y]! - counts[y]! / total) * second[y * (HIDDEN + 1) + h]!;
            error *= 1 - hidden[h]! * hidden[h]!;
            const row = h * (dimensions + 1);
            for (let d = 0; d < dimensions; d++) one[row + d]! += error * vectors[at + d]!;
            one[row + dimensions]! += error;
          }
        }
        step++;
        const rate =
          ((0.003 * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step)) *
          (1 - (epoch + from / order.length) / EPOCHS + 0.05);
        for (const { w, grad, mean, square } of steps)
          for (let k = 0; k < w.length; k++) {
            const g = grad[k]!;
            mean[k] = 0.9 * mean[k]! + 0.1 * g;
            square[k] = 0.999 * square[k]! + 0.001 * g * g;
            w[k]! -= (rate * mean[k]!) / (Math.sqrt(square[k]!) + 1e-8);
          }
      }
    }
  }
}
