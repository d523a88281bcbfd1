import type { Page } from "../chrome/strip-chrome.ts";
import type { Article } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import { authorsOf } from "./authors.ts";
import { datesOf } from "./published.ts";
import { publisherOf } from "./publisher.ts";
import { subtitleOf, titleOf } from "./title.ts";

export type Header = Pick<Article, "title" | "subtitle" | "authors" | "published" | "updated" | "publisher">;

export interface HeaderOptions {
  /** ISO 8601 instant against which "2 hours ago" is read; such dates are left out without it */
  referenceTime?: string;
}

/**
 * Reads title, standfirst, authors, dates and publisher off the labelled page and, for HTML, its metadata. A fact that the
 * visible text prints has its span; what only the caller knows is taken where the page is silent. Linear in the blocks.
 */
export function readHeader(source: Source, page: Page, options: HeaderOptions = {}): Header {
  const publisher = publisherOf(source, page);
  return {
    title: titleOf(source, page),
    subtitle: subtitleOf(source, page),
    authors: authorsOf(source, page, publisher?.from === "url" ? null : (publisher?.name ?? null)),
    ...datesOf(source, page, options.referenceTime),
    publisher,
  };
}
