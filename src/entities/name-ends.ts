/** Sets right where names begin and end, by marks that no name may cut through: hyphens, quotation marks around nicknames. */
import { hashOf, posOf, type Tokens, wordAt } from "../document/tokens.ts";
import { currencyTables } from "../lexicon/currencies.ts";
import { isRoleNoun } from "../lexicon/role-nouns.ts";
import type { Name } from "./name-tagger.ts";

/** Titles that are no names by themselves, abbreviated or as the press of Nigeria and Ghana prints them; with and without their point. */
const ABBREVIATED = hashes([
  "adm",
  "alh",
  "alhaja",
  "alhaji",
  "brig",
  "capt",
  "cllr",
  "cmdr",
  "coun",
  "cpl",
  "det",
  "dr",
  "engr",
  "gen",
  "gov",
  "hajia",
  "lt",
  "mallam",
  "messrs",
  "mr",
  "mrs",
  "ms",
  "prof",
  "rev",
  "sgt",
  "supt",
]);
function hashes(list: readonly string[]): ReadonlySet<number> {
  return new Set(list.flatMap((word) => [hashOf(word), hashOf(`${word}.`)]));
}
const HYPHEN = hashOf("-");
const POINT = hashOf(".");
const OPEN_BRACKET = hashOf("(");
const CLOSE_BRACKET = hashOf(")");
const VERSUS = hashes(["v", "vs"]);
const OPENING_MARKS = new Set(["‘", "“", '"'].map(hashOf));
const CLOSING = new Map([
  ["‘", "’"],
  ["“", "”"],
  ['"', '"'],
]);

/** Copies where something changed. Names that grow together become one. Linear in names. */
export function settleEnds(tokens: Tokens, names: readonly Name[], capital: Uint8Array): Name[] {
  const out: Name[] = [];
  for (const name of names) {
    const before = out.at(-1);
    const free = (before?.last ?? -1) + 1;
    const open = before === undefined ? null : nicknameEnd(tokens, before);
    if (before !== undefined && open !== null && name.first === open + 1 && name.type === "PER") {
      out[out.length - 1] = { ...before, last: name.last, confidence: Math.min(before.confidence, name.confidence) };
      continue;
    }
    const first = name.type === "PER" ? hyphenatedFirst(tokens, name.first, free, capital) : name.first;
    out.push(first === name.first ? name : { ...name, first });
  }
  const settled: Name[] = [];
  for (const whole of out)
    for (const part of cutAtBracket(tokens, whole)) {
      const name = withoutCurrency(tokens, part);
      if (name === null) continue;
      if (name.type !== "PER") settled.push(name);
      else if (isLawsuit(tokens, name)) settled.push({ ...name, type: "MISC" });
      else {
        const last = nicknameEnd(tokens, name) ?? name.last;
        const first = behindTitles(tokens, name, capital);
        if (first === name.first && last === name.last) settled.push(name);
        else if (first <= name.last) settled.push({ ...name, first, last });
      }
    }
  return settled;
}

/** "Dr (Jorge) Alcocer" or "Zoé (Robledo)", where a name was taken with one of the brackets only: what stands on either side. */
function cutAtBracket(tokens: Tokens, name: Name): Name[] {
  let open = -1;
  let odd = -1;
  for (let i = name.first; i <= name.last; i++) {
    const hash = tokens.lowerHash[i]!;
    if (hash === OPEN_BRACKET) open = i;
    else if (hash === CLOSE_BRACKET) {
      if (open < 0) odd = i;
      open = -1;
    }
  }
  if (odd < 0) odd = open;
  if (odd < 0) return [name];
  const sides = [
    { ...name, last: odd - 1 },
    { ...name, first: odd + 1 },
  ];
  return sides.filter(({ first, last }) => first <= last);
}

