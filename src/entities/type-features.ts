/**
 * What there is to know of a whole name when its type is settled: its words, where it stands, the other names of the
 * document. A name and each of its mentions have a row of features each; the two are added up.
 */
import { hashOf, type Tokens } from "../document/tokens.ts";
import { foldName } from "../lexicon/fold-name.ts";
import { candidatesOf } from "../lexicon/gazetteer.ts";
import { FeatureRows, feature } from "../tagger/features.ts";
import { affix, LISTS, type Sketch } from "./name-features.ts";
import { NAME_TYPES } from "./name-labels.ts";
import type { NamedMention } from "./named-mention.ts";

export interface TypeRows {
  /** the mentions whose types are open, ascending: those of names that the tagger is not sure of everywhere */
  open: Int32Array;
  /** for each of them the number of its name's row */
  name: Int32Array;
  /** a row for each open name, and one for each open mention */
  names: FeatureRows;
  mentions: FeatureRows;
}

/** Types that the tagger is this sure of are settled. */
const SURE = 0.98;

const TYPES = NAME_TYPES.length;
const MOST_WORDS = 8;
/** Mentions whose surroundings speak for a name; a row may have 256 features. */
const MOST_HEARD = 5;
const MOST_GAP = 8;
/** Longer names are no places of the gazetteer. */
const MOST_PLACE_WORDS = 4;
const EDGE = 0x2545f491;
const NOTHING = 99;
const HEAD_BEFORE = new Set(["of", "for", "in"].map(hashOf));

/** How sure, in four steps. */
const sureness = (p: number) => (p < 0.05 ? 0 : p < 0.5 ? 1 : p < 0.9 ? 2 : 3);
const confidenceStep = (p: number) => (p > 0.95 ? 4 : p > 0.85 ? 3 : p > 0.65 ? 2 : p > 0.45 ? 1 : 0);

/** The rows of the open names and mentions. Linear in mentions. */
export function typeRowsOf(sketch: Sketch, mentions: readonly NamedMention[]): TypeRows {
  const numbers = new Map<string, number>();
  const members: number[][] = [];
  mentions.forEach(({ text }, m) => {
    const key = foldName(text);
    const number = numbers.get(key);
    if (number !== undefined) members[number]!.push(m);
    else {
      numbers.set(key, members.length);
      members.push([m]);
    }
  });
  const isOpen = members.map((list) => list.some((m) => mentions[m]!.types.every((p) => p < SURE)));
  const company = companyOf(sketch, mentions, members);
  const names = new FeatureRows(8, 128);
  const rowOfName = new Int32Array(mentions.length).fill(-1);
  members.forEach((list, number) => {
    if (!isOpen[number]) return;
    for (const m of list) rowOfName[m] = names.rows;
    addName(names, sketch, mentions, list, number, company);
    names.endRow();
  });
  const open = mentions.flatMap((_, m) => (rowOfName[m]! < 0 ? [] : [m]));
  const rows = new FeatureRows(Math.max(1, open.length), 40);
  const times = new Int32Array(names.rows);
  for (const m of open) times[rowOfName[m]!]!++;
  for (const m of open) {
    addMention(rows, sketch, mentions, m, times[rowOfName[m]!]!);
    rows.endRow();
  }
  return { open: Int32Array.from(open), name: Int32Array.from(open, (m) => rowOfName[m]!), names, mentions: rows };
}

/** What the names of a document say of each other. */
interface Company {
  /** mean beliefs of each name, TYPES a name */
  beliefs: Float64Array;
  /** of a word, by its hash: how far it begins, and ends or goes on, names of several words, of each type */
  words: Map<number, Float64Array>;
  /** of a word that is a name by itself: the number of that name */
  alone: Map<number, number>;
  /** by the hash of its letters: how far an acronym stands for a name of each type */
  acronyms: Map<number, Float64Array>;
  /** the sum of the beliefs of all mentions, and how many there are */
  sums: Float64Array;
  count: number;
}

function companyOf(
  { tokens, writing }: Sketch,
  mentions: readonly NamedMention[],
  members: readonly (readonly number[])[],
): Company {
  const beliefs = new Float64Array(members.length * TYPES);
  const words = new Map<number, Float64Array>();
  const alone = new Map<number, number>();
  const acronyms = new Map<number, Float64Array>();
  const sums = new Float64Array(TYPES);
  const raise = (map: Map<number, Float64Array>, key: number, size: number, at: number, number: number) => {
    let most = map.get(key);
    if (most === undefined) {
      most = new Float64Array(size);
      map.set(key, most);
    }
    for (let t = 0; t < TYPES; t++) most[at + t] = Math.max(most[at + t]!, beliefs[number * TYPES + t]!);
  };
  members.forEach((list, number) => {
    for (const m of list)
      for (let t = 0; t < TYPES; t++) {
        beliefs[number * TYPES + t]! += mentions[m]!.types[t]! / list.length;
        sums[t]! += mentions[m]!.types[t]!;
      }
    const { first, last } = mentions[list[0]!]!;
    if (first === last) {
      alone.set(tokens.lowerHash[first]!, number);
      return;
    }
    let letters = 7;
    let count = 0;
    for (let k = first; k <= last && k < first + MOST_WORDS; k++) {
      if (writing.capital[k] === 0) continue;
      raise(words, tokens.lowerHash[k]!, 2 * TYPES, k === first ? 0 : TYPES, number);
      letters = affix(tokens.text, tokens.start[k]!, tokens.start[k]! + 1, letters);
      count++;
    }
    if (count > 1) raise(acronyms, letters, TYPES, 0, number);
  });
  return { beliefs, words, alone, acronyms, sums, count: mentions.length };
}

