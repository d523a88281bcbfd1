/** The features by which the tagger knows a name: each row of a candidate token as hashes. */
import { hashOf, type Tokens } from "../document/tokens.ts";
import { placeNameFlags } from "../lexicon/gazetteer.ts";
import { type FeatureRows, feature } from "../tagger/features.ts";
import { templatesOf, valuesFor } from "../tagger/templates.ts";
import { type DocumentMemory, documentMemoryOf } from "./document-memory.ts";
import { type Orthography, orthographyOf, SHAPE } from "./orthography.ts";
import { type WordClasses, wordClasses } from "./word-classes.ts";
import { wordSpelling } from "./word-spelling.ts";

/** A document as the tagger reads it. */
export interface Sketch {
  tokens: Tokens;
  writing: Orthography;
  memory: DocumentMemory;
  classes: WordClasses;
  /** row of each token in the word classes */
  row: Int32Array;
  /** what each token is likely to be in a name: a class of the word classes or, for words that they lack, of their spelling */
  own: Uint8Array;
  /** bits of PLACE_NAME of each token */
  place: Uint8Array;
  /** how much of the document is about sport, 0..3: there, places are teams */
  sport: number;
}

const SPORT = new Set(
  "match game goal goals season league cup coach team teams players player final semi-final semifinal striker midfielder wicket wickets innings tournament championship championships club clubs squad quarterback scored score scorer win wins winner draw drew beat defeat round rounds points runs overs batsman bowler fixture stadium fans referee penalty kick medal olympics olympic grand-prix lap tennis football soccer cricket rugby hockey basketball baseball golf"
    .split(" ")
    .map(hashOf),
);

export function sketchOf(tokens: Tokens): Sketch {
  const writing = orthographyOf(tokens);
  const classes = wordClasses();
  const row = new Int32Array(tokens.count);
  const own = new Uint8Array(tokens.count);
  const place = new Uint8Array(tokens.count);
  let sporting = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (writing.shape[i] === SHAPE.mark || writing.shape[i] === SHAPE.number) continue;
    const hash = tokens.lowerHash[i]!;
    const r = classes.rowOf(hash);
    row[i] = r;
    own[i] = classes.own[r]!;
    if (own[i] === 0 && (writing.shape[i] === SHAPE.title || writing.shape[i] === SHAPE.mixed))
      own[i] = wordSpelling().guess(tokens.text, tokens.start[i]!, tokens.end[i]!);
    if (writing.capital[i] === 1) place[i] = placeNameFlags(hash);
    else if (SPORT.has(hash)) sporting++;
  }
  const share = sporting / (tokens.count + 30);
  const sport = share > 0.03 ? 3 : share > 0.015 ? 2 : share > 0.005 ? 1 : 0;
  return { tokens, writing, memory: documentMemoryOf(tokens, writing, row, classes), classes, row, own, place, sport };
}

/** The lists that features read; the gender of given names is for linking. */
export const LISTS = 0x1ff;
const EDGE = 0x2545f491;
/** Stands for the class of a word beyond the paragraph. */
const NOTHING = 99;

/** Hash of the first or last `length` characters in lower case (ASCII letters only are lowered). */
export function affix(text: string, from: number, to: number, seed = 7): number {
  let h = seed;
  for (let k = from; k < to; k++) {
    let c = text.charCodeAt(k);
    if (c >= 65 && c <= 90) c += 32;
    h = Math.imul(h ^ c, 0x01000193);
  }
  return h;
}

/** What a row is made of; "left" and "right" are the words beside, "run" is the run of capitalised words around. */
const COLUMN = {
  nothing: 0,
  word: 1,
  left: 2,
  right: 3,
  right2: 4,
  shape: 5,
  shapes2Left: 6,
  shapes2Right: 7,
  pattern: 8,
  capital: 9,
  opening: 10,
  sport: 11,
  last3: 12,
  first4: 13,
  leaf: 14,
  group: 15,
  own: 16,
  ownLeft: 17,
  behindLeft: 18,
  beforeRight: 19,
  shapeLeft: 20,
  shapeRight: 21,
  lists: 22,
  listsLeft: 23,
  pos: 24,
  posLeft: 25,
  posRight: 26,
  place: 27,
  isPlace: 28,
  beside: 29,
  beforeRun: 30,
  afterRun: 31,
  inRun: 32,
  toRunEnd: 33,
  isLong: 34,
  runFirst: 35,
  runLast: 36,
  runLastGroup: 37,
  runLastLists: 38,
  runLength: 39,
  leafBefore: 40,
  leafAfter: 41,
  leaf2Before: 42,
  leaf2After: 43,
  inRun2: 44,
  toRunEnd2: 45,
  otherWord: 46,
  otherGroup: 47,
  otherFar: 48,
  ownRight: 49,
  leafLeft: 50,
  leafRight: 51,
} as const;

/**
 * Those that pay: see docs/entities.md. Pairs of neighbouring words do not, for they learn the training sets by heart.
 */
