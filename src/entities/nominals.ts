/**
 * Definite descriptions of people whom the text has named with their role: after "Russian President Vladimir Putin",
 * "the Russian President" and "the president" are he.
 */
import type { Span } from "../document/schema.ts";
import { hashOf, posOf, type Tokens, wordAt } from "../document/tokens.ts";
import { demonymCountry } from "../lexicon/demonyms.ts";
import { foldName } from "../lexicon/fold-name.ts";
import { candidatesOf } from "../lexicon/gazetteer.ts";
import { roleNounAt } from "./roles.ts";

/** A person's role: where it was printed, its head noun and what stands beside the head. */
export interface KnownRole {
  person: number;
  head: string;
  /** folded words of the role, heads included; nationalities as ISO codes */
  words: Set<string>;
  /** token of the name beside which it was printed */
  at: number;
}

export interface Nominal extends Span {
  person: number;
  /** whether modifiers agreed, or the head noun alone */
  certain: boolean;
}

const THE = hashOf("the");
const PLAIN = new Set([
  "the",
  "a",
  "an",
  "of",
  "for",
  "and",
  "&",
  "former",
  "then",
  "current",
  "new",
  "newly",
  "elected",
  "late",
  "incoming",
  "outgoing",
  "old",
  "young",
]);
// How far back, in tokens, a description without modifiers may point.
const REACH = 600;
const MOST_KNOWN = 12;

/** Words of a role or description by which two can be compared. */
export function roleWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const word of text.split(/[\s-]+/)) {
    const bare = word.replace(/[’']s?$/, "");
    const country = nationOf(bare);
    const folded = foldName(bare);
    if (country !== null) words.add(country);
    else if (folded !== "" && !PLAIN.has(folded)) words.add(singularOf(folded));
  }
  return words;
}

const singularOf = (word: string) => (word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word);

function nationOf(word: string): string | null {
  if (!/^\p{Lu}/u.test(word)) return null;
  const demonym = demonymCountry(word);
  if (demonym !== null) return demonym;
  const best = candidatesOf(word)[0];
  return best?.kind === "country" ? best.country : null;
}

/** The descriptions that go to a person, in text order. `taken[i]` is 1 where token i belongs to a name already. */
export function nominalsIn(tokens: Tokens, roles: readonly KnownRole[], taken: Uint8Array): Nominal[] {
  const byHead = new Map<string, KnownRole[]>();
  for (const role of roles) {
    const list = byHead.get(role.head);
    if (list === undefined) byHead.set(role.head, [role]);
    else list.push(role);
  }
  if (byHead.size === 0) return [];
  const found: Nominal[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (tokens.lowerHash[i] !== THE) continue;
    const head = headAfter(tokens, i);
    if (head < 0 || taken[head] === 1) continue;
    const noun = roleNounAt(tokens, head);
    const known = noun === null ? undefined : byHead.get(noun);
    if (known === undefined || wordAt(tokens, head).toLowerCase() !== noun) continue;
    const { start } = { start: tokens.start[i]! };
    const end = tokens.end[head]!;
    const choice = chosen(tokens.text.slice(start, end), noun!, known, i);
    if (choice !== null) found.push({ start, end, ...choice });
  }
  return found;
}

/** The last noun of the phrase that "the" at token i opens, or -1 when a name or a further noun phrase follows it. */
function headAfter(tokens: Tokens, i: number): number {
  const { sentence, count } = tokens;
  let head = -1;
  for (let k = i + 1; k < count && sentence[k] === sentence[i] && k <= i + 6; k++) {
    const pos = posOf(tokens, k);
    if (pos === "NOUN" || pos === "PROPN") head = k;
    else if (pos !== "ADJ" && pos !== "NUM" && tokens.text[tokens.start[k]!] !== "-") break;
  }
  return head;
}

function chosen(
  text: string,
  noun: string,
  known: readonly KnownRole[],
  at: number,
): { person: number; certain: boolean } | null {
  const modifiers = roleWords(text);
  modifiers.delete(noun);
  let best: KnownRole | null = null;
  for (let k = known.length - 1, seen = 0; k >= 0 && seen < MOST_KNOWN; k--) {
    const role = known[k]!;
    if (role.at > at) continue;
    seen++;
    if ([...modifiers].every((word) => role.words.has(word))) {
      best = role;
      break;
    }
  }
  if (best === null) return null;
  if (modifiers.size > 0) return { person: best.person, certain: true };
  return at - best.at <= REACH ? { person: best.person, certain: false } : null;
}
