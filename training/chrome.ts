/**
 * Trains the line classifiers of src/chrome, one for pages copied as text and one for HTML, and the weights of what is
 * decided after them:
 *
 *   node scripts/run.mjs training/chrome.ts [text|html] [--epochs N] …      writes models/chrome.bin, models/chrome-html.bin
 *   node scripts/run.mjs training/chrome.ts --cv [--weights] [--reuse] [--one-look] [--folds N] [--brief] [--worst N] …
 *
 * --cv prints the scorer's figures by cross-validation over publishers instead of writing models; --weights also writes
 * src/chrome/body-weights.ts and title-weights.ts, which are learnt from the classifiers of the folds. NUTGRAF_PAGES names
 * the folder of the further pages (chrome-pages.ts).
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bodyEvidence } from "../src/chrome/body-evidence.ts";
import { BODY_WEIGHTS } from "../src/chrome/body-weights.ts";
import { impossible, LABELS } from "../src/chrome/labels.ts";
import { lookOf } from "../src/chrome/looks.ts";
import { phraseTableOf } from "../src/chrome/phrases.ts";
import type { BodyWeights } from "../src/chrome/second-look.ts";
import {
  type Draft,
  draftOf,
  judgedDraft,
  readBlocks,
  rowsFor,
  stripChromeWith,
  type Taggers,
} from "../src/chrome/strip-chrome.ts";
import { titleCandidates } from "../src/chrome/title-evidence.ts";
import { TITLE_WEIGHTS, type TitleWeights } from "../src/chrome/title-weights.ts";
import type { Source } from "../src/document/source.ts";
import { readHeader } from "../src/header/read-header.ts";
import { TAUGHT_PHRASES } from "../src/lexicon/chrome-phrases.ts";
import { readModel, writeModel } from "../src/tagger/model.ts";
import { Tagger } from "../src/tagger/tagger.ts";
import { type BodyExample, bodyWeightsModule, trainBody } from "./chrome-body.ts";
import {
  bench,
  type Copy,
  copiesOf,
  FILES,
  type Format,
  FURTHER,
  interrupted,
  loadPages,
  type Page,
  pagesFor,
  sourceFor,
  sourceOf,
} from "./chrome-data.ts";
import { type GoldPage, goldMasks, OPEN } from "./chrome-gold.ts";
import { Reliability } from "./chrome-reliability.ts";
import { rightTitles, type TitleExample, trainTitle, weightsModule } from "./chrome-title.ts";
import { lookVariantsOf } from "./chrome-variants.ts";
import { type Example, meanWeights, seededRandom, trainCrf, type Weights } from "./learner.ts";

const args = process.argv.slice(2);
const flag = (name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const brief = args.includes("--brief");
const BITS = flag("bits", 18);
const EPOCHS = flag("epochs", 14);
const SEED = flag("seed", 7);
/** runs with different seeds whose mean is taken */
const RUNS = flag("runs", 1);
/** share of features, in percent, that a training copy of a page lacks: so that the rest learn to do without them */
const DROPOUT = flag("dropout", 0) / 100;
const COPIES = flag("copies", 1);
const RATE = flag("rate", 40) / 1000;
const L2 = flag("l2", 10) / 1e6;
/** a feature must be seen at this many publishers */
const PUBLISHERS = flag("publishers", 3);

interface Prepared {
  site: string;
  hashes: Int32Array;
  ends: Int32Array;
  gold: Uint32Array;
  weight: number;
}

const seenPhrases = phraseTableOf(TAUGHT_PHRASES);

function prepared(page: Page, format: Format): Prepared[] {
  return copiesOf(page, format, SEED).map(({ page: record, source, weight }) => {
    const blocks = readBlocks(source, seenPhrases);
    const rows = rowsFor(blocks, source);
    return {
      site: page.site,
      hashes: rows.hashes.slice(0, rows.ends[rows.rows - 1] ?? 0),
      ends: rows.ends.slice(0, rows.rows),
      gold: goldMasks(blocks, record),
      weight,
    };
  });
}

