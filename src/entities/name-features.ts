/** The features by which the tagger knows a name: each row of a candidate token as hashes. */
import { hashOf, type Tokens } from "../document/tokens.ts";
import { placeNameFlags } from "../lexicon/gazetteer.ts";
import { type FeatureRows, feature } from "../tagger/features.ts";
import { type DocumentMemory, documentMemoryOf } from "./document-memory.ts";
import { type Orthography, orthographyOf, SHAPE } from "./orthography.ts";
import { type WordClasses, wordClasses } from "./word-classes.ts";

/** A document as the tagger reads it. */
export interface Sketch {
  tokens: Tokens;
  writing: Orthography;
  memory: DocumentMemory;
  classes: WordClasses;
  /** row of each token in the word classes */
  row: Int32Array;
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
  const place = new Uint8Array(tokens.count);
  let sporting = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (writing.shape[i] === SHAPE.mark || writing.shape[i] === SHAPE.number) continue;
    const hash = tokens.lowerHash[i]!;
    row[i] = classes.rowOf(hash);
    if (writing.capital[i] === 1) place[i] = placeNameFlags(hash);
    else if (SPORT.has(hash)) sporting++;
  }
  const share = sporting / (tokens.count + 30);
  const sport = share > 0.03 ? 3 : share > 0.015 ? 2 : share > 0.005 ? 1 : 0;
  return { tokens, writing, memory: documentMemoryOf(tokens, writing, row, classes), classes, row, place, sport };
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

