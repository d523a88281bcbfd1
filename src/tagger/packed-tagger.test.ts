import { expect, test } from "vitest";
import { FeatureRows, feature } from "./features.ts";
import { allWeights, readModel, type TaggerModel, writeModel } from "./model.ts";
import { PackedTagger } from "./packed-tagger.ts";
import { Tagger } from "./tagger.ts";

const LABELS = [..."OABCDEFGHIJKLMNPQ"];
const BITS = 8;

/** Weights between -0.9 and 0.9, the same on each run; the move from the last label to the one before it is forbidden. */
function model(labels: string[]): TaggerModel {
  const width = labels.length;
  const weights = Float32Array.from({ length: 2 ** BITS * width }, (_, k) => 0.9 * Math.sin(k * 7.3));
  const transitions = Float32Array.from({ length: (width + 1) * width }, (_, k) => 0.7 * Math.cos(k * 3.1));
  transitions[width * width - 2] = Number.NEGATIVE_INFINITY;
  return readModel(writeModel({ labels, bits: BITS, weights, transitions }));
}

function rowsOf(count: number, features: number): FeatureRows {
  const rows = new FeatureRows(count, features);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < features; k++) rows.add(feature(k, i));
    rows.endRow();
  }
  return rows;
}

test.each([2, 5, 7, 9, 17])(
  "labels and probabilities of %d labels are those of Tagger, but for the last digits",
  (width) => {
    const labels = LABELS.slice(0, width);
    const rows = rowsOf(40, 45);
    const [a, b] = [new Uint8Array(40), new Uint8Array(40)];
    const sure = new Float32Array(40);
    const tagger = new Tagger(model(labels));
    const packed = new PackedTagger(model(labels));
    tagger.tag(rows, 0, 40, a, sure);
    packed.read(rows);
    packed.label(b);
    expect(a.filter((label, i) => label !== b[i] && sure[i]! > 0.6)).toHaveLength(0);
    for (let i = 0; i < 40; i++)
      for (let y = 0; y < width; y++)
        expect(Math.abs(tagger.lastMarginals(i, y) - packed.lastMarginals(i, y))).toBeLessThan(0.1);
  },
);

/** Scores of all sequences of `rows` rows, as sums of weights and moves. */
function* sequences({ labels, bits, transitions, ...rest }: TaggerModel, rows: FeatureRows, n: number) {
  const width = labels.length;
  const weights = allWeights({ labels, bits, transitions, ...rest });
  for (let s = 0; s < width ** n; s++) {
    const path = Array.from({ length: n }, (_, i) => Math.floor(s / width ** i) % width);
    let score = 0;
    path.forEach((y, i) => {
      score += transitions[(i === 0 ? width : path[i - 1]!) * width + y]!;
      for (let k = i === 0 ? 0 : rows.ends[i - 1]!; k < rows.ends[i]!; k++)
        score += weights[(rows.hashes[k]! & (2 ** bits - 1)) * width + y]!;
    });
    yield { path, score };
  }
}

test.each([3, 5, 7])("of short sequences of %d labels, what all paths together say", (width) => {
  const small = model(LABELS.slice(0, width));
  const rows = rowsOf(4, 3);
  const packed = new PackedTagger(small);
  const out = new Uint8Array(4);
  packed.read(rows);
  packed.label(out);
  const sums = new Float64Array(4 * width);
  let total = 0;
  let best = { path: [] as number[], score: Number.NEGATIVE_INFINITY };
  for (const sequence of sequences(small, rows, 4)) {
    const share = Math.exp(sequence.score);
    total += share;
    sequence.path.forEach((y, i) => {
      sums[i * width + y]! += share;
    });
    if (sequence.score > best.score) best = sequence;
  }
  expect([...out]).toEqual(best.path);
  for (let i = 0; i < 4; i++)
    for (let y = 0; y < width; y++) expect(packed.lastMarginals(i, y)).toBeCloseTo(sums[i * width + y]! / total, 1);
});

test("probabilities of a row sum to 1, in the longest rows and sequences too", () => {
  const packed = new PackedTagger(model(LABELS));
  const rows = rowsOf(3000, 256);
  packed.read(rows);
  for (let i = 0; i < 3000; i++) {
    let sum = 0;
    for (let y = 0; y < LABELS.length; y++) sum += packed.lastMarginals(i, y);
    expect(sum).toBeCloseTo(1, 9);
  }
});

test("a row without features and no row at all", () => {
  const weights = new Float32Array(2 ** BITS * 7);
  const transitions = new Float32Array(56);
  const packed = new PackedTagger(
    readModel(writeModel({ labels: LABELS.slice(0, 7), bits: BITS, weights, transitions })),
  );
  const out = new Uint8Array(1);
  packed.read(rowsOf(1, 0));
  packed.label(out);
  expect(packed.lastMarginals(0, 3)).toBeCloseTo(1 / 7, 9);
  packed.read(rowsOf(0, 0));
  packed.label(out);
});

test("scores of two readings are those of one with the features of both", () => {
  const packed = new PackedTagger(model(LABELS));
  const once = new Int16Array(10 * LABELS.length);
  const twice = new Int16Array(3 + 10 * LABELS.length);
  packed.addScores(rowsOf(10, 30), once);
  packed.addScores(rowsOf(10, 12), twice, 3);
  const rest = new FeatureRows();
  for (let i = 0; i < 10; i++) {
    for (let k = 12; k < 30; k++) rest.add(feature(k, i));
    rest.endRow();
  }
  packed.addScores(rest, twice, 3);
  expect(twice.subarray(3)).toEqual(once);
});

test("a model of more labels than can be packed is refused", () => {
  expect(() => new PackedTagger(model([..."OABCDEFGHIJKLMNPQRST"]))).toThrow("20 labels, 17 at most");
});
