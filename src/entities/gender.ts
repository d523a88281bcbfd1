/** The gender that a title or a given name tells, where it tells one. */
import { hashOf } from "../document/tokens.ts";
import { wordClasses } from "./word-classes.ts";
import { LIST } from "./word-classes-list.ts";

const MALE = new Set([
  "mr",
  "sir",
  "lord",
  "king",
  "prince",
  "sheikh",
  "shri",
  "father",
  "brother",
  "duke",
  "baron",
  "emperor",
  "imam",
  "pope",
]);
const FEMALE = new Set([
  "mrs",
  "ms",
  "miss",
  "mme",
  "lady",
  "dame",
  "queen",
  "princess",
  "smt",
  "sister",
  "duchess",
  "baroness",
  "empress",
  "begum",
  "madam",
  "hajia",
  "alhaja",
]);

/** From folded titles; undefined when none of them tells. */
export function genderOfTitle(titles: readonly string[]): "m" | "f" | undefined {
  for (const title of titles) {
    if (MALE.has(title)) return "m";
    if (FEMALE.has(title)) return "f";
  }
  return undefined;
}

/** From a given name in lower case; undefined for names of both genders and unknown ones. */
export function genderOfName(given: string): "m" | "f" | undefined {
  const classes = wordClasses();
  const lists = classes.lists[classes.rowOf(hashOf(given))]!;
  const male = (lists & LIST.male) !== 0;
  const female = (lists & LIST.female) !== 0;
  return male === female ? undefined : male ? "m" : "f";
}
