/**
 * Trains the models of the quotes stage: npm run train:quotes [-- --check] (from the project root, PolNeAR under
 * NUTGRAF_BENCH). --check trains, prints the scores on dev and writes nothing. --folds prints the scores on train first, each
 * article read by models that have not seen it: ten times as many articles as dev, to tell gains from chance.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { spanOfPhrase, spansOfRuns } from "../src/quotes/assemble.ts";
import { attributionsOf } from "../src/quotes/attributions.ts";
import type { Attribution } from "../src/quotes/choose.ts";
import { fillFrame, newFrame } from "../src/quotes/frame.ts";
import { FRAME, FRAME_LABELS, FrameReader } from "../src/quotes/frame-features.ts";
import {
  FrameReading,
  greatest,
  type Proposal,
  type ProposalModels,
  proposalsOf,
  type Run,
} from "../src/quotes/proposals.ts";
import { Ranker } from "../src/quotes/ranker.ts";
import { readSurface, type Surface } from "../src/quotes/surface.ts";
import { addSurfaceRows, SURFACE, SURFACE_LABELS } from "../src/quotes/surface-features.ts";
import { SHAPE, type Words } from "../src/quotes/words.ts";
import { FeatureRows } from "../src/tagger/features.ts";
import { readModel, writeModel } from "../src/tagger/model.ts";
import { PackedTagger } from "../src/tagger/packed-tagger.ts";
import { type Example, meanWeights, trainCrf, type Weights } from "./learner.ts";
import { BENCH, loadArticles, type TrainingArticle } from "./quotes-data.ts";
import { type Choice, trainRanker } from "./ranker.ts";

const FOLDS = 6;
/** The last reading learns from less likely heads than it will see: to refuse is learnt from those. */
const LEAST_TAUGHT = 0.08;
/** Small tables stay in the cache of a processor. */
const BITS = { surface: 18, frame: 17, source: 16, content: 17 };
/** weights below this are left out: most of them stand for words seen once */
const SMALLEST = { surface: 0.022, frame: 0.02 };
/**
 * Small steps, and features left out at random, keep small what was seen once. The mean of several seeds is steadier than
 * any of them.
 */
const SURFACE_OPTIONS = { bits: BITS.surface, epochs: 5, rate: 0.02, l2: 1e-4, dropout: 0.2 };
const FRAME_OPTIONS = { bits: BITS.frame, epochs: 5, rate: 0.03, l2: 1e-4, dropout: 0.2 };
const SOURCE_OPTIONS = { bits: BITS.source, epochs: 4, rate: 0.05, dropout: 0.2 };
const CONTENT_OPTIONS = { bits: BITS.content, epochs: 6, rate: 0.05, dropout: 0.2 };
const SEEDS = [1, 2];
/** Rankers are learnt in seconds. */
const RANKER_SEEDS = [1, 2, 3, 4, 5, 6];
const check = process.argv.includes("--check");
const started = process.hrtime.bigint();
const log = (...parts: unknown[]) =>
  console.error(`${(Number(process.hrtime.bigint() - started) / 1e9).toFixed(0)}s`, ...parts);

interface Read extends TrainingArticle {
  surface: Surface;
  proposals: Proposal[];
}

const tagger = (weights: Weights, smallest: number) => new PackedTagger(readModel(writeModel(weights, smallest)));
const meanOver = (trained: (seed: number) => Weights, seeds = SEEDS) => meanWeights(seeds.map(trained));
const exampleOf = (rows: FeatureRows, gold: Uint32Array): Example => ({
  hashes: rows.hashes.slice(0, rows.ends[rows.rows - 1]!),
  ends: rows.ends.slice(0, rows.rows),
  gold,
});

function surfaceGold({ tokens, attributions }: TrainingArticle): Uint32Array {
  const label = new Uint32Array(tokens.count).fill(1 << SURFACE.O);
  for (const { source } of attributions) for (const i of source) label[i] = 1 << SURFACE.S;
  for (const { content } of attributions) for (const i of content) label[i] = 1 << SURFACE.C;
  for (const { cue } of attributions) for (const i of cue) label[i] = 1 << SURFACE.K;
  for (const { head } of attributions) if (head >= 0) label[head] = 1 << SURFACE.H;
  return label;
}

function trainSurface(articles: TrainingArticle[]): Weights {
  const examples: Example[] = [];
  for (const article of articles) {
    const { paragraphFirst, paragraphs } = article.tokens;
    const gold = surfaceGold(article);
    for (let p = 0; p < paragraphs.length; p++) {
      const from = paragraphFirst[p]!;
      const to = paragraphFirst[p + 1]!;
      if (to <= from) continue;
      const rows = new FeatureRows(to - from, 40);
      addSurfaceRows(article.words, from, to, rows);
      examples.push(exampleOf(rows, gold.slice(from, to)));
    }
  }
  const labels = [...SURFACE_LABELS];
  return meanOver((seed) => trainCrf(examples, { ...SURFACE_OPTIONS, labels, seed }));
}

