/**
 * Repairs of sources.
 *   said its director, Jonathan Carr.             a description has the name that is set off behind it
 *        ^^^^^^^^^^^^  ^^^^^^^^^^^^^
 *   Acme Inc., a maker of nails, today announced  a day speaks for nobody: the subject stands before it
 *   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^  xxxxx
 *   The ministry on Monday announced              nor is it part of who speaks
 *                ^^^^^^^^^
 *   Pike was ordered to pay                       whoever is told or asked does not speak
 *   xxxx
 */
import { hashOf } from "../document/tokens.ts";
import type { Attribution } from "./choose.ts";
import type { Run } from "./proposals.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

const COMMA = hashOf(",");
const LONGEST_NAME = 5;

/** The attributions with their sources repaired. Linear. */
export function withWholeSources(words: Words, attributions: Attribution[]): Attribution[] {
  for (const attribution of attributions) {
    if (attribution.source !== null && isDay(words, attribution.source))
      attribution.source = subjectBefore(words, attribution.source[0]);
    if (attribution.source !== null) attribution.source = withoutDay(words, attribution.source);
    if (attribution.source !== null && isSpokenTo(words, attribution.source, attribution.head))
      attribution.source = null;
    const { source } = attribution;
    if (source === null) continue;
    const end = nameBehind(words, source[0], source[1], attribution.head);
    if (end > source[1] && !attribution.content.some(([a, b]) => a <= end && b > source[1]))
      attribution.source = [source[0], end];
  }
  return attributions;
}

const hashes = (list: string) => list.split(" ").map(hashOf);
/** Days on which something has been said. */
const DAYS = new Set(hashes("today yesterday tonight monday tuesday wednesday thursday friday saturday sunday"));
const TIME_WORDS = new Set([...DAYS, ...hashes("tomorrow earlier later recently last week month year this")]);

function isDay({ tokens }: Words, [first, last]: Run): boolean {
  if (last - first > 2) return false;
  for (let i = first; i <= last; i++) if (!TIME_WORDS.has(tokens.lowerHash[i]!)) return false;
  return true;
}

/** Cuts the day at the end, and its preposition, where no verb needs it ("a report released Monday"). */
function withoutDay({ tokens }: Words, run: Run): Run {
  const [first, last] = run;
  const { pos, lowerHash } = tokens;
  if (last === first || !DAYS.has(lowerHash[last]!)) return run;
  for (let i = first; i < last; i++) if (pos[i] === TAG.VERB || pos[i] === TAG.AUX) return run;
  const end = pos[last - 1] === TAG.ADP || lowerHash[last - 1] === COMMA ? last - 2 : last - 1;
  return end < first || (pos[end] !== TAG.NOUN && pos[end] !== TAG.PROPN && pos[end] !== TAG.PRON) ? run : [first, end];
}

/** Participles whose subject is who is spoken to, or of; of "was quoted" it is who speaks. */
const SPOKEN_TO = new Set(
  hashes(
    "told ordered asked urged advised instructed called reminded informed notified invited accused charged summoned directed commanded requested warned criticised criticized condemned",
  ),
);
/** Those of them that need an object unless they are passive: "told to pay". */
const NEED_OBJECT = new Set(hashes("told ordered urged advised instructed reminded directed warned"));
const BE = new Set(hashes("is are was were be been being get gets got getting am 's 're"));
const TO = hashOf("to");
const NOT = new Set(hashes("not n't never also"));

/** "Pike was told that", "teams were called to", "a man ordered to pay": the source is the subject of a passive. */
function isSpokenTo({ tokens }: Words, source: Run, head: number): boolean {
  const { lowerHash, pos } = tokens;
  if (source[1] >= head || !SPOKEN_TO.has(lowerHash[head]!)) return false;
  if (lowerHash[head + 1] === TO && NEED_OBJECT.has(lowerHash[head]!)) return true;
  let at = head - 1;
  while (at > source[1] && (pos[at] === TAG.ADV || NOT.has(lowerHash[at]!))) at--;
  return at > source[1] && BE.has(lowerHash[at]!);
}

const RELATIVE = new Set(hashes("who which that whose"));

/** What opens the sentence, up to a token, where no other verb has it for its subject; null otherwise. */
function subjectBefore({ tokens, shape }: Words, end: number): Run | null {
  const { pos, sentence, sentenceFirst, lowerHash } = tokens;
  const first = sentenceFirst[sentence[end]!]!;
  let last = end - 1;
  while (last >= first && shape[last] === SHAPE.mark) last--;
  if (last < first || last - first > MOST_SUBJECT || pos[first] === TAG.ADP || pos[first] === TAG.SCONJ) return null;
  let relative = false;
  let nominal = false;
  for (let i = first; i <= last; i++) {
    if (RELATIVE.has(lowerHash[i]!)) relative = true;
    if (pos[i] === TAG.NOUN || pos[i] === TAG.PROPN || pos[i] === TAG.PRON) nominal = true;
    if ((pos[i] === TAG.VERB || pos[i] === TAG.AUX) && !relative && lowerHash[i - 1] !== COMMA) return null;
  }
  return nominal ? [first, last] : null;
}

const MOST_SUBJECT = 40;

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
