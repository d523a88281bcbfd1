import type { Unit } from "../document/schema.ts";
import { singular } from "../lexicon/compromise.ts";
import { type Atoms, lowerAt, textOf } from "./atoms.ts";
import type { Expression } from "./expressions.ts";
import type { UnitReading } from "./unit-readings.ts";

/** The unit of a claim as the contract states it. */
export function unitOf(a: Atoms, e: Expression): Unit {
  const { unit, counted } = e;
  const share = e.low.numeral.form === "fraction" || e.low.numeral.form === "ratio";
  if (unit !== null) return { kind: unit.kind, code: unit.code, text: unitText(a, unit), ...perOf(a, unit.per) };
  if (counted !== null) {
    const text = textOf(a, counted.first, counted.last);
    if (share) return { kind: "ratio", code: "1", text };
    return { kind: "count", code: singular(lowerAt(a, counted.head)), text, ...perOf(a, e.per) };
  }
  return share ? { kind: "ratio", code: "1", text: "" } : { kind: "none", code: "1", text: "" };
}

function perOf(a: Atoms, per: UnitReading["per"]): Pick<Unit, "per"> {
  if (per === undefined) return {};
  const code = per.kind === "count" ? singular(per.code) : per.code;
  return { per: { kind: per.kind, code, text: textOf(a, per.first, per.last) } };
}

const unitText = (a: Atoms, unit: UnitReading): string =>
  unit.last > unit.first && unit.first < a.count ? textOf(a, unit.first, unit.last) : "";
