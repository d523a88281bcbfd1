import { NutgrafError } from "./errors.ts";
import { type Html, renderHtml } from "./html.ts";
import { DEFAULT_MAX_LENGTH } from "./limits.ts";
import type { Span, Warning } from "./schema.ts";

/** What `analyze` accepts besides a plain string. Exactly one of text, html and body must be given. */
export interface Input {
  id?: string;
  /** a page copied as plain text, site chrome included */
  text?: string;
  /** a page's HTML */
  html?: string;
  /** article text that is already clean */
  body?: string;
  url?: string;
  /** ISO 8601; known to the caller, used where the page does not say */
  published?: string;
  title?: string;
}

export interface SourceOptions {
  /** how to read a plain string; "auto" tells HTML from text by its first tags */
  format?: "auto" | "text" | "html" | "body";
  /** refuse longer input, in UTF-16 code units; default 10,000,000 */
  maxLength?: number;
}

/** The document that every stage reads. */
export interface Source {
  /** the caller's string unchanged for text and body; the visible text, rendered, for HTML */
  text: string;
  format: "text" | "html" | "body";
  id?: string;
  url?: string;
  /** what the caller says, for facts that the page does not print */
  caller: { published?: string; title?: string };
  warnings: Warning[];
  /** for HTML: tags, names and metadata behind the text */
  html?: Html;
  /** the span of the caller's string that a span of `text` came from; for text and body that span itself */
  toSource(span: Span): Span;
}

/** Settles what the input is. Throws NutgrafError "invalid_input" or "input_too_large". */
export function readSource(input: string | Input, options: SourceOptions = {}): Source {
  const given = typeof input === "string" ? asInput(input, options.format ?? "auto") : input;
  if (given === null || typeof given !== "object")
    throw new NutgrafError(
      "invalid_input",
      `expected a string or { text | html | body }, found ${given === null ? "null" : typeof given}`,
    );
  const formats = (["text", "html", "body"] as const).filter((format) => given[format] !== undefined);
  const format = formats[0];
  if (format === undefined || formats.length > 1)
    throw new NutgrafError(
      "invalid_input",
      `expected exactly one of text, html and body, found ${formats.length === 0 ? "none" : formats.join(" and ")}`,
    );
  const raw = given[format];
  if (typeof raw !== "string")
    throw new NutgrafError("invalid_input", `expected ${format} to be a string, found ${typeof raw}`);
  const maxLength = options.maxLength ?? DEFAULT_MAX_LENGTH;
  if (raw.length > maxLength)
    throw new NutgrafError(
      "input_too_large",
      `the ${format} has ${raw.length} UTF-16 code units, more than maxLength (${maxLength}); split the input or raise maxLength`,
    );
  const html = format === "html" ? renderHtml(raw) : undefined;
  const text = html?.text ?? raw;
  return {
    text,
    format,
    ...(html !== undefined && { html }),
    toSource: (span) => html?.map.toSource(span) ?? span,
    ...(given.id !== undefined && { id: given.id }),
    ...(given.url !== undefined && { url: given.url }),
    caller: {
      ...(given.published !== undefined && { published: given.published }),
      ...(given.title !== undefined && { title: given.title }),
    },
    warnings: [],
  };
}

const LOOKS_LIKE_HTML = /<(?:!doctype html|html|head|body|article|div|p|meta)\b[^<>]{0,2000}>/i;

/** The input that a string is, read as `format` says. */
export function asInput(text: string, format: "auto" | "text" | "html" | "body"): Input {
  if (format === "body") return { body: text };
  if (format === "html") return { html: text };
  if (format === "auto" && LOOKS_LIKE_HTML.test(text.slice(0, 5000))) return { html: text };
  return { text };
}
