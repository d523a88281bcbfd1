/**
 * Names of several words that the tagger found in one place and missed in another: "Sooner Health said", where the first
 * word opens a sentence, is the "Sooner Health" of the next one.
 */
import type { Tokens } from "../document/tokens.ts";
import type { NamedMention } from "./named-mention.ts";

/** A name must be this sure in one place to be found in others. */
const SURE = 0.5;
/** Names that begin with one word; more are a list, and comparing all of them would cost quadratic time. */
const MOST_ALIKE = 8;
const MOST_WORDS = 12;
/** What was not found by the tagger is less sure. */
const COPIED = 0.8;

/** The mentions with those that stand, word for word, where no mention is; in text order. Linear. */
export function withRepeated(tokens: Tokens, mentions: readonly NamedMention[]): NamedMention[] {
  const byFirst = new Map<number, NamedMention[]>();
  for (const mention of mentions) {
    const { first, last, text, confidence } = mention;
    if (last === first || last - first >= MOST_WORDS || confidence < SURE || tokens.end[last] !== mention.end) continue;
    const list = byFirst.get(tokens.hash[first]!);
    if (list === undefined) byFirst.set(tokens.hash[first]!, [mention]);
    else {
      const same = list.findIndex((other) => other.text === text);
      if (same >= 0) {
        if (list[same]!.confidence < confidence) list[same] = mention;
      } else if (list.length < MOST_ALIKE) list.push(mention);
    }
  }
  if (byFirst.size === 0) return [...mentions];
  const out: NamedMention[] = [];
  let at = 0;
  for (const next of [...mentions, null]) {
    const stop = next?.first ?? tokens.count;
    while (at < stop) {
      const found = longestAt(tokens, at, stop, byFirst.get(tokens.hash[at]!));
      if (found !== undefined) out.push(found);
      at = found === undefined ? at + 1 : found.last + 1;
    }
    if (next !== null) {
      out.push(next);
      at = Math.max(at, next.last + 1);
    }
  }
  return out;
}

function longestAt(
  tokens: Tokens,
  at: number,
  stop: number,
  names: readonly NamedMention[] | undefined,
): NamedMention | undefined {
  let best: NamedMention | undefined;
  for (const name of names ?? []) {
    const last = at + name.last - name.first;
    if (last >= stop || tokens.paragraph[last] !== tokens.paragraph[at] || !isSame(tokens, name.first, at, last))
      continue;
    if (best !== undefined && best.last >= last) continue;
    const start = tokens.start[at]!;
    const end = tokens.end[last]!;
    const confidence = name.confidence * COPIED;
    best = { ...name, first: at, last, start, end, text: tokens.text.slice(start, end), confidence };
  }
  return best;
}

function isSame({ hash }: Tokens, from: number, first: number, last: number): boolean {
  for (let k = first; k <= last; k++) if (hash[k] !== hash[from + k - first]) return false;
  return true;
}
