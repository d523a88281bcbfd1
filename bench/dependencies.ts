/**
 * The figures of docs/dependencies.md: what each dependency costs, and how it does beside its alternatives.
 *
 *   node scripts/run.mjs bench/dependencies.ts [--alternatives FOLDER]
 *
 * FOLDER is one with a node_modules in which the alternatives are installed; those that are not are passed over. Figures
 * of one run were measured in one process, or in fresh ones where it says so; compare them with each other only.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { posOf, tokenize } from "../src/document/tokens.ts";

const root = dirname(dirname(process.argv[1]!));
const sets = resolve(root, process.env["NUTGRAF_BENCH"] ?? "../shared/bench");
const { values: options } = parseArgs({ options: { alternatives: { type: "string" } } });
// The alternatives first: an old version of one may lie here as somebody's dependency.
const places = [...(options.alternatives === undefined ? [] : [resolve(options.alternatives)]), root];

/** The folder that has the package, and the file that `require` loads of it. */
function found(name: string): { place: string; file: string } | null {
  for (const place of places) {
    try {
      return { place, file: createRequire(join(place, "x.cjs")).resolve(name) };
    } catch {
      // not here
    }
  }
  return null;
}

// biome-ignore lint/suspicious/noExplicitAny: packages that may be absent have no types here
type Module = any;

async function load(name: string): Promise<Module | null> {
  const at = found(name);
  return at === null ? null : await import(pathToFileURL(at.file).href);
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Median milliseconds of each contender over interleaved rounds; what throws is left out with the reason. */
function compared(contenders: [name: string, work: () => unknown][], rounds = 7): Map<string, number> {
  const times = new Map<string, number[]>();
  for (let i = 0; i < rounds + 2; i++)
    for (const [name, work] of contenders) {
      const started = performance.now();
      work();
      if (i >= 2) times.set(name, [...(times.get(name) ?? []), performance.now() - started]);
    }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

function print(title: string, rows: [string, string][]): void {
  console.log(`\n${title}`);
  for (const [name, figure] of rows) console.log(`  ${name.padEnd(42)}${figure}`);
}

// ---- texts: our own, and those of the sets where they are

const fixture = (ending: string): string[] =>
  readdirSync(join(root, "fixtures"))
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(root, "fixtures", file), "utf8"));

function pages(): string[] {
  const folder = join(sets, "chrome/html/fundus");
  if (!existsSync(folder)) return fixture(".html");
  return readdirSync(folder)
    .slice(0, 20)
    .map((file) => gunzipSync(readFileSync(join(folder, file))).toString("utf8"));
}

// ---- words, sentences and parts of speech

async function tagging(): Promise<void> {
  const texts = fixture(".txt");
  const words = texts.join(" ").match(/\S+/g)!.length;
  const winkNLP = (await load("wink-nlp")).default;
  const nlp = winkNLP((await load("wink-eng-lite-web-model")).default, ["sbd", "pos"]);
  const compromise = (await load("compromise")).default;
  const { default: natural } = await load("natural/lib/natural/brill_pos_tagger/index.js");
  const { default: tokenizers } = await load("natural/lib/natural/tokenizers/index.js");
  const brill = new natural.BrillPOSTagger(new natural.Lexicon("EN", "N", "NNP"), new natural.RuleSet("EN"));
  const tokenizer = new tokenizers.TreebankWordTokenizer();
  const times = compared([
    ["wink-nlp (sentences, parts of speech)", () => texts.map((text) => nlp.readDoc(text).tokens().out(nlp.its.pos))],
    ["compromise (tags)", () => texts.map((text) => compromise(text))],
    ["natural (Treebank tokens, Brill tags)", () => texts.map((text) => brill.tag(tokenizer.tokenize(text)))],
  ]);
  print(
    `Tagging: ${words} words of fixtures/*.txt`,
    [...times].map(([name, ms]) => [name, `${Math.round((words / ms) * 1000).toLocaleString("en")} words/s`]),
  );
}

// ---- parts of speech: agreement with the silver tags of the quotes set, on tokens that start and end alike

const PENN: [RegExp, string][] = [
  [/^NNP/, "PROPN"],
  [/^NN/, "NOUN"],
  [/^(VB|MD)/, "VERB"],
  [/^JJ/, "ADJ"],
  [/^(RB|WRB)/, "ADV"],
  [/^CD/, "NUM"],
];
const fromPenn = (tag: string): string => PENN.find(([pattern]) => pattern.test(tag))?.[1] ?? "other";
const WINK: Record<string, string> = {
  PROPN: "PROPN",
  NOUN: "NOUN",
  VERB: "VERB",
  AUX: "VERB",
  ADJ: "ADJ",
  ADV: "ADV",
  NUM: "NUM",
};
const COMPROMISE: [string, string][] = [
  ["Pronoun", "other"],
  ["ProperNoun", "PROPN"],
  ["Value", "NUM"],
  ["Noun", "NOUN"],
  ["Verb", "VERB"],
  ["Adjective", "ADJ"],
  ["Adverb", "ADV"],
];
const fromCompromise = (tags: string[]): string => COMPROMISE.find(([tag]) => tags.includes(tag))?.[1] ?? "other";

