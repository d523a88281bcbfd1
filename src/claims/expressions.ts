import type { CountedNoun } from "./counted-nouns.ts";
import type { Measure } from "./measures.ts";
import type { UnitReading } from "./unit-readings.ts";

export interface Expression {
  /** atoms of the expression, unit included, counted noun not */
  first: number;
  last: number;
  low: Measure;
  high: Measure | null;
  /** null for a range */
  value: number | null;
  /** in the order of the text; equal to [value, value] for a single figure */
  ends: [number, number];
  unit: UnitReading | null;
  counted: CountedNoun | null;
  /** "from A to B": a move, not an interval */
  move: boolean;
  /** "one of the best …" */
  oneOf: boolean;
  /** of a counted noun: "23 deaths per 100,000 residents" */
  per?: NonNullable<UnitReading["per"]>;
  /** unit or counted noun is that of a neighbour */
  borrowed?: boolean;
}

/** Index after the last atom, the counted noun included. */
export const endOf = (e: Expression): number =>
  e.counted !== null && !e.borrowed ? Math.max(e.last, e.per?.last ?? e.counted.last) : e.last;
