/** Clauses with "that" after a verb: "said on Friday that relations are stable". */
import { hashOf } from "../document/tokens.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

const THAT = hashOf("that");
// "told reporters at the White House on Friday that": so many tokens may stand between
const REACH = 10;

/**
 * The "that" which opens the clause of the verb `head`, or -1. Between the two may stand whom it was said to, when and
 * where: nouns, pronouns, numbers and prepositions, no verb and no quotation mark. Bounded work.
 */
export function clauseAfter({ tokens, depth, shape }: Words, head: number): number {
  const { lowerHash, pos, sentence, count } = tokens;
  const verb = pos[head];
  if (verb !== TAG.VERB) return -1;
  for (let i = head + 1; i < count && i <= head + REACH; i++) {
    if (sentence[i] !== sentence[head] || depth[i] !== depth[head]) return -1;
    if (lowerHash[i] === THAT) return opensClause(pos, i, count) ? i : -1;
    const p = pos[i]!;
    if (p === TAG.VERB || p === TAG.AUX || p === TAG.SCONJ || p === TAG.CCONJ) return -1;
    if (shape[i] === SHAPE.mark && tokens.text[tokens.start[i]!] !== ",") return -1;
  }
  return -1;
}

/** Not the pronoun of "that is why" nor the one of "that day". */
function opensClause(pos: Uint8Array, that: number, count: number): boolean {
  const next = that + 1 < count ? pos[that + 1]! : TAG.PUNCT;
  return pos[that] !== TAG.DET && next !== TAG.PUNCT && next !== TAG.VERB && next !== TAG.AUX;
}
