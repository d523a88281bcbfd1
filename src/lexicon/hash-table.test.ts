import { expect, test } from "vitest";
import { HashTable } from "./hash-table.ts";

test("a hash has the number that it was given last, others have none", () => {
  const table = new HashTable();
  table.set(7, 0);
  table.set(-7, 12);
  table.set(7, 3);
  expect([table.get(7), table.get(-7), table.get(8), table.get(0)]).toEqual([3, 12, -1, -1]);
});

test("hashes that want the same slot do not hide each other, nor what comes after them", () => {
  const table = new HashTable(8);
  for (const hash of [16, 32, 48, -16]) table.set(hash, hash & 0xff);
  for (const hash of [16, 32, 48, -16]) expect(table.get(hash)).toBe(hash & 0xff);
  expect(table.get(64)).toBe(-1);
});

test("it grows beyond what was expected", () => {
  const table = new HashTable(4);
  for (let i = 0; i < 5000; i++) table.set(Math.imul(i, 0x9e3779b1), i);
  for (let i = 0; i < 5000; i++) expect(table.get(Math.imul(i, 0x9e3779b1))).toBe(i);
  expect(table.get(Math.imul(5001, 0x9e3779b1))).toBe(-1);
});
