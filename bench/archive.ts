/**
 * How fast an archive goes through `analyzeToFile`, and in how much memory: npm run bench:archive -- [articles]
 *
 * Each measurement is a process of its own, so that its peak memory is its own; of those that are compared with each
 * other the median of three is printed. The archive is made by rewriting the
 * fixtures with other numbers and names, from a fixed seed.
 */
import { execFile, execFileSync } from "node:child_process";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { finished } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";

// scripts/run.mjs runs this from node_modules/.cache/run.
const project = resolve(import.meta.dirname, "../../..");
const dist = join(project, "dist");
const work = join(project, "node_modules/.cache/bench-archive");

interface Setting {
  input: string;
  out: string;
  workers: number;
}

interface Measurement {
  documents: number;
  errors: number;
  /** seconds from the first documents to the last, the start of the workers left out */
  seconds: number;
  /** documents a second of the whole run, with the start of the workers */
  wholeRate: number;
  /** processor seconds of the process in that time */
  processor: number;
  megabytes: number;
  /** of the time of the workers, what was not in `analyze` */
  workersOutside: number;
  peakMegabytes: number;
}

/**
 * Documents that a worker has seen before its time counts. V8 goes on compiling until about the 2,500th; in an archive of
 * hundreds of thousands that is nothing, in the first thousands of this one it is a tenth of the time.
 */
const WARM_UP = 2000;

async function measure({ input, out, workers }: Setting): Promise<void> {
  const { analyzeToFile } = await import(pathToFileURL(join(dist, "archive/index.js")).href);
  let began = 0;
  let counted = 0;
  let cpu = process.cpuUsage();
  const started = performance.now();
  const summary = await analyzeToFile([input], {
    out,
    concurrency: workers,
    overwrite: true,
    restart: true,
    onProgress: ({ documents }: { documents: number }) => {
      // The first documents carry the start of the workers and the compilation of their code.
      if (began === 0 && documents >= WARM_UP * workers) {
        began = performance.now();
        counted = documents;
        cpu = process.cpuUsage();
      }
    },
  });
  const ended = performance.now();
  const seconds = (ended - began) / 1000;
  const used = process.cpuUsage(cpu);
  const documents = summary.documents - counted;
  const measurement: Measurement = {
    documents,
    errors: Object.values(summary.errors as Record<string, number>).reduce((a, b) => a + b, 0),
    seconds,
    wholeRate: summary.documents / ((ended - started) / 1000),
    megabytes: (statSync(input).size / 1e6) * (documents / summary.documents),
    workersOutside: 1 - summary.time.analyzing / summary.time.working,
    processor: (used.user + used.system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(measurement));
}

/** What `analyze` alone takes for a document, in seconds of the clock and of the processor. */
interface Alone {
  clock: number;
  processor: number;
}

/** `analyze` in a process that does nothing else, when its code is compiled. */
async function measureAnalyze(input: string): Promise<void> {
  const { analyze } = await import(pathToFileURL(join(dist, "index.js")).href);
  const lines = readFileSync(input, "utf8")
    .trimEnd()
    .split("\n", 2 * WARM_UP);
  const documents = lines.map((line) => JSON.parse(line) as { id: string; text: string });
  for (const document of documents.slice(0, WARM_UP)) analyze(document);
  const began = performance.now();
  const before = process.cpuUsage();
  for (const document of documents.slice(WARM_UP)) analyze(document);
  const { user, system } = process.cpuUsage(before);
  const count = documents.length - WARM_UP;
  const alone: Alone = {
    clock: (performance.now() - began) / 1000 / count,
    processor: (user + system) / 1e6 / count,
  };
  console.log(JSON.stringify(alone));
}

/** runs of the settings whose figures are compared with each other */
const ROUNDS = 3;

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Each figure's median over some runs of one setting. */
function medians(runs: readonly Measurement[]): Measurement {
  const all = { ...runs[0]! };
  for (const key of Object.keys(all) as (keyof Measurement)[]) all[key] = middle(runs.map((it) => it[key]));
  return all;
}

async function bench(articles: number): Promise<void> {
  if (!existsSync(join(dist, "archive/worker.js"))) throw new Error("build first: npm run build");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const quarter = Math.round(articles / 4);
  const files = await makeArchive(articles);
  const small = (await makeArchive(quarter, `${quarter}`)).jsonl;
  const run = (input: string, workers: number, out = "out.jsonl"): Measurement => {
    const setting: Setting = { input, workers, out: join(work, out) };
    const printed = execFileSync(process.execPath, [bundlePath(), "--measure", JSON.stringify(setting)], {
      encoding: "utf8",
    });
    return JSON.parse(printed.trim().split("\n").at(-1)!);
  };
  const analyzeAlone = async (): Promise<Alone> => {
    const { stdout } = await promisify(execFile)(process.execPath, [bundlePath(), "--analyze", files.jsonl]);
    return JSON.parse(stdout);
  };
  const row = (name: string, it: Measurement) =>
    console.log(
      [
        name.padEnd(34),
        `${(it.documents / it.seconds).toFixed(0)} docs/s`.padStart(12),
        `${(it.megabytes / it.seconds).toFixed(2)} MB/s`.padStart(11),
        `${(it.documents / it.processor).toFixed(0)} docs/cpu s`.padStart(15),
        `${(it.workersOutside * 100).toFixed(1)} %`.padStart(9),
        `${((1 - (alone * it.documents) / it.processor) * 100).toFixed(1)} %`.padStart(9),
        `${it.peakMegabytes.toFixed(0)} MB`.padStart(9),
        it.errors > 0 ? `${it.errors} errors` : "",
      ].join(" "),
    );
  // By turns, so that what else the machine does, and how fast it lets its processors run, falls on all alike.
  const ones: Measurement[] = [];
  const twos: Measurement[] = [];
  const lesses: Measurement[] = [];
  const processors: number[] = [];
  const gains: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    console.error(`round ${round + 1} of ${ROUNDS}`);
    const single = await analyzeAlone();
    const pair = await Promise.all([analyzeAlone(), analyzeAlone()]);
    processors.push(single.processor);
    gains.push(pair.reduce((sum, { clock }) => sum + single.clock / clock, 0));
    ones.push(run(files.jsonl, 1));
    twos.push(run(files.jsonl, 2));
    lesses.push(run(small, 2));
  }
  const alone = middle(processors);
  console.log(`analyze alone: ${(1 / alone).toFixed(0)} docs a second of processor time\n`);
  console.log(`${articles} articles; outside analyze: of the workers' time, of all processor time; peak memory\n`);
  const one = medians(ones);
  row("JSONL to JSONL, 1 worker", one);
  const two = medians(twos);
  row("JSONL to JSONL, 2 workers", two);
  const less = medians(lesses);
  row(`the same, ${quarter} articles`, less);
  row("WARC.gz to JSONL, 2 workers", run(files.warc, 2));
  row("Parquet to JSONL, 2 workers", run(files.parquet, 2));
  row("JSONL to Parquet, 2 workers", run(files.jsonl, 2, "out.parquet"));
  const speedup = two.documents / two.seconds / (one.documents / one.seconds);
  console.log(`\n2 workers are ${speedup.toFixed(2)} times as fast as one (wanted 1.8)`);
  console.log(
    `two processes that share nothing, each with analyze alone, are ${middle(gains).toFixed(2)} times as fast as one`,
  );
  console.log(
    `with the start of the workers: ${one.wholeRate.toFixed(0)} and ${two.wholeRate.toFixed(0)} docs/s, ${(two.wholeRate / one.wholeRate).toFixed(2)} times`,
  );
  console.log(
    `peak memory at ${articles} articles is ${(two.peakMegabytes / less.peakMegabytes).toFixed(2)} times that at ${quarter} (wanted 0.9 to 1.1)`,
  );
  rmSync(work, { recursive: true, force: true });
}

