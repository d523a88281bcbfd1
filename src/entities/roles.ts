/**
 * What people are, as the text prints it beside their names: "Russian President Vladimir Putin", "Satya Nadella, chief
 * executive of Microsoft,", "the Russian president, Vladimir Putin,".
 */
import type { Span } from "../document/schema.ts";
import { hashOf, posOf, type Tokens, wordAt } from "../document/tokens.ts";
import { isRoleNoun } from "../lexicon/role-nouns.ts";
import { HONORIFICS } from "../lexicon/titles.ts";
import type { NamedMention } from "./named-mention.ts";

export interface Role extends Span {
  /** the noun that heads the role, in lower case: "president" */
  head: string;
}

const LONGEST_ROLE = 9;
const LONGEST_APPOSITION = 14;
const words = (list: string) => new Set(list.split(" ").map(hashOf));
const COMMA = hashOf(",");
const HYPHEN = hashOf("-");
const ARTICLES = words("a an the one his her its their our my");
const INNER = words("of for to and & in at on the 's ’s -");
const STOPS = words("who whom which that when where while as but or said says told");
/** Honorifics that say nothing about what somebody does. */
const BARE_HONORIFICS = new Set([
  "alhaja",
  "alhaji",
  "barrister",
  "begum",
  "dame",
  "dato",
  "datuk",
  "engr",
  "haji",
  "hajia",
  "lady",
  "lord",
  "mallam",
  "maulana",
  "md",
  "mullah",
  "nana",
  "pandit",
  "shaikh",
  "sheik",
  "sheikh",
  "swami",
  "tan",
  "tengku",
  "tun",
  "tunku",
  "uncle",
  "ustaz",
  "mr",
  "mrs",
  "ms",
  "miss",
  "mx",
  "sir",
  "madam",
  "messrs",
  "mme",
  "dr",
  "hon",
  "smt",
  "shri",
  "sri",
]);
const HONORIFIC = new Set(HONORIFICS);

/** The singular of a plain English plural: "presidents" is "president". */
function singular(word: string): string {
  return word.endsWith("ies")
    ? `${word.slice(0, -3)}y`
    : word.endsWith("s") && !word.endsWith("ss")
      ? word.slice(0, -1)
      : word;
}

const bareWord = (tokens: Tokens, i: number) => wordAt(tokens, i).toLowerCase().replace(/\.$/, "");

/** The role noun at token i, in the singular and in lower case; null when there is none. */
export function roleNounAt(tokens: Tokens, i: number): string | null {
  const word = bareWord(tokens, i);
  if (isRoleNoun(word)) return word;
  const one = singular(word);
  return one !== word && isRoleNoun(one) ? one : null;
}

/** The roles printed beside one name of a person, in text order. At most a fixed number of tokens is read. */
export function rolesBeside(tokens: Tokens, mention: NamedMention): Role[] {
  const roles: Role[] = [];
  const before = roleBefore(tokens, mention);
  if (before !== null) roles.push(before);
  const after = roleAfter(tokens, mention);
  if (after !== null) roles.push(after);
  return roles;
}

function joinsOthers({ lowerHash, count }: Tokens, last: number): boolean {
  return last + 1 < count && (lowerHash[last + 1] === AND || lowerHash[last + 1] === COMMA);
}

function roleBefore(tokens: Tokens, { first, last: lastOfName }: NamedMention): Role | null {
  const { sentence, lowerHash } = tokens;
  const inside = (i: number) => i >= 0 && sentence[i] === sentence[first];
  let last = first - 1;
  // "the Russian president, Vladimir Putin"
  const comma = inside(last) && lowerHash[last] === COMMA;
  if (comma) last--;
  // "Prime Minister Sheikh Hasina" where only "Hasina" was taken for the name
  while (inside(last - 1) && BARE_HONORIFICS.has(bareWord(tokens, last))) last--;
  if (!inside(last)) return null;
  const word = bareWord(tokens, last);
  if (BARE_HONORIFICS.has(word)) return null;
  const head = roleNounAt(tokens, last) ?? (HONORIFIC.has(word) ? word : null);
  if (head === null) {
    // "President of Russia Vladimir Putin": look for a head before "of" or "for"
    return comma ? null : roleAcrossOf(tokens, first);
  }
  // "presidents Biden and Macron", but not "the parents God gave him"
  if (head !== word && !joinsOthers(tokens, lastOfName)) return null;
  let start = last;
  while (inside(start - 1) && last - start < LONGEST_ROLE && modifies(tokens, start - 1)) start--;
  if (comma && !(inside(start - 1) && ARTICLES.has(lowerHash[start - 1]!))) return null;
  return { start: tokens.start[start]!, end: tokens.end[last]!, head };
}

