/**
 * Base noun phrases of a sentence and the verbs between them: a light chunker over parts of speech, with the few
 * corrections that sentences about figures need ("the S&P 500 fell", "Ford (F) has").
 */

import { changeVerbForms } from "../lexicon/change-words.ts";
import { wordSet } from "../lexicon/word-set.ts";
import {
  ADJ,
  ADP,
  ADV,
  type Atoms,
  AUX,
  CCONJ,
  DET,
  INTJ,
  isCapital,
  isHyphen,
  lowerAt,
  NOUN,
  NUM,
  NUMBER,
  PRON,
  PROPN,
  SCONJ,
  SIGN,
  VERB,
  WORD,
  X,
} from "./atoms.ts";
import { isAcronym, isPlural } from "./counted-nouns.ts";

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
  at: Int32Array;
}

const PERSONAL = wordSet(`
  i you he she it we they me him us them who which that what this these those there someone everyone
  anyone nobody something himself herself themselves itself
`);
const POSSESSIVE = wordSet(`
  its their his her our my your whose
`);
const TIME_ADVERBS = wordSet(`
  today yesterday tomorrow tonight meanwhile however still overall nevertheless
`);
const NEVER_NOUNS = wordSet(`
  worth
  per than about while as both such so according ago more less most least
`);
const PAST =
  /(?:fell|rose|slid|grew|shrank|sank|lost|gained|dropped|jumped|climbed|plunged|plummeted|tumbled|slipped|surged|soared|rallied|declined|advanced|dipped|eased|increased|decreased|rebounded|shed|added|ended|closed|finished|hit|cost|swelled|leapt|widened|narrowed|doubled|tripled|halved|recovered|peaked|averaged|spiked|swung|costs|falls|rises|loses|gains)$/;

const GENERIC_ADJECTIVES = wordSet("maximum minimum total average record peak net gross");