const goldLines = (path: string): Module[] =>
  gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

async function partsOfSpeech(): Promise<void> {
  const silver = join(sets, "quotes/corenlp-dev.jsonl.gz");
  if (!existsSync(silver)) return;
  const texts = new Map(goldLines(join(sets, "quotes/dev.jsonl.gz")).map(({ id, text }) => [id, text as string]));
  const compromise = (await load("compromise")).default;
  const { default: natural } = await load("natural/lib/natural/brill_pos_tagger/index.js");
  const brill = new natural.BrillPOSTagger(new natural.Lexicon("EN", "N", "NNP"), new natural.RuleSet("EN"));
  const counts: Record<string, [agree: number, all: number]> = {};
  const count = (name: string, agrees: boolean) => {
    counts[name] ??= [0, 0];
    counts[name][0] += agrees ? 1 : 0;
    counts[name][1]++;
  };
  for (const { id, tokens } of goldLines(silver).slice(0, 20)) {
    const text = texts.get(id)!;
    const gold = new Map<string, string>();
    for (const [start, end, , tag] of tokens) gold.set(`${start}:${end}`, fromPenn(tag));
    const read = tokenize(text);
    for (let i = 0; i < read.count; i++) {
      const tag = gold.get(`${read.start[i]}:${read.end[i]}`);
      if (tag !== undefined) count("wink-nlp", (WINK[posOf(read, i)] ?? "other") === tag);
    }
    for (const sentence of compromise(text).json({ offset: true, terms: { offset: true } }))
      for (const term of sentence.terms) {
        const { start, length } = term.offset;
        const tag = gold.get(`${start}:${start + length}`);
        if (tag !== undefined) count("compromise", fromCompromise(term.tags) === tag);
      }
    // It takes words, so it is given the silver ones.
    const words = tokens.map(([start, end]: [number, number]) => text.slice(start, end));
    brill.tag(words).taggedWords.forEach(({ tag }: { tag: string }, i: number) => {
      count("natural (Brill)", fromPenn(tag) === fromPenn(tokens[i][3]));
    });
  }
  print(
    "Parts of speech: agreement with CoreNLP on 20 news articles, 7 classes",
    Object.entries(counts).map(([name, [agree, all]]) => [
      name,
      `${((100 * agree) / all).toFixed(1)} % of ${all} tokens`,
    ]),
  );
}

// ---- singulars and infinitives: one word at a time

const PLURALS =
  "wolves:wolf,children:child,buses:bus,countries:country,people:person,matches:match,analyses:analysis,crises:crisis,heroes:hero,knives:knife,women:woman,mice:mouse,dishes:dish,series:series,troops:troop,barrels:barrel,taxes:tax,feet:foot,data:data,leaves:leaf";
const VERBS =
  "said:say,told:tell,thought:think,denied:deny,wrote:write,insisted:insist,told:tell,quipped:quip,argued:argue,claims:claim,noting:note,admitted:admit,swore:swear,predicted:predict,stressed:stress,vowed:vow,conceded:concede,felt:feel,implied:imply,lied:lie";
const pairs = (list: string) => list.split(",").map((pair) => pair.split(":") as [string, string]);

async function baseForms(): Promise<void> {
  const compromise = (await load("compromise")).default;
  const { default: inflectors } = await load("natural/lib/natural/inflectors/index.js");
  const nouns = new inflectors.NounInflector();
  const winkNLP = (await load("wink-nlp")).default;
  const nlp = winkNLP((await load("wink-eng-lite-web-model")).default, ["sbd", "pos"]);
  const lemma = (word: string) => nlp.readDoc(word).tokens().out(nlp.its.lemma)[0] as string;
  const right = (list: string, form: (word: string) => string) => {
    const all = pairs(list);
    return `${all.filter(([word, base]) => form(word) === base).length} of ${all.length}`;
  };
  print("Base forms of 20 words each", [
    [
      "compromise, singular",
      right(PLURALS, (word) => compromise(word).tag("Noun").nouns().toSingular().text() || word),
    ],
    ["natural NounInflector, singular", right(PLURALS, (word) => nouns.singularize(word))],
    ["wink-nlp lemma, singular", right(PLURALS, lemma)],
    ["compromise, infinitive", right(VERBS, (word) => compromise(word).tag("Verb").verbs().toInfinitive().text())],
    ["wink-nlp lemma, infinitive", right(VERBS, lemma)],
  ]);
}

// ---- HTML

