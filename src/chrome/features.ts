/** What the line classifier looks at: hashed features of every block and of its surroundings. */
import type { Lines } from "../document/lines.ts";
import { Columns } from "../document/memory.ts";
import { FeatureRows, feature } from "../tagger/features.ts";
import { outlineOf, topicality } from "./outline.ts";
import { findPhrases, type PhraseHits, type PhraseTable } from "./phrases.ts";
import { isSentenceShape, SHAPE, type Shapes, shapesOf } from "./shapes.ts";
import { type BlockWords, classBit, MARK, wordHash, wordsOf } from "./words.ts";

/** The page as the classifier and the rules after it read it. */
export interface PageBlocks extends Lines {
  text: string;
  words: BlockWords;
  phrases: PhraseHits;
  shapes: Shapes;
}

/** Reads words, phrases and shapes of the blocks. Linear in the length of the text. */
export function pageBlocks(text: string, lines: Lines, table?: PhraseTable): PageBlocks {
  const words = wordsOf(text, lines.spans);
  const phrases = findPhrases(words, lines.spans.length, table);
  const { spans, blankBefore } = lines;
  return { spans, blankBefore, text, words, phrases, shapes: shapesOf(lines, words, phrases) };
}

const WORD_EDGES = [0, 1, 2, 3, 5, 7, 11, 17, 29, 60];
const SHARE_EDGES = [0, 15, 30, 45, 60, 80];
const PROSE_EDGES = [0, 40, 120, 300, 700, 1500];
const BREAK_EDGES = [0, 1, 2, 4];
const COMMA_EDGES = [0, 1, 3];
const DENSITY_EDGES = [0, 10, 25, 45, 70, 90];
const DIGIT_EDGES = [0, 1, 3, 6];
const DISTANCE_EDGES = [1, 2, 4, 8, 20];
const GLUED_EDGES = [0, 1, 3, 8];
const HEADER_EDGES = [1, 2, 4, 8];
const PLACE_EDGES = [0, 1, 3, 8, 20];
const RUN_EDGES = [1, 2, 4, 8, 16];
const SLUG_EDGES = [10, 30, 50, 70];

function bin(value: number, edges: readonly number[]): number {
  let k = 0;
  while (k < edges.length && value > edges[k]!) k++;
  return k;
}

const CLASS_BITS = (
  ["agency", "ago", "credit", "day", "first", "month", "posted", "said", "staff", "you"] as const
).map(classBit);

/** Further evidence for each block, from outside the text: an HTML page's tags. */
export interface Evidence {
  /** adds the features of block b to the row that is being built */
  add(rows: FeatureRows, block: number, shape: number): void;
}

