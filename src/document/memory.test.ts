import { expect, test } from "vitest";
import { Columns, Scratch } from "./memory.ts";

test("columns lie side by side without touching each other", () => {
  const memory = new Columns(3 + 8 + 16 + 5);
  const marks = memory.uint8(3);
  const shares = memory.float64(2);
  const rest = memory.uint8(5);
  marks.fill(1);
  shares.fill(0.5);
  rest.fill(7);
  expect([...marks, ...shares, ...rest]).toEqual([1, 1, 1, 0.5, 0.5, 7, 7, 7, 7, 7]);
});

test("a column starts as zeroes, wherever it lies", () => {
  const memory = new Columns(40);
  memory.int32(5).fill(-1);
  expect([...memory.uint16(10)]).toEqual(new Array(10).fill(0));
});

test("more columns than the memory has room for are refused, not cut short", () => {
  const memory = new Columns(8);
  memory.int32(2);
  expect(() => memory.int32(1)).toThrow(RangeError);
});

test("scratch is the same memory again, emptied where zeroes are asked for", () => {
  const scratch = new Scratch(Int32Array);
  const first = scratch.room(100);
  first[7] = 42;
  expect(scratch.room(50)).toBe(first);
  expect(scratch.zeroes(100)[7]).toBe(0);
});

test("scratch grows, and does not keep what one very long text took", () => {
  const scratch = new Scratch(Uint8Array);
  expect(scratch.zeroes(5_000).length).toBeGreaterThanOrEqual(5_000);
  const long = scratch.zeroes(10_000_000);
  expect(long.length).toBe(10_000_000);
  expect(scratch.room(10).length).toBeLessThan(100_000);
});