function addName(
  rows: FeatureRows,
  sketch: Sketch,
  mentions: readonly NamedMention[],
  members: readonly number[],
  number: number,
  company: Company,
): void {
  const { tokens, classes, row, own } = sketch;
  const { lowerHash, start, end, text } = tokens;
  const { first, last } = mentions[members[0]!]!;
  const add = (template: number, a: number, b = 0, c = 0) => rows.add(feature(template, a, b, c));
  const size = last - first + 1;
  const few = Math.min(size, 3);
  const many = size > 1 ? 1 : 0;
  add(1, 0);
  let head = last;
  let whole = 7;
  for (let k = first; k <= last; k++) {
    const r = row[k]!;
    const hash = lowerHash[k]!;
    whole = (Math.imul(whole, 31) + hash) | 0;
    if (head === last && k > first && HEAD_BEFORE.has(hash)) head = k - 1;
    if (k - first >= MOST_WORDS) continue;
    add(2, hash);
    add(3, own[k]!);
    add(4, classes.leaf[r]!);
    if (k < last) add(5, hash, lowerHash[k + 1]!);
    if (size > 1) add(6, affix(text, Math.max(start[k]!, end[k]! - 3), end[k]!), k === first ? 0 : k === last ? 1 : 2);
  }
  const f = row[first]!;
  const e = row[last]!;
  const listsF = classes.lists[f]! & LISTS;
  const listsE = classes.lists[e]! & LISTS;
  add(7, lowerHash[first]!, few);
  add(8, classes.leaf[f]!, few);
  add(9, own[first]!, few);
  add(10, listsF, many);
  add(11, lowerHash[last]!, few);
  add(12, classes.leaf[e]!, few);
  add(13, own[last]!, few);
  add(14, listsE, many);
  add(15, classes.group64[classes.leaf[e]!]!, many);
  add(16, whole);
  add(17, lowerHash[head]!);
  add(18, classes.leaf[row[head]!]!);
  add(19, Math.min(size, 6));
  if (size > 1) {
    add(20, listsF, listsE);
    add(21, own[first]!, own[last]!);
    add(22, classes.group64[classes.leaf[row[last - 1]!]!]!, classes.group64[classes.leaf[e]!]!);
    add(23, affix(text, Math.max(start[last]!, end[last]! - 3), end[last]!));
  } else {
    const from = start[first]!;
    const to = end[last]!;
    add(24, affix(text, Math.max(from, to - 3), to));
    add(25, affix(text, Math.max(from, to - 4), to));
    add(26, affix(text, from, Math.min(to, from + 3)));
  }
  addPlace(rows, size > MOST_PLACE_WORDS ? "" : mentions[members[0]!]!.text, many, sketch.sport);
  addCompany(rows, sketch, first, last, members.length, number, company);
  if (members.length > 1)
    for (let k = 0; k < members.length && k < MOST_HEARD; k++)
      addSurroundings(rows, sketch, mentions[members[k]!]!, 100);
}

function addPlace(rows: FeatureRows, text: string, many: number, sport: number): void {
  const [likeliest] = text === "" ? [] : candidatesOf(text);
  const kind = likeliest === undefined ? 0 : hashOf(likeliest.kind);
  const inhabitants = likeliest === undefined ? 0 : Math.min(7, Math.floor(Math.log10(likeliest.population + 1)));
  rows.add(feature(27, kind, inhabitants));
  rows.add(feature(28, kind, many));
  rows.add(feature(29, kind, sport));
}

