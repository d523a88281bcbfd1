/** Multiples: "twice as many", "double the number", "half as much", "three times the size"; not "fined three times". */
import { wordSet } from "../lexicon/word-set.ts";
import { ADJ, type Atoms, isHyphen, lowerAt, NOUN, NUMBER, PROPN, VERB, WORD } from "./atoms.ts";
import type { Numeral } from "./fractions.ts";

const TWICE = new Map([
  ["thrice", 3],
  ["twice", 2],
]);
const DOUBLE = new Map([
  ["double", 2],
  ["quadruple", 4],
  ["treble", 3],
  ["triple", 3],
]);
const MULTIPLY = new Map([
  ["doubles", 2],
  ["halve", 0.5],
  ["halves", 0.5],
  ["quadruples", 4],
  ["trebles", 3],
  ["triples", 3],
]);

/** Words that can open a multiple and are no numbers otherwise. */
export const MULTIPLE_WORDS: readonly string[] = [...TWICE.keys(), ...DOUBLE.keys(), ...MULTIPLY.keys()];

const DETERMINERS = wordSet("the its their his her our my your that those what this last previous");
const MODALS = wordSet("to will would could can may might must should shall not n't and or 'll");
const TIMES = wordSet(`
  day days hour hours minute month months night season summer week weekend weeks winter year years
  afternoon morning evening monday tuesday wednesday thursday friday saturday sunday
`);

/** "twice", "double" and "to double" at atom i, where they multiply; null for a frequency, a name, a bed. */
export function readMultiple(a: Atoms, i: number): Numeral | null {
  const word = lowerAt(a, i);
  const times = (value: number): Numeral => ({ first: i, last: i + 1, value, form: "times", scaled: false });
  const move = (value: number): Numeral => ({ first: i, last: i + 1, value, form: "multiplier", scaled: false });
  const twice = TWICE.get(word);
  if (twice !== undefined) return multiplies(a, i + 1) ? times(twice) : null;
  const double = DOUBLE.get(word);
  if (double !== undefined) {
    if (isHyphen(a, i + 1)) return null;
    if (MODALS.has(lowerAt(a, beforeSofteners(a, i)))) return move(double);
    if (a.pos[i] === VERB && DETERMINERS.has(lowerAt(a, i + 1)) && a.pos[i - 1] !== VERB) return move(double);
    const bounded = /^(?:than|nearly|almost|about|roughly|around|over)$/.test(lowerAt(a, i - 1));
    return multiplies(a, i + 1) || (bounded && a.kind[i + 1] === WORD) ? times(double) : null;
  }
  const factor = MULTIPLY.get(word);
  if (factor === undefined) return null;
  if (word === "halve") return move(factor);
  return DETERMINERS.has(lowerAt(a, i + 1)) && a.pos[i - 1] !== NUMBER ? move(factor) : null;
}

/** Back past "more than", "nearly" and adverbs: "could more than double" */
function beforeSofteners(a: Atoms, i: number): number {
  let k = i - 1;
  if (lowerAt(a, k) === "than" && lowerAt(a, k - 1) === "more") k -= 2;
  while (k >= 0 && /^(?:nearly|almost|about|roughly|again|further|at|least|soon|also|then)$|ly$/.test(lowerAt(a, k)))
    k--;
  return k;
}

/** Whether what begins at atom i is what is multiplied: "as many", "the size", "its value", "$5m"; not "this season". */
function multiplies(a: Atoms, i: number): boolean {
  const word = lowerAt(a, i);
  if (word === "as" || word === "more" || word === "what") return true;
  if (a.kind[i] === NUMBER || /^[$£€₹¥]$/.test(word)) return true;
  if (!DETERMINERS.has(word)) return false;
  const next = lowerAt(a, i + 1);
  if (TIMES.has(next) || /^(?:same|last|first|next|past|way)$/.test(next))
    return next !== "same" && lowerAt(a, i + 2) === "'s";
  return true;
}

/** Whether "N times" that ends before atom i multiplies what follows; else it counts occasions. `before` is what precedes N. */
export function timesMultiply(a: Atoms, i: number, before: string): boolean {
  const word = lowerAt(a, i);
  if (word === "as")
    return a.pos[i + 1] === ADJ || /^(?:many|much|fast|often|likely|far|long)$/.test(lowerAt(a, i + 1));
  if (/^(?:more|less|fewer|what|that|those|earnings|sales|profits|normal|revenue)$/.test(word)) return true;
  if (/^(?:higher|lower|bigger|larger|smaller|greater|faster|slower)$/.test(word) || comparative(a, i)) return true;
  if (word === "a" || word === "per" || word === "in") return false;
  if (DETERMINERS.has(word)) return multiplies(a, i);
  return before === "by" || before === "up";
}

const comparative = (a: Atoms, i: number): boolean =>
  lowerAt(a, i + 1) === "than" && a.kind[i] === WORD && (a.pos[i] === ADJ || lowerAt(a, i).endsWith("er"));

/** "half as much", "a third as many": whether the fraction that ends before atom i multiplies */
export function fractionMultiplies(a: Atoms, i: number): boolean {
  if (lowerAt(a, i) !== "as" && lowerAt(a, i) !== "again") return false;
  const next = i + 1;
  return /^(?:many|much|as)$/.test(lowerAt(a, next)) || (a.pos[next] === ADJ && lowerAt(a, next + 1) === "as");
}

/** The phrase that "as many", "as much" and "more" count after a multiple: its first atom; -1 when there is none. */
export function multipliedAt(a: Atoms, i: number): number {
  if (lowerAt(a, i) === "as" && /^(?:many|much|few|little)$/.test(lowerAt(a, i + 1))) {
    const at = i + 2;
    return a.pos[at] === NOUN || a.pos[at] === ADJ || a.pos[at] === PROPN ? at : -1;
  }
  if (/^(?:more|less|fewer)$/.test(lowerAt(a, i)) && (a.pos[i + 1] === NOUN || a.pos[i + 1] === PROPN)) return i + 1;
  return -1;
}
