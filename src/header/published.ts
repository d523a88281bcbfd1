import type { Page } from "../chrome/strip-chrome.ts";
import type { FoundDate } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import { countryOfUrl } from "../lexicon/publisher-country.ts";
import { type DayMonthOrder, orderOnPage, printedDates, relativeDate } from "./dates.ts";

const PUBLISHED_META = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "article.published",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "published-date",
  "date.release",
  "originalpublicationdate",
  "article_date_original",
  "cxenseparse:recs:publishtime",
  "ptime",
  "date",
];
const MODIFIED_META = ["article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "utime"];
const LONGEST_LINE = 300;
const BEFORE_TITLE = 12;
const AFTER_BODY = 4;
const LONGEST_STAMP = 90;
const HEAD_OF_BODY = 3;
/** "… in 1934.", but not "4:56 p.m." */
const SENTENCE_END = /(?<![ap]\.m)[.!?…]["”’']?$/;
/** 03/04/2025 */
const ALL_NUMBERS = /\d[/.-]\d{1,2}[/.-]\d/;
/** "PUBLISHED: November 8, 2023", "Posted on 3 June 2025" */
const STAMP = /^(?:first |last )?(?:published|posted|updated|created)\b/i;

interface Candidate extends FoundDate {
  score: number;
  updated: boolean;
}

/** When the article was published and when updated: declared in the page's metadata, else printed near title and body. */
export function datesOf(
  source: Source,
  page: Page,
  referenceTime: string | undefined,
): { published: FoundDate | null; updated: FoundDate | null } {
  const printed = printedOf(source, page, referenceTime);
  const best = (updated: boolean) =>
    printed
      .filter((c) => c.updated === updated)
      .reduce<Candidate | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
  const declared = declaredOf(source);
  const published = settled(declared.published, printed) ?? plain(best(false)) ?? plain(best(true));
  const updated = settled(declared.modified, printed) ?? plain(best(true));
  const caller = source.caller.published;
  return {
    published: published ?? (caller === undefined ? null : readIso(caller, "caller")),
    updated: updated !== null && published !== null && updated.iso === published.iso ? null : updated,
  };
}

function plain(candidate: Candidate | null): FoundDate | null {
  if (candidate === null) return null;
  const { score: _, updated: __, ...date } = candidate;
  return date;
}

/** The declared date, with the span that prints the same day where there is one. */
function settled(declared: FoundDate | null, printed: readonly Candidate[]): FoundDate | null {
  if (declared === null) return null;
  const same = printed.find((c) => c.iso.slice(0, 10) === declared.iso.slice(0, 10));
  return same === undefined ? declared : { ...declared, text: same.text, span: same.span };
}

function declaredOf({ html }: Source): { published: FoundDate | null; modified: FoundDate | null } {
  if (html === undefined) return { published: null, modified: null };
  const { article, meta, times } = html.facts;
  const first = (names: readonly string[]): FoundDate | null => {
    for (const name of names) {
      const value = meta.get(name)?.[0];
      const date = value === undefined ? null : readIso(value, "meta");
      if (date !== null) return date;
    }
    return null;
  };
  const time = (pattern: RegExp): FoundDate | null => {
    const found = times.find(({ names }) => pattern.test(names));
    return found === undefined ? null : readIso(found.datetime, "meta");
  };
  const linked = (value: string | undefined) => (value === undefined ? null : readIso(value, "json-ld"));
  return {
    published:
      linked(article?.published) ?? first(PUBLISHED_META) ?? time(/publish|pubdate|posted|entry-date|datepublished/),
    modified: linked(article?.modified) ?? first(MODIFIED_META) ?? time(/updated|modified/),
  };
}

function readIso(value: string, from: FoundDate["from"]): FoundDate | null {
  const text = value.trim().slice(0, 60);
  const date = printedDates(text, null)[0];
  if (date !== undefined && !date.ambiguous)
    return { text, span: null, from, iso: date.iso, precision: date.precision };
  // Systems write the day of a feed or of JavaScript too: "Sat, 28 Jun 2025 …" is read above, "20250628" here.
  const m = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T|$)/.exec(text);
  if (m === null || Number(m[2]) > 12 || Number(m[3]) > 31) return null;
  return { text, span: null, from, iso: `${m[1]}-${m[2]}-${m[3]}`, precision: "day" };
}

function orderOf({ text, url, html }: Source): DayMonthOrder {
  const country = countryOfUrl(url ?? html?.facts.canonical ?? "");
  if (country !== null) return country === "US" ? "month-first" : "day-first";
  return orderOnPage(text);
}

/** All dates printed near the head of the article or right after it, each with what speaks for it. */
function printedOf(source: Source, page: Page, referenceTime: string | undefined): Candidate[] {
  const { text } = source;
  const { layout } = page;
  const title = layout.findIndex((b) => b.kind === "title");
  const body = layout.findIndex((b) => b.kind === "paragraph");
  let last = -1;
  layout.forEach((b, i) => {
    if (b.kind === "paragraph") last = i;
  });
  let order: DayMonthOrder | undefined;
  const out: Candidate[] = [];
  const from = Math.max(0, (title >= 0 ? title : Math.max(0, body)) - BEFORE_TITLE);
  const to = Math.min(layout.length, Math.max(last, body, title) + 1 + AFTER_BODY);
  for (let i = from; i < to; i++) {
    const { kind, span, chrome } = layout[i]!;
    if (kind === "title" || span.end - span.start > LONGEST_LINE) continue;
    const between = title >= 0 && i > title && (body < 0 || i < body);
    const byTitle = between || (title >= 0 && i < title && i >= title - 2);
    if (chrome === "comments" && !byTitle) continue;
    // Inside the body only a stamp is a date of publication: a short line by its beginning, or one that says so.
    const inside = body >= 0 && i >= body && i <= last;
    if (
      inside &&
      (span.end - span.start > LONGEST_STAMP ||
        i > body + HEAD_OF_BODY ||
        SENTENCE_END.test(text.slice(Math.max(span.start, span.end - 4), span.end)))
    )
      if (span.end - span.start > LONGEST_STAMP * 2 || !STAMP.test(text.slice(span.start, span.start + 20))) continue;
    if (!byTitle && !inside && (kind === "caption" || chrome === "related")) continue;
    const line = text.slice(span.start, span.end);
    // The order of day and month is looked for on the page where a line leaves it open.
    if (order === undefined && ALL_NUMBERS.test(line)) order = orderOf(source);
    const dates = printedDates(line, order ?? null);
    const relative = dates.length === 0 && referenceTime !== undefined ? relativeDate(line, referenceTime) : null;
    for (const date of relative === null ? dates : [relative]) {
      const { updated, start, end, ...rest } = date;
      const at = { start: span.start + start, end: span.start + end };
      const nearest = title < 0 ? 0 : Math.abs(i - title);
      const score =
        (kind === "date" || kind === "byline" ? 4 : 0) +
        (/publish|posted|first|created|uploaded/i.test(line.slice(Math.max(0, start - 30), start)) ? 3 : 0) +
        (between ? 3 : 0) +
        (inside ? -1 : 0) +
        (kind === "caption" || chrome === "related" ? -2 : 0) +
        (chrome === "legal" ? -6 : 0) +
        (i > last && last >= 0 ? -3 : 0) +
        (line.length > 120 ? -2 : 0) +
        (rest.precision === "day" ? 0 : 1) -
        Math.min(4, nearest / 4);
      out.push({ ...rest, text: text.slice(at.start, at.end), span: at, from: "text", score, updated });
    }
  }
  return out;
}
