/** A stand-in for `analyze`, fast and simple, so that tests of the archive do not wait for models or move with them. */
import type { Analyze } from "../../src/archive/analyze-batch.ts";
import type { Analysis, Claim, Quote, Span } from "../../src/document/schema.ts";
import { readSource } from "../../src/document/source.ts";
import { grounded } from "../../src/document/span.ts";

/** Each text in “ ” is a quote of the name after “said”, each number with a noun a claim. */
export const plainAnalysis: Analyze = (input, options) => {
  const { text, format, url, id, caller, warnings } = readSource(input, options);
  const paragraphs: Span[] = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
  const analysis: Analysis = {
    schemaVersion: "1.0",
    ...(id !== undefined && { id }),
    document: { text, format, ...(url !== undefined && { url }), language: { code: "en", confidence: 1 } },
    layout: paragraphs.map((span) => ({ span, kind: "paragraph", confidence: 1 })),
    article: {
      title: caller.title === undefined ? null : { text: caller.title, span: null, from: "caller" },
      subtitle: null,
      authors: [],
      published:
        caller.published === undefined
          ? null
          : { text: caller.published, span: null, from: "caller", iso: caller.published, precision: "day" },
      updated: null,
      publisher: null,
      paragraphs,
      body: paragraphs.map(({ start, end }) => text.slice(start, end)).join("\n\n"),
      confidence: 1,
    },
    dateline: null,
    entities: [],
    quotes: [...text.matchAll(/“[^”]*”/g)].map((match, i) => quoteAt(text, match, i)),
    claims: [...text.matchAll(/(\d+) ([a-z]+)/g)].map((match, i) => claimAt(text, match, i)),
    warnings,
  };
  const speaker = /said (\p{Lu}\p{L}+ \p{Lu}\p{L}+)/u.exec(text);
  if (speaker === null) return analysis;
  const mention = grounded(text, speaker.index + 5, speaker.index + 5 + speaker[1]!.length);
  analysis.entities = [
    {
      id: "e1",
      type: "person",
      name: speaker[1]!,
      aliases: [],
      roles: [],
      mentions: [{ ...mention, kind: "name", confidence: 0.9 }],
      confidence: 0.9,
    },
  ];
  for (const quote of analysis.quotes)
    quote.speaker = { mention, entity: "e1", name: speaker[1]!, resolution: "name", confidence: 0.8 };
  return analysis;
};

function quoteAt(text: string, { 0: content, index }: RegExpMatchArray, i: number): Quote {
  return {
    id: `q${i + 1}`,
    kind: "direct",
    content: [grounded(text, index!, index! + content.length)],
    cue: null,
    speaker: { mention: null, entity: null, name: null, resolution: "none", confidence: 0 },
    confidence: 0.9,
  };
}

function claimAt(text: string, { 0: whole, 1: number, 2: noun, index }: RegExpMatchArray, i: number): Claim {
  return {
    id: `c${i + 1}`,
    ...grounded(text, index!, index! + whole.length),
    sentence: { start: index!, end: index! + whole.length },
    quantity: {
      value: Number(number),
      modifier: "exact",
      unit:
        noun === "percent" ? { kind: "percent", code: "%", text: noun } : { kind: "count", code: noun!, text: noun! },
    },
    modality: "asserted",
    attribution: null,
    kind: "statistical",
    checkWorthiness: 0.5,
    reasons: [],
    confidence: 0.7,
  };
}
