/** A worker with a stand-in for `analyze`, which does to itself what a bad document might do. */
import { type Analyze, analyzeBatch, type BatchTask, type WorkOptions } from "../../src/archive/analyze-batch.ts";
import { type SealTask, sealPart } from "../../src/archive/seal.ts";
import { plainAnalysis } from "./plain-analysis.ts";

const faulty: Analyze = (input, options) => {
  const text = input.body ?? input.text ?? "";
  if (text.includes("HANG")) for (;;);
  if (text.includes("EXIT")) process.exit(3);
  if (text.includes("THROW")) throw new TypeError("no such thing");
  if (text.includes("FILL")) {
    const kept: number[][] = [];
    for (;;) kept.push(new Array(100_000).fill(Math.random()));
  }
  if (text.includes("SLOW")) {
    const until = performance.now() + 20;
    while (performance.now() < until);
  }
  return plainAnalysis(input, options);
};

export default function work({ task, options }: { task: BatchTask | SealTask; options: WorkOptions }): unknown {
  return task.kind === "seal" ? sealPart(task) : analyzeBatch(task, options, faulty);
}