/** Drops features that few publishers show: they would only tell those publishers' pages. */
function common(examples: Prepared[]): Example[] {
  const sites = new Map([...new Set(examples.map(({ site }) => site))].map((site, k) => [site, k + 1]));
  const last = new Map<number, number>();
  const count = new Map<number, number>();
  // By site, so that a feature's last site tells whether this one is new.
  for (const { hashes, site } of [...examples].sort((a, b) => sites.get(a.site)! - sites.get(b.site)!)) {
    const k = sites.get(site)!;
    for (const h of hashes) {
      if (last.get(h) === k) continue;
      last.set(h, k);
      count.set(h, (count.get(h) ?? 0) + 1);
    }
  }
  return examples
    .filter(({ gold }) => gold.some((mask) => mask !== OPEN))
    .flatMap((example) => Array.from({ length: COPIES }, (_, copy) => ({ ...example, copy })))
    .map(({ hashes, ends, gold, weight, copy }) => {
      const random = seededRandom(SEED + copy * 7919 + hashes.length);
      const out = new Int32Array(hashes.length);
      const outEnds = new Int32Array(ends.length);
      let n = 0;
      for (let i = 0, k = 0; i < ends.length; i++) {
        for (; k < ends[i]!; k++)
          if (count.get(hashes[k]!)! >= PUBLISHERS && random() >= DROPOUT) out[n++] = hashes[k]!;
        outEnds[i] = n;
      }
      return { hashes: out.slice(0, n), ends: outEnds, gold, weight };
    });
}

function trained(examples: Prepared[]): Weights {
  const kept = common(examples);
  const runs = Array.from({ length: RUNS }, (_, k) =>
    trainCrf(kept, {
      labels: [...LABELS],
      bits: BITS,
      epochs: EPOCHS,
      seed: SEED + k,
      rate: RATE,
      l2: L2,
      summed: true,
      forbidden: impossible,
    }),
  );
  return meanWeights(runs);
}

function prediction(taggers: Taggers, record: Page, format: Format, reliability: Reliability): string {
  const source = sourceFor(record, format);
  const page = stripChromeWith(taggers, source, draftFor(taggers, record, format, source));
  reliability.add(page, goldMasks(readBlocks(source), record));
  const header = readHeader(source, page);
  return JSON.stringify({
    id: record.id,
    body: page.paragraphs.map(({ start, end }) => source.text.slice(start, end)).join("\n\n"),
    ...(header.title && { title: header.title.text }),
    ...(header.subtitle && { subtitle: header.subtitle.text }),
    authors: header.authors.map((a) => a.name),
    ...(header.published && { published: header.published.iso }),
    confidence: page.confidence,
  });
}

/** Prints what the scorer says of the predictions of each file. */
function scores(lines: Map<string, string[]>, format: Format): void {
  const dir = resolve(process.env["CHROME_CACHE"] ?? "node_modules/.cache/chrome");
  mkdirSync(dir, { recursive: true });
  const headline: string[] = [];
  for (const file of FILES) {
    const pred = join(dir, `${file}.${format}.jsonl`);
    writeFileSync(pred, (lines.get(file) ?? []).join("\n"));
    const score = (...more: string[]) =>
      execFileSync("node", [join(bench, "score/chrome.mjs"), join(bench, `chrome/${file}.jsonl`), pred, ...more], {
        encoding: "utf8",
      });
    const { body, segments } = JSON.parse(score("--json"));
    headline.push(`${file} ${(file === "segments" ? segments : body).f1.toFixed(3)}`);
    if (!brief) console.log(`\n== ${file}, ${format}\n${score("--worst", String(flag("worst", 0) || 1))}`);
  }
  console.log(`${format}: ${headline.join("  ")}`);
}

