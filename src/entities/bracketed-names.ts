/**
 * What stands alone in brackets behind a person's name, where the tagger sees a second person or a team: in results the
 * country ("Nuno Costa (PRT)"), in reports from parliaments the constituency ("Jane Doe (Dover)").
 */
import { hashOf, type Tokens, wordAt } from "../document/tokens.ts";
import { countryOfThreeLetters } from "../lexicon/country-codes.ts";
import type { Sketch } from "./name-features.ts";
import { NAME_TYPES } from "./name-labels.ts";
import type { NamedMention } from "./named-mention.ts";
import { LIST } from "./word-classes-list.ts";

const OPEN = hashOf("(");
const CLOSE = hashOf(")");
const LOC = NAME_TYPES.indexOf("LOC");
const CODE_CONFIDENCE = 0.8;

/** The mentions with those in brackets settled, codes that the tagger passed over among them. Linear. */
export function withBracketed(sketch: Sketch, mentions: readonly NamedMention[]): NamedMention[] {
  const { tokens } = sketch;
  const codes = usesCountryCodes(tokens, mentions);
  const out: NamedMention[] = [];
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    const before = out.at(-1);
    out.push(
      before !== undefined && isConstituency(sketch, before, mention)
        ? { ...mention, type: "LOC", confidence: mention.confidence / 2 }
        : mention,
    );
    if (!codes || (mention.type !== "PER" && mention.type !== "LOC")) continue;
    const code = codeBehind(tokens, mention);
    if (code < 0 || countryOfThreeLetters(wordAt(tokens, code)) === undefined) continue;
    out.push(codeAt(tokens, code));
    if (mentions[m + 1]?.first === code) m++;
  }
  return out;
}

/**
 * Whether three capitals in brackets behind people stand for countries. Where one of them cannot ("LAL", "LIB"), the
 * others are teams or parties as well.
 */
function usesCountryCodes(tokens: Tokens, mentions: readonly NamedMention[]): boolean {
  let some = false;
  for (const mention of mentions) {
    if (mention.type !== "PER") continue;
    const code = codeBehind(tokens, mention);
    if (code < 0) continue;
    if (countryOfThreeLetters(wordAt(tokens, code)) === undefined) return false;
    some = true;
  }
  return some;
}

/** The token of three capitals that stands alone in brackets behind a name; -1: none. */
function codeBehind(tokens: Tokens, { last }: NamedMention): number {
  const { count, paragraph, lowerHash, start, end } = tokens;
  const code = last + 2;
  if (code + 1 >= count || paragraph[code + 1] !== paragraph[last]) return -1;
  if (lowerHash[last + 1] !== OPEN || lowerHash[code + 1] !== CLOSE || end[code]! - start[code]! !== 3) return -1;
  return CAPITALS.test(wordAt(tokens, code)) ? code : -1;
}
const CAPITALS = /^[A-Z]{3}$/;

function codeAt({ start, end, text }: Tokens, token: number): NamedMention {
  const types = new Float32Array(NAME_TYPES.length);
  types[LOC] = CODE_CONFIDENCE;
  return {
    first: token,
    last: token,
    start: start[token]!,
    end: end[token]!,
    text: text.slice(start[token], end[token]),
    type: "LOC",
    confidence: CODE_CONFIDENCE,
    types,
  };
}

/**
 * Whether a second person, alone in brackets behind the first, is a place: it begins as places do and not with a given
 * name, as a role or an old name would ("Ann Doe (Rachel)").
 */
function isConstituency({ tokens, classes, row, place }: Sketch, before: NamedMention, mention: NamedMention): boolean {
  const { first, last } = mention;
  if (before.type !== "PER" || mention.type !== "PER" || before.last + 2 !== first || before.first === before.last)
    return false;
  const { count, paragraph, lowerHash } = tokens;
  if (last + 1 >= count || paragraph[last + 1] !== paragraph[before.last]) return false;
  if (lowerHash[first - 1] !== OPEN || lowerHash[last + 1] !== CLOSE) return false;
  return place[first] !== 0 && (classes.lists[row[first]!]! & LIST.given) === 0;
}