/** The feature rows of a page, one a block, in `rows` where they are given. Linear in the number of words. */
export function featuresOf(
  page: PageBlocks,
  url?: string,
  evidence?: Evidence,
  rows = new FeatureRows(Math.max(16, page.spans.length), 90),
): FeatureRows {
  const { spans, blankBefore, words, phrases, shapes } = page;
  const n = spans.length;
  const outline = outlineOf(shapes);
  const topic = topicality(words, shapes);
  const copies = copiesOf(shapes);
  const slug = slugOverlap(page, url);
  const runs = runsOf(shapes);
  const hasBlanks = blankBefore.some((blank, i) => i > 0 && blank > 0);
  const T = (i: number) => (i < 0 || i >= n ? SHAPE.edge : shapes.shape[i]!);
  const P = (i: number) => (i < 0 || i >= n ? 0 : phraseCode(phrases, i));
  const blank = (i: number) => (!hasBlanks ? 2 : i >= n ? 1 : (blankBefore[i] ?? 0) > 0 ? 1 : 0);
  const near = nearProse(shapes);
  let header = 0;
  let headerAt = -100;

  for (let i = 0; i < n; i++) {
    const from = words.first[i]!;
    const to = words.first[i + 1]!;
    const count = to - from;
    const t = T(i);
    let f = 0;
    const add = (a: number, b = 0, c = 0) => rows.add(feature(f++, a, b, c));
    const length = bin(count, WORD_EDGES);
    const tail = tailClass(words.tail[i]!);
    const headClass = tailClass(words.head[i]!);
    const capital = bin(shapes.capitalShare[i]!, SHARE_EDGES);
    const functions = bin(shapes.functionShare[i]!, SHARE_EDGES);
    const p = P(i);
    const marks = words.marks[i]!;
    const classes = shapes.classes[i]!;
    const topical = count === 0 ? 7 : bin(topic[i]!, SHARE_EDGES);
    const spacing = blank(i) * 3 + blank(i + 1);

    add(0);
    add(t);
    add(length, tail);
    add(t, tail, headClass);
    add(t, capital);
    add(t, functions);
    add(length, capital, functions);
    add(t, spacing);
    add(spacing, length);
    add(t, topical);
    add(t, p);
    add(bin(words.breaks[i]!, BREAK_EDGES), bin(words.commas[i]!, COMMA_EDGES), length);
    add(bin(shapes.glued[i]!, GLUED_EDGES), t);
    add(copies[i]!, t);
    add(slug[i]!, t);
    add(slug[i]!, copies[i]!);
    add(bin(words.digits[i]!, DIGIT_EDGES), length);
    // Phrases by place, one feature a kind.
    if (p !== 0)
      for (let k = 0; k < 12; k++) {
        const bit = 1 << k;
        if (phrases.whole[i]! & bit) rows.add(feature(100, k, 0));
        if (phrases.head[i]! & bit) rows.add(feature(101, k, length));
        if (phrases.inside[i]! & bit) rows.add(feature(102, k, length));
      }
    for (let rest = marks; rest !== 0; rest &= rest - 1) rows.add(feature(103, ctz(rest), t));
    for (let k = 0; k < CLASS_BITS.length && classes !== 0; k++)
      if (classes & CLASS_BITS[k]!) {
        rows.add(feature(104, k, t));
        rows.add(feature(105, k, length));
      }
    // Neighbours.
    f = 20;
    add(T(i - 1), t);
    add(t, T(i + 1));
    add(T(i - 1), t, T(i + 1));
    add(T(i - 2), T(i - 1), t);
    add(t, T(i + 1), T(i + 2));
    add(T(i - 2), t);
    add(t, T(i + 2));
    add(P(i - 1), t);
    add(P(i + 1), t);
    add(T(i - 1), T(i + 1), spacing);
    add(runs[i]!, t);
    add(runs[i]!, runs[i - 1] ?? 0, runs[i + 1] ?? 0);
    // Place on the page.
    const before = bin(outline.proseBefore[i]!, PROSE_EDGES);
    const after = bin(outline.prose - outline.proseBefore[i + 1]!, PROSE_EDGES);
    const share = outline.prose === 0 ? 11 : Math.floor((10 * outline.proseBefore[i]!) / outline.prose);
    const toStart = signedBin(i - outline.start);
    const toEnd = signedBin(i - outline.end + 1);
    f = 40;
    add(before, t);
    add(after, t);
    add(before, after);
    add(share, t);
    add(toStart);
    add(toEnd);
    add(toStart, t);
    add(toEnd, t);
    add(toStart >= 6 ? (toEnd <= 6 ? 1 : 2) : 0, t, spacing);
    add(toStart >= 6 ? (toEnd <= 6 ? 1 : 2) : 0, topical, length);
    add(near.before[i]!, near.after[i]!, t);
    add(near.before[i]!, near.after[i]!);
    add(bin(i, PLACE_EDGES), t);
    add(bin(n - 1 - i, PLACE_EDGES), t);
    const density = bin(near.density[i]!, DENSITY_EDGES);
    add(density, t);
    add(density, length, topical);
    // The last line that heads a list of links, a form or the like.
    add(header, bin(i - headerAt, HEADER_EDGES), t);
    if (phrases.whole[i]! !== 0 || (phrases.head[i]! !== 0 && count < 8)) {
      header = p;
      headerAt = i;
    }
    // Words.
    if (count > 0) {
      const h = words.hash;
      rows.add(feature(110, h[from]!, t));
      rows.add(feature(111, h[to - 1]!, t));
      if (count > 1) {
        rows.add(feature(112, h[from]!, h[from + 1]!));
        rows.add(feature(113, h[to - 2]!, h[to - 1]!));
      }
      if (count > 2) rows.add(feature(114, h[from]!, h[from + 1]!, h[from + 2]!));
      const long = count > 8 ? 1 : 0;
      if (count <= 60) for (let k = from; k < to; k++) rows.add(feature(115, h[k]!, long));
      if (count <= 8) {
        rows.add(feature(116, shapes.hash[i]!));
        for (let k = from; k + 1 < to; k++) rows.add(feature(117, h[k]!, h[k + 1]!));
      }
      if (i > 0 && shapes.words[i - 1]! <= 4) rows.add(feature(118, shapes.hash[i - 1]!, long));
      if (i + 1 < n && shapes.words[i + 1]! <= 4) rows.add(feature(119, shapes.hash[i + 1]!, long));
    }
    if (marks & MARK.copyright) rows.add(feature(120, t));
    evidence?.add(rows, i, t);
    rows.endRow();
  }
  return rows;
}

