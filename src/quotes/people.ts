/** Who is who for the speakers: the entities with all their mentions in text order, and what gender people have. */
import type { Entity, Mention } from "../document/schema.ts";
import { isSpace } from "../document/span.ts";
import { hashOf, type Tokens, tokenAt } from "../document/tokens.ts";
import { genderOfName, genderOfTitle } from "../entities/gender.ts";
import { HONORIFICS } from "../lexicon/titles.ts";

export type Gender = "m" | "f" | undefined;

/** A mention of an entity, in tokens. */
export interface Named {
  /** index of the entity */
  who: number;
  first: number;
  last: number;
  kind: Mention["kind"];
}

export interface People {
  entities: readonly Entity[];
  /** all mentions, by first token, longer before shorter */
  mentions: Named[];
  gender: Gender[];
}

const HONORIFIC = new Set(HONORIFICS);

export function peopleIn(tokens: Tokens, entities: readonly Entity[]): People {
  const mentions: Named[] = [];
  entities.forEach((entity, who) => {
    for (const { span, kind } of entity.mentions) {
      const first = tokenAt(tokens, span.start);
      const last = tokenAt(tokens, span.end - 1);
      if (first < tokens.count && tokens.start[first]! < span.end) mentions.push({ who, first, last, kind });
    }
  });
  mentions.sort((a, b) => a.first - b.first || b.last - a.last || a.who - b.who);
  return {
    entities,
    mentions,
    gender: entities.map((entity) => (entity.type === "person" ? genderOf(tokens, entity) : undefined)),
  };
}

/** The first of the mentions that begins at a token or behind it; by halving. */
export function mentionFrom(mentions: readonly Named[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

const MALE_WORDS = new Set(
  "actor businessman chairman congressman councilman duke emperor father fireman grandfather husband king lord man policeman prince salesman son spokesman sportsman statesman uncle brother boy anchorman assemblyman waiter widower nephew monk priest rabbi imam"
    .split(" ")
    .map(hashOf),
);
const FEMALE_WORDS = new Set(
  "actress businesswoman chairwoman congresswoman councilwoman daughter duchess empress girl grandmother lady mother nun policewoman princess queen sister spokeswoman sportswoman stateswoman waitress widow wife woman aunt niece assemblywoman heroine hostess"
    .split(" ")
    .map(hashOf),
);

/** Of a noun that one of the two goes by: "spokeswoman". */
export const genderOfWord = (lowerHash: number): Gender =>
  MALE_WORDS.has(lowerHash) ? "m" : FEMALE_WORDS.has(lowerHash) ? "f" : undefined;

/** By title, by given name, then by the words that describe the person. */
function genderOf(tokens: Tokens, entity: Entity): Gender {
  for (const { text, kind, span } of entity.mentions) {
    if (kind !== "name") continue;
    const title = titleBefore(tokens, span.start) ?? foldTitle(text.split(" ")[0]!);
    const byTitle = title === undefined ? undefined : genderOfTitle([title]);
    if (byTitle !== undefined) return byTitle;
  }
  const words = entity.name.toLowerCase().split(" ");
  const byName = words.length > 1 ? genderOfName(words[0]!) : undefined;
  if (byName !== undefined) return byName;
  for (const role of entity.roles) {
    for (const word of role.text.toLowerCase().split(/[^\p{L}]+/u)) {
      const gender = genderOfWord(hashOf(word));
      if (gender !== undefined) return gender;
    }
  }
  return undefined;
}

/** Mr, Dr, Sen. and the like, with or without the point. */
export const isHonorific = (word: string): boolean => foldTitle(word) !== undefined;

const foldTitle = (word: string): string | undefined => {
  const folded = word.toLowerCase().replace(/\.$/, "");
  return HONORIFIC.has(folded) ? folded : undefined;
};

/** The honorific that stands before a name, one space between. */
function titleBefore({ text }: Tokens, start: number): string | undefined {
  if (start < 3 || !isSpace(text.charCodeAt(start - 1))) return undefined;
  const end = text.charCodeAt(start - 2) === FULL_STOP ? start - 2 : start - 1;
  let from = end;
  while (from > 0 && end - from < LONGEST_TITLE && isLetter(text.charCodeAt(from - 1))) from--;
  return foldTitle(text.slice(from, end));
}

const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000);
const FULL_STOP = 0x2e;
const LONGEST_TITLE = 10;
