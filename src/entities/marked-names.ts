/** For tests: a text whose names are marked "[PER Xi Jinping]", as tokens and mentions. */
import { linesOf } from "../document/lines.ts";
import { type Tokens, tokenAt, tokenize } from "../document/tokens.ts";
import { NAME_TYPES, type NameType } from "./name-labels.ts";
import type { Chain, NamedMention } from "./named-mention.ts";

const MARK = /\[(PER|ORG|LOC|MISC) ([^\]]*)\]/g;

export function marked(source: string): { tokens: Tokens; mentions: NamedMention[]; indices: number[] } {
  const spans: { start: number; end: number; type: NameType }[] = [];
  let text = "";
  let at = 0;
  for (const match of source.matchAll(MARK)) {
    text += source.slice(at, match.index);
    spans.push({ start: text.length, end: text.length + match[2]!.length, type: match[1] as NameType });
    text += match[2];
    at = match.index + match[0].length;
  }
  text += source.slice(at);
  const tokens = tokenize(text, linesOf(text).spans);
  const mentions = spans.map(({ start, end, type }): NamedMention => {
    const types = new Float32Array(NAME_TYPES.length);
    types[NAME_TYPES.indexOf(type)] = 1;
    const first = tokenAt(tokens, start);
    return {
      first,
      last: tokenAt(tokens, end - 1),
      start,
      end,
      text: text.slice(start, end),
      type,
      confidence: 1,
      types,
    };
  });
  return { tokens, mentions, indices: mentions.map((_, m) => m) };
}

/** The chains as lists of surfaces. */
export function surfaces(mentions: readonly NamedMention[], chains: readonly Chain[]): string[][] {
  return chains.map(({ members }) => members.map((m) => mentions[m]!.text));
}
