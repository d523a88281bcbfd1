/** From proposals to the attributions of a text: the outer ones, completed by what quotation marks and labels say. */

import { hashOf } from "../document/tokens.ts";
import { CUE_CLASS_CODES } from "../lexicon/cue-words.ts";
import { type Attribution, choose } from "./choose.ts";
import { clauseAfter } from "./clauses.ts";
import { complete } from "./complete.ts";
import type { Proposal } from "./proposals.ts";
import { withSignatures } from "./signatures.ts";
import { withWholeSources } from "./source-repairs.ts";
import { withTurns } from "./turns.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

/**
 * A proposal stands when it is likely to be right; or when its cue is likely, though where its content ends is not: then
 * a reader is better off with it than without.
 */
const LEAST_CHANCE = 0.3;
const SURE_CUE = 0.7;
const LEAST_WITH_SURE_CUE = 0.1;

/** In text order; none within another. Linear. */
export function attributionsOf(words: Words, proposals: readonly Proposal[]): Attribution[] {
  const standing = proposals.filter(
    (proposal) => (stands(proposal) || plainlySaid(words, proposal)) && !namesWork(words, proposal),
  );
  return withWholeSources(words, complete(words, withSignatures(words, withTurns(words, choose(words, standing)))));
}

const stands = ({ chance, cueChance }: Proposal): boolean =>
  chance >= LEAST_CHANCE || (cueChance >= SURE_CUE && chance >= LEAST_WITH_SURE_CUE);

const SPEECH = CUE_CLASS_CODES.indexOf("speech");

/** "Smith said on Friday that ...": a verb of speech with its subject right before it and a clause with "that". */
function plainlySaid(words: Words, { head, source, content }: Proposal): boolean {
  if (words.cueClass[head] !== SPEECH || source === null || source[1] >= head) return false;
  for (let i = source[1] + 1; i < head; i++) if (!BETWEEN.has(words.tokens.pos[i]!)) return false;
  const clause = clauseAfter(words, head);
  return clause >= 0 && (content[0]![0] === clause || content[0]![0] === clause + 1);
}

const BETWEEN = new Set<number>([TAG.AUX, TAG.ADV, TAG.PART]);
const LONGEST_TITLE = 8;
const WITH_WORKS = new Set(
  "author film hear make produce publish read record release review see sing star stage title watch write"
    .split(" ")
    .map(hashOf),
);

/** "She read “The Magic Mountain”": a few capitalised words in marks after a verb that works of art go with. */
function namesWork({ tokens, lemma, shape, depth }: Words, { head, content }: Proposal): boolean {
  const run = content[0]!;
  if (content.length > 1 || !WITH_WORKS.has(lemma[head]!) || run[1] - run[0] > LONGEST_TITLE) return false;
  for (let i = run[0]; i <= run[1]; i++) {
    if (depth[i] === 0) return false;
    if (shape[i] === SHAPE.lower && tokens.end[i]! - tokens.start[i]! > 4) return false;
    if (shape[i] === SHAPE.mark && ".!?".includes(tokens.text[tokens.start[i]!]!)) return false;
  }
  return shape[run[0]] !== SHAPE.lower && shape[run[1] - 1] !== SHAPE.lower;
}
