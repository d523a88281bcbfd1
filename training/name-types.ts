/** Training of models/name-types.bin: the types of whole names (src/entities/type-model.ts). */
import { NAME_TYPES } from "../src/entities/name-labels.ts";
import { namesOf } from "../src/entities/name-tagger.ts";
import { mentionOf, type NamedMention } from "../src/entities/named-mention.ts";
import { typeRowsOf } from "../src/entities/type-features.ts";
import { JUDGED, NO_NAME, startingScores } from "../src/entities/type-model.ts";
import type { FeatureRows } from "../src/tagger/features.ts";
import type { PackedTagger } from "../src/tagger/packed-tagger.ts";
import { seededRandom, type Weights } from "./learner.ts";
import type { NerDocument } from "./ner-document.ts";
import { type GoldDocument, WITHOUT_MISC } from "./ner-sets.ts";

const WIDTH = JUDGED.length;
const EPOCHS = 6;
const RATE = 0.02;
const L2 = 1e-4;

/** The names that a tagger finds in a document, before their types are settled. */
export function foundIn({ tokens, sketch }: NerDocument, tagger: PackedTagger): NamedMention[] {
  return namesOf(sketch, tagger).map((name) => mentionOf(tokens, name));
}

/** A mention, with its features by their hashes, and later by their numbers. */
export interface TypeExample {
  features: Int32Array;
  start: number[];
  /** bits over JUDGED: what is right */
  right: number;
  weight: number;
}

/** The open mentions of a document whose gold says what they are; those that only overlap a gold name are left out. */
export function typeExamples(document: NerDocument, tagger: PackedTagger): TypeExample[] {
  const { weight } = document;
  const mentions = foundIn(document, tagger);
  const { open, name, names, mentions: rows } = typeRowsOf(document.sketch, mentions);
  return Array.from(open).flatMap((m, k): TypeExample[] => {
    const right = rightTypes(document.gold, mentions[m]!);
    if (right === 0) return [];
    const features = Int32Array.from([...rowOf(names, name[k]!), ...rowOf(rows, k)]);
    return [{ features, start: startingScores(mentions[m]!), right, weight }];
  });
}

function rowOf({ hashes, ends }: FeatureRows, row: number): Int32Array {
  return hashes.subarray(row === 0 ? 0 : ends[row - 1]!, ends[row]!);
}

function rightTypes({ entities, ignore = [], source }: GoldDocument, { start, end }: NamedMention): number {
  const touches = (span: { start: number; end: number }) => span.start < end && span.end > start;
  const gold = entities.find((entity) => entity.start === start && entity.end === end);
  if (gold !== undefined)
    return [gold.type, ...(gold.alt ?? [])].reduce((mask, type) => {
      const t = (NAME_TYPES as readonly string[]).indexOf(type);
      return t < 0 ? mask : mask | (1 << t);
    }, 0);
  if (entities.some(touches) || ignore.some(touches)) return 0;
  return (1 << NO_NAME) | (WITHOUT_MISC.has(source) ? 1 << NAME_TYPES.indexOf("MISC") : 0);
}

/** Learns the weights of 2^bits numbered features: AdaGrad on the log-likelihood. Deterministic. */
export function trainTypes(examples: readonly TypeExample[], bits: number, seed: number): Weights {
  const weights = new Float32Array(2 ** bits * WIDTH);
  const squares = new Float32Array(weights.length).fill(1);
  const order = examples.map((_, i) => i);
  const random = seededRandom(seed);
  const scores = new Float64Array(WIDTH);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const { features, start, right, weight } = examples[i]!;
      for (let y = 0; y < WIDTH; y++) scores[y] = start[y]!;
      for (const id of features) for (let y = 0; y < WIDTH; y++) scores[y]! += weights[id * WIDTH + y]!;
      let all = 0;
      let allowed = 0;
      for (let y = 0; y < WIDTH; y++) {
        scores[y] = Math.exp(scores[y]!);
        all += scores[y]!;
        if ((right & (1 << y)) !== 0) allowed += scores[y]!;
      }
      for (let y = 0; y < WIDTH; y++) {
        const gradient = weight * (((right & (1 << y)) !== 0 ? scores[y]! / allowed : 0) - scores[y]! / all);
        if (Math.abs(gradient) < 1e-4) continue;
        for (const id of features) {
          const at = id * WIDTH + y;
          const g = gradient - L2 * weights[at]!;
          squares[at]! += g * g;
          weights[at]! += (RATE * g) / Math.sqrt(squares[at]!);
        }
      }
    }
  }
  return { labels: [...JUDGED], bits, weights, transitions: new Float32Array((WIDTH + 1) * WIDTH) };
}
