/** PolNeAR: attributions of American political news. */
import type { Analysis, Grounded } from "../../src/document/schema.ts";
import type { BenchSet, GoldLine, Prediction } from "./set.ts";

interface QuotesGold extends GoldLine {
  text: string;
}

type Offsets = [start: number, end: number];

interface QuotesPrediction extends Prediction {
  quotes: { content: Offsets[]; cue: Offsets[] | null; source: Offsets[] | null }[];
}

const offsets = ({ span }: Grounded): Offsets => [span.start, span.end];

/** The set annotates no quotation within a quotation, so those are left out. */
export const quotesOf = (analysis: Analysis): QuotesPrediction["quotes"] =>
  analysis.quotes
    .filter(({ parent }) => parent === undefined)
    .map(({ content, cue, speaker }) => ({
      content: content.map(offsets),
      cue: cue && [offsets(cue)],
      source: speaker.mention && [offsets(speaker.mention)],
    }));

export const set: BenchSet<QuotesGold, QuotesPrediction> = {
  name: "quotes",
  files: ["dev.jsonl.gz"],
  input: (gold) => ({ id: gold.id, body: gold.text }),
  prediction: (gold, analysis) => ({ id: gold.id, quotes: quotesOf(analysis) }),
};
