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
 * A proposal stands when it is likely to be right: where marks say where a quotation ends less will do, and of indirect
 * speech more words are found for fewer wrong ones; or when its cue is likely, though where its content ends is not:
 * then a reader is better off with it than without.
 */
const LEAST_CHANCE = { direct: 0.2, mixed: 0.3, indirect: 0.25 };
/** a quotation of fewer tokens, marks included, may be a title or a scare quote */
const LEAST_DIRECT = 5;
/**
 * The more of its content the first reading takes for content, too, the less likely may a proposal be: where all is, as
 * much less as half of this says, where none is, as much more. Wrong at its ends, it still has the right words.
 */
const READ_AS_CONTENT = 0.4;
const SURE_CUE = 0.7;
const LEAST_WITH_SURE_CUE = 0.1;

/** In text order; none within another. Linear. */
export function attributionsOf(words: Words, proposals: readonly Proposal[]): Attribution[] {
  const standing = proposals.filter(
    (proposal) =>
      (stands(words, proposal) || plainlySaid(words, proposal)) &&
      !namesWork(words, proposal) &&
      !saysNothing(words, proposal),
  );
  return withWholeSources(words, complete(words, withSignatures(words, withTurns(words, choose(words, standing)))));
}

function stands(words: Words, proposal: Proposal): boolean {
  const { chance, cueChance, contentChance } = proposal;
  const least = leastChance(words, proposal) - READ_AS_CONTENT * (contentChance - 0.5);
  return chance >= least || (cueChance >= SURE_CUE && chance >= LEAST_WITH_SURE_CUE);
}

function leastChance({ depth }: Words, { content, source }: Proposal): number {
  let inside = 0;
  let all = 0;
  for (const [first, last] of content)
    for (let i = first; i <= last; i++) {
      all++;
      if (depth[i]! > 0) inside++;
    }
  if (inside === 0) return LEAST_CHANCE.indirect;
  return inside === all && all >= LEAST_DIRECT && source !== null ? LEAST_CHANCE.direct : LEAST_CHANCE.mixed;
}

const SPEECH = CUE_CLASS_CODES.indexOf("speech");

/** "Smith said on Friday that ...": a verb of speech with its subject right before it and a clause with "that". */
function plainlySaid(words: Words, { head, source, content }: Proposal): boolean {
  if (words.cueClass[head] !== SPEECH || source === null || source[1] >= head) return false;
  for (let i = source[1] + 1; i < head; i++) if (!BETWEEN.has(words.tokens.pos[i]!)) return false;
  const clause = clauseAfter(words, head);
  return clause >= 0 && (content[0]![0] === clause || content[0]![0] === clause + 1);
}

const FUNCTION_TAGS = new Set<number>([TAG.PART, TAG.DET, TAG.SCONJ, TAG.ADP, TAG.CCONJ, TAG.AUX]);
const RELATIVE = new Set("how that what when where which who why".split(" ").map(hashOf));

/** "Not everyone is convinced", "here is what he announced": one word of grammar alone, outside quotation marks. */
function saysNothing({ tokens, shape, depth }: Words, { content }: Proposal): boolean {
  let only = -1;
  for (const [first, last] of content)
    for (let i = first; i <= last; i++) {
      if (shape[i] === SHAPE.mark) continue;
      if (only >= 0 || depth[i]! > 0) return false;
      only = i;
    }
  return only < 0 || FUNCTION_TAGS.has(tokens.pos[only]!) || RELATIVE.has(tokens.lowerHash[only]!);
}

const BETWEEN = new Set<number>([TAG.AUX, TAG.ADV, TAG.PART]);
const LONGEST_TITLE = 8;
const WITH_WORKS = new Set(
  "author film hear make produce publish read record release review see sing star stage title watch write"
    .split(" ")
    .map(hashOf),
);

/**
 * "She read “The Magic Mountain”": a few capitalised words in marks after a verb that works of art go with, whatever
 * stands behind them ("on the train").
 */
function namesWork({ tokens, lemma, shape, depth, region, regionLast }: Words, { head, content }: Proposal): boolean {
  const [first, last] = content[0]!;
  if (content.length > 1 || depth[first] === 0 || !WITH_WORKS.has(lemma[head]!)) return false;
  const end = Math.min(last, regionLast[region[first]!]!);
  if (end - first > LONGEST_TITLE) return false;
  for (let i = first; i <= end; i++) {
    if (shape[i] === SHAPE.lower && tokens.end[i]! - tokens.start[i]! > 4) return false;
    if (shape[i] === SHAPE.mark && ".!?".includes(tokens.text[tokens.start[i]!]!)) return false;
  }
  return shape[first] !== SHAPE.lower && shape[end - 1] !== SHAPE.lower;
}
