/** Exact F1 of a tagger on labelled documents, by the rules of bench/score/ner.mjs, without leaving the process. */
import { namesBy } from "../src/entities/name-tagger.ts";
import { settleTypes } from "../src/entities/name-types.ts";
import type { TypeModel } from "../src/entities/type-model.ts";
import type { PackedTagger } from "../src/tagger/packed-tagger.ts";
import { foundIn } from "./name-types.ts";
import type { NerDocument } from "./ner-document.ts";

const COUNTED = ["PER", "ORG", "LOC"];

interface Count {
  gold: number;
  said: number;
  right: number;
}

/**
 * A table: one line a set, F1 over persons, organisations and places and for each of them.
 *
 * @param types null: the tagger alone, else with types settled by this model
 */
export function evaluate(
  tagger: PackedTagger,
  types: TypeModel | null,
  sets: readonly { set: string; documents: readonly NerDocument[] }[],
): string {
  const all: number[] = [];
  const lines = sets.map(({ set, documents }) => {
    const counts = new Map([...COUNTED, "all"].map((type): [string, Count] => [type, { gold: 0, said: 0, right: 0 }]));
    for (const document of documents) count(spansOf(tagger, types, document), document, counts);
    const f1 = ({ gold, said, right }: Count) => (right === 0 ? 0 : (200 * right) / (gold + said));
    all.push(f1(counts.get("all")!));
    return `  ${set.padEnd(24)}${[...counts.values()].map((c) => f1(c).toFixed(1).padStart(7)).join("")}`;
  });
  const mean = all.reduce((a, b) => a + b, 0) / all.length;
  return [`  ${"".padEnd(24)}    PER    ORG    LOC    all`, ...lines, `  mean ${mean.toFixed(2)}`].join("\n");
}

function spansOf(tagger: PackedTagger, types: TypeModel | null, document: NerDocument) {
  const { tokens, sketch } = document;
  if (types !== null) return settleTypes(sketch, foundIn(document, tagger), types);
  return namesBy(tagger, sketch).map(({ first, last, type }) => ({
    start: tokens.start[first]!,
    end: tokens.end[last]!,
    type,
  }));
}

function count(
  spans: readonly { start: number; end: number; type: string }[],
  { gold }: NerDocument,
  counts: Map<string, Count>,
): void {
  const add = (type: string, what: keyof Count) => {
    counts.get(type)![what]++;
    counts.get("all")![what]++;
  };
  const golds = gold.entities.filter(({ type }) => COUNTED.includes(type));
  const bySpan = new Map(golds.map((entity) => [`${entity.start} ${entity.end}`, entity]));
  for (const { type } of golds) add(type, "gold");
  for (const { start, end, type } of spans) {
    if (!COUNTED.includes(type)) continue;
    const entity = bySpan.get(`${start} ${end}`);
    if (entity !== undefined && (entity.type === type || (entity.alt ?? []).includes(type))) {
      add(entity.type, "said");
      add(entity.type, "right");
    } else if (!(gold.ignore ?? []).some((span) => span.start < end && span.end > start)) add(type, "said");
  }
}