/** One number for the strongest phrase: its place and its kind. */
function phraseCode(phrases: PhraseHits, i: number): number {
  const whole = phrases.whole[i]!;
  if (whole) return 1 + ctz(whole);
  const head = phrases.head[i]!;
  if (head) return 17 + ctz(head);
  const inside = phrases.inside[i]!;
  return inside ? 33 + ctz(inside) : 0;
}

const ctz = (bits: number): number => 31 - Math.clz32(bits & -bits);

function tailClass(code: number): number {
  if (code === 0x2e) return 1;
  if (code === 0x21 || code === 0x2026) return 2;
  if (code === 0x3f) return 3;
  if (code === 0x3a) return 4;
  if (code === 0x2c || code === 0x3b) return 5;
  if (code >= 0x61 && code <= 0x7a) return 6;
  if (code >= 0x41 && code <= 0x5a) return 7;
  if (code >= 0x30 && code <= 0x39) return 8;
  if (code === 0x22 || code === 0x201c || code === 0x201d || code === 0x2018 || code === 0x27) return 9;
  if (code === 0x2022 || code === 0x2d || code === 0x2a || code === 0x2013 || code === 0x2014) return 10;
  return code < 0x80 ? 11 : 12;
}

const AHEAD_EDGES = [0, 1, 2, 4, 8];
const signedBin = (d: number): number => (d < 0 ? 5 - bin(-d - 1, DISTANCE_EDGES) : 6 + bin(d, AHEAD_EDGES));

/** For each block: 0 alone, 1 the first of several with the same words, 2 a later one, +3 when the next or last block is the same. */
function copiesOf(shapes: Shapes): Uint8Array {
  const n = shapes.hash.length;
  const out = new Uint8Array(n);
  const seen = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    if (shapes.words[i]! < 2) continue;
    const h = shapes.hash[i]!;
    const at = seen.get(h);
    if (at === undefined) seen.set(h, i);
    else {
      out[at] ||= 1;
      out[i] = 2;
      if (i - at <= 2) out[at] = out[i] = 3;
    }
  }
  return out;
}

/** Length class of the run of blocks without a sentence that each block stands in; 0 for sentences. */
function runsOf(shapes: Shapes): Uint8Array {
  const n = shapes.shape.length;
  const out = new Uint8Array(n);
  const sentence = (i: number) => isSentenceShape(shapes.shape[i]!);
  for (let i = 0; i < n; ) {
    if (sentence(i)) {
      i++;
      continue;
    }
    let k = i;
    while (k < n && !sentence(k)) k++;
    out.fill(1 + bin(k - i, RUN_EDGES), i, k);
    i = k;
  }
  return out;
}

/** Distance classes to the next block of prose on either side, and the share of prose among the words around. */
function nearProse(shapes: Shapes): { before: Uint8Array; after: Uint8Array; density: Uint8Array } {
  const n = shapes.shape.length;
  const memory = new Columns(3 * n);
  const before = memory.uint8(n);
  const after = memory.uint8(n);
  const density = memory.uint8(n);
  const isProse = (i: number) => shapes.shape[i] === SHAPE.prose || shapes.shape[i] === SHAPE.sentence;
  for (let i = 0, last = -100; i < n; i++) {
    before[i] = bin(i - last, DISTANCE_EDGES);
    if (isProse(i)) last = i;
  }
  for (let i = n - 1, last = n + 100; i >= 0; i--) {
    after[i] = bin(last - i, DISTANCE_EDGES);
    if (isProse(i)) last = i;
  }
  const REACH = 5;
  let prose = 0;
  for (let i = -REACH; i < n; i++) {
    if (i + REACH < n && isProse(i + REACH)) prose++;
    if (i - REACH - 1 >= 0 && isProse(i - REACH - 1)) prose--;
    if (i >= 0) density[i] = Math.round((100 * prose) / (2 * REACH + 1));
  }
  return { before, after, density };
}

/** How many of the address's words each block has: a title has most. 0 when there is no address. */
function slugOverlap({ words, shapes }: PageBlocks, url: string | undefined): Uint8Array {
  const n = shapes.shape.length;
  const out = new Uint8Array(n);
  if (url === undefined) return out;
  const path = url.slice(0, 500).replace(/^[a-z]{1,10}:\/\/[^/]{0,200}/i, "");
  const slug = new Set((path.toLowerCase().match(/[a-z]{3,40}/g) ?? []).map(wordHash));
  if (slug.size < 4) return out;
  for (let b = 0; b < n; b++) {
    const from = words.first[b]!;
    const to = words.first[b + 1]!;
    if (to - from < 3 || to - from > 40) continue;
    const seen = new Set<number>();
    for (let i = from; i < to; i++) if (slug.has(words.hash[i]!)) seen.add(words.hash[i]!);
    out[b] = 1 + bin((100 * seen.size) / slug.size, SLUG_EDGES);
  }
  return out;
}