/** Adds the row of token i. */
export function addNameFeatures(rows: FeatureRows, sketch: Sketch, i: number): void {
  const { tokens, writing, memory, classes, row } = sketch;
  const { lowerHash, hash, paragraph, text, pos } = tokens;
  const { shape, tightFirst, tightLast, wideFirst, wideLast, opens, line } = writing;
  const p = paragraph[i]!;
  const n = tokens.count;
  const at = (k: number) => (k >= 0 && k < n && paragraph[k] === p ? k : -1);
  const i1 = at(i - 1);
  const i2 = at(i - 2);
  const j1 = at(i + 1);
  const j2 = at(i + 2);
  const w0 = lowerHash[i]!;
  const wl1 = i1 < 0 ? EDGE : lowerHash[i1]!;
  const wl2 = i2 < 0 ? EDGE : lowerHash[i2]!;
  const wr1 = j1 < 0 ? EDGE : lowerHash[j1]!;
  const wr2 = j2 < 0 ? EDGE : lowerHash[j2]!;
  const s0 = shape[i]! + 1;
  const sl1 = i1 < 0 ? 0 : shape[i1]! + 1;
  const sr1 = j1 < 0 ? 0 : shape[j1]! + 1;
  const sl2 = i2 < 0 ? 0 : shape[i2]! + 1;
  const sr2 = j2 < 0 ? 0 : shape[j2]! + 1;
  const r0 = row[i]!;
  const leaf0 = classes.leaf[r0]!;
  const leafL = i1 < 0 ? 2000 : classes.leaf[row[i1]!]!;
  const leafR = j1 < 0 ? 2000 : classes.leaf[row[j1]!]!;
  const g0 = classes.group64[leaf0]!;
  const lists0 = classes.lists[r0]! & LISTS;
  const listsL = i1 < 0 ? 0 : classes.lists[row[i1]!]! & LISTS;
  const listsR = j1 < 0 ? 0 : classes.lists[row[j1]!]! & LISTS;
  const opening = opens[i]!;
  const kind = line[p]!;
  const capital = writing.capital[i]!;
  const add = (template: number, a: number, b = 0, c = 0) => rows.add(feature(template, a, b, c));

  add(0, 0);
  add(1, hash[i]!);
  add(2, w0);
  add(3, wl1, capital);
  add(4, wr1, capital);
  add(7, wl1, w0);
  add(8, w0, wr1);
  if (capital === 1) {
    add(5, wl2);
    add(6, wr2);
  }
  // writing
  add(10, s0, opening, kind);
  add(11, sl1, s0, sr1);
  add(12, sl2 * 16 + sl1, s0, sr1 * 16 + sr2);
  add(13, writing.pattern[i]!);
  add(14, w0, kind);
  // affixes
  const start = tokens.start[i]!;
  const end = tokens.end[i]!;
  const length = end - start;
  if (capital === 1 && length > 1) {
    if (length > 2) {
      add(16, affix(text, end - 3, end), s0);
      add(17, affix(text, start, start + 3));
    }
    if (length > 3) {
      add(19, affix(text, start, start + 4));
    }
    if (length > 4) add(20, affix(text, end - 5, end));
  }
  // meaning
  add(22, leaf0, capital);
  add(24, g0, opening, s0);
  add(26, leafL, sl1);
  add(27, leafR, sr1);
  if (capital === 1) {
    add(33, leaf0, wl1);
    add(34, leaf0, wr1);
  }
  // what words of these meanings do in names
  const own0 = classes.own[r0]!;
  const ownL = i1 < 0 ? NOTHING : classes.own[row[i1]!]!;
  const ownR = j1 < 0 ? NOTHING : classes.own[row[j1]!]!;
  const behindL = i1 < 0 ? NOTHING : classes.behind[row[i1]!]!;
  const beforeR = j1 < 0 ? NOTHING : classes.before[row[j1]!]!;
  add(110, own0, s0, opening);
  add(111, ownL, own0, s0);
  add(112, own0, ownR, s0);
  add(113, ownL, own0, ownR);
  add(114, behindL, s0, sl1);
  add(115, behindL, own0, beforeR);
  add(116, beforeR, s0, sr1);
  add(117, behindL, beforeR, s0);
  // lists and parts of speech
  add(35, lists0, s0, opening);
  add(36, listsL, lists0, sl1);
  add(37, lists0, listsR, sr1);
  add(38, listsL, listsR, s0);
  add(39, pos[i]!, i1 < 0 ? 99 : pos[i1]!, j1 < 0 ? 99 : pos[j1]!);
  add(40, pos[i]!, s0, opening);
  // the run of capitalised words
  const first = wideFirst[i]!;
  if (first >= 0) {
    const last = wideLast[i]!;
    const tf = tightFirst[i]!;
    const tl = tightLast[i]!;
    const before = at(first - 1);
    const after = at(last + 1);
    const wBefore = before < 0 ? EDGE : lowerHash[before]!;
    const wAfter = after < 0 ? EDGE : lowerHash[after]!;
    const size = Math.min(last - first + 1, 8);
    const place = Math.min(i - first, 4);
    const rest = Math.min(last - i, 4);
    const lastLists = classes.lists[row[last]!]! & LISTS;
    const lastGroup = classes.group64[classes.leaf[row[last]!]!]!;
    add(41, wBefore, place, size > 1 ? 1 : 0);
    add(42, wAfter, rest, size > 1 ? 1 : 0);
    add(43, lowerHash[last]!, rest);
    add(44, lowerHash[first]!, place);
    add(45, lastGroup, rest, lastLists);
    add(47, size, place, s0);
    add(49, before < 0 ? 0 : classes.leaf[row[before]!]!, place);
    add(50, after < 0 ? 0 : classes.leaf[row[after]!]!, rest);
    if (tf >= 0 && (tf !== first || tl !== last)) {
      add(52, lowerHash[tl]!, Math.min(tl - i, 4));
      add(53, lowerHash[tf]!, Math.min(i - tf, 4));
      add(54, classes.group64[classes.leaf[row[tl]!]!]!, classes.lists[row[tl]!]! & LISTS, Math.min(tl - i, 4));
    }
  }
  // place names, and sport
  const { place, sport } = sketch;
  const p0 = place[i]!;
  const pL = i1 < 0 ? 0 : place[i1]!;
  const pR = j1 < 0 ? 0 : place[j1]!;
  if (capital === 1) {
    add(60, p0, lists0, s0);
    add(61, pL, p0, pR);
    add(62, p0, sport, s0);
    add(63, wr1, sport, s0);
    add(64, p0 > 0 ? 1 : 0, leaf0, sport);
    if (p0 !== 0) add(65, wl1, p0);
    if (p0 !== 0) add(66, wr1, p0);
  }
  add(67, sport, s0, kind);
  // the runs of capitalised words before and behind
  if (first >= 0) {
    const last = wideLast[i]!;
    const k = previousRun(sketch, first);
    if (k >= 0) {
      const group = classes.group64[classes.leaf[row[k]!]!]!;
      add(90, lowerHash[k + 1]!, group, first - k);
      add(91, lowerHash[k]!, lowerHash[k + 1]!);
      add(92, place[k]!, lowerHash[k + 1]!, p0);
    }
    const next = nextRun(sketch, last);
    if (next >= 0) {
      const group = classes.group64[classes.leaf[row[next]!]!]!;
      add(93, lowerHash[next - 1]!, group, next - last);
      add(94, place[next]!, lowerHash[next - 1]!, p0);
    }
    // what the run owns: "X's government"; what stands two words behind
    const b1 = at(last + 2);
    if (b1 >= 0) add(95, wr1AfterRun(sketch, last), lowerHash[b1]!, Math.min(last - i, 2));
    if (b1 >= 0) add(96, classes.leaf[row[b1]!]!, Math.min(last - i, 2));
    const a1 = at(first - 2);
    if (a1 >= 0) add(97, lowerHash[a1]!, lowerHash[first - 1]!, Math.min(i - first, 2));
    if (a1 >= 0) add(98, classes.leaf[row[a1]!]!, Math.min(i - first, 2));
    const expansion = memory.expansion.get(memory.word[i]!);
    if (expansion !== undefined && i === first && i === last) {
      add(100, lowerHash[expansion]!);
      add(101, classes.group64[classes.leaf[row[expansion]!]!]!, classes.lists[row[expansion]!]! & LISTS);
      add(102, 1);
    }
  }
  // the word elsewhere in the document
  const word = memory.word[i]!;
  const beside = memory.beside[word]!;
  if (capital === 1) {
    add(55, (beside & 3) | (memory.count[word]! > 1 ? 4 : 0), s0, opening);
    for (let b = 2; b < 14; b++) if (beside & (1 << b)) add(56, b, s0);
    add(57, beside & 0x0c, beside & 0x30, g0);
    if (j1 >= 0 && writing.capital[j1] === 1) add(58, memory.beside[memory.word[j1]!]! & 0x0d1c, s0);
    if (i1 >= 0 && writing.capital[i1] === 1) add(59, memory.beside[memory.word[i1]!]! & 0x0d1c, s0);
  }
}

function wr1AfterRun({ tokens }: Sketch, last: number): number {
  return tokens.lowerHash[last + 1] ?? EDGE;
}

/** The last token of a run of capitalised words that ends one or two tokens before token `first`; -1: none. */
function previousRun({ tokens, writing }: Sketch, first: number): number {
  for (let k = first - 2; k >= 0 && k >= first - 3; k--)
    if (writing.wideLast[k] === k) return tokens.paragraph[k] === tokens.paragraph[first] ? k : -1;
  return -1;
}

/** The first token of a run that begins one or two tokens behind token `last`; -1: none. */
function nextRun({ tokens, writing }: Sketch, last: number): number {
  for (let k = last + 2; k < tokens.count && k <= last + 3; k++)
    if (writing.wideFirst[k] === k) return tokens.paragraph[k] === tokens.paragraph[last] ? k : -1;
  return -1;
}
