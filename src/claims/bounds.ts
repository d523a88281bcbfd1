import { BOUNDS_AFTER, BOUNDS_BEFORE, type Modifier } from "../lexicon/bound-words.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, isHyphen, lowerAt, NOUN, NUM, PROPN, SYM, VERB } from "./atoms.ts";
import { type Expression, endOf } from "./expressions.ts";

export interface Bound {
  modifier: Modifier;
  /** first atom of the words before; the expression's first when there are none */
  first: number;
  /** after the last atom of the words behind */
  last: number;
}

type Rule = { words: readonly string[]; modifier: Modifier };
const byLastWord = index(BOUNDS_BEFORE, (words) => words[words.length - 1]!);
const byFirstWord = index(BOUNDS_AFTER, (words) => words[0]!);

function index(rows: readonly (readonly [string, Modifier])[], key: (words: string[]) => string): Map<string, Rule[]> {
  const map = new Map<string, Rule[]>();
  for (const [phrase, modifier] of rows) {
    const words = phrase.split(" ");
    map.set(key(words), [...(map.get(key(words)) ?? []), { words, modifier }]);
  }
  for (const list of map.values()) list.sort((x, y) => y.words.length - x.words.length);
  return map;
}

const ARTICLES = new Set(["a", "an", "another", "just", "only"]);

/** The words around a quantity that bound or soften it: "more than", "about", "or so". */
export function boundOf(a: Atoms, e: Expression): Bound {
  const bound = readBound(a, e);
  // "from up to 252 miles to 287 miles": the words bound one end of a move, not the claim
  return e.move && bound.modifier !== "approximate" ? { ...bound, modifier: "exact" } : bound;
}

function readBound(a: Atoms, e: Expression): Bound {
  let at = e.first - 1;
  if (isUnderSomething(a, at, e)) return { modifier: "exact", first: e.first, last: e.last };
  if (ARTICLES.has(lowerAt(a, at)) && (e.low.numeral.first === at || BOUND_ENDS.has(lowerAt(a, at - 1)))) at--;
  if (isHyphen(a, at) && lowerAt(a, at) !== "~" && a.glued[e.first] && a.glued[at]) at--;
  const before = byLastWord.get(lowerAt(a, at));
  if (before !== undefined && !isPreposition(a, at, e))
    for (const rule of before) {
      const first = at - rule.words.length + 1;
      if (first < 0 || !rule.words.every((word, w) => lowerAt(a, first + w) === word)) continue;
      const softened = rule.modifier === "more-than" && lowerAt(a, first - 1) === "no" ? "at-most" : rule.modifier;
      return { modifier: softened, first, last: e.last };
    }
  const tail = endOf(e);
  for (const start of [e.last, tail]) {
    const after = byFirstWord.get(lowerAt(a, start));
    if (after === undefined) continue;
    for (const rule of after) {
      if (!rule.words.every((word, w) => lowerAt(a, start + w) === word)) continue;
      if (rule.words[0] === "plus" && !a.glued[start] && start + 1 < a.count && lowerAt(a, start + 1) !== ".") continue;
      if (rule.words[0] === "+" && (!a.glued[start] || a.glued[start + 1])) continue;
      if (rule.words[0] === "odd" && a.glued[start]) continue;
      const end = start + rule.words.length;
      return { modifier: rule.modifier, first: e.first, last: end };
    }
  }
  return { modifier: "exact", first: e.first, last: e.last };
}

const BOUND_ENDS = wordSet(`
  than least most over under about nearly almost around roughly to of approximately below above some
`);

/** "under a $3 billion programme", "over a 20-year period": the article belongs to the noun, and the word is no bound */
function isUnderSomething(a: Atoms, article: number, e: Expression): boolean {
  const word = lowerAt(a, article);
  if ((word !== "a" && word !== "an") || e.low.numeral.first === article) return false;
  if (e.unit?.kind !== "currency" && e.unit?.kind !== "time") return false;
  const before = lowerAt(a, article - 1);
  if (before !== "under" && before !== "over") return false;
  const tail = endOf(e);
  return a.pos[tail] === NOUN || a.pos[tail] === PROPN;
}

/** "spread over three years", "in under": a preposition of time or place, not a bound */
function isPreposition(a: Atoms, at: number, e: Expression): boolean {
  const word = lowerAt(a, at);
  if (word === "some") return e.low.value < 10 && e.low.numeral.form === "words" && e.value !== null && e.value < 3;
  if (
    word !== "over" &&
    word !== "under" &&
    word !== "above" &&
    word !== "below" &&
    word !== "around" &&
    word !== "near"
  )
    return false;
  if (e.unit?.kind !== "time" || e.unit.code.endsWith("{age}")) return false;
  const pos = a.pos[at - 1];
  const before = lowerAt(a, at - 1);
  if (word === "around" || word === "near") return false;
  if (before === "just" || before === "well" || before === "for" || before === "little" || before === "in")
    return false;
  return (
    pos === NOUN ||
    pos === NUM ||
    pos === PROPN ||
    pos === SYM ||
    (pos === VERB && !/^(?:lasted|took|takes|take|waited|spent|lasting|taking|last)$/.test(before)) ||
    before === ")" ||
    before === "years"
  );
}

export interface Bounded {
  e: Expression;
  bound: Bound;
}

const LOWER = new Set<Modifier>(["more-than", "at-least"]);
const UPPER = new Set<Modifier>(["less-than", "at-most"]);

/** The expressions with their bounds; two that bound one quantity are one range: "more than 10 and less than 20". */
export function joinBounds(a: Atoms, expressions: readonly Expression[]): Bounded[] {
  const all: Bounded[] = [];
  for (const e of expressions) {
    const bound = boundOf(a, e);
    const before = all[all.length - 1];
    const range = before === undefined ? null : oneRange(a, before, { e, bound });
    if (range === null) all.push({ e, bound });
    else all[all.length - 1] = { e: range, bound: { modifier: "exact", first: before!.bound.first, last: bound.last } };
  }
  return all;
}

function oneRange(a: Atoms, x: Bounded, y: Bounded): Expression | null {
  const ascending = LOWER.has(x.bound.modifier) && UPPER.has(y.bound.modifier);
  const descending = UPPER.has(x.bound.modifier) && LOWER.has(y.bound.modifier);
  if ((!ascending && !descending) || x.e.value === null || y.e.value === null) return null;
  if (ascending ? x.e.value >= y.e.value : x.e.value <= y.e.value) return null;
  const end = Math.max(endOf(x.e), x.bound.last);
  const linked = y.bound.first === end + 1 && /^(?:and|but)$/.test(lowerAt(a, end));
  const sameUnit = x.e.unit?.code === y.e.unit?.code || isBare(x.e) || isBare(y.e);
  if (!linked || !sameUnit) return null;
  const { unit, counted } = isBare(y.e) ? x.e : y.e;
  return {
    ...x.e,
    last: y.e.last,
    high: y.e.low,
    value: null,
    ends: [x.e.value, y.e.value],
    unit,
    counted: isBare(y.e) ? null : counted,
  };
}

const isBare = (e: Expression): boolean => e.unit === null && e.counted === null;