/** "PMC Rs" before "500 crore": the currency belongs to the number. */
function withoutCurrency(tokens: Tokens, name: Name): Name | null {
  const { last } = name;
  const next = last + 1;
  if (next >= tokens.count || tokens.paragraph[next] !== tokens.paragraph[last]) return name;
  const digit = tokens.text.charCodeAt(tokens.start[next]!);
  if (digit < 48 || digit > 57 || tokens.end[last]! - tokens.start[last]! > LONGEST_SIGN) return name;
  const sign = wordAt(tokens, last);
  if (sign.length < 2 || !(currencyTables().signs.has(sign) || SHARED_SIGNS.has(sign))) return name;
  return last > name.first ? { ...name, last: last - 1 } : null;
}
const LONGEST_SIGN = 4;
/** Signs that several currencies share. */
const SHARED_SIGNS = new Set(["Re", "Rs", "Sh", "Shs"]);

/** "Plessy v. Ferguson" is a case and nobody's name. */
function isLawsuit(tokens: Tokens, { first, last }: Name): boolean {
  for (let i = first + 1; i < last; i++) if (VERSUS.has(tokens.hash[i]!)) return true;
  return false;
}

/**
 * "Coun Peter Entwistle", "Grower Salote Naivalu": titles and occupations are no part of a name. An occupation is taken
 * off only where two words or more are left, since many are surnames. Behind the end when nothing but a title was taken.
 */
function behindTitles(tokens: Tokens, { first, last }: Name, capital: Uint8Array): number {
  const { lowerHash } = tokens;
  let at = first;
  while (at < last) {
    const left = last - at;
    if (!ABBREVIATED.has(lowerHash[at]!) && !(left >= 2 && isRoleNoun(wordAt(tokens, at).toLowerCase()))) break;
    at++;
    if (at < last && lowerHash[at] === POINT) at++;
  }
  at = behindOffice(tokens, at, last, capital);
  return at === last && at === first && ABBREVIATED.has(lowerHash[at]!) ? last + 1 : at;
}

/** "Ward councillor Jane Doe": an office in lower case within a person's name ends what is no name. */
function behindOffice(tokens: Tokens, first: number, last: number, capital: Uint8Array): number {
  for (let i = Math.min(last - 1, first + LONGEST_OFFICE); i > first; i--)
    if (capital[i] === 0 && isRoleNoun(wordAt(tokens, i))) return i + 1;
  return first;
}
const LONGEST_OFFICE = 4;

/** "Jun-Jun Espinosa": where only the second half of the first word was taken, the beginning of the whole word. */
function hyphenatedFirst({ lowerHash, start, end }: Tokens, first: number, free: number, capital: Uint8Array): number {
  const joined = first - 2 >= free && lowerHash[first - 1] === HYPHEN && capital[first - 2] === 1;
  return joined && end[first - 2] === start[first - 1] && end[first - 1] === start[first] ? first - 2 : first;
}

/** "Desmond ‘Barber" before "’": the token of the closing mark, where a name holds only the opening one; else null. */
function nicknameEnd(
  { text, start, end, count, paragraph, lowerHash }: Tokens,
  { first, last, type }: Name,
): number | null {
  if (type !== "PER" || last === first || last + 1 >= count || paragraph[last + 1] !== paragraph[last]) return null;
  let wanted: string | undefined;
  for (let i = first + 1; i <= last; i++) {
    if (wanted === undefined && !OPENING_MARKS.has(lowerHash[i]!)) continue;
    const word = text.slice(start[i], end[i]);
    wanted = wanted === word ? undefined : (CLOSING.get(word) ?? wanted);
  }
  return wanted !== undefined && text.slice(start[last + 1], end[last + 1]) === wanted ? last + 1 : null;
}

/**
 * Where a name ends whose last token kept its possessive ("Malik’s,"): before it, except for clubs and places of that form
 * ("St Senan’s won"), which own nothing that follows.
 */
export function endOfName(tokens: Tokens, { first, last, type }: Name): number {
  const { text } = tokens;
  const end = tokens.end[last]!;
  const mark = text.charCodeAt(end - 2);
  if (end - tokens.start[first]! <= 3 || text[end - 1] !== "s" || (mark !== 0x27 && mark !== 0x2019)) return end;
  if (type !== "PER") {
    const next = last + 1;
    const pos = next < tokens.count && tokens.sentence[next] === tokens.sentence[last] ? posOf(tokens, next) : "PUNCT";
    if (pos !== "NOUN" && pos !== "ADJ" && pos !== "PROPN" && pos !== "NUM") return end;
  }
  return end - 2;
}
