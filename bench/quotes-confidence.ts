/**
 * How far the confidence of quotes can be trusted: of the dev quotes in each step of confidence, the share that is right
 * by the scorer's rule. node scripts/run.mjs bench/quotes-confidence.ts (from the project root, PolNeAR under NUTGRAF_BENCH)
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { analyze } from "../src/analyze.ts";
import { BENCH, type GoldArticle, readGold } from "../training/quotes-data.ts";
import { offsetsOf } from "./sets/quotes.ts";

const { countArticle } = await import(pathToFileURL(resolve(BENCH, "score/quotes.mjs")).href);
const STEPS = 10;
const cell = () => ({ all: 0, right: 0, sum: 0 });
const tables = { quoted: Array.from({ length: STEPS }, cell), indirect: Array.from({ length: STEPS }, cell) };
for (const gold of readGold<GoldArticle>("quotes/dev.jsonl.gz")) {
  const quotes = analyze({ body: gold.text }).quotes.filter(({ parent }) => parent === undefined);
  const details: { preds: { index: number; kind: string; right: boolean }[] } = { preds: [] };
  countArticle(gold, quotes.map(offsetsOf), details);
  for (const { index, kind, right } of details.preds) {
    const { confidence } = quotes[index]!;
    const step = Math.min(STEPS - 1, Math.floor(confidence * STEPS));
    const row = tables[kind === "indirect" ? "indirect" : "quoted"][step]!;
    row.all++;
    row.sum += confidence;
    if (right) row.right++;
  }
}
for (const [name, rows] of Object.entries(tables)) {
  console.log(`${name}: confidence, quotes, mean confidence, right`);
  rows.forEach(({ all, right, sum }, k) => {
    if (all > 0)
      console.log(
        `  ${(k / STEPS).toFixed(1)}-${((k + 1) / STEPS).toFixed(1)}  ${String(all).padStart(4)}  ${((100 * sum) / all).toFixed(1)} %  ${((100 * right) / all).toFixed(1)} %`,
      );
  });
}
