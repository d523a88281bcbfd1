/** What a worker does with a batch of records. */
import type { AnalyzeOptions } from "../analyze.ts";
import { NutgrafError } from "../document/errors.ts";
import type { Analysis } from "../document/schema.ts";
import type { Input } from "../document/source.ts";
import type { Failure } from "./failure.ts";
import { type Fingerprint, fingerprintOf, fingerprintText } from "./fingerprint.ts";
import { idOf, inputOf } from "./input-of.ts";
import { type ArchiveRecord, docKey, type ReadOptions } from "./record.ts";
import type { ArchiveLine } from "./result.ts";

/** How to read and analyse; the same for a whole run. */
export interface WorkOptions {
  read: ReadOptions;
  analyze: AnalyzeOptions;
}

export interface BatchTask {
  kind: "analyze";
  records: ArchiveRecord[];
  /** the worker writes here which record it is at, from 1, so that a hang or crash can be told from outside */
  progress: Int32Array;
}

export interface Outcome {
  id: string;
  /** where its line ends in `json` */
  end: number;
  error: Failure | null;
  fingerprint: Fingerprint | null;
}

export interface BatchReply {
  outcomes: Outcome[];
  /** the lines of all, one after the other */
  json: Uint8Array;
  /** milliseconds in `analyze` alone, and in the whole task */
  analyzing: number;
  working: number;
}

export type Analyze = (input: Input, options: AnalyzeOptions) => Analysis;

/** Analyses the records of a task. Never throws: what is wrong with a document is its outcome. */
export function analyzeBatch(task: BatchTask, options: WorkOptions, analyzer: Analyze): BatchReply {
  const began = performance.now();
  const clock = { analyzing: 0 };
  const outcomes: Outcome[] = [];
  const lines: Buffer[] = [];
  let end = 0;
  task.records.forEach((record, i) => {
    Atomics.store(task.progress, 0, i + 1);
    const { line, fingerprint } = lineOf(record, options, analyzer, clock);
    const json = Buffer.from(JSON.stringify(line));
    lines.push(json);
    end += json.length;
    outcomes.push({ id: line.id, end, error: line.error ?? null, fingerprint });
  });
  const json = joined(lines, end);
  return { outcomes, json, analyzing: clock.analyzing, working: performance.now() - began };
}

function lineOf(record: ArchiveRecord, options: WorkOptions, analyzer: Analyze, clock: { analyzing: number }) {
  const { source } = record;
  const doc = docKey(source);
  try {
    const { input, referenceTime } = inputOf(record, options.read);
    const began = performance.now();
    let analysis: Analysis;
    try {
      analysis = analyzer(input, { ...(referenceTime !== undefined && { referenceTime }), ...options.analyze });
    } finally {
      clock.analyzing += performance.now() - began;
    }
    const fingerprint = fingerprintOf(analysis.article.body);
    const line: ArchiveLine = {
      ...analysis,
      id: input.id,
      doc,
      source,
      ...(fingerprint !== null && { fingerprint: fingerprintText(fingerprint) }),
    };
    return { line, fingerprint };
  } catch (error) {
    const code = error instanceof NutgrafError ? error.code : ("internal" as const);
    const message = `${doc}: ${error instanceof Error ? error.message : String(error)}`;
    const line: ArchiveLine = { id: idOf(record, options.read), error: { code, message }, doc, source };
    return { line, fingerprint: null };
  }
}

/** In a buffer of its own, which can be moved to another thread. */
function joined(parts: Buffer[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
