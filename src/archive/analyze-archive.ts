import type { AnalyzeOptions } from "../analyze.ts";
import type { Input } from "../document/source.ts";
import type { WorkOptions } from "./analyze-batch.ts";
import { AnalysisPool, type PoolOptions } from "./pool.ts";
import { readArchive } from "./read-archive.ts";
import type { ArchiveRecord, ReadOptions } from "./record.ts";
import type { ArchiveResult } from "./result.ts";

export interface ArchiveOptions extends ReadOptions, PoolOptions {
  /** options of `analyze`, for each document */
  analyze?: AnalyzeOptions;
  /** give results as they come, for speed, instead of in the order of the input */
  unordered?: boolean;
  /** stops reading, analysing and waiting at once; the iterator then throws the signal's reason */
  signal?: AbortSignal;
}

/** Paths, folders and globs ("-" is standard input), or documents of any making. */
export type ArchiveSource =
  | string
  | readonly string[]
  | AsyncIterable<Input | ArchiveRecord>
  | Iterable<Input | ArchiveRecord>;

/**
 * Analyses an archive on worker threads.
 *
 * A document that cannot be read or analysed, that hangs or crashes its worker, gives a result with an error; none is
 * lost, and none ends the run. Reading goes on only as results are taken: memory is bounded, whatever the size of the
 * archive. Throws ArchiveError "no_input" or "worker_failed", and the reason of the signal.
 *
 * @example
 * for await (const { doc, analysis, error } of analyzeArchive("wire/*.jsonl.gz"))
 *   if (analysis) for (const claim of analysis.claims) console.log(doc, claim.text);
 *   else console.error(error.code, error.message);
 */
export async function* analyzeArchive(
  source: ArchiveSource,
  options: ArchiveOptions = {},
): AsyncGenerator<ArchiveResult> {
  options.signal?.throwIfAborted();
  const pool = new AnalysisPool(workOptions(options), options);
  try {
    for await (const { result } of analyzed(recordsOf(source, options), pool, options)) yield result;
  } finally {
    await pool.destroy();
  }
}

/** What workers are told: plain data, for functions and signals do not travel between threads. */
export function workOptions(options: ArchiveOptions): WorkOptions {
  const { textField, htmlField, bodyField, idField, urlField, publishedField, titleField, maxRecordBytes } = options;
  const read = { textField, htmlField, bodyField, idField, urlField, publishedField, titleField, maxRecordBytes };
  return {
    read: Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)),
    analyze: options.analyze ?? {},
  };
}

async function* recordsOf(source: ArchiveSource, options: ReadOptions): AsyncGenerator<ArchiveRecord> {
  if (typeof source === "string") yield* readArchive([source], options);
  else if (Array.isArray(source) && source.every((it) => typeof it === "string")) yield* readArchive(source, options);
  else {
    let record = 0;
    for await (const item of source as AsyncIterable<Input | ArchiveRecord>) {
      record++;
      if ("payload" in item) yield item;
      else yield { source: { file: "input", record, offset: null }, payload: { kind: "input", input: item } };
    }
  }
}

// A batch is worth its way to a worker and back, and small enough to run again when one of its documents hangs.
const BATCH_RECORDS = 64;
const BATCH_BYTES = 256 * 1024;
/** batches under way for each worker: one at work, the others waiting for it, or for one that is slower before them */
const BATCHES_A_WORKER = 3;

export interface FlowOptions {
  unordered?: boolean | undefined;
  /** throws its reason, at once */
  signal?: AbortSignal | undefined;
  /** ends the reading; what was read is finished */
  stop?: AbortSignal | undefined;
}

interface Running<R> {
  records: R[];
  results: ArchiveResult[] | null;
}

/** The results of a stream of records, each with its record. */
export async function* analyzed<R extends ArchiveRecord>(
  records: AsyncIterable<R>,
  pool: AnalysisPool,
  options: FlowOptions = {},
): AsyncGenerator<{ result: ArchiveResult; record: R }> {
  const iterator = records[Symbol.asyncIterator]();
  const most = pool.concurrency * BATCHES_A_WORKER;
  const running: Running<R>[] = [];
  let batch: R[] = [];
  let bytes = 0;
  let reading = false;
  let ended = false;
  // What happens outside sets these and wakes the loop. (Promise.race would keep a reaction for each document.)
  let failure: { reason: unknown } | null = null;
  let wake = () => {};
  const fail = (reason: unknown) => {
    failure ??= { reason };
    wake();
  };
  const onAbort = () => fail(options.signal?.reason);
  const onStop = () => {
    ended = true;
    wake();
  };
  const read = () => {
    reading = true;
    iterator.next().then((next) => {
      reading = false;
      if (next.done) ended = true;
      else if (!ended) {
        batch.push(next.value);
        bytes += sizeOf(next.value);
      }
      wake();
    }, fail);
  };
  const dispatch = () => {
    const entry: Running<R> = { records: batch, results: null };
    batch = [];
    bytes = 0;
    running.push(entry);
    pool.analyze(entry.records).then((results) => {
      entry.results = results;
      wake();
    }, fail);
  };

  options.signal?.addEventListener("abort", onAbort, { once: true });
  options.stop?.addEventListener("abort", onStop, { once: true });
  if (options.signal?.aborted) onAbort();
  if (options.stop?.aborted) onStop();
  try {
    while (!ended || batch.length > 0 || running.length > 0) {
      if (failure !== null) throw (failure as { reason: unknown }).reason;
      const full = batch.length >= BATCH_RECORDS || bytes >= BATCH_BYTES;
      // A worker that has nothing to do gets what there is.
      if (batch.length > 0 && (full || ended || running.length < pool.concurrency)) dispatch();
      if (!ended && !reading && running.length < most) read();
      const finished = options.unordered
        ? running.findIndex((it) => it.results !== null)
        : running[0]?.results
          ? 0
          : -1;
      if (finished >= 0) {
        const [{ records: given, results }] = running.splice(finished, 1) as [Running<R>];
        for (let i = 0; i < given.length; i++) yield { result: results![i]!, record: given[i]! };
      } else if (!ended || batch.length > 0 || running.length > 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    if (failure !== null) throw (failure as { reason: unknown }).reason;
  } finally {
    options.signal?.removeEventListener("abort", onAbort);
    options.stop?.removeEventListener("abort", onStop);
    // A reader that waits for its input (a terminal) would not return before it comes.
    const closed = Promise.resolve(iterator.return?.()).catch(() => {});
    if (!reading) await closed;
  }
}

function sizeOf({ payload }: ArchiveRecord): number {
  if ("bytes" in payload) return payload.bytes.length;
  if (payload.kind === "failure") return 0;
  let size = 0;
  for (const value of Object.values(payload.kind === "row" ? payload.row : payload.input))
    if (typeof value === "string" || value instanceof Uint8Array) size += value.length;
  return size;
}
