/** The dateline stage: finds the dateline at the head of the body and says which place, agency and date it names. */
import type { Page } from "../chrome/strip-chrome.ts";
import type { Dateline, Place, Span } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import { grounded } from "../document/span.ts";
import type { Header } from "../header/read-header.ts";
import { agencyNamed } from "../lexicon/agencies.ts";
import { standsAlone } from "../lexicon/dateline-cities.ts";
import { type PlaceEvidence, resolvePlace } from "../lexicon/gazetteer.ts";
import { countryOfUrl } from "../lexicon/publisher-country.ts";
import { type ParsedDateline, parseDateline } from "./parse-dateline.ts";
import { evidenceOf, LEAST_EVIDENCE } from "./plausibility.ts";
import { dateAt, isoOf, type PrintedDate } from "./printed-date.ts";

// A dateline stands in the first blocks of a body: after a standfirst or a byline, seldom after a first paragraph.
const MOST_BLOCKS = 12;
const LONGEST_HEAD = 400;
const PROSE = 120;
const WRAPPED = 80;
const EVIDENCE = 8000;

/**
 * The dateline at the head of the body ("Minsk (TDI):", "LA CROSSE, Wis. (AP) —"), or null. A dateline may name no place
 * ("(CNN) —", "Mar. 21 --"): then its place is null.
 *
 * Reads the first blocks only: constant time after the page's blocks are there.
 */
export function readDateline(source: Source, page: Page, header: Header): Dateline | null {
  const { text } = source;
  const published = header.published?.iso ?? source.caller.published;
  const transcript = isTranscript(text, page.paragraphs);
  let prose = 0;
  let placeless: Dateline | null = null;
  for (const [index, block] of headBlocks(page, header).entries()) {
    const maybeTitle = index === 0 && header.title === null && mayBeTitle(text, block);
    const found = datelineIn(text, block, maybeTitle, transcript);
    if (found && found.evidence >= LEAST_EVIDENCE + 2 * prose) return placed(source, found, published);
    placeless ??= prose <= 1 ? placelessAt(text, block, published) : null;
    if (isLabel(text, block)) prose = 0;
    else if (isProse(text, block)) prose++;
    if (prose > 1) break;
  }
  return placeless;
}

interface Found {
  parsed: ParsedDateline;
  evidence: number;
}

function headBlocks(page: Page, header: Header): Span[] {
  const title = header.title?.span ?? null;
  const first = page.paragraphs[0]?.start ?? 0;
  const blocks: Span[] = [];
  for (const { span, kind } of page.layout) {
    if (blocks.length >= MOST_BLOCKS) break;
    if (kind === "chrome" || kind === "caption" || kind === "title") continue;
    if (title !== null && span.start <= title.start && span.end >= title.end) continue;
    // A byline or date line far above the body is the site's.
    if (kind !== "paragraph" && span.start < first - 2000) continue;
    blocks.push(span);
  }
  return blocks;
}

/** The likeliest dateline at the beginning of a block, or after the byline with which it begins. */
function datelineIn(text: string, block: Span, maybeTitle: boolean, transcript: boolean): Found | null {
  const start = firstLetter(text, block.start, block.end);
  const judged = (at: number, limit = Math.min(block.end, at + LONGEST_HEAD)): Found | null => {
    const parsed = parseDateline(text, at, limit);
    if (parsed === null) return null;
    // "******MIAMI-Brazil agrees" is a flash; "****LONDON, March 5 -" begins a story.
    if (text[start - 1] === "*" && parsed.date === undefined) return null;
    const after = text.slice(parsed.end, parsed.end + EVIDENCE);
    return { parsed, evidence: evidenceOf(parsed, { after, maybeTitle, transcript }) };
  };
  if (text[block.end - 1] === "," && block.end - start < WRAPPED) {
    // A hard-wrapped line that breaks within the dateline.
    const found = judged(start, Math.min(text.length, block.end + WRAPPED));
    if (found?.parsed.date && !NOT_CLOSED.has(found.parsed.separator)) return found;
  }
  if (!BYLINE.test(text.slice(start, start + 12))) return judged(start) ?? afterDate(text, start, judged);
  let best: Found | null = null;
  const until = Math.min(block.end, start + 200);
  for (let at = start + 3; at < until; at++) {
    if (text[at - 1] !== " " || !/\p{Lu}/u.test(text[at]!)) continue;
    const later = judged(at);
    // In the middle of a line only a known place in capitals with a dash will do.
    if (!later?.parsed.capitals || !later.parsed.known || NOT_CLOSED.has(later.parsed.separator)) continue;
    if (later.evidence >= LEAST_EVIDENCE + 1 && later.evidence > (best?.evidence ?? 0)) best = later;
  }
  return best;
}

/** "5 March 2024, GENEVA –": the date before the place. */
function afterDate(text: string, start: number, judged: (at: number) => Found | null): Found | null {
  const date = dateAt(text, start);
  const gap = date && /^,? {1,2}(?=\p{Lu})/u.exec(text.slice(date.end, date.end + 4));
  const found = date && gap ? judged(date.end + gap[0].length) : null;
  if (!found?.parsed.known || !found.parsed.capitals || NOT_CLOSED.has(found.parsed.separator)) return null;
  return { evidence: found.evidence + 1, parsed: { ...found.parsed, start, date } as ParsedDateline };
}

const NOT_CLOSED = new Set(["line", "none"]);
const BYLINE = /^(?:by|from|story by)\b/i;

