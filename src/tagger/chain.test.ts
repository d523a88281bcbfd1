import { expect, test } from "vitest";
import { Chain } from "./chain.ts";

const WIDTH = 3;
const NEVER = Number.NEGATIVE_INFINITY;
/** Moves from labels 0, 1, 2, and the starts. Label 2 stands only behind 1 or itself. */
const MOVES = Float32Array.from([0.2, -0.5, NEVER, -1, 0.3, 0.8, 0.4, -0.2, 0.1, 0, 0.5, NEVER]);

function chainOf(factors: readonly number[]): Chain {
  const chain = new Chain(WIDTH, MOVES);
  chain.reserve(factors.length / WIDTH);
  chain.factors.set(factors);
  return chain;
}

/** The product of all that a path meets. */
function powerOf(path: readonly number[], factors: readonly number[]): number {
  return path.reduce(
    (power, y, i) => power * factors[i * WIDTH + y]! * Math.exp(MOVES[(i === 0 ? WIDTH : path[i - 1]!) * WIDTH + y]!),
    1,
  );
}

const FACTORS = [1, 2, 9, 1, 0.4, 3, 1, 5, 0.1, 1, 1.5, 0.7];
const PATHS = Array.from({ length: WIDTH ** 4 }, (_, p) => [0, 1, 2, 3].map((i) => Math.floor(p / WIDTH ** i) % WIDTH));

test("the marginal of a label is the share of all paths through it", () => {
  const chain = chainOf(FACTORS);
  chain.weigh(4);
  const all = PATHS.reduce((sum, path) => sum + powerOf(path, FACTORS), 0);
  for (let i = 0; i < 4; i++)
    for (let y = 0; y < WIDTH; y++) {
      const through = PATHS.reduce((sum, path) => sum + (path[i] === y ? powerOf(path, FACTORS) : 0), 0);
      expect(chain.marginals[i * WIDTH + y]).toBeCloseTo(through / all, 12);
    }
});

test("the labels are those of the path of the greatest power", () => {
  const out = new Uint8Array(6);
  chainOf(FACTORS).label(4, out, 1);
  const best = PATHS.reduce((a, b) => (powerOf(b, FACTORS) > powerOf(a, FACTORS) ? b : a));
  expect([...out]).toEqual([0, ...best, 0]);
});

test("forbidden starts and moves have no share, however much the rows speak for them", () => {
  const chain = chainOf([1, 1, 1e200, 1, 1e-200, 1e200]);
  chain.weigh(2);
  expect(chain.marginals[2]).toBe(0);
  expect(chain.marginals[WIDTH]).toBeCloseTo(0, 9);
  expect(chain.marginals[WIDTH + 2]).toBeCloseTo(1, 9);
});

test("a sequence that nothing can account for is all of the first label", () => {
  const chain = chainOf([0, 0, 1, 0, 0, 1]);
  chain.weigh(2);
  expect([...chain.marginals.subarray(0, 6)]).toEqual([1, 0, 0, 1, 0, 0]);
});

test("long sequences neither vanish nor grow beyond bounds", () => {
  const chain = chainOf(Array.from({ length: 5000 * WIDTH }, (_, k) => (k % 2 === 0 ? 1e150 : 1e-150)));
  chain.weigh(5000);
  for (let i = 0; i < 5000; i++) {
    const sum = chain.marginals.subarray(i * WIDTH, (i + 1) * WIDTH).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 9);
  }
});

test("no rows, no labels", () => {
  const chain = new Chain(WIDTH, MOVES);
  chain.weigh(0);
  chain.label(0, new Uint8Array(0));
  expect(chain.marginals).toHaveLength(0);
});
