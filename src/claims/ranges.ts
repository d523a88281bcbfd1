/** Two numbers as one range: "$1-1.25 million", "between 10 and 20", "from 5.4% to 4.9%". */
import { changeVerbForms } from "../lexicon/change-words.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, isHyphen, lowerAt, NUMBER, VERB } from "./atoms.ts";
import { type CountedNoun, countedNoun } from "./counted-nouns.ts";
import type { Expression } from "./expressions.ts";
import { isAddress, leftOut } from "./left-out.ts";
import type { LeftOutReason } from "./left-out-reasons.ts";
import { type Measure, readMeasure } from "./measures.ts";
import type { Copy, UnitReading } from "./unit-readings.ts";

/** The expression of one measure. */
export const single = (low: Measure): Expression => ({
  first: low.first,
  last: low.last,
  low,
  high: null,
  value: low.max === undefined ? low.value : null,
  ends: [low.value, low.max ?? low.value],
  unit: low.unit,
  counted: null,
  move: false,
  oneOf: false,
});

const isMultiple = ({ numeral: { form } }: Measure): boolean =>
  form === "fold" || form === "multiplier" || form === "times" || form === "odds";

export function readRange(a: Atoms, low: Measure, copy: Copy): Expression {
  if (low.max !== undefined || isMultiple(low)) return single(low);
  const before = wordBeforeBounds(a, low.first);
  const joined = connector(a, low, before);
  if (joined !== null) {
    const high = readMeasure(a, joined.next, copy);
    if (
      high !== null &&
      high.max === undefined &&
      leftOut(a, high) === undefined &&
      fits(a, low, high, joined.kind, before)
    )
      return ranged(low, furthest(a, high, copy), before === "from" && joined.kind === "to");
  }
  if (before === "from" || (before === "between" && low.unit === null)) {
    const far = farEnd(a, low, copy, before);
    if (far !== null) return ranged(low, far, before === "from");
  }
  return single(low);
}

/** "from 24.2 to 33-35 billion": the far end of a range that ends a range */
function furthest(a: Atoms, high: Measure, copy: Copy): Measure {
  if (!isHyphen(a, high.last) || !a.glued[high.last] || a.kind[high.last + 1] !== NUMBER || high.unit !== null)
    return high;
  const further = readMeasure(a, high.last + 1, copy);
  return further !== null && further.unit !== null && further.mantissa > high.value ? further : high;
}

const BOUND_WORDS = wordSet(`
  about around roughly approximately nearly almost some just a an as low of the anywhere ~ only over
  under
`);

/** The word before a number, bound words skipped: "from" in "from about 14". */
function wordBeforeBounds(a: Atoms, first: number): string {
  let k = first - 1;
  for (let steps = 0; steps < 3 && k >= 0 && BOUND_WORDS.has(lowerAt(a, k)); steps++) k--;
  return lowerAt(a, k);
}

type Connector = "hyphen" | "to" | "and" | "or";

function connector(a: Atoms, low: Measure, before: string): { kind: Connector; next: number } | null {
  let at = low.last;
  if (lowerAt(a, at) === "." && a.glued[at] && lowerAt(a, at + 1) === "to") at++;
  const word = lowerAt(a, at);
  if (isHyphen(a, at)) {
    if (lowerAt(a, at + 1) === "to" || lowerAt(a, at + 1) === "or") {
      const next = isHyphen(a, at + 2) ? at + 3 : at + 2;
      return { kind: lowerAt(a, at + 1) as "to" | "or", next };
    }
    const spaced = !a.glued[at];
    if (spaced !== !a.glued[at + 1]) return null;
    if (word === "—") return null;
    return { kind: "hyphen", next: at + 1 };
  }
  if (word === "to")
    return { kind: "to", next: isHyphen(a, at + 1) && a.glued[at + 1] && a.glued[at + 2] ? at + 2 : at + 1 };
  if (word === "and" && (before === "between" || before === "betwixt")) return { kind: "and", next: at + 1 };
  if (word === "or") return { kind: "or", next: at + 1 };
  return null;
}

const sameUnit = (x: UnitReading, y: UnitReading): boolean => x.code === y.code;

