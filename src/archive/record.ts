import type { Input } from "../document/source.ts";
import type { Failure } from "./failure.ts";

/** Where a document stands in the archive. */
export interface SourcePlace {
  /** the path as given or as found under a given folder, "/" between its parts; "-" for standard input */
  file: string;
  /** number in the file from 1: the line of a JSONL file, the row of a table, the record of a WARC; 0 for a whole file */
  record: number;
  /** byte at which it starts, after decompression; null where the format has no such thing (Parquet) */
  offset: number | null;
}

/** What a reader hands on. It stays undecoded until it is in a worker, so that the main thread only moves bytes. */
export type Payload =
  | { kind: "json"; bytes: Uint8Array }
  | { kind: "text"; bytes: Uint8Array }
  | { kind: "html"; bytes: Uint8Array }
  /** the HTTP response of a WARC record, status line and headers included; `time` is when it was fetched */
  | { kind: "http"; bytes: Uint8Array; id?: string; url?: string; time?: string }
  /** a row of CSV (bytes) or Parquet (values) */
  | { kind: "row"; row: Record<string, unknown> }
  /** ready for `analyze` */
  | { kind: "input"; input: Input }
  | { kind: "failure"; failure: Failure; id?: string };

export interface ArchiveRecord {
  source: SourcePlace;
  payload: Payload;
}

/** The key of a document in a run, unique there. @example "wire/2024.jsonl#12", "pages/a.html" */
export function docKey(source: SourcePlace): string {
  return source.record === 0 ? source.file : `${source.file}#${source.record}`;
}

/** Which fields of a JSON object or table row hold what; the first of the usual names that is there when not given. */
export interface FieldOptions {
  textField?: string;
  htmlField?: string;
  bodyField?: string;
  idField?: string;
  urlField?: string;
  publishedField?: string;
  titleField?: string;
}

export interface ReadOptions extends FieldOptions {
  /** how to read files, whatever their names and content say */
  format?: Format;
  /** in bytes; a longer document becomes a failure "record_too_large" and is not held in memory; default 32 MiB */
  maxRecordBytes?: number;
  /** called with the number of bytes read off the disk, before unpacking */
  onBytes?: (count: number) => void;
  /** called for what a given folder holds and is not read: symbolic links, files of other kinds */
  onSkippedFile?: (path: string, why: "link" | "other-kind") => void;
}

export const FORMATS = ["text", "html", "jsonl", "csv", "tsv", "parquet", "warc"] as const;
export type Format = (typeof FORMATS)[number];

export const DEFAULT_MAX_RECORD_BYTES = 32 * 1024 * 1024;
