/** Flattens lines of output into rows of the four tables. */
import type { Analysis, Claim, Entity, Place, Quote } from "../document/schema.ts";
import type { TableName } from "./columns.ts";
import type { Failure } from "./failure.ts";
import type { ArchiveKeys } from "./result.ts";

/** A value by column name; absent is null. Timestamps and dates are Dates, in UTC. */
export type Row = Record<string, unknown>;

/** A line of output, or an answer of `nutgraf pipe`, which has no place in an archive. */
export type RowSource = (Analysis | { error: Failure }) & { id: string } & Partial<ArchiveKeys>;

/**
 * The rows of one line: an article always, also for a document that failed, and what was found in it.
 *
 * @param json the line's analysis as JSON, for the column `analysis`; made anew when not given
 */
export function rowsOf(line: RowSource, json?: string): Record<TableName, Row[]> {
  const keys = { doc: line.doc ?? line.id, id: line.id };
  const source = {
    ...keys,
    source_file: line.source?.file,
    source_record: line.source?.record,
    source_offset: line.source?.offset,
    fingerprint: line.fingerprint,
    duplicate_of: line.duplicate?.of,
    duplicate_kind: line.duplicate?.kind,
    duplicate_distance: line.duplicate?.distance,
  };
  if ("error" in line && line.error !== undefined) {
    const article = { ...source, error_code: line.error.code, error_message: line.error.message };
    return { articles: [article], entities: [], quotes: [], claims: [] };
  }
  const analysis = line as Analysis;
  return {
    articles: [{ ...source, ...articleRow(analysis), analysis: json ?? analysisJson(line) }],
    entities: analysis.entities.map((entity) => ({ ...keys, ...entityRow(entity) })),
    quotes: analysis.quotes.map((quote) => ({ ...keys, ...quoteRow(quote) })),
    claims: analysis.claims.map((claim) => ({ ...keys, ...claimRow(claim, analysis.document.text) })),
  };
}

/** The analysis without what the archive added. */
function analysisJson(line: RowSource): string {
  return JSON.stringify({ ...line, doc: undefined, source: undefined, fingerprint: undefined, duplicate: undefined });
}

function articleRow({ document, article, dateline, entities, quotes, claims, warnings }: Analysis): Row {
  return {
    url: document.url,
    format: document.format,
    language: document.language.code,
    language_confidence: document.language.confidence,
    title: article.title?.text,
    subtitle: article.subtitle?.text,
    authors: article.authors.map((author) => author.name),
    published: timeOf(article.published?.iso),
    published_text: article.published?.text,
    published_precision: article.published?.precision,
    updated: timeOf(article.updated?.iso),
    publisher: article.publisher?.name,
    dateline: dateline?.text,
    ...placeColumns("dateline", dateline?.place),
    dateline_agency: dateline?.agency,
    dateline_date: dayOf(dateline?.date),
    body: article.body,
    body_confidence: article.confidence,
    entity_count: entities.length,
    quote_count: quotes.length,
    claim_count: claims.length,
    warnings: warnings.map((warning) => warning.code),
  };
}

function entityRow(entity: Entity): Row {
  return {
    entity: entity.id,
    type: entity.type,
    subtype: entity.subtype,
    name: entity.name,
    aliases: entity.aliases,
    roles: entity.roles.map((role) => role.text),
    ...placeColumns("place", entity.place),
    mention_count: entity.mentions.length,
    mentions: entity.mentions.map(({ span, text, kind, metonym, confidence }) => ({
      start: span.start,
      end: span.end,
      text,
      kind,
      metonym: metonym === true,
      confidence,
    })),
    confidence: entity.confidence,
  };
}

function quoteRow({ speaker, addressee, cue, content, ...quote }: Quote): Row {
  return {
    quote: quote.id,
    kind: quote.kind,
    content: content.map((part) => part.text).join(" "),
    content_start: content[0]!.span.start,
    content_end: content.at(-1)!.span.end,
    parts: content.map(({ span, text }) => ({ start: span.start, end: span.end, text })),
    cue: cue?.text,
    cue_lemma: cue?.lemma,
    cue_class: cue?.class,
    speaker: speaker.name,
    speaker_entity: speaker.entity,
    speaker_mention: speaker.mention?.text,
    speaker_resolution: speaker.resolution,
    speaker_confidence: speaker.confidence,
    addressee: addressee?.mention.text,
    addressee_entity: addressee?.entity,
    parent: quote.parent,
    confidence: quote.confidence,
  };
}

function claimRow({ quantity, base, change, subject, agent, time, attribution, ...claim }: Claim, text: string): Row {
  return {
    claim: claim.id,
    text: claim.text,
    start: claim.span.start,
    end: claim.span.end,
    sentence: text.slice(claim.sentence.start, claim.sentence.end),
    sentence_start: claim.sentence.start,
    sentence_end: claim.sentence.end,
    value: quantity.value,
    value_min: quantity.min,
    value_max: quantity.max,
    modifier: quantity.modifier,
    unit_kind: quantity.unit.kind,
    unit: quantity.unit.code,
    unit_text: quantity.unit.text,
    per_unit: quantity.unit.per?.code,
    base: base?.text,
    base_entity: base?.entity,
    change_direction: change?.direction,
    change_by: change?.by,
    change_from: change?.from,
    change_to: change?.to,
    change_cue: change?.cue.text,
    subject: subject?.text,
    subject_entity: subject?.entity,
    agent: agent?.text,
    agent_entity: agent?.entity,
    time_text: time?.text,
    time_start: dayOf(time?.start),
    time_end: dayOf(time?.end),
    modality: claim.modality,
    attributed_to: attribution?.name,
    attributed_entity: attribution?.entity,
    attributed_quote: attribution?.quote,
    kind: claim.kind,
    check_worthiness: claim.checkWorthiness,
    reasons: claim.reasons,
    confidence: claim.confidence,
  };
}

function placeColumns(prefix: string, place: Place | null | undefined): Row {
  return {
    [`${prefix}_name`]: place?.name,
    [`${prefix}_country`]: place?.country,
    [`${prefix}_admin1`]: place?.admin1,
    [`${prefix}_lat`]: place?.lat,
    [`${prefix}_lon`]: place?.lon,
    [`${prefix}_geoname`]: place?.geonameId,
  };
}

// 2024 · 2024-06 · 2024-06-03 · 2024-06-03T10:20 · 2024-06-03T10:20:30.5+02:00
const ISO = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?<zone>Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** A time without a zone is read as UTC, not as the time zone of this machine. */
export function timeOf(iso: string | undefined): Date | null {
  const match = ISO.exec(iso ?? "");
  if (match === null) return null;
  const time = new Date(match[0].includes("T") && match.groups?.["zone"] === undefined ? `${match[0]}Z` : match[0]);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** The day that a date or time names, as written, whatever its zone. */
export function dayOf(iso: string | undefined): Date | null {
  return timeOf(iso?.slice(0, 10));
}
