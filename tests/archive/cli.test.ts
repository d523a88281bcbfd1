/** `nutgraf batch` and `nutgraf read` as a user meets them, with the real analysis. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { COLUMNS, TABLES } from "../../src/archive/columns.ts";
import { analysisSchema } from "../../src/document/schema.ts";
import { runCli } from "../cli.ts";
import { jsonLines } from "./articles.ts";
import { buildPackage } from "./built.ts";

// Each call loads the models anew.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let cli: string;
let folder: string;
let wire: string;
beforeAll(async () => {
  cli = (await buildPackage()).cli;
  folder = mkdtempSync(join(tmpdir(), "nutgraf-batch-"));
  wire = join(folder, "wire.jsonl.gz");
  writeFileSync(wire, gzipSync(`${jsonLines(12)}not json\n`));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nutgraf = (args: string[], input?: string) => runCli(cli, args, input);
const lines = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

it("batch writes what pipe would, with the place of each document, and sums up", async () => {
  const out = join(folder, "facts.jsonl");
  const { code, stdout, stderr } = await nutgraf(["batch", wire, "--out", out, "--concurrency", "1"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toContain("nutgraf: 13 documents: 12 analysed, 1 error\n");
  expect(stderr).toContain("errors: invalid_json 1");
  expect(stderr).toContain(`written: ${out}, ${out}.errors.jsonl`);
  const found = lines(readFileSync(out, "utf8"));
  const piped = lines((await nutgraf(["pipe"], jsonLines(12))).stdout);
  for (const [i, line] of found.slice(0, 12).entries()) {
    const { doc, source, fingerprint: _, ...analysis } = line;
    expect(analysis).toEqual(piped[i]);
    expect(analysisSchema.parse(analysis)).toEqual(analysis);
    expect({ doc, source }).toMatchObject({ doc: `${wire}#${i + 1}`, source: { file: wire, record: i + 1 } });
  }
  expect(found[12]).toMatchObject({ id: `${wire}#13`, error: { code: "invalid_json" } });
  expect(lines(readFileSync(`${out}.errors.jsonl`, "utf8"))).toEqual([found[12]]);
});

it("batch refuses an output that is there, and an output that has no format", async () => {
  const out = join(folder, "facts.jsonl");
  expect(await nutgraf(["batch", wire, "--out", out])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("--overwrite"),
  });
  expect(await nutgraf(["batch", wire, "--out", join(folder, "facts.xlsx")])).toMatchObject({ code: 2 });
  expect(await nutgraf(["batch", wire, "--out", join(folder, "f.jsonl"), "--table", "claims"])).toMatchObject({
    code: 2,
  });
});

it("batch writes to standard output, and ends with 1 when nothing could be analysed", async () => {
  const { code, stdout } = await nutgraf(["batch", "-", "--out", "-", "--concurrency", "1"], jsonLines(3));
  expect(code).toBe(0);
  expect(lines(stdout).map(({ doc }) => doc)).toEqual(["-#1", "-#2", "-#3"]);
  const out = join(folder, "nothing.jsonl");
  const nothing = await nutgraf(["batch", join(folder, "nowhere.txt"), "--out", out, "--quiet", "--concurrency", "1"]);
  expect(nothing).toMatchObject({ code: 1, stderr: expect.stringContaining("no document could be analysed") });
  expect(existsSync(out)).toBe(true);
});

it("read prints what pipe reads", async () => {
  const { code, stdout } = await nutgraf(["read", wire]);
  expect(code).toBe(0);
  const printed = lines(stdout);
  expect(printed.slice(0, 12)).toEqual(lines(jsonLines(12)));
  expect(printed[12]).toMatchObject({ error: { code: "invalid_json" } });
});

it("pipe --rows answers with rows of the tables", async () => {
  const { stdout } = await nutgraf(["pipe", "--rows"], `${jsonLines(1)}{"id":"x"}\n`);
  const [row, failed] = lines(stdout);
  expect(Object.keys(row)).toEqual(["id", ...TABLES]);
  for (const table of TABLES)
    for (const it of row[table])
      for (const name of Object.keys(it)) expect(COLUMNS[table].map((column) => column.name)).toContain(name);
  expect(row.articles).toHaveLength(1);
  expect(failed.articles).toEqual([expect.objectContaining({ id: "x", error_code: "invalid_input" })]);
});
