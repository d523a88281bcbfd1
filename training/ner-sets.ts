/** The named-entity sets under NUTGRAF_BENCH/ner, read with the tokens that the pipeline makes of the same text. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { linesOf } from "../src/document/lines.ts";
import { type Tokens, tokenize, wordAt } from "../src/document/tokens.ts";
import { LABELS, NAME_TYPES } from "../src/entities/name-labels.ts";

export interface GoldEntity {
  start: number;
  end: number;
  type: "PER" | "ORG" | "LOC" | "MISC";
  alt?: string[];
}

export interface GoldDocument {
  id: string;
  source: string;
  license: string;
  text: string;
  /** worldwide: the outlet */
  genre?: string;
  entities: GoldEntity[];
  ignore?: { start: number; end: number }[];
}

/** A document with, for each token, the labels that the gold allows, as bits over LABELS. */
export interface LabelledDocument {
  gold: GoldDocument;
  tokens: Tokens;
  labels: Uint32Array;
}

export const benchFolder = process.env["NUTGRAF_BENCH"] ?? join(process.cwd(), "../shared/bench");

/** Reads a file of gold lines, unpacked. */
export function readGold(path: string): GoldDocument[] {
  const file = join(benchFolder, path);
  if (!existsSync(file))
    throw new Error(`${file} is not there; set NUTGRAF_BENCH to the folder of the development sets`);
  const data = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(data) : data).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as GoldDocument);
}

/** Documents of one outlet are much alike; of other sets each stands for itself, with its made-up headlines. */
export function outletOf({ source, genre, id }: GoldDocument): string {
  return source === "worldwide" && genre !== undefined ? genre : id.split("#")[0]!;
}

/** Training sets under an open licence (models/entities.md says which). */
export const OPEN_SETS = [
  "gum-train",
  "crossner-other-train",
  "crossner-politics-train",
  "wikigold",
  "uner-ewt-dev",
  "re3d-train",
  "wnut17-train",
];
/** Single documents of open sets that are not open: BBC news in re3d. */
export const NOT_OPEN = /\bNC\b/;
/** Training sets for research, or with no licence stated. */
export const RESTRICTED_SETS = ["conllpp-train", "worldwide-train", "gmb-100k"];
/**
 * How much a set counts where it is not 1: those with machine-made or careless labels count less, the few sentences on
 * politics more.
 */
export const SET_WEIGHTS: Readonly<Record<string, number>> = {
  "crossner-politics-train": 2,
  "gmb-100k": 0.3,
  "wnut17-train": 0.3,
};
export const DEV_SETS = ["conllpp-dev", "worldwide-dev", "crossner-politics-dev", "gum-news-dev", "re3d-dev"];

/** Sets that leave names of the fourth type unmarked. */
export const WITHOUT_MISC: ReadonlySet<string> = new Set(["uner-ewt", "re3d"]);

const ALL = 2 ** LABELS.length - 1;
const bit = (place: string, type: string) => {
  const index = LABELS.indexOf(`${place}-${type}`);
  if (index < 0) throw new Error(`no label ${place}-${type}`);
  return 1 << index;
};
const OUTSIDE_BIT = 1;
const ANY_MISC = ["B", "I", "E", "S"].reduce((mask, place) => mask | bit(place, "MISC"), 0);

export interface Alignment {
  entities: number;
  /** entities whose ends are not ends of tokens */
  cut: number;
}

/** Tokenizes a gold document as the pipeline does and labels its tokens; entities that cut a token take the whole of it. */
export function label(gold: GoldDocument, alignment: Alignment): LabelledDocument {
  const tokens = tokenize(gold.text, linesOf(gold.text).spans);
  const labels = new Uint32Array(tokens.count).fill(
    WITHOUT_MISC.has(gold.source) ? OUTSIDE_BIT | ANY_MISC : OUTSIDE_BIT,
  );
  let first = 0;
  for (const { start, end, type, alt = [] } of gold.entities) {
    while (first < tokens.count && tokens.end[first]! <= start) first++;
    let last = first;
    while (last + 1 < tokens.count && tokens.start[last + 1]! < end) last++;
    alignment.entities++;
    if (first >= tokens.count) break;
    if (tokens.start[first] !== start || tokens.end[last] !== end) alignment.cut++;
    const types = [type, ...alt].filter((t) => (NAME_TYPES as readonly string[]).includes(t));
    for (let i = first; i <= last; i++) {
      const place = first === last ? "S" : i === first ? "B" : i === last ? "E" : "I";
      labels[i] = types.reduce((mask, t) => mask | bit(place, t), 0);
    }
  }
  leaveCommasOpen(tokens, labels);
  for (const { start, end } of gold.ignore ?? [])
    for (let i = 0; i < tokens.count; i++) if (tokens.end[i]! > start && tokens.start[i]! < end) labels[i] = ALL;
  return { gold, tokens, labels };
}

/** "Kigali, Rwanda" is one place in some sets and two in others: whether it is cut at the comma is left open. */
function leaveCommasOpen(tokens: Tokens, labels: Uint32Array): void {
  const place = (of: string) => bit(of, "LOC");
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (labels[i] !== place("I") || wordAt(tokens, i) !== ",") continue;
    labels[i]! |= OUTSIDE_BIT;
    labels[i - 1]! |= (labels[i - 1]! & place("B")) !== 0 ? place("S") : place("E");
    labels[i + 1]! |= (labels[i + 1]! & place("E")) !== 0 ? place("S") : place("B");
  }
}
