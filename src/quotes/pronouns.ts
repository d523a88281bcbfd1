/** Whom "he" and "she" mean, throughout a text: a choice among the persons mentioned last, by learnt weights. */
import { hashOf } from "../document/tokens.ts";
import { type Gender, mentionFrom, type Named, type People } from "./people.ts";
import { nobodyFeature, type Pronoun, personFeatures, type Sighting } from "./pronoun-features.ts";
import { PRONOUN_WEIGHTS } from "./pronoun-weights.ts";
import type { Run } from "./proposals.ts";
import { TAG, type Words } from "./words.ts";

/** Whom a pronoun means. */
export interface Antecedent {
  /** index of the entity, or -1: none of those named */
  who: number;
  /** probability, 0..1 */
  chance: number;
}

const hashes = (list: string) => list.split(" ").map(hashOf);
const GENDER = new Map<number, "m" | "f">([
  ...hashes("he him his himself").map((hash) => [hash, "m"] as const),
  ...hashes("she her hers herself").map((hash) => [hash, "f"] as const),
]);
const SUBJECTS = new Set(hashes("he she"));
const GENITIVE = new Set(hashes("'s '"));

/** The gender of a pronoun of the third person that means a person; undefined for other words. */
export const genderOfPronoun = (lowerHash: number): "m" | "f" | undefined => GENDER.get(lowerHash);

const MOST_CANDIDATES = 10;
const MOST_SENTENCES = 14;
/** A weaker belief is worth nothing to a reader. */
const LEAST_TO_REMEMBER = 0.5;
/** A pronoun this sure tells the gender of a person whose name does not. */
const SURE = 0.8;

/** One candidate's features are `features[ends[k - 1] ?? 0] .. features[ends[k] - 1]`; the last candidate is "nobody". */
export interface Choices {
  who: Int32Array;
  features: Uint16Array;
  ends: Int32Array;
  count: number;
}

/**
 * Reads a text forward and settles each pronoun as it is met; those settled count as mentions for what follows.
 * Linear: a pronoun looks at a bounded number of persons.
 */
export class Pronouns {
  /** by token */
  readonly settled = new Map<number, Antecedent>();
  private readonly anywhere = new Persons();
  /** as the writer mentions them; who is only spoken of within a quotation is seldom meant outside it */
  private readonly outside = new Persons();
  private next = 0;
  private nextMention = 0;
  private speaker = -1;
  private readonly speech = new Map<number, readonly Run[]>();
  private readonly unnamed = new Set<number>();
  /** what names and titles tell, then what sure pronouns told */
  private readonly gender: Gender[];
  private readonly choices: Choices = {
    who: new Int32Array(MOST_CANDIDATES + 1),
    features: new Uint16Array((MOST_CANDIDATES + 1) * 24),
    ends: new Int32Array(MOST_CANDIDATES + 1),
    count: 0,
  };

  /** @param teacher for training: shown each pronoun's choices, says whom it means, or undefined to leave it to the weights */
  constructor(
    private readonly words: Words,
    private readonly people: People,
    private readonly teacher?: (at: number, choices: Choices) => number | undefined,
  ) {
    this.gender = [...people.gender];
  }

  /** Whom the pronoun at a token means; reads the text up to there. */
  at(token: number): Antecedent {
    this.readTo(token + 1);
    return this.settled.get(token) ?? NOBODY;
  }

  /** Says who has spoken last. */
  spoke(who: number): void {
    this.speaker = who;
  }

  /** Says that somebody speaks by the pronoun at a token, and in which tokens is what is said. */
  speaks(token: number, content: readonly Run[]): void {
    this.speech.set(token, content);
  }

  /** Says that the pronoun at a token, not read yet, means a person whom the text does not name. */
  meansNobodyNamed(token: number): void {
    this.unnamed.add(token);
  }

  /** Whether a name of the person stands in what is said by a pronoun. Looks at a bounded number of mentions. */
  private isNamedIn(who: number, content: readonly Run[]): boolean {
    const { mentions } = this.people;
    for (const [first, last] of content)
      for (
        let m = mentionFrom(mentions, first), n = 0;
        m < mentions.length && mentions[m]!.first <= last && n < 40;
        m++, n++
      )
        if (mentions[m]!.who === who && mentions[m]!.kind === "name") return true;
    return false;
  }

  /** Reads on, up to a token. */
  readTo(end: number): void {
    const { lowerHash } = this.words.tokens;
    for (; this.next < end; this.next++) {
      const gender = GENDER.get(lowerHash[this.next]!);
      if (gender === undefined || this.unnamed.has(this.next)) continue;
      this.see(this.next);
      this.settle(this.next, gender);
    }
  }

  /** Takes in the mentions that end before a token. */
  private see(token: number): void {
    const { mentions, entities } = this.people;
    for (; this.nextMention < mentions.length && mentions[this.nextMention]!.last < token; this.nextMention++) {
      const mention = mentions[this.nextMention]!;
      if (mention.kind !== "pronoun" && entities[mention.who]!.type === "person") this.note(mention);
    }
  }

  private note({ who, first, last, kind }: Named): void {
    const { tokens, depth } = this.words;
    const { pos, sentence, paragraph, lowerHash } = tokens;
    const possessive = GENITIVE.has(lowerHash[last + 1] ?? 0) || (kind === "pronoun" && pos[last + 1] === TAG.NOUN);
    const quoted = depth[first]! > 0;
    const mention = {
      who,
      at: last,
      sentence: sentence[first]!,
      paragraph: paragraph[first]!,
      kind,
      subject: !possessive && isSubject(this.words, first, last),
      possessive,
      governed: first > 0 && pos[first - 1] === TAG.ADP,
      quoted,
    };
    this.anywhere.see(mention);
    if (!quoted) this.outside.see(mention);
  }

