/** Named entities: every name of an analysis as a typed span. */
import type { Analysis, Entity } from "../../src/document/schema.ts";
import type { BenchSet, GoldLine, Prediction } from "./set.ts";

interface NerGold extends GoldLine {
  text: string;
}

interface NerPrediction extends Prediction {
  entities: { start: number; end: number; type: string }[];
}

const TYPES: Record<Entity["type"], string> = { person: "PER", organization: "ORG", place: "LOC", misc: "MISC" };

/** Names only: descriptions and pronouns are no named entities. */
export function nerPrediction(id: string, analysis: Analysis): NerPrediction {
  const entities = analysis.entities.flatMap(({ type, mentions }) =>
    mentions.filter(({ kind }) => kind === "name").map(({ span }) => ({ ...span, type: TYPES[type] })),
  );
  return { id, entities: entities.sort((a, b) => a.start - b.start) };
}

export const set: BenchSet<NerGold, NerPrediction> = {
  name: "ner",
  files: [
    "conllpp-dev.jsonl.gz",
    "worldwide-dev.jsonl.gz",
    "crossner-politics-dev.jsonl.gz",
    "gum-news-dev.jsonl.gz",
    "re3d-dev.jsonl.gz",
  ],
  scorerArguments: ["--types", "PER,ORG,LOC"],
  input: ({ id, text }) => ({ id, body: text }),
  prediction: (gold, analysis) => nerPrediction(gold.id, analysis),
};