function placed(source: Source, { parsed, evidence }: Found, published: string | undefined): Dateline {
  const place = parsed.places[0]!;
  const region = parsed.places.length === 1 ? parsed.regions[0] : undefined;
  const known: PlaceEvidence = { settlement: true };
  const country = source.url === undefined ? null : countryOfUrl(source.url);
  if (region !== undefined) known.region = region;
  if (country !== null) known.publisherCountry = country;
  // What the story speaks of tells which Hamilton it is from; but a story about Georgia is not from Washington, Georgia.
  if (!standsAlone(place.text)) known.text = source.text.slice(parsed.start, parsed.start + EVIDENCE);
  return {
    ...grounded(source.text, parsed.start, parsed.end),
    place: resolvePlace(place.text.replace(NEAR, ""), known) ?? unresolved(place.text, region),
    ...(parsed.agency !== undefined && { agency: parsed.agency }),
    ...isoDate(parsed.date, published),
    confidence: confidenceOf(evidence),
  };
}

const NEAR = /^(?:NEAR|OUTSIDE|OFF) (?:THE )?/;

/** A place that the gazetteer does not know: its name, within the printed region. */
function unresolved(name: string, region: string | undefined): Place {
  const around = region === undefined ? null : resolvePlace(region);
  return {
    name,
    country: around?.country ?? null,
    ...(around?.admin1 !== undefined && { admin1: around.admin1 }),
    lat: null,
    lon: null,
    confidence: 0.5,
  };
}

function isoDate(date: PrintedDate | undefined, published: string | undefined): { date?: string } {
  const iso = date && isoOf(date, published);
  return iso === undefined ? {} : { date: iso };
}

// With a dash, or glued to the first word as CNN did for years.
const PLACELESS = /^\(([A-Z][A-Za-z.&/ -]{1,40})\)(?:\s{0,3}(?:[\u0096\u0097‒–—―]|--+|-(?=\s))|(?=[\p{Lu}"“‘']))/u;
/** A station that no list has: "(WKBN) –". */
const CALL_SIGN = /^[A-Z]{3,8}$/;
const DASH_AFTER_DATE = /^\s{0,3}(?:[\u0096\u0097–—―]|--+)\s/;

/** "(CNN) —" or "Mar. 21 --": agency or date without a place. */
function placelessAt(text: string, block: Span, published: string | undefined): Dateline | null {
  const start = firstLetter(text, block.start, block.end);
  const head = text.slice(start, Math.min(block.end, start + 60));
  if (block.end - start < PROSE / 2) return null;
  const bracket = PLACELESS.exec(head);
  const named = bracket && agencyNamed(bracket[1]!);
  if (bracket && (named || (CALL_SIGN.test(bracket[1]!) && !bracket[0].endsWith(")"))))
    return {
      ...grounded(text, start, start + bracket[0].length),
      place: null,
      agency: named || bracket[1]!,
      confidence: named ? 0.9 : 0.7,
    };
  const undated = UNDATED.exec(head);
  if (undated) {
    const credited = undated[1] === undefined ? undefined : agencyNamed(undated[1]);
    return {
      ...grounded(text, start, start + undated[0].length),
      place: null,
      ...(credited !== undefined && { agency: credited }),
      confidence: 0.9,
    };
  }
  const date = dateAt(text, start);
  const dash = date && DASH_AFTER_DATE.exec(text.slice(date.end, date.end + 8));
  if (!date || !dash || date.end > block.end) return null;
  return {
    ...grounded(text, start, date.end + dash[0].trimEnd().length),
    place: null,
    ...isoDate(date, published),
    confidence: 0.7,
  };
}

const UNDATED = /^UNDATED(?:\s?\(([A-Za-z. ]{1,30})\))?\s{0,2}(?:[‒–—―-]|--)/;

/** Several lines that begin with a name in capitals and a colon: a transcript or an interview. */
function isTranscript(text: string, paragraphs: readonly Span[]): boolean {
  let speakers = 0;
  for (const { start } of paragraphs.slice(0, 20)) if (SPEAKER.test(text.slice(start, start + 40))) speakers++;
  return speakers >= 3;
}

const SPEAKER = /^[A-Z][A-Z.' -]{1,28}[A-Z]:/;
const SENTENCE_END = /[.!?…]["'”’)]{0,2}$/;
const LABEL = /^(?:abstract|full text|body|text|story|article)[.:]?$/i;

function isLabel(text: string, { start, end }: Span): boolean {
  return end - start < 20 && LABEL.test(text.slice(start, end));
}

function isProse(text: string, { start, end }: Span): boolean {
  return end - start >= PROSE && SENTENCE_END.test(text.slice(end - 4, end));
}

/** A first line without the end of a sentence, short enough for a title. */
function mayBeTitle(text: string, { start, end }: Span): boolean {
  return end - start < 160 && !SENTENCE_END.test(text.slice(Math.max(start, end - 4), end)) && text.length > end + 80;
}

/** Where the block's first letter or bracket stands, after a bullet or an opening quotation mark. */
function firstLetter(text: string, start: number, end: number): number {
  let at = start;
  while (at < Math.min(end, start + 6) && /[\s*•·●▪■»"'“‘]/u.test(text[at]!)) at++;
  return at;
}

/** Logistic in the evidence, fitted on the development sets. */
function confidenceOf(evidence: number): number {
  return Math.round((1 / (1 + Math.exp(-(evidence - 1)))) * 1000) / 1000;
}
