/**
 * Judges the types of names: what the tagger believes of each mention, corrected by what the whole name, its surroundings
 * and its company in the document say (src/entities/type-features.ts). A log-linear model over hashed features.
 */
import load from "../../models/name-types.bin";
import { readModel } from "../tagger/model.ts";
import { type PackedWeights, packedWeights, UNIT } from "../tagger/packed-weights.ts";
import { NAME_TYPES } from "./name-labels.ts";
import type { NamedMention } from "./named-mention.ts";
import type { TypeRows } from "./type-features.ts";

/** The types of names, and "no name at all". */
export const JUDGED: readonly string[] = [...NAME_TYPES, "none"];
export const NO_NAME = NAME_TYPES.length;
const WIDTH = JUDGED.length;
/** What is added to each probability of the tagger, whose "never" is not to be trusted. */
const DOUBT = 0.01;

/** The tagger's beliefs in a mention as scores, WIDTH numbers. */
export function startingScores({ types }: Pick<NamedMention, "types">): number[] {
  let none = 1;
  for (const p of types) none -= p;
  return [...types, Math.max(0, none)].map((p) => Math.log(p + DOUBT));
}

export class TypeModel {
  private readonly weights: PackedWeights;

  constructor(bytes: Uint8Array) {
    this.weights = packedWeights(readModel(bytes));
  }

  /** For each open mention, in order, the probability of each of JUDGED, mention-major. Linear. */
  judge({ open, name, names, mentions: rows }: TypeRows, mentions: readonly NamedMention[]): Float64Array {
    const ofNames = new Int16Array(names.rows * WIDTH);
    const ofMentions = new Int16Array(rows.rows * WIDTH);
    this.weights.addScores(names, ofNames, 0);
    this.weights.addScores(rows, ofMentions, 0);
    const out = new Float64Array(open.length * WIDTH);
    for (let k = 0; k < open.length; k++) {
      const start = startingScores(mentions[open[k]!]!);
      let sum = 0;
      for (let y = 0; y < WIDTH; y++) {
        const steps = ofMentions[k * WIDTH + y]! + ofNames[name[k]! * WIDTH + y]!;
        out[k * WIDTH + y] = Math.exp(start[y]! + steps * UNIT);
        sum += out[k * WIDTH + y]!;
      }
      for (let y = 0; y < WIDTH; y++) out[k * WIDTH + y]! /= sum;
    }
    return out;
  }
}

let shipped: TypeModel | undefined;

/** The model that ships with the package, read once. */
export function typeModel(): TypeModel {
  shipped ??= new TypeModel(load());
  return shipped;
}
