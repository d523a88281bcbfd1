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

// "MINSK, Belarus (TDI) —", "NEW DELHI, Aug 4 -", "KYIV/WASHINGTON —": up to the agency, the date or the dash.
//  ^^^^^^^^^^^^^^          ^^^^^^^^^           ^^^^^^^^^^^^^^^
const BEFORE_THE_REST = /^[\p{L}\p{M}'’./, -]+?(?=[\s,:]{0,3}(?:[([\d–—―:]|-(?:[-\s]|$)|\p{Lu}\p{Ll}{2,8}\.? \d))/u;

/**
 * The blocks that the language stages read: title, standfirst, captions and body. The dateline is cut off its paragraph;
 * what it names its place by is read by itself, so that it is among the places of the article.
 */
export function readable(page: Page, dateline: Dateline | null): Span[] {
  const spans: Span[] = [];
  for (const block of page.layout) {
    if (!READ.has(block.kind)) continue;
    const { start, end } = block.span;
    if (dateline === null || dateline.span.start < start || dateline.span.end > end) {
      if (start < end) spans.push({ start, end });
      continue;
    }
    const place = dateline.place === null ? 0 : (BEFORE_THE_REST.exec(dateline.text)?.[0].length ?? 0);
    if (place > 0) spans.push({ start: dateline.span.start, end: dateline.span.start + place });
    if (dateline.span.end < end) spans.push({ start: dateline.span.end, end });
  }
  return spans;
}
