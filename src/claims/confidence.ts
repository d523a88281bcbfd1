import { type Atoms, NUMBER } from "./atoms.ts";
import type { Expression } from "./expressions.ts";

/**
 * The share of expressions of this kind whose value and unit are right on the development half of NewsQuant, rounded,
 * and smoothed where fewer than ten were seen. Re-measure with bench/sets/numbers.ts when the rules change.
 */
export function confidenceOf(a: Atoms, e: Expression): number {
  const digits = a.kind[e.low.numeral.first] === NUMBER;
  if (e.oneOf) return 0.45;
  if (e.borrowed === true) return 0.65;
  if (e.unit !== null) {
    if (e.unit.code === "{times}") return 0.75;
    return e.high === null ? 0.98 : 0.88;
  }
  if (e.counted !== null) return digits ? 0.88 : 0.8;
  return digits ? 0.57 : 0.5;
}
