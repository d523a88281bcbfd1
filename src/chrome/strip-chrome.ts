import { linesOf } from "../document/lines.ts";
import { Scratch } from "../document/memory.ts";
import type { Block, Span, Warning } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import { FeatureRows } from "../tagger/features.ts";
import type { Tagger } from "../tagger/tagger.ts";
import { dropAboveByline } from "./above-byline.ts";
import { dropAboveDateline, takeDatelineAlone } from "./above-dateline.ts";
import { blocksOf } from "./blocks.ts";
import { BODY_EVIDENCE, bodyEvidence } from "./body-evidence.ts";
import { BODY_WEIGHTS } from "./body-weights.ts";
import { htmlTagger, textTagger } from "./classifier.ts";
import { cleanPage } from "./clean-page.ts";
import { bestLabels, meanMarginals, type View } from "./decode.ts";
import { isLink, notBody } from "./facts.ts";
import { featuresOf, type PageBlocks, pageBlocks } from "./features.ts";
import { htmlEvidence } from "./html-evidence.ts";
import { kindOf, phraseKind } from "./kinds.ts";
import { LABELS, type Label } from "./labels.ts";
import { mainArticle } from "./main-article.ts";
import { takeOnlySentences } from "./only-sentences.ts";
import { outlineOf } from "./outline.ts";
import type { PhraseTable } from "./phrases.ts";
import { type BodyWeights, lookAgain } from "./second-look.ts";
import { SHAPE } from "./shapes.ts";
import { pickSubtitle, pickTitle } from "./title-line.ts";
import { TITLE_WEIGHTS, type TitleWeights } from "./title-weights.ts";
import { dropWordsAlone } from "./words-alone.ts";

/** The page cut into labelled blocks, and the article's body among them. */
export interface Page {
  /** the whole text in reading order; no gap but white space */
  layout: Block[];
  /** spans of the body's blocks (paragraph, heading, list, pullquote), in order */
  paragraphs: Span[];
  /** 0..1: that the body is the whole article and nothing else */
  confidence: number;
  /** "no_article", "several_articles" */
  warnings?: Warning[];
}

/** Labels every block of the page and picks the article's body. Linear in the length of the text. */
export function stripChrome(source: Source): Page {
  if (source.format === "body") return cleanPage(source.text);
  const format = source.html === undefined ? "text" : "html";
  return stripChromeWith(
    {
      text: textTagger(),
      html: format === "html" ? htmlTagger() : null,
      body: BODY_WEIGHTS[format],
      title: TITLE_WEIGHTS[format],
    },
    source,
  );
}

/** What reads a page: HTML is read twice, as its text alone and with its tags. */
export interface Taggers {
  text: Tagger;
  html: Tagger | null;
  /** of the second look; null leaves the first one's body */
  body: BodyWeights | null;
  /** of the headline's evidence */
  title: TitleWeights;
}

/** `stripChrome` with taggers of the caller's: cross-validation has others for each fold. */
export function stripChromeWith(taggers: Taggers, source: Source, draft = draftOf(taggers, source)): Page {
  const judged = draft && judgedDraft(taggers, source, draft);
  if (judged === null) return { layout: [], paragraphs: [], confidence: 1, warnings: [NO_ARTICLE] };
  const { page, marginals, labelled } = judged;
  pickTitle(page, marginals, labelled, source, taggers.title);
  pickSubtitle(page, marginals, labelled, source);
  const warnings = mainArticle(page, labelled);
  const layout = blocksFrom(page, labelled);
  const paragraphs = layout.filter((block) => IN_BODY.has(block.kind)).map((block) => block.span);
  if (paragraphs.length === 0) warnings.push(NO_ARTICLE);
  return { layout, paragraphs, confidence: bodyConfidence(page, labelled), ...(warnings.length > 0 && { warnings }) };
}

/** A page's blocks with the classifier's labels. */
export interface Draft {
  page: PageBlocks;
  /** probability of every label for each block, row-major: of all taggers together, and of the text's alone */
  marginals: Float64Array;
  ofText: Float64Array;
  labelled: Labelled;
}

