/**
 * How well nutgraf does on the development sets: each goes through `nutgraf pipe`, its answers through the set's scorer.
 * `--help` prints the options.
 */
import { execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { byteLines } from "../src/archive/byte-lines.ts";
import type { Analysis } from "../src/document/schema.ts";
import { type Measure, measuresOf } from "./scores.ts";
import type { BenchSet, GoldLine, Prediction } from "./sets/set.ts";

const root = dirname(dirname(process.argv[1]!));
// Past symbolic links: the scorers run only when they are called by the path that Node knows them by.
const sets = realPath(resolve(root, process.env["NUTGRAF_BENCH"] ?? "../shared/bench"));
const utf8 = new TextDecoder();
const scratch = mkdtempSync(join(tmpdir(), "nutgraf-quality-"));

interface Row {
  set: string;
  file: string;
  lines: number;
  failed: number;
  seconds: number;
  measures: Measure[];
}

const HELP = `How well nutgraf does on the development sets.

npm run bench:quality -- [--only ner,quotes/dev] [--keep FOLDER] [--cli FILE]

--only  sets, or files of sets by the beginning of their names
--keep  writes the predictions there, for the scorers' own options (--errors, --worst ...)
--cli   another build of the command line than this source tree's

The sets are looked for under NUTGRAF_BENCH (default ../shared/bench). Those that are absent are named and passed over.`;

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    keep: { type: "string" },
    cli: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const wanted = options.only?.split(",");
const isWanted = (file: string) => wanted?.some((name) => file.startsWith(name)) ?? true;

try {
  if (options.help) console.log(HELP);
  else await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function main(): Promise<void> {
  if (!existsSync(sets)) {
    console.log(`no development sets at ${sets}; NUTGRAF_BENCH says where they are`);
    return;
  }
  const out = options.keep ?? scratch;
  mkdirSync(out, { recursive: true });
  const cli = options.cli ?? bundled("src/cli/main.ts");
  const rows: Row[] = [];
  const passedOver: string[] = [];
  const names: string[] = [];
  for (const converter of readdirSync(join(root, "bench/sets")).sort()) {
    if (converter === "set.ts" || !converter.endsWith(".ts") || converter.endsWith(".test.ts")) continue;
    const module = (await import(pathToFileURL(bundled(`bench/sets/${converter}`)).href)) as {
      set?: BenchSet | BenchSet[];
    };
    if (module.set === undefined) passedOver.push(`bench/sets/${converter} (exports no set)`);
    for (const set of [module.set ?? []].flat())
      for (const file of set.files) {
        names.push(`${set.name}/${file}`);
        if (!isWanted(`${set.name}/${file}`)) continue;
        if (existsSync(join(sets, set.name, file))) {
          const done = await row(set, file, cli, out);
          rows.push(done);
          const [headline] = done.measures;
          console.error(
            `${done.set} ${done.file}: ${headline?.name} ${headline?.value} (${done.seconds.toFixed(0)} s)`,
          );
        } else passedOver.push(`${set.name}/${file}`);
      }
  }
  const unknown = wanted?.filter((name) => !names.some((file) => file.startsWith(name))) ?? [];
  if (unknown.length > 0)
    throw new Error(`no set begins with ${unknown.join(" or ")}; there are ${[...new Set(names)].join(", ")}`);
  console.log(table(rows));
  if (rows.some((row) => row.set.endsWith("*")))
    console.log("\n* the shipped weights were learnt from these files; docs and model cards give held-out figures");
  if (passedOver.length > 0) console.log(`\npassed over: ${passedOver.join(", ")}`);
}

/** Bundles a source file of this project to where Node can load it. */
function bundled(entry: string): string {
  const outfile = join(root, "node_modules/.cache/quality", `${basename(entry, ".ts")}.${process.pid}.mjs`);
  execFileSync(process.execPath, [join(root, "scripts/bundle.mjs"), entry, outfile], { stdio: "inherit" });
  process.on("exit", () => rmSync(outfile, { force: true }));
  return outfile;
}

async function row(set: BenchSet, file: string, cli: string, out: string): Promise<Row> {
  const folder = join(sets, set.name);
  const gold = textOf(join(folder, file))
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as GoldLine);
  const started = performance.now();
  const { predictions, failed } = await predicted(set, gold, cli, (path) => textOf(join(folder, path)));
  const seconds = (performance.now() - started) / 1000;
  const stem = file.replace(/\.jsonl(\.gz)?$/, "");
  const name = set.variant === undefined ? set.name : `${set.name}, ${set.variant}`;
  const predictionFile = join(out, `${name.replace(", ", "-")}-${stem}.jsonl`);
  writeFileSync(predictionFile, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(""));
  const scorer = join(sets, "score", `${set.name}.mjs`);
  const args = [scorer, join(folder, file), predictionFile, "--json", ...(set.scorerArguments ?? [])];
  const report = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e9 }));
  const label = set.seenInTraining ? `${name} *` : name;
  return { set: label, file: stem, lines: gold.length, failed, seconds, measures: measuresOf(set.name, report) };
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** The set's predictions from the answers of `nutgraf pipe`, which must come one for each line and in order. */
async function predicted(
  set: BenchSet,
  gold: GoldLine[],
  cli: string,
  read: (path: string) => string,
): Promise<{ predictions: Prediction[]; failed: number }> {
  const child = spawn(process.execPath, [cli, "pipe"], { stdio: ["pipe", "pipe", "inherit"] });
  const closed = new Promise<number | null>((done) => child.on("close", done));
  const fed = (async () => {
    for (const line of gold)
      if (!child.stdin.write(`${JSON.stringify(set.input(line, read))}\n`))
        await new Promise((done) => child.stdin.once("drain", done));
    child.stdin.end();
  })();
  const predictions: Prediction[] = [];
  let failed = 0;
  let at = 0;
  for await (const { bytes } of byteLines(child.stdout, Number.POSITIVE_INFINITY)) {
    const answer = JSON.parse(utf8.decode(bytes!)) as
      | Analysis
      | { id: string; error: { code: string; message: string } };
    const item = gold[at++]!;
    if (answer.id !== item.id) throw new Error(`${set.name}: answer ${at} has id ${answer.id}, not ${item.id}`);
    if ("error" in answer) {
      failed++;
      console.error(`${set.name}: ${answer.error.code}: ${answer.error.message}`);
    } else predictions.push(set.prediction(item, answer));
  }
  await fed;
  const code = await closed;
  if (code !== 0 || at !== gold.length)
    throw new Error(`${set.name}: nutgraf pipe ended with code ${code} after ${at} of ${gold.length} answers`);
  return { predictions, failed };
}

function table(rows: Row[]): string {
  const cells = rows.map((row) => [
    row.set,
    row.file,
    String(row.lines),
    String(row.failed),
    row.seconds.toFixed(1),
    row.measures.map(({ name, value }) => `${name} ${value === null ? "–" : value.toFixed(3)}`).join("  "),
  ]);
  const head = ["set", "file", "lines", "failed", "seconds", "measures, the headline first"];
  const widths = head.map((name, i) => Math.max(name.length, ...cells.map((row) => row[i]!.length)));
  const line = (row: string[]) =>
    row
      .map((cell, i) => (i >= 2 && i <= 4 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join("  ")
      .trimEnd();
  return [line(head), ...cells.map(line)].join("\n");
}
