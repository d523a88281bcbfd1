/** The pages that the line classifiers learn from, as text and as HTML, and changed copies of them. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { readSource, type Source } from "../src/document/source.ts";
import type { GoldPage } from "./chrome-gold.ts";
import { linesRead } from "./chrome-lines.ts";
import { decoded, furtherPages } from "./chrome-pages.ts";
import { publisherOf } from "./chrome-publishers.ts";
import { interruptedMarkup, interruptedText, variantsOf } from "./chrome-variants.ts";

export type Format = "text" | "html";

export const bench = resolve(process.env["NUTGRAF_BENCH"] ?? "../shared/bench");
/** the development sets */
export const FILES = ["fundus", "segments", "readability"];
/** pages that only the HTML classifier learns from and that are not scored: their texts are of our own making */
export const FURTHER = "further";

export interface Page extends GoldPage {
  file: string;
  site: string;
}

export function loadPages(): Page[] {
  const developed = FILES.flatMap((file) =>
    readFileSync(join(bench, "chrome", `${file}.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const page = JSON.parse(line) as GoldPage;
        return { ...page, file, site: publisherOf(page), read: linesRead(page) };
      }),
  );
  return [...developed, ...furtherPages().map((page) => ({ ...page, file: FURTHER }))];
}

/** The pages that the classifier of a format learns from. */
export const pagesFor = (pages: readonly Page[], format: Format): Page[] =>
  pages.filter(({ file }) => format === "html" || file !== FURTHER);

export function sourceOf(page: GoldPage, format: Format, html?: string): Source {
  const url = page.url === undefined ? {} : { url: page.url };
  return readSource(format === "text" ? { text: page.text, ...url } : { html: html ?? htmlOf(page), ...url });
}

const sources = new Map<string, Source>();
/** As `sourceOf`, kept. */
export function sourceFor(page: Page, format: Format): Source {
  const key = `${format} ${page.id}`;
  if (!sources.has(key)) sources.set(key, sourceOf(page, format));
  return sources.get(key)!;
}

function htmlOf({ html }: GoldPage): string {
  return html.endsWith(".gz")
    ? gunzipSync(readFileSync(join(bench, "chrome", html))).toString("utf8")
    : decoded(readFileSync(html));
}

/** A page or a changed copy of it, and how much it counts. */
export interface Copy {
  page: GoldPage;
  source: Source;
  weight: number;
}

/** What a copy counts whose body is interrupted by forms of our own wording. */
const INTERRUPTED = 0.3;

/** The page with forms between the paragraphs of its body, or null where it has too few. */
export function interrupted(page: Page, format: Format, seed: number): Copy | null {
  if (format === "text") {
    const text = interruptedText(page, seed);
    const changed = text === null ? null : { ...page, text };
    return changed && { page: changed, source: sourceOf(changed, format), weight: INTERRUPTED };
  }
  const html = interruptedMarkup(page, htmlOf(page), seed);
  return html === null ? null : { page, source: sourceOf(page, format, html), weight: INTERRUPTED };
}

/** The page and its changed copies. */
export function copiesOf(page: Page, format: Format, seed: number): Copy[] {
  const forms = format === "text" ? variantsOf(page, seed) : [{ page, weight: 1 }];
  const copies = forms.map((form) => ({ ...form, source: sourceOf(form.page, format) }));
  const broken = interrupted(page, format, seed);
  return broken === null ? copies : [...copies, broken];
}