async function html(): Promise<void> {
  const all = pages();
  const megabytes = all.join("").length / 1e6;
  const htmlparser2 = await load("htmlparser2");
  const [parse5, linkedom, cheerio] = await Promise.all(["parse5", "linkedom", "cheerio"].map(load));
  const contenders: [string, () => unknown][] = [
    ["htmlparser2, as a stream of events", () => all.map((page) => new htmlparser2.Parser({}).end(page))],
  ];
  if (parse5) contenders.push(["parse5, a tree", () => all.map((page) => parse5.parse(page))]);
  if (linkedom) contenders.push(["linkedom, a DOM", () => all.map((page) => linkedom.parseHTML(page))]);
  if (cheerio) contenders.push(["cheerio, a tree by parse5", () => all.map((page) => cheerio.load(page))]);
  print(
    `HTML: ${all.length} pages, ${megabytes.toFixed(1)} MB`,
    [...compared(contenders, 5)].map(([name, ms]) => [name, `${((megabytes / ms) * 1000).toFixed(1)} MB/s`]),
  );
}

// ---- dates as the press prints them, against 15 March 2024 (a Friday)

const DATES = [
  "March 3, 2024:2024-03-03",
  "3 March 2024:2024-03-03",
  "Sat, 2 Mar 2024:2024-03-02",
  "Mar. 3, 2024, 2:36 p.m. ET:2024-03-03",
  "2024-03-03T14:30:00Z:2024-03-03",
  "Updated 14:32 GMT, 3rd March 2024:2024-03-03",
  "Sunday 3 March 2024 09.15 GMT:2024-03-03",
  "yesterday:2024-03-14",
  "last Friday:2024-03-08",
  "three months ago:2023-12-15",
  "on Tuesday:2024-03-12",
  "the first week of April:2024-04-01",
].map((line) => [line.slice(0, line.lastIndexOf(":")), line.slice(line.lastIndexOf(":") + 1)] as [string, string]);

async function dates(): Promise<void> {
  const reference = new Date("2024-03-15T12:00:00Z");
  const day = (date: Date | null | undefined) =>
    date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : null;
  const right = (parse: (text: string) => Date | null | undefined) =>
    `${DATES.filter(([text, iso]) => day(parse(text)) === iso).length} of ${DATES.length}`;
  const chrono = await load("chrono-node");
  const anyDate = await load("any-date-parser");
  const rows: [string, string][] = [
    ["chrono-node", right((text) => chrono.parseDate(text, reference))],
    ["Date.parse", right((text) => new Date(text))],
  ];
  if (anyDate) rows.push(["any-date-parser", right((text) => anyDate.default.fromString(text))]);
  print("Dates read right", rows);
}

// ---- what each costs: size on disk, and the time of its import in a fresh process

const COSTS = [
  "wink-nlp",
  "wink-eng-lite-web-model",
  "compromise",
  "natural",
  "natural/lib/natural/distance/jaro-winkler_distance.js",
  "zod",
  "valibot",
  "chrono-node/en",
  "any-date-parser",
  "htmlparser2",
  "parse5",
  "linkedom",
  "cheerio",
  "commander",
  "cac",
  "citty",
  "yargs",
  "picocolors",
  "chalk",
  "kleur",
];

function importTime(name: string, place: string): number {
  const code = `const s = performance.now(); await import("${name}"); console.log("\\n" + (performance.now() - s));`;
  const run = () => {
    const args = ["--input-type=module", "-e", code];
    const out = execFileSync(process.execPath, args, { encoding: "utf8", cwd: place });
    return Number(out.trim().split("\n").at(-1));
  };
  run();
  return median(Array.from({ length: 5 }, run));
}

const packageOf = (name: string): string => name.split("/")[0]!;

/** Kilobytes of the package and of every package that comes with it. */
function sizeWithDependencies(name: string, modules: string, seen = new Set<string>()): number {
  if (seen.has(name)) return 0;
  seen.add(name);
  const folder = join(modules, name);
  if (!existsSync(join(folder, "package.json"))) return 0;
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(dependencies).reduce(
    (sum, dependency) => sum + sizeWithDependencies(dependency, modules, seen),
    sizeOf(folder) / 1000,
  );
}

function sizeOf(path: string): number {
  const stat = statSync(path);
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : stat.size;
}

function costs(): void {
  const rows: [string, string][] = [];
  for (const name of COSTS) {
    const at = found(name);
    if (at === null) continue;
    const modules = join(at.place, "node_modules");
    const seen = new Set<string>();
    const size = sizeWithDependencies(packageOf(name), modules, seen);
    const manifest = JSON.parse(readFileSync(join(modules, packageOf(name), "package.json"), "utf8"));
    const milliseconds = `${importTime(name, at.place).toFixed(0)} ms`.padStart(8);
    const kilobytes = `${Math.round(size).toLocaleString("en")} kB`.padStart(12);
    rows.push([`${name.split("/").at(-1)} ${manifest.version}`, `${milliseconds}${kilobytes}  ${seen.size} packages`]);
  }
  print("Import in a fresh process, size on disk with what comes along", rows);
}

await tagging();
await partsOfSpeech();
await baseForms();
await html();
await dates();
costs();
