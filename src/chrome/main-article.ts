/** Several articles on one page: the first is kept, or the longest where the first is short beside it. */
import type { Warning } from "../document/schema.ts";
import type { PageBlocks } from "./features.ts";
import { isContent } from "./kindred-words.ts";
import { SHAPE } from "./shapes.ts";
import type { Labelled } from "./strip-chrome.ts";
import { WORD } from "./words.ts";

// An article of its own has at least so many words: a brief under its own headline and byline.
const LEAST_WORDS = 40;
/** the first article is the page's own unless it has less than this share of the longest's words: then it was a teaser */
const TEASER = 0.5;

/** Relabels the bodies of the lesser articles as chrome and says so; empty when there is one article only. */
export function mainArticle(page: PageBlocks, { labels, sure, reasons }: Labelled): Warning[] {
  const { shapes, spans } = page;
  const n = labels.length;
  const first = labels.indexOf("body");
  const last = labels.lastIndexOf("body");
  if (first < 0) return [];
  const starts = [first];
  for (let i = first + 2; i < last; i++)
    if (opensArticle(page, i, last) && !goesOn(page, labels, starts.at(-1)!, i, last)) starts.push(i);
  const sizes = starts.map((from, k) => {
    let words = 0;
    for (let i = from; i < (starts[k + 1] ?? n); i++) if (labels[i] === "body") words += shapes.words[i]!;
    return words;
  });
  const others = starts.filter((_, k) => sizes[k]! >= LEAST_WORDS);
  if (others.length < 2) return [];
  const longest = Math.max(...sizes);
  const main = sizes.findIndex((size, k) => size === longest || (k === 0 && size >= TEASER * longest));
  const from = starts[main]!;
  const to = starts[main + 1] ?? n;
  for (let i = 0; i < n; i++) {
    if (i >= from && i < to) continue;
    if (i < first || labels[i] === "after") continue;
    labels[i] = i < from ? "before" : "after";
    sure[i] = 0.7;
    reasons[i] = "other-article";
  }
  if (main > 0) {
    for (let i = 0; i < first; i++) if (labels[i] !== "before") labels[i] = "before";
    labels[from] = "title";
    reasons[from] = "heads-article";
    if (labels[from + 1] === "body" || labels[from + 1] === "inside") labels[from + 1] = "byline";
  }
  const second = others.find((start) => start !== from)!;
  return [
    {
      code: "several_articles",
      message: `the page holds ${others.length} articles; the ${main === 0 ? "first" : "longest"} was kept`,
      span: spans[second]!,
    },
  ];
}

// Names enough to tell by.
const LEAST_NAMES = 4;
const READ_ON = 8;
/** share of the names under the headline that were known above it, from which the story above goes on */
const STILL = 0.3;

/**
 * True when the first paragraphs under the headline at `at` name many whom the paragraphs above it named: the headline
 * and its byline are an insert that points to another story.
 */
function goesOn(page: PageBlocks, labels: readonly string[], from: number, at: number, last: number): boolean {
  const { hash, flags, first } = page.words;
  const namesIn = (b: number): number[] => {
    const out: number[] = [];
    for (let w = first[b]! + 1; w < first[b + 1]!; w++)
      if (flags[w]! & WORD.capital && isContent(page, w)) out.push(hash[w]!);
    return out;
  };
  const known = new Set<number>();
  for (let b = from; b < at; b++) if (labels[b] === "body") for (const name of namesIn(b)) known.add(name);
  let all = 0;
  let again = 0;
  for (let b = at + 2; b <= Math.min(last, at + READ_ON); b++) {
    if (labels[b] !== "body") continue;
    for (const name of namesIn(b)) {
      all++;
      if (known.has(name)) again++;
    }
  }
  return all >= LEAST_NAMES && again >= STILL * all;
}

const HEADLINE = /^["“‘'(]?[\p{Lu}\p{N}£$€]/u;
// "By Una Reid", "BY UNA REID", "Story by Una Reid": code that begins with a name "By" is none
const BY = /^(?:[Ss]tory |[Ww]ords |[Tt]ext )?(?:by|By|BY):? {0,2}\p{Lu}/u;

/** A headline with a byline or a date right under it, and sentences after them. */
function opensArticle({ shapes, spans, text }: PageBlocks, i: number, last: number): boolean {
  const shape = shapes.shape;
  if (shape[i] !== SHAPE.headline && shape[i] !== SHAPE.openEnded && shape[i] !== SHAPE.capitals) return false;
  if (!HEADLINE.test(text.slice(spans[i]!.start, spans[i]!.start + 4))) return false;
  const signed = (k: number) =>
    shape[k] === SHAPE.byline && shapes.words[k]! <= 12 && BY.test(text.slice(spans[k]!.start, spans[k]!.start + 20));
  if (!signed(i + 1) && !(shape[i + 1] === SHAPE.date && signed(i + 2))) return false;
  let prose = 0;
  for (let k = i + 2; k <= Math.min(last, i + 8); k++)
    if (shape[k] === SHAPE.prose || shape[k] === SHAPE.sentence) prose++;
  return prose >= 2;
}
