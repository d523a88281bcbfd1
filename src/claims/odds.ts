/** Odds and ratios: "odds of 5-1", "at 7/2", "a 100-to-1 outsider", "outnumbered five to one", "a ratio of 3:1". */
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, isHyphen, lowerAt, NUMBER, WORD } from "./atoms.ts";
import type { Measure } from "./measures.ts";
import { readNumeral } from "./numerals.ts";

const BETTING = wordSet(`
  backed bet bets betting bettors bookie bookies bookmaker bookmakers favourite favorite favourites favorites
  odds outsider outsiders priced punter punters staked tipped wager wagered wagers
`);
const AFTER_ODDS = wordSet("bet chance favourite favorite longshot odds outsider shot");
const RATIO_WORDS = wordSet(
  "margin outnumber outnumbered outnumbering outnumbers proportion ratio ratios split majority",
);

const NEAR = 12;

/** Reads odds or a ratio that begins at atom i: the first number for one of the second. Null for a score or a range. */
export function readOdds(a: Atoms, i: number, previousIsOdds: boolean): Measure | null {
  if (a.kind[i] !== NUMBER && a.kind[i] !== WORD) return null;
  const next = lowerAt(a, i + 1);
  if (next !== "to" && next !== "/" && next !== ":" && !isHyphen(a, i + 1)) return null;
  const first = sideAt(a, i);
  if (first === null) return null;
  const link = linkAt(a, first.last);
  if (link === null) return null;
  const second = sideAt(a, link.last);
  if (second === null || a.kind[i] !== a.kind[link.last] || lowerAt(a, second.last) === link.sign) return null;
  if (second.value > 40 || (link.sign === "to" && second.value > first.value)) return null;
  const code = codeOf(a, i, second.last, link, first.value, second.value, previousIsOdds);
  if (code === null) return null;
  const { last } = second;
  const value = first.value / second.value;
  return {
    first: i,
    last,
    numberFirst: i,
    numberLast: last,
    value,
    mantissa: value,
    numeral: { first: i, last, value, form: "odds", scaled: false },
    unit: { kind: "ratio", code, first: i, last: i },
    sign: "",
  };
}

interface Link {
  sign: "-" | "/" | ":" | "to";
  last: number;
  hyphens: boolean;
}

function linkAt(a: Atoms, i: number): Link | null {
  const word = lowerAt(a, i);
  if (word === "to") return { sign: "to", last: i + 1, hyphens: false };
  if (!a.glued[i] || !a.glued[i + 1]) return null;
  if (isHyphen(a, i) && lowerAt(a, i + 1) === "to" && isHyphen(a, i + 2))
    return { sign: "to", last: i + 3, hyphens: true };
  if (isHyphen(a, i)) return { sign: "-", last: i + 1, hyphens: true };
  return word === "/" || word === ":" ? { sign: word, last: i + 1, hyphens: false } : null;
}

/** A whole number from one upwards, in digits or as a word. */
function sideAt(a: Atoms, i: number): { value: number; last: number } | null {
  if (a.kind[i] === NUMBER) {
    const value = a.value[i]!;
    return Number.isInteger(value) && value >= 1 && value <= 10_000 && a.decimals[i] === 0
      ? { value, last: i + 1 }
      : null;
  }
  const n = readNumeral(a, i);
  return n !== null && n.form === "words" && Number.isInteger(n.value) && n.value >= 1 ? n : null;
}

function codeOf(
  a: Atoms,
  first: number,
  last: number,
  link: Link,
  x: number,
  y: number,
  previousIsOdds: boolean,
): "{odds}" | "1" | null {
  const before = lowerAt(a, first - 1);
  const bets = anyNear(a, first, last, BETTING);
  if (link.sign === "to") {
    if (before === "from" || before === "between" || x <= y) return null;
    const ratio = anyNear(a, first, last, RATIO_WORDS);
    if (!link.hyphens && !bets && !ratio) return null;
    return bets && !ratio ? "{odds}" : "1";
  }
  if (link.sign === ":") return /^(?:of|at|a)$/.test(before) && anyNear(a, first, last, RATIO_WORDS) ? "1" : null;
  if (!bets && !AFTER_ODDS.has(lowerAt(a, last))) return null;
  const said = before === "at" || before === "odds" || AFTER_ODDS.has(lowerAt(a, last)) || oddsBefore(a, first);
  return said || (previousIsOdds && /^(?:from|to|into|out|and|or|,)$/.test(before)) ? "{odds}" : null;
}

function anyNear(a: Atoms, first: number, last: number, words: ReadonlySet<string>): boolean {
  for (let k = Math.max(0, first - NEAR); k < Math.min(a.count, last + NEAR); k++)
    if (words.has(lowerAt(a, k))) return true;
  return false;
}

/** "odds of 5-1", "cut the odds on a June election to 4/1" */
function oddsBefore(a: Atoms, first: number): boolean {
  if (!/^(?:of|at|to|from|are|were|is|out)$/.test(lowerAt(a, first - 1))) return false;
  for (let k = first - 2; k >= 0 && k > first - NEAR; k--) {
    const word = lowerAt(a, k);
    if (word === "odds" || word === "priced") return true;
    if (word === "," || word === ";") return false;
  }
  return false;
}
