/** Who a figure belongs to: entities by span, the quote that holds it, the source that its sentence names. */
import type { Entity, Quote, Span } from "../document/schema.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { ADP, type Atoms, lowerAt, VERB } from "./atoms.ts";
import type { NounPhrase, Phrases } from "./noun-phrases.ts";
import type { Role } from "./phrase-search.ts";
import { subjectOf } from "./subjects.ts";

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
  const mentions: Holders["mentions"] = [];
  const names = new Map<string, string>();
  for (const { id, name, mentions: own } of entities) {
    names.set(id, name);
    for (const { span, kind } of own) mentions.push({ start: span.start, end: span.end, id, name: kind === "name" });
  }
  mentions.sort((x, y) => x.start - y.start || y.end - x.end);
  const parts: Holders["quotes"] = [];
  for (const quote of quotes)
    for (const { span } of quote.content) parts.push({ start: span.start, end: span.end, quote });
  parts.sort((x, y) => x.start - y.start || y.end - x.end);
  const reach: number[] = [];
  for (const { end } of parts) reach.push(Math.max(end, reach[reach.length - 1] ?? 0));
  return { mentions, quotes: parts, reach, names };
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

/** The quote whose cue stands in the sentence before the offset: "confirmed the death of two children, adding that …" */
export function quoteBefore(holders: Holders, sentence: Span, offset: number): Quote | undefined {
  const from = firstAtOrAfter(holders.quotes, sentence.start);
  for (let k = from; k < Math.min(holders.quotes.length, from + MOST_MENTIONS); k++) {
    const { start, quote } = holders.quotes[k]!;
    if (start >= sentence.end) return undefined;
    const cue = quote.cue?.span;
    if (cue !== undefined && cue.start >= sentence.start && cue.end <= offset) return quote;
  }
  return undefined;
}

const SAID = wordSet(`
  said says say told tells reported reports announced added adds revealed reveals disclosed confirmed confirms admitted
  claimed claims estimates estimated found finds shows showed warned warns noted notes wrote insisted predicts predicted
  according
`);

/** The noun phrase that a sentence names as source, and the atom of its verb. */
export interface Source extends Role {
  verb: number;
}

/** "according to X", "X said", "X, who rents two flats, told", "said X". Null for pronouns and none. */
export function sourceIn(a: Atoms, p: Phrases): Source | null {
  for (let k = 0; k < a.count; k++) {
    const word = lowerAt(a, k);
    if (!SAID.has(word) || (p.tag[k] !== VERB && p.tag[k] !== ADP && word !== "according")) continue;
    if (word === "according") {
      const named = lowerAt(a, k + 1) === "to" ? phraseFrom(p, k + 2) : null;
      if (named !== null) return { first: named.core, last: withOf(a, p, named.last), verb: 0 };
      continue;
    }
    // "added 253,000 jobs" adds no words
    if (/^add/.test(word) && k + 1 < a.count && !/^(?:that|[,"“])$/.test(lowerAt(a, k + 1))) continue;
    const who = subjectOf(a, p, k);
    if (who !== null) return { ...who, verb: k };
    const after = word === "said" || word === "says" ? phraseFrom(p, k + 1) : null;
    if (after !== null) return { first: after.core, last: after.last, verb: 0 };
  }
  return null;
}

function phraseFrom(p: Phrases, i: number): NounPhrase | null {
  const at = p.at[i];
  const phrase = at === undefined || at < 0 ? null : p.phrases[at]!;
  return phrase === null || phrase.pronoun ? null : phrase;
}

/** "the Office of Disaster Preparedness", "a survey by the credit union" */
function withOf(a: Atoms, p: Phrases, last: number): number {
  let end = last;
  for (let n = 0; n < 3 && /^(?:of|by|for|in)$/.test(lowerAt(a, end)); n++) {
    const next = phraseFrom(p, end + 1);
    if (next === null) break;
    end = next.last;
  }
  return end;
}
