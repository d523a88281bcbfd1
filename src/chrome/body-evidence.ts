/**
 * What speaks for each block once the classifier has read the page: what the first reading took for body tells what else
 * is, by its words, by the company it keeps and, in HTML, by the elements that it shares.
 */

import { Columns, Scratch } from "../document/memory.ts";
import type { Source } from "../document/source.ts";
import { elementsOf, leftOut, TAG } from "./element-company.ts";
import type { PageBlocks } from "./features.ts";
import { isContent } from "./kindred-words.ts";
import { LABELS } from "./labels.ts";
import { isSentence } from "./looks.ts";
import { NEIGHBOURHOOD, putNeighbourhood } from "./neighbourhood.ts";
import type { Labelled } from "./strip-chrome.ts";
import { classBit } from "./words.ts";

/** The kinds of evidence, in the order of the columns of `bodyEvidence`. */
export const BODY_EVIDENCE = [
  "bias",
  "body",
  "after",
  "above-draft",
  "below-draft",
  "far-outside",
  "line-below",
  "two-below",
  "around",
  "last-sentence-passed",
  "first-sentence-to-come",
  "topic",
  "title-words",
  "printed-again",
  "phrase-whole",
  "phrase-inside",
  "credit",
  "you",
  "staff",
  "opens-quote",
  "kin",
  "kin-unknown",
  "gap-before",
  ...NEIGHBOURHOOD,
  "html-siblings",
  "html-twins",
  "html-twins-unknown",
  "html-top",
  "html-inside-top",
  "html-linked",
  "html-item",
  "html-aside",
  "text-body",
] as const;

const WIDTH = BODY_EVIDENCE.length;
const BODY = LABELS.indexOf("body");
const AFTER = LABELS.indexOf("after");
const CREDIT = classBit("credit");
const STAFF = classBit("staff");
const YOU = classBit("you");
const REACH = 4;

const logit = (p: number): number => Math.log((p + 0.003) / (1.003 - p)) / 3;

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
  const { spans, words, shapes, phrases, blankBefore } = page;
  const n = spans.length;
  const draft = labels.map((label) => label === "body");
  const start = draft.indexOf(true);
  const end = draft.lastIndexOf(true);
  if (start < 0) return out;
  const memory = new Columns(16 * n + 8);
  const p = memory.float64(n);
  for (let i = 0; i < n; i++) p[i] = marginals[i * LABELS.length + BODY]!;
  const at = (i: number): number => (i < 0 || i >= n ? 0 : p[i]!);
  const topic = topicOf(page, draft);
  const kin = kinOf(page, p);
  const html = source.html === undefined ? null : elementsOf(page, source, p);
  const titleStems = stemsOfTitle(page, marginals, start);
  const hasBlanks = blankBefore.some((blank, i) => i > 0 && blank > 0);
  // How much of the draft's sentences stands before each block.
  const sentences = memory.float64(n + 1);
  for (let i = 0; i < n; i++) sentences[i + 1] = sentences[i]! + (isSentence(page, i) ? p[i]! : 0);
  const around = windowMeans(p);
  const from = BODY_EVIDENCE.indexOf(NEIGHBOURHOOD[0]);
  putNeighbourhood({ page, marginals, draft, p }, { out, stride: WIDTH, from });

  for (let i = 0; i < n; i++) {
    let column = i * WIDTH;
    const put = (value: number | boolean): void => {
      out[column++] = typeof value === "number" ? value : value ? 1 : 0;
    };
    const row = i * LABELS.length;
    const count = shapes.words[i]!;
    const classes = shapes.classes[i]!;
    const head = words.head[i]!;
    const outside = i < start ? start - i : i > end ? i - end : 0;
    put(1);
    put(logit(p[i]!));
    put(marginals[row + AFTER]!);
    put(i < start);
    put(i > end);
    put(Math.log2(outside + 1) / 6);
    put(at(i + 1));
    put(at(i + 2));
    put(around[i]!);
    put(sentences[n]! - sentences[i + 1]! < 0.5);
    put(sentences[i]! < 0.5);
    put(topic[i]!);
    put(shareIn(page, i, titleStems));
    put(count > 1 && shapes.copies[i]! > 1);
    put(phrases.whole[i] !== 0);
    put(phrases.inside[i] !== 0);
    put((classes & CREDIT) !== 0);
    put((classes & YOU) !== 0);
    put((classes & STAFF) !== 0);
    put(head === 0x201c || head === 0x22 || head === 0x2018 || head === 0x27);
    put(kin[i]! < 0 ? 0 : kin[i]! - 0.5);
    put(kin[i]! < 0);
    put(hasBlanks && (blankBefore[i] ?? 0) > 0);
    column += NEIGHBOURHOOD.length;
    if (html === null) continue;
    put(html.siblings[i]! < 0 ? 0 : html.siblings[i]! - 0.5);
    put(html.twins[i]! < 0 ? 0 : html.twins[i]! - 0.5);
    put(html.twins[i]! < 0);
    put(html.relation[i]! === 0);
    put(html.relation[i]! >= 1 && html.relation[i]! <= 4);
    put(html.linked[i]!);
    put(html.tag[i] === TAG.li);
    put(html.aside[i]!);
    put(logit(ofText[row + BODY]!));
  }
  return out;
}

const BUCKETS = 1 << 13;
const bucketHolders = new Scratch(Uint16Array);
const bucketBlocks = new Scratch(Int32Array);
const bucketOf = (stem: number): number => (stem ^ (stem >>> 15)) & (BUCKETS - 1);

/** Share of each block's words of content that other blocks of the draft have. */
function topicOf(page: PageBlocks, draft: readonly boolean[]): Float64Array {
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
  const shares = new Float64Array(n);
  for (let b = 0; b < n; b++) {
    const own = draft[b] ? 1 : 0;
    let all = 0;
    let known = 0;
    for (let w = first[b]!; w < first[b + 1]!; w++) {
      if (!isContent(page, w)) continue;
      all++;
      if (holders[bucketOf(stem[w]!)]! > own) known++;
    }
    if (all > 0) shares[b] = known / all;
  }
  return shares;
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