const EVERY = templatesOf(COLUMN, [
  [0, "nothing"],
  [2, "word"],
  [3, "left", "capital"],
  [4, "right", "capital"],
  [11, "shapeLeft", "shape", "shapeRight"],
  [12, "shapes2Left", "shape", "shapes2Right"],
  [13, "pattern"],
  [22, "leaf", "capital"],
  [24, "group", "opening", "shape"],
  [35, "lists", "shape", "opening"],
  [36, "listsLeft", "lists", "shapeLeft"],
  [39, "pos", "posLeft", "posRight"],
  // what words of these meanings do in names
  [110, "own", "shape", "opening"],
  [111, "ownLeft", "own", "shape"],
  [114, "behindLeft", "shape", "shapeLeft"],
  [116, "beforeRight", "shape", "shapeRight"],
]);

/** Of what joins the parts of a name or stands between two names: "of", "and", a comma. */
const JOINT = templatesOf(COLUMN, [
  [8, "word", "right"],
  [120, "word", "ownLeft", "ownRight"],
  [121, "word", "leafLeft", "shapeLeft"],
  [122, "word", "leafRight", "shapeRight"],
]);

const CAPITALISED = templatesOf(COLUMN, [
  [6, "right2"],
  [16, "last3", "shape"],
  [19, "first4"],
  [33, "leaf", "left"],
  [55, "beside", "shape", "opening"],
  [60, "place", "lists", "shape"],
  [62, "place", "sport", "shape"],
  [64, "isPlace", "leaf", "sport"],
]);

/** Of words in a run of capitalised words. */
const RUN = templatesOf(COLUMN, [
  [41, "beforeRun", "inRun", "isLong"],
  [42, "afterRun", "toRunEnd", "isLong"],
  [43, "runLast", "toRunEnd"],
  [44, "runFirst", "inRun"],
  [45, "runLastGroup", "toRunEnd", "runLastLists"],
  [47, "runLength", "inRun", "shape"],
  [49, "leafBefore", "inRun"],
  [50, "leafAfter", "toRunEnd"],
  [96, "leaf2After", "toRunEnd2"],
  [98, "leaf2Before", "inRun2"],
]);

/** Of words in a run that another one stands before, or behind, with a word or two between. */
const PREVIOUS_RUN = templatesOf(COLUMN, [[90, "otherWord", "otherGroup", "otherFar"]]);
const NEXT_RUN = templatesOf(COLUMN, [[93, "otherWord", "otherGroup", "otherFar"]]);

/** Stands for a leaf beyond the paragraph. */
const NO_LEAF = 2000;
/** Scratch: filled anew for each row. */
const r = valuesFor(COLUMN);

/** Adds the row of token i. */
export function addNameFeatures(rows: FeatureRows, sketch: Sketch, i: number): void {
  const { tokens, writing, memory, classes, row, own, place, sport } = sketch;
  const { lowerHash, paragraph, pos } = tokens;
  const { shape } = writing;
  const p = paragraph[i]!;
  const from = tokens.paragraphFirst[p]!;
  const to = tokens.paragraphFirst[p + 1]!;
  const left = i > from;
  const right = i + 1 < to;
  const word = row[i]!;
  const wordLeft = left ? row[i - 1]! : 0;
  const wordRight = right ? row[i + 1]! : 0;
  const { leaf, group64, lists, behind, before } = classes;
  const s0 = shape[i]! + 1;
  const sl1 = left ? shape[i - 1]! + 1 : 0;
  const sr1 = right ? shape[i + 1]! + 1 : 0;
  const capital = writing.capital[i]!;
  const opening = writing.opens[i]!;
  r[COLUMN.word] = lowerHash[i]!;
  r[COLUMN.left] = left ? lowerHash[i - 1]! : EDGE;
  r[COLUMN.right] = right ? lowerHash[i + 1]! : EDGE;
  r[COLUMN.right2] = i + 2 < to ? lowerHash[i + 2]! : EDGE;
  r[COLUMN.shape] = s0;
  r[COLUMN.shapeLeft] = sl1;
  r[COLUMN.shapeRight] = sr1;
  r[COLUMN.shapes2Left] = (i - 2 >= from ? shape[i - 2]! + 1 : 0) * 16 + sl1;
  r[COLUMN.shapes2Right] = sr1 * 16 + (i + 2 < to ? shape[i + 2]! + 1 : 0);
  r[COLUMN.pattern] = writing.pattern[i]!;
  r[COLUMN.capital] = capital;
  r[COLUMN.opening] = opening;
  r[COLUMN.sport] = sport;
  r[COLUMN.leaf] = leaf[word]!;
  r[COLUMN.group] = group64[leaf[word]!]!;
  r[COLUMN.own] = own[i]!;
  r[COLUMN.ownLeft] = left ? own[i - 1]! : NOTHING;
  r[COLUMN.behindLeft] = left ? behind[wordLeft]! : NOTHING;
  r[COLUMN.beforeRight] = right ? before[wordRight]! : NOTHING;
  r[COLUMN.lists] = lists[word]! & LISTS;
  r[COLUMN.listsLeft] = left ? lists[wordLeft]! & LISTS : 0;
  r[COLUMN.pos] = pos[i]!;
  r[COLUMN.posLeft] = left ? pos[i - 1]! : NOTHING;
  r[COLUMN.posRight] = right ? pos[i + 1]! : NOTHING;
  rows.addAll(EVERY, r);
  if (capital === 0) {
    r[COLUMN.ownRight] = right ? own[i + 1]! : NOTHING;
    r[COLUMN.leafLeft] = left ? leaf[wordLeft]! : NO_LEAF;
    r[COLUMN.leafRight] = right ? leaf[wordRight]! : NO_LEAF;
    rows.addAll(JOINT, r);
    return;
  }
  const start = tokens.start[i]!;
  const end = tokens.end[i]!;
  const number = memory.word[i]!;
  const beside = memory.beside[number]!;
  r[COLUMN.last3] = affix(tokens.text, Math.max(start, end - 3), end);
  r[COLUMN.first4] = affix(tokens.text, start, Math.min(end, start + 4));
  r[COLUMN.beside] = (beside & 3) | (memory.count[number]! > 1 ? 4 : 0);
  r[COLUMN.place] = place[i]!;
  r[COLUMN.isPlace] = place[i]! > 0 ? 1 : 0;
  rows.addAll(CAPITALISED, r);
  for (let b = 2; b < 14; b++) if (beside & (1 << b)) rows.add(feature(56, b, s0));
  if (right && writing.capital[i + 1] === 1) rows.add(feature(58, memory.beside[memory.word[i + 1]!]! & 0x0d1c, s0));
  if (writing.wideFirst[i]! >= 0) addRun(rows, sketch, i, from, to);
}

