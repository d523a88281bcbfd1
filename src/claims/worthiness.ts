/**
 * How much a figure is worth checking, 0..1, as a sum of stated features. The features follow ClaimBuster (Hassan et al.
 * 2017) and Full Fact's claim types (Konstantinovskiy et al. 2021); the weights are set by hand and listed here.
 */
import type { Claim } from "../document/schema.ts";

export const BASE = 0.35;
export const WEIGHTS = {
  /** a unit other than a plain count */
  measurable: 0.1,
  /** not a round or vague number */
  specific: 0.08,
  /** many people or much money */
  "affects-many": 0.1,
  change: 0.12,
  comparison: 0.06,
  /** it is said what the figure is about */
  "has-subject": 0.08,
  /** by a named person, organisation or place */
  attributed: 0.1,
  "has-period": 0.06,
  /** a number of words below ten, an age or a plain duration */
  "small-count": -0.15,
  age: -0.25,
  duration: -0.12,
  vague: -0.1,
  /** not yet the case */
  prediction: -0.15,
  hypothetical: -0.15,
  question: -0.3,
  /** "I", "my", "we" */
  "personal-experience": -0.2,
} as const;

export type Reason = keyof typeof WEIGHTS;

/** Money from a million and counts from ten thousand concern the public. */
const MUCH_MONEY = 1e6;
const MANY = 1e4;

export function worthiness(
  claim: Omit<Claim, "checkWorthiness" | "reasons">,
  personal: boolean,
  oneOf: boolean,
): { score: number; reasons: Reason[] } {
  const { quantity, change, modality } = claim;
  const { unit } = quantity;
  const size = Math.abs(quantity.value ?? quantity.max ?? 0);
  const isAge = unit.code.endsWith("{age}");
  const reasons: Reason[] = [];
  const add = (reason: Reason, holds: boolean): void => {
    if (holds) reasons.push(reason);
  };
  add(
    "measurable",
    unit.kind === "percent" || unit.kind === "percentage-point" || unit.kind === "currency" || unit.kind === "physical",
  );
  add("specific", quantity.value !== null && quantity.modifier === "exact" && !isRound(size) && size > 10);
  add(
    "affects-many",
    (unit.kind === "currency" && size >= MUCH_MONEY) ||
      (unit.kind === "count" && size >= MANY) ||
      unit.kind === "ratio",
  );
  add("change", change !== undefined);
  add("comparison", claim.kind === "comparison" && change === undefined);
  add("has-subject", claim.subject !== undefined || claim.base !== undefined || claim.agent !== undefined);
  add(
    "attributed",
    claim.attribution !== null && (claim.attribution.entity !== null || claim.attribution.name !== null),
  );
  add("has-period", claim.time?.start !== undefined || claim.time?.end !== undefined);
  add("small-count", oneOf || (unit.kind === "count" && size < 10));
  add("age", isAge);
  add("duration", unit.kind === "time" && !isAge);
  add("vague", quantity.value === null && unit.kind === "count" && change === undefined);
  add("prediction", modality === "planned");
  add("hypothetical", modality === "possible" || modality === "conditional");
  add("question", modality === "question");
  add("personal-experience", personal);
  const sum = reasons.reduce((total, reason) => total + WEIGHTS[reason], BASE);
  return { score: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100, reasons };
}

/** One significant digit only: 300, 5 million. */
function isRound(value: number): boolean {
  if (value === 0 || !Number.isInteger(value)) return value === 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return value % power === 0;
}
