/** What the quote models read of each token, worked out once for a document in parallel arrays. */
import { Columns } from "../document/memory.ts";
import { hashOf, type Tokens } from "../document/tokens.ts";
import { POS } from "../document/wink.ts";
import { CUE_CLASS_CODES, reportingNoun, reportingVerb } from "../lexicon/cue-words.ts";
import { type Region, regionsOf } from "./regions.ts";

export interface Words {
  tokens: Tokens;
  regions: Region[];
  /** hash of the lemma where the word is a form of a reporting word, else of the word without its ending */
  lemma: Int32Array;
  /** index into CUE_CLASS_CODES */
  cueClass: Uint8Array;
  /** hash of the last three code units in lower case */
  suffix: Int32Array;
  /** one of SHAPE */
  shape: Uint8Array;
  /** how many regions hold the token, at most 2 */
  depth: Uint8Array;
  /** 1: the token opens a region of depth 1; 2: it closes one */
  edge: Uint8Array;
  /** index of the outermost region that holds the token, or -1 */
  region: Int32Array;
  /** first and last token of each region, -1 where it has none or lies within another */
  regionFirst: Int32Array;
  regionLast: Int32Array;
  /** 1 where a unit begins: a noun phrase without what modifies it from behind, a run of auxiliaries, or any other word */
  unit: Uint8Array;
}

export const SHAPE = { lower: 0, capital: 1, capitals: 2, number: 3, mark: 4 } as const;
export const TAG = Object.fromEntries(POS.map((name, i) => [name, i])) as Record<(typeof POS)[number], number>;

const SEED = hashOf("");

/** Linear in the text. */
export function readWords(tokens: Tokens): Words {
  const n = tokens.count;
  const regions = regionsOf(tokens.text, tokens.paragraphs);
  const columns = new Columns(17 * n + 8 * regions.length);
  const words: Words = {
    tokens,
    regions,
    lemma: columns.int32(n),
    suffix: columns.int32(n),
    region: columns.int32(n).fill(-1),
    regionFirst: columns.int32(regions.length).fill(-1),
    regionLast: columns.int32(regions.length).fill(-1),
    cueClass: columns.uint8(n),
    shape: columns.uint8(n),
    depth: columns.uint8(n),
    edge: columns.uint8(n),
    unit: columns.uint8(n).fill(1),
  };
  for (let i = 0; i < n; i++) readWord(words, i);
  markRegions(words);
  markUnits(words);
  return words;
}

function readWord({ tokens, lemma, cueClass, suffix, shape }: Words, i: number): void {
  const { text, pos, lowerHash } = tokens;
  const start = tokens.start[i]!;
  const end = tokens.end[i]!;
  const tag = pos[i]!;
  const first = text.charCodeAt(start);
  if (tag === TAG.PUNCT || tag === TAG.SYM) {
    shape[i] = SHAPE.mark;
    lemma[i] = lowerHash[i]!;
    return;
  }
  if (first >= 0x30 && first <= 0x39) {
    shape[i] = SHAPE.number;
    lemma[i] = 1;
    return;
  }
  const upper = isUpper(first);
  shape[i] = !upper
    ? SHAPE.lower
    : end - start > 1 && isUpper(text.charCodeAt(end - 1))
      ? SHAPE.capitals
      : SHAPE.capital;
  let h = 17;
  for (let k = Math.max(start, end - 3); k < end; k++) h = Math.imul(h ^ (text.charCodeAt(k) | 0x20), 0x01000193);
  suffix[i] = h;
  const found =
    tag === TAG.NOUN || tag === TAG.ADJ
      ? (reportingNoun(lowerHash[i]!) ?? reportingVerb(lowerHash[i]!))
      : tag === TAG.PROPN
        ? undefined
        : reportingVerb(lowerHash[i]!);
  if (found !== undefined) {
    lemma[i] = found.part === "verb" ? found.lemmaHash : ~found.lemmaHash;
    cueClass[i] = CUE_CLASS_CODES.indexOf(found.class);
    return;
  }
  lemma[i] = tag === TAG.VERB || tag === TAG.NOUN ? stemHash(text, start, end) : lowerHash[i]!;
}

