/** Quotations within quotations: "I told him, ‘Let me handle it.’" inside what somebody says. */
import { CUE_CLASS_CODES } from "../lexicon/cue-words.ts";
import type { Attribution } from "./choose.ts";
import type { Run } from "./proposals.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

const NESTED_CONFIDENCE = 0.7;
const LEAST_WORDS = 2;
// A cue stands at most this many tokens before the inner mark ("told the president that, ‘") or after it.
const REACH_BEFORE = 6;
const REACH_AFTER = 4;

const SAID = new Set(["speech", "writing", "belief"].map((name) => CUE_CLASS_CODES.indexOf(name as "speech")));

/** The inner quotations that have a cue beside them, each with the attribution that holds it. Linear. */
export function nestedIn(words: Words, attributions: readonly Attribution[]): Attribution[] {
  const { regions, tokens } = words;
  const holder = new Map<number, Attribution>();
  for (const attribution of attributions)
    for (const [first, last] of attribution.content)
      for (let i = first; i <= last; i++) if (words.edge[i] === 1) holder.set(words.region[i]!, attribution);
  const nested: Attribution[] = [];
  let at = 0;
  for (const region of regions) {
    if (region.parent < 0) continue;
    let outermost = region.parent;
    while (regions[outermost]!.parent >= 0) outermost = regions[outermost]!.parent;
    const parent = holder.get(outermost);
    if (parent === undefined) continue;
    while (at < tokens.count && tokens.end[at]! <= region.start) at++;
    let last = at;
    while (last + 1 < tokens.count && tokens.start[last + 1]! < region.end) last++;
    if (sizeOf(words, at, last) < LEAST_WORDS) continue;
    const cue = cueBeside(words, at, last, outermost);
    if (cue < 0) continue;
    nested.push({
      head: cue,
      cue: [cue, cue],
      source: sourceBefore(words, cue, outermost),
      content: [[at, last]],
      confidence: NESTED_CONFIDENCE,
      after: null,
      parent,
    });
  }
  return nested;
}

function sizeOf({ shape }: Words, first: number, last: number): number {
  let size = 0;
  for (let i = first; i <= last; i++) if (shape[i] !== SHAPE.mark) size++;
  return size;
}

/** A verb of saying shortly before the inner quotation in its sentence, or right after it. */
function cueBeside({ tokens, cueClass, region }: Words, first: number, last: number, outer: number): number {
  const { pos, sentence, count } = tokens;
  const says = (i: number) => SAID.has(cueClass[i]!) && pos[i] === TAG.VERB;
  for (let i = first - 1; i >= 0 && i >= first - REACH_BEFORE && region[i] === outer; i--) {
    if (sentence[i] !== sentence[first]) break;
    if (says(i)) return i;
  }
  for (let i = last + 1; i < count && i <= last + REACH_AFTER && region[i] === outer; i++) if (says(i)) return i;
  return -1;
}

/** The pronoun or noun phrase that ends right before the cue's auxiliaries and adverbs. */
function sourceBefore({ tokens, region, unit, shape }: Words, cue: number, outer: number): Run | null {
  const { pos, sentence } = tokens;
  let i = cue - 1;
  while (i >= 0 && (pos[i] === TAG.AUX || pos[i] === TAG.ADV || pos[i] === TAG.PART)) i--;
  if (i < 0 || region[i] !== outer || sentence[i] !== sentence[cue] || shape[i] === SHAPE.mark) return null;
  if (pos[i] !== TAG.PRON && pos[i] !== TAG.PROPN && pos[i] !== TAG.NOUN) return null;
  let first = i;
  while (first > 0 && unit[first] === 0 && region[first - 1] === outer) first--;
  return [first, i];
}
