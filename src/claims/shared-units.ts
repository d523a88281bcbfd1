import { type Atoms, isHyphen, lowerAt, NUMBER } from "./atoms.ts";
import { type Expression, endOf } from "./expressions.ts";
import { perUnit } from "./measure-units.ts";

/**
 * Units that a list, a comparison or an ellipsis leaves to its neighbour: "5.4 inches, 6.1 and 6.7", "45 and 50 mg",
 * "460 cars compared with 63", "rose 64 points to 4,577".
 */
export function share(a: Atoms, all: Expression[]): void {
  for (let k = all.length - 2; k >= 0; k--) {
    const e = all[k]!;
    const next = all[k + 1]!;
    if (isWhole(e) || !isWhole(next) || next.unit?.kind === "currency") continue;
    if (ofBetween(a, e, next)) {
      adopt(e, next);
      continue;
    }
    if (a.kind[e.low.numeral.first] !== a.kind[next.low.numeral.first]) continue;
    const link = byBetween(a, e, next) ? "by" : linkBetween(a, e.last, next.first);
    const listGoesOn = k + 2 < all.length && linkBetween(a, next.last, all[k + 2]!.first) !== null;
    if (link === null || (link === "," && !listGoesOn)) continue;
    adopt(e, next);
  }
  for (let k = 1; k < all.length; k++) {
    const e = all[k]!;
    const before = all[k - 1]!;
    if (isWhole(e) || e.oneOf || a.kind[e.low.numeral.first] !== NUMBER || e.first > before.last + 24) continue;
    const per = perUnit(a, e.last, true);
    if (leavesUnit(a, e, before)) adopt(e, before);
    // "463 points, or 0.76 per cent, to 61,112.44"
    else if (
      all[k - 2]?.unit?.code === "{point}" &&
      before.unit?.kind === "percent" &&
      lowerAt(a, e.first - 1) === "to"
    )
      adopt(e, all[k - 2]!);
    if (per !== null && lowerAt(a, e.last) === "per") {
      e.unit = { ...(e.unit ?? { kind: "count", code: "1", first: e.first, last: e.last }), per };
      e.last = per.last;
    }
  }
}

const isWhole = (e: Expression): boolean => e.unit !== null || e.counted !== null;

function adopt(e: Expression, from: Expression): void {
  e.unit = from.unit;
  e.counted = from.counted;
  e.borrowed = true;
}

const ENDS = /^(?:by|for|in|respectively|,|\.|;|and|on|at|during|a|this|last|the|\(|)$/;

function leavesUnit(a: Atoms, e: Expression, before: Expression): boolean {
  const word = lowerAt(a, e.first - 1);
  const two = lowerAt(a, e.first - 2);
  const after = lowerAt(a, e.last);
  // "aged 34 and 41"
  if (before.unit?.code === "a{age}" && before.high === null)
    return (
      (word === "and" || word === ",") &&
      e.value !== null &&
      e.value < 116 &&
      linkBetween(a, before.last, e.first) !== null &&
      ENDS.test(after)
    );
  if (before.unit?.code.endsWith("{age}") || before.unit?.kind === "time") return false;
  // "201 seats, 35 more than in 2019"
  if (/^(?:more|fewer|less)$/.test(after) && lowerAt(a, e.last + 1) === "than")
    return before.counted !== null && linkBetween(a, endOf(before), e.first) !== null;
  // "compared with 63", "up from 12", "versus 40"
  if (
    ((word === "with" || word === "to") && two === "compared") ||
    word === "versus" ||
    (word === "from" && (two === "up" || two === "down"))
  )
    return true;
  if (word === "of" && (two === "average" || two === "total")) return before.counted !== null;
  if (
    (word === "to" || (word === "at" && /^(?:end|close|finish|higher|lower|up|down)$/.test(two))) &&
    before.unit?.code === "{point}"
  )
    return true;
  if (word === "to" && before.unit?.kind === "physical" && linkBetween(a, before.last, e.first) === "to") return true;
  if (word === "by" && before.unit?.kind === "percent" && e.last >= a.count - 1) return true;
  const listed = (word === "and" || word === "," || word === "or") && ENDS.test(after);
  if (!listed) return false;
  return before.unit === null || before.unit.kind === "currency" || linkBetween(a, before.last, e.first) !== null;
}

/** "two of the 12 ships", "13 of its last 15 games" */
function ofBetween(a: Atoms, e: Expression, next: Expression): boolean {
  if (next.counted === null || next.borrowed || e.high !== null || lowerAt(a, e.last) !== "of") return false;
  if (next.first - e.last > 3 || e.value === null || e.value > next.ends[1]) return false;
  for (let k = e.last + 1; k < next.first; k++)
    if (!/^(?:the|its|their|his|her|those|these|last|past|first)$/.test(lowerAt(a, k))) return false;
  return true;
}

/** "50 by 100 feet", "2 x 4 m", "45-by-60-foot" */
function byBetween(a: Atoms, e: Expression, next: Expression): boolean {
  if (next.unit?.kind !== "physical") return false;
  const at = isHyphen(a, e.last) ? e.last + 1 : e.last;
  return /^(?:by|x|×)$/.test(lowerAt(a, at)) && next.first - at <= 2;
}

/** The one word that joins two expressions, "," for a comma alone; null when more than that stands between. */
function linkBetween(a: Atoms, last: number, first: number): string | null {
  if (first - last > 2 || first <= last) return null;
  for (let k = last; k < first; k++) if (!/^(?:,|and|or|&|\/|to|then)$/.test(lowerAt(a, k))) return null;
  return lowerAt(a, first - 1);
}
