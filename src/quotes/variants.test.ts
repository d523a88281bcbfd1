import { describe, expect, test } from "vitest";
import { newFrame } from "./frame.ts";
import { joinAlike, type Range } from "./variants.ts";

/** A frame of ten units of one token each, and one of ten tokens. */
const frame = newFrame();
for (let k = 0; k < 10; k++) frame.first[k] = frame.last[k] = k;
frame.first[10] = 10;
frame.last[10] = 19;
frame.length = 11;

const joined = (variants: Range[][], chances: number[]) => {
  const values = Float32Array.from(chances);
  joinAlike(frame, variants, values);
  return [...values].map((value) => Math.round(100 * value) / 100);
};

describe("joinAlike", () => {
  test("contents that differ little lend each other their votes", () => {
    expect(joined([[[0, 9]], [[0, 8]], [[5, 9]]], [0.3, 0.25, 0.4])).toEqual([0.55, 0.55, 0.4]);
  });

  test("counts tokens, not units, and all parts", () => {
    expect(
      joined(
        [
          [
            [0, 2],
            [10, 10],
          ],
          [[10, 10]],
        ],
        [0.3, 0.4],
      ),
    ).toEqual([0.3, 0.4]);
    expect(
      joined(
        [
          [
            [0, 1],
            [10, 10],
          ],
          [[10, 10]],
        ],
        [0.3, 0.4],
      ),
    ).toEqual([0.7, 0.7]);
  });

  test("one that only begins the same way lends nothing", () => {
    expect(joined([[[0, 9]], [[0, 3]]], [0.5, 0.4])).toEqual([0.5, 0.4]);
  });
});
