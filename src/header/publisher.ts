import type { Page } from "../chrome/strip-chrome.ts";
import type { Publisher } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import { boxedAuthor } from "./bylines.ts";
import { siteSuffix } from "./header-text.ts";

/** "© 2025 The Harbour Record. All rights reserved." */
const COPYRIGHT =
  /(?:©|\(c\)|copyright)[\s©]{0,3}(?:copyright )?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,? )?(?:by )?((?:the )?\p{Lu}[\p{L}\p{N}&.'’ -]{2,60})/iu;
const LONGEST_LINE = 400;
const NO_NAME = /^(?:all|rights|reserved|copyright|the|inc|privacy|terms)\b[^\p{L}]*$/iu;

/** Who publishes the page: declared, or printed in an author box, the copyright line or the address. */
export function publisherOf(source: Source, page: Page): Publisher | null {
  const { html, text, url } = source;
  if (html !== undefined) {
    const { article, meta, title } = html.facts;
    if (article?.publisher !== undefined) return declared(article.publisher, "json-ld");
    const site = meta.get("og:site_name")?.[0] ?? meta.get("application-name")?.[0] ?? meta.get("publisher")?.[0];
    if (site !== undefined) return declared(site, "meta");
    const suffix = title === null ? null : siteSuffix(title);
    if (suffix !== null && title!.includes("|")) return declared(suffix.site, "meta");
  }
  for (let i = page.layout.length - 1; i >= 0; i--) {
    const { span, kind } = page.layout[i]!;
    if (kind === "paragraph" || span.end - span.start > LONGEST_LINE) continue;
    const line = text.slice(span.start, span.end);
    const name = boxedAuthor(line)?.publisher ?? copyrightHolder(line);
    if (name === null || name === undefined) continue;
    const at = span.start + line.lastIndexOf(name);
    return { name, text: name, span: { start: at, end: at + name.length }, from: "text" };
  }
  const host = /^[a-z]{1,10}:\/\/(?:www\.)?([^/?#:\s]{1,253})/i.exec(
    (url ?? html?.facts.canonical ?? "").slice(0, 400),
  )?.[1];
  return host === undefined ? null : { name: host, text: host, span: null, from: "url" };
}

function copyrightHolder(line: string): string | null {
  if (!line.includes("©") && !/copyright|\(c\)/i.test(line)) return null;
  // Most lines fail here, which costs less than the pattern.
  if (!/[©(]|copyright/i.test(line)) return null;
  const m = COPYRIGHT.exec(line);
  if (m === null) return null;
  const name = m[1]!.split(/[.,|]| all rights| - /i)[0]!.trim();
  return name.length < 3 || NO_NAME.test(name) ? null : name;
}

function declared(name: string, from: "json-ld" | "meta"): Publisher {
  return { name, text: name, span: null, from };
}
