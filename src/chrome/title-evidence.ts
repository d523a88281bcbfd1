/**
 * What speaks for a line's being the headline and holds on any site: its length and ending, the words that it shares with
 * the first paragraphs, the lines above and below it, how often the page prints it.
 */
import { nameHash } from "../document/html.ts";
import type { Source } from "../document/source.ts";
import { declaredTitles, folded } from "./declared-titles.ts";
import type { PageBlocks } from "./features.ts";
import { echoesOf } from "./headline-echoes.ts";
import { rowsOf } from "./html-evidence.ts";
import { isContent } from "./kindred-words.ts";
import { LABELS } from "./labels.ts";
import { outlineOf } from "./outline.ts";
import { SHAPE } from "./shapes.ts";
import type { Labelled } from "./strip-chrome.ts";
import { classBit, MARK } from "./words.ts";

/** The kinds of evidence, in the order of the columns of `TitleCandidates.evidence`. */
export const TITLE_EVIDENCE = [
  "classifier",
  "classifier-subtitle",
  "classifier-byline",
  "classifier-caption",
  "classifier-body",
  "words-1-2",
  "words-3",
  "words-4-5",
  "words-6-7",
  "words-17-22",
  "words-23-30",
  "words-31-up",
  "before-body-1-2",
  "before-body-3-6",
  "before-body-7-14",
  "before-body-31-up",
  "before-body-log",
  "in-body",
  "full-stop",
  "two-sentences",
  "question",
  "colon-at-end",
  "label",
  "date",
  "byline",
  "credit",
  "phrase",
  "capitals",
  "title-case",
  "lower-case-head",
  "lead-share",
  "lead-words",
  "most-lead-words",
  "body-share",
  "no-content",
  "printed-again",
  "printed-twice-running",
  "signed-below",
  "signed-soon",
  "signed-above",
  "among-headlines",
  "between-headlines",
  "headline-above",
  "headline-below",
  "long-sentence",
  "sentence-below",
  "credit-word",
  "posted-word",
  "staff-word",
  "you-word",
  "address-or-bullet",
  "colon-inside",
  "bracketed",
  "first-line",
  "live",
  "slug",
  "held-by-others",
  "holds-another",
  "declared",
  "heading-1",
  "heading-2",
] as const;

/** The lines that may be the headline, and a row of evidence for each. */
export interface TitleCandidates {
  blocks: number[];
  /** row-major, TITLE_EVIDENCE.length columns, mostly 0..1 */
  evidence: Float64Array;
}

