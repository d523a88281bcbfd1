/** Which lines above the body are the headline and the standfirst. */
import type { Source } from "../document/source.ts";
import type { PageBlocks } from "./features.ts";
import { LABELS } from "./labels.ts";
import { SHAPE } from "./shapes.ts";
import type { Labelled } from "./strip-chrome.ts";
import { classBit, MARK } from "./words.ts";

const LEAST_TITLE = 0.08;
// Sure enough to take even two sentences for a headline: "Want a warmer house? So do we."
const CLEAR = 0.5;
const FARTHEST_TITLE = 10;
const LONGEST = 400;
const TITLE = LABELS.indexOf("title");
const SUBTITLE = LABELS.indexOf("subtitle");
const CREDIT = classBit("credit");

// What facts of the page add to the classifier's probability that a line is the headline.
const DECLARED = 1;
const SAID_TO_BE_LIVE = 0.5;
const SIGNED = 0.25;
const REPEATED = 0.25;

/**
 * A page with a body has one title: the likeliest line above it. To what the classifier thinks is added what the page
 * shows: that its metadata declare the line, that a byline or date follows it, that a breadcrumb or link repeats it.
 */
export function pickTitle(page: PageBlocks, marginals: Float64Array, labelled: Labelled, source: Source): void {
  const { labels, sure, reasons } = labelled;
  const first = labels.indexOf("body");
  if (first < 0) return;
  const declared = declaredTitles(source);
  let best = -1;
  let top = LEAST_TITLE;
  for (let i = 0; i < first; i++) {
    const p = marginals[i * LABELS.length + TITLE]!;
    if (cannotHead(page, i) || (p < CLEAR && isUnlikely(page, i))) continue;
    let score = p;
    if (isHeadline(page, i)) {
      const line = lineAt(page, i);
      if (declared.size > 0 && declared.has(plain(line))) score += DECLARED;
      if (LIVE.test(line)) score += SAID_TO_BE_LIVE;
      if (i >= first - FARTHEST_TITLE) {
        if (isSigned(page, labelled, i, first)) score += SIGNED;
        if (isRepeated(page, i, line)) score += REPEATED;
      }
    }
    if (score > top) {
      top = score;
      best = i;
    }
  }
  for (let i = 0; i < first; i++)
    if (labels[i] === "title" && i !== best) {
      labels[i] = "before";
      sure[i] = 1 - sure[i]!;
      reasons[i] = "second-title";
    }
  if (best < 0) best = headlineAbove(page, labelled, first);
  if (best >= 0 && labels[best] !== "title") {
    labels[best] = "title";
    sure[best] = Math.max(0.3, Math.min(0.9, top));
    reasons[best] = "likeliest-title";
  }
}

/** The standfirst: a line right under the title that the classifier or the page's own description knows. */
export function pickSubtitle(page: PageBlocks, marginals: Float64Array, labelled: Labelled, { html }: Source): void {
  const { labels, sure, reasons } = labelled;
  const title = labels.indexOf("title");
  if (title < 0 || labels.includes("subtitle")) return;
  const { article, meta } = html?.facts ?? {};
  const described = new Set(
    [article?.description, article?.alternative, meta?.get("description")?.[0], meta?.get("og:description")?.[0]]
      .filter((words) => words !== undefined)
      .map(plain),
  );
  for (let i = title + 1; i <= title + 2 && i < labels.length && labels[i] === "before"; i++) {
    const words = page.shapes.words[i]!;
    if (words < 4 || words > 60 || page.phrases.head[i] || cannotStandUnder(page, i)) continue;
    const p = marginals[i * LABELS.length + SUBTITLE]! + marginals[i * LABELS.length + TITLE]!;
    const known = described.has(plain(lineAt(page, i)));
    if (!known && (p < 0.1 || i > title + 1)) continue;
    labels[i] = "subtitle";
    sure[i] = known ? 0.9 : Math.min(0.9, Math.max(0.3, p));
    reasons[i] = known ? "description" : "likeliest-subtitle";
    return;
  }
}

/** The nearest line above the body that has the length and the ending of a headline; -1 when there is none. */
function headlineAbove(page: PageBlocks, { labels }: Labelled, first: number): number {
  for (let i = first - 1; i >= 0 && i >= first - FARTHEST_TITLE; i--)
    if (
      labels[i] === "before" &&
      isHeadline(page, i) &&
      page.phrases.head[i] === 0 &&
      !cannotHead(page, i) &&
      !isUnlikely(page, i)
    )
      return i;
  return -1;
}