  private settle(at: number, gender: "m" | "f"): void {
    this.describe(at, gender);
    const { choices } = this;
    const taught = this.teacher?.(at, choices);
    let who: number;
    let chance = 1;
    if (taught !== undefined) who = taught;
    else [who, chance] = best(choices);
    this.settled.set(at, { who, chance });
    if (who < 0 || chance < LEAST_TO_REMEMBER) return;
    this.note({ who, first: at, last: at, kind: "pronoun" });
    if (chance >= SURE) this.gender[who] ??= gender;
  }

  private describe(at: number, gender: "m" | "f"): void {
    const { tokens, depth } = this.words;
    const { choices } = this;
    const pronoun: Pronoun = {
      at,
      sentence: tokens.sentence[at]!,
      paragraph: tokens.paragraph[at]!,
      quoted: depth[at]! > 0,
      subject: SUBJECTS.has(tokens.lowerHash[at]!),
      opensSentence: tokens.sentenceFirst[tokens.sentence[at]!] === at,
      opensParagraph: tokens.paragraphFirst[tokens.paragraph[at]!] === at,
      speaks: this.speech.has(at),
    };
    const speech = this.speech.get(at);
    let used = 0;
    let fitting = 0;
    let k = 0;
    const seen = pronoun.quoted ? this.anywhere.recent : this.outside.recent;
    const others = pronoun.quoted ? [] : this.anywhere.recent.filter(({ who }) => !this.outside.has(who));
    for (const sighting of [...seen, ...others].slice(0, MOST_CANDIDATES)) {
      const { who } = sighting;
      if (pronoun.sentence - sighting.sentence > MOST_SENTENCES) continue;
      const known: Gender = this.gender[who];
      const standing = {
        rank: k,
        fittingRank: fitting,
        gender:
          known === undefined ? ("unknown" as const) : known === gender ? ("agrees" as const) : ("differs" as const),
        lastSpeaker: who === this.speaker,
        mostMentioned: sighting.times === this.anywhere.most,
        named: speech !== undefined && this.isNamedIn(who, speech),
      };
      used += personFeatures(pronoun, sighting, standing, choices.features.subarray(used));
      choices.who[k] = who;
      choices.ends[k++] = used;
      if (standing.gender !== "differs") fitting++;
    }
    choices.features[used++] = nobodyFeature(fitting);
    choices.who[k] = -1;
    choices.ends[k++] = used;
    choices.count = k;
  }
}

/** Persons by how lately they were mentioned. */
class Persons {
  /** the last mention of each, the latest at the front; no more than can be candidates */
  readonly recent: Sighting[] = [];
  /** mentions of the one who has most */
  most = 0;
  private readonly times = new Map<number, number>();

  has(who: number): boolean {
    return this.times.has(who);
  }

  see(mention: Omit<Sighting, "times" | "leadsSentence" | "leadsParagraph">): void {
    const { recent } = this;
    const { who, sentence, paragraph } = mention;
    const times = (this.times.get(who) ?? 0) + 1;
    this.times.set(who, times);
    this.most = Math.max(this.most, times);
    const latest = recent[0];
    const again = latest?.who === who;
    const leadsSentence = latest?.sentence !== sentence || (again && latest.leadsSentence);
    const leadsParagraph = latest?.paragraph !== paragraph || (again && latest.leadsParagraph);
    const place = recent.findIndex((sighting) => sighting.who === who);
    if (place >= 0) recent.splice(place, 1);
    const { at, kind, subject, possessive, governed, quoted } = mention;
    // Field by field: a spread takes ten times as long.
    recent.unshift({
      who,
      at,
      sentence,
      paragraph,
      kind,
      subject,
      possessive,
      governed,
      quoted,
      leadsSentence,
      leadsParagraph,
      times,
    });
    if (recent.length > MOST_CANDIDATES) recent.pop();
  }
}

/** The likeliest of the choices and its probability. */
function best({ who, features, ends, count }: Choices): [number, number] {
  let top = 0;
  let topScore = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let k = 0, f = 0; k < count; k++) {
    let score = 0;
    for (; f < ends[k]!; f++) score += PRONOUN_WEIGHTS[features[f]!] ?? 0;
    sum += Math.exp(score);
    if (score > topScore) {
      topScore = score;
      top = k;
    }
  }
  return [who[top]!, Math.exp(topScore) / sum];
}

/** A verb follows within a few words, and no preposition stands before. */
export function isSubject({ tokens }: Words, first: number, last: number): boolean {
  const { pos, sentence, count, lowerHash } = tokens;
  if (first > 0 && pos[first - 1] === TAG.ADP && sentence[first - 1] === sentence[first]) return false;
  let i = last + 1;
  // "Forson, who presents the budget on Thursday, has promised": past what stands between commas
  if (i < count && lowerHash[i] === COMMA && sentence[i] === sentence[first]) {
    let close = i + 1;
    while (close < count && close - i < MOST_ASIDE && lowerHash[close] !== COMMA && sentence[close] === sentence[first])
      close++;
    if (close < count && lowerHash[close] === COMMA) i = close + 1;
  }
  for (let steps = 0; i < count && steps < 3 && sentence[i] === sentence[first]; i++, steps++) {
    const p = pos[i]!;
    if (p === TAG.VERB || p === TAG.AUX) return true;
    if (p !== TAG.ADV && p !== TAG.PART) return false;
  }
  return false;
}

const COMMA = hashOf(",");
const MOST_ASIDE = 30;
const NOBODY: Antecedent = { who: -1, chance: 0 };
