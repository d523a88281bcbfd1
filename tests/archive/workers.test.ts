/** What documents can do to the workers, and what the run makes of it. */
import { beforeAll, describe, expect, it } from "vitest";
import { type ArchiveOptions, analyzeArchive } from "../../src/archive/analyze-archive.ts";
import { analysisSchema } from "../../src/document/schema.ts";
import type { Input } from "../../src/document/source.ts";
import { buildPackage } from "./built.ts";

let workerFile: string;
beforeAll(async () => {
  workerFile = (await buildPackage()).plainWorker;
});

const body = (text: string): Input => ({ body: text });
const plain = (count: number): Input[] => Array.from({ length: count }, (_, i) => body(`Rain fell ${i} times.`));

async function run(inputs: Iterable<Input> | AsyncIterable<Input>, options: ArchiveOptions = {}) {
  const outcomes: string[] = [];
  for await (const { doc, error } of analyzeArchive(inputs, { workerFile, concurrency: 2, ...options }))
    outcomes.push(`${doc} ${error?.code ?? "ok"}`);
  return outcomes;
}

describe("analyzeArchive", () => {
  it("gives an analysis for each document, in order, with its place", async () => {
    let n = 0;
    for await (const result of analyzeArchive(plain(200), { workerFile, concurrency: 2 })) {
      n++;
      expect(result).toMatchObject({
        doc: `input#${n}`,
        id: `input#${n}`,
        source: { file: "input", record: n, offset: null },
      });
      expect(result.error).toBeNull();
      expect(analysisSchema.parse(result.analysis).claims[0]?.quantity.value).toBe(n - 1);
      expect(result.line).toMatchObject({ doc: `input#${n}`, fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) });
    }
    expect(n).toBe(200);
  });

  it("stops the document that takes too long, and no other", async () => {
    const inputs = plain(100);
    inputs[40] = body("HANG");
    inputs[41] = body("HANG again");
    const outcomes = await run(inputs, { timeout: 400 });
    expect(outcomes).toEqual(inputs.map((_, i) => `input#${i + 1} ${i === 40 || i === 41 ? "timeout" : "ok"}`));
  });

  it("reports the document that makes its worker exit, and goes on", async () => {
    const inputs = plain(100);
    inputs[0] = body("EXIT");
    inputs[99] = body("EXIT");
    const outcomes = await run(inputs);
    expect(outcomes).toEqual(inputs.map((_, i) => `input#${i + 1} ${i === 0 || i === 99 ? "worker_crashed" : "ok"}`));
  });

  it("reports the document that fills its worker's memory, and goes on", async () => {
    const inputs = plain(10);
    inputs[5] = body("FILL");
    const outcomes = await run(inputs, { workerMemory: 64, timeout: 60_000 });
    expect(outcomes).toEqual(inputs.map((_, i) => `input#${i + 1} ${i === 5 ? "worker_crashed" : "ok"}`));
  });

  it("reports a defect of the analysis with its message", async () => {
    for await (const { error } of analyzeArchive([body("THROW")], { workerFile, concurrency: 1 }))
      expect(error).toEqual({ code: "internal", message: "input#1: no such thing" });
  });

  it("refuses what analyze refuses, document by document", async () => {
    const inputs = [body("Rain."), { text: "a", html: "b" } as Input, body("far too long")];
    expect(await run(inputs, { analyze: { maxLength: 9 } })).toEqual([
      "input#1 ok",
      "input#2 invalid_input",
      "input#3 input_too_large",
    ]);
  });

  it("gives the same results out of order, a slow document last", async () => {
    const inputs = plain(200);
    inputs[0] = body("HANG");
    const outcomes = await run(inputs, { unordered: true, timeout: 1500 });
    expect(outcomes.at(-1)).toBe("input#1 timeout");
    const expected = inputs.map((_, i) => `input#${i + 1} ${i === 0 ? "timeout" : "ok"}`);
    expect([...outcomes].sort()).toEqual(expected.sort());
  });

  it("reads no further than it has to while its results are not taken", async () => {
    let given = 0;
    function* endless() {
      for (;;) {
        given++;
        yield body(`Rain fell ${given} times.`);
      }
    }
    let taken = 0;
    for await (const _ of analyzeArchive(endless(), { workerFile, concurrency: 2 })) {
      taken++;
      if (taken === 100) await new Promise((done) => setTimeout(done, 300));
      expect(given - taken).toBeLessThan(400);
      if (taken === 1000) break;
    }
    expect(taken).toBe(1000);
  });

  it("gives a document's result before the next is there", async () => {
    let more = () => {};
    const waiting = new Promise<void>((resolve) => {
      more = resolve;
    });
    async function* slow() {
      yield body("First.");
      await waiting;
      yield body("Second.");
    }
    const results = analyzeArchive(slow(), { workerFile, concurrency: 2 });
    expect((await results.next()).value?.doc).toBe("input#1");
    more();
    expect((await results.next()).value?.doc).toBe("input#2");
    expect((await results.next()).done).toBe(true);
  });

  it("stops at once when its signal aborts, also while it waits for its source", async () => {
    const stop = new AbortController();
    async function* stuck() {
      yield body("First.");
      await new Promise(() => {});
    }
    const seen: string[] = [];
    await expect(async () => {
      for await (const { doc } of analyzeArchive(stuck(), { workerFile, concurrency: 1, signal: stop.signal })) {
        seen.push(doc);
        setTimeout(() => stop.abort(new Error("enough")), 50);
      }
    }).rejects.toThrow("enough");
    expect(seen).toEqual(["input#1"]);
    await expect(run(plain(1), { signal: AbortSignal.abort(new Error("never")) })).rejects.toThrow("never");
  });

  it("passes on what its source throws", async () => {
    function* broken() {
      yield body("First.");
      throw new Error("source broke");
    }
    await expect(run(broken())).rejects.toThrow("source broke");
  });

  it("says so when no worker can be started", async () => {
    await expect(run(plain(1), { workerFile: "/nowhere/worker.js" })).rejects.toMatchObject({ code: "worker_failed" });
  });
});