const isUpper = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0xc0 && c <= 0xde && c !== 0xd7);

/** Hash of a word in lower case without -s, -es, -ed, -d, -ing and a last e. */
function stemHash(text: string, start: number, end: number): number {
  let to = end;
  const at = (back: number) => text.charCodeAt(end - back) | 0x20;
  if (end - start > 5 && at(1) === 0x67 && at(2) === 0x6e && at(3) === 0x69) to -= 3;
  else if (end - start > 4 && at(1) === 0x64 && at(2) === 0x65) to -= 2;
  else if (end - start > 3 && at(1) === 0x73 && at(2) !== 0x73) to -= at(2) === 0x65 ? 2 : 1;
  else if (end - start > 3 && at(1) === 0x65) to -= 1;
  let h = SEED ^ 0x55;
  for (let k = start; k < to; k++) h = Math.imul(h ^ (text.charCodeAt(k) | 0x20), 0x01000193);
  return h ^ (h >>> 15);
}

/** Regions come in order of start, so one walk over the tokens finds all that each token lies in. */
function markRegions({ tokens, regions, depth, edge, region, regionFirst, regionLast }: Words): void {
  const { start, end, count } = tokens;
  const open: number[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    while (next < regions.length && regions[next]!.start < end[i]!) open.push(next++);
    for (let k = open.length - 1; k >= 0; k--) if (regions[open[k]!]!.end <= start[i]!) open.splice(k, 1);
    if (open.length === 0) continue;
    const outer = open[0]!;
    depth[i] = Math.min(2, open.length);
    region[i] = outer;
    if (regionFirst[outer]! < 0) regionFirst[outer] = i;
    regionLast[outer] = i;
    const r = regions[outer]!;
    if (start[i]! < r.start + r.open) edge[i] = 1;
    else if (end[i]! > r.end - r.close) edge[i] = 2;
  }
}

const LONGEST_UNIT = 8;
const NOT = new Set(["not", "n't"].map(hashOf));
const GENITIVE = new Set(["'s", "'"].map(hashOf));

/** Joins each token to the one before it where the two can hardly belong to different parts of an attribution. */
function markUnits({ tokens, shape, region, unit }: Words): void {
  const { pos, start, end, sentence, lowerHash, count } = tokens;
  let length = 1;
  for (let i = 1; i < count; i++) {
    const a = pos[i - 1]!;
    const b = pos[i]!;
    const touching = start[i] === end[i - 1];
    let joins = false;
    if (sentence[i] === sentence[i - 1] && region[i] === region[i - 1] && length < LONGEST_UNIT) {
      if (GENITIVE.has(lowerHash[i - 1]!) && a === TAG.PART) joins = false;
      else if (isNominal(b) && b !== TAG.DET)
        joins = isNominal(a) || (touching && isHyphen(tokens, i - 1) && unit[i - 1] === 0);
      else if (b === TAG.PART && GENITIVE.has(lowerHash[i]!)) joins = touching && isNominal(a);
      else if (shape[i] === SHAPE.mark)
        joins =
          touching &&
          isHyphen(tokens, i) &&
          isNominal(a) &&
          i + 1 < count &&
          start[i + 1] === end[i] &&
          isNominal(pos[i + 1]!);
      else if (b === TAG.AUX || (b === TAG.PART && NOT.has(lowerHash[i]!))) joins = a === TAG.AUX;
    }
    if (joins) {
      unit[i] = 0;
      length++;
    } else length = 1;
  }
}

const isNominal = (tag: number): boolean =>
  tag === TAG.NOUN || tag === TAG.PROPN || tag === TAG.ADJ || tag === TAG.NUM || tag === TAG.DET;
const isHyphen = ({ text, start, end }: Tokens, i: number): boolean =>
  end[i]! - start[i]! === 1 && text.charCodeAt(start[i]!) === 0x2d;
