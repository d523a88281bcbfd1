import type { Block, Dateline, Span } from "../document/schema.ts";
import type { Page } from "./strip-chrome.ts";

const READ: ReadonlySet<Block["kind"]> = new Set([
  "title",
  "subtitle",
  "caption",
  "paragraph",
  "heading",
  "list",
  "pullquote",
]);

/** The blocks that the language stages read: title, standfirst, captions and body; the dateline is cut off its paragraph. */
export function readable(page: Page, dateline: Dateline | null): Span[] {
  const spans: Span[] = [];
  for (const block of page.layout) {
    if (!READ.has(block.kind)) continue;
    const { start, end } = block.span;
    const from =
      dateline !== null && dateline.span.start >= start && dateline.span.end <= end ? dateline.span.end : start;
    if (from < end) spans.push({ start: from, end });
  }
  return spans;
}
