/** What a line is as a matter of fact, whatever the classifier says: "Read More: …" points to another story. */
import { CHROME_KINDS } from "../document/schema.ts";
import { INSERT_HEADS } from "../lexicon/insert-heads.ts";
import type { PageBlocks } from "./features.ts";
import { SHAPE } from "./shapes.ts";
import { classBit, MARK, WORD } from "./words.ts";

const HEADS: ReadonlySet<string> = new Set(INSERT_HEADS);
const LONGEST_HEAD = INSERT_HEADS.reduce((n, head) => Math.max(n, head.length), 0);
// ":", "|", "»", ">", en and em dash, "…"
const SEPARATORS: ReadonlySet<number> = new Set([0x3a, 0x7c, 0xbb, 0x3e, 0x2013, 0x2014, 0x2026]);
const LONGEST_POINTER = 40;
/** "ADVERTISEMENT: …", "[ Sponsored: … ]" */
const AD_HEADS: ReadonlySet<string> = new Set(["ad", "advert", "advertisement", "promoted", "sponsored"]);
const BRACKETS = /^[[({]/;

/**
 * The reason why block i is no part of an article, or null.
 *
 * @example
 * // "Read More: Trump Warns Putin" => "pointer"
 * // "[ ADVERTISEMENT: Tyres and batteries ]" => "ad-label"
 * // "_ga\t2 years\tThis cookie counts visitors." under "Cookie\tDuration\tDescription" => "cookie-table"
 * // "Read more than one book a week, he says." => null
 */
export function notBody(page: PageBlocks, i: number): string | null {
  const head = labelBefore(page, i);
  if (head !== null && HEADS.has(head)) return "pointer";
  if (head !== null && AD_HEADS.has(head)) return "ad-label";
  if (isLegalNotice(page, i)) return "legal-notice";
  if (isCookieRow(page, i)) return "cookie-table";
  const shape = page.shapes.shape[i]!;
  if (shape === SHAPE.symbol) return "no-word";
  // "1/3" under a picture
  if (shape === SHAPE.number && page.words.marks[i]! & MARK.slash) return "counter";
  if (isStamp(page, i)) return "stamp";
  if (isPictureText(page, i)) return "picture-text";
  if (page.words.marks[i]! & MARK.at && page.shapes.words[i]! <= 6) return "address";
  return headsFurniture(page, i) ? "furniture" : null;
}

// "The lock at low tide (Picture: Ian Gow)", "(Image: Getty Images via PA)"
const PICTURE = /\((?:image|photo|photograph|pic|picture)(?: credit)?: ?[^()]{2,80}\)$/i;
const LONGEST_PICTURE = 60;
const CREDIT = classBit("credit");

function isPictureText({ text, spans, shapes }: PageBlocks, i: number): boolean {
  if ((shapes.classes[i]! & CREDIT) === 0 || shapes.words[i]! > LONGEST_PICTURE) return false;
  const { start, end } = spans[i]!;
  return text.charCodeAt(end - 1) === 0x29 && PICTURE.test(text.slice(Math.max(start, end - 100), end));
}

const POSTED = classBit("posted");
const MONTH = classBit("month");
const LONGEST_STAMP = 30;

/** True for "PUBLISHED: November 8, 2023 at 4:56 p.m. | UPDATED: …": a line of dates and times that begins with such a word. */
function isStamp({ words, shapes }: PageBlocks, i: number): boolean {
  const count = shapes.words[i]!;
  const from = words.first[i]!;
  if (count < 3 || count > LONGEST_STAMP || (words.classes[from]! & POSTED) === 0) return false;
  if ((words.marks[i]! & MARK.year) === 0 || words.breaks[i]! > 2) return false;
  let dated = 0;
  for (let w = from; w < from + count; w++)
    if (words.flags[w]! & WORD.number || words.classes[w]! & (POSTED | MONTH)) dated++;
  return dated * 3 >= count * 2;
}

const FURNITURE = ["ad", "author-box", "comments", "newsletter", "related", "share"] as const;
const FURNITURE_BITS = FURNITURE.reduce((mask, kind) => mask | (1 << CHROME_KINDS.indexOf(kind)), 0);

/** True for a line that is nothing but a known heading or button: "You may also like", "Advertisement". */
export function headsFurniture({ phrases, shapes }: PageBlocks, i: number): boolean {
  return (phrases.whole[i]! & FURNITURE_BITS) !== 0 && shapes.words[i]! >= 1;
}

/** True for a line that a list of links holds: a headline or a label, no sentence. */
export function isLink({ shapes }: PageBlocks, i: number): boolean {
  const shape = shapes.shape[i]!;
  return shape === SHAPE.headline || shape === SHAPE.question || shape === SHAPE.label || shape === SHAPE.date;
}

/** The words before a colon, bar or dash that stands early in a line of few words, in lower case; null when there is none. */
function labelBefore({ text, spans, shapes }: PageBlocks, i: number): string | null {
  if (shapes.words[i]! > LONGEST_POINTER) return null;
  const { start, end } = spans[i]!;
  const from = BRACKETS.test(text.slice(start, start + 2)) ? start + 1 : start;
  const limit = Math.min(end, from + LONGEST_HEAD + 3);
  for (let k = from; k < limit; k++)
    if (SEPARATORS.has(text.charCodeAt(k))) return text.slice(from, k).trim().toLowerCase();
  return null;
}

// "All rights reserved. …", "© 2025 The Harbour Record", "Copyright 2025 …"; a sentence on copyright law is none.
const LEGAL =
  /^\W{0,3}(?:all rights reserved\b|(?:copyright |\(c\) ?){0,2}(?:©|\(c\)|copyright) ?(?:©|(?:19|20)\d\d))/i;

function isLegalNotice({ text, spans }: PageBlocks, i: number): boolean {
  const { start, end } = spans[i]!;
  return LEGAL.test(text.slice(start, Math.min(end, start + 40)));
}

// "Cookie\tDuration\tDescription": what consent dialogs print above their tables
const COOKIE_TABLE = /^(?:cookie|name)s?(?: name)?\t[^\n]{0,80}\b(?:duration|expir|purpose|description|cookie)/i;
const COOKIE = /\b(?:the|these|this) cookies?\b|\bcookies? (?:are|for|is|records?|sets?|stores?|that|used)\b/i;
const LONGEST_ROW = 600;

/** True for the head of such a table, and for a row of cells that says what a cookie does or stands between two that do. */
function isCookieRow(page: PageBlocks, i: number): boolean {
  if (!hasCells(page, i)) return false;
  const line = rowAt(page, i);
  if (COOKIE_TABLE.test(line)) return true;
  return (hasCells(page, i - 1) || hasCells(page, i + 1)) && [i - 1, i, i + 1].some((k) => speaksOfCookies(page, k));
}

const speaksOfCookies = (page: PageBlocks, i: number): boolean => hasCells(page, i) && COOKIE.test(rowAt(page, i));

/** True for a line of cells, which a copy of a page sets apart by tabs. */
function hasCells({ text, spans }: PageBlocks, i: number): boolean {
  const span = spans[i];
  if (span === undefined) return false;
  const tab = text.slice(span.start, Math.min(span.end, span.start + 120)).indexOf("\t");
  return tab > 0;
}

function rowAt({ text, spans }: PageBlocks, i: number): string {
  const { start, end } = spans[i]!;
  return text.slice(start, Math.min(end, start + LONGEST_ROW));
}
