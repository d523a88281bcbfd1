/** From proposals to the attributions of a text: the outer ones, completed by what quotation marks and labels say. */
import { type Attribution, choose } from "./choose.ts";
import { complete } from "./complete.ts";
import type { Proposal } from "./proposals.ts";
import { withTurns } from "./turns.ts";
import type { Words } from "./words.ts";

/** In text order; none within another. Linear. */
export function attributionsOf(words: Words, proposals: readonly Proposal[], least: number): Attribution[] {
  return complete(words, withTurns(words, choose(words, proposals, least)));
}
