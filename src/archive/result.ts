import type { Analysis } from "../document/schema.ts";
import type { Duplicate } from "./duplicates.ts";
import type { Failure } from "./failure.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { docKey, type SourcePlace } from "./record.ts";

/** What an archive adds to an analysis, in each line of its output. */
export interface ArchiveKeys {
  /** unique in the run: the file, and the record where it holds several */
  doc: string;
  source: SourcePlace;
  /** of the body: 32 hexadecimal digits; absent when there is none */
  fingerprint?: string;
  /** the document that this one copies, when it was asked for */
  duplicate?: Duplicate;
}

/** A line of a JSONL output: the analysis, or the error, with its place in the archive. */
export type ArchiveLine =
  | (Analysis & ArchiveKeys & { id: string; error?: undefined })
  | (ArchiveKeys & { id: string; error: Failure });

/** One document's outcome. The analysis comes from the worker as JSON and is parsed when it is first asked for. */
export class ArchiveResult {
  readonly source: SourcePlace;
  /** the record's own id, or else its key */
  readonly id: string;
  /** why there is no analysis */
  readonly error: Failure | null;
  readonly fingerprint: Fingerprint | null;
  /** an ArchiveLine as UTF-8, without its line break */
  readonly json: Uint8Array;
  duplicate: Duplicate | null = null;
  #line: ArchiveLine | undefined;

  constructor(
    source: SourcePlace,
    id: string,
    json: Uint8Array,
    error: Failure | null,
    fingerprint: Fingerprint | null,
  ) {
    this.source = source;
    this.id = id;
    this.json = json;
    this.error = error;
    this.fingerprint = fingerprint;
  }

  get doc(): string {
    return docKey(this.source);
  }

  /** null when there is an error */
  get analysis(): Analysis | null {
    const line = this.line;
    return line.error === undefined ? line : null;
  }

  /** The line of output, as data. */
  get line(): ArchiveLine {
    this.#line ??= JSON.parse(Buffer.from(this.toBytes()).toString()) as ArchiveLine;
    return this.#line;
  }

  /** The line of output with what was found out after the analysis, and its line break. */
  toBytes(): Uint8Array {
    const tail = this.duplicate === null ? "}\n" : `,"duplicate":${JSON.stringify(this.duplicate)}}\n`;
    const bytes = Buffer.allocUnsafe(this.json.length - 1 + Buffer.byteLength(tail));
    bytes.set(this.json.subarray(0, -1));
    bytes.write(tail, this.json.length - 1);
    return bytes;
  }
}

/** A result for a document that was not analysed. */
export function failedResult(source: SourcePlace, id: string, error: Failure): ArchiveResult {
  const line: ArchiveLine = { id, error, doc: docKey(source), source };
  return new ArchiveResult(source, id, Buffer.from(JSON.stringify(line)), error, null);
}
