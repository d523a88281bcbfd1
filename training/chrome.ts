/**
 * Trains the line classifier of src/chrome: `node scripts/run.mjs training/chrome.ts [--cv] [--epochs N] [--worst N]`.
 *
 * --cv prints the scorer's figures by cross-validation over publishers instead of writing models.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { blocksOf } from "../src/chrome/blocks.ts";
import { featuresOf, pageBlocks } from "../src/chrome/features.ts";
import { impossible, LABELS } from "../src/chrome/labels.ts";
import { stripChromeWith } from "../src/chrome/strip-chrome.ts";
import { readSource } from "../src/document/source.ts";
import { readHeader } from "../src/header/read-header.ts";
import { readModel, writeModel } from "../src/tagger/model.ts";
import { Tagger } from "../src/tagger/tagger.ts";
import { type GoldPage, goldMasks, OPEN } from "./chrome-gold.ts";
import { publisherOf } from "./chrome-publishers.ts";
import { variantsOf } from "./chrome-variants.ts";
import { type Example, trainCrf, type Weights } from "./learner.ts";

const bench = resolve(process.env["NUTGRAF_BENCH"] ?? "../shared/bench");
const args = process.argv.slice(2);
const flag = (name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const FILES = ["fundus", "segments", "readability"];
const BITS = flag("bits", 15);
const EPOCHS = flag("epochs", 12);
const SEED = flag("seed", 7);
const RATE = flag("rate", 40) / 1000;
const L2 = flag("l2", 10) / 1e6;
/** a feature must be seen at this many publishers */
const PUBLISHERS = flag("publishers", 3);

interface Page extends GoldPage {
  file: string;
  site: string;
}

interface Prepared {
  page: Page;
  hashes: Int32Array;
  ends: Int32Array;
  gold: Uint32Array;
  weight: number;
}

function load(): Page[] {
  return FILES.flatMap((file) =>
    readFileSync(join(bench, "chrome", `${file}.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const page = JSON.parse(line) as GoldPage;
        return { ...page, file, site: publisherOf(page) };
      }),
  );
}

function prepared(page: Page): Prepared[] {
  return variantsOf(page, SEED).map(({ record, weight }) => {
    const blocks = pageBlocks(record.text, blocksOf(record.text));
    const rows = featuresOf(blocks, record.url);
    const hashes = rows.hashes.slice(0, rows.ends[rows.rows - 1] ?? 0);
    return {
      page,
      hashes,
      ends: rows.ends.slice(0, rows.rows),
      gold: record.noArticle ? new Uint32Array(rows.rows).fill(1) : goldMasks(blocks, record),
      weight,
    };
  });
}

/** Drops features that few publishers show: they would only tell those publishers' pages. */
function trained(examples: Prepared[]): Weights {
  const seen = new Map<number, Set<string>>();
  for (const { hashes, page } of examples)
    for (const h of hashes) {
      const sites = seen.get(h);
      if (sites === undefined) seen.set(h, new Set([page.site]));
      else if (sites.size < PUBLISHERS) sites.add(page.site);
    }
  const kept = examples
    .filter(({ gold }) => gold.some((mask) => mask !== OPEN))
    .map(({ hashes, ends, gold, weight }): Example => {
      const out: number[] = [];
      const outEnds = new Int32Array(ends.length);
      for (let i = 0, k = 0; i < ends.length; i++) {
        for (; k < ends[i]!; k++) if (seen.get(hashes[k]!)!.size >= PUBLISHERS) out.push(hashes[k]!);
        outEnds[i] = out.length;
      }
      return { hashes: Int32Array.from(out), ends: outEnds, gold, weight };
    });
  return trainCrf(kept, {
    labels: [...LABELS],
    bits: BITS,
    epochs: EPOCHS,
    seed: SEED,
    rate: RATE,
    l2: L2,
    summed: true,
    forbidden: impossible,
  });
}

function predictions(tagger: Tagger, pages: Page[]): string[] {
  return pages.map((record) => {
    const source = readSource({ text: record.text, ...(record.url !== undefined && { url: record.url }) });
    const page = stripChromeWith(tagger, source);
    const header = readHeader(source, page);
    return JSON.stringify({
      id: record.id,
      body: page.paragraphs.map(({ start, end }) => source.text.slice(start, end)).join("\n\n"),
      ...(header.title && { title: header.title.text }),
      authors: header.authors.map((a) => a.name),
      ...(header.published && { published: header.published.iso }),
    });
  });
}

/** Prints what the scorer says of the predictions of each file. */
function scores(lines: Map<string, string[]>, variant: string): void {
  const dir = resolve("node_modules/.cache/chrome");
  mkdirSync(dir, { recursive: true });
  const headline: string[] = [];
  for (const file of FILES) {
    const pred = join(dir, `${file}.${variant}.jsonl`);
    writeFileSync(pred, (lines.get(file) ?? []).join("\n"));
    const score = (...more: string[]) =>
      execFileSync("node", [join(bench, "score/chrome.mjs"), join(bench, `chrome/${file}.jsonl`), pred, ...more], {
        encoding: "utf8",
      });
    const { body, segments } = JSON.parse(score("--json"));
    headline.push(`${file} ${(file === "segments" ? segments : body).f1.toFixed(3)}`);
    if (!args.includes("--brief"))
      console.log(`\n== ${file}, ${variant}\n${score("--worst", String(flag("worst", 0) || 1))}`);
  }
  console.log(`${variant}: ${headline.join("  ")}`);
}

function crossValidate(pages: Page[], examples: Prepared[][], folds = 5): void {
  const sites = [...new Set(pages.map((page) => page.site))].sort();
  const order = new Map(sites.map((site, k) => [site, (k * 7919) % sites.length]));
  const foldOf = (page: Page) => order.get(page.site)! % folds;
  const lines = new Map<string, string[]>();
  for (let fold = 0; fold < folds; fold++) {
    const began = Date.now();
    const weights = trained(examples.filter((_, i) => foldOf(pages[i]!) !== fold).flat());
    const tagger = new Tagger(readModel(writeModel(weights)));
    const test = pages.filter((page) => foldOf(page) === fold);
    const pred = predictions(tagger, test);
    for (const [i, page] of test.entries()) lines.set(page.file, [...(lines.get(page.file) ?? []), pred[i]!]);
    if (!args.includes("--brief"))
      console.error(`fold ${fold}: ${test.length} pages, ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
  scores(lines, "text");
}

if (!existsSync(join(bench, "chrome"))) {
  console.error(`no chrome set under ${bench}; set NUTGRAF_BENCH`);
} else {
  const pages = load();
  const examples = pages.map(prepared);
  if (args.includes("--cv")) crossValidate(pages, examples);
  else {
    const bytes = writeModel(trained(examples.flat()));
    writeFileSync("models/chrome.bin", bytes);
    console.log(`models/chrome.bin: ${bytes.length} bytes`);
  }
}
