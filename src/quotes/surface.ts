/** The first reading: for each token, how likely it heads a cue, belongs to a source, belongs to content. */
import { Columns } from "../document/memory.ts";
import { FeatureRows } from "../tagger/features.ts";
import type { PackedTagger } from "../tagger/packed-tagger.ts";
import { addSurfaceRows, SURFACE } from "./surface-features.ts";
import type { Words } from "./words.ts";

export interface Surface {
  /** probability, 0..1, that the token heads a cue */
  chance: Float32Array;
  /** probabilities in fifths, 0..5 */
  head: Uint8Array;
  source: Uint8Array;
  content: Uint8Array;
}

// Longer paragraphs are read in pieces, so that the memory of one reading is bounded.
const LONGEST_SEQUENCE = 2000;
/** Scratch: rows of one paragraph. */
const rows = new FeatureRows(256, 40);

const fifths = (probability: number): number => (5 * probability + 0.5) | 0;

/** Linear in the number of tokens. */
export function readSurface(tagger: PackedTagger, words: Words): Surface {
  const { count, paragraphFirst, sentence, sentenceFirst } = words.tokens;
  const columns = new Columns(7 * count);
  const surface: Surface = {
    chance: columns.float32(count),
    head: columns.uint8(count),
    source: columns.uint8(count),
    content: columns.uint8(count),
  };
  const read = (from: number, to: number) => {
    rows.clear();
    addSurfaceRows(words, from, to, rows);
    tagger.read(rows);
    for (let i = from; i < to; i++) {
      const row = i - from;
      const head = tagger.lastMarginals(row, SURFACE.H);
      surface.chance[i] = head;
      surface.head[i] = fifths(head);
      surface.source[i] = fifths(tagger.lastMarginals(row, SURFACE.S));
      surface.content[i] = fifths(tagger.lastMarginals(row, SURFACE.C));
    }
  };
  for (let p = 0; p + 1 < paragraphFirst.length; p++) {
    const end = paragraphFirst[p + 1]!;
    let from = paragraphFirst[p]!;
    while (from < end) {
      let to = end;
      if (end - from > LONGEST_SEQUENCE) {
        to = sentenceFirst[sentence[from + LONGEST_SEQUENCE]!]!;
        if (to <= from) to = sentenceFirst[sentence[from]! + 1]!;
      }
      read(from, to);
      from = to;
    }
  }
  return surface;
}
