/**
 * How fast nutgraf is, beside the time that wink-nlp alone takes for the same texts in the same process.
 *
 *   npm run bench:speed -- [--short]
 *
 * Rounds are interleaved and medians taken, so that what else the machine does falls on all alike. Texts: fixtures/*.txt
 * and, where NUTGRAF_BENCH (default ../shared/bench) has them, the pages of chrome/ and the articles of quotes/.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { analyze } from "../src/analyze.ts";
import { readable } from "../src/chrome/readable.ts";
import { stripChrome } from "../src/chrome/strip-chrome.ts";
import { findClaims } from "../src/claims/find-claims.ts";
import { readDateline } from "../src/dateline/read-dateline.ts";
import { inputWarnings } from "../src/document/input-warnings.ts";
import { detectLanguage } from "../src/document/language.ts";
import { type Input, readSource } from "../src/document/source.ts";
import { tokenize } from "../src/document/tokens.ts";
import { findEntities } from "../src/entities/find-entities.ts";
import { readHeader } from "../src/header/read-header.ts";
import { findQuotes } from "../src/quotes/find-quotes.ts";

const root = dirname(dirname(process.argv[1]!));
const sets = resolve(root, process.env["NUTGRAF_BENCH"] ?? "../shared/bench");
const { values: options } = parseArgs({
  options: { short: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
});
const ROUNDS = options.short ? 3 : 9;
const WARM_UP = options.short ? 1 : 2;
const MOST_WORDS = options.short ? 60_000 : 200_000;
const COMPROMISE_WORDS = 3_000;
const COLD_STARTS = options.short ? 3 : 9;

/** Most of what a measure may take, as a multiple of wink-nlp's time for the same texts. */
const BUDGETS: Record<string, number> = {
  "chrome, header, dateline": 0.5,
  quotes: 1.5,
  claims: 1,
  analyze: 6,
};
const COLD_START_BUDGET = 500;

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

// ---- texts

interface Group {
  name: string;
  inputs: Input[];
  words: number;
}

function groups(): Group[] {
  const fixtures = join(root, "fixtures");
  const own = (existsSync(fixtures) ? readdirSync(fixtures) : [])
    .filter((file) => file.endsWith(".txt"))
    .map((file) => ({ text: readFileSync(join(fixtures, file), "utf8") }));
  const pages = goldTexts("chrome/fundus.jsonl").map((text) => ({ text }));
  const articles = goldTexts("quotes/dev.jsonl.gz").map((body) => ({ body }));
  return [group("fixtures", own), group("pages", pages), group("articles", articles)].filter(
    ({ inputs }) => inputs.length > 0,
  );
}

const textOf = (input: Input): string => input.text ?? input.body ?? "";

/** The inputs, repeated or cut off, so that a round takes long enough to measure and not longer. */
function group(name: string, all: Input[]): Group {
  const inputs: Input[] = [];
  let words = 0;
  for (let i = 0; words < MOST_WORDS && all.length > 0; i++) {
    const input = all[i % all.length]!;
    inputs.push(input);
    words += wordsIn(textOf(input));
    if (i > 100_000) break;
  }
  return { name, inputs, words };
}

