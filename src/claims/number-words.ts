/** Words that numbers are made of, and the numbers below one hundred. */
import { DENOMINATORS, FOLD_SUFFIX, MULTIPLIERS, PLURAL_SCALES, SCALES, TENS, UNITS } from "../lexicon/numerals.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, isHyphen, lowerAt, NUMBER } from "./atoms.ts";
import { MULTIPLE_WORDS } from "./multiples.ts";

/** Whether the word can begin a number. */
export function startsNumeral(word: string): boolean {
  starters ??= new Set(
    numeralWords().filter((w) => !DENOMINATORS.has(w.replace(/s$/, "")) || /^(?:half|halves|quarter)$/.test(w)),
  );
  return starters.has(word) || word === "couple" || word === "several" || word === "few";
}

let starters: Set<string> | undefined;

/** All words that can begin a number or a fraction, for the table of triggers. */
export function numeralWords(): string[] {
  const bases = [...UNITS.keys(), ...TENS.keys()];
  return [
    ...bases,
    ...bases.map((word) => `${word}${FOLD_SUFFIX}`),
    ...SCALES.keys(),
    ...PLURAL_SCALES.keys(),
    ...MULTIPLIERS.keys(),
    ...MULTIPLE_WORDS,
    ...DENOMINATORS.keys(),
    ...[...DENOMINATORS.keys()].map((word) => `${word}s`),
    "halves",
    "hundredfold",
    "thousandfold",
  ];
}

export function foldFactor(word: string): number | undefined {
  const stem = word.slice(0, -FOLD_SUFFIX.length);
  return UNITS.get(stem) ?? TENS.get(stem) ?? SCALES.get(stem);
}

export function denominatorAt(a: Atoms, i: number): number | undefined {
  const word = lowerAt(a, i);
  if (word === "halves") return 2;
  return DENOMINATORS.get(word) ?? (word.endsWith("s") ? DENOMINATORS.get(word.slice(0, -1)) : undefined);
}

const ORDINALS = wordSet(`
  first second third fourth fifth sixth seventh eighth ninth
`);

/** A number below one hundred: "21", "twenty-one", "five" */
export function smallNumber(a: Atoms, i: number): { value: number; last: number } | undefined {
  if (a.kind[i] === NUMBER) {
    const value = a.value[i]!;
    return Number.isInteger(value) && value < 1000 && a.decimals[i] === 0 ? { value, last: i + 1 } : undefined;
  }
  const word = lowerAt(a, i);
  const unit = UNITS.get(word);
  if (unit !== undefined) return { value: unit, last: i + 1 };
  const tens = TENS.get(word);
  if (tens === undefined) return undefined;
  const at = isHyphen(a, i + 1) ? i + 2 : i + 1;
  if (ORDINALS.has(lowerAt(a, at))) return undefined; // "twenty-first"
  const ones = UNITS.get(lowerAt(a, at));
  // "twenty-one", "twenty one"; not "twenty - one" of two numbers
  if (ones !== undefined && ones > 0 && ones < 10) return { value: tens + ones, last: at + 1 };
  return { value: tens, last: i + 1 };
}
