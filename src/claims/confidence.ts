import { type Atoms, NUMBER } from "./atoms.ts";
import type { Expression } from "./quantities.ts";

/**
 * The share of expressions of this kind whose value and unit are right on the development half of NewsQuant, rounded
 * and smoothed by one wrong one. Re-measure with bench/sets/numbers.ts when the rules change.
 */
export function confidenceOf(a: Atoms, e: Expression): number {
  const digits = a.kind[e.low.numeral.first] === NUMBER;
  if (e.oneOf) return 0.6;
  if (e.borrowed === true) return 0.8;
  if (e.unit !== null) {
    if (e.unit.code === "{times}") return 0.75;
    return e.high === null ? 0.97 : 0.9;
  }
  if (e.counted !== null) return digits ? 0.9 : 0.85;
  return digits ? 0.7 : 0.55;
}