function fits(a: Atoms, low: Measure, high: Measure, kind: Connector, before: string): boolean {
  if (low.numeral.form === "ratio" || high.numeral.form === "ratio" || isMultiple(high)) return false;
  if (kind === "or") {
    const near =
      Number.isInteger(low.mantissa) &&
      low.unit === null &&
      !low.numeral.scaled &&
      (high.value === low.value + 1 || (low.value >= 10 && high.value > low.value && high.value <= low.value * 1.6)) &&
      high.value < 1000;
    return near && a.kind[low.numeral.first] === a.kind[high.numeral.first];
  }
  if (kind === "hyphen" && high.sign !== "") return false;
  // "fell by 13,000 to 231,000": a move and the level reached
  const moved = before === "by" || changeVerbForms().has(before);
  if (kind === "to" && moved && low.unit === null && high.value > 3 * low.value) return false;
  if (low.unit !== null && high.unit !== null) {
    if (!sameUnit(low.unit, high.unit)) return false;
    // "increased by $43.6 billion to $419.2 billion": a move and the level reached
    if (kind === "to" && before === "by") return false;
    if (kind === "to" && before !== "from" && high.value > 3 * low.value && changeVerbForms().has(before)) return false;
    if (
      kind === "to" &&
      before !== "from" &&
      before !== "between" &&
      low.unit.kind === "currency" &&
      high.value < low.value
    )
      return false;
    return true;
  }
  if (low.unit !== null) {
    // "$1-1.25 million", "from 208 pounds to 193"
    if (low.unit.kind === "currency" && low.unit.first < low.numeral.first)
      return kind !== "to" || before === "from" || before === "between" || high.value > low.value;
    return kind === "hyphen"
      ? low.unit.kind === "percent"
      : (before === "from" || before === "between") && countedAfter(a, high) === null;
  }
  if (kind === "hyphen") return a.kind[high.numeral.first] === NUMBER || high.numeral.form === "words";
  if (kind === "to" && high.unit !== null && high.unit.kind === "currency" && high.unit.first < high.numeral.first)
    return false;
  if (kind === "to" && before !== "from" && before !== "between" && high.value < low.value) return false;
  return true;
}

const countedAfter = (a: Atoms, m: Measure): CountedNoun | null =>
  m.unit === null ? countedNoun(a, m.last, m.value) : null;

/** "from $36,040 at 10.45pm last night to $34,935": the end of a move that stands further off. */
function farEnd(a: Atoms, low: Measure, copy: Copy, before: string): Measure | null {
  const limit = Math.min(a.count - 1, low.last + 14);
  const link = before === "from" ? "to" : "and";
  for (let k = low.last; k < limit; k++) {
    const word = lowerAt(a, k);
    if (word === ";" || word === "," || a.pos[k] === VERB || word === "from") return null;
    if (word !== link || k === low.last) continue;
    let at = k + 1;
    while (BOUND_WORDS.has(lowerAt(a, at)) && at < k + 4 && readMeasure(a, at, copy) === null) at++;
    const high = readMeasure(a, at, copy);
    if (high === null) continue;
    if (leftOut(a, high) !== undefined) continue;
    if (low.unit === null && high.unit === null) return before === "from" ? high : null;
    if (low.unit !== null && high.unit !== null) return sameUnit(low.unit, high.unit) ? high : null;
    return low.unit !== null && countedAfter(a, high) === null ? high : null;
  }
  return null;
}

function ranged(low: Measure, high: Measure, move: boolean): Expression {
  let from = low.value;
  let to = high.value;
  // "$1-1.25 million": the multiplier of the second number holds for the first, which is smaller as written
  if (high.numeral.scaled && !low.numeral.scaled && Math.abs(low.value) < Math.abs(high.mantissa))
    from *= high.value / high.mantissa;
  const money = low.unit?.kind === "currency" ? low.unit : null;
  if (
    money !== null &&
    low.numeral.scaled &&
    !high.numeral.scaled &&
    high.unit === null &&
    high.value < 1000 &&
    high.value > low.mantissa
  )
    to *= low.value / low.mantissa;
  const unit = high.unit ?? low.unit;
  return {
    first: low.first,
    last: high.last,
    low,
    high,
    value: null,
    ends: [from, to],
    unit:
      unit !== null && unit.per === undefined && low.unit?.per !== undefined ? { ...unit, per: low.unit.per } : unit,
    counted: null,
    move,
    oneOf: false,
  };
}

const SPORT =
  /^(?:win|wins|won|loss|lost|lead|led|defeat|defeated|victory|beat|beating|draw|drew|score|scoreline|down|up|ahead|aggregate|vote|ruling|decision|majority|record|away|home|triumph|final|thrashing|rout|tie|tied|trail|trailed|trailing|leading|against|margin|series)$/;

// "passed 217-213": no house of a parliament has more members
const MOST_VOTES = 800;

/** "2-0", "5-4": two small whole numbers and a hyphen, no unit */
export function rangeReason(a: Atoms, e: Expression): LeftOutReason | undefined {
  const { low, high } = e;
  if (high === null || e.unit !== null) return undefined;
  const before = lowerAt(a, e.first - 1);
  if (/^age[ds]$/.test(before) || (before === "between" && /^age[ds]$/.test(lowerAt(a, e.first - 2))))
    return "age-band";
  if (isHyphen(a, low.numberLast) && isAddress(a, high.last)) return "address";
  if (!isHyphen(a, low.numberLast) || !a.glued[low.numberLast]) return undefined;
  const whole =
    Number.isInteger(low.value) && Number.isInteger(high.value) && !low.numeral.scaled && !high.numeral.scaled;
  if (!whole || low.value > MOST_VOTES || high.value > MOST_VOTES) return undefined;
  if (low.value > 200 || high.value > 200) return low.value > high.value ? "score" : undefined;
  if (countedNoun(a, high.last, high.value) !== null && !SPORT.test(lowerAt(a, high.last)))
    return low.value > high.value ? "score" : undefined;
  for (let k = Math.max(0, e.first - 6); k < Math.min(a.count, e.last + 4); k++)
    if (SPORT.test(lowerAt(a, k))) return "score";
  return low.value >= high.value || high.value < 12 ? "score" : undefined;
}