function trainFrame(articles: Read[]): Weights {
  const examples: Example[] = [];
  const reader = new FrameReader();
  const frame = newFrame();
  for (const { words, surface, attributions } of articles)
    for (const { head, source, cue, content } of attributions) {
      if (head < 0) continue;
      fillFrame(words, head, frame);
      const rows = new FeatureRows(frame.length, 48);
      reader.addRows(words, surface, frame, rows);
      const sets = { source: new Set(source), cue: new Set(cue), content: new Set(content) };
      const partOf = (i: number) =>
        sets.content.has(i) ? "C" : sets.cue.has(i) ? "K" : sets.source.has(i) ? "S" : "O";
      // A unit has the part of most of its tokens; of two the last, which is the head of a noun phrase.
      const part = Array.from(frame.first.subarray(0, frame.length), (from, k) => {
        const counts = { O: 0, K: 0, S: 0, C: 0 };
        for (let i = from; i <= frame.last[k]!; i++) counts[partOf(i)]++;
        const own = partOf(frame.last[k]!);
        counts[own] += 0.5;
        return (["C", "S", "K", "O"] as const).reduce((a, b) => (counts[b] > counts[a] ? b : a));
      });
      const gold = Uint32Array.from(part, (x, k) => {
        if (x === "O") return 1 << FRAME.O;
        if (x === "K") return 1 << FRAME.K;
        if (x === "S") return 1 << (part[k - 1] === "S" ? FRAME.SI : FRAME.SB);
        return 1 << (part[k - 1] !== "C" ? FRAME.CB : part[k + 1] === "C" ? FRAME.CI : FRAME.CE);
      });
      examples.push(exampleOf(rows, gold));
    }
  const forbidden = (from: string | null, to: string) => {
    if (to === "SI") return from !== "SB" && from !== "SI";
    if (to === "CI" || to === "CE") return from !== "CB" && from !== "CI";
    if (from === "CI") return true;
    return to === "CB" && (from === "CB" || from === "CE");
  };
  const labels = [...FRAME_LABELS];
  return meanOver((seed) => trainCrf(examples, { ...FRAME_OPTIONS, labels, forbidden, seed }));
}

/** The right sources, then the right contents, among the variants that a frame model of other articles offers. */
function sourceChoices(model: PackedTagger, articles: Read[]): Choice[] {
  const choices: Choice[] = [];
  for (const { words, surface, attributions } of articles) {
    const reading = new FrameReading(model, words, surface);
    for (const { head, source } of attributions) {
      if (head < 0) continue;
      reading.read(head);
      const variants = reading.sources();
      const gold = wordsOf(words, source);
      choices.push(
        choiceOf(
          reading.rows,
          variants.map((range) =>
            range === null ? gold.length === 0 : overlap(gold, wordsOfRuns(words, [reading.run(range)])) >= 0.5,
          ),
          false,
        ),
      );
    }
  }
  return choices;
}

function contentChoices(model: PackedTagger, ranker: Ranker, articles: Read[]): Choice[] {
  const choices: Choice[] = [];
  const chances = new Float32Array(64);
  for (const { words, surface, attributions, tokens, aside } of articles) {
    const reading = new FrameReading(model, words, surface);
    const owners = new Map<number, number[]>();
    attributions.forEach(({ content }, k) => {
      for (const i of content) {
        const list = owners.get(i);
        if (list === undefined) owners.set(i, [k]);
        else list.push(k);
      }
    });
    const golds = attributions.map((a) => ({ content: wordsOf(words, a.content), source: wordsOf(words, a.source) }));
    for (let head = 0; head < tokens.count; head++) {
      if (surface.chance[head]! < LEAST_TAUGHT || aside[head]) continue;
      reading.read(head);
      const sources = reading.sources();
      ranker.chances(reading.rows, false, chances);
      const s = greatest(chances, sources.length);
      const source = sources[s]!;
      const said = source === null ? [] : wordsOfRuns(words, [reading.run(source)]);
      const variants = reading.contents(source, chances[s]!);
      if (variants.length === 0) continue;
      const right = variants.map((ranges) => {
        const content = wordsOfRuns(
          words,
          ranges.map((range) => reading.run(range)),
        );
        const near = new Set(content.flatMap((i) => owners.get(i) ?? []));
        return [...near].some(
          (k) =>
            overlap(golds[k]!.content, content) >= 0.8 &&
            (golds[k]!.source.length === 0 || overlap(golds[k]!.source, said) >= 0.5),
        );
      });
      choices.push(choiceOf(reading.rows, right, true));
    }
  }
  return choices;
}

