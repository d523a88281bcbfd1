/** What a development set must say of itself, so that `bench:quality` can run it through `nutgraf pipe` and score it. */
import type { Analysis } from "../../src/document/schema.ts";
import type { Input } from "../../src/document/source.ts";

/** A line of a gold file: at least an id, and whatever its README promises. */
export interface GoldLine {
  id: string;
}

/** One line that `nutgraf pipe` reads. */
export interface PipeInput extends Input {
  id: string;
}

/** A line that the scorer reads. */
export interface Prediction {
  id: string;
}

/**
 * One way to run the gold files of a folder. `bench/sets/NAME.ts` exports one as `set`, or several as an array
 * (the same pages as text and as HTML).
 *
 * @example
 * export const set: BenchSet<NerGold> = {
 *   name: "ner",
 *   files: ["worldwide-dev.jsonl.gz"],
 *   input: (gold) => ({ id: gold.id, body: gold.text }),
 *   prediction: (gold, analysis) => ({ id: gold.id, entities: mentionsOf(analysis) }),
 * };
 */
export interface BenchSet<Gold extends GoldLine = GoldLine, Pred extends Prediction = Prediction> {
  /** the folder under NUTGRAF_BENCH, and the scorer score/NAME.mjs there */
  name: string;
  /** tells two sets of one name apart in the table, such as "html" */
  variant?: string;
  /** gold files in the folder, .jsonl or .jsonl.gz */
  files: string[];
  /** the shipped weights were learnt from these very files: the figures say that they fit, not how well they do elsewhere */
  seenInTraining?: true;
  /** further arguments for the scorer */
  scorerArguments?: string[];
  /** @param read the text of a file of the folder, given by its path there; .gz is unpacked */
  input(gold: Gold, read: (path: string) => string): PipeInput;
  /** Pure. Not called where the pipe answered with an error; such a line is scored as a missing prediction. */
  prediction(gold: Gold, analysis: Analysis): Pred;
}
