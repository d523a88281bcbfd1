/** Who a figure belongs to: entities by span, the quote that holds it, the source that its sentence names. */
import type { Entity, Quote } from "../document/schema.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, lowerAt } from "./atoms.ts";
import type { Phrases } from "./noun-phrases.ts";

interface Holder {
  start: number;
  end: number;
  id: string;
  /** of a name mention */
  name: boolean;
}

/** The mentions and quotes of a document, sorted for look-up by offset. Built once a document. */
export interface Holders {
  mentions: Holder[];
  /** content parts, by start */
  quotes: { start: number; end: number; quote: Quote }[];
  /** quotes.end, running maximum: where to stop when looking left */
  reach: number[];
  names: Map<string, string>;
}

export function holdersOf(entities: readonly Entity[] = [], quotes: readonly Quote[] = []): Holders {
  const mentions = entities.flatMap((entity) =>
    entity.mentions.map(({ span, kind }) => ({
      start: span.start,
      end: span.end,
      id: entity.id,
      name: kind === "name",
    })),
  );
  mentions.sort((x, y) => x.start - y.start || y.end - x.end);
  const parts = quotes.flatMap((quote) =>
    quote.content.map(({ span }) => ({ start: span.start, end: span.end, quote })),
  );
  parts.sort((x, y) => x.start - y.start || y.end - x.end);
  const reach: number[] = [];
  for (const { end } of parts) reach.push(Math.max(end, reach[reach.length - 1] ?? 0));
  return { mentions, quotes: parts, reach, names: new Map(entities.map((e) => [e.id, e.name])) };
}

function firstAtOrAfter(list: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

// A role is a phrase of a few words; more mentions than this in one are not looked at.
const MOST_MENTIONS = 12;

/** The entity that a phrase names: the mention that ends the phrase, else the first name in it. */
export function entityIn(holders: Holders, start: number, end: number): string | undefined {
  let best: Holder | undefined;
  const from = firstAtOrAfter(holders.mentions, start);
  for (let k = from; k < Math.min(holders.mentions.length, from + MOST_MENTIONS); k++) {
    const mention = holders.mentions[k]!;
    if (mention.start >= end) break;
    if (mention.end > end) continue;
    if (
      best === undefined ||
      (mention.end === end && best.end !== end && best.start !== start) ||
      (!best.name && mention.name)
    )
      best = mention;
  }
  return best?.id;
}

/** The innermost quote whose content holds the span. */
export function quoteAround(holders: Holders, start: number, end: number): Quote | undefined {
  for (let k = firstAtOrAfter(holders.quotes, start + 1) - 1, steps = 0; k >= 0 && steps < 40; k--, steps++) {
    const part = holders.quotes[k]!;
    if (part.end >= end) return part.quote;
    if (holders.reach[k]! < end) return undefined;
  }
  return undefined;
}

const SAID = wordSet(
  "said says say reported reports announced added told estimates estimated found shows showed warned noted wrote according",
);

/** The noun phrase that the sentence names as source: "according to X", "X said", "said X". Null for pronouns and none. */
export function sourceIn(a: Atoms, p: Phrases): { first: number; last: number } | null {
  for (let k = 0; k < a.count; k++) {
    const word = lowerAt(a, k);
    if (!SAID.has(word)) continue;
    const at = word === "according" ? (lowerAt(a, k + 1) === "to" ? k + 2 : -1) : k + 1;
    if (at < 0) continue;
    const after = p.at[at] ?? -1;
    const before = k > 0 ? p.at[k - 1]! : -1;
    const phrase =
      word === "according" ? after : before >= 0 ? before : word === "said" || word === "says" ? after : -1;
    if (phrase === undefined || phrase < 0) continue;
    const found = p.phrases[phrase]!;
    if (!found.pronoun) return { first: found.core, last: found.last };
  }
  return null;
}
