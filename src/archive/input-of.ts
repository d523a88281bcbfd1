/** From what a reader handed on to what `analyze` reads. */
import { decodeBytes } from "../document/decode.ts";
import { NutgrafError } from "../document/errors.ts";
import type { Input } from "../document/source.ts";
import { messageOf } from "./failure.ts";
import { type Fields, fieldsAmong } from "./fields.ts";
import { type HttpBody, httpBody } from "./http.ts";
import { type ArchiveRecord, DEFAULT_MAX_RECORD_BYTES, docKey, type ReadOptions } from "./record.ts";

/** A document ready for `analyze`. */
export interface ArchiveDocument {
  /** its id is the record's own, or else the key of its place */
  input: Input & { id: string };
  /** ISO 8601: when the page was fetched, where the archive says so */
  referenceTime?: string;
}

/**
 * Decodes a record. Throws NutgrafError "invalid_json", "invalid_input" or "binary_input" for one that holds no
 * article, and for a failure of the reader.
 */
export function inputOf(record: ArchiveRecord, options: ReadOptions = {}): ArchiveDocument {
  const { payload, source } = record;
  const id = docKey(source);
  switch (payload.kind) {
    case "json":
      return { input: inputOfRow(objectOf(payload.bytes), options, id) };
    case "row":
      return { input: inputOfRow(payload.row, options, id) };
    case "text":
      return { input: { id, text: decodeBytes(payload.bytes).text } };
    case "html":
      return { input: { id, html: decodeBytes(payload.bytes).text } };
    case "http": {
      const { bytes, contentType } = bodyOf(payload.bytes, options.maxRecordBytes ?? DEFAULT_MAX_RECORD_BYTES);
      const { url, time } = payload;
      const html = decodeBytes(bytes, contentType).text;
      return {
        input: { id: payload.id ?? id, html, ...(url !== undefined && { url }) },
        ...(time !== undefined && !Number.isNaN(Date.parse(time)) && { referenceTime: time }),
      };
    }
    case "input":
      return { input: { ...payload.input, id: payload.input.id ?? id } };
    case "failure":
      throw new NutgrafError("invalid_input", payload.failure.message);
  }
}

function bodyOf(message: Uint8Array, maxBytes: number): HttpBody {
  try {
    return httpBody(message, maxBytes);
  } catch (error) {
    throw new NutgrafError("invalid_input", `the body of its HTTP response cannot be unpacked (${messageOf(error)})`);
  }
}

/** The id of a record that `inputOf` refuses, as far as one can be told. Never throws. */
export function idOf(record: ArchiveRecord, options: ReadOptions = {}): string {
  const { payload, source } = record;
  try {
    if (payload.kind === "json" || payload.kind === "row") {
      const row = payload.kind === "row" ? payload.row : objectOf(payload.bytes);
      const name = fieldsAmong(Object.keys(row), options).id;
      return (name !== undefined && textOf(valueAt(row, name))) || docKey(source);
    }
  } catch {
    // It has no fields.
  }
  return (payload.kind === "http" && payload.id) || (payload.kind === "input" && payload.input.id) || docKey(source);
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function objectOf(bytes: Uint8Array): Record<string, unknown> {
  let value: unknown;
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new NutgrafError("invalid_json", "not UTF-8; convert the file first, for example with iconv");
  }
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new NutgrafError("invalid_json", `not JSON (${(error as Error).message}); write one JSON object a line`);
  }
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new NutgrafError("invalid_json", "not a JSON object; write one JSON object a line");
  return value as Record<string, unknown>;
}

// Records of one file have the same fields, as a rule.
let lastOptions: ReadOptions | undefined;
let lastNames = "";
let lastFields: Fields = {};

function inputOfRow(row: Record<string, unknown>, options: ReadOptions, key: string): Input & { id: string } {
  const names = Object.keys(row);
  const signature = names.join("\u0000");
  if (signature !== lastNames || options !== lastOptions) {
    lastFields = fieldsAmong(names, options);
    lastNames = signature;
    lastOptions = options;
  }
  const fields = lastFields;
  const value = (name: string | undefined) => (name === undefined ? undefined : valueAt(row, name));
  const input: Input & { id: string } = { id: textOf(value(fields.id)) || key };
  const url = textOf(value(fields.url));
  const title = textOf(value(fields.title));
  const published = timeOf(value(fields.published));
  if (url) input.url = url;
  if (title) input.title = title;
  if (published) input.published = published;
  for (const role of ["body", "html", "text"] as const) {
    const found = value(fields[role]);
    const text = Array.isArray(found) ? found.map(textOf).join("\n\n") : textOf(found);
    if (!text) continue;
    input[role === "text" && LOOKS_LIKE_HTML.test(text.slice(0, 2000)) ? "html" : role] = text;
    return input;
  }
  throw new NutgrafError(
    "invalid_input",
    `no field holds the text of an article (its fields are ${names.slice(0, 20).join(", ")}); ` +
      "name it with textField, htmlField or bodyField (--text-field, --html-field, --body-field)",
  );
}

const LOOKS_LIKE_HTML = /^\s*<(?:!doctype html|html|head|body|article|div|p|section)\b[^<>]{0,2000}>/i;

/** The value of a field, or of a path of fields with dots: "article.text". */
function valueAt(row: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(row, name)) return row[name];
  let value: unknown = row;
  for (const part of name.split(".")) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Uint8Array) return decodeBytes(value).text;
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  return "";
}

/** A number is Unix time, in seconds or milliseconds by its size. */
function timeOf(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (typeof value === "number" || typeof value === "bigint") {
    const number = Number(value);
    const date = new Date(Math.abs(number) < 1e11 ? number * 1000 : number);
    return Number.isNaN(date.getTime()) ? "" : date.toISOString();
  }
  return textOf(value);
}
