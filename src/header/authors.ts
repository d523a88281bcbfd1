import type { Page } from "../chrome/strip-chrome.ts";
import type { Author, Block } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import { boxedAuthor, isAgency, isName, isRole, type PrintedAuthor, printedAuthors } from "./bylines.ts";
import { folded } from "./header-text.ts";

/** Names in the metadata of pages, by the tags that publishers' systems write. */
const META = [
  "author",
  "article:author",
  "byl",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "article.author",
  "twitter:data1",
];
const LONGEST_LINE = 300;
const NEAR_TITLE = 8;

/** The authors: declared ones first where the page is HTML, else those of the byline, else the box at the end. */
export function authorsOf(source: Source, page: Page, publisher: string | null): Author[] {
  const printed = printedOf(source, page);
  const declared = declaredOf(source).filter(({ name }) => publisher === null || folded(name) !== folded(publisher));
  if (
    declared.length === 0 ||
    (declared.every(({ name }) => isAgency(name)) && printed.some(({ name }) => isName(name)))
  )
    return printed;
  return declared.map((author): Author => {
    const same = printed.find(({ name }) => folded(name) === folded(author.name));
    if (same !== undefined) return { ...same, name: author.name };
    return author;
  });
}

/** Authors that the visible text names: bylines by the title, lone names under it, a box after the body. */
function printedOf({ text }: Source, page: Page): Author[] {
  const { layout } = page;
  const title = layout.findIndex((b) => b.kind === "title");
  const body = layout.findIndex((b) => b.kind === "paragraph");
  const last = lastBody(layout);
  const found: Author[] = [];
  const take = (block: Block, authors: readonly PrintedAuthor[]) => {
    for (const { name, role, start, end } of authors) {
      if (found.some((author) => folded(author.name) === folded(name))) continue;
      const span = { start: block.span.start + start, end: block.span.start + end };
      found.push({
        name,
        text: text.slice(span.start, span.end),
        span,
        from: "text",
        ...(role !== undefined && { role }),
      });
    }
  };
  layout.forEach((block, i) => {
    if (block.kind !== "byline") return;
    take(block, printedAuthors(lineOf(text, block)));
    // "By" on a line of its own, the name on the next.
    const next = layout[i + 1];
    if (found.length === 0 && next !== undefined && next.kind !== "byline" && isName(lineOf(text, next)))
      take(next, printedAuthors(lineOf(text, next)));
  });
  const zone = layout.slice(Math.max(0, title), body < 0 ? undefined : body);
  if (found.length === 0)
    for (const block of zone) if (BY.test(lineOf(text, block))) take(block, printedAuthors(lineOf(text, block)));
  if (found.length === 0 && title >= 0)
    for (const block of zone.slice(1, NEAR_TITLE)) {
      const line = lineOf(text, block);
      if (block.kind !== "caption" && isNames(line)) take(block, printedAuthors(line));
      if (found.length > 0) break;
    }
  for (const block of layout.slice(Math.max(0, last + 1), last + 12)) {
    const line = lineOf(text, block);
    const boxed = boxedAuthor(line);
    if (boxed === null) {
      if (found.length === 0 && BY.test(line))
        take(
          block,
          printedAuthors(line).filter(({ name }) => isName(name)),
        );
      continue;
    }
    const known = found.find(({ name }) => folded(name) === folded(boxed.name));
    if (known !== undefined) known.role ??= boxed.role;
    else if (found.length === 0) take(block, [boxed]);
  }
  return found;
}

const LONGEST_NAMES = 90;
const BETWEEN_NAMES = / (?:and|&) |, | ?\/ ?/;
// "Tomasz Wilk (now)": who of two wrote when.
const REMARK = / \((?:now|earlier|in [\p{L} ]{2,30})\)/gu;

/** True for a line of nothing but names, with "and" or "&" between them, the last perhaps with a role or a place after a bar. */
function isNames(line: string): boolean {
  if (line.length > LONGEST_NAMES) return false;
  const parts = line.replace(REMARK, "").split(BETWEEN_NAMES);
  return isName(parts[0]!) && parts.slice(1).every((part) => isName(part) || isRole(part));
}

const BY = /^(?:(?:written|words|story|report|reporting) )?by:? {1,3}[ʻ'’‘]?\p{Lu}/iu;

function declaredOf({ html }: Source): Author[] {
  if (html === undefined) return [];
  const { article, meta } = html.facts;
  const fromLd = named(article?.authors ?? [], "json-ld");
  if (fromLd.length > 0) return fromLd;
  for (const key of META) {
    const fromMeta = named(meta.get(key) ?? [], "meta");
    if (fromMeta.length > 0) return fromMeta;
  }
  return [];
}

/** Names out of declared strings: addresses and empty words are none; "A and B" are two. */
function named(values: readonly string[], from: "json-ld" | "meta"): Author[] {
  const out: Author[] = [];
  for (const value of values.slice(0, 20)) {
    if (value.length > LONGEST_LINE || /^https?:|^www\.|^@|[<>{}]/.test(value)) continue;
    const plain = value
      .replace(/^by:? /i, "")
      .replace(/\s+/g, " ")
      .trim();
    const parts = printedAuthors(`By ${plain}`);
    const several = parts.length > 1 && parts.every(({ name }) => isName(name) || isAgency(name));
    for (const name of several
      ? parts.map((part) => part.name)
      : [parts.length === 1 && isName(parts[0]!.name) ? parts[0]!.name : plain])
      if (name.length > 1 && /\p{L}/u.test(name) && !out.some((author) => folded(author.name) === folded(name)))
        out.push({ name, text: name, span: null, from });
  }
  return out;
}

function lineOf(text: string, { span }: Block): string {
  return text.slice(span.start, Math.min(span.end, span.start + LONGEST_LINE));
}

function lastBody(layout: readonly Block[]): number {
  for (let i = layout.length - 1; i >= 0; i--) if (layout[i]!.kind === "paragraph") return i;
  return -1;
}