function addCompany(
  rows: FeatureRows,
  { tokens }: Sketch,
  first: number,
  last: number,
  times: number,
  number: number,
  { beliefs, words, alone, acronyms, sums, count }: Company,
): void {
  const { lowerHash, text, start, end } = tokens;
  const add = (template: number, a: number, b = 0, c = 0) => rows.add(feature(template, a, b, c));
  // what else the document is about
  const others = count - times;
  for (let t = 0; t < TYPES; t++)
    add(30 + t, others < 3 ? 9 : Math.floor((8 * (sums[t]! - beliefs[number * TYPES + t]! * times)) / others + 1e-6));
  if (first === last) {
    const used = words.get(lowerHash[first]!);
    if (used === undefined) add(34, 0);
    else {
      let best = 0;
      for (let t = 0; t < TYPES; t++) {
        add(35 + t, sureness(used[t]!), sureness(used[TYPES + t]!));
        if (Math.max(used[t]!, used[TYPES + t]!) > Math.max(used[best]!, used[TYPES + best]!)) best = t;
      }
      add(39, best);
    }
    const meant = end[first]! - start[first]! < 2 ? undefined : acronyms.get(affix(text, start[first]!, end[first]!));
    if (meant !== undefined) for (let t = 0; t < TYPES; t++) add(40 + t, sureness(meant[t]!));
    return;
  }
  for (const [template, token] of [
    [44, first],
    [48, last],
  ] as const) {
    const other = alone.get(lowerHash[token]!);
    if (other === undefined) continue;
    for (let t = 0; t < TYPES; t++) {
      const step = sureness(beliefs[other * TYPES + t]!);
      if (step > 0) add(template + t, step);
    }
  }
}

function addMention(
  rows: FeatureRows,
  sketch: Sketch,
  mentions: readonly NamedMention[],
  m: number,
  times: number,
): void {
  const { tokens, writing, sport } = sketch;
  const mention = mentions[m]!;
  const { first, last, confidence } = mention;
  const add = (template: number, a: number, b = 0, c = 0) => rows.add(feature(template, a, b, c));
  const type = NAME_TYPES.indexOf(mention.type);
  const step = confidenceStep(confidence);
  const size = Math.min(last - first + 1, 6);
  add(60, type, step);
  add(61, type, Math.min(times, 5), step > 1 ? 1 : 0);
  let shape = 7;
  for (let k = first; k <= last && k < first + 5; k++) shape = shape * 16 + writing.shape[k]!;
  add(62, shape, writing.opens[first]!);
  add(63, writing.line[tokens.paragraph[first]!]!, size);
  if (size === 1) add(64, Math.min(mention.end - mention.start, 8), shape);
  add(65, sport, type);
  add(66, sport, last + 1 < tokens.count ? tokens.lowerHash[last + 1]! : EDGE);
  addNeighbour(rows, tokens, mention, mentions[m - 1], type, 67);
  addNeighbour(rows, tokens, mention, mentions[m + 1], type, 69);
  addSurroundings(rows, sketch, mention, 80);
}

/** The name before or behind, where next to nothing is between. */
function addNeighbour(
  rows: FeatureRows,
  { text, paragraph }: Tokens,
  mention: NamedMention,
  other: NamedMention | undefined,
  type: number,
  template: number,
): void {
  if (other === undefined || paragraph[other.first] !== paragraph[mention.first]) return;
  const from = Math.min(other.end, mention.end);
  const to = Math.max(other.start, mention.start);
  if (to - from >= MOST_GAP) return;
  const its = NAME_TYPES.indexOf(other.type);
  rows.add(feature(template, its, affix(text, from, to)));
  rows.add(feature(template + 1, its, other.confidence > 0.8 ? 1 : 0, type));
}

/** The words before and behind. */
function addSurroundings(rows: FeatureRows, sketch: Sketch, { first, last }: NamedMention, template: number): void {
  const { tokens, classes, row } = sketch;
  const { paragraph, lowerHash, count } = tokens;
  const p = paragraph[first]!;
  const at = (k: number) => (k >= 0 && k < count && paragraph[k] === p ? k : -1);
  const a = at(first - 1);
  const aa = at(first - 2);
  const b = at(last + 1);
  const bb = at(last + 2);
  const bbb = at(last + 3);
  const word = (k: number) => (k < 0 ? EDGE : lowerHash[k]!);
  const leaf = (k: number) => (k < 0 ? 2000 : classes.leaf[row[k]!]!);
  const add = (of: number, x: number, y = 0) => rows.add(feature(template + of, x, y));
  add(0, word(a));
  add(1, word(b));
  add(2, word(a), word(aa));
  add(3, word(b), word(bb));
  add(4, word(aa));
  add(5, word(bb));
  add(6, word(bbb));
  add(7, leaf(a));
  add(8, leaf(b));
  add(9, leaf(aa));
  add(10, leaf(bb));
  add(11, a < 0 ? NOTHING : classes.behind[row[a]!]!);
  add(12, b < 0 ? NOTHING : classes.before[row[b]!]!);
  add(13, a < 0 ? NOTHING : tokens.pos[a]!, b < 0 ? NOTHING : tokens.pos[b]!);
  if (a >= 0) add(14, classes.group64[classes.leaf[row[a]!]!]!);
  if (b >= 0) add(15, classes.group64[classes.leaf[row[b]!]!]!);
}
