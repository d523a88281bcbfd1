/** The module that each worker thread of a pool runs. */
import { move, transferableSymbol, valueSymbol } from "piscina";
import { analyze } from "../analyze.ts";
import { analyzeBatch, type BatchTask, type WorkOptions } from "./analyze-batch.ts";
import { type SealTask, sealPart } from "./seal.ts";

// Models load and the hot paths compile before the first document's time is counted.
analyze("LONDON (AP) — Prices rose 2 percent in May, the mayor said on Monday.");

export default function work({ task, options }: { task: BatchTask | SealTask; options: WorkOptions }): unknown {
  if (task.kind === "seal") return sealPart(task);
  const reply = analyzeBatch(task, options, analyze);
  // The lines change hands without a copy.
  return move({ [transferableSymbol]: reply.json.buffer, [valueSymbol]: reply } as never);
}
