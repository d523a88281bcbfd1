/**
 * Finds the names of a document: spans of tokens with a type and how sure the tagger is. The document is read twice by
 * one model; the second time it knows what the first made of each word elsewhere in the document.
 */
import load from "../../models/entities.bin";
import { FeatureRows } from "../tagger/features.ts";
import { readModel } from "../tagger/model.ts";
import { PackedTagger } from "../tagger/packed-tagger.ts";
import { cutHeadlineNames } from "./headline-names.ts";
import { islandsOf } from "./islands.ts";
import { joinedNames } from "./joined-names.ts";
import { settleEnds } from "./name-ends.ts";
import { addNameFeatures, type Sketch } from "./name-features.ts";
import { begins, goesOn, LABELS, NAME_TYPES, type NameType, NEVER_LAST, OUTSIDE, typeOf } from "./name-labels.ts";
import { addVotes, BELIEFS, type Beliefs, GOES_ON, timesIn, votesOf } from "./name-votes.ts";
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

let shipped: PackedTagger | undefined;
const WIDTH = LABELS.length;

/** All names of a document in text order; they do not overlap and never cross a paragraph. Linear time. */
export function namesOf(sketch: Sketch, tagger = shippedTagger()): Name[] {
  const { tokens, classes, writing } = sketch;
  const names = cutHeadlineNames(tokens, namesBy(tagger, sketch), classes);
  return settleEnds(tokens, joinedNames(sketch, names), writing.capital);
}

function shippedTagger(): PackedTagger {
  shipped ??= new PackedTagger(readModel(load()), NEVER_LAST);
  return shipped;
}

/** Scratch: rows of one island. */
const rows = new FeatureRows(256, 64);

/** The names that a tagger finds, as it finds them. */
export function namesBy(tagger: PackedTagger, sketch: Sketch): Name[] {
  const islands = islandsOf(sketch.tokens, sketch.writing);
  const { scores, beliefs } = firstReading(tagger, sketch, islands);
  const votes = votesOf(sketch, islands, beliefs);
  const names: Name[] = [];
  let labels = new Uint8Array(256);
  for (let k = 0, at = 0; k < islands.length; k += 2) {
    const from = islands[k]!;
    const to = islands[k + 1]!;
    if (to - from > labels.length) labels = new Uint8Array(2 * (to - from));
    rows.clear();
    for (let i = from; i < to; i++) {
      addVotes(rows, sketch, votes, i);
      rows.endRow();
    }
    tagger.addScores(rows, scores, at);
    tagger.take(scores, to - from, at);
    tagger.label(labels);
    at += (to - from) * WIDTH;
    if (!labels.subarray(0, to - from).some(begins)) continue;
    tagger.weigh();
    collect(tagger, sketch, from, to, labels, names);
  }
  return names;
}

/**
 * Reads the islands without votes: the scores of each row, for the second reading to add to, and the beliefs of each token
 * that others may ask for.
 */
export function firstReading(
  tagger: PackedTagger,
  sketch: Sketch,
  islands: Int32Array,
): { scores: Int16Array; beliefs: Beliefs } {
  const times = timesIn(sketch, islands);
  let total = 0;
  for (let k = 0; k < islands.length; k += 2) total += islands[k + 1]! - islands[k]!;
  const scores = new Int16Array(total * WIDTH);
  const beliefs: Beliefs = new Float32Array(sketch.tokens.count * BELIEFS);
  for (let k = 0, at = 0; k < islands.length; k += 2) {
    const from = islands[k]!;
    const to = islands[k + 1]!;
    rows.clear();
    let asked = false;
    for (let i = from; i < to; i++) {
      addNameFeatures(rows, sketch, i);
      rows.endRow();
      if (times[sketch.memory.word[i]!]! > 1) asked = true;
    }
    tagger.addScores(rows, scores, at);
    if (asked) {
      tagger.take(scores, to - from, at);
      tagger.weigh();
      for (let i = from; i < to; i++) believe(tagger, i - from, beliefs, i * BELIEFS);
    }
    at += (to - from) * WIDTH;
  }
  return { scores, beliefs };
}

function believe(tagger: PackedTagger, row: number, beliefs: Beliefs, at: number): void {
  let goingOn = 0;
  for (let y = 1; y < WIDTH; y++) {
    const p = tagger.lastMarginals(row, y);
    beliefs[at + typeOf(y)]! += p;
    if (goesOn(y)) goingOn += p;
  }
  beliefs[at + NAME_TYPES.length] = tagger.lastMarginals(row, OUTSIDE);
  beliefs[at + GOES_ON] = goingOn;
}

const isHeadline = (line: number) => line === LINE.titleCase || line === LINE.capitals;

function collect(
  tagger: PackedTagger,
  { tokens, writing }: Sketch,
  from: number,
  to: number,
  labels: Uint8Array,
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
    const label = labels[i - from]!;
    if (!goesOn(label)) close();
    if (begins(label))
      open = {
        first: i,
        last: i,
        type: NAME_TYPES[typeOf(label)]!,
        confidence: 1,
        types: new Float32Array(NAME_TYPES.length),
        headline: isHeadline(writing.line[tokens.paragraph[i]!]!),
      };
    if (open === null) continue;
    open.last = i;
    open.confidence = Math.min(open.confidence, tagger.lastMarginals(i - from, label));
    for (let y = 1; y < WIDTH; y++) open.types[typeOf(y)]! += tagger.lastMarginals(i - from, y);
  }
  close();
}
