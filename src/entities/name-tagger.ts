/** Finds the names of a document: spans of tokens with a type and how sure the tagger is. */
import load from "../../models/entities.bin";
import type { Tokens } from "../document/tokens.ts";
import { FeatureRows } from "../tagger/features.ts";
import { readModel } from "../tagger/model.ts";
import { Tagger } from "../tagger/tagger.ts";
import { cutHeadlineNames } from "./headline-names.ts";
import { addNameFeatures, islandsOf, type Sketch, sketchOf } from "./name-features.ts";
import { LABELS, NAME_TYPES, type NameType } from "./name-labels.ts";
import { LINE } from "./orthography.ts";

/** A name: tokens `first` .. `last`, both included. */
export interface Name {
  first: number;
  last: number;
  type: NameType;
  /** the probability that the tokens are a name of this type, 0..1 */
  confidence: number;
  /** the probability of each of NAME_TYPES, wherever the name ends */
  types: Float32Array;
  /** in a line in title case or capitals, where every word looks like a name */
  headline: boolean;
}

let tagger: Tagger | undefined;
const OUTSIDE = 0;
const isHeadline = (line: number) => line === LINE.titleCase || line === LINE.capitals;
const typeIndex = (label: number) => (label - 1) >> 1;
const begins = (label: number) => label > OUTSIDE && (label & 1) === 1;

/** All names in text order; they do not overlap and never cross a paragraph. Linear time. */
export function namesOf(tokens: Tokens): Name[] {
  tagger ??= new Tagger(readModel(load()));
  const sketch = sketchOf(tokens);
  const islands = islandsOf(sketch);
  const names: Name[] = [];
  const rows = new FeatureRows(256, 64);
  let labels = new Uint8Array(256);
  let sure = new Float32Array(256);
  for (let k = 0; k < islands.length; k += 2) {
    const from = islands[k]!;
    const to = islands[k + 1]!;
    if (to - from > labels.length) {
      labels = new Uint8Array(2 * (to - from));
      sure = new Float32Array(2 * (to - from));
    }
    rows.clear();
    for (let i = from; i < to; i++) {
      addNameFeatures(rows, sketch, i);
      rows.endRow();
    }
    tagger.tag(rows, 0, to - from, labels, sure);
    readNames(sketch, from, to, labels, sure, names);
  }
  return cutHeadlineNames(tokens, names, sketch.classes);
}

function readNames(
  { tokens, writing }: Sketch,
  from: number,
  to: number,
  labels: Uint8Array,
  sure: Float32Array,
  names: Name[],
): void {
  let open: Name | null = null;
  const close = () => {
    if (open === null) return;
    const size = open.last - open.first + 1;
    for (let t = 0; t < NAME_TYPES.length; t++) open.types[t]! /= size;
    names.push(open);
    open = null;
  };
  for (let i = from; i < to; i++) {
    const row = i - from;
    const label = labels[row]!;
    if (label === OUTSIDE || begins(label)) close();
    if (label === OUTSIDE) continue;
    if (open !== null && tokens.paragraph[i] !== tokens.paragraph[open.first]) close();
    open ??= {
      first: i,
      last: i,
      type: NAME_TYPES[typeIndex(label)]!,
      confidence: 1,
      types: new Float32Array(4),
      headline: isHeadline(writing.line[tokens.paragraph[i]!]!),
    };
    open.last = i;
    open.confidence = Math.min(open.confidence, sure[row]!);
    for (let y = 1; y < LABELS.length; y++) open.types[typeIndex(y)]! += tagger!.lastMarginals(row, y);
  }
  close();
}
