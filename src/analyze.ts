import { readable } from "./chrome/readable.ts";
import { stripChrome } from "./chrome/strip-chrome.ts";
import { findClaims } from "./claims/find-claims.ts";
import { readDateline } from "./dateline/read-dateline.ts";
import { inputWarnings } from "./document/input-warnings.ts";
import { detectLanguage } from "./document/language.ts";
import { type Analysis, SCHEMA_VERSION } from "./document/schema.ts";
import { type Input, readSource, type SourceOptions } from "./document/source.ts";
import { tokenize } from "./document/tokens.ts";
import { findEntities } from "./entities/find-entities.ts";
import { type HeaderOptions, readHeader } from "./header/read-header.ts";
import { countryOfUrl } from "./lexicon/publisher-country.ts";
import { findQuotes } from "./quotes/find-quotes.ts";

export interface AnalyzeOptions extends SourceOptions, HeaderOptions {}

/**
 * Turns the text or HTML of a news page into typed facts that point back into it.
 *
 * Pure and synchronous; linear in the length of the input. Throws NutgrafError for input that it refuses.
 */
export function analyze(input: string | Input, options: AnalyzeOptions = {}): Analysis {
  const source = readSource(input, options);
  const language = detectLanguage(source.text);
  const page = stripChrome(source);
  const header = readHeader(source, page, options);
  const dateline = readDateline(source, page, header);
  const tokens = tokenize(source.text, readable(page, dateline));
  const named = findEntities(tokens, { header, dateline, ...(source.url !== undefined && { url: source.url }) });
  const { quotes, entities } = findQuotes(tokens, named);
  const country = source.url === undefined ? null : countryOfUrl(source.url);
  const claims = findClaims(tokens, {
    entities,
    quotes,
    published: header.published,
    dateline,
    ...(country !== null && { country }),
  });
  return {
    schemaVersion: SCHEMA_VERSION,
    ...(source.id !== undefined && { id: source.id }),
    document: {
      text: source.text,
      format: source.format,
      ...(source.url !== undefined && { url: source.url }),
      language,
    },
    layout: page.layout,
    article: {
      ...header,
      paragraphs: page.paragraphs,
      body: page.paragraphs.map((span) => source.text.slice(span.start, span.end)).join("\n\n"),
      confidence: page.confidence,
    },
    dateline,
    entities,
    quotes,
    claims,
    warnings: [...source.warnings, ...inputWarnings(source.text, language), ...(page.warnings ?? [])],
  };
}
