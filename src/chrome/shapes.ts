/** What kind of line each block looks like on its own: the alphabet that the classifier's context features are made of. */
import type { Lines } from "../document/lines.ts";
import { Columns } from "../document/memory.ts";
import type { PhraseHits } from "./phrases.ts";
import { type BlockWords, classBit, MARK, WORD } from "./words.ts";

export const SHAPE = {
  edge: 0,
  symbol: 1,
  prose: 2,
  sentence: 3,
  shortSentence: 4,
  openEnded: 5,
  headline: 6,
  label: 7,
  date: 8,
  byline: 9,
  phrase: 10,
  menu: 11,
  credit: 12,
  number: 13,
  question: 14,
  capitals: 15,
  wholePhrase: 16,
} as const;

/** True for a sentence, long or short. */
export const isSentenceShape = (shape: number): boolean =>
  shape === SHAPE.prose || shape === SHAPE.sentence || shape === SHAPE.shortSentence;

/** Columns over the blocks. */
export interface Shapes {
  /** a SHAPE */
  shape: Uint8Array;
  words: Int32Array;
  /** words of the language's commonest, in percent of all */
  functionShare: Uint8Array;
  /** words with a capital, the first aside, in percent */
  capitalShare: Uint8Array;
  /** words glued to the word before them */
  glued: Uint16Array;
  /** number of words of each class seen, as bits: see `classBit` */
  classes: Uint32Array;
  /** hash of all words */
  hash: Int32Array;
  /** how many blocks have these words */
  copies: Uint32Array;
}

const DATE_WORDS = classBit("month") | classBit("day");
const FUNCTION = classBit("function");
const MONTH = classBit("month");
const AGO = classBit("ago");
const BY = classBit("by");
const CREDIT = classBit("credit");
const AGENCY = classBit("agency");

/** Reads the shapes of all blocks. Linear in the number of words. */
export function shapesOf({ spans }: Lines, words: BlockWords, phrases: PhraseHits): Shapes {
  const n = spans.length;
  const memory = new Columns(21 * n);
  const out: Shapes = {
    words: memory.int32(n),
    classes: memory.uint32(n),
    hash: memory.int32(n),
    copies: memory.uint32(n),
    glued: memory.uint16(n),
    shape: memory.uint8(n),
    functionShare: memory.uint8(n),
    capitalShare: memory.uint8(n),
  };
  for (let b = 0; b < n; b++) {
    const from = words.first[b]!;
    const to = words.first[b + 1]!;
    let functions = 0;
    let capitals = 0;
    let shouted = 0;
    let glued = 0;
    let numbers = 0;
    let classes = 0;
    let hash = to - from;
    for (let i = from; i < to; i++) {
      const flags = words.flags[i]!;
      const c = words.classes[i]!;
      classes |= c;
      if (c & FUNCTION) functions++;
      if (i > from && flags & WORD.capital) capitals++;
      if (flags & WORD.allCaps) shouted++;
      if (flags & WORD.glued) glued++;
      if (flags & WORD.number) numbers++;
      hash = Math.imul(hash ^ words.hash[i]!, 0x01000193);
      hash ^= hash >>> 15;
    }
    const count = to - from;
    out.words[b] = count;
    out.functionShare[b] = count === 0 ? 0 : Math.round((100 * functions) / count);
    out.capitalShare[b] = count < 2 ? 0 : Math.round((100 * capitals) / (count - 1));
    out.glued[b] = Math.min(glued, 60_000);
    out.classes[b] = classes;
    out.hash[b] = hash;
    out.shape[b] = shapeOf(b, count, shouted, numbers, glued, classes, words, phrases);
  }
  countCopies(out);
  return out;
}

function countCopies({ hash, copies }: Shapes): void {
  const times = new Map<number, number>();
  for (let b = 0; b < hash.length; b++) times.set(hash[b]!, (times.get(hash[b]!) ?? 0) + 1);
  for (let b = 0; b < hash.length; b++) copies[b] = times.get(hash[b]!)!;
}

function shapeOf(
  b: number,
  count: number,
  shouted: number,
  numbers: number,
  glued: number,
  classes: number,
  words: BlockWords,
  phrases: PhraseHits,
): number {
  if (count === 0) return SHAPE.symbol;
  const tail = words.tail[b]!;
  const ended = tail === 0x2e || tail === 0x21 || tail === 0x2026;
  const marks = words.marks[b]!;
  if (phrases.whole[b]) return SHAPE.wholePhrase;
  if (numbers === count) return SHAPE.number;
  if (count <= 16) {
    const dated = (classes & MONTH) !== 0 && numbers > 0 && ((marks & MARK.year) !== 0 || (classes & DATE_WORDS) !== 0);
    if (dated && numbers * 4 >= count) return SHAPE.date;
    if ((classes & AGO) !== 0 && numbers > 0 && count <= 6) return SHAPE.date;
    if (numbers * 2 >= count && (marks & (MARK.year | MARK.time | MARK.slash)) !== 0) return SHAPE.date;
    if ((words.classes[words.first[b]!]! & BY) !== 0 && words.flags[words.first[b]!]! & WORD.capital && !ended)
      return SHAPE.byline;
  }
  if (count <= 40 && (classes & CREDIT) !== 0 && ((classes & AGENCY) !== 0 || marks & MARK.slash)) return SHAPE.credit;
  if (glued >= 2 && glued * 5 >= count) return SHAPE.menu;
  if (phrases.head[b] && count < 30) return SHAPE.phrase;
  if (ended || words.breaks[b]! > 1) {
    if (count >= 20) return SHAPE.prose;
    return count >= 8 ? SHAPE.sentence : SHAPE.shortSentence;
  }
  if (tail === 0x3f || tail === 0x3a) return SHAPE.question;
  if (shouted * 2 > count && count <= 14) return SHAPE.capitals;
  if (count >= 14) return SHAPE.openEnded;
  return count >= 4 ? SHAPE.headline : SHAPE.label;
}