const choiceOf = (rows: FeatureRows, right: boolean[], refusal: boolean): Choice => ({
  hashes: rows.hashes.slice(0, rows.ends[rows.rows - 1]!),
  ends: rows.ends.slice(0, rows.rows),
  right: Uint8Array.from(right, Number),
  refusal,
});

const wordsOf = ({ shape }: Words, list: number[]): number[] => list.filter((i) => shape[i] !== SHAPE.mark);
const wordsOfRuns = (words: Words, runs: Run[]): number[] =>
  wordsOf(
    words,
    runs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, k) => first + k)),
  );

/** Intersection over union. */
function overlap(a: number[], b: number[]): number {
  const inside = new Set(a);
  const common = b.filter((i) => inside.has(i)).length;
  return common === 0 ? 0 : common / (a.length + b.length - common);
}

const train = loadArticles("train") as Read[];
const dev = loadArticles("dev") as Read[];
const without = (f: number) => train.filter((_, k) => k % FOLDS !== f);
const only = (f: number) => train.filter((_, k) => k % FOLDS === f);
const read = (model: PackedTagger, articles: Read[]) => {
  for (const article of articles) article.surface = readSurface(model, article.words);
};
log("read", train.length, "articles");
for (let f = 0; f < FOLDS; f++) read(tagger(trainSurface(without(f)), SMALLEST.surface), only(f));
const surfaceWeights = trainSurface(train);
read(tagger(surfaceWeights, SMALLEST.surface), dev);
log("first reading learnt");
const frames = Array.from({ length: FOLDS }, (_, f) => tagger(trainFrame(without(f)), SMALLEST.frame));
const frameWeights = trainFrame(train);
const frame = tagger(frameWeights, SMALLEST.frame);
log("second reading learnt");
const sourcesToLearn = frames.map((model, f) => sourceChoices(model, only(f)));
const learnSources = (choices: Choice[][]) =>
  meanOver((seed) => trainRanker(choices.flat(), { ...SOURCE_OPTIONS, seed }), RANKER_SEEDS);
const learnContents = (choices: Choice[][]) =>
  meanOver((seed) => trainRanker(choices.flat(), { ...CONTENT_OPTIONS, seed }), RANKER_SEEDS);
const notOf = (choices: Choice[][], f: number) => choices.filter((_, k) => k !== f);
const sourceWeights = learnSources(sourcesToLearn);
const source = new Ranker(writeModel(sourceWeights));
log("sources learnt");
// How sure a source is, contents learn from a ranker that has not seen it either.
const otherSources = frames.map((_, f) => new Ranker(writeModel(learnSources(notOf(sourcesToLearn, f)))));
const contentsToLearn = frames.map((model, f) => contentChoices(model, otherSources[f]!, only(f)));
const contentWeights = learnContents(contentsToLearn);
const content = new Ranker(writeModel(contentWeights));
log("contents learnt");
const sizes = [
  writeModel(surfaceWeights, SMALLEST.surface),
  writeModel(frameWeights, SMALLEST.frame),
  writeModel(sourceWeights),
  writeModel(contentWeights),
].map((bytes) => bytes.length);
log(
  "bytes",
  sizes.join(" + "),
  "=",
  sizes.reduce((a, b) => a + b),
);

const propose = (models: ProposalModels, articles: Read[]) => {
  for (const article of articles) article.proposals = proposalsOf(models, article.words, article.surface);
};
const sourceOf = (words: Words, { source }: Attribution) => {
  const span = source && spanOfPhrase(words, source);
  return span && [span];
};
const { score, table } = await import(pathToFileURL(resolve(BENCH, "score/quotes.mjs")).href);
const scores = (articles: Read[]) => {
  const predictions = articles.map(({ gold, words, proposals }) => ({
    id: gold.id,
    quotes: attributionsOf(words, proposals).map((a) => ({
      content: spansOfRuns(words, a.content),
      cue: a.cue && spansOfRuns(words, [a.cue]),
      source: sourceOf(words, a),
    })),
  }));
  const golds = articles.map((a) => a.gold);
  return table(score(golds, predictions));
};
if (process.argv.includes("--folds")) {
  frames.forEach((model, f) => {
    const contentRanker = new Ranker(writeModel(learnContents(notOf(contentsToLearn, f))));
    propose({ frame: model, source: otherSources[f]!, content: contentRanker }, only(f));
  });
  console.log(`train, in ${FOLDS} folds: ${scores(train)}\n`);
}
propose({ frame, source, content }, dev);
console.log(`dev: ${scores(dev)}`);
if (!check) {
  writeFileSync("models/quotes-surface.bin", writeModel(surfaceWeights, SMALLEST.surface));
  writeFileSync("models/quotes-frame.bin", writeModel(frameWeights, SMALLEST.frame));
  writeFileSync("models/quotes-source.bin", writeModel(sourceWeights));
  writeFileSync("models/quotes-content.bin", writeModel(contentWeights));
}
