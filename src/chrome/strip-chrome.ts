import { linesOf } from "../document/lines.ts";
import type { Block, Span, Warning } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import type { FeatureRows } from "../tagger/features.ts";
import type { Tagger } from "../tagger/tagger.ts";
import { blocksOf } from "./blocks.ts";
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
import { SHAPE } from "./shapes.ts";
import { pickSubtitle, pickTitle } from "./title-line.ts";
import { TITLE_WEIGHTS, type TitleWeights } from "./title-weights.ts";

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
    { text: textTagger(), html: format === "html" ? htmlTagger() : null, title: TITLE_WEIGHTS[format] },
    source,
  );
}

/** What reads a page: HTML is read twice, as its text alone and with its tags. */
export interface Taggers {
  text: Tagger;
  html: Tagger | null;
  /** of the headline's evidence */
  title: TitleWeights;
}

/** `stripChrome` with taggers of the caller's: cross-validation has others for each fold. */
export function stripChromeWith(taggers: Taggers, source: Source): Page {
  const judged = judgedBlocks(taggers, source);
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

/** A page's blocks with the classifier's labels and what facts change in them, before the headline is chosen. */
export interface Judged {
  page: PageBlocks;
  /** probability of every label for each block, row-major */
  marginals: Float64Array;
  labelled: Labelled;
}

/** Reads and labels the blocks of a page; null when there are none. */
export function judgedBlocks(taggers: Pick<Taggers, "text" | "html">, source: Source): Judged | null {
  const page = readBlocks(source);
  const n = page.spans.length;
  if (n === 0) return null;
  const views: View[] = [{ tagger: taggers.text, rows: featuresOf(page, source.url) }];
  if (taggers.html !== null) views.push({ tagger: taggers.html, rows: rowsFor(page, source) });
  const marginals = meanMarginals(views, n);
  const weights = Float64Array.from(page.shapes.words, (words) => Math.sqrt(Math.min(words, 60) + 1));
  const out = bestLabels(marginals, weights, emptinessPrice(page, weights));
  const width = LABELS.length;
  const labelled: Labelled = {
    labels: Array.from(out, (label) => LABELS[label]!),
    sure: Float32Array.from(out, (label, i) => marginals[i * width + label]!),
    reasons: new Array<string | undefined>(n),
  };
  if (source.html === undefined) takeOnlySentences(page, labelled);
  applyFacts(page, labelled);
  dropFalseStart(page, labelled);
  return { page, marginals, labelled };
}

/** The blocks of a page. Text is cut at hard-wrapped paragraphs, HTML at its lines. */
export function readBlocks({ text, html }: Source): PageBlocks {
  return pageBlocks(text, html === undefined ? blocksOf(text) : linesOf(text));
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
    labels[i] = labels[i] === "body" || labels[i] === "caption" || labels[i] === "inside" ? "inside" : "before";
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

const CHROME_OF_FACT: Readonly<Record<string, Pick<Block, "chrome">>> = {
  pointer: { chrome: "related" },
  "ad-label": { chrome: "ad" },
  "legal-notice": { chrome: "legal" },
};

function blocksFrom(page: PageBlocks, { labels, sure, reasons }: Labelled): Block[] {
  let header: ReturnType<typeof phraseKind> = null;
  return page.spans.map((span, i): Block => {
    const kind = kindOf(page, labels, i, header);
    const reason = reasons[i];
    if (labels[i] === "body") header = null;
    else if (page.phrases.whole[i] || (page.phrases.head[i] && page.shapes.words[i]! < 8)) header = phraseKind(page, i);
    return {
      span,
      ...kind,
      ...(reason !== undefined && kind.kind === "chrome" && CHROME_OF_FACT[reason]),
      ...(reason !== undefined && { reason }),
      confidence: Math.min(1, Math.max(0, sure[i]!)),
    };
  });
}
