/** The verb that governs a figure, and the subject of a verb. */
import { wordSet } from "../lexicon/word-set.ts";
import { ADP, ADV, type Atoms, AUX, CCONJ, DET, isCapital, lowerAt, NUM, NUMBER, PART, SCONJ, VERB } from "./atoms.ts";
import { isPlural } from "./counted-nouns.ts";
import { isLink, type NounPhrase, type Phrases } from "./noun-phrases.ts";
import { isTime, nounBefore, phraseBefore, type Role, withHeads } from "./phrase-search.ts";

/** The verb that governs what begins at atom i, in the same clause; -1 when there is none. */
export function verbBefore(a: Atoms, p: Phrases, i: number): number {
  let commas = 0;
  for (let k = i - 1; k >= 0 && k > i - 40; k--) {
    const word = lowerAt(a, k);
    if (word === ";" || word === ":" || word === "“" || word === "”" || word === '"') return -1;
    if (word === ",") {
      commas++;
      continue;
    }
    if (p.at[k]! >= 0) continue;
    if (p.tag[k] === VERB && isReduced(a, p, k)) {
      const main = verbBefore(a, p, k);
      return main >= 0 ? main : k;
    }
    if (p.tag[k] === VERB || p.tag[k] === AUX) return k;
    if (CLAUSE_OPENERS.has(word) && commas < 2) return -1;
  }
  return -1;
}

// Participles that follow their noun without an auxiliary: "a skull found in Dali County".
const REDUCED = wordSet(`
  based bound built called charged given paid caught compiled dated found held issued known labeled labelled led located made named
  obtained owned published run seen taken used
`);

function isReduced(a: Atoms, p: Phrases, k: number): boolean {
  return (
    p.at[k - 1]! >= 0 &&
    !p.phrases[p.at[k - 1]!]!.pronoun &&
    REDUCED.has(lowerAt(a, k)) &&
    (p.tag[k + 1] === ADP || p.at[k + 1]! >= 0)
  );
}

export const CLAUSE_OPENERS = wordSet("while whereas but because although though if when as");

const OBJECT_DOES = wordSet(`
  expect expects expected cause causes caused allow allows allowed force forces forced help helps helped want
  wants wanted ask asks asked tell told enable enables enabled lead leads led require requires required urge urged
  get forecast see saw push pushes pushed order ordered pay invite permit permits permitted
`);

const GROUP_WORDS = wordSet("not n't also to likely expected poised set due about reportedly now still already");

/** The subject of the verb at atom v: its phrase, or the one that a pronoun before it stands for. Null when not found. */
export function subjectOf(a: Atoms, p: Phrases, v: number, depth = 0): Role | null {
  if (depth > 3) return null;
  let k = v;
  let infinitive = false;
  // the whole verb group: "has been creeping", "did not", "is expected to rise"
  while (k > 0 && p.at[k - 1]! < 0) {
    const t = p.tag[k - 1];
    const word = lowerAt(a, k - 1);
    if (t !== AUX && t !== VERB && t !== ADV && t !== PART && !GROUP_WORDS.has(word)) break;
    if (word === "to") infinitive = true;
    else if (t === VERB || t === AUX) infinitive = false;
    k--;
  }
  if (k === 0) return null;
  if (lowerAt(a, k) === "having") return nearestSubject(a, p, k, depth);
  const end = k;
  k = pastTimes(a, p, k);
  const direct = nounBefore(a, p, k);
  if (direct !== null) {
    if (direct.pronoun) return pronounSubject(a, p, direct);
    const role = withHeads(a, p, direct);
    if (infinitive && role !== null && !OBJECT_DOES.has(verbWord(a, p, role.first))) {
      // "received approval to drill": the one who received it drills
      const outer = verbBefore(a, p, role.first);
      const who = outer >= 0 ? subjectOf(a, p, outer, depth + 1) : null;
      if (who !== null) return who;
    }
    // "women aged 25 to 54 grew": the phrase runs to the verb
    return role !== null && k < end && isAgeBand(a, k) ? { first: role.first, last: end } : role;
  }
  if (p.tag[k - 1] === NUM) return infinitive ? mainSubject(a, p, k) : figureAsSubject(a, p, k);
  const before = k - 1;
  const word = lowerAt(a, before);
  if (word === "that" || word === "which" || word === "who") return antecedent(a, p, before);
  if (word === "and" || word === "or" || word === "but" || word === "then") {
    const previous = verbBefore(a, p, lowerAt(a, before - 1) === "," ? before - 1 : before);
    return previous >= 0 ? subjectOf(a, p, previous, depth + 1) : null;
  }
  if (word === "," || word === ")") {
    const noun = lowerAt(a, v).endsWith("ing") && word === "," ? null : beforeAside(a, p, before);
    return noun ?? nearestSubject(a, p, before, depth);
  }
  // "after charging", "by exercising"
  if (p.tag[before] === ADP || p.tag[before] === SCONJ || p.tag[before] === CCONJ) return mainSubject(a, p, before);
  return null;
}

function verbWord(a: Atoms, p: Phrases, i: number): string {
  const at = p.tag[i - 1] === DET ? i - 2 : i - 1;
  return p.tag[at] === VERB ? lowerAt(a, at) : "";
}

