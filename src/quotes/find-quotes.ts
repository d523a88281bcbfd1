import type { Entity, Mention, Quote } from "../document/schema.ts";
import { grounded } from "../document/span.ts";
import type { Tokens } from "../document/tokens.ts";
import { infinitive } from "../lexicon/compromise.ts";
import { CUE_CLASS_CODES, type CueClass, reportingNoun, reportingVerb } from "../lexicon/cue-words.ts";
import { addresseeOf } from "./addressees.ts";
import { spanOfPhrase, spansOfRuns } from "./assemble.ts";
import { attributionsOf } from "./attributions.ts";
import { type Attribution, inTextOrder } from "./choose.ts";
import { quoteModels } from "./models.ts";
import { nestedIn } from "./nested.ts";
import { peopleIn } from "./people.ts";
import { proposalsOf, type Run } from "./proposals.ts";
import { type Speaker, Speakers } from "./speakers.ts";
import { readSurface } from "./surface.ts";
import { readWords, SHAPE, type Words } from "./words.ts";

/** What the quotes stage found. */
export interface QuoteFindings {
  quotes: Quote[];
  /** the entities given, with the nominal mentions of speakers and with pronouns added to copies */
  entities: Entity[];
}

/**
 * Who said what: attributions with source, cue and content, speakers resolved to entities.
 *
 * @param entities with their names; the answer holds copies with the mentions that quotes resolved
 * @returns quotes in text order, those within others after them; spans are UTF-16 offsets into `tokens.text`
 *
 * Never throws; linear in the number of tokens.
 */
export function findQuotes(tokens: Tokens, entities: Entity[] = []): QuoteFindings {
  if (tokens.count === 0) return { quotes: [], entities };
  const words = readWords(tokens);
  const models = quoteModels();
  const proposals = proposalsOf(models, words, readSurface(models.surface, words));
  const outer = attributionsOf(words, proposals);
  const attributions = [...outer, ...nestedIn(words, outer)].sort(inTextOrder);
  const speakers = new Speakers(words, peopleIn(tokens, entities));
  const resolved = speakers.resolveAll(attributions);
  const ids = new Map<Attribution, string>();
  const quotes: Quote[] = [];
  const added = new Map<number, Mention[]>();
  for (const attribution of attributions) {
    const speaker = resolved.get(attribution)!;
    const id = `q${quotes.length + 1}`;
    const quote = quoteOf(words, attribution, speaker, entities, id, attribution.parent && ids.get(attribution.parent));
    if (quote === null) continue;
    ids.set(attribution, id);
    const to = addresseeOf(words, attribution);
    if (to !== null) {
      const who = speakers.entityOf(to);
      const mention = grounded(tokens.text, tokens.start[to[0]]!, tokens.end[to[1]]!);
      quote.addressee = { mention, entity: who < 0 ? null : entities[who]!.id };
    }
    quotes.push(quote);
    const { mention } = quote.speaker;
    if (
      speaker.who >= 0 &&
      mention !== null &&
      (speaker.resolution === "pronoun" || speaker.resolution === "nominal")
    ) {
      const list = added.get(speaker.who) ?? [];
      list.push({ ...mention, kind: speaker.resolution, confidence: rounded(speaker.confidence) });
      added.set(speaker.who, list);
    }
  }
  for (const [i, { who, chance }] of speakers.pronounsOf(tokens.count)) {
    if (who < 0 || chance < LEAST_PRONOUN) continue;
    const list = added.get(who) ?? [];
    list.push({
      ...grounded(tokens.text, tokens.start[i]!, tokens.end[i]!),
      kind: "pronoun",
      confidence: rounded(chance),
    });
    added.set(who, list);
  }
  return { quotes, entities: entities.map((entity, k) => withMentions(entity, added.get(k) ?? [])) };
}

/** Pronouns that nobody speaks by are mentions when they are as sure as this: of those, 87 in a hundred are right. */
const LEAST_PRONOUN = 0.6;

function withMentions(entity: Entity, added: Mention[]): Entity {
  if (added.length === 0) return entity;
  const known = new Set(entity.mentions.map(({ span }) => `${span.start} ${span.end}`));
  const mentions = [...entity.mentions];
  for (const mention of added) {
    const key = `${mention.span.start} ${mention.span.end}`;
    if (known.has(key)) continue;
    known.add(key);
    mentions.push(mention);
  }
  return { ...entity, mentions: mentions.sort((a, b) => a.span.start - b.span.start) };
}

function quoteOf(
  words: Words,
  attribution: Attribution,
  speaker: Speaker,
  entities: readonly Entity[],
  id: string,
  parent: string | null | undefined,
): Quote | null {
  const { text } = words.tokens;
  const content = spansOfRuns(words, attribution.content).map(([start, end]) => grounded(text, start, end));
  if (content.length === 0) return null;
  // Whoever goes on speaking and is no entity ("the farmer") is known by the words that introduced them.
  const named = attribution.source ?? (speaker.who < 0 ? sourceBefore(attribution) : null);
  const source = named && spanOfPhrase(words, named);
  const mention = source && grounded(text, source[0], source[1]);
  const entity = speaker.who >= 0 ? entities[speaker.who]! : null;
  return {
    id,
    kind: kindOf(words, attribution),
    content,
    cue: attribution.cue && cueOf(words, attribution.cue, attribution.head),
    speaker: {
      mention,
      entity: entity?.id ?? null,
      name: entity?.name ?? null,
      resolution:
        mention === null && entity === null ? "none" : attribution.source === null ? "continued" : speaker.resolution,
      confidence: rounded(speaker.confidence),
    },
    ...(parent != null && { parent }),
    confidence: rounded(attribution.confidence),
  };
}

/** As many quotations may go on from each other before nobody remembers who began. */
const MOST_GOING_ON = 20;

/** The source of the quotation that this one goes on from. */
function sourceBefore({ after }: Attribution): Run | null {
  let before = after;
  for (let k = 0; before !== null && before.source === null && k < MOST_GOING_ON; k++) before = before.after;
  return before?.source ?? null;
}

const rounded = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;

/** By the words inside quotation marks: all, none or some. */
function kindOf({ shape, depth }: Words, { content }: Attribution): Quote["kind"] {
  let inside = 0;
  let all = 0;
  for (const [first, last] of content)
    for (let i = first; i <= last; i++) {
      if (shape[i] === SHAPE.mark) continue;
      all++;
      if (depth[i]! > 0) inside++;
    }
  return inside === 0 ? "indirect" : inside === all ? "direct" : "mixed";
}

function cueOf(words: Words, [first, last]: Run, head: number): Quote["cue"] {
  const { tokens, cueClass } = words;
  const { text } = tokens;
  const known = reportingVerb(tokens.lowerHash[head]!) ?? reportingNoun(tokens.lowerHash[head]!);
  const name = CUE_CLASS_CODES[cueClass[head]!]!;
  const cueClassName: CueClass =
    known !== undefined && known.class !== "other"
      ? known.class
      : name !== "none" && name !== "other"
        ? name
        : "speech";
  return {
    ...grounded(text, tokens.start[first]!, tokens.end[last]!),
    lemma: known?.lemma ?? lemmaOf(words, head),
    class: cueClassName,
  };
}

function lemmaOf({ tokens, shape }: Words, head: number): string {
  const word = tokens.text.slice(tokens.start[head], tokens.end[head]).toLowerCase();
  return shape[head] === SHAPE.mark ? word : infinitive(word);
}
