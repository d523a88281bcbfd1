/** A labelled document with its features, as training sees it. */
import type { Tokens } from "../src/document/tokens.ts";
import { islandsOf } from "../src/entities/islands.ts";
import { addNameFeatures, type Sketch, sketchOf } from "../src/entities/name-features.ts";
import { LABELS } from "../src/entities/name-labels.ts";
import { addVotes, type Beliefs, votesOf } from "../src/entities/name-votes.ts";
import { FeatureRows } from "../src/tagger/features.ts";
import type { FeatureIndex } from "./feature-index.ts";
import type { Example } from "./learner.ts";
import { type Alignment, type GoldDocument, label } from "./ner-sets.ts";

export class NerDocument {
  readonly tokens: Tokens;
  readonly sketch: Sketch;
  readonly islands: Int32Array;
  private readonly labels: Uint32Array;

  constructor(
    readonly gold: GoldDocument,
    readonly fold: number,
    readonly weight = 1,
    alignment: Alignment = { entities: 0, cut: 0 },
  ) {
    const { tokens, labels } = label(gold, alignment);
    this.tokens = tokens;
    this.labels = labels;
    this.sketch = sketchOf(tokens);
    this.islands = islandsOf(tokens, this.sketch.writing);
    openCutNames(this.islands, labels);
  }

  /** The rows of all islands, end to end: of the first reading, or with votes of the second. */
  rows(beliefs?: Beliefs): FeatureRows {
    const { sketch, islands } = this;
    const rows = new FeatureRows(64, 80);
    const votes = beliefs === undefined ? null : votesOf(sketch, islands, beliefs);
    for (let k = 0; k < islands.length; k += 2)
      for (let i = islands[k]!; i < islands[k + 1]!; i++) {
        addNameFeatures(rows, sketch, i);
        if (votes !== null) addVotes(rows, sketch, votes, i);
        rows.endRow();
      }
    return rows;
  }

  /** One training sequence an island, of the features that the index keeps. */
  examples(index: FeatureIndex, beliefs?: Beliefs): Example[] {
    const { hashes, ends } = this.rows(beliefs);
    const examples: Example[] = [];
    for (let q = 0, row = 0, k = 0; q < this.islands.length; q += 2) {
      const from = this.islands[q]!;
      const to = this.islands[q + 1]!;
      const kept: number[] = [];
      const keptEnds = new Int32Array(to - from);
      for (let i = from; i < to; i++, row++) {
        for (; k < ends[row]!; k++) {
          const id = index.idOf(hashes[k]!);
          if (id >= 0) kept.push(id);
        }
        keptEnds[i - from] = kept.length;
      }
      examples.push({
        hashes: Int32Array.from(kept),
        ends: keptEnds,
        gold: this.labels.slice(from, to),
        weight: this.weight,
      });
    }
    return examples;
  }
}

/** What is right for a name that islands cut is left open: no labels of theirs can say it. */
function openCutNames(islands: Int32Array, labels: Uint32Array): void {
  for (let k = 0; k < islands.length; k += 2) {
    const from = islands[k]!;
    const to = islands[k + 1]!;
    for (let i = from; i < to && goesOnAlone(labels[i]!); i++) labels[i] = ANY_LABEL;
    if (opens(labels[to - 1]!)) {
      let i = to - 1;
      while (i > from && opens(labels[i]!) && goesOnAlone(labels[i]!)) labels[i--] = ANY_LABEL;
      if (opens(labels[i]!)) labels[i] = ANY_LABEL;
    }
  }
}
const ANY_LABEL = 2 ** LABELS.length - 1;
const maskOf = (places: string) =>
  LABELS.reduce((mask, label, y) => (places.includes(label[0]!) && label !== "O" ? mask | (1 << y) : mask), 0);
const BEGIN_OR_INSIDE = maskOf("BI");
const INSIDE_OR_END = maskOf("IE");
/** Whether all that a mask allows goes on with a name, or wants one to go on. */
const goesOnAlone = (mask: number) => mask !== 0 && (mask & ~INSIDE_OR_END) === 0;
const opens = (mask: number) => mask !== 0 && (mask & ~BEGIN_OR_INSIDE) === 0;