const isAgeBand = (a: Atoms, i: number): boolean => /^(?:aged|ages)$/.test(lowerAt(a, i));

/** Back past "in 2022", "last year", "since October" and "aged 25 to 54", which stand between a subject and its verb. */
function pastTimes(a: Atoms, p: Phrases, i: number): number {
  let k = i;
  for (let n = 0; n < 2; n++) {
    let j = k;
    const noun = phraseBefore(p, j);
    if (noun !== null && !noun.pronoun && isTime(a, noun)) j = noun.first;
    else {
      while (j > 0 && p.tag[j - 1] === NUM && p.at[j - 1]! < 0 && a.kind[j - 1] === NUMBER && a.value[j - 1]! < 2200) {
        j--;
        if (/^(?:to|and|-|–)$/.test(lowerAt(a, j - 1)) && a.kind[j - 2] === NUMBER) j--;
      }
      if (j === k) break;
    }
    if (isAgeBand(a, j - 1)) return j - 1;
    if (p.tag[j - 1] === ADP || lowerAt(a, j - 1) === "since" || lowerAt(a, j - 1) === "until") j--;
    else if (noun === null) break;
    if (j === 0 || (phraseBefore(p, j) === null && lowerAt(a, j - 1) !== ",")) break;
    k = j;
  }
  return k;
}

/** "A 60 year-old might withdraw": the subject of the verb after atom i is itself a figure. */
function figureAsSubject(a: Atoms, p: Phrases, i: number): Role | null {
  let k = i;
  while (k > 0 && p.tag[k - 1] === NUM && p.at[k - 1]! < 0 && i - k < 12) k--;
  const noun = phraseBefore(p, k) ?? (isLink(a, k - 1) ? phraseBefore(p, k - 1) : null);
  if (noun !== null && !noun.pronoun && !isTime(a, noun)) return withHeads(a, p, noun);
  // a bare number does nothing
  return a.kind[i - 1] === NUMBER ? null : { first: k, last: i };
}

/** "Maddon, 66, has used", "BHP, the miner, fell", "Senard (65) now faces": the phrase before the aside that ends at atom i */
function beforeAside(a: Atoms, p: Phrases, i: number): Role | null {
  const open = lowerAt(a, i) === "," ? "," : "(";
  for (let j = i - 1; j >= 0 && j > i - 30; j--) {
    if (lowerAt(a, j) !== open) continue;
    const noun = phraseBefore(p, j);
    return noun === null || noun.pronoun ? null : withHeads(a, p, noun);
  }
  return null;
}

/** The subject of the nearest verb to the left that is no participle. */
function nearestSubject(a: Atoms, p: Phrases, i: number, depth: number): Role | null {
  let v = verbBefore(a, p, i);
  for (let n = 0; v >= 0 && n < 4 && lowerAt(a, v).endsWith("ing"); n++) v = verbBefore(a, p, v);
  return (v < 0 ? null : subjectOf(a, p, v, depth + 1)) ?? mainSubject(a, p, i);
}

const FARTHEST_SUBJECT = 80;

/** The subject of the sentence's first finite verb before atom i. */
function mainSubject(a: Atoms, p: Phrases, i: number): Role | null {
  for (let k = Math.max(1, i - FARTHEST_SUBJECT); k < i; k++) {
    if (p.at[k]! >= 0 || (p.tag[k] !== VERB && p.tag[k] !== AUX) || lowerAt(a, k).endsWith("ing")) continue;
    let j = k;
    while (j > 0 && p.at[j - 1]! < 0 && (p.tag[j - 1] === ADV || p.tag[j - 1] === AUX)) j--;
    const noun = nounBefore(a, p, pastTimes(a, p, j));
    if (noun !== null && !noun.pronoun && !isTime(a, noun)) return withHeads(a, p, noun);
    if (lowerAt(a, j - 1) === ",") {
      const aside = beforeAside(a, p, j - 1);
      if (aside !== null) return aside;
    }
  }
  return null;
}

function pronounSubject(a: Atoms, p: Phrases, pronoun: NounPhrase): Role | null {
  const word = lowerAt(a, pronoun.head);
  if (word === "which" || word === "who" || word === "that") return antecedent(a, p, pronoun.first);
  if (word === "they") return mainSubject(a, p, pronoun.first);
  if (word !== "it" && word !== "he" && word !== "she") return null;
  // "Porsche executives say it will": one thing is not several
  const who = mainSubject(a, p, pronoun.first);
  if (who === null || (isPlural(a, who.last - 1) && !isCapital(a, who.last - 1))) return null;
  return word !== "it" && INSTITUTIONS.has(lowerAt(a, who.last - 1)) ? null : who;
}

// "The court heard that he had stolen": he and she are none of these.
const INSTITUTIONS = wordSet(`
  agency bank club commission committee company council court firm government hearing inquest inquiry jury ministry
  office panel party police poll report study survey team tribunal
`);

function antecedent(a: Atoms, p: Phrases, relative: number): Role | null {
  let k = relative;
  if (p.tag[k - 1] === ADP && lowerAt(a, k) === "which") k--;
  if (lowerAt(a, k - 1) === ",") k--;
  const noun = phraseBefore(p, k);
  return noun !== null && !noun.pronoun ? withHeads(a, p, noun, true) : null;
}
