/** A name as the linking steps handle it: where it is, what the tagger made of it, whom it was given to. */
import type { NameType } from "./name-labels.ts";

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
