import type { Page } from "../chrome/strip-chrome.ts";
import type { Article } from "../document/schema.ts";
import type { Source } from "../document/source.ts";

export type Header = Pick<Article, "title" | "subtitle" | "authors" | "published" | "updated" | "publisher">;

export interface HeaderOptions {
  /** ISO 8601 instant against which "2 hours ago" is read; such dates are left out without it */
  referenceTime?: string;
}

/** Reads title, standfirst, authors, dates and publisher off the labelled page. */
export function readHeader(_source: Source, _page: Page, _options: HeaderOptions = {}): Header {
  return { title: null, subtitle: null, authors: [], published: null, updated: null, publisher: null };
}
