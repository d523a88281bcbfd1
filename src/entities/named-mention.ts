/** A name as the linking steps handle it: where it is, what the tagger made of it, whom it was given to. */
import type { Tokens } from "../document/tokens.ts";
import { endOfName } from "./name-ends.ts";
import type { NameType } from "./name-labels.ts";
import type { Name } from "./name-tagger.ts";

export interface NamedMention {
  /** first and last token, both included */
  first: number;
  last: number;
  start: number;
  end: number;
  text: string;
  type: NameType;
  confidence: number;
  /** probability of each of NAME_TYPES */
  types: Float32Array;
}

/** Mentions of one and the same thing, as indices into the list of named mentions, in text order. */
export interface Chain {
  type: NameType;
  members: number[];
}

/** A name that the tagger found, with its span. */
export function mentionOf(tokens: Tokens, name: Name): NamedMention {
  const { first, last, type, confidence, types } = name;
  const start = tokens.start[first]!;
  const end = endOfName(tokens, name);
  return { first, last, start, end, text: tokens.text.slice(start, end), type, confidence, types };
}
