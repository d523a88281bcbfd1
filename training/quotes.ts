/**
 * Trains the models of the quotes stage: npm run train:quotes [-- --check] (from the project root, PolNeAR under
 * NUTGRAF_BENCH). --check trains, prints the scores on dev and writes nothing.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { spansOfRuns } from "../src/quotes/assemble.ts";
import { choose } from "../src/quotes/choose.ts";
import { fillFrame, newFrame } from "../src/quotes/frame.ts";
import { FRAME, FRAME_LABELS, FrameReader } from "../src/quotes/frame-features.ts";
import { type Proposal, proposalsOf } from "../src/quotes/proposals.ts";
import { readSurface, type Surface } from "../src/quotes/surface.ts";
import { addSurfaceRows, SURFACE, SURFACE_LABELS } from "../src/quotes/surface-features.ts";
import { FeatureRows } from "../src/tagger/features.ts";
import { readModel, writeModel } from "../src/tagger/model.ts";
import { Tagger } from "../src/tagger/tagger.ts";
import { type Example, trainCrf, type Weights } from "./learner.ts";
import { BENCH, loadArticles, type TrainingArticle } from "./quotes-data.ts";

const FOLDS = 4;
const check = process.argv.includes("--check");
const started = process.hrtime.bigint();
const log = (...parts: unknown[]) =>
  console.error(`${(Number(process.hrtime.bigint() - started) / 1e9).toFixed(0)}s`, ...parts);

interface Read extends TrainingArticle {
  surface: Surface;
  proposals: Proposal[];
}

const tagger = (weights: Weights) => new Tagger(readModel(writeModel(weights)));
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
  return trainCrf(examples, { labels: [...SURFACE_LABELS], bits: 18, epochs: 2, seed: 1, l2: 1e-4 });
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
      const part = Array.from(frame.at.subarray(0, frame.length), (i) =>
        sets.content.has(i) ? "C" : sets.cue.has(i) ? "K" : sets.source.has(i) ? "S" : "O",
      );
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
  return trainCrf(examples, { labels: [...FRAME_LABELS], forbidden, bits: 18, epochs: 3, seed: 1, l2: 1e-4 });
}

const train = loadArticles("train") as Read[];
const dev = loadArticles("dev") as Read[];
const without = (f: number) => train.filter((_, k) => k % FOLDS !== f);
const only = (f: number) => train.filter((_, k) => k % FOLDS === f);
const read = (model: Tagger, articles: Read[]) => {
  for (const article of articles) article.surface = readSurface(model, article.words);
};
const propose = (model: Tagger, articles: Read[]) => {
  for (const article of articles) article.proposals = proposalsOf(model, article.words, article.surface);
};
log("read", train.length, "articles");
for (let f = 0; f < FOLDS; f++) read(tagger(trainSurface(without(f))), only(f));
const surfaceWeights = trainSurface(train);
read(tagger(surfaceWeights), dev);
log("first reading learnt");
const frameWeights = trainFrame(train);
propose(tagger(frameWeights), dev);
log("second reading learnt");

const { score, table } = await import(pathToFileURL(resolve(BENCH, "score/quotes.mjs")).href);
const predictions = dev.map(({ gold, words, proposals }) => ({
  id: gold.id,
  quotes: choose(
    words,
    proposals,
    proposals.map((p) => p.chance),
    0.4,
  ).map((a) => ({
    content: spansOfRuns(words, a.content),
    cue: spansOfRuns(words, [a.cue]),
    source: a.source && spansOfRuns(words, [a.source]),
  })),
}));
console.log(
  table(
    score(
      dev.map((a) => a.gold),
      predictions,
    ),
  ),
);
if (!check) {
  writeFileSync("models/quotes-surface.bin", writeModel(surfaceWeights));
  writeFileSync("models/quotes-frame.bin", writeModel(frameWeights));
}
