import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, isCapital, isHyphen, lowerAt, NOUN, PROPN, VERB, WORD } from "./atoms.ts";
import { isPlural } from "./counted-nouns.ts";
import type { Expression } from "./expressions.ts";
import { listedBefore } from "./number-lists.ts";

const AGE_VERBS = /^(?:is|was|be|turned|turns|turning|aged|age|aged)$/;

/** "people over 20 homes": the number counts what follows it */
const countsMore = (a: Atoms, i: number): boolean => a.pos[i] === NOUN && isPlural(a, i);

/** "children under 5", "adults over 65": of whom ages are told */
const isPeople = (a: Atoms, i: number): boolean => PEOPLE.has(lowerAt(a, i));
const PEOPLE = wordSet(`
  adults anyone babies baby boy boys child children citizens everyone girl girls infants kids man men minors patients
  people person residents teenagers those toddlers voters woman women workers youngsters youths
`);

const isPerson = (a: Atoms, i: number): boolean => PERSONS.has(lowerAt(a, i));
const PERSONS = wordSet("man woman boy girl teenager pensioner grandmother grandfather mother father student driver");

/** The first number of a list that stands behind "aged" or "ages", else the number itself: "ages 7 and 9", "aged 25, 29 and 40" */
export function openingOfAges(a: Atoms, first: number): number {
  for (const at of listedBefore(a, first)) if (/^(?:aged|ages)$/.test(lowerAt(a, at - 1))) return at;
  return first;
}

/** ", 66," after a name; "aged 60"; "he will be 35" */
export function isAge(a: Atoms, e: Expression): boolean {
  const { low } = e;
  const n = low.numeral;
  const isWord = n.form === "words" && n.last - n.first === 1;
  if (
    e.high !== null ||
    (n.form !== "digits" && !isWord) ||
    n.scaled ||
    !Number.isInteger(low.value) ||
    low.value < 1 ||
    low.value > 115
  )
    return false;
  const before = lowerAt(a, n.first - 1);
  if (/^(?:aged|ages)$/.test(lowerAt(a, openingOfAges(a, n.first) - 1))) return true;
  if (before === "of" && lowerAt(a, n.first - 2) === "age") return true;
  if (isWord) return false;
  if (/^(?:under|over|below|above)$/.test(before) && isPeople(a, n.first - 2) && !countsMore(a, low.last)) return true;
  const after = lowerAt(a, low.last);
  const closes = low.last >= a.count || after === "," || after === ")" || after === "." || after === ";";
  if (before === "age" && !isHyphen(a, low.last)) return true;
  if ((before === "," || before === "(") && low.value >= 3) {
    // "Tony Servance Jr., 20,"
    const name = lowerAt(a, n.first - 2) === "." && a.glued[n.first - 2] ? n.first - 3 : n.first - 2;
    const isNoun = a.kind[name] === WORD && (a.pos[name] === PROPN || a.pos[name] === NOUN);
    if (after === "," || after === ")" || (isHyphen(a, low.last) && !a.glued[low.last])) {
      if (isNoun) return isCapital(a, name) || isPerson(a, name);
    } else if (after === "." && low.last + 1 >= a.count && low.value >= 10)
      return isNoun && isCapital(a, name) && a.pos[name] === PROPN;
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
