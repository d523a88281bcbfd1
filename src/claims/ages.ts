import { type Atoms, isHyphen, lowerAt, NOUN, PROPN, VERB, WORD } from "./atoms.ts";
import type { Expression } from "./expressions.ts";

const AGE_VERBS = /^(?:is|was|be|turned|turns|turning|aged|age|aged)$/;

/** ", 66," after a name; "aged 60"; "he will be 35" */
export function isAge(a: Atoms, e: Expression): boolean {
  const { low } = e;
  const n = low.numeral;
  if (
    e.high !== null ||
    n.form !== "digits" ||
    n.scaled ||
    !Number.isInteger(low.value) ||
    low.value < 1 ||
    low.value > 115
  )
    return false;
  const before = lowerAt(a, n.first - 1);
  const after = lowerAt(a, low.last);
  const closes = low.last >= a.count || after === "," || after === ")" || after === "." || after === ";";
  if (before === "of" && lowerAt(a, n.first - 2) === "age") return true;
  if (before === "aged" || (before === "age" && !isHyphen(a, low.last))) return true;
  if (
    (before === "," || before === "(") &&
    (after === "," || after === ")") &&
    n.first >= 2 &&
    a.kind[n.first - 2] === WORD &&
    (a.pos[n.first - 2] === PROPN || a.pos[n.first - 2] === NOUN) &&
    low.value >= 3
  ) {
    const name = a.text.charCodeAt(a.start[n.first - 2]!);
    return name >= 0x41 && name <= 0x5a;
  }
  if (
    a.kind[n.first - 1] === WORD &&
    a.pos[n.first - 1] === PROPN &&
    a.pos[n.first - 2] === PROPN &&
    low.value >= 10 &&
    (a.pos[low.last] === VERB ||
      lowerAt(a, low.last) === "has" ||
      lowerAt(a, low.last) === "was" ||
      lowerAt(a, low.last) === "is")
  )
    return true;
  if (AGE_VERBS.test(before)) {
    let k = n.first - 2;
    while (k >= 0 && /^(?:will|would|just|only|now|had|has|have|recently|be|been|was|to)$/.test(lowerAt(a, k))) k--;
    const who = lowerAt(a, k);
    return (
      (who === "he" || who === "she" || who === "i" || who === "who") &&
      (closes || /^(?:when|at|by|on|in|and|this|next|last|years)$/.test(after))
    );
  }
  return false;
}
