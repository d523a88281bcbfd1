/** A whole archive into one output, resumable after any end. */
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { SCHEMA_VERSION } from "../document/schema.ts";
import { type ArchiveOptions, analyzed, workOptions } from "./analyze-archive.ts";
import { loadDuckDb } from "./duckdb.ts";
import { SeenTexts } from "./duplicates.ts";
import { ArchiveError } from "./failure.ts";
import { Journal, type JournalState } from "./journal.ts";
import { lockFolder } from "./lock.ts";
import {
  assemble,
  errorsOutput,
  makeFolders,
  type Output,
  type OutputOptions,
  outputOf,
  removeOutput,
} from "./output.ts";
import { Parts, rememberSeen } from "./parts.ts";
import { AnalysisPool, type WorkTime } from "./pool.ts";
import { type PlacedRecord, readArchive } from "./read-archive.ts";
import type { ArchiveResult } from "./result.ts";
import { DEFAULT_PART_SIZE } from "./settings.ts";
import { addTally, emptyTally, errorCount, type Tally } from "./tally.ts";

export interface BatchOptions extends Omit<ArchiveOptions, "signal">, OutputOptions {
  /** documents a part; what a kill can cost, and a file of a folder; default 1,000 */
  partSize?: number;
  /** mark copies of texts seen before, or leave them out */
  dedupe?: "mark" | "skip";
  /** how many texts `dedupe` remembers; default 1,000,000 */
  dedupeCapacity?: number;
  /** give up when more documents than this fail; default never */
  maxErrors?: number;
  /** replace an output that is there */
  overwrite?: boolean;
  /** throw away what an earlier, unfinished run has done */
  restart?: boolean;
  /** stops in good order: what is under way is finished and written, and a later run goes on from there */
  stop?: AbortSignal;
  /** called after each document */
  onProgress?: (progress: BatchProgress) => void;
}

export interface BatchProgress extends Tally {
  /** documents that an earlier run had done, of `documents` */
  resumed: number;
  /** bytes read off the disk by this run, before unpacking */
  bytes: number;
}

export interface BatchSummary extends BatchProgress {
  /** "already-done" when an earlier run had finished this folder */
  status: "done" | "stopped" | "already-done";
  /** the files written */
  files: string[];
  /** files in given folders that were not read: symbolic links and files of other kinds */
  skippedFiles: number;
  /** milliseconds of this run */
  elapsed: number;
  time: WorkTime;
}

/**
 * Analyses an archive into `options.out`. The state of the run stands on the disk beside the output: after a stop, a
 * kill or a loss of power the same call goes on behind the last finished part, and the output has the same bytes as
 * that of a run without a break (the same rows, with `unordered`).
 *
 * @throws ArchiveError "output_exists", "output_locked", "other_settings", "input_changed", "write_failed",
 *   "missing_package", "no_input", "worker_failed", "invalid_option", "too_many_errors"
 */
export async function analyzeToFile(inputs: readonly string[], options: BatchOptions): Promise<BatchSummary> {
  const began = performance.now();
  const output = outputOf(options);
  if (options.unordered && options.dedupe)
    throw new ArchiveError(
      "invalid_option",
      "unordered and dedupe exclude each other: which copy is the first depends on the order",
    );
  if (output.format === "duckdb") await loadDuckDb();
  prepare(output, options);
  makeFolders(output);
  const release = lockFolder(output.workFolder);
  try {
    const header = { nutgraf: `${version}, schema ${SCHEMA_VERSION}`, settings: settingsOf(inputs, options, output) };
    const { journal, state } = Journal.open(journalFile(output), header);
    let summary: BatchSummary;
    try {
      summary = await run(inputs, options, output, journal, state, began);
    } finally {
      journal.close();
    }
    if (summary.status !== "stopped" && !output.folder) cleanUp(output);
    return summary;
  } finally {
    release();
  }
}

const journalFile = (output: Output) => join(output.workFolder, "journal.jsonl");
const leftOver = (output: Output) => `${output.workFolder}.done`;

/** Renamed first: a folder that is half removed must not look like an unfinished run. */
function cleanUp(output: Output): void {
  renameSync(output.workFolder, leftOver(output));
  rmSync(leftOver(output), { recursive: true, force: true });
}