function addRun(rows: FeatureRows, sketch: Sketch, i: number, from: number, to: number): void {
  const { tokens, writing, memory, classes, row } = sketch;
  const { lowerHash } = tokens;
  const { leaf, group64, lists } = classes;
  const first = writing.wideFirst[i]!;
  const last = writing.wideLast[i]!;
  const hasBefore = first > from;
  const hasAfter = last + 1 < to;
  r[COLUMN.beforeRun] = hasBefore ? lowerHash[first - 1]! : EDGE;
  r[COLUMN.afterRun] = hasAfter ? lowerHash[last + 1]! : EDGE;
  r[COLUMN.isLong] = last > first ? 1 : 0;
  r[COLUMN.inRun] = Math.min(i - first, 4);
  r[COLUMN.toRunEnd] = Math.min(last - i, 4);
  r[COLUMN.inRun2] = Math.min(i - first, 2);
  r[COLUMN.toRunEnd2] = Math.min(last - i, 2);
  r[COLUMN.runFirst] = lowerHash[first]!;
  r[COLUMN.runLast] = lowerHash[last]!;
  r[COLUMN.runLastGroup] = group64[leaf[row[last]!]!]!;
  r[COLUMN.runLastLists] = lists[row[last]!]! & LISTS;
  r[COLUMN.runLength] = Math.min(last - first + 1, 8);
  r[COLUMN.leafBefore] = hasBefore ? leaf[row[first - 1]!]! : 0;
  r[COLUMN.leafAfter] = hasAfter ? leaf[row[last + 1]!]! : 0;
  r[COLUMN.leaf2Before] = first - 2 >= from ? leaf[row[first - 2]!]! : NO_LEAF;
  r[COLUMN.leaf2After] = last + 2 < to ? leaf[row[last + 2]!]! : NO_LEAF;
  rows.addAll(RUN, r);
  const previous = previousRun(sketch, first, from);
  if (previous >= 0) {
    r[COLUMN.otherWord] = lowerHash[previous + 1]!;
    r[COLUMN.otherGroup] = group64[leaf[row[previous]!]!]!;
    r[COLUMN.otherFar] = first - previous;
    rows.addAll(PREVIOUS_RUN, r);
  }
  const next = nextRun(sketch, last, to);
  if (next >= 0) {
    r[COLUMN.otherWord] = lowerHash[next - 1]!;
    r[COLUMN.otherGroup] = group64[leaf[row[next]!]!]!;
    r[COLUMN.otherFar] = next - last;
    rows.addAll(NEXT_RUN, r);
  }
  if (i !== first || i !== last) return;
  const expansion = memory.expansion.get(memory.word[i]!);
  if (expansion === undefined) return;
  rows.add(feature(101, group64[leaf[row[expansion]!]!]!, lists[row[expansion]!]! & LISTS));
  rows.add(feature(102, 1));
}

/** The last token of a run of capitalised words that ends one or two tokens before token `first`; -1: none. */
function previousRun({ writing }: Sketch, first: number, from: number): number {
  for (let k = first - 2; k >= from && k >= first - 3; k--) if (writing.wideLast[k] === k) return k;
  return -1;
}

/** The first token of a run that begins one or two tokens behind token `last`; -1: none. */
function nextRun({ writing }: Sketch, last: number, to: number): number {
  for (let k = last + 2; k < to && k <= last + 3; k++) if (writing.wideFirst[k] === k) return k;
  return -1;
}
