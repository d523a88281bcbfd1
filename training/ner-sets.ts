/** The named-entity sets under NUTGRAF_BENCH/ner, read with the tokens that the pipeline makes of the same text. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { linesOf } from "../src/document/lines.ts";
import { type Tokens, tokenize } from "../src/document/tokens.ts";
import { LABELS } from "../src/entities/name-labels.ts";

export interface GoldEntity {
  start: number;
  end: number;
  type: "PER" | "ORG" | "LOC" | "MISC";
  alt?: string[];
}

export interface GoldDocument {
  id: string;
  source: string;
  text: string;
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

/** Sets that leave names of the fourth type unmarked. */
const WITHOUT_MISC = new Set(["uner-ewt", "re3d"]);

const ALL = 2 ** LABELS.length - 1;
const bit = (label: string) => {
  const index = LABELS.indexOf(label);
  if (index < 0) throw new Error(`no label ${label}`);
  return 1 << index;
};
const bitsOf = (types: string[], position: "B" | "I") =>
  types.reduce((mask, type) => mask | bit(`${position}-${type}`), 0);

export interface Alignment {
  entities: number;
  /** entities whose ends are not ends of tokens */
  cut: number;
}

/** Tokenizes a gold document as the pipeline does and labels its tokens. */
export function label(gold: GoldDocument, alignment: Alignment): LabelledDocument {
  const tokens = tokenize(gold.text, linesOf(gold.text).spans);
  const outside = WITHOUT_MISC.has(gold.source) ? bit("O") | bit("B-MISC") | bit("I-MISC") : bit("O");
  const labels = new Uint32Array(tokens.count).fill(outside);
  let i = 0;
  for (const { start, end, type, alt = [] } of gold.entities) {
    alignment.entities++;
    while (i < tokens.count && tokens.end[i]! <= start) i++;
    let exact = i < tokens.count && tokens.start[i] === start;
    let first = true;
    let k = i;
    for (; k < tokens.count && tokens.start[k]! < end; k++) {
      labels[k] = bitsOf([type, ...alt], first ? "B" : "I");
      first = false;
      exact = tokens.end[k] === end ? exact : k + 1 < tokens.count && tokens.start[k + 1]! < end ? exact : false;
    }
    if (!exact) alignment.cut++;
  }
  for (const { start, end } of gold.ignore ?? [])
    for (let k = 0; k < tokens.count; k++) if (tokens.end[k]! > start && tokens.start[k]! < end) labels[k] = ALL;
  return { gold, tokens, labels };
}