/** Only a finished output is in the way: an unfinished run goes on. */
function prepare(output: Output, options: BatchOptions): void {
  if (!output.folder) rmSync(leftOver(output), { recursive: true, force: true });
  const journal = existsSync(journalFile(output)) ? readFileSync(journalFile(output), "utf8") : null;
  const finished = output.folder
    ? (journal?.endsWith('{"done":true}\n') ?? false)
    : journal === null && existsSync(output.path);
  if (options.restart || (options.overwrite && finished)) {
    if (journal !== null) lockFolder(output.workFolder)();
    removeOutput(output);
  } else if (finished && !output.folder)
    throw new ArchiveError(
      "output_exists",
      `${output.path} is already there; give --overwrite to replace it, or another name`,
    );
}

/** All that decides the bytes of the output. */
function settingsOf(inputs: readonly string[], options: BatchOptions, output: Output): Record<string, unknown> {
  return {
    inputs,
    out: { format: output.format, folder: output.folder, table: output.table },
    format: options.format,
    ...workOptions(options),
    partSize: options.partSize ?? DEFAULT_PART_SIZE,
    dedupe: options.dedupe,
    dedupeCapacity: options.dedupeCapacity,
  };
}

interface Numbered extends PlacedRecord {
  /** of all documents of the archive, from 0 */
  ordinal: number;
}

async function run(
  inputs: readonly string[],
  options: BatchOptions,
  output: Output,
  journal: Journal,
  state: JournalState,
  began: number,
): Promise<BatchSummary> {
  const progress: BatchProgress = { ...emptyTally(), resumed: 0, bytes: 0 };
  for (const part of state.parts) addTally(progress, part);
  if (state.partial !== null) addTally(progress, state.partial);
  progress.resumed = progress.documents;
  let skippedFiles = 0;
  const summary = (status: BatchSummary["status"], files: string[], time: WorkTime): BatchSummary => ({
    ...progress,
    status,
    files,
    skippedFiles,
    elapsed: performance.now() - began,
    time,
  });
  const idle = { analyzing: 0, working: 0 };
  if (state.done) return summary("already-done", [...output.files, errorsOutput(output)].filter(existsSync), idle);
  let partCount = state.parts.length;
  let time: WorkTime = idle;

  if (!state.complete) {
    const readOptions = {
      ...options,
      onBytes: (count: number) => {
        progress.bytes += count;
      },
      onSkippedFile: (path: string, why: "link" | "other-kind") => {
        skippedFiles++;
        options.onSkippedFile?.(path, why);
      },
    };
    const last = state.partial ?? state.parts.at(-1);
    const records = numbered(readArchive(inputs, readOptions, last?.position ?? undefined), progress.documents);
    const seen = options.dedupe ? new SeenTexts(options.dedupeCapacity) : null;
    if (seen !== null) rememberSeen(output, state, seen);
    const pool = new AnalysisPool(workOptions(options), options);
    time = pool.time;
    const parts = new Parts(output, pool, journal, state, options.partSize ?? DEFAULT_PART_SIZE);
    try {
      for await (const { result, record } of analyzed(records, pool, options)) {
        const { ordinal, position } = record;
        const kept = seen === null || keepsAfterCheck(result, seen, options.dedupe!);
        progress.documents++;
        if (result.duplicate !== null) progress.duplicates++;
        if (result.error !== null) progress.errors[result.error.code] = (progress.errors[result.error.code] ?? 0) + 1;
        await parts.add(result, ordinal, position, kept);
        options.onProgress?.(progress);
        if (errorCount(progress) > (options.maxErrors ?? Number.POSITIVE_INFINITY)) {
          await parts.suspend();
          throw new ArchiveError(
            "too_many_errors",
            `${errorCount(progress)} documents failed, more than ${options.maxErrors} allowed; the last: ${result.error?.message}`,
          );
        }
      }
      if (options.stop?.aborted) {
        await parts.suspend();
        return summary("stopped", [], time);
      }
      partCount = await parts.finish();
    } finally {
      await parts.settle();
      await pool.destroy();
    }
    journal.complete();
  }
  const files = await assemble(output, partCount);
  journal.done();
  return summary("done", files, time);
}

async function* numbered(records: AsyncIterable<PlacedRecord>, first: number): AsyncGenerator<Numbered> {
  let ordinal = first;
  for await (const record of records) yield { ...record, ordinal: ordinal++ };
}

/** Marks a copy; false when it is to be left out. */
function keepsAfterCheck(result: ArchiveResult, seen: SeenTexts, dedupe: "mark" | "skip"): boolean {
  if (result.fingerprint === null) return true;
  result.duplicate = seen.find(result.fingerprint);
  if (result.duplicate === null) {
    seen.add(result.fingerprint, result.doc);
    return true;
  }
  return dedupe === "mark";
}