function goldTexts(file: string): string[] {
  const path = join(sets, file);
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

// ---- measures

type Times = Map<string, number>;

const nlp = winkNLP(model, ["sbd", "pos"]);

/** One round over a group: milliseconds of each measure. */
function round({ inputs }: Group, compromiseTexts: string[]): Times {
  const times: Times = new Map();
  const timed = <T>(name: string, work: () => T): T => {
    const started = performance.now();
    const result = work();
    times.set(name, (times.get(name) ?? 0) + performance.now() - started);
    return result;
  };
  timed("wink-nlp", () => {
    for (const input of inputs) nlp.readDoc(textOf(input)).tokens().out(nlp.its.pos);
  });
  for (const input of inputs) stages(input, timed);
  timed("analyze", () => {
    for (const input of inputs) analyze(input);
  });
  timed("compromise", () => {
    for (const text of compromiseTexts) compromise(text);
  });
  return times;
}

/** The pipeline of analyze.ts, each stage on its own clock. */
function stages(input: Input, timed: <T>(name: string, work: () => T) => T): void {
  const source = readSource(input);
  const language = timed("language", () => detectLanguage(source.text));
  timed("warnings", () => inputWarnings(source.text, language));
  const { page, header, dateline } = timed("chrome, header, dateline", () => {
    const labelled = stripChrome(source);
    const head = readHeader(source, labelled);
    return { page: labelled, header: head, dateline: readDateline(source, labelled, head) };
  });
  const tokens = timed("tokens", () => tokenize(source.text, readable(page, dateline)));
  const named = timed("entities", () => findEntities(tokens, { header, dateline }));
  const { quotes, entities } = timed("quotes", () => findQuotes(tokens, named));
  timed("claims", () => findClaims(tokens, { entities, quotes, published: header.published, dateline }));
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

// ---- cold start

/** Milliseconds from before the import of the built package to after its first analysis, in a fresh process. */
function coldStart(): number | null {
  const built = join(root, "dist/index.js");
  if (!existsSync(built)) return null;
  const code = `
    const article = "MINSK, Belarus (AP) — “We agreed on 5% of GDP,” Prime Minister Ana Ruiz said on Tuesday. She left.";
    const started = performance.now();
    const { analyze } = await import(${JSON.stringify(pathToFileURL(built).href)});
    analyze(article);
    process.stdout.write(String(performance.now() - started));`;
  const run = () =>
    Number(execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8", cwd: root }));
  run(); // the first reads the files from the disk
  return median(Array.from({ length: COLD_STARTS }, run));
}

// ---- report

const ORDER = [
  "wink-nlp",
  "compromise",
  "language",
  "warnings",
  "chrome, header, dateline",
  "tokens",
  "entities",
  "quotes",
  "claims",
  "analyze",
];

function report(group: Group, rounds: Times[], compromiseWords: number): string {
  const lines = [`${group.name}: ${group.inputs.length} texts, ${group.words} words, ${rounds.length} rounds`];
  lines.push(`  ${"".padEnd(26)}${"words/s".padStart(10)}${"÷ wink-nlp".padStart(12)}`);
  for (const name of ORDER) {
    const words = name === "compromise" ? compromiseWords : group.words;
    const perWord = (times: Times) => times.get(name)! / words;
    const speed = 1000 / median(rounds.map(perWord));
    const ratio = median(rounds.map((times) => perWord(times) / (times.get("wink-nlp")! / group.words)));
    lines.push(
      `  ${name.padEnd(26)}${speed.toFixed(0).padStart(10)}${ratio.toFixed(2).padStart(12)}${mark(name, ratio)}`,
    );
  }
  return lines.join("\n");
}

function mark(name: string, ratio: number): string {
  const budget = BUDGETS[name];
  if (budget === undefined) return "";
  return `  ${ratio <= budget ? "within" : "OVER"} the budget of ${budget}`;
}

function main(): void {
  const all = groups();
  if (all.length === 0) throw new Error(`no texts: neither fixtures/*.txt nor sets at ${sets}`);
  const totals: number[][] = Array.from({ length: ROUNDS }, () => [0, 0]);
  for (const group of all) {
    const sample: string[] = [];
    for (const input of group.inputs) {
      if (wordsIn(sample.join(" ")) >= COMPROMISE_WORDS) break;
      sample.push(textOf(input).split(/\s+/).slice(0, COMPROMISE_WORDS).join(" "));
    }
    const rounds: Times[] = [];
    for (let i = 0; i < WARM_UP + ROUNDS; i++) {
      const times = round(group, sample);
      if (i < WARM_UP) continue;
      rounds.push(times);
      totals[i - WARM_UP]![0]! += times.get("analyze")!;
      totals[i - WARM_UP]![1]! += times.get("wink-nlp")!;
    }
    console.log(`${report(group, rounds, wordsIn(sample.join(" ")))}\n`);
  }
  const headline = median(totals.map(([nutgraf, wink]) => nutgraf! / wink!));
  console.log(
    `headline: analyze takes ${headline.toFixed(2)} times as long as wink-nlp alone;${mark("analyze", headline)}`,
  );
  const cold = coldStart();
  console.log(
    cold === null
      ? "cold start: not measured, dist/ is missing (npm run build)"
      : `cold start: ${cold.toFixed(0)} ms from import to the first analysis; ` +
          `${cold <= COLD_START_BUDGET ? "within" : "OVER"} the budget of ${COLD_START_BUDGET} ms ` +
          `(dist/ of ${statSync(join(root, "dist/index.js")).mtime.toISOString()})`,
  );
}

if (options.help)
  console.log(`How fast nutgraf is, beside the time that wink-nlp alone takes for the same texts in the same process.

npm run bench:speed -- [--short]

--short  fewer texts and rounds: a minute instead of three, good to about a tenth

Texts: the fixtures and, where NUTGRAF_BENCH (default ../shared/bench) has them, pages and articles of the sets.`);
else main();
