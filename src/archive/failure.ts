import type { ErrorCode } from "../document/errors.ts";

/** What can go wrong with a document, a file or a run; the codes of error records and of `ArchiveError`. */
export type FailureCode =
  // a document
  | ErrorCode
  | "record_too_large"
  | "internal"
  | "timeout"
  | "worker_crashed"
  // a file
  | "unreadable_file"
  | "file_changed"
  | "corrupt_compression"
  | "suspicious_compression"
  | "corrupt_warc"
  | "corrupt_parquet"
  | "unknown_format"
  // a run
  | "no_input"
  | "output_exists"
  | "output_locked"
  | "other_settings"
  | "input_changed"
  | "write_failed"
  | "worker_failed"
  | "missing_package"
  | "too_many_errors";

export interface Failure {
  code: FailureCode;
  message: string;
}

/** Ends a file or a run. `code` is for programs; the message says what was wrong, where, and what to do. */
export class ArchiveError extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "ArchiveError";
    this.code = code;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
