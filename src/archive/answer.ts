/** One record in, one record out: the contract of `nutgraf pipe`, for whoever reads JSON Lines. */
import { type AnalyzeOptions, analyze } from "../analyze.ts";
import { NutgrafError } from "../document/errors.ts";
import type { Input } from "../document/source.ts";
import type { ByteLine } from "./byte-lines.ts";

export interface Answer {
  /** a line of JSON without its line end: an Analysis, or {"id", "error": {code, message}} */
  json: string;
  failed: boolean;
}

/**
 * The answer to one line of JSON. Never throws: what is wrong with a line is told in its answer, with the id where the
 * line gives one and null where it does not.
 */
export function answer(line: ByteLine, options: AnalyzeOptions = {}): Answer {
  let id: string | null = null;
  try {
    const record = recordOf(line);
    id = idOf(record);
    return { json: JSON.stringify(analyze(inputOf(record, id), options)), failed: false };
  } catch (error) {
    const code = error instanceof NutgrafError ? error.code : "internal";
    const reason = error instanceof Error ? error.message : String(error);
    const json = JSON.stringify({ id, error: { code, message: `line ${line.number}: ${reason}` } });
    return { json, failed: true };
  }
}

type Json = Record<string, unknown>;

const utf8 = new TextDecoder("utf-8", { fatal: true });

function recordOf({ bytes }: ByteLine): Json {
  if (bytes === null)
    throw new NutgrafError(
      "input_too_large",
      "the line is longer than any text within maxLength; split it or raise maxLength",
    );
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new NutgrafError("invalid_json", "not UTF-8; convert the file first, for example with iconv");
  }
  if (text.trim() === "") throw new NutgrafError("invalid_json", "empty; write one JSON object a line");
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (error) {
    throw new NutgrafError("invalid_json", `not JSON (${(error as Error).message}); write one JSON object a line`);
  }
  if (record === null || typeof record !== "object" || Array.isArray(record))
    throw new NutgrafError("invalid_input", `expected a JSON object, found ${kindOf(record)}`);
  return record as Json;
}

/** Numbers are common as ids; the contract has strings. */
function idOf({ id }: Json): string | null {
  if (typeof id === "string") return id;
  if (typeof id === "number") return String(id);
  if (id === undefined || id === null) return null;
  throw new NutgrafError("invalid_input", `expected id to be a string, found ${kindOf(id)}`);
}

/** Keys that nutgraf does not know are left alone; null means absent, as exporters write it. */
function inputOf(record: Json, id: string | null): Input {
  const input: Record<string, string> = {};
  for (const key of ["text", "html", "body", "url", "published", "title"]) {
    const value = record[key];
    if (value === undefined || value === null) continue;
    if (typeof value !== "string")
      throw new NutgrafError("invalid_input", `expected ${key} to be a string, found ${kindOf(value)}`);
    input[key] = value;
  }
  return id === null ? input : { ...input, id };
}

function kindOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
}
