/** Parts of speech corrected where sentences about figures need it: "the S&P 500 fell", "Ford (F) has". */
import { changeVerbForms, DOWN_ADVERBS, UP_ADVERBS } from "../lexicon/change-words.ts";
import { wordSet } from "../lexicon/word-set.ts";
import {
  ADJ,
  ADP,
  ADV,
  type Atoms,
  AUX,
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

export const NEVER_NOUNS = wordSet(`
  worth
  per than about while as both such so according ago more less most least
`);

const PAST = wordSet(`
  added advanced averaged climbed closed cost costs declined decreased dipped doubled dropped eased ended falls
  fell finished gained gains grew halved hit increased jumped leapt loses lost narrowed peaked plummeted
  plunged rallied rebounded recovered rises rose sank shed shrank slid slipped soared spiked surged swelled
  swung tripled tumbled widened
`);

const LOOK_BACK = 12;

/** Whether a verb in the past stands in the words before atom i. */
export function isPastBefore(a: Atoms, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - LOOK_BACK; k--) {
    const word = lowerAt(a, k);
    if (/^(?:was|were|had|did)$/.test(word) || (a.pos[k] === VERB && (PAST.has(word) || word.endsWith("ed"))))
      return true;
  }
  return false;
}

const REPORTS = /^(?:says?|shows?|suggests?|indicates?)$/;

const GENERIC_ADJECTIVES = wordSet("maximum minimum total average record peak net gross");

// Bits of the kinds of words that decide about tags: all are asked for with one look.
const IS_PAST = 1;
const IS_CHANGE = 2;
const IS_POSSESSIVE = 4;
const IS_PERSONAL = 8;
const IS_NO_NOUN = 16;
const IS_TIME_ADVERB = 32;
const IS_GENERIC = 64;

let kinds: Map<string, number> | undefined;

function wordKinds(): Map<string, number> {
  if (kinds !== undefined) return kinds;
  kinds = new Map();
  const lists: [number, Iterable<string>][] = [
    [IS_PAST, PAST],
    [IS_CHANGE, changeVerbForms().keys()],
    [IS_POSSESSIVE, POSSESSIVE],
    [IS_PERSONAL, PERSONAL],
    [IS_NO_NOUN, NEVER_NOUNS],
    [IS_TIME_ADVERB, TIME_ADVERBS],
    [IS_GENERIC, GENERIC_ADJECTIVES],
  ];
  for (const [bit, words] of lists) for (const word of words) kinds.set(word, (kinds.get(word) ?? 0) | bit);
  return kinds;
}

/** Corrected tags. Atoms of quantities are given as `taken` and become NUM. */
export function retag(a: Atoms, taken: Uint8Array): number[] {
  const tag = a.pos.slice();
  const kindsOf = wordKinds();
  for (let i = 0; i < a.count; i++) {
    if (taken[i] === 1) {
      tag[i] = NUM;
      continue;
    }
    if (a.kind[i] !== WORD) continue;
    if (lowerAt(a, i) === "x" && taken[i - 1] === 1 && taken[i + 1] === 1) tag[i] = ADP; // "2 x 4 m"
    const word = lowerAt(a, i);
    const kind = kindsOf.get(word) ?? 0;
    const before = tag[i - 1];
    if (a.pos[i] === X && tag[i] === X) tag[i] = isCapital(a, i) ? PROPN : NOUN;
    // "Homes from $1 to $2 stay an average of": a noun before an article is a verb
    if (tag[i] === NOUN && taken[i - 1] === 1 && a.pos[i + 1] === DET && !isCapital(a, i)) tag[i] = VERB;
    const next = i + 1;
    if (
      (kind & IS_PAST) !== 0 &&
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
      (kind & IS_CHANGE) !== 0 &&
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
      (kind & IS_GENERIC) !== 0 &&
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
    const pluralBefore = (before === NOUN || before === PROPN) && isPlural(a, i - 1) && !isPlural(a, i);
    // "Ministers plan to cut", "Australians trust the media"
    if (
      tag[i] === NOUN &&
      pluralBefore &&
      !isCapital(a, i) &&
      ((lowerAt(a, next) === "to" && a.pos[next + 1] === VERB) ||
        a.pos[next] === DET ||
        (taken[next + 1] === 1 && /^(?:at|for)$/.test(lowerAt(a, next))))
    )
      tag[i] = VERB;
    // "The river crested at", "The low dipped"
    if (tag[i] === ADJ && before === NOUN && word.endsWith("ed") && (a.pos[next] === ADP || taken[next] === 1))
      tag[i] = VERB;
    if (tag[i] === ADV && before === DET && a.pos[next] === VERB && !word.endsWith("ly")) tag[i] = NOUN;
    // "a record £105m"
    if (tag[i] === NOUN && before === DET && taken[next] === 1 && (word === "record" || word === "total")) tag[i] = ADJ;
    // "12 per cent dearer"
    if (
      tag[i] === NOUN &&
      taken[i - 1] === 1 &&
      word.endsWith("er") &&
      (UP_ADVERBS.has(word) || DOWN_ADVERBS.has(word))
    )
      tag[i] = ADV;
    // "$1 billion in gains"
    if (tag[i] === VERB && before === ADP && word.endsWith("s") && (next >= a.count || a.kind[next] === SIGN))
      tag[i] = NOUN;
    // "NHS figures show", "Waiting lists in England rose"
    if (
      REPORTS.test(word) &&
      tag[i] === NOUN &&
      before === NOUN &&
      (next >= a.count || a.kind[next] === SIGN || lowerAt(a, next) === "that")
    )
      tag[i] = VERB;
    if (i === 0 && tag[i] === VERB && word.endsWith("ing") && a.pos[next] === NOUN && isPlural(a, next)) tag[i] = ADJ;
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
      (taken[next] === 1 || (taken[next + 1] === 1 && /^(?:at|between|by|for|from|to)$/.test(lowerAt(a, next)))) &&
      before === NOUN &&
      isPlural(a, i) &&
      !isPlural(a, i - 1) &&
      !tag.slice(0, i).some((t) => t === VERB || t === AUX)
    )
      tag[i] = VERB;
    if (kind === 0) continue;
    if (kind & IS_POSSESSIVE) tag[i] = DET;
    else if (
      (kind & IS_PERSONAL) !== 0 &&
      !(isAcronym(a, i) || (a.kind[next] === NUMBER && a.glued[next] === true)) &&
      !(word === "this" || word === "that" || word === "these" || word === "those" || word === "what")
    )
      tag[i] = PRON;
    else if ((kind & IS_NO_NOUN) !== 0 && (tag[i] === NOUN || tag[i] === PROPN || tag[i] === ADJ)) tag[i] = ADP;
    else if (kind & IS_TIME_ADVERB) tag[i] = ADV;
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