function roleAcrossOf(tokens: Tokens, first: number): Role | null {
  const { sentence, lowerHash } = tokens;
  // "Minister of Housing Dr" ends before "Dr"; "a critic of Mr." says what somebody else is
  let last = first - 1;
  while (last > 0 && (BARE_HONORIFICS.has(bareWord(tokens, last)) || wordAt(tokens, last) === ".")) last--;
  if (last < first - 1 && (lowerHash[last] === OF || lowerHash[last] === FOR)) return null;
  for (let i = last - 1; i >= 1 && i > last - LONGEST_ROLE && sentence[i] === sentence[first]; i--) {
    if (lowerHash[i] === OF || lowerHash[i] === FOR) {
      const head = roleNounAt(tokens, i - 1);
      if (head === null || posOf(tokens, i - 1) === "VERB") return null;
      let start = i - 1;
      while (start > 0 && sentence[start - 1] === sentence[first] && i - start < 4 && modifies(tokens, start - 1))
        start--;
      return { start: tokens.start[start]!, end: tokens.end[last]!, head };
    }
    const pos = posOf(tokens, i);
    if (pos !== "PROPN" && pos !== "NOUN" && pos !== "ADJ" && pos !== "DET" && pos !== "CCONJ") return null;
  }
  return null;
}
const OF = hashOf("of");
const FOR = hashOf("for");

/** Whether token i may stand before a role noun as part of the role. */
function modifies(tokens: Tokens, i: number): boolean {
  const hash = tokens.lowerHash[i]!;
  if (ARTICLES.has(hash) || STOPS.has(hash)) return false;
  if (hash === HYPHEN) return true;
  const pos = posOf(tokens, i);
  return pos === "ADJ" || pos === "NOUN" || pos === "PROPN";
}

function roleAfter(tokens: Tokens, { last: lastOfName }: NamedMention): Role | null {
  const { sentence, lowerHash, count } = tokens;
  const inside = (i: number) => i < count && sentence[i] === sentence[lastOfName];
  let i = lastOfName + 1;
  if (!inside(i) || lowerHash[i] !== COMMA) return null;
  i++;
  // "Putin, 72, the president"
  if (inside(i + 1) && posOf(tokens, i) === "NUM" && lowerHash[i + 1] === COMMA) i += 2;
  if (inside(i) && ARTICLES.has(lowerHash[i]!)) i++;
  const start = i;
  let head: string | null = null;
  let end = -1;
  for (; inside(i) && i - start < LONGEST_APPOSITION; i++) {
    const hash = lowerHash[i]!;
    const pos = posOf(tokens, i);
    if (pos === "PUNCT" && hash !== HYPHEN) break;
    if (STOPS.has(hash) || pos === "VERB" || pos === "AUX" || pos === "PRON") break;
    if (pos === "ADP" || INNER.has(hash)) {
      if (head === null && hash !== HYPHEN && hash !== AND) return null;
      continue;
    }
    if (pos !== "NOUN" && pos !== "PROPN" && pos !== "ADJ" && pos !== "DET" && pos !== "X" && pos !== "CCONJ") break;
    // the head is the last role noun before the first preposition
    if (pos !== "ADJ" && (head === null || !afterPreposition(tokens, start, i))) head = roleNounAt(tokens, i) ?? head;
    end = i;
  }
  if (head === null || end < start) return null;
  return { start: tokens.start[start]!, end: tokens.end[end]!, head };
}
const AND = hashOf("and");

function afterPreposition(tokens: Tokens, start: number, i: number): boolean {
  for (let k = start; k < i; k++) if (posOf(tokens, k) === "ADP") return true;
  return false;
}