/** This file as it runs: bundled by scripts/run.mjs. */
function bundlePath(): string {
  return new URL(import.meta.url).pathname;
}

// Deterministic, and the same on every machine.
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const NAMES = ["Ruiz", "Okafor", "Brandt", "Mwangi", "Tanaka", "Haddad", "Novak", "Silva", "Larsen", "Dubois"];

/** Other figures and surnames, so that no two articles are the same text. */
function varied(text: string, random: (below: number) => number): string {
  const name = NAMES[random(NAMES.length)]!;
  return text
    .replace(/\d+/g, (digits) =>
      digits.length > 4 || /^(?:19|20)\d\d$/.test(digits) ? digits : String(random(10 ** digits.length)),
    )
    .replace(/\b(said|added) (\p{Lu}\p{L}+)/gu, (_, verb, given) => `${verb} ${given} ${name}`);
}

function fixtureTexts(): string[] {
  const folder = join(project, "fixtures");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

async function makeArchive(articles: number, suffix = ""): Promise<{ jsonl: string; warc: string; parquet: string }> {
  const texts = fixtureTexts();
  const random = generator(42);
  const path = (name: string) => join(work, `archive${suffix}.${name}`);
  const jsonl = createWriteStream(path("jsonl"));
  const warc = createWriteStream(path("warc.gz"));
  const column: { id: string[]; text: string[] } = { id: [], text: [] };
  for (let n = 0; n < articles; n++) {
    const text = varied(texts[n % texts.length]!, random);
    if (!jsonl.write(`${JSON.stringify({ id: `a${n}`, text })}\n`))
      await new Promise<void>((done) => jsonl.once("drain", () => done()));
    column.id.push(`a${n}`);
    column.text.push(text);
    if (suffix !== "") continue;
    const html = `<!doctype html><html><body><article>${text
      .split(/\n+/)
      .map((line) => `<p>${line.replace(/[&<]/g, (c) => (c === "&" ? "&amp;" : "&lt;"))}</p>`)
      .join("\n")}</article></body></html>`;
    const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${n}>\r\nWARC-Target-URI: https://news.example/${n}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    if (!warc.write(gzipSync(`${head}${body}\r\n\r\n`, { level: 1 })))
      await new Promise<void>((done) => warc.once("drain", () => done()));
  }
  await Promise.all([finished(jsonl.end()), finished(warc.end())]);
  if (suffix === "") {
    const columnData = [
      { name: "id", data: column.id, type: "STRING" as const },
      { name: "text", data: column.text, type: "STRING" as const },
    ];
    writeFileSync(path("parquet"), new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 1000 })));
  }
  return { jsonl: path("jsonl"), warc: path("warc.gz"), parquet: path("parquet") };
}

const HELP = `How fast an archive goes through nutgraf, and in how much memory.

npm run bench:archive -- [ARTICLES]

ARTICLES  how many the archive has (default 20000), at least ${8 * WARM_UP}; takes about 10 minutes`;

const [first, ...rest] = process.argv.slice(2);
if (first === "--help") console.log(HELP);
else if (first !== undefined && /^\d/.test(first) && Number(first) < 8 * WARM_UP)
  throw new Error(`${first} articles are too few: a quarter of them must warm two workers, ${8 * WARM_UP} at least`);
else if (first === "--analyze") await measureAnalyze(rest[0]!);
else if (first === "--measure") await measure(JSON.parse(rest[0]!));
else await bench(Number(first ?? 20_000));