/** Reads and labels the blocks of a page; null when there are none. */
export function draftOf(
  taggers: Pick<Taggers, "text" | "html">,
  source: Source,
  page = readBlocks(source),
): Draft | null {
  const n = page.spans.length;
  if (n === 0) return null;
  const views: View[] = [{ tagger: taggers.text, rows: featuresOf(page, source.url, undefined, emptyRows()) }];
  if (taggers.html !== null) views.push({ tagger: taggers.html, rows: rowsFor(page, source) });
  const { mean, first } = meanMarginals(views, n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) weights[i] = Math.sqrt(Math.min(page.shapes.words[i]!, 60) + 1);
  const out = bestLabels(mean, weights, emptinessPrice(page, weights));
  const width = LABELS.length;
  const labels: Label[] = [];
  const sure = new Float32Array(n);
  const reasons: (string | undefined)[] = [];
  for (let i = 0; i < n; i++) {
    labels.push(LABELS[out[i]!]!);
    sure[i] = mean[i * width + out[i]!]!;
    reasons.push(undefined);
  }
  return { page, marginals: mean, ofText: first, labelled: { labels, sure, reasons } };
}

const MOST_KEPT = 1 << 20;
let spareRows: FeatureRows | undefined;

/** Rows to fill for a page whose rows nobody keeps. */
function emptyRows(): FeatureRows {
  if (spareRows === undefined || spareRows.hashes.length > MOST_KEPT) spareRows = new FeatureRows();
  spareRows.clear();
  return spareRows;
}

const evidenceRoom = new Scratch(Float64Array);

/** The draft looked over a second time and with what facts change in it, before the headline is chosen; changes it. */
export function judgedDraft(taggers: Pick<Taggers, "body">, source: Source, draft: Draft): Draft {
  const { page, marginals, ofText, labelled } = draft;
  if (taggers.body !== null && labelled.labels.includes("body")) {
    const room = evidenceRoom.zeroes(page.spans.length * BODY_EVIDENCE.length);
    const evidence = bodyEvidence(page, marginals, ofText, labelled, source, room);
    settleBody(lookAgain(page, evidence, taggers.body), IN[source.html === undefined ? "text" : "html"], labelled);
  }
  if (source.html === undefined) takeOnlySentences(page, labelled);
  applyFacts(page, labelled);
  dropFalseStart(page, labelled);
  dropAboveByline(page, labelled);
  dropAboveDateline(page, labelled);
  takeDatelineAlone(page, labelled);
  dropWordsAlone(page, labelled);
  return draft;
}

/** What a block's probability must pass to come into the body among the draft's blocks, beyond them, and to stay in it. */
const IN = { html: { add: 0.5, join: 0.5, drop: 0.3 }, text: { add: 0.5, join: 0.6, drop: 0.35 } } as const;

/** Relabels what the second look thinks otherwise of. */
function settleBody(
  body: Float64Array,
  { add, join, drop }: (typeof IN)["text" | "html"],
  { labels, sure }: Labelled,
): void {
  const is: boolean[] = [];
  const opens = labels.indexOf("body");
  const ends = labels.lastIndexOf("body");
  for (let i = 0; i < body.length; i++)
    is.push(body[i]! > (labels[i] === "body" ? drop : i > opens && i < ends ? add : join));
  const first = is.indexOf(true);
  if (first < 0) return;
  const last = is.lastIndexOf(true);
  for (let i = 0; i < body.length; i++) {
    const p = body[i]!;
    const label = labels[i]!;
    if (is[i]) labels[i] = "body";
    else if (i < first) {
      if (label === "body" || label === "inside" || label === "after") labels[i] = "before";
      else if (label === "caption") labels[i] = "lead-caption";
    } else if (i > last) labels[i] = "after";
    else if (label === "lead-caption") labels[i] = "caption";
    else if (label !== "caption" && label !== "byline" && label !== "date") labels[i] = "inside";
    if (labels[i] !== label || label === "body" || label === "inside" || label === "after") sure[i] = is[i] ? p : 1 - p;
  }
}

/** The blocks of a page. Text is cut at hard-wrapped paragraphs, HTML at its lines. `phrases` are those to look for, if not all. */
export function readBlocks({ text, html }: Source, phrases?: PhraseTable): PageBlocks {
  return pageBlocks(text, html === undefined ? blocksOf(text) : linesOf(text), phrases);
}

/** What the tagger of the page's format sees of its blocks. */
export function rowsFor(page: PageBlocks, { url, html }: Source): FeatureRows {
  return featuresOf(page, url, html && htmlEvidence(html, page));
}