function crossValidate(all: Page[], formats: readonly Format[], folds: number): void {
  const titles: Partial<Record<Format, TitleWeights>> = {};
  const bodies: Partial<Record<Format, BodyWeights>> = {};
  const sites = [...new Set(all.filter((page) => page.file !== FURTHER).map((page) => page.site))].sort();
  const order = new Map(sites.map((site, k) => [site, (k * 7919) % sites.length]));
  const foldOf = (page: Page) =>
    (order.get(page.site) ?? [...page.site].reduce((h, c) => h + c.charCodeAt(0), 0)) % folds;
  const dir = resolve(process.env["CHROME_CACHE"] ?? "node_modules/.cache/chrome");
  mkdirSync(dir, { recursive: true });
  // --reuse takes the models of the last run: for work on what comes after the classifier.
  const fileOf = (format: Format, fold: number) => join(dir, `fold-${format}-${fold}-of-${folds}.bin`);
  const taggerOf = (format: Format, fold: number) => new Tagger(readModel(readFileSync(fileOf(format, fold))));
  for (const format of formats) {
    if (args.includes("--reuse") && existsSync(fileOf(format, folds - 1))) continue;
    const pages = pagesFor(all, format);
    const examples = pages.map((page) => prepared(page, format));
    for (let fold = 0; fold < folds; fold++) {
      const began = Date.now();
      const others = examples.filter((_, i) => foldOf(pages[i]!) !== fold).flat();
      writeFileSync(fileOf(format, fold), writeModel(trained(others)));
      if (!brief) console.error(`${format}, fold ${fold}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
    }
  }
  for (const format of formats) {
    const pages = pagesFor(all, format);
    const lines = new Map<string, string[]>(FILES.map((file) => [file, []]));
    const readers = Array.from({ length: folds }, (_, fold) => ({
      text: taggerOf("text", fold),
      html: format === "html" ? taggerOf("html", fold) : null,
    }));
    const reliability = new Reliability();
    const bodyExamples = pages.map((page) => bodyExamplesOf(readers[foldOf(page)]!, page, format));
    const bodyOf = (keep: (page: Page) => boolean) =>
      trainBody(
        bodyExamples.flatMap((example, i) => (keep(pages[i]!) ? example : [])),
        flag("bodyl2", 100) / 1e5,
      );
    const looks = Array.from({ length: folds }, (_, fold) =>
      args.includes("--one-look") ? null : bodyOf((page) => foldOf(page) !== fold),
    );
    // What the headline is learnt from has been looked over by weights that have not seen the page either.
    const examples = pages.map((page) =>
      titleExample({ ...readers[foldOf(page)]!, body: looks[foldOf(page)]! }, page, format),
    );
    if (args.includes("--weights")) {
      titles[format] = trainTitle(examples.flatMap((example) => example ?? []));
      bodies[format] = bodyOf(() => true);
    }

    for (let fold = 0; fold < folds; fold++) {
      const title = trainTitle(examples.flatMap((example, i) => (foldOf(pages[i]!) === fold ? [] : (example ?? []))));
      const taggers = { ...readers[fold]!, body: looks[fold]!, title };
      for (const page of pages)
        if (foldOf(page) === fold && page.file !== FURTHER)
          lines.get(page.file)!.push(prediction(taggers, page, format, reliability));
    }
    scores(lines, format);
    if (!brief) console.log(`blocks kept or dropped, by confidence, ${format}\n${reliability.table()}`);
  }
  // Both are learnt from what classifiers say of pages that they have not seen.
  if (args.includes("--weights")) {
    writeFileSync("src/chrome/title-weights.ts", weightsModule({ ...TITLE_WEIGHTS, ...titles }));
    writeFileSync("src/chrome/body-weights.ts", bodyWeightsModule({ ...BODY_WEIGHTS, ...bodies }));
  }
}

const BODY = 1 << LABELS.indexOf("body");
const MOST_WORDS = 100;

const drafts = new Map<string, Draft | null>();
/** A copy of what the taggers make of a page; they are asked once. */
function draftFor(taggers: Pick<Taggers, "text" | "html">, page: Page, format: Format, source: Source): Draft | null {
  const key = `${format} ${page.id}`;
  if (!drafts.has(key)) drafts.set(key, draftOf(taggers, source));
  const draft = drafts.get(key)!;
  if (draft === null) return null;
  const { labels, sure, reasons } = draft.labelled;
  return { ...draft, labelled: { labels: labels.slice(), sure: sure.slice(), reasons: reasons.slice() } };
}

/** Whether each line of the page is known, not some passages alone. */
const wholeGold = ({ gold, read }: GoldPage): boolean => read !== undefined || Boolean(gold.body);

function bodyExamplesOf(taggers: Pick<Taggers, "text" | "html">, page: Page, format: Format): BodyExample[] {
  const source = sourceFor(page, format);
  // Like the classifiers, the second look learns from some of the phrases.
  const draft = draftOf(taggers, source, readBlocks(source, seenPhrases));
  const whole = draft && bodyExample(source, page, draft);
  if (draft === null || whole === null) return [];
  const copies: Copy[] = [];
  if (format === "text" && wholeGold(page) && whole.right.includes(1)) {
    const { spans } = draft.page;
    const [first, last] = [spans[whole.right.indexOf(1)]!, spans[whole.right.lastIndexOf(1)]!];
    for (const form of lookVariantsOf(page, first, last)) copies.push({ ...form, source: sourceOf(form.page, format) });
  }
  const broken = interrupted(page, format, SEED);
  if (broken !== null) copies.push(broken);
  const examples = copies.flatMap(({ page: record, source: other, weight }) => {
    const otherDraft = draftOf(taggers, other, readBlocks(other, seenPhrases));
    const example = otherDraft && bodyExample(other, record, otherDraft);
    return example === null ? [] : [{ ...example, weight: example.weight.map((w) => w * weight) }];
  });
  return [whole, ...examples];
}

function bodyExample(source: Source, page: GoldPage, draft: Draft): BodyExample | null {
  if (!draft.labelled.labels.includes("body")) return null;
  const { page: blocks, marginals, ofText, labelled } = draft;
  const right = Uint8Array.from(goldMasks(blocks, page), (mask) => (mask === BODY ? 1 : (mask & BODY) === 0 ? 0 : 2));
  // Each page counts the same, whatever its length.
  const known = wholeGold(page);
  const words = (i: number) => (known ? Math.min(blocks.shapes.words[i]!, MOST_WORDS) + 1 : 1);
  let all = 0;
  for (let i = 0; i < right.length; i++) if (known ? right[i] === 1 : right[i] !== 2) all += words(i);
  return {
    evidence: bodyEvidence(blocks, marginals, ofText, labelled, source),
    looks: Uint8Array.from(right, (_, i) => lookOf(blocks, i)),
    right,
    weight: Float64Array.from(right, (_, i) => (all === 0 ? 0 : words(i) / all)),
  };
}

function titleExample(taggers: Omit<Taggers, "title">, page: Page, format: Format): TitleExample | null {
  const source = sourceFor(page, format);
  const draft = draftFor(taggers, page, format, source);
  if (draft === null || page.gold.title === undefined) return null;
  const judged = judgedDraft(taggers, source, draft);
  const candidates = titleCandidates(judged.page, judged.marginals, judged.labelled, source);
  const lines = candidates.blocks.map((i) => {
    const { start, end } = judged.page.spans[i]!;
    return source.text.slice(start, end);
  });
  return { candidates, right: rightTitles(lines, page.gold.title) };
}

if (!existsSync(join(bench, "chrome"))) {
  console.error(`no chrome set under ${bench}; set NUTGRAF_BENCH`);
} else {
  const pages = loadPages();
  const formats = (["text", "html"] as const).filter(
    (format) => args.includes(format) || !(args.includes("text") || args.includes("html")),
  );
  if (args.includes("--cv")) crossValidate(pages, formats, flag("folds", 5));
  for (const format of args.includes("--cv") ? [] : formats) {
    const examples = pagesFor(pages, format).flatMap((page) => prepared(page, format));
    const bytes = writeModel(trained(examples));
    const file = format === "text" ? "models/chrome.bin" : "models/chrome-html.bin";
    writeFileSync(file, bytes);
    console.log(`${file}: ${bytes.length} bytes`);
  }
}
