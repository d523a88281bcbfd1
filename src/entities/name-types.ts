/**
 * Makes the types of a document's names agree where the tagger was unsure: a surname in a headline follows the full name
 * in the text, a short form follows what the same form is elsewhere.
 */
import type { Tokens } from "../document/tokens.ts";
import { foldName } from "../lexicon/fold-name.ts";
import { acronymsOf, personFormOf } from "./name-forms.ts";
import { NAME_TYPES, type NameType } from "./name-labels.ts";
import type { NamedMention } from "./named-mention.ts";

const SURE = 0.9;
const MAJORITY = 0.8;
const PER = 0;

/** Types of acronyms that the document explains: "Noble International School (NIS)" makes every "NIS" what the school is. */
function explainedAcronyms({ text, paragraph }: Tokens, mentions: readonly NamedMention[]): Map<string, NameType> {
  const types = new Map<string, NameType>();
  for (let m = 0; m + 1 < mentions.length; m++) {
    const long = mentions[m]!;
    const short = mentions[m + 1]!;
    const gap = short.start - long.end;
    if (gap < 1 || gap > 4 || paragraph[long.first] !== paragraph[short.first]) continue;
    if (text.slice(long.end, short.start).trim() !== "(" || text[short.end] !== ")") continue;
    const letters = foldName(short.text).replace(/ /g, "");
    if (acronymsOf(foldName(long.text).split(" ")).includes(letters)) types.set(short.text, long.type);
  }
  return types;
}

/** Copies of the mentions with their types settled. Linear. */
export function settleTypes(tokens: Tokens, mentions: readonly NamedMention[]): NamedMention[] {
  const votes = new Map<string, Float64Array>();
  const surnames = new Map<string, number>();
  const folded = new Map<string, string>();
  const keys = mentions.map(({ text }) => {
    let key = folded.get(text);
    if (key === undefined) {
      key = foldName(text);
      folded.set(text, key);
    }
    return key;
  });
  mentions.forEach((mention, m) => {
    const key = keys[m]!;
    let sum = votes.get(key);
    if (sum === undefined) {
      sum = new Float64Array(NAME_TYPES.length);
      votes.set(key, sum);
    }
    for (let t = 0; t < sum.length; t++) sum[t]! += mention.types[t]!;
    if (mention.type === "PER" && mention.confidence > 0.5) {
      const { words } = personFormOf(mention.text);
      if (words.length > 1) surnames.set(words.at(-1)!, (surnames.get(words.at(-1)!) ?? 0) + 1);
    }
  });
  const acronyms = explainedAcronyms(tokens, mentions);
  return mentions.map((mention, m) => {
    const explained = acronyms.get(mention.text);
    if (explained !== undefined && explained !== mention.type) return { ...mention, type: explained };
    if (mention.confidence >= SURE) return mention;
    const key = keys[m]!;
    const sum = votes.get(key)!;
    const total = sum.reduce((a, b) => a + b, 0) || 1;
    let best = 0;
    for (let t = 1; t < sum.length; t++) if (sum[t]! > sum[best]!) best = t;
    let type = sum[best]! / total >= MAJORITY ? NAME_TYPES[best]! : mention.type;
    if (type !== "PER" && surnames.has(key) && sum[PER]! / total > 0.1) type = "PER";
    return type === mention.type ? mention : { ...mention, type };
  });
}
