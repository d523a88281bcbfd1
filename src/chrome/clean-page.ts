import type { Block } from "../document/schema.ts";
import { blocksOf } from "./blocks.ts";
import type { Page } from "./strip-chrome.ts";

// A headline is shorter than this and ends without a sentence's mark.
const LONGEST_TITLE = 180;
const SENTENCE_END = /[.!?:;,…"”’)\]]$/;

/** The layout of an article that is already clean: all of it is body but a first line that stands apart like a title. */
export function cleanPage(text: string): Page {
  const { spans, blankBefore } = blocksOf(text);
  const layout = spans.map((span, i): Block => {
    const title =
      i === 0 &&
      spans.length > 1 &&
      (blankBefore[1] ?? 0) > 0 &&
      span.end - span.start < LONGEST_TITLE &&
      !SENTENCE_END.test(text.slice(span.start, span.end));
    return { span, kind: title ? "title" : "paragraph", reason: "given-as-body", confidence: title ? 0.9 : 1 };
  });
  return { layout, paragraphs: layout.filter((b) => b.kind === "paragraph").map((b) => b.span), confidence: 1 };
}