// Pages without an article are rare among those that have a long run of prose.
const EMPTINESS = 0.6;

/** What calling the page empty costs: a share of the weight of its longest run of prose. */
function emptinessPrice({ shapes }: PageBlocks, weights: Float64Array): number {
  const { start, end } = outlineOf(shapes);
  let sum = 0;
  for (let i = start; i < end; i++) sum += weights[i]!;
  return EMPTINESS * sum;
}

/** Mean certainty over the words of the page's prose: of the body, that it is body; of the rest, that it is not. */
function bodyConfidence({ shapes }: PageBlocks, { labels, sure }: Labelled): number {
  let all = 0;
  let right = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== "body" && shapes.words[i]! < 8) continue;
    const words = Math.min(shapes.words[i]!, 100) + 1;
    all += words;
    right += words * sure[i]!;
  }
  return all === 0 ? 0.5 : Math.min(1, Math.max(0, right / all));
}

/** The labels of a page's blocks while they are being settled. */
export interface Labelled {
  labels: Label[];
  /** 0..1 for each label */
  sure: Float32Array;
  /** set where something else than the classifier decided */
  reasons: (string | undefined)[];
}

const NO_ARTICLE: Warning = {
  code: "no_article",
  message: "the page holds no article that could be told from its chrome",
};

const IN_BODY: ReadonlySet<Block["kind"]> = new Set(["paragraph", "heading", "list", "pullquote"]);

const inList = (page: PageBlocks, i: number): boolean =>
  isLink(page, i) && ((i > 0 && isLink(page, i - 1)) || (i + 1 < page.spans.length && isLink(page, i + 1)));

function applyFacts(page: PageBlocks, { labels, sure, reasons }: Labelled): void {
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === "after" || labels[i] === "before") continue;
    // Links right under "You may also like" belong to it, when two or more stand together.
    const under = i > 0 && (reasons[i - 1] === "furniture" || reasons[i - 1] === "under-furniture");
    const reason = notBody(page, i) ?? (under && inList(page, i) && labels[i] === "body" ? "under-furniture" : null);
    if (reason === null) continue;
    const within = labels[i] === "body" || labels[i] === "caption" || labels[i] === "inside";
    if (reason === "picture-text") labels[i] = within ? "caption" : "lead-caption";
    else labels[i] = within ? "inside" : "before";
    sure[i] = 0.97;
    reasons[i] = reason;
  }
}

/** Short lines that the classifier took for body, with an address among them and the prose after it: a letterhead. */
function dropFalseStart({ shapes }: PageBlocks, { labels, sure, reasons }: Labelled): void {
  const first = labels.indexOf("body");
  if (first < 0) return;
  let prose = first;
  while (prose < labels.length && shapes.shape[prose] !== SHAPE.prose && shapes.shape[prose] !== SHAPE.sentence)
    prose++;
  if (prose === labels.length) return;
  let address = prose - 1;
  while (address > first && reasons[address] !== "address") address--;
  if (address <= first) return;
  for (let i = first; i < prose; i++) {
    labels[i] = "before";
    sure[i] = 0.6;
    reasons[i] ??= "letterhead";
  }
}

const CHROME_OF_FACT: Readonly<Record<string, Block["chrome"]>> = {
  pointer: "related",
  "ad-label": "ad",
  "cookie-table": "legal",
  "legal-notice": "legal",
};

function blocksFrom(page: PageBlocks, { labels, sure, reasons }: Labelled): Block[] {
  let header: ReturnType<typeof phraseKind> = null;
  return page.spans.map((span, i): Block => {
    const { kind, chrome, reason: found } = kindOf(page, labels, i, header);
    const known = reasons[i];
    if (labels[i] === "body") header = null;
    else if (page.phrases.whole[i] || (page.phrases.head[i] && page.shapes.words[i]! < 8)) header = phraseKind(page, i);
    const reason = known ?? found!;
    const confidence = Math.min(1, Math.max(0, sure[i]!));
    if (chrome === undefined) return { span, kind, reason, confidence };
    const ofFact = known === undefined ? undefined : CHROME_OF_FACT[known];
    return { span, kind, chrome: ofFact ?? chrome, reason, confidence };
  });
}
