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

/** A quote as the scorer reads it. */
export const offsetsOf = ({
  content,
  cue,
  speaker,
}: Analysis["quotes"][number]): QuotesPrediction["quotes"][number] => ({
  content: content.map(offsets),
  cue: cue && [offsets(cue)],
  source: speaker.mention && [offsets(speaker.mention)],
});

export const set: BenchSet<QuotesGold, QuotesPrediction> = {
  name: "quotes",
  files: ["dev.jsonl.gz"],
  input: (gold) => ({ id: gold.id, body: gold.text }),
  // The set annotates no quotation within a quotation, so those are left out.
  prediction: (gold, analysis) => ({
    id: gold.id,
    quotes: analysis.quotes.filter(({ parent }) => parent === undefined).map(offsetsOf),
  }),
};
