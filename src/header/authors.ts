import type { Page } from "../chrome/strip-chrome.ts";
import type { Author, Block } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import { boxedAuthor, isAgency, isName, isRole, type PrintedAuthor, printedAuthors, readByline } from "./bylines.ts";
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

/** Authors that the visible text names: the byline that most speaks for, with the names right under it, else a box. */
function printedOf({ text }: Source, page: Page): Author[] {
  const { layout } = page;
  const lines = bylinesOf(text, layout);
  const best = lines.reduce<Line | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
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
  if (best !== null && best.score >= LEAST_SCORE)
    for (const line of lines) if (line === best || runsOn(best, line, lines)) take(layout[line.at]!, line.authors);
  const last = lastBody(layout);
  for (const block of layout.slice(Math.max(0, last + 1), last + 12)) {
    const boxed = boxedAuthor(lineOf(text, block));
    if (boxed === null) continue;
    const known = found.find(({ name }) => folded(name) === folded(boxed.name));
    if (known !== undefined) known.role ??= boxed.role;
    else if (found.length === 0) take(block, [boxed]);
  }
  return found;
}

/** A block that may be a byline. */
interface Line {
  at: number;
  authors: PrintedAuthor[];
  score: number;
}

const LEAST_SCORE = 3;
const ABOVE_TITLE = 5;
const BELOW_BODY = 8;
const LONGEST_BYLINE = 200;
/** "Storm delays the ferry and Ian Gow": two small words before the first name are no byline's. */
const SMALL_WORDS = / \p{Ll}+ \p{Ll}+ /u;
const LONGEST_NAMES = 120;

/** The blocks around title and body that read like bylines, each with what speaks for it; in order. */
function bylinesOf(text: string, layout: readonly Block[]): Line[] {
  const title = layout.findIndex((b) => b.kind === "title");
  const body = layout.findIndex((b) => b.kind === "paragraph");
  const last = lastBody(layout);
  const out: Line[] = [];
  const from = Math.max(0, (title >= 0 ? title : Math.max(0, body - NEAR_TITLE)) - ABOVE_TITLE);
  const to = Math.min(layout.length, last < 0 ? from + 3 * NEAR_TITLE : last + 1 + BELOW_BODY);
  for (let i = from; i < to; i++) {
    const block = layout[i]!;
    const inside = body >= 0 && i > body && i <= last;
    if (i === title || (inside && block.kind !== "byline") || block.span.end - block.span.start > LONGEST_BYLINE)
      continue;
    const line = lineOf(text, block);
    // Names without "by" make a short line; most long ones fail here.
    if (line.length > LONGEST_NAMES && !line.includes("by") && !line.includes("By") && !line.includes("BY")) continue;
    const before = out.at(-1);
    if (before !== undefined && before.at === i - 1 && isRole(line) && !isName(line.split(" ").slice(0, 2).join(" "))) {
      const author = before.authors.at(-1)!;
      author.role ??= line.trim();
      continue;
    }
    let at = i;
    let { authors, led, others } = readByline(line);
    const next = layout[i + 1];
    // "By" on a line of its own, the name on the next.
    if (authors.length === 0 && next !== undefined && LONE_BY.test(line)) {
      at = i + 1;
      ({ authors, others } = readByline(lineOf(text, next)));
      led = true;
    }
    if (authors.length === 0 || PICTURE.test(line)) continue;
    if (!led && (block.kind === "caption" || PLACED.test(line) || SMALL_WORDS.test(line.slice(0, authors[0]!.start))))
      continue;
    const named = authors.some(({ name }) => isName(name));
    const below = title >= 0 && i > title && (body < 0 || i < body);
    const near = title >= 0 && Math.abs(i - title) <= NEAR_TITLE;
    const score =
      (led ? 3 : 0) +
      (named ? 1.5 : 0) +
      (block.kind === "byline" ? 1.5 : 0) +
      (below ? 2.5 : 0) +
      (below && near && !led && (others === 0 || !named) ? 1 : 0) +
      (!led && named && near && isHeadAgain(text, layout, at, authors[0]!.name) ? 1.5 : 0) -
      Math.min(2, others) -
      (title < 0 ? 0 : Math.min(3, Math.abs(i - title) / 6)) -
      (i > last && last >= 0 ? (led ? 1.5 : 4) : 0) -
      (title >= 0 && i < title && !led ? 1 : 0) -
      (layout[i - 1]?.kind === "caption" && !led ? 1 : 0) -
      (block.chrome === "related" || block.chrome === "comments" ? 3 : 0);
    out.push({ at, authors, score });
    i = at;
  }
  return out;
}

/** True when another line outside the body begins with the name: a box at the end, a list of the author's stories. */
function isHeadAgain(text: string, layout: readonly Block[], at: number, name: string): boolean {
  return layout.some(
    ({ kind, span }, i) => i !== at && (kind === "chrome" || kind === "byline") && text.startsWith(name, span.start),
  );
}

/** A dateline, or what heads a list: "BLACK RIVER, St Elizabeth:". */
const PLACED = /[:—–]$/;
const PICTURE =
  /\b(?:photo|photograph|picture|image|illustration|art|video)s? (?:by|credit|courtesy)\b|^(?:image|photo|picture|credit)s?:/i;
const LONE_BY = /^(?:(?:written|words|story|reported|posted) )?by:?$|^authors?:?$/i;

/** True for a line of names in the same run as the best one: each on a line of its own, perhaps with a role between them. */
function runsOn(best: Line, line: Line, lines: readonly Line[]): boolean {
  if (line.score < LEAST_SCORE - 0.5 || best.score - line.score > 3) return false;
  const from = Math.min(lines.indexOf(best), lines.indexOf(line));
  const to = Math.max(lines.indexOf(best), lines.indexOf(line));
  for (let k = from; k < to; k++) if (lines[k + 1]!.at - lines[k]!.at > 2) return false;
  return true;
}

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
