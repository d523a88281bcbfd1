/** To whom something is said: "told Reuters", "said in an interview with the BBC". */
import { hashOf } from "../document/tokens.ts";
import type { Attribution } from "./choose.ts";
import type { Run } from "./proposals.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

const hashes = (list: string) => new Set(list.split(" ").map(hashOf));
/** Verbs whose object is who is spoken to. */
const TO_SOMEBODY = hashes("tell inform remind assure notify brief ask urge warn advise");
const TALKS = hashes("interview conversation call letter statement email message remarks speech");
const TALK_LINKS = hashes("with to by");
const SAYS = hashes("said says say spoke speak speaking wrote writes");
const TO = hashOf("to");
const NEVER = hashes("that the reporters' how why what whether if");
const LONGEST = 10;

/** The noun phrase of the addressee in the cue's sentence, outside source and content; null when the text names none. */
export function addresseeOf(words: Words, { cue, head, source, content, parent }: Attribution): Run | null {
  if (cue === null) return null;
  const { lemma, tokens } = words;
  const { sentence, lowerHash, count } = tokens;
  const taken = (i: number) =>
    (parent === null && content.some(([a, b]) => i >= a && i <= b)) ||
    (source !== null && i >= source[0] && i <= source[1]);
  const from = Math.max(head, cue[1]) + 1;
  if (TO_SOMEBODY.has(lemma[head]!)) {
    const start = head + 1;
    if (start < count && sentence[start] === sentence[head] && !taken(start)) return phraseAt(words, start, taken);
  }
  if (SAYS.has(lowerHash[head]!) && lowerHash[from] === TO && !taken(from)) return phraseAt(words, from + 1, taken);
  for (let i = head + 1; i + 2 < count && i < head + 12 && sentence[i] === sentence[head] && !taken(i); i++)
    if (TALKS.has(lowerHash[i]!) && TALK_LINKS.has(lowerHash[i + 1]!)) return phraseAt(words, i + 2, taken);
  return null;
}

/** The noun phrase that begins at a token; a pronoun, a name, or words up to the last noun of a run. */
function phraseAt({ tokens, shape, depth }: Words, start: number, taken: (i: number) => boolean): Run | null {
  const { pos, sentence, lowerHash, count } = tokens;
  let last = -1;
  for (let i = start; i < count && i < start + LONGEST && sentence[i] === sentence[start] && !taken(i); i++) {
    const p = pos[i]!;
    if (depth[i]! > 0 || shape[i] === SHAPE.mark || (i === start && NEVER.has(lowerHash[i]!) && p !== TAG.DET)) break;
    if (p === TAG.NOUN || p === TAG.PROPN) last = i;
    else if (p === TAG.PRON) {
      if (i === start) last = i;
      if (last >= 0) break;
    } else if (p !== TAG.DET && p !== TAG.ADJ && p !== TAG.NUM && p !== TAG.PART) break;
  }
  return last < 0 ? null : [start, last];
}
