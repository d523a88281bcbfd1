/** Worker threads that analyse, and survive what a document does to them. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Piscina from "piscina";
import type { BatchReply, WorkOptions } from "./analyze-batch.ts";
import { ArchiveError, type Failure, messageOf } from "./failure.ts";
import { idOf } from "./input-of.ts";
import { type ArchiveRecord, docKey } from "./record.ts";
import { ArchiveResult, failedResult } from "./result.ts";
import type { SealReply, SealTask } from "./seal.ts";
import { DEFAULT_TIMEOUT } from "./settings.ts";

export interface PoolOptions {
  /** worker threads; default one for each processor */
  concurrency?: number;
  /** milliseconds that one document may take; default 10,000 */
  timeout?: number;
  /** memory that a worker's objects may take, in MB, before it is taken for crashed; default 1,024 */
  workerMemory?: number;
  /** @internal the module that workers run, for tests */
  workerFile?: string;
}

/** What the workers did with their time, in milliseconds summed over all of them. */
export interface WorkTime {
  /** in `analyze` */
  analyzing: number;
  /** in all that a batch takes: decoding, analysing, writing JSON */
  working: number;
}

export class AnalysisPool {
  readonly concurrency: number;
  readonly time: WorkTime = { analyzing: 0, working: 0 };
  readonly #pool: Piscina;
  readonly #work: WorkOptions;
  readonly #timeout: number;
  #broken: unknown;

  constructor(work: WorkOptions, options: PoolOptions = {}) {
    this.concurrency = Math.max(1, options.concurrency ?? availableParallelism());
    this.#work = work;
    this.#timeout = options.timeout ?? DEFAULT_TIMEOUT;
    this.#pool = new Piscina({
      filename: options.workerFile ?? workerFile(),
      minThreads: this.concurrency,
      maxThreads: this.concurrency,
      resourceLimits: { maxOldGenerationSizeMb: options.workerMemory ?? 1024, maxYoungGenerationSizeMb: 48 },
    });
    // A worker that dies between two tasks, or cannot load; a task's own error comes from its promise.
    this.#pool.on("error", (error) => {
      this.#broken = error;
    });
  }

  /** The results for a batch, in its order. Rejects only when no worker can be started. */
  async analyze(records: ArchiveRecord[]): Promise<ArchiveResult[]> {
    const results: ArchiveResult[] = new Array(records.length);
    const given: number[] = [];
    records.forEach((record, i) => {
      if (record.payload.kind === "failure") results[i] = readFailure(record, record.payload.failure);
      else given.push(i);
    });
    await this.#analyzeSome(records, given, results, 0);
    return results;
  }

  /** Runs the batch `which`; when its worker hangs or crashes, the record it was at is to blame and the rest is run again. */
  async #analyzeSome(
    records: ArchiveRecord[],
    which: number[],
    results: ArchiveResult[],
    crashes: number,
  ): Promise<void> {
    if (which.length === 0) return;
    const progress = new Int32Array(new SharedArrayBuffer(4));
    const batch = which.map((i) => records[i]!);
    const watch = new Watch(progress, this.#timeout);
    let reply: BatchReply;
    try {
      const task = { kind: "analyze", records: batch, progress };
      reply = await this.#pool.run({ task, options: this.#work }, { signal: watch.signal });
    } catch (error) {
      const at = Atomics.load(progress, 0) - 1;
      if (at < 0)
        throw new ArchiveError("worker_failed", `a worker could not start: ${messageOf(this.#broken ?? error)}`, error);
      await this.#analyzeSome(records, which.slice(0, at), results, 0);
      const record = batch[at]!;
      if (watch.signal.aborted)
        results[which[at]!] = this.#failed(record, "timeout", `took longer than ${this.#timeout} ms and was stopped`);
      else if (crashes > 0)
        results[which[at]!] = this.#failed(record, "worker_crashed", `its worker crashed: ${messageOf(error)}`);
      // What the documents before have left behind may have been the cause: once more, alone.
      else await this.#analyzeSome(records, [which[at]!], results, crashes + 1);
      await this.#analyzeSome(records, which.slice(at + 1), results, 0);
      return;
    } finally {
      watch.end();
    }
    this.time.analyzing += reply.analyzing;
    this.time.working += reply.working;
    let start = 0;
    reply.outcomes.forEach(({ id, end, error, fingerprint }, i) => {
      const json = reply.json.subarray(start, end);
      start = end;
      results[which[i]!] = new ArchiveResult(batch[i]!.source, id, json, error, fingerprint);
    });
  }

  #failed(record: ArchiveRecord, code: Failure["code"], what: string): ArchiveResult {
    const message = `${docKey(record.source)}: ${what}`;
    return failedResult(record.source, idOf(record, this.#work.read), { code, message });
  }

  /** Turns a finished part into the files of its output. */
  seal(task: SealTask): Promise<SealReply> {
    return this.#pool.run({ task, options: this.#work });
  }

  /** Stops the workers at once. */
  async destroy(): Promise<void> {
    await this.#pool.destroy();
  }
}

function readFailure(record: ArchiveRecord, failure: Failure): ArchiveResult {
  return failedResult(record.source, idOf(record), failure);
}

/** Aborts its signal when the worker has been at one and the same record for too long. */
class Watch {
  readonly #abort = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(progress: Int32Array, timeout: number) {
    let at = 0;
    let since = performance.now();
    const look = () => {
      const now = performance.now();
      const current = Atomics.load(progress, 0);
      if (current !== at) {
        at = current;
        since = now;
      } else if (at > 0 && now - since > timeout) this.#abort.abort();
    };
    this.#timer = setInterval(look, Math.max(10, Math.min(250, timeout / 10))).unref();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  end(): void {
    clearInterval(this.#timer);
  }
}

/** The built worker: this code may stand in the folder of the package's entries, or in a chunk beside or above it. */
function workerFile(): string {
  const here = typeof __dirname === "string" ? __dirname : dirname(fileURLToPath(import.meta.url));
  const places = ["archive/worker.js", "worker.js", "../archive/worker.js"].map((path) => join(here, path));
  const found = places.find((path) => existsSync(path));
  if (found === undefined)
    throw new ArchiveError(
      "worker_failed",
      `the worker module is missing (looked for ${places.join(", ")}); build or reinstall nutgraf`,
    );
  return found;
}
