import type { Page } from "../chrome/strip-chrome.ts";
import type { Block, Found, Span } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import { folded, likeness, siteSuffix } from "./header-text.ts";

const LIKE = 0.6;

/** The title: what the classifier labelled, checked against what the page declares of itself; null when there is none. */
export function titleOf(source: Source, page: Page): Found | null {
  const { text, caller } = source;
  const block = page.layout.find((b) => b.kind === "title");
  const printed = block && text.slice(block.span.start, block.span.end);
  const declared = declaredTitles(source);
  if (block && printed !== undefined) {
    const found = inText(text, withoutSite(text, block.span, source));
    if (declared.length === 0 || declared.some((d) => likeness(d.text, printed) >= LIKE)) return found;
    return printedTitle(source, page, declared) ?? found;
  }
  const elsewhere = printedTitle(source, page, declared);
  if (elsewhere !== null) return elsewhere;
  if (caller.title !== undefined) return { text: caller.title, span: null, from: "caller" };
  const first = declared[0];
  return first === undefined ? null : { text: first.text, span: null, from: first.from };
}

/** The standfirst: the block labelled so right after the title, or the one that prints the page's description. */
export function subtitleOf(source: Source, page: Page): Found | null {
  const block = page.layout.find((b) => b.kind === "subtitle");
  return block === undefined ? null : inText(source.text, block.span);
}

interface Declared {
  text: string;
  from: "json-ld" | "meta";
}

/** Titles in the page's metadata, best first, site names cut off. */
function declaredTitles({ html }: Source): Declared[] {
  if (html === undefined) return [];
  const { article, meta, title } = html.facts;
  const out: Declared[] = [];
  if (article?.headline !== undefined) out.push({ text: article.headline, from: "json-ld" });
  for (const name of ["og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"]) {
    const value = meta.get(name)?.[0];
    if (value !== undefined) out.push({ text: bare(value, meta.get("og:site_name")?.[0]), from: "meta" });
  }
  if (title !== null) out.push({ text: siteSuffix(title)?.title ?? title, from: "meta" });
  return out;
}

/** The title without the site's name where it is the declared name, or a few words after a bar. */
function bare(title: string, site: string | undefined): string {
  const cut = siteSuffix(title);
  if (cut === null) return title;
  const named = site !== undefined && likeness(cut.site, site) > LIKE;
  return named || title.includes(" | ") ? cut.title : title;
}

/** The block nearest above the body that prints a declared title word for word. */
function printedTitle({ text }: Source, page: Page, declared: readonly Declared[]): Found | null {
  if (declared.length === 0) return null;
  const wanted = new Set(declared.map((d) => folded(d.text)).filter((title) => title.length > 8));
  const first = page.layout.findIndex((b) => b.kind === "paragraph");
  const blocks: Block[] = first < 0 ? page.layout : page.layout.slice(0, first + 1);
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { start, end } = blocks[i]!.span;
    if (end - start < 500 && wanted.has(folded(text.slice(start, end)))) return inText(text, blocks[i]!.span);
  }
  return null;
}

/** "Title | Site" printed on one line: the title's part, when the address or the page names the site. */
function withoutSite(text: string, span: Span, { url, html }: Source): Span {
  const line = text.slice(span.start, span.end);
  const cut = siteSuffix(line);
  if (cut === null) return span;
  const site = folded(cut.site).replace(/[^a-z0-9]/g, "");
  const host = (url ?? html?.facts.canonical ?? "")
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^a-z0-9/.]/g, "");
  const named = html?.facts.meta.get("og:site_name")?.[0];
  const isSite = (site.length > 3 && host.includes(site)) || (named !== undefined && likeness(named, cut.site) > LIKE);
  return isSite ? { start: span.start, end: span.start + cut.title.length } : span;
}

function inText(text: string, span: Span): Found {
  return { text: text.slice(span.start, span.end), span: { ...span }, from: "text" };
}
