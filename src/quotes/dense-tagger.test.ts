import { expect, test } from "vitest";
import { FeatureRows, feature } from "../tagger/features.ts";
import { readModel, writeModel } from "../tagger/model.ts";
import { Tagger } from "../tagger/tagger.ts";
import { DenseTagger } from "./dense-tagger.ts";

const LABELS = ["O", "A", "B", "C", "D", "E", "F"];
const BITS = 8;

/** Weights between -0.9 and 0.9, the same on each run. */
function model(labels: string[]) {
  const width = labels.length;
  const weights = Float32Array.from({ length: 2 ** BITS * width }, (_, k) => 0.9 * Math.sin(k * 7.3));
  return readModel(writeModel({ labels, bits: BITS, weights, transitions: new Float32Array((width + 1) * width) }));
}

function rowsOf(count: number, features: number): FeatureRows {
  const rows = new FeatureRows(count, features);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < features; k++) rows.add(feature(k, i));
    rows.endRow();
  }
  return rows;
}

test.each([2, 5, 7])("labels and probabilities of %d labels are those of Tagger, but for the last digits", (width) => {
  const labels = LABELS.slice(0, width);
  const rows = rowsOf(40, 45);
  const [a, b] = [new Uint8Array(40), new Uint8Array(40)];
  const [sureA, sureB] = [new Float32Array(40), new Float32Array(40)];
  new Tagger(model(labels)).tag(rows, 0, 40, a, sureA);
  new DenseTagger(model(labels)).tag(rows, 40, b, sureB);
  const unlike = a.filter((label, i) => label !== b[i] && sureA[i]! > 0.6);
  expect(unlike).toHaveLength(0);
  expect(Math.max(...sureA.map((p, i) => (a[i] === b[i] ? Math.abs(p - sureB[i]!) : 0)))).toBeLessThan(0.05);
});

test("a row without features and no row at all", () => {
  const tagger = new DenseTagger(model(LABELS));
  const out = new Uint8Array(1);
  const sure = new Float32Array(1);
  tagger.tag(rowsOf(1, 0), 1, out, sure);
  expect(sure[0]).toBeCloseTo(1 / 7, 5);
  tagger.tag(rowsOf(0, 0), 0, out, sure);
});
