/** Whose copy the article is: settles money that several countries call by one name. ISO 3166-1 alpha-2. */
export interface Copy {
  country?: string;
  /** whose dollar a bare "$" is */
  dollars?: string;
}

export interface UnitReading {
  kind: "percent" | "percentage-point" | "currency" | "physical" | "time" | "count" | "ratio";
  code: string;
  /** atoms of the unit; for money before the number, those of the sign */
  first: number;
  last: number;
  /** multiplier in the unit itself: "MUSD" */
  factor?: number;
  per?: { kind: UnitReading["kind"]; code: string; first: number; last: number };
}
