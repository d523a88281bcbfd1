import type { Claim, Dateline, Entity, FoundDate, Quote } from "../document/schema.ts";
import { hashOf, sentenceSpan, type Tokens } from "../document/tokens.ts";
import { HashTable } from "../lexicon/hash-table.ts";
import { atomsOf } from "./atoms.ts";
import { holdersOf } from "./attribution.ts";
import { dayOf } from "./calendar.ts";
import { digitOf } from "./digits.ts";
import { numeralWords } from "./number-words.ts";
import { type Reading, sentenceClaims } from "./sentence-claims.ts";
import type { Copy } from "./unit-readings.ts";

/** What earlier stages know that claims use. All of it may be absent. */
export interface ClaimContext {
  entities?: Entity[];
  quotes?: Quote[];
  /** anchors "on Friday", "last year" */
  published?: FoundDate | null;
  dateline?: Dateline | null;
  /** ISO 3166-1 alpha-2 of the publisher or dateline, settles "$" and day-month order */
  country?: string;
}

/**
 * Each stated figure as a checkable statement, in text order.
 *
 * Reads only sentences that hold a digit or a number word. Linear in the number of tokens; never throws.
 */
export function findClaims(tokens: Tokens, context: ClaimContext = {}): Claim[] {
  const claims: Claim[] = [];
  const reading = readingOf(tokens, context);
  for (let s = 0; s < tokens.sentenceCount; s++) {
    // wink-nlp ends a sentence inside "PS8.1bn" and before ".500"; what is glued is one sentence.
    const opens = s;
    while (s + 1 < tokens.sentenceCount && s - opens < MOST_JOINED && gluedAt(tokens, tokens.sentenceFirst[s + 1]!))
      s++;
    if (!holdsNumber(tokens, opens, s)) continue;
    const atoms = atomsOf(tokens, tokens.sentenceFirst[opens]!, tokens.sentenceFirst[s + 1]!);
    sentenceClaims(
      atoms,
      { start: sentenceSpan(tokens, opens).start, end: sentenceSpan(tokens, s).end },
      reading,
      claims,
    );
  }
  return claims;
}

let triggerTable: HashTable | undefined;

/** The words that a number can begin with, by hash. */
function triggerWords(): HashTable {
  if (triggerTable !== undefined) return triggerTable;
  triggerTable = new HashTable();
  for (const word of numeralWords()) triggerTable.set(hashOf(word), 0);
  return triggerTable;
}

// A run without a space that is longer than any expression is an encoded blob, not prose.
const LONGEST_TOKEN = 120;

function readingOf(tokens: Tokens, { entities, quotes, published, dateline, country }: ClaimContext): Reading {
  const anchor = dayOf(published?.iso ?? "") ?? dayOf(dateline?.date ?? "");
  return {
    copy: copyOf(tokens.text, country, dateline, entities),
    anchor,
    holders: holdersOf(entities, quotes),
  };
}

// How copy marks the dollars that are not its own: "US$" in Canada, "C$" for a wire's foreign readers.
const OWN_SIGN: Readonly<Record<string, string>> = { AU: "A$", CA: "C$", HK: "HK$", NZ: "NZ$", SG: "S$" };

/**
 * Whose money the article means. The caller's country settles all of it; the dateline's settles pounds, pesos and rupees,
 * and a bare "$" only when the article sets US dollars apart and its own not, for wires write for readers abroad. Copy
 * without a dateline is mostly local: the one country of all its places settles everything.
 */
function copyOf(
  text: string,
  caller: string | undefined,
  dateline: Dateline | null | undefined,
  entities: readonly Entity[] | undefined,
): Copy {
  if (caller !== undefined) return { country: caller, dollars: caller };
  const from = dateline?.place?.country ?? undefined;
  if (from === undefined) {
    const local = dateline ? undefined : onlyCountry(entities ?? []);
    return local === undefined ? {} : { country: local, dollars: local };
  }
  const own = OWN_SIGN[from];
  const setsApart = own !== undefined && text.includes("US$") && (own === "S$" || !text.includes(own));
  return { country: from, ...(setsApart && { dollars: from }) };
}

const FEWEST_PLACES = 3;

/** The country that all places lie in, when there are a few of them. */
function onlyCountry(entities: readonly Entity[]): string | undefined {
  let country: string | undefined;
  let places = 0;
  for (const { type, place } of entities) {
    if (type !== "place" || !place?.country) continue;
    if (country !== undefined && country !== place.country) return undefined;
    country = place.country;
    places++;
  }
  return places >= FEWEST_PLACES ? country : undefined;
}

const MOST_JOINED = 8;

/** Whether token i, a digit or the word before one, follows without a space. */
function gluedAt(tokens: Tokens, i: number): boolean {
  if (i === 0 || tokens.end[i - 1] !== tokens.start[i]) return false;
  return digitOf(tokens.text.charCodeAt(tokens.start[i]!)) >= 0 && tokens.paragraph[i] === tokens.paragraph[i - 1];
}

/** Whether sentences `opens` to `s` have a digit in them or a word that a number can begin with. */
function holdsNumber(tokens: Tokens, opens: number, s: number): boolean {
  const triggers = triggerWords();
  const { text, start, end, lowerHash } = tokens;
  const last = tokens.sentenceFirst[s + 1]!;
  for (let i = tokens.sentenceFirst[opens]!; i < last; i++) {
    if (triggers.get(lowerHash[i]!) >= 0) return true;
    if (end[i]! - start[i]! > LONGEST_TOKEN) continue;
    for (let k = start[i]!; k < end[i]!; k++) {
      const code = text.charCodeAt(k);
      if (code < 0x30) continue;
      if (code < 0x3a) return true;
      if (code > 0x7f && MAYBE_NUMBER.test(text[k]!)) return true;
    }
  }
  return false;
}

// Digits of other scripts and fractions in one character: "١٢", "½".
const MAYBE_NUMBER = /[\p{Nd}¼½¾⅐-⅞]/u;
