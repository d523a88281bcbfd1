/**
 * Whom a description without a name means.
 *   The MP for Ashford East, Neil Gower, said … the MP for Ashford East added      as printed beside the name
 *   Sen. Paul Whitcomb … the senator said                                          by title
 *   Halden Foods said … the company said … it expects                              by kind, near by
 *   Diallo saw his penalty saved. "I'll take the next one," the striker said.      the only person near by
 */
import { hashOf, wordAt } from "../document/tokens.ts";
import { roleNounAt } from "../entities/roles.ts";
import { isRoleNoun } from "../lexicon/role-nouns.ts";
import { genderOfWord, mentionFrom, type Named, type People } from "./people.ts";
import { isSubject } from "./pronouns.ts";
import type { Run } from "./proposals.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

/** An entity's index and how sure it is, 0..1. */
export interface Described {
  who: number;
  confidence: number;
}

const hashes = (list: string) => new Set(list.split(" ").map(hashOf));
const COMMA = hashOf(",");
const THE = hashOf("the");
const ARTICLES = hashes("the a an");
const LONGEST_APPOSITION = 12;
const LONGEST_DESCRIPTION = 4;

const lists = (rows: readonly (readonly [kind: string, nouns: string])[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(([kind, nouns]) => nouns.split(" ").map((noun) => [noun, kind] as const)));

/** What an organisation may be called once it is named, with the subtype of entities that the noun goes with. */
const ORGANIZATION_NOUNS = lists([
  [
    "company",
    "airline automaker bank brand brokerage business carmaker carrier company conglomerate corporation firm insurer " +
      "lender maker manufacturer operator producer publisher retailer startup supplier",
  ],
  ["court", "court tribunal"],
  ["government", "agency authority board bureau commission council department ministry office regulator watchdog"],
  ["hospital", "clinic hospital"],
  ["media", "broadcaster magazine network newspaper paper"],
  ["party", "party"],
  ["team", "club franchise team"],
  ["university", "college institute school university"],
  [
    "",
    "academy association charity coalition federation foundation fund group laboratory league museum nonprofit organisation organization society trust union",
  ],
]);
/** Nouns that name too many things to mean the one near by: only a name that holds the noun itself will do. */
const ONLY_BY_NAME = new Set(
  "academy board court department fund laboratory league museum office party school trust".split(" "),
);

/** Titles as they are shortened before a name. */
const TITLES: ReadonlyMap<string, readonly string[]> = new Map([
  ["attorney", ["atty"]],
  ["captain", ["capt"]],
  ["colonel", ["col"]],
  ["congressman", ["rep"]],
  ["congresswoman", ["rep"]],
  ["detective", ["det", "insp", "sgt"]],
  ["doctor", ["dr"]],
  ["general", ["gen"]],
  ["governor", ["gov"]],
  ["inspector", ["insp"]],
  ["lieutenant", ["lt"]],
  ["professor", ["prof"]],
  ["representative", ["rep"]],
  ["senator", ["sen"]],
  ["sergeant", ["sgt"]],
  ["superintendent", ["supt"]],
]);

/** They speak for somebody else, who is not meant. */
const VOICES = new Set(
  "aide adviser advisor agent ally colleague counterpart friend lawyer official representative source spokesman spokesperson spokeswoman witness".split(
    " ",
  ),
);

/** Sentences within which an organisation or a person is near. */
const NEAR = 3;
/** Tokens within which a title still stands for its bearer. */
const TITLE_REACH = 600;
const MOST_MENTIONS = 60;

export class Descriptions {
  /** who is described beside a name by the words that make this hash, and where; -1: more than one */
  private printed: Map<number, { who: number; at: number }> | undefined;

  constructor(
    private readonly words: Words,
    private readonly people: People,
  ) {}

  /**
   * The entity that a noun phrase without a name means, or null.
   *
   * @param speaker the organisation that spoke last and the token where, or null
   */
  of(run: Run, speaker: { who: number; at: number } | null): Described | null {
    const [first, last] = run;
    const { tokens, shape } = this.words;
    if (last === first || tokens.lowerHash[first] !== THE) return null;
    const printed = this.asPrinted(run);
    if (printed !== null) return printed;
    if (last - first > LONGEST_DESCRIPTION) return null;
    for (let i = first + 1; i <= last; i++) {
      const p = tokens.pos[i]!;
      if (shape[i] === SHAPE.mark || !(p === TAG.ADJ || p === TAG.NOUN || p === TAG.NUM || p === TAG.PROPN))
        return null;
    }
    const noun = wordAt(tokens, last).toLowerCase();
    if (ORGANIZATION_NOUNS.has(noun)) return this.organization(noun, first, speaker);
    return isRoleNoun(noun) && !VOICES.has(noun) ? (this.byTitle(noun, first) ?? this.onlyPerson(noun, first)) : null;
  }

  /** The description stands beside a name, word for word. */
  private asPrinted([first, last]: Run): Described | null {
    this.printed ??= this.apposed();
    const found = this.printed.get(keyOf(this.words, first + 1, last));
    if (found === undefined || found.who < 0 || found.at > first) return null;
    return { who: found.who, confidence: last - first > 1 ? 0.85 : 0.7 };
  }

  /** "the MP for Ashford East, Neil Gower" and "Neil Gower, the MP for Ashford East,". Linear. */
  private apposed() {
    const { tokens } = this.words;
    const { lowerHash, sentence, count, pos } = tokens;
    const printed = new Map<number, { who: number; at: number }>();
    const note = (from: number, to: number, who: number) => {
      if (to < from) return;
      for (let i = from; i <= to; i++) if (pos[i] === TAG.VERB || pos[i] === TAG.AUX || pos[i] === TAG.PRON) return;
      const key = keyOf(this.words, from, to);
      const known = printed.get(key);
      if (known === undefined) printed.set(key, { who, at: from });
      else if (known.who !== who) known.who = -1;
    };
    for (const { who, first, last, kind } of this.people.mentions) {
      if (kind !== "name") continue;
      const inside = (i: number) => i >= 0 && i < count && sentence[i] === sentence[first];
      if (inside(first - 1) && lowerHash[first - 1] === COMMA) {
        let i = first - 2;
        while (inside(i) && first - i < LONGEST_APPOSITION && lowerHash[i] !== THE && lowerHash[i] !== COMMA) i--;
        if (inside(i) && lowerHash[i] === THE) note(i + 1, first - 2, who);
      }
      if (inside(last + 2) && lowerHash[last + 1] === COMMA && ARTICLES.has(lowerHash[last + 2]!)) {
        let i = last + 3;
        while (inside(i) && i - last < LONGEST_APPOSITION && this.words.shape[i] !== SHAPE.mark) i++;
        if (inside(i) && i - last < LONGEST_APPOSITION) note(last + 3, i - 1, who);
      }
    }
    return printed;
  }

  private organization(noun: string, at: number, speaker: { who: number; at: number } | null): Described | null {
    const { tokens, depth } = this.words;
    const { entities } = this.people;
    const kind = ORGANIZATION_NOUNS.get(noun)!;
    const fits = (who: number) => {
      const { type, subtype } = entities[who]!;
      return type === "organization" && (subtype === undefined || subtype === kind || kind === "");
    };
    let subject = -1;
    let several = false;
    for (const { who, first, last, kind: named } of this.before(at)) {
      if (entities[who]!.type !== "organization" || named === "pronoun") continue;
      if (entities[who]!.name.toLowerCase().split(" ").includes(noun)) return { who, confidence: 0.75 };
      if (tokens.sentence[at]! - tokens.sentence[first]! > NEAR || depth[first]! > 0) continue;
      if (!fits(who) || who === subject || !isSubject(this.words, first, last)) continue;
      several ||= subject >= 0;
      if (subject < 0) subject = who;
    }
    if (ONLY_BY_NAME.has(noun)) return null;
    if (speaker !== null && fits(speaker.who) && tokens.sentence[at]! - tokens.sentence[speaker.at]! <= 2 * NEAR)
      return { who: speaker.who, confidence: 0.65 };
    return subject < 0 || several ? null : { who: subject, confidence: 0.6 };
  }

  private byTitle(noun: string, at: number): Described | null {
    const short = TITLES.get(noun);
    if (short === undefined) return null;
    for (const { who, first } of this.before(at)) {
      if (at - first > TITLE_REACH) return null;
      for (const { text } of this.people.entities[who]!.roles)
        if (text.split(" ").some((word) => short.includes(word.toLowerCase().replace(/\.$/, ""))))
          return { who, confidence: 0.75 };
    }
    return null;
  }

  /** The one person, of no other role, whom the writer names before it in the paragraph, or else a few sentences back. */
  private onlyPerson(noun: string, at: number): Described | null {
    const { tokens, depth } = this.words;
    const { entities, gender } = this.people;
    let only = -1;
    let here = false;
    for (const { who, first, kind } of this.before(at)) {
      const inParagraph = tokens.paragraph[first] === tokens.paragraph[at];
      if (tokens.sentence[at]! - tokens.sentence[first]! > NEAR || (here && !inParagraph)) break;
      if (kind === "pronoun" || depth[first]! > 0 || entities[who]!.type !== "person") continue;
      if (only >= 0 && only !== who) return null;
      only = who;
      here = inParagraph;
    }
    if (only < 0 || entities[only]!.roles.length > 0) return null;
    const own = genderOfWord(hashOf(noun));
    if (own !== undefined && gender[only] !== undefined && gender[only] !== own) return null;
    return { who: only, confidence: 0.55 };
  }

  /** The mentions that end before a token, the nearest first; a bounded number. */
  private *before(at: number): Generator<Named> {
    const { mentions } = this.people;
    let m = mentionFrom(mentions, at) - 1;
    for (let n = 0; m >= 0 && n < MOST_MENTIONS; m--, n++) if (mentions[m]!.last < at) yield mentions[m]!;
  }
}

/** What people are called of whom nobody says more. */
const PERSONS = new Set(
  "bystander caller child commuter customer fan grandparent kid mum onlooker passenger passer-by passerby patient person pupil reader shopper survivor tourist traveller traveler user viewer visitor voter".split(
    " ",
  ),
);
const INDEFINITE = hashes("a an another one");
const LONGEST_SUBJECT = 8;

/** The token where the sentence before a quotation introduces a person without a name: "One pupil read a letter."; or -1. */
export function introducedBefore(words: Words, pronoun: number): number {
  const { tokens, depth } = words;
  const { sentence, sentenceFirst, paragraph, pos } = tokens;
  let s = sentence[pronoun]! - 1;
  // the sentences of the quotation itself
  for (let n = 0; n < NEAR && s >= 0 && depth[sentenceFirst[s]!]! > 0; n++) s--;
  if (s < 0) return -1;
  const first = sentenceFirst[s]!;
  if (paragraph[first] !== paragraph[pronoun] || !INDEFINITE.has(tokens.lowerHash[first]!)) return -1;
  let last = first;
  while (last + 1 < sentenceFirst[s + 1]! && last - first < LONGEST_SUBJECT && SUBJECT_TAGS.has(pos[last + 1]!)) last++;
  return isUnnamedPerson(words, [first, last]) ? first : -1;
}

const SUBJECT_TAGS = new Set<number>([TAG.ADJ, TAG.NOUN, TAG.NUM, TAG.PROPN]);

/** One human being, of whom the text gives no name: "one head", "a nurse from Barry". */
export function isUnnamedPerson({ tokens }: Words, [first, last]: Run): boolean {
  for (let i = first; i <= last; i++) {
    const p = tokens.pos[i]!;
    if (p === TAG.ADP || tokens.text[tokens.start[i]!] === ",") break;
    if (p === TAG.PROPN && roleNounAt(tokens, i) === null) return false;
    const next = tokens.pos[i + 1];
    if (i < last && (next === TAG.NOUN || next === TAG.PROPN)) continue;
    const word = wordAt(tokens, i).toLowerCase();
    if (p === TAG.NOUN)
      return isRoleNoun(word) || PERSONS.has(word) || genderOfWord(tokens.lowerHash[i]!) !== undefined;
  }
  return false;
}

function keyOf({ tokens }: Words, from: number, to: number): number {
  let key = to - from;
  for (let i = from; i <= to; i++) key = Math.imul(key ^ tokens.lowerHash[i]!, 0x01000193);
  return key;
}