/** Corrected tags. Atoms of quantities are given as `taken` and become NUM. */
function retag(a: Atoms, taken: Uint8Array): number[] {
  const tag = a.pos.slice();
  const verbs = changeVerbForms();
  for (let i = 0; i < a.count; i++) {
    if (taken[i] === 1) {
      tag[i] = NUM;
      continue;
    }
    if (a.kind[i] !== WORD) continue;
    const word = lowerAt(a, i);
    const before = tag[i - 1];
    if (a.pos[i] === X) tag[i] = isCapital(a, i) ? PROPN : NOUN;
    // "Homes from $1 to $2 stay an average of": a noun before an article is a verb
    if (tag[i] === NOUN && taken[i - 1] === 1 && a.pos[i + 1] === DET && !isCapital(a, i)) tag[i] = VERB;
    const next = i + 1;
    if (
      PAST.test(word) &&
      word.length < 10 &&
      before !== DET &&
      !isCapital(a, i) &&
      (tag[i] === NOUN || tag[i] === ADJ || tag[i] === PROPN)
    ) {
      if (
        taken[next] === 1 ||
        a.pos[next] === ADV ||
        /^(?:to|by|from|at|in|on|about|around|more|up|down|nearly|almost|as|a|the|its|slightly|sharply|it|as|over|under)$/.test(
          lowerAt(a, next),
        ) ||
        next >= a.count ||
        a.kind[next] === SIGN
      )
        tag[i] = VERB;
    } else if (
      verbs.has(word) &&
      tag[i] === NOUN &&
      !isCapital(a, i) &&
      before !== DET &&
      before !== ADJ &&
      (taken[next] === 1 || lowerAt(a, next) === "by" || lowerAt(a, next) === "to") &&
      !POSSESSIVE.has(lowerAt(a, i - 1)) &&
      !/^(?:of|in|a|an)$/.test(lowerAt(a, i - 1))
    )
      tag[i] = VERB;
    else if (tag[i] === VERB) {
      if (isCapital(a, i)) {
        if (i > 0 && (isCapital(a, i - 1) || isCapital(a, next)) && a.kind[i - 1] === WORD) tag[i] = PROPN;
        else if (
          i === 0 &&
          ((lowerAt(a, next) === "," && /^(?:which|who|whose)$/.test(lowerAt(a, i + 2))) ||
            lowerAt(a, next) === "(" ||
            a.pos[next] === AUX ||
            (a.pos[next] === VERB && !/ing$/.test(word)) ||
            a.pos[next] === PROPN ||
            lowerAt(a, next) === "'s")
        )
          tag[i] = PROPN;
      } else if (
        before === DET &&
        !/ed$|ing$/.test(word) &&
        (a.pos[next] === ADP || a.kind[next] === SIGN || next >= a.count || a.pos[next] === AUX || a.pos[next] === VERB)
      )
        tag[i] = NOUN;
    }
    // "a fine of", "a 20 kilometre bike ride": what follows an article is a noun
    if (
      before === DET &&
      lowerAt(a, next) === "of" &&
      (tag[i] === ADJ || tag[i] === VERB) &&
      !/^(?:most|all|some|any|each|many|both|one|those|these|that)$/.test(word)
    )
      tag[i] = NOUN;
    if (tag[i] === VERB && taken[i - 1] === 1 && articleBefore(a, taken, i)) tag[i] = NOUN;
    const after = a.pos[next];
    const ends = next >= a.count || a.kind[next] === SIGN || after === AUX || after === VERB || after === ADP;
    if (
      (before === DET || before === ADP) &&
      tag[i] === ADJ &&
      ends &&
      lowerAt(a, i - 1) !== "as" &&
      !isHyphen(a, next) &&
      !/^(?:least|most|first|last|more|less|same|early|late|such)$/.test(word)
    )
      tag[i] = NOUN;
    if (
      tag[i] === NOUN &&
      GENERIC_ADJECTIVES.has(word) &&
      (after === ADJ || after === NOUN || (after === VERB && /ed$/.test(lowerAt(a, next)) && a.pos[next + 1] === NOUN))
    )
      tag[i] = ADJ;
    if (a.pos[i] === INTJ && (before === ADJ || before === DET)) tag[i] = NOUN;
    if (
      before === PRON &&
      /^(?:which|who|that|they|we)$/.test(lowerAt(a, i - 1)) &&
      tag[i] === NOUN &&
      (lowerAt(a, next) === "from" || lowerAt(a, next) === "between" || lowerAt(a, next) === "to" || taken[next] === 1)
    )
      tag[i] = VERB;
    if (word === "that" && tag[i] === DET) tag[i] = SCONJ;
    if (word === "including" || word === "excluding") tag[i] = ADP;
    // "footballers pledge 1%", "particle robots measure between 15 cm"
    const figureNext =
      taken[next] === 1 || ((lowerAt(a, next) === "between" || lowerAt(a, next) === "from") && taken[next + 1] === 1);
    if (tag[i] === NOUN && figureNext && before === NOUN && isPlural(a, i - 1) && !isPlural(a, i) && !isCapital(a, i))
      tag[i] = VERB;
    // "the field yields 300,000 barrels": the sentence has no verb yet
    if (
      tag[i] === NOUN &&
      taken[next] === 1 &&
      before === NOUN &&
      isPlural(a, i) &&
      !isPlural(a, i - 1) &&
      !tag.slice(0, i).some((t) => t === VERB || t === AUX)
    )
      tag[i] = VERB;
    if (POSSESSIVE.has(word)) tag[i] = DET;
    else if (
      PERSONAL.has(word) &&
      !(isAcronym(a, i) || (a.kind[next] === NUMBER && a.glued[next] === true)) &&
      !(word === "this" || word === "that" || word === "these" || word === "those" || word === "what")
    )
      tag[i] = PRON;
    else if (NEVER_NOUNS.has(word) && (tag[i] === NOUN || tag[i] === PROPN || tag[i] === ADJ)) tag[i] = ADP;
    else if (TIME_ADVERBS.has(word)) tag[i] = ADV;
  }
  return tag;
}

/** Whether the quantity that ends before atom i opens with an article: "a 750 meter swim" */
function articleBefore(a: Atoms, taken: Uint8Array, i: number): boolean {
  let k = i - 1;
  while (k >= 0 && taken[k] === 1) k--;
  const word = lowerAt(a, k);
  return (word === "a" || word === "an" || word === "the") && a.pos[i + 1] !== DET && a.pos[i + 1] !== PRON;
}

/** Cuts the sentence into base noun phrases. `taken` marks the atoms of quantities, which end a phrase. Linear time. */
export function nounPhrases(a: Atoms, taken: Uint8Array, inName: Uint8Array): Phrases {
  const tag = retag(a, taken);
  const phrases: NounPhrase[] = [];
  const at = new Int32Array(a.count).fill(-1);
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
      if (inside || ampersand || point) continue;
      break;
    }
    const word = lowerAt(a, k);
    if (word === "'s" || (word === "s" && glued)) {
      if (head < 0) break;
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
  during
`);
export const isLink = (a: Atoms, i: number): boolean => LINKS.has(lowerAt(a, i));
