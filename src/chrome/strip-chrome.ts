import type { Block, Span, Warning } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import type { Tagger } from "../tagger/tagger.ts";
import { blocksOf } from "./blocks.ts";
import { textTagger } from "./classifier.ts";
import { cleanPage } from "./clean-page.ts";
import { featuresOf, type PageBlocks, pageBlocks } from "./features.ts";
import { kindOf, phraseKind } from "./kinds.ts";
import { LABELS, type Label } from "./labels.ts";

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
  return source.format === "body" ? cleanPage(source.text) : stripChromeWith(textTagger(), source);
}

/** `stripChrome` with a tagger of the caller's: cross-validation has one for each fold. */
export function stripChromeWith(tagger: Tagger, source: Source): Page {
  const page = pageBlocks(source.text, blocksOf(source.text));
  const n = page.spans.length;
  if (n === 0) return { layout: [], paragraphs: [], confidence: 1, warnings: [NO_ARTICLE] };
  const rows = featuresOf(page, source.url);
  const out = new Uint8Array(n);
  const sure = new Float32Array(n);
  tagger.tag(rows, 0, n, out, sure);
  const labels = Array.from(out, (label) => LABELS[label]!);
  const layout = blocksFrom(page, labels, sure);
  const paragraphs = layout.filter((block) => IN_BODY.has(block.kind)).map((block) => block.span);
  return {
    layout,
    paragraphs,
    confidence: 0.5,
    ...(paragraphs.length === 0 && { warnings: [NO_ARTICLE] }),
  };
}

const NO_ARTICLE: Warning = {
  code: "no_article",
  message: "the page holds no article that could be told from its chrome",
};

const IN_BODY: ReadonlySet<Block["kind"]> = new Set(["paragraph", "heading", "list", "pullquote"]);

function blocksFrom(page: PageBlocks, labels: readonly Label[], sure: Float32Array): Block[] {
  let header: ReturnType<typeof phraseKind> = null;
  return page.spans.map((span, i): Block => {
    const kind = kindOf(page, labels, i, header);
    if (labels[i] === "body") header = null;
    else if (page.phrases.whole[i] || (page.phrases.head[i] && page.shapes.words[i]! < 8)) header = phraseKind(page, i);
    return { span, ...kind, confidence: Math.min(1, Math.max(0, sure[i]!)) };
  });
}
