import { expect, test } from "vitest";
import { FeatureRows, feature } from "./features.ts";
import { templatesOf, valuesFor } from "./templates.ts";

const COLUMN = { word: 0, next: 1, tag: 2 } as const;
const TEMPLATES = templatesOf(COLUMN, [
  [1, "word"],
  [2, "word", "next"],
  [7, "tag", "next", "word"],
]);

function rowOf(word: number, next: number, tag: number): Int32Array {
  const values = valuesFor(COLUMN);
  values[COLUMN.word] = word;
  values[COLUMN.next] = next;
  values[COLUMN.tag] = tag;
  return values;
}

test("a template's feature is that of its number and the values of its columns", () => {
  const rows = new FeatureRows(1, 3);
  rows.addAll(TEMPLATES, rowOf(-5, 123_456_789, 3));
  rows.endRow();
  expect([...rows.hashes.subarray(0, rows.ends[0])]).toEqual([
    feature(1, -5),
    feature(2, -5, 123_456_789),
    feature(7, 3, 123_456_789, -5),
  ]);
});

test("rows grow, and features of their own go between those of templates", () => {
  const rows = new FeatureRows(1, 1);
  for (let i = 0; i < 100; i++) {
    rows.addAll(TEMPLATES, rowOf(i, 0, 0));
    rows.add(feature(9, i));
    rows.endRow();
  }
  expect(rows.ends[99]).toBe(400);
  expect(rows.hashes[4 * 42]).toBe(feature(1, 42));
  expect(rows.hashes[4 * 42 + 3]).toBe(feature(9, 42));
});

test("columns in another order are another feature", () => {
  const swapped = templatesOf(COLUMN, [[2, "next", "word"]]);
  const rows = new FeatureRows(1, 1);
  rows.addAll(swapped, rowOf(1, 2, 0));
  expect(rows.hashes[0]).toBe(feature(2, 2, 1));
  expect(rows.hashes[0]).not.toBe(feature(2, 1, 2));
});
