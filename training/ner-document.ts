/** A labelled document with its features, as training sees it. */
import type { Tokens } from "../src/document/tokens.ts";
import { addNameFeatures, islandsOf, type Sketch, sketchOf } from "../src/entities/name-features.ts";
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
    private readonly weight = 1,
    alignment: Alignment = { entities: 0, cut: 0 },
  ) {
    const { tokens, labels } = label(gold, alignment);
    this.tokens = tokens;
    this.labels = labels;
    this.sketch = sketchOf(tokens);
    this.islands = islandsOf(this.sketch);
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
