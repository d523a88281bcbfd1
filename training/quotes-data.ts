/** The quotation set as the trainers read it: tokens, and for each attribution its tokens and the head of its cue. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { linesOf } from "../src/document/lines.ts";
import { type Tokens, tokenAt, tokenize } from "../src/document/tokens.ts";
import { readWords, TAG, type Words } from "../src/quotes/words.ts";

export const BENCH = process.env["NUTGRAF_BENCH"] ?? "../shared/bench";

type Spans = [number, number][];
export interface GoldArticle {
  id: string;
  publisher: string;
  text: string;
  attributions: { id: string; source: Spans | null; cue: Spans | null; content: Spans; kind: string }[];
  discard: Spans;
}
export interface Parse {
  id: string;
  tokens: [number, number, string, string, string][];
  sentences: [number, number][];
  deps: [number, string][];
}

/** An attribution in tokens. */
export interface GoldAttribution {
  source: number[];
  cue: number[];
  content: number[];
  /** head token of the cue, or -1 */
  head: number;
  kind: string;
}

export interface TrainingArticle {
  gold: GoldArticle;
  tokens: Tokens;
  words: Words;
  attributions: GoldAttribution[];
  parse: Parse | undefined;
  /** 1 for tokens that the annotators set aside */
  aside: Uint8Array;
}

export function readGold<T>(path: string): T[] {
  const bytes = readFileSync(join(BENCH, path));
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

export function loadArticles(split: "train" | "dev"): TrainingArticle[] {
  const parses = new Map(readGold<Parse>(`quotes/corenlp-${split}.jsonl.gz`).map((parse) => [parse.id, parse]));
  return readGold<GoldArticle>(`quotes/${split}.jsonl.gz`).map((gold) => {
    const tokens = tokenize(gold.text, linesOf(gold.text).spans);
    const words = readWords(tokens);
    const parse = parses.get(gold.id);
    const attributions = gold.attributions.map((a) => {
      const cue = tokensIn(tokens, a.cue);
      return {
        source: tokensIn(tokens, a.source),
        cue,
        content: tokensIn(tokens, a.content),
        head: headOf(tokens, cue, parse),
        kind: a.kind,
      };
    });
    const aside = new Uint8Array(tokens.count);
    for (const i of tokensIn(tokens, gold.discard)) aside[i] = 1;
    return { gold, tokens, words, attributions, parse, aside };
  });
}

/** The tokens that share a character with one of the spans. */
export function tokensIn(tokens: Tokens, spans: Spans | null): number[] {
  const found = new Set<number>();
  for (const [start, end] of spans ?? [])
    for (let i = tokenAt(tokens, start); i < tokens.count && tokens.start[i]! < end; i++) found.add(i);
  return [...found].sort((a, b) => a - b);
}

/** The word of a cue that governs the others, by the silver parse where there is one. */
function headOf(tokens: Tokens, cue: number[], parse: Parse | undefined): number {
  if (cue.length === 0) return -1;
  if (parse !== undefined) {
    const inside = new Set<number>();
    for (let k = 0; k < parse.tokens.length; k++) {
      const [start, end] = parse.tokens[k]!;
      if (cue.some((i) => tokens.start[i]! < end && tokens.end[i]! > start)) inside.add(k);
    }
    const tops = [...inside].filter((k) => !inside.has(parse.deps[k]![0]));
    const top = tops.find((k) => /^[VNJ]/.test(parse.tokens[k]![3])) ?? tops[0];
    if (top !== undefined) {
      const [start, end] = parse.tokens[top]!;
      const head = cue.find((i) => tokens.start[i]! < end && tokens.end[i]! > start);
      if (head !== undefined) return head;
    }
  }
  return cue.find((i) => tokens.pos[i] === TAG.VERB) ?? cue[cue.length - 1]!;
}
