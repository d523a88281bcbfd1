/** A source that describes somebody whose name follows in apposition has the name too: "its director, Jonathan Carr". */
import { hashOf } from "../document/tokens.ts";
import type { Attribution } from "./choose.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

const COMMA = hashOf(",");
const LONGEST_NAME = 5;

/** The attributions, sources of descriptions extended over the name that is set off behind them. Linear. */
export function withNames(words: Words, attributions: Attribution[]): Attribution[] {
  for (const attribution of attributions) {
    const { source } = attribution;
    if (source === null) continue;
    const end = nameBehind(words, source[0], source[1], attribution.head);
    if (end > source[1] && !attribution.content.some(([a, b]) => a <= end && b > source[1]))
      attribution.source = [source[0], end];
  }
  return attributions;
}

/** The last token of the name between commas behind a description of tokens first .. last; -1: none. */
function nameBehind({ tokens, shape }: Words, first: number, last: number, head: number): number {
  const { pos, lowerHash, sentence, count, text, start } = tokens;
  if (pos[last] !== TAG.NOUN) return -1;
  for (let i = first; i <= last; i++) if (pos[i] === TAG.PROPN && i > last - 2) return -1;
  if (lowerHash[last + 1] !== COMMA) return -1;
  let i = last + 2;
  while (
    i < count &&
    i - last < 2 + LONGEST_NAME &&
    pos[i] === TAG.PROPN &&
    shape[i] !== SHAPE.lower &&
    sentence[i] === sentence[first]
  )
    i++;
  const length = i - last - 2;
  if (length < 2 || i >= count) return -1;
  const next = text[start[i]!]!;
  return ",.—–-;:".includes(next) || i === head ? i - 1 : -1;
}
