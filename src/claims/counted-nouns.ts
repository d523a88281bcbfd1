/** The noun phrase that a number counts: "workers", "public housing properties", "Kia and Hyundai vehicles". */
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
  PRON,
  PROPN,
  VERB,
  WORD,
} from "./atoms.ts";

export interface CountedNoun {
  first: number;
  last: number;
  /** atom of the head noun */
  head: number;
  /** an attributive singular: "three-course meal", "four-cylinder engine" */
  attributive: boolean;
}

const IRREGULAR = wordSet(`
  people men women children police fishermen policemen firemen sheep cattle feet teeth mice media data
  azeris bangladeshis emiratis iraqis israelis kuwaitis nazis nepalis omanis pakistanis qataris saudis somalis taxis
  yemenis troops personnel staff lives wives aircraft fish series species crew businessmen servicemen
`);
const NOT_PLURAL = /(?:ss|us|is|'s)$/;
const STOP = wordSet(`
  of in on at by for from with to than per who that which as the a an this these those its their his
  her our my is are was were has have had will would can could may might should must not when while
  where if but or after before since during ago each every respectively later earlier worldwide today
  yesterday tomorrow last across between among into over under up down out off there here it he she
  they we you i us them him what how because so although though until including despite about around
  via against compared according within without toward towards more less fewer most further percent
  percentage % overall apiece now then too also both all
`);

export function isPlural(a: Atoms, i: number): boolean {
  const word = lowerAt(a, i);
  if (IRREGULAR.has(word) || (word === "head" && lowerAt(a, i + 1) === "of")) return true;
  return word.length > 2 && word.endsWith("s") && !NOT_PLURAL.test(word);
}

/** "IT", "US", "EU": two capitals or more, which are no pronouns */
export function isAcronym(a: Atoms, i: number): boolean {
  const length = a.end[i]! - a.start[i]!;
  if (length < 2 || length > 5) return false;
  for (let k = a.start[i]!; k < a.end[i]!; k++) {
    const code = a.text.charCodeAt(k);
    if (code < 0x41 || code > 0x5a) return false;
  }
  return true;
}

const LONGEST = 8;
const EXTRA = wordSet("more other additional further new extra fewer less such");

/**
 * The counted noun phrase that begins at atom i, or null. A number over one wants a plural head; a singular noun right
 * after it is read as attributive when another noun follows ("12 page document").
 */
export function countedNoun(a: Atoms, i: number, value: number): CountedNoun | null {
  let at = i;
  const hyphen = isHyphen(a, at) && a.glued[at] === true && a.glued[at + 1] === true;
  if (hyphen) at++;
  const first = at;
  let head = -1;
  let k = at;
  const one = value === 1;
  for (; k < a.count && k < at + LONGEST; k++) {
    if (isHyphen(a, k) && a.glued[k] && k > at) {
      if (a.kind[k + 1] !== WORD) break;
      continue;
    }
    if (a.kind[k] !== WORD) {
      if ((lowerAt(a, k) === "&" || lowerAt(a, k) === "/") && a.kind[k + 1] === WORD && k > at) continue;
      break;
    }
    const word = lowerAt(a, k);
    const pos = a.pos[k];
    if (word === "'s") {
      if (k > at) continue;
      break;
    }
    if (word === "and" && k > at) {
      // "Kia and Hyundai vehicles", "digital and physical sales": only when no plural was seen and a noun follows
      if (head >= 0 && isPlural(a, head)) break;
      if (a.pos[k + 1] === ADJ || a.pos[k + 1] === NOUN || a.pos[k + 1] === PROPN) continue;
      break;
    }
    if (k === at && EXTRA.has(word)) continue;
    if (k > at && isHyphen(a, k - 1) && a.glued[k]) {
      if (pos === NOUN || pos === PROPN) head = k;
      continue;
    }
    if (isAcronym(a, k)) {
      head = k;
      continue;
    }
    if (STOP.has(word) || pos === AUX || pos === DET || pos === PRON || (pos === ADP && !a.glued[k])) break;
    if (pos === NOUN || pos === PROPN || IRREGULAR.has(word)) {
      head = k;
      if (isPlural(a, k) && !nounGoesOn(a, k)) {
        k++;
        break;
      }
      continue;
    }
    if (pos === ADJ || pos === NUM || pos === ADV || pos === CCONJ) {
      if (pos === ADV && k > at && head >= 0) break;
      if (head >= 0 && pos === ADJ && isPlural(a, head)) break;
      continue;
    }
    if (pos === VERB) {
      // a participle before a noun ("deployed soldiers"), a plural noun taken for a verb ("moves")
      const next = a.pos[k + 1];
      if (head < 0 && /(?:ed|ing|en|wn)$/.test(word) && (next === NOUN || next === PROPN || next === ADJ)) continue;
      if (head < 0 && isPlural(a, k) && k === at) {
        head = k;
        k++;
      }
      if (head >= 0 && !isPlural(a, head) && isPlural(a, k) && !one && value !== 1) {
        head = k;
        k++;
      }
      break;
    }
    break;
  }
  if (head < 0) return null;
  if (one || isPlural(a, head)) {
    if (one && isCapital(a, head) && head === first && a.pos[head] === PROPN) return null;
    return { first, last: head + 1, head, attributive: false };
  }
  // singular head after a number over one
  const firstNoun = nounAt(a, first);
  if (firstNoun < 0) return null;
  if (isCapital(a, firstNoun) && !hyphen) return null;
  if (hyphen || head > firstNoun || value < 1)
    return { first, last: firstNoun + 1, head: firstNoun, attributive: head > firstNoun || hyphen };
  return null;
}

function nounAt(a: Atoms, i: number): number {
  for (let k = i; k < Math.min(a.count, i + 3); k++)
    if (a.kind[k] === WORD && (a.pos[k] === NOUN || a.pos[k] === PROPN)) return k;
  return -1;
}

/** Whether a plural noun is no head because a plural head follows: "sports cars", "arms deals" */
function nounGoesOn(a: Atoms, k: number): boolean {
  const next = k + 1;
  if (a.kind[next] !== WORD || STOP.has(lowerAt(a, next))) return false;
  if (a.pos[next] !== NOUN && a.pos[next] !== PROPN) return false;
  return isPlural(a, next) || (isPlural(a, next + 1) && a.pos[next + 1] === NOUN);
}
