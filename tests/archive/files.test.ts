/** Files that are too large, torn, or not what they were a moment ago. */
import {
  appendFileSync,
  closeSync,
  mkdtempSync,
  openSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyzeToFile } from "../../src/archive/batch.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { jsonLines } from "./articles.ts";
import { buildPackage } from "./built.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nutgraf-files-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

interface Reading {
  documents: number;
  /** code and message of each failure */
  failures: string[];
  /** the most memory that was used above that at the start, in MB */
  memory: number;
}

async function reading(path: string, onRecord?: (n: number) => void): Promise<Reading> {
  const before = process.memoryUsage().rss;
  const result: Reading = { documents: 0, failures: [], memory: 0 };
  let n = 0;
  const timer = setInterval(() => {
    result.memory = Math.max(result.memory, (process.memoryUsage().rss - before) / 1e6);
  }, 5);
  for await (const { payload } of readArchive([path])) {
    onRecord?.(++n);
    if (payload.kind === "failure") result.failures.push(`${payload.failure.code}: ${payload.failure.message}`);
    else result.documents++;
  }
  clearInterval(timer);
  return result;
}

describe("a line of 200 MB", () => {
  it("is reported and passed over in bounded memory", async () => {
    const path = join(folder, "long.jsonl");
    const out = openSync(path, "w");
    writeSync(out, '{"text":"Before."}\n{"text":"');
    const megabyte = Buffer.alloc(1024 * 1024, "x");
    for (let i = 0; i < 200; i++) writeSync(out, megabyte);
    writeSync(out, '"}\n{"text":"After."}\n');
    closeSync(out);
    const { documents, failures, memory } = await reading(path);
    expect(documents).toBe(2);
    expect(failures).toEqual([expect.stringMatching(/^record_too_large: line 2 of \S+long\.jsonl, at byte 19, /)]);
    expect(memory).toBeLessThan(150);
    rmSync(path);
  });
});

describe("a gzip file", () => {
  const packed = gzipSync(jsonLines(2000));

  it("that is cut gives what stands before the cut, and an error with its name and place", async () => {
    const path = file("cut.jsonl.gz", packed.subarray(0, packed.length / 2));
    const { documents, failures } = await reading(path);
    expect(documents).toBeGreaterThan(500);
    expect(documents).toBeLessThan(1500);
    expect(failures).toEqual([
      expect.stringMatching(/^corrupt_compression: \S+cut\.jsonl\.gz at byte \d+ \(\d+ bytes unpacked\): /),
    ]);
  });

  it("that is broken in the middle does not stop the files after it", async () => {
    const bytes = Buffer.from(packed);
    const middle = Math.floor(bytes.length / 2);
    bytes.fill(0xaa, middle, middle + 50);
    file("tree-a.jsonl.gz", bytes);
    file("tree-b.jsonl", jsonLines(5));
    const { documents, failures } = await reading(join(folder, "tree-*"));
    expect(documents).toBeGreaterThan(505);
    expect(failures).toHaveLength(1);
  });

  it("that unpacks to hundreds of times its size is given up, in bounded memory", async () => {
    // 600 MB of one line of zeros in 0.6 MB: a gzip member of 20 MB, thirty times.
    const member = gzipSync(Buffer.alloc(20 * 1024 * 1024, "0"));
    const path = file("bomb.jsonl.gz", Buffer.concat(Array.from({ length: 30 }, () => member)));
    const { documents, failures, memory } = await reading(path);
    expect(documents).toBe(0);
    expect(failures).toEqual([expect.stringMatching(/^suspicious_compression: \S+bomb\.jsonl\.gz at byte /)]);
    expect(memory).toBeLessThan(200);
  });
});

describe("a file that changes while it is read", () => {
  it.each([
    ["grows", (path: string) => appendFileSync(path, jsonLines(3, 9000))],
    ["is cut", (path: string) => truncateSync(path, 400_000)],
    ["is written over", (path: string) => writeFileSync(path, jsonLines(4000, 5000))],
  ])("and %s is read to the end it had, at most, and reported", async (_, change) => {
    const path = file("changing.jsonl", jsonLines(4000));
    const { documents, failures } = await reading(path, (n) => {
      if (n === 10) change(path);
    });
    expect(documents).toBeGreaterThan(500);
    expect(documents).toBeLessThanOrEqual(4001);
    expect(failures.at(-1)).toMatch(/^file_changed: \S+changing\.jsonl changed while it was read/);
  });
});

describe("all of them in one run", () => {
  it("are error records, and the rest is analysed", async () => {
    const { plainWorker } = await buildPackage();
    const inputs = [
      file("good-1.jsonl", jsonLines(30)),
      join(folder, "cut.jsonl.gz"),
      join(folder, "nowhere.txt"),
      file("cut.parquet", "PAR1 and no more"),
      file("image.html", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])),
      file("good-2.jsonl", jsonLines(30, 100)),
    ];
    const summary = await analyzeToFile(inputs, {
      out: join(folder, "all.duckdb"),
      workerFile: plainWorker,
      concurrency: 2,
    });
    expect(summary.errors).toEqual({ corrupt_compression: 1, unreadable_file: 1, corrupt_parquet: 1, binary_input: 1 });
    expect(summary.files).toEqual([join(folder, "all.duckdb"), join(folder, "all.duckdb.errors.jsonl")]);
  });
});
