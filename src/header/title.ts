/** The headline and the standfirst, told from the site's name and section that pages add to them. */
import type { Page } from "../chrome/strip-chrome.ts";
import type { Block, Found, Span } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import { isName, readByline } from "./bylines.ts";
import { folded, likeness, siteSuffix } from "./header-text.ts";

type Said = Pick<Found, "text" | "from">;

/**
 * The title: for HTML what most of the page's sources agree on, its heading first, then JSON-LD, share tags and title
 * element; for text the block labelled so. What only the caller knows comes last; null when nothing says it.
 */
export function titleOf(source: Source, page: Page): Found | null {
  const { text, caller } = source;
  const block = page.layout.find((b) => b.kind === "title");
  const shown = block === undefined ? null : shownTitle(source, block.span);
  const said = agreed(source, shown === null ? null : text.slice(shown.start, shown.end));
  if (said !== null && said.from !== "text") {
    const at = printedAt(source, page, said.text);
    return at === null ? { ...said, span: null } : inText(text, at);
  }
  if (shown !== null) return inText(text, shown);
  return caller.title === undefined ? null : { text: caller.title, span: null, from: "caller" };
}

/** The standfirst: the block labelled so. */
export function subtitleOf(source: Source, page: Page): Found | null {
  const block = page.layout.find((b) => b.kind === "subtitle");
  if (block === undefined) return null;
  const found = inText(source.text, block.span);
  const { authors, others } = readByline(found.text);
  return authors.some(({ name }) => isName(name)) && others === 0 ? null : found;
}

/** The source that most others agree with; earlier ones win ties. Null when the page is no HTML or says nothing. */
function agreed({ html }: Source, shown: string | null): Said | null {
  if (html === undefined) return null;
  const { article, meta, title } = html.facts;
  const linked = article?.headline;
  const social = meta.get("og:title")?.[0] ?? meta.get("twitter:title")?.[0];
  const candidates: Said[] = [];
  if (shown !== null) candidates.push({ text: shown, from: "text" });
  if (linked !== undefined) candidates.push({ text: linked, from: "json-ld" });
  if (social !== undefined) candidates.push({ text: withoutSite(social, shown), from: "meta" });
  if (title !== null) candidates.push({ text: withoutSite(title, shown ?? linked ?? social ?? null), from: "meta" });
  let best: Said | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const votes = candidates.filter((other) => same(other.text, candidate.text)).length;
    if (votes > most) {
      most = votes;
      best = candidate;
    }
  }
  return best;
}

const LONGEST = 500;
const SEPARATOR = / (?:[|•·:»\\/–—]|--?) /g;

/**
 * "Ferry fares cut | The Harbour Record" without the site: at a bar, dash or dot, the part that the heading prints, else
 * all before the last one where at most five words follow.
 */
export function withoutSite(title: string, shown: string | null): string {
  const words = (piece: string) => piece.split(" ").length;
  const clean = title.slice(0, LONGEST).replace(/\s+/g, " ").trim();
  if (shown !== null && same(clean, shown)) return clean;
  const cuts = [...clean.matchAll(SEPARATOR)].slice(0, 20);
  const last = cuts.at(-1);
  if (last === undefined) return clean;
  if (shown !== null) {
    // Longest beginnings and ends first: a headline may hold a dash of its own.
    const pieces = cuts.map(({ index }) => clean.slice(0, index)).reverse();
    for (const cut of cuts) pieces.push(clean.slice(cut.index + cut[0].length));
    const printed = pieces.find(
      // "BUDGET | Port gets £14m for its new lock gates" begins with a section.
      (piece) => (words(piece) >= 3 || words(clean) - words(piece) <= 6) && same(piece, shown),
    );
    if (printed !== undefined) return printed;
  }
  const before = clean.slice(0, last.index);
  return words(clean.slice(last.index + last[0].length)) <= 5 && words(before) >= 3 ? before : clean;
}

/** The title's part of its block: one cell of a table's row, without a wire's "UPDATE 2-" and the site's name. */
function shownTitle(source: Source, span: Span): Span {
  return withoutName(source, withoutSlug(source.text, longestCell(source.text, span)));
}

// Cells of one row are printed on one line with tabs between them.
function longestCell(text: string, { start, end }: Span): Span {
  let best: Span = { start, end: start };
  for (let from = start; from < end; ) {
    const tab = text.indexOf("\t", from);
    const to = tab < 0 || tab > end ? end : tab;
    if (to - from > best.end - best.start) best = { start: from, end: to };
    from = to + 1;
  }
  const cell = text.slice(best.start, best.end);
  const lead = cell.length - cell.trimStart().length;
  return cell.trim() === "" ? { start, end } : { start: best.start + lead, end: best.start + cell.trimEnd().length };
}

/** What news agencies put before the headline of a later version: "UPDATE 2-Kenya holds rate". */
const SLUG = /^(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|REPEAT|RECAST|FACTBOX|TIMELINE)(?: \d{1,2})?-(?=\S)/;

function withoutSlug(text: string, { start, end }: Span): Span {
  const slug = SLUG.exec(text.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0;
  return { start: start + slug, end };
}

/** "Title | Site" printed on one line: the title's part, where the address or the page names the site. */
function withoutName({ text, url, html }: Source, span: Span): Span {
  const line = text.slice(span.start, span.end);
  const cut = siteSuffix(line);
  if (cut === null) return span;
  const site = folded(cut.site).replace(/[^a-z0-9]/g, "");
  const address = (url ?? html?.facts.canonical ?? "").slice(0, 200).toLowerCase();
  const host = address
    .replace(/^[a-z]{1,10}:\/\//, "")
    .replace(/[/?#].*$/s, "")
    .replace(/[^a-z0-9.]/g, "");
  const named = html?.facts.meta.get("og:site_name")?.[0];
  const isSite = (site.length > 3 && host.includes(site)) || (named !== undefined && likeness(named, cut.site) > 0.6);
  return isSite ? { start: span.start, end: span.start + cut.title.length } : span;
}

/** The block nearest above the body that prints a title word for word, else null. */
function printedAt({ text }: Source, page: Page, title: string): Span | null {
  const wanted = folded(title);
  const first = page.layout.findIndex((b) => b.kind === "paragraph");
  const blocks: Block[] = first < 0 ? page.layout : page.layout.slice(0, first + 1);
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { start, end } = blocks[i]!.span;
    if (Math.abs(end - start - wanted.length) < 20 && folded(text.slice(start, end)) === wanted) return { start, end };
  }
  return null;
}

const same = (a: string, b: string): boolean => folded(a) === folded(b);

function inText(text: string, span: Span): Found {
  return { text: text.slice(span.start, span.end), span: { ...span }, from: "text" };
}