const WIDTH = TITLE_EVIDENCE.length;
const LONGEST = 400;
const MOST_WORDS = 60;
const LEAD_WORDS = 160;
const BODY_WORDS = 2_000;
const REACH_OF_LIST = 3;
const FARTHEST = 250;
const TITLE = LABELS.indexOf("title");
const SUBTITLE = LABELS.indexOf("subtitle");
const BYLINE = LABELS.indexOf("byline");
const CAPTION = LABELS.indexOf("lead-caption");
const BODY = LABELS.indexOf("body");
const CREDIT = classBit("credit");
const POSTED = classBit("posted");
const STAFF = classBit("staff");
const YOU = classBit("you");
const LIVE = /(?:[–—-] live|\blive updates?|\bas it happened)$/i;
const BY = /^by:? {0,2}[ʻ'’‘]?\p{Lu}/iu;
const H1 = nameHash("h1");
const H2 = nameHash("h2");

/**
 * The lines with a word up to the second of the body, the nearest 250. Linear in the words of the page; no candidates
 * when there is no body.
 */
export function titleCandidates(
  page: PageBlocks,
  marginals: Float64Array,
  { labels }: Pick<Labelled, "labels">,
  source: Source,
): TitleCandidates {
  const { spans, words, shapes, phrases, text } = page;
  const first = labels.indexOf("body");
  if (first < 0) return { blocks: [], evidence: new Float64Array(0) };
  const run = outlineOf(shapes).start;
  const end = Math.min(spans.length, Math.max(first + 2, run + 1));
  const blocks: number[] = [];
  for (let i = Math.max(0, end - FARTHEST); i < end; i++)
    if (shapes.words[i]! > 0 && shapes.words[i]! <= MOST_WORDS) blocks.push(i);
  const evidence = new Float64Array(blocks.length * WIDTH);
  const body = stemsFrom(page, labels, first, BODY_WORDS);
  const slug = slugOf(source);
  const echoes = echoesOf(page, blocks);
  const declared = declaredTitles(source);
  const rows = source.html === undefined ? null : rowsOf(source.html, spans);
  const shape = (i: number): number => (i < 0 || i >= spans.length ? SHAPE.edge : shapes.shape[i]!);
  const headlike = (i: number): boolean => {
    const s = shape(i);
    return (
      (s === SHAPE.headline || s === SHAPE.openEnded || s === SHAPE.capitals || s === SHAPE.question) &&
      shapes.words[i]! >= 4 &&
      shapes.words[i]! <= 25
    );
  };
  const isSigned = (i: number): boolean => {
    if (shapes.shape[i] === SHAPE.byline || shapes.shape[i] === SHAPE.date) return true;
    if (labels[i] === "byline" || labels[i] === "date") return true;
    const b = words.head[i]! | 0x20;
    return b === 0x62 && BY.test(text.slice(spans[i]!.start, spans[i]!.start + 12));
  };
  const signed: boolean[] = [];
  for (let i = 0; i < Math.min(spans.length, end + 4); i++) signed.push(isSigned(i));
  const signs = (i: number): boolean => signed[i] === true;

  let most = 0;
  let mostRow = -1;
  for (let c = 0; c < blocks.length; c++) {
    const i = blocks[c]!;
    const at = c * WIDTH;
    let column = 0;
    const put = (value: number | boolean): void => {
      evidence[at + column++] = typeof value === "number" ? value : value ? 1 : 0;
    };
    const p = (label: number): number => marginals[i * LABELS.length + label]!;
    const count = shapes.words[i]!;
    const s = shape(i);
    const { start, end: lineEnd } = spans[i]!;
    const line = text.slice(start, Math.min(lineEnd, start + LONGEST));
    const tail = words.tail[i]!;
    const head = words.head[i]!;
    const marks = words.marks[i]!;
    const classes = shapes.classes[i]!;
    const until = i < first ? first - i : i < run ? run - i : 0;

    put(Math.log(p(TITLE) * 400 + 1) / 6);
    put(Math.log(p(SUBTITLE) * 400 + 1) / 6);
    put(Math.log(p(BYLINE) * 400 + 1) / 6);
    put(Math.log(p(CAPTION) * 400 + 1) / 6);
    put(p(BODY));
    put(count <= 2);
    put(count === 3);
    put(count === 4 || count === 5);
    put(count === 6 || count === 7);
    put(count >= 17 && count <= 22);
    put(count >= 23 && count <= 30);
    put(count >= 31);
    put(until >= 1 && until <= 2);
    put(until >= 3 && until <= 6);
    put(until >= 7 && until <= 14);
    put(until > 30);
    put(Math.log2(until + 1) / 8);
    put(until === 0);
    put(tail === 0x2e);
    put(words.breaks[i]! > 0 && (tail === 0x2e || tail === 0x21));
    put(tail === 0x3f);
    put(tail === 0x3a);
    put(s === SHAPE.label);
    put(s === SHAPE.date);
    put(s === SHAPE.byline);
    put(s === SHAPE.credit);
    put(phrases.whole[i] !== 0 || phrases.head[i] !== 0);
    put(s === SHAPE.capitals);
    put(count > 3 && shapes.capitalShare[i]! > 60);
    put(head >= 0x61 && head <= 0x7a);
    let content = 0;
    let inLead = 0;
    let inBody = 0;
    for (let w = words.first[i]!; w < words.first[i + 1]!; w++) {
      if (!isContent(page, w)) continue;
      content++;
      const at = body.get(words.stem[w]!);
      if (at === undefined) continue;
      inBody++;
      if (at < LEAD_WORDS) inLead++;
    }
    // A body that begins with the headline itself would answer for it.
    const known = i < first || labels[i] !== "body";
    put(known && content > 0 ? inLead / content : 0);
    put(known ? Math.min(inLead, 6) / 6 : 0);
    if (known && inLead > most) {
      most = inLead;
      mostRow = at + column;
    }
    put(0);
    put(known && content > 0 ? inBody / content : 0);
    put(content === 0);
    const twin = shapes.hash[i + 1] === shapes.hash[i] || (i > 0 && shapes.hash[i - 1] === shapes.hash[i]);
    put(shapes.copies[i]! > (twin ? 2 : 1));
    put(twin);
    put(signs(i + 1));
    put(signs(i + 2) || signs(i + 3));
    put(signs(i - 1));
    let headlines = 0;
    for (let k = i - REACH_OF_LIST; k <= i + REACH_OF_LIST; k++) if (k !== i && headlike(k)) headlines++;
    put(headlines / (2 * REACH_OF_LIST));
    put(headlike(i - 1) && headlike(i + 1));
    // A standfirst stands under its headline, not above it.
    put(headlike(i - 1) && !headlike(i - 2));
    put(headlike(i + 1) && !headlike(i + 2));
    put(tail === 0x2e && count >= 17);
    put(shape(i + 1) === SHAPE.sentence || shape(i + 1) === SHAPE.prose);
    put((classes & CREDIT) !== 0);
    put((classes & POSTED) !== 0);
    put((classes & STAFF) !== 0);
    put((classes & YOU) !== 0);
    put((marks & (MARK.at | MARK.bullet | MARK.copyright | MARK.url | MARK.pipe)) !== 0);
    put((marks & MARK.colon) !== 0 && tail !== 0x3a);
    put(head === 0x28 && text.charCodeAt(lineEnd - 1) === 0x29);
    put(i === 0);
    put(tail !== 0x2e && LIVE.test(line));
    put(slug === null ? 0 : slugShare(page, i, slug));
    put(echoes.heldByOthers[c]!);
    put(echoes.holdsAnother[c]!);
    put(declared.size > 0 && declared.has(folded(line)));
    const heading = rows === null ? 0 : headingOf(source, rows[i]!);
    put(heading === H1);
    put(heading === H2);
  }
  if (mostRow >= 0 && most >= 2) evidence[mostRow] = 1;
  return { blocks, evidence };
}

/** The stems of the body's first words of content, each with the number of words before it. */
function stemsFrom(page: PageBlocks, labels: readonly string[], from: number, most: number): Map<number, number> {
  const out = new Map<number, number>();
  const { first, stem } = page.words;
  let read = 0;
  for (let b = from; b < labels.length && read < most; b++) {
    if (labels[b] !== "body") continue;
    for (let w = first[b]!; w < first[b + 1]! && read < most; w++, read++)
      if (isContent(page, w) && !out.has(stem[w]!)) out.set(stem[w]!, read);
  }
  return out;
}

function slugOf({ url }: Source): string | null {
  if (url === undefined) return null;
  const path = url
    .slice(0, 500)
    .replace(/^[a-z]{1,10}:\/\/[^/]{0,200}/i, "")
    .toLowerCase();
  return (path.match(/[a-z]{3,40}/g) ?? []).length >= 4 ? path : null;
}

/** Share of the address's words that the line has. */
function slugShare({ text, spans }: PageBlocks, i: number, path: string): number {
  const { start, end } = spans[i]!;
  const own = new Set(
    text
      .slice(start, Math.min(end, start + LONGEST))
      .toLowerCase()
      .match(/[a-z]{3,40}/g) ?? [],
  );
  const wanted = path.match(/[a-z]{3,40}/g) ?? [];
  return wanted.filter((word) => own.has(word)).length / wanted.length;
}

function headingOf({ html }: Source, row: number): number {
  if (html === undefined || row < 0) return 0;
  const { elements, lines } = html;
  for (let at = lines.inner[row]!, level = 0; at >= 0 && level < 4; at = elements.parent[at]!, level++) {
    const tag = nameHash(elements.tags[elements.tag[at]!]!);
    if (tag === H1 || tag === H2) return tag;
  }
  return 0;
}
