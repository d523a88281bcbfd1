/**
 * What the whole document says of a word: how it is written elsewhere and what stands beside it there. A surname that
 * opens a sentence is a name because the word is capitalised in mid-sentence three lines below.
 */
import { hashOf, type Tokens } from "../document/tokens.ts";
import { LINE, type Orthography, SHAPE } from "./orthography.ts";
import type { WordClasses } from "./word-classes.ts";
import { LIST } from "./word-classes-list.ts";

/** Numbers of the bits of `DocumentMemory.beside`. */
const BESIDE = {
  lower: 0,
  capitalInProse: 1,
  afterTitle: 2,
  afterGivenName: 3,
  beforeOrganizationWord: 4,
  afterPlacePreposition: 5,
  beforeSpeech: 6,
  inBrackets: 7,
  beforeAge: 8,
  afterThe: 9,
  lastOfRun: 10,
  firstOfRun: 11,
  possessive: 12,
  allCapitals: 13,
} as const;
const BITS = 14;

export interface DocumentMemory {
  /** for each token the number of its word: equal numbers, equal words in lower case */
  word: Int32Array;
  words: number;
  /** BESIDE bits of a word, from capitalised occurrences (and `lower`) */
  beside: Uint16Array;
  /** occurrences */
  count: Uint16Array;
  /** how often each bit was seen, beside[word * 14 + bit], at most 255 */
  times: Uint8Array;
  /** acronyms that the document explains: number of the word → last token of "Bank of Ghana" in "Bank of Ghana (BoG)" */
  expansion: Map<number, number>;
}

const words = (list: string) => new Set(list.split(" ").map(hashOf));
const PLACE_PREPOSITIONS = words("in at near from to across outside inside around throughout");
const SPEECH = words(
  "said says told added announced argued asked believes believed called claimed claims commented confirmed continued declared denied described explained insisted noted pointed promised recalled replied reported reveals revealed stated stressed suggested tweeted urged warned wrote thinks thought wants wanted",
);
const THE = hashOf("the");
const OPEN = hashOf("(");
const CLOSE = hashOf(")");
const COMMA = hashOf(",");
const OF_POSSESSION = words("'s '");

export function documentMemoryOf(
  tokens: Tokens,
  o: Orthography,
  rows: Int32Array,
  classes: WordClasses,
): DocumentMemory {
  const n = tokens.count;
  const word = new Int32Array(n);
  let size = 1024;
  while (size < n * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const keys: Int32Array = new Int32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const hash = tokens.lowerHash[i]!;
    let slot = hash & (size - 1);
    while (slots[slot] !== -1 && keys[slots[slot]!] !== hash) slot = (slot + 1) & (size - 1);
    if (slots[slot] === -1) {
      keys[count] = hash;
      slots[slot] = count++;
    }
    word[i] = slots[slot]!;
  }
  const memory: DocumentMemory = {
    word,
    words: count,
    beside: new Uint16Array(count),
    count: new Uint16Array(count),
    times: new Uint8Array(count * BITS),
    expansion: new Map(),
  };
  const note = (w: number, bit: number) => {
    memory.beside[w]! |= 1 << bit;
    const at = w * BITS + bit;
    if (memory.times[at]! < 255) memory.times[at]!++;
  };
  for (let i = 0; i < n; i++) {
    const w = word[i]!;
    if (memory.count[w]! < 65535) memory.count[w]!++;
    if (o.capital[i] === 0) {
      if (o.shape[i] === SHAPE.lower) note(w, BESIDE.lower);
      continue;
    }
    const paragraph = tokens.paragraph[i]!;
    const prose = o.line[paragraph] === LINE.prose;
    if (prose && o.opens[i] === 0) note(w, BESIDE.capitalInProse);
    if (o.shape[i] === SHAPE.capitals && prose) note(w, BESIDE.allCapitals);
    if (o.tightFirst[i]! < 0) continue;
    const before = i > 0 && tokens.paragraph[i - 1] === paragraph ? i - 1 : -1;
    const after = i + 1 < n && tokens.paragraph[i + 1] === paragraph ? i + 1 : -1;
    if (before >= 0) {
      const lists = classes.lists[rows[before]!]!;
      if (o.capital[before] === 1) {
        if (lists & LIST.title) note(w, BESIDE.afterTitle);
        else if (lists & LIST.given) note(w, BESIDE.afterGivenName);
      }
      const hash = tokens.lowerHash[before]!;
      if (o.shape[before] === SHAPE.lower) {
        if (PLACE_PREPOSITIONS.has(hash)) note(w, BESIDE.afterPlacePreposition);
        else if (hash === THE) note(w, BESIDE.afterThe);
      } else if (hash === OPEN && after >= 0 && tokens.lowerHash[after] === CLOSE) {
        note(w, BESIDE.inBrackets);
        if (before > 0 && explains(tokens, o, before - 1, i)) memory.expansion.set(w, before - 1);
      }
    }
    if (after >= 0) {
      const hash = tokens.lowerHash[after]!;
      if (o.capital[after] === 1 && classes.lists[rows[after]!]! & LIST.organization)
        note(w, BESIDE.beforeOrganizationWord);
      if (SPEECH.has(hash)) note(w, BESIDE.beforeSpeech);
      if (OF_POSSESSION.has(hash)) note(w, BESIDE.possessive);
      if (
        hash === COMMA &&
        after + 2 < n &&
        o.shape[after + 1] === SHAPE.number &&
        tokens.lowerHash[after + 2] === COMMA
      )
        note(w, BESIDE.beforeAge);
    }
    if (o.tightLast[i]! > o.tightFirst[i]!) {
      if (o.tightLast[i] === i) note(w, BESIDE.lastOfRun);
      if (o.tightFirst[i] === i) note(w, BESIDE.firstOfRun);
    }
  }
  return memory;
}

/** Whether the first letters of the run that ends at token `last` include those of the acronym at token i, in order. */
function explains({ text, start, end, paragraph }: Tokens, o: Orthography, last: number, i: number): boolean {
  const first = o.wideFirst[last]!;
  if (first < 0 || last === first || end[i]! - start[i]! > 10 || paragraph[last] !== paragraph[i]) return false;
  let at = start[i]!;
  for (let k = first; k <= last && at < end[i]!; k++)
    if (text.charAt(start[k]!).toLowerCase() === text.charAt(at).toLowerCase()) at++;
  return at - start[i]! >= 2 && at >= end[i]! - 1;
}
