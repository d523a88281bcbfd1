/** Coreference: the mentions of each entity of an analysis as a chain. */
import type { Analysis } from "../../src/document/schema.ts";
import type { BenchSet, GoldLine, Prediction } from "./set.ts";

interface CorefGold extends GoldLine {
  text: string;
}

interface CorefPrediction extends Prediction {
  clusters: { start: number; end: number }[][];
}

/** Chains of one mention say nothing of coreference and are left out. */
export function corefPrediction(id: string, analysis: Analysis): CorefPrediction {
  const clusters = analysis.entities.map(({ mentions }) => mentions.map(({ span }) => span));
  return { id, clusters: clusters.filter((cluster) => cluster.length > 1) };
}

export const set: BenchSet<CorefGold, CorefPrediction> = {
  name: "coref",
  files: ["dev.jsonl.gz", "train.jsonl.gz"],
  input: ({ id, text }) => ({ id, body: text }),
  prediction: (gold, analysis) => corefPrediction(gold.id, analysis),
};
