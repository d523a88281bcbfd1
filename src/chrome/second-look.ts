/**
 * A second look at each block once the classifier has read the page: what the first reading took for body tells what else
 * is, by its words, by the company it keeps and, in HTML, by the elements that it shares.
 */

import { Columns, Scratch } from "../document/memory.ts";
import type { Span } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import { elementsOf, leftOut, TAG } from "./element-company.ts";
import type { PageBlocks } from "./features.ts";
import { LABELS } from "./labels.ts";
import { SHAPE } from "./shapes.ts";
import type { Labelled } from "./strip-chrome.ts";
import { classBit, MARK, WORD } from "./words.ts";

/** Blocks that look alike are judged by weights of their own. */
export const LOOKS = ["sentence", "headline", "other"] as const;

/** The kinds of evidence, in the order of the columns of `bodyEvidence`. */
export const BODY_EVIDENCE = [
  "bias",
  "body",
  "inside",
  "caption",
  "after",
  "subtitle",
  "in-draft",
  "above-draft",
  "below-draft",
  "far-outside",
  "line-above",
  "line-below",
  "two-above",
  "two-below",
  "around",
  "sentence-above",
  "sentence-below",
  "last-sentence-passed",
  "first-sentence-to-come",
  "length",
  "topic",
  "topic-well-known",
  "title-words",
  "printed-again",
  "phrase-whole",
  "phrase-head",
  "phrase-inside",
  "credit",
  "picture-bracket",
  "you",
  "staff",
  "posted",
  "address",
  "colon",
  "full-stop",
  "question",
  "opens-quote",
  "title-case",
  "prose",
  "label-or-date",
  "kin",
  "kin-unknown",
  "list-around",
  "gap-before",
  "html",
  "html-siblings",
  "html-twins",
  "html-twins-unknown",
  "html-top",
  "html-inside-top",
  "html-linked",
  "html-heading",
  "html-caption",
  "html-item",
  "html-aside",
  "text-body",
] as const;

