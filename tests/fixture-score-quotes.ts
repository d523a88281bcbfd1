/** Quotes beside the facts of a fixture. */
import type { Analysis, Quote } from "../src/index.ts";
import { agrees, folded, inBody, type Note, type Score, sameSpeaker, tally } from "./fixture-counts.ts";
import type { Facts } from "./fixture-facts.ts";

const CONTENT_AGREES = 0.8;

function overlap(a: string[], b: string[]): number {
  const rest = new Map<string, number>();
  for (const word of a) rest.set(word, (rest.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const n = rest.get(word) ?? 0;
    if (n > 0) {
      rest.set(word, n - 1);
      shared++;
    }
  }
  return shared / (a.length + b.length - shared);
}

const words = (parts: string[]): string[] =>
  folded(parts.join(" "))
    .replace(/^that /, "")
    .split(" ");

export function compareQuotes(analysis: Analysis, facts: Facts, score: Score, note: Note): void {
  const within = inBody(analysis);
  const given = analysis.quotes.filter((quote) => quote.content.every(({ span }) => within(span)));
  const pairs: { fact: number; quote: number; overlap: number }[] = [];
  facts.quotes.forEach((fact, f) => {
    given.forEach((quote, q) => {
      const share = overlap(words(fact.content), words(quote.content.map(({ text }) => text)));
      if (share >= CONTENT_AGREES) pairs.push({ fact: f, quote: q, overlap: share });
    });
  });
  const pairedFacts = new Map<number, number>();
  const pairedQuotes = new Set<number>();
  for (const pair of pairs.sort((a, b) => b.overlap - a.overlap)) {
    if (pairedFacts.has(pair.fact) || pairedQuotes.has(pair.quote)) continue;
    pairedFacts.set(pair.fact, pair.quote);
    pairedQuotes.add(pair.quote);
  }
  for (const [f, fact] of facts.quotes.entries()) {
    const quote = given[pairedFacts.get(f) ?? -1];
    if (fact.optional) continue;
    const quoted = fact.kind !== "indirect";
    const right =
      quote !== undefined &&
      sameSpeaker([quote.speaker.name, quote.speaker.mention?.text], [fact.speaker, ...(fact.speakerAlso ?? [])]);
    const measure = quoted ? "quoted, content and speaker" : "reported, content and speaker";
    if (quoted) tally(score["quoted, content"], quote !== undefined, quote !== undefined, true);
    tally(score[measure], right, quote !== undefined, true);
    if (quote === undefined) {
      note(measure, nearest(fact.content, given), { content: fact.content, speaker: fact.speaker });
      continue;
    }
    if (!right) note(measure, { speaker: quote.speaker, content: fact.content[0]!.slice(0, 60) }, fact.speaker);
    tally(score["quotes, kind"], quote.kind === fact.kind, true, true);
    if (quote.kind !== fact.kind) note("quotes, kind", [quote.kind, fact.content[0]!.slice(0, 60)], fact.kind);
    const cue = fact.cue === null ? quote.cue === null : quote.cue !== null && agrees(quote.cue.text, fact.cue);
    tally(score["quotes, cue"], cue, true, true);
    if (!cue) note("quotes, cue", [quote.cue?.text ?? null, fact.content[0]!.slice(0, 60)], fact.cue);
    const resolution = quote.speaker.resolution === fact.resolution;
    tally(score["quotes, resolution"], resolution, true, true);
    if (!resolution)
      note("quotes, resolution", [quote.speaker.resolution, fact.content[0]!.slice(0, 60)], fact.resolution);
  }
  given.forEach((quote, q) => {
    if (pairedQuotes.has(q) || !spoken(quote)) return;
    const measure = quote.kind === "indirect" ? "reported, content and speaker" : "quoted, content and speaker";
    // An optional fact in other words, or a part of one, is no false alarm.
    if (
      facts.quotes.some(
        (fact) => fact.optional && overlap(words(fact.content), words(quote.content.map(({ text }) => text))) > 0.3,
      )
    )
      return;
    if (quote.kind !== "indirect") score["quoted, content"].given++;
    score[measure].given++;
    note(
      measure,
      { content: quote.content.map(({ text }) => text), speaker: quote.speaker.name, cue: quote.cue?.text ?? null },
      null,
    );
  });
}

/** Reported speech is what the facts list in full; beliefs and attitudes that are not in quotation marks are not. */
const spoken = (quote: Quote): boolean =>
  quote.kind !== "indirect" || quote.cue === null || quote.cue.class === "speech" || quote.cue.class === "writing";

function nearest(content: string[], quotes: Quote[]): unknown {
  let best: Quote | null = null;
  let most = 0.2;
  for (const quote of quotes) {
    const share = overlap(words(content), words(quote.content.map(({ text }) => text)));
    if (share > most) {
      most = share;
      best = quote;
    }
  }
  return best === null ? null : { content: best.content.map(({ text }) => text), speaker: best.speaker.name };
}
