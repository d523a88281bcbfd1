import { describe, expect, it } from "vitest";
import { FeatureRows, feature } from "../src/tagger/features.ts";
import { allWeights, readModel, writeModel } from "../src/tagger/model.ts";
import { Tagger } from "../src/tagger/tagger.ts";
import { bioForbidden, type Example, seededRandom, trainCrf, trainPerceptron, type Weights } from "./learner.ts";

// A toy language: "B" opens a name, every following "n" goes on with it, "x" is outside; "n" after "x" is outside too.
const labels = ["O", "B-N", "I-N"];

function sentence(random: () => number): { words: number[]; gold: number[] } {
  const words: number[] = [];
  const gold: number[] = [];
  let inside = false;
  for (let i = 0; i < 12; i++) {
    const word = random() < 0.3 ? 1 : random() < 0.5 ? 2 : 3;
    inside = word === 1 || (word === 2 && inside);
    words.push(word);
    gold.push(word === 1 ? 1 : word === 2 && inside ? 2 : 0);
  }
  return { words, gold };
}

function rowsOf(words: number[]): FeatureRows {
  const rows = new FeatureRows();
  for (const word of words) {
    rows.add(feature(0, word));
    rows.add(feature(1, 7));
    rows.endRow();
  }
  return rows;
}

function example(random: () => number): Example {
  const { words, gold } = sentence(random);
  const rows = rowsOf(words);
  return {
    hashes: rows.hashes.slice(0, words.length * 2),
    ends: rows.ends.slice(0, rows.rows),
    gold: Uint32Array.from(gold, (y) => 1 << y),
  };
}

function accuracy(weights: Weights): number {
  const tagger = new Tagger(readModel(writeModel(weights)));
  const random = seededRandom(99);
  let right = 0;
  let all = 0;
  for (let s = 0; s < 100; s++) {
    const { words, gold } = sentence(random);
    const out = new Uint8Array(words.length);
    const sure = new Float32Array(words.length);
    tagger.tag(rowsOf(words), 0, words.length, out, sure);
    for (let i = 0; i < words.length; i++) {
      if (out[i] === gold[i]) right++;
      all++;
      expect(sure[i]).toBeGreaterThan(0);
      expect(sure[i]).toBeLessThanOrEqual(1.000001);
    }
  }
  return right / all;
}

const random = seededRandom(1);
const examples = Array.from({ length: 200 }, () => example(random));
const options = { labels, bits: 8, epochs: 5, seed: 3, forbidden: bioForbidden };

describe("learners", () => {
  it("a CRF learns what needs the label before", () =>
    expect(accuracy(trainCrf(examples, options))).toBeGreaterThan(0.99));
  it("and with features left out at random, the same ones for the same seed", () => {
    const thinned = { ...options, dropout: 0.3, epochs: 8 };
    const weights = trainCrf(examples, thinned);
    expect(accuracy(weights)).toBeGreaterThan(0.95);
    expect(trainCrf(examples, thinned).weights).toEqual(weights.weights);
    expect(trainCrf(examples, { ...thinned, dropout: 0 }).weights).not.toEqual(weights.weights);
  });
  it("so does a perceptron", () => expect(accuracy(trainPerceptron(examples, options))).toBeGreaterThan(0.99));
  it("the same seed gives the same bytes", () => {
    expect(writeModel(trainCrf(examples, options))).toEqual(writeModel(trainCrf(examples, options)));
  });
  it("a sparse file holds the same weights", () => {
    const weights = trainCrf(examples, options);
    expect(allWeights(readModel(writeModel(weights, 0)))).toEqual(allWeights(readModel(writeModel(weights))));
    expect(writeModel(weights, 0.5).length).toBeLessThan(writeModel(weights, 0).length);
  });
  it("learns from open labels what the rest of the data says", () => {
    const open = examples.map((e, i) => (i % 2 ? e : { ...e, gold: e.gold.map(() => 0b111) }));
    expect(accuracy(trainCrf(open, options))).toBeGreaterThan(0.99);
  });
});