function isHeadline({ shapes }: PageBlocks, i: number): boolean {
  const shape = shapes.shape[i]!;
  const fits =
    shape === SHAPE.headline || shape === SHAPE.openEnded || shape === SHAPE.capitals || shape === SHAPE.question;
  return fits && shapes.words[i]! >= 4 && shapes.words[i]! <= 25;
}

/** Several sentences, or a phrase of site furniture. */
function isUnlikely({ words, phrases }: PageBlocks, i: number): boolean {
  return (words.tail[i] === 0x2e && words.breaks[i]! > 0) || phrases.whole[i] !== 0 || phrases.head[i] !== 0;
}

/** True for a credited picture line, an address, and a remark in brackets such as a wire's "(Adds quotes)". */
function cannotHead(page: PageBlocks, i: number): boolean {
  const { words } = page;
  if (words.marks[i]! & MARK.at) return true;
  if (isBracketed(page, i)) return true;
  return page.shapes.classes[i]! & CREDIT ? PICTURE.test(lineAt(page, i)) : false;
}

function isBracketed({ text, words, spans }: PageBlocks, i: number): boolean {
  return words.head[i] === 0x28 && text.charCodeAt(spans[i]!.end - 1) === 0x29;
}

const PICTURE = /\b(?:photo|photograph|picture|image|credit)s?(?: by|:)/i;
const LIVE = /(?:[–—-] live|\blive updates?|\bas it happened)$/i;

function cannotStandUnder(page: PageBlocks, i: number): boolean {
  const shape = page.shapes.shape[i]!;
  if (isBracketed(page, i)) return true;
  if (shape === SHAPE.date || shape === SHAPE.byline || shape === SHAPE.menu || shape === SHAPE.credit) return true;
  return (page.shapes.classes[i]! & CREDIT) !== 0 && PICTURE.test(lineAt(page, i));
}

/** True when a byline or a date follows at once, or after one line more. */
function isSigned(page: PageBlocks, { labels }: Labelled, i: number, first: number): boolean {
  const signs = (k: number) =>
    k < first &&
    (labels[k] === "byline" ||
      labels[k] === "date" ||
      page.shapes.shape[k] === SHAPE.byline ||
      page.shapes.shape[k] === SHAPE.date ||
      BY.test(page.text.slice(page.spans[k]!.start, page.spans[k]!.start + 8)));
  return signs(i + 1) || (signs(i + 2) && page.shapes.words[i + 1]! >= 6);
}

const BY = /^by [ʻ'’‘]?\p{Lu}/iu;

/** True when the page prints the line again elsewhere than right beside it, in a breadcrumb or a list of links. */
function isRepeated({ text, spans }: PageBlocks, i: number, line: string): boolean {
  const before = i > 0 ? text.lastIndexOf(line, spans[i]!.start - 1) : -1;
  if (before >= 0) return i < 2 || spans[i - 1]!.start > before || !text.startsWith(line, spans[i - 1]!.start);
  const next = text.indexOf(line, spans[i]!.end);
  return next >= 0 && next !== spans[i + 1]?.start;
}

function lineAt({ text, spans }: PageBlocks, i: number): string {
  const { start, end } = spans[i]!;
  return text.slice(start, Math.min(end, start + LONGEST));
}

/** The titles that the page's metadata give, folded; the title element's parts without the site are among them. */
function declaredTitles({ html }: Source): ReadonlySet<string> {
  const out = new Set<string>();
  if (html === undefined) return out;
  const { article, meta, title } = html.facts;
  for (const said of [article?.headline, meta.get("og:title")?.[0], meta.get("twitter:title")?.[0], title]) {
    if (said === undefined || said === null) continue;
    const whole = said.slice(0, LONGEST);
    out.add(plain(whole));
    // A site's name is the shorter part.
    for (const m of whole.matchAll(/(?: [|–—·•»-]|:) /g))
      out.add(plain(m.index * 2 > whole.length ? whole.slice(0, m.index) : whole.slice(m.index + m[0].length)));
  }
  return out;
}

const plain = (words: string): string =>
  words
    .slice(0, LONGEST)
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
