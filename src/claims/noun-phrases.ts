/** Base noun phrases of a sentence: a light chunker over corrected parts of speech. */
import { wordSet } from "../lexicon/word-set.ts";
import {
  ADJ,
  ADP,
  ADV,
  type Atoms,
  AUX,
  CCONJ,
  DET,
  isCapital,
  isHyphen,
  lowerAt,
  NOUN,
  NUM,
  NUMBER,
  PRON,
  PROPN,
  SIGN,
  VERB,
  WORD,
} from "./atoms.ts";
import { NEVER_NOUNS, retag } from "./retag.ts";

export interface NounPhrase {
  first: number;
  last: number;
  /** first atom that is no determiner */
  core: number;
  head: number;
  pronoun: boolean;
}

export interface Phrases {
  /** corrected parts of speech */
  tag: number[];
  phrases: NounPhrase[];
  /** index into phrases of the phrase that holds the atom; -1 for none */
  at: number[];
}

/** Cuts the sentence into base noun phrases. `taken` marks the atoms of quantities, which end a phrase. Linear time. */
export function nounPhrases(a: Atoms, taken: Uint8Array, inName: Uint8Array): Phrases {
  const tag = retag(a, taken);
  const phrases: NounPhrase[] = [];
  const at = new Array<number>(a.count).fill(-1);
  let i = 0;
  while (i < a.count) {
    if (a.kind[i] === WORD && tag[i] === PRON) {
      at[i] = phrases.length;
      phrases.push({ first: i, last: i + 1, core: i, head: i, pronoun: true });
      i++;
      continue;
    }
    const phrase = readPhrase(a, tag, taken, inName, i);
    if (phrase === null) {
      i++;
      continue;
    }
    at.fill(phrases.length, phrase.first, phrase.last);
    phrases.push(phrase);
    i = phrase.last;
  }
  return { tag, phrases, at };
}

function readPhrase(a: Atoms, tag: number[], taken: Uint8Array, inName: Uint8Array, i: number): NounPhrase | null {
  let k = i;
  while (k < a.count && tag[k] === DET && a.kind[k] === WORD) k++;
  const core = k;
  let head = -1;
  for (; k < a.count && k < i + 40; k++) {
    if (taken[k] === 1) break;
    const t = tag[k];
    const glued = a.glued[k] === true;
    if (a.kind[k] === NUMBER) {
      if (inName[k] === 1 && (head >= 0 || isNounAt(a, tag, k + 1))) {
        if (head >= 0) head = k;
        continue;
      }
      break;
    }
    if (a.kind[k] === SIGN) {
      const word = lowerAt(a, k);
      const inside =
        (isHyphen(a, k) || word === "/") && glued && a.glued[k + 1] === true && k > core && taken[k + 1] !== 1;
      const ampersand = word === "&" && head >= 0 && a.kind[k + 1] === WORD;
      const point =
        word === "." &&
        glued &&
        head >= 0 &&
        k + 1 < a.count &&
        isCapital(a, k + 1) &&
        isCapital(a, k - 1) &&
        a.end[k - 1]! - a.start[k - 1]! <= 3;
      const bracket =
        word === "(" &&
        a.kind[k + 1] === WORD &&
        lowerAt(a, k + 2) === ")" &&
        isCapital(a, k + 1) &&
        head >= 0 &&
        taken[k + 1] !== 1;
      if (bracket) {
        k += 2;
        continue;
      }
      // the index codes of wire copy: "automakers (.SXAP)"
      if (
        word === "(" &&
        head >= 0 &&
        lowerAt(a, k + 1) === "." &&
        a.kind[k + 2] === WORD &&
        lowerAt(a, k + 3) === ")"
      ) {
        k += 3;
        continue;
      }
      // "Acme Inc. (ACME)"
      const company =
        word === "." && glued && head === k - 1 && lowerAt(a, k + 1) === "(" && COMPANY.has(lowerAt(a, k - 1));
      if (inside || ampersand || point || company) continue;
      break;
    }
    const word = lowerAt(a, k);
    if (word === "'s" || (word === "s" && glued)) {
      if (head < 0) break;
      // "Moody's said", "McDonald's will"
      if (isCapital(a, k - 1) && (tag[k + 1] === VERB || tag[k + 1] === AUX) && !/(?:ed|ing)$/.test(lowerAt(a, k + 1)))
        head = k;
      continue;
    }
    if (NEVER_NOUNS.has(word)) break;
    if (t === NOUN || t === PROPN) {
      head = k;
      continue;
    }
    if (t === ADJ || t === NUM) {
      if (head >= 0 && t === ADJ && !isNounAt(a, tag, k + 1) && !isHyphen(a, k - 1)) break;
      continue;
    }
    if (t === VERB && isParticiple(a, tag, k, core, head)) continue;
    if ((t === ADP || t === CCONJ || t === ADV || t === VERB || t === DET) && isHyphen(a, k - 1) && glued && k > core)
      continue;
    if (t === ADV && head < 0 && k > core && isNounAt(a, tag, k + 1)) continue;
    if (t === ADV && head < 0 && k === core && core > i) continue;
    break;
  }
  if (head < 0) return null;
  let last = head + 1;
  if (lowerAt(a, last) === "." && lowerAt(a, last + 1) === "(" && k > last + 1) last++;
  // a closing bracket or possessive that was read stays in
  while (
    last < k &&
    (lowerAt(a, last) === ")" || lowerAt(a, last) === "(" || a.kind[last] === WORD) &&
    last < a.count
  ) {
    if (lowerAt(a, last) === "(") last += 3;
    else if (tag[last] === NOUN || tag[last] === PROPN) last++;
    else break;
  }
  last = Math.min(last, a.count);
  return { first: i, last, core, head, pronoun: false };
}

const COMPANY = wordSet("co corp cos inc ltd plc");

const isNounAt = (a: Atoms, tag: number[], k: number): boolean =>
  a.kind[k] === WORD && (tag[k] === NOUN || tag[k] === PROPN || tag[k] === ADJ);

/** "improved drainage", "a falling market": a participle before its noun, not a verb after its subject. */
function isParticiple(a: Atoms, tag: number[], k: number, core: number, head: number): boolean {
  const word = lowerAt(a, k);
  if (!/(?:ed|ing|en|wn|lt)$/.test(word)) return false;
  if (!isNounAt(a, tag, k + 1)) return false;
  if (head < 0 && (k > core || tag[core - 1] === DET)) return true;
  if (head < 0 && k === core && tag[k - 1] === ADP && word.endsWith("ed")) return true;
  return head < 0 && k === core && k > 0 && tag[k - 1] === NUM && a.glued[k] !== true;
}

const LINKS = wordSet(`
  of in for on from at to among between against across with by off below above into within over under
  during per
`);

export const isLink = (a: Atoms, i: number): boolean => LINKS.has(lowerAt(a, i));
