/**
 * Makes the types of a document's names agree where the tagger was unsure: a surname in a headline follows the full name
 * in the text, a short form follows what the same form is elsewhere.
 */
import { type Tokens, wordAt } from "../document/tokens.ts";
import { isCompanyWord } from "../lexicon/company-words.ts";
import { reportingVerb } from "../lexicon/cue-words.ts";
import { foldName } from "../lexicon/fold-name.ts";
import { isMediaName } from "../lexicon/media-names.ts";
import { withBracketed } from "./bracketed-names.ts";
import type { Sketch } from "./name-features.ts";
import { acronymsOf, personFormOf } from "./name-forms.ts";
import { NAME_TYPES, type NameType } from "./name-labels.ts";
import type { NamedMention } from "./named-mention.ts";
import { withRepeated } from "./repeated-names.ts";
import { typeRowsOf } from "./type-features.ts";
import { JUDGED, NO_NAME, type TypeModel, typeModel } from "./type-model.ts";

const SURE = 0.9;
const MAJORITY = 0.8;
const PER = 0;
const ORG = NAME_TYPES.indexOf("ORG");
/** What is less likely than this is not so. */
const LEAST = 0.1;
const MISC = NAME_TYPES.indexOf("MISC");
/** A person, organisation or place this likely is said to be one though "misc" or no name at all is likelier. */
const WORTH_SAYING = 0.42;

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

/** Whether a name that is taken for a work or for an ocean is that of a news outlet: "The Atlantic reported". */
function isMedia(tokens: Tokens, mention: NamedMention): boolean {
  if (mention.type !== "MISC" && !(mention.type === "LOC" && reports(tokens, mention))) return false;
  return isMediaName(mention.text, articleBefore(tokens, mention));
}

function reports({ count, paragraph, lowerHash }: Tokens, { first, last }: NamedMention): boolean {
  const next = last + 1;
  if (next >= count || paragraph[next] !== paragraph[first]) return false;
  const said = reportingVerb(lowerHash[next]!)?.class;
  return said === "speech" || said === "writing";
}

/** Whether a name of several words ends as those of companies do, and may be one for all that the tagger says. */
function isCompany(tokens: Tokens, { first, last, type, types }: NamedMention): boolean {
  return type === "MISC" && last > first && types[ORG]! > LEAST && isCompanyWord(wordAt(tokens, last).toLowerCase());
}

/** Whether "The" begins a name or stands before it, capitalised as in a title. */
function articleBefore({ text, start, end, paragraph }: Tokens, { first, text: name }: NamedMention): boolean {
  if (/^The\b/.test(name)) return true;
  const before = first - 1;
  return before >= 0 && paragraph[before] === paragraph[first] && text.slice(start[before], end[before]) === "The";
}

/**
 * Copies of the mentions with their types settled; those that are no names after all are gone. Linear.
 *
 * @param model null: the tagger's types are judged by nobody
 */
export function settleTypes(
  sketch: Sketch,
  mentions: readonly NamedMention[],
  model: TypeModel | null = typeModel(),
): NamedMention[] {
  const { tokens } = sketch;
  const settled = agreed(tokens, model === null ? mentions : judged(sketch, mentions, model));
  return withRepeated(tokens, withBracketed(sketch, settled));
}

function judged(sketch: Sketch, mentions: readonly NamedMention[], model: TypeModel): NamedMention[] {
  const rows = typeRowsOf(sketch, mentions);
  if (rows.open.length === 0) return [...mentions];
  const said = model.judge(rows, mentions);
  const out: NamedMention[] = [];
  for (let m = 0, k = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (rows.open[k] !== m) {
      out.push(mention);
      continue;
    }
    const at = k++ * JUDGED.length;
    let best = 0;
    for (let y = 1; y < JUDGED.length; y++) if (said[at + y]! > said[at + best]!) best = y;
    if (best >= MISC) for (let y = 0; y < MISC; y++) if (said[at + y]! > WORTH_SAYING) best = y;
    if (best === NO_NAME) continue;
    const types = Float32Array.from(said.subarray(at, at + NAME_TYPES.length));
    // how sure the tagger is that the name ends where it does, whatever its type
    const span = Math.min(1, mention.confidence / Math.max(mention.types[NAME_TYPES.indexOf(mention.type)]!, 0.01));
    out.push({ ...mention, type: NAME_TYPES[best]!, types, confidence: span * types[best]! });
  }
  return out;
}

/** With the types of unsure mentions as the document has them. */
function agreed(tokens: Tokens, mentions: readonly NamedMention[]): NamedMention[] {
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
    // a surname is known by a name of two words or more
    if (mention.type === "PER" && mention.confidence > 0.5 && key.includes(" ")) {
      const { words } = personFormOf(mention.text);
      if (words.length > 1) surnames.set(words.at(-1)!, (surnames.get(words.at(-1)!) ?? 0) + 1);
    }
  });
  const acronyms = explainedAcronyms(tokens, mentions);
  return mentions.map((mention, m) => {
    const explained = acronyms.get(mention.text);
    if (explained !== undefined && explained !== mention.type) return { ...mention, type: explained };
    if (isMedia(tokens, mention) || isCompany(tokens, mention)) return { ...mention, type: "ORG" };
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
