/** Lists of bare numbers: "in 1777, 1779 and 1780", "aged 25, 29 and 40". */
import { UNITS } from "../lexicon/numerals.ts";
import { type Atoms, lowerAt, NUMBER } from "./atoms.ts";

const MOST_LISTED = 8;

/** The number at atom `first` and those before it in its list, from right to left; at most eight. */
export function* listedBefore(a: Atoms, first: number): Generator<number> {
  let at = first;
  for (let n = 0; n < MOST_LISTED; n++) {
    yield at;
    let before = at - 1;
    if (/^(?:and|or)$/.test(lowerAt(a, before))) before--;
    if (lowerAt(a, before) === ",") before--;
    if (before === at - 1 || (a.kind[before] !== NUMBER && !UNITS.has(lowerAt(a, before)))) return;
    at = before;
  }
}
