/** What the training sets say of words: which part of which name each of them is, and what stands before and behind it. */
import { hashOf } from "../src/document/tokens.ts";
import { typeOf } from "../src/entities/name-labels.ts";
import { orthographyOf } from "../src/entities/orthography.ts";
import { label, readGold, SET_WEIGHTS } from "./ner-sets.ts";
import type { Outcomes } from "./word-roles.ts";

/** What a word may be: in lower case, capitalised but no name, or a part of a name. */
const PARTS = 10;
/** What may stand beside it: nothing of interest, a capitalised word, or a name of one of four types. */
const NEIGHBOURS = 6;
/** Most words stand beside words in lower case most of the time, which tells nothing. */
const LOWER_CASE_WEIGHT = 0.1;

export interface WordOutcomes {
  own: Outcomes;
  behind: Outcomes;
  before: Outcomes;
}

/** Counts over some training sets, for the words of a list. */
export function wordOutcomes(words: readonly string[], sets: readonly string[], notLicensed?: RegExp): WordOutcomes {
  const rows = new Map(words.map((word, row) => [hashOf(word), row]));
  const own = counter(PARTS);
  const behind = counter(NEIGHBOURS);
  const before = counter(NEIGHBOURS);
  for (const set of sets) {
    const weight = SET_WEIGHTS[set] ?? 1;
    for (const gold of readGold(`ner/train/${set}.jsonl.gz`)) {
      if (notLicensed?.test(gold.license)) continue;
      const { tokens, labels } = label(gold, { entities: 0, cut: 0 });
      const { capital } = orthographyOf(tokens);
      const { count, paragraph, lowerHash } = tokens;
      for (let i = 0; i < count; i++) {
        const row = rows.get(lowerHash[i]!);
        if (row === undefined) continue;
        own.add(row, partOf(labels[i]!, capital[i]!), weight);
        if (i + 1 < count && paragraph[i + 1] === paragraph[i])
          behind.add(row, neighbourOf(labels[i + 1]!, capital[i + 1]!), weight);
        if (i > 0 && paragraph[i - 1] === paragraph[i])
          before.add(row, neighbourOf(labels[i - 1]!, capital[i - 1]!), weight);
      }
    }
  }
  for (const { counts } of [behind, before]) for (const seen of counts.values()) seen[0]! *= LOWER_CASE_WEIGHT;
  return { own, behind, before };
}

function counter(width: number) {
  const counts = new Map<number, Float64Array>();
  const add = (row: number, outcome: number, weight: number) => {
    if (outcome < 0) return;
    let seen = counts.get(row);
    if (seen === undefined) {
      seen = new Float64Array(width);
      counts.set(row, seen);
    }
    seen[outcome]! += weight;
  };
  return { width, counts, add };
}

/** The one label of a mask; -1 when the gold leaves it open. */
const onlyLabel = (mask: number) => ((mask & (mask - 1)) === 0 ? 31 - Math.clz32(mask) : -1);

function partOf(mask: number, capital: number): number {
  const y = onlyLabel(mask);
  if (y <= 0) return y < 0 ? -1 : capital;
  const place = (y - 1) & 3; // beginning, inside, end, single
  const type = typeOf(y);
  if (type === 0) return place < 2 ? 2 : 3;
  if (type === 1) return 4 + place;
  return type === 2 ? 8 : 9;
}

function neighbourOf(mask: number, capital: number): number {
  const y = onlyLabel(mask);
  return y <= 0 ? (y < 0 ? -1 : capital) : 2 + typeOf(y);
}