const WIDTH = BODY_EVIDENCE.length;
const BODY = LABELS.indexOf("body");
const INSIDE = LABELS.indexOf("inside");
const CAPTION = LABELS.indexOf("caption");
const AFTER = LABELS.indexOf("after");
const SUBTITLE = LABELS.indexOf("subtitle");
const FUNCTION = classBit("function");
const CREDIT = classBit("credit");
const POSTED = classBit("posted");
const STAFF = classBit("staff");
const YOU = classBit("you");
const REACH = 4;
const LONGEST_CREDIT = 100;
const PICTURE = /\((?:picture|image|photo|pic|credit|file|source|getty|ap|reuters|afp|pa|epa)\b[^()]{0,80}\)?$|\($/i;

function endsInPicture(text: string, { start, end }: Span): boolean {
  const tail = text.slice(Math.max(start, end - LONGEST_CREDIT), end);
  const bracket = tail.lastIndexOf("(");
  return bracket >= 0 && PICTURE.test(tail.slice(bracket));
}

const logit = (p: number): number => Math.log((p + 0.003) / (1.003 - p)) / 3;

/** Index into LOOKS. */
export function lookOf({ shapes }: PageBlocks, i: number): number {
  switch (shapes.shape[i]) {
    case SHAPE.prose:
    case SHAPE.sentence:
    case SHAPE.shortSentence:
      return 0;
    case SHAPE.openEnded:
    case SHAPE.headline:
    case SHAPE.question:
    case SHAPE.capitals:
      return 1;
    default:
      return 2;
  }
}

/**
 * A row of evidence for each block, row-major, BODY_EVIDENCE.length columns, in `out` where it is given. `ofText` are the
 * probabilities of the text's tagger alone. Linear in words and blocks.
 */
export function bodyEvidence(
  page: PageBlocks,
  marginals: Float64Array,
  ofText: Float64Array,
  { labels }: Pick<Labelled, "labels">,
  source: Source,
  out = new Float64Array(page.spans.length * WIDTH),
): Float64Array {
  const { spans, words, shapes, phrases, text, blankBefore } = page;
  const n = spans.length;
  const draft = labels.map((label) => label === "body");
  const start = draft.indexOf(true);
  const end = draft.lastIndexOf(true);
  if (start < 0) return out;
  const memory = new Columns(16 * n + 8);
  const p = memory.float64(n);
  for (let i = 0; i < n; i++) p[i] = marginals[i * LABELS.length + BODY]!;
  const at = (i: number): number => (i < 0 || i >= n ? 0 : p[i]!);
  const isSentence = (i: number): boolean => lookOf(page, i) === 0;
  const topic = topicOf(page, draft);
  const kin = kinOf(page, p);
  const html = source.html === undefined ? null : elementsOf(page, source, p);
  const titleStems = stemsOfTitle(page, marginals, start);
  const hasBlanks = blankBefore.some((blank, i) => i > 0 && blank > 0);
  // How much of the draft's sentences stands before each block.
  const sentences = memory.float64(n + 1);
  for (let i = 0; i < n; i++) sentences[i + 1] = sentences[i]! + (isSentence(i) ? p[i]! : 0);
  const around = windowMeans(p);

  for (let i = 0; i < n; i++) {
    let column = i * WIDTH;
    const put = (value: number | boolean): void => {
      out[column++] = typeof value === "number" ? value : value ? 1 : 0;
    };
    const row = i * LABELS.length;
    const count = shapes.words[i]!;
    const marks = words.marks[i]!;
    const classes = shapes.classes[i]!;
    const tail = words.tail[i]!;
    const head = words.head[i]!;
    const shape = shapes.shape[i]!;
    const outside = i < start ? start - i : i > end ? i - end : 0;
    put(1);
    put(logit(p[i]!));
    put(marginals[row + INSIDE]!);
    put(marginals[row + CAPTION]!);
    put(marginals[row + AFTER]!);
    put(marginals[row + SUBTITLE]!);
    put(draft[i]!);
    put(i < start);
    put(i > end);
    put(Math.log2(outside + 1) / 6);
    put(at(i - 1));
    put(at(i + 1));
    put(at(i - 2));
    put(at(i + 2));
    put(around[i]!);
    put(i > 0 && isSentence(i - 1) ? at(i - 1) : 0);
    put(i + 1 < n && isSentence(i + 1) ? at(i + 1) : 0);
    put(sentences[n]! - sentences[i + 1]! < 0.5);
    put(sentences[i]! < 0.5);
    put(Math.log2(count + 1) / 6);
    put(topic.any[i]!);
    put(topic.well[i]!);
    put(shareIn(page, i, titleStems));
    put(count > 1 && shapes.copies[i]! > 1);
    put(phrases.whole[i] !== 0);
    put(phrases.head[i] !== 0);
    put(phrases.inside[i] !== 0);
    put((classes & CREDIT) !== 0);
    put(endsInPicture(text, spans[i]!));
    put((classes & YOU) !== 0);
    put((classes & STAFF) !== 0);
    put((classes & POSTED) !== 0);
    put((marks & (MARK.at | MARK.url | MARK.copyright)) !== 0);
    put(tail === 0x3a);
    put(tail === 0x2e);
    put(tail === 0x3f);
    put(head === 0x201c || head === 0x22 || head === 0x2018 || head === 0x27);
    put(count > 3 && shapes.capitalShare[i]! > 60);
    put(shape === SHAPE.prose);
    put(shape === SHAPE.label || shape === SHAPE.date);
    put(kin[i]! < 0 ? 0 : kin[i]! - 0.5);
    put(kin[i]! < 0);
    put(listAround(page, i));
    put(hasBlanks && (blankBefore[i] ?? 0) > 0);
    if (html === null) continue;
    put(1);
    put(html.siblings[i]! < 0 ? 0 : html.siblings[i]! - 0.5);
    put(html.twins[i]! < 0 ? 0 : html.twins[i]! - 0.5);
    put(html.twins[i]! < 0);
    put(html.relation[i]! === 0);
    put(html.relation[i]! >= 1 && html.relation[i]! <= 4);
    put(html.linked[i]!);
    const tag = html.tag[i]!;
    put(tag === TAG.h2 || tag === TAG.h3 || tag === TAG.h4);
    put(tag === TAG.figcaption);
    put(tag === TAG.li);
    put(html.aside[i]!);
    put(logit(ofText[row + BODY]!));
  }
  return out;
}

const BUCKETS = 1 << 13;
const bucketHolders = new Scratch(Uint16Array);
const bucketBlocks = new Scratch(Int32Array);
const bucketOf = (stem: number): number => (stem ^ (stem >>> 15)) & (BUCKETS - 1);

/** Share of each block's words of content that other blocks of the draft have, and that at least three of them have. */
function topicOf(page: PageBlocks, draft: readonly boolean[]): { any: Float64Array; well: Float64Array } {
  const { first, stem } = page.words;
  const n = draft.length;
  // For each stem the number of blocks of the draft that hold it; a block counts once. Stems that share a bucket are rare.
  const holders = bucketHolders.zeroes(BUCKETS);
  // 1 + the last block that counted
  const last = bucketBlocks.zeroes(BUCKETS);
  for (let b = 0; b < n; b++) {
    if (!draft[b]) continue;
    for (let w = first[b]!; w < first[b + 1]!; w++) {
      const k = bucketOf(stem[w]!);
      if (!isContent(page, w) || last[k] === b + 1 || holders[k]! > 60_000) continue;
      last[k] = b + 1;
      holders[k]!++;
    }
  }
  const memory = new Columns(16 * n);
  const any = memory.float64(n);
  const well = memory.float64(n);
  for (let b = 0; b < n; b++) {
    const own = draft[b] ? 1 : 0;
    let all = 0;
    let some = 0;
    let many = 0;
    for (let w = first[b]!; w < first[b + 1]!; w++) {
      if (!isContent(page, w)) continue;
      all++;
      const others = holders[bucketOf(stem[w]!)]! - own;
      if (others > 0) some++;
      if (others > 2) many++;
    }
    if (all === 0) continue;
    any[b] = some / all;
    well[b] = many / all;
  }
  return { any, well };
}

function isContent({ words }: PageBlocks, w: number): boolean {
  return (words.classes[w]! & FUNCTION) === 0 && (words.flags[w]! & WORD.number) === 0;
}

const TITLE = LABELS.indexOf("title");

/** Stems of the line above the draft that is likeliest the headline. */
function stemsOfTitle(page: PageBlocks, marginals: Float64Array, start: number): Set<number> {
  let best = -1;
  for (let i = 0; i < start; i++)
    if (page.shapes.words[i]! > 3)
      if (best < 0 || marginals[i * LABELS.length + TITLE]! > marginals[best * LABELS.length + TITLE]!) best = i;
  const out = new Set<number>();
  if (best < 0) return out;
  for (let w = page.words.first[best]!; w < page.words.first[best + 1]!; w++)
    if (isContent(page, w)) out.add(page.words.stem[w]!);
  return out;
}

function shareIn(page: PageBlocks, b: number, stems: ReadonlySet<number>): number {
  let all = 0;
  let shared = 0;
  for (let w = page.words.first[b]!; w < page.words.first[b + 1]!; w++) {
    if (!isContent(page, w)) continue;
    all++;
    if (stems.has(page.words.stem[w]!)) shared++;
  }
  return all === 0 ? 0 : shared / all;
}

/** Mean probability of the blocks around each, the block itself not counted. */
function windowMeans(p: Float64Array): Float64Array {
  const n = p.length;
  const memory = new Columns(16 * n + 8);
  const sums = memory.float64(n + 1);
  const means = memory.float64(n);
  for (let i = 0; i < n; i++) sums[i + 1] = sums[i]! + p[i]!;
  for (let i = 0; i < n; i++) {
    const from = Math.max(0, i - REACH);
    const to = Math.min(n, i + REACH + 1);
    if (to - from > 1) means[i] = (sums[to]! - sums[from]! - p[i]!) / (to - from - 1);
  }
  return means;
}

/** Mean probability of the page's other blocks of the same shape between blocks of the same shapes; -1 when there are none. */
function kinOf({ shapes, spans }: PageBlocks, p: Float64Array): Float64Array {
  const n = spans.length;
  const keys = new Int32Array(n);
  for (let i = 0; i < n; i++)
    keys[i] =
      (shapes.shape[i]! * 20 + (i > 0 ? shapes.shape[i - 1]! : 18)) * 20 + (i + 1 < n ? shapes.shape[i + 1]! : 18);
  return leftOut(keys, p);
}

/** Share of the blocks around that are no sentences. */
function listAround(page: PageBlocks, i: number): number {
  let others = 0;
  let all = 0;
  for (let k = i - 3; k <= i + 3; k++) {
    if (k === i || k < 0 || k >= page.spans.length) continue;
    all++;
    if (lookOf(page, k) !== 0) others++;
  }
  return all === 0 ? 0 : others / all;
}

/** The weights of each look's evidence, by look, then by column. */
export type BodyWeights = Readonly<Record<(typeof LOOKS)[number], readonly number[]>>;

/** Probability of each block to be body, after the second look. */
export function lookAgain(page: PageBlocks, evidence: Float64Array, weights: BodyWeights): Float64Array {
  const n = page.spans.length;
  const out = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) {
    const row = weights[LOOKS[lookOf(page, i)]!];
    let sum = 0;
    for (let k = 0; k < WIDTH; k++) sum += row[k]! * evidence[at++]!;
    out[i] = 1 / (1 + Math.exp(-sum));
  }
  return out;
}
