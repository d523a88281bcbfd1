/** Noun phrases beside an atom, with what they hang on and what hangs on them. */
import { wordSet } from "../lexicon/word-set.ts";
import { ADP, type Atoms, AUX, DET, lowerAt, NUM, VERB } from "./atoms.ts";
import { isLink, type NounPhrase, type Phrases } from "./noun-phrases.ts";

/** Atoms of a phrase. */
export interface Role {
  first: number;
  last: number;
}

const AFTER_LINKS = wordSet("of in on for among to from");

export const OF = wordSet("of");

const MOST_LINKS = 2;

const TIME_HEADS = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept
  sep oct nov dec monday tuesday wednesday thursday friday saturday sunday week weeks month months year years quarter day
  days decade decades morning afternoon evening night weekend today yesterday period half hour hours minute
  minutes past spring summer autumn winter fall century
`);

export const isTime = (a: Atoms, phrase: NounPhrase): boolean => TIME_HEADS.has(lowerAt(a, phrase.head));

/** The phrase that ends right before atom i; null for none and for a pronoun. */
export function phraseBefore(p: Phrases, i: number): NounPhrase | null {
  const at = p.at[i - 1];
  return at === undefined || at < 0 ? null : p.phrases[at]!;
}

/** As phraseBefore, past the point of "Inc." and the brackets of a ticker. */
export function nounBefore(a: Atoms, p: Phrases, i: number): NounPhrase | null {
  return phraseBefore(p, lowerAt(a, i - 1) === "." && a.glued[i - 1] ? i - 1 : i);
}

export function phraseAt(p: Phrases, i: number): NounPhrase | null {
  const at = p.at[i];
  if (at === undefined || at < 0) return null;
  const phrase = p.phrases[at]!;
  return phrase.pronoun || phrase.first !== i ? null : phrase;
}

/** The phrase with the prepositional phrases behind it: "increase in e-cigarette usage among students". */
export function withTail(a: Atoms, p: Phrases, phrase: NounPhrase, links: ReadonlySet<string> = AFTER_LINKS): Role {
  let { last } = phrase;
  for (let n = 0; n < MOST_LINKS && links.has(lowerAt(a, last)); n++) {
    const next = phraseAt(p, last + 1);
    if (next === null || isTime(a, next)) break;
    last = next.last;
  }
  return { first: phrase.core, last };
}

/** The phrase with those that it hangs on: "Shares of the retail giant", "The charge stored in the capacitor". */
export function withHeads(a: Atoms, p: Phrases, phrase: NounPhrase, ofOnly = false): Role | null {
  let leftmost = phrase;
  for (let n = 0; n < 4; n++) {
    const link = beforeNumber(p, leftmost.first);
    if (ofOnly ? lowerAt(a, link) !== "of" : !isLink(a, link)) {
      const pair = pairedWith(a, p, link) ?? (ofOnly ? null : doer(a, p, link));
      if (pair === null) break;
      leftmost = pair;
      continue;
    }
    let before = phraseBefore(p, link);
    if (before === null && p.tag[link - 1] === VERB && /(?:ed|wn|en|ound|ld|aid)$/.test(lowerAt(a, link - 1)))
      before = phraseBefore(p, link - 1);
    if (before === null || before.pronoun) break;
    if (isTime(a, leftmost) && n === 0) return withHeads(a, p, before);
    leftmost = before;
  }
  return isTime(a, leftmost)
    ? null
    : coordinated(a, p, { first: withNumber(a, p, leftmost), last: phrase.last }, leftmost);
}

/** The atom before a phrase, its figure and that one's article: "on" in "yield on the 10-year note" */
function beforeNumber(p: Phrases, first: number): number {
  let k = first - 1;
  if (p.tag[k] !== NUM) return k;
  for (let steps = 0; k > 0 && p.tag[k] === NUM && steps < 8; steps++) k--;
  return p.tag[k] === DET ? k - 1 : k;
}

/** "people claiming benefits": those who do what the participle at atom i says */
function doer(a: Atoms, p: Phrases, i: number): NounPhrase | null {
  if (p.tag[i] !== VERB || !lowerAt(a, i).endsWith("ing")) return null;
  const noun = phraseBefore(p, i);
  return noun === null || noun.pronoun || isTime(a, noun) ? null : noun;
}

/** "between the dollar and the yen": the first of a pair whose second follows "and" at atom i */
function pairedWith(a: Atoms, p: Phrases, i: number): NounPhrase | null {
  if (lowerAt(a, i) !== "and") return null;
  const other = phraseBefore(p, i);
  return other !== null && lowerAt(a, other.first - 1) === "between" ? other : null;
}

/** The first atom of a phrase and of the figure that counts it: "five launches". */
function withNumber(a: Atoms, p: Phrases, phrase: NounPhrase): number {
  let k = phrase.core;
  // "Stoxx 50 -1.3% FTSE -0.6%": the percentage is another's
  if (lowerAt(a, k - 1) === "%") return k;
  while (k > 0 && p.tag[k - 1] === NUM && phrase.core - k < 8) k--;
  return k;
}

/** "fats and oils", "Customs and Border Protection": a phrase joined on the left that is no object of a verb */
function coordinated(a: Atoms, p: Phrases, role: Role, leftmost: NounPhrase): Role {
  const and = leftmost.first - 1;
  if (lowerAt(a, and) !== "and" && lowerAt(a, and) !== "&") return role;
  const other = phraseBefore(p, and);
  if (other === null || other.pronoun || isTime(a, other)) return role;
  const opens =
    other.first === 0 ||
    (p.at[other.first - 1]! < 0 &&
      p.tag[other.first - 1] !== VERB &&
      p.tag[other.first - 1] !== AUX &&
      p.tag[other.first - 1] !== ADP &&
      p.tag[other.first - 1] !== NUM);
  return opens ? { first: other.core, last: role.last } : role;
}
