/** Whom a source means: by name, by description, by pronoun, or by going on from the speaker before. */
import { hashOf, wordAt } from "../document/tokens.ts";
import { roleNounAt } from "../entities/roles.ts";
import type { Attribution } from "./choose.ts";
import { Descriptions, introducedBefore, isUnnamedPerson } from "./descriptions.ts";
import { Interview } from "./interview.ts";
import { isHonorific, mentionFrom, type Named, type People } from "./people.ts";
import { type Antecedent, genderOfPronoun, isSubject, Pronouns } from "./pronouns.ts";
import type { Run } from "./proposals.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

export interface Speaker {
  /** index of the entity, or -1 */
  who: number;
  resolution: "name" | "nominal" | "pronoun" | "continued" | "none";
  confidence: number;
}

const hashes = (list: string) => new Set(list.split(" ").map(hashOf));
const ORGANIZATION = hashes("it they");
const IT = hashOf("it");
const THEY = hashes("them their theirs themselves its itself we our us i me my");
const FIRST_PERSON = hashes("i we");
const RELATIVE = hashes("who which whom whose that");
const INNER = hashes("of for at in from with to by on about against among near the");
const COMMA = hashOf(",");
const POSSESSIVE = hashes("'s '");

/** Speakers of attributions in text order; what was resolved helps what comes after. */
export class Speakers {
  private lastSpeaker: { who: number; at: number } | null = null;
  /** the organisation that spoke last, and the person without a name who did, while nobody else has */
  private lastOrganization: { who: number; at: number } | null = null;
  private unnamed: { at: number } | null = null;
  private readonly descriptions: Descriptions;
  private readonly interview: Interview;

  constructor(
    private readonly words: Words,
    private readonly people: People,
    private readonly pronouns = new Pronouns(words, people),
  ) {
    this.descriptions = new Descriptions(words, people);
    this.interview = new Interview(words, people);
  }

  /** The speaker of each attribution. Outer ones are resolved in the order of their cues, each with those before it. */
  resolveAll(attributions: readonly Attribution[]): Map<Attribution, Speaker> {
    const speakers = new Map<Attribution, Speaker>();
    const order = [...attributions].sort((a, b) => (a.parent ? 1 : 0) - (b.parent ? 1 : 0) || a.head - b.head);
    for (const { source, content } of order) if (source !== null) this.pronouns.speaks(source[1], content);
    for (const attribution of order) {
      const speaker = this.speakerOf(attribution, speakers);
      speakers.set(attribution, speaker);
      if (attribution.parent !== null) continue;
      const { head: at, source } = attribution;
      const { who } = speaker;
      if (source !== null && speaker.resolution !== "pronoun")
        this.unnamed = who < 0 && isUnnamedPerson(this.words, source) ? { at: source[1] } : null;
      if (who < 0) continue;
      this.pronouns.spoke(who);
      this.lastSpeaker = { who, at };
      if (this.people.entities[who]!.type === "organization") this.lastOrganization = { who, at };
    }
    return speakers;
  }

  /** Every "he" and "she" before a token, by token, with whom it means. */
  pronounsOf(end: number): ReadonlyMap<number, Antecedent> {
    this.pronouns.readTo(end);
    return this.pronouns.settled;
  }

  /** The entity that a noun phrase is headed by, or -1. */
  entityOf([first, last]: Run): number {
    return this.resolve([first, last]).who;
  }

  private speakerOf({ source, after, parent }: Attribution, speakers: Map<Attribution, Speaker>): Speaker {
    if (source === null) {
      const before = after === null ? undefined : speakers.get(after);
      return before === undefined || before.who < 0
        ? NOBODY
        : { who: before.who, resolution: "continued", confidence: before.confidence * 0.85 };
    }
    if (parent !== null && source[0] === source[1] && FIRST_PERSON.has(this.words.tokens.lowerHash[source[0]]!)) {
      const outer = speakers.get(parent);
      if (outer !== undefined && outer.who >= 0)
        return { who: outer.who, resolution: "pronoun", confidence: outer.confidence * 0.95 };
    }
    return this.resolve(source);
  }

  private resolve([first, last]: Run): Speaker {
    const { tokens, shape } = this.words;
    const { lowerHash } = tokens;
    let only = -1;
    let count = 0;
    for (let i = first; i <= last; i++)
      if (shape[i] !== SHAPE.mark) {
        only = i;
        count++;
      }
    if (count === 1 && only >= 0) {
      const h = lowerHash[only]!;
      if (RELATIVE.has(h)) return this.antecedent(only);
      if (this.interview.isLabel(only)) return this.interview.answers(only);
      if (genderOfPronoun(h) !== undefined) return this.pronoun(only);
      if (ORGANIZATION.has(h)) return this.organization(only);
      if (THEY.has(h)) return { who: -1, resolution: "pronoun", confidence: 0.3 };
    }
    return this.named([first, last]);
  }

  /** The entity that the noun phrase is headed by: not one that only belongs to its description. */
  private named([first, last]: Run): Speaker {
    const { tokens } = this.words;
    const { lowerHash, pos } = tokens;
    let best: Named | null = null;
    let nominal: Named | null = null;
    let inner = false;
    let beside = false;
    let next = first;
    for (const mention of this.mentionsIn(first, last)) {
      for (; next < mention.first; next++) {
        // "a spokesman for the firm, in an interview with the BBC": where it was said, and to whom
        if (lowerHash[next] === COMMA && pos[next + 1] === TAG.ADP) beside = true;
        else if (lowerHash[next] === COMMA) inner = beside = false;
        else if ((pos[next] === TAG.ADP || INNER.has(lowerHash[next]!)) && !this.hyphenated(next))
          inner = lowerHash[next] !== THE;
      }
      if (mention.kind === "pronoun" || beside) continue;
      if (mention.kind === "nominal") {
        if (!inner) nominal ??= mention;
        continue;
      }
      // "Ann Lee (Leeds North)": brackets say more of who was named before them
      if (best !== null && tokens.text[tokens.start[mention.first]! - 1] === "(") continue;
      const possessive = POSSESSIVE.has(lowerHash[mention.last + 1] ?? 0) && mention.last + 1 < last;
      const person = this.people.entities[mention.who]!.type === "person";
      if (possessive || (inner && !person)) continue;
      if (inner && !this.afterComma(mention.first, first) && !this.pastComplement(mention.first, first)) continue;
      // "Clinton campaign manager Robby Mook": the last person before a comma; of others the one that ends the phrase
      if (best === null || (person && this.sameStretch(best.last, mention.first))) best = mention;
    }
    if (best !== null) {
      const person = this.people.entities[best.who]!.type === "person";
      // "the Trump campaign", "Carrier workers": the name only describes the noun
      if (!this.endsStretch(best.last, last)) {
        if (!person || pos[best.last + 1] === TAG.NOUN) best = null;
      }
    }
    if (best !== null) return { who: best.who, resolution: "name", confidence: 0.92 };
    if (nominal !== null) return { who: nominal.who, resolution: "nominal", confidence: 0.75 };
    const described = this.descriptions.of([first, last], this.lastOrganization);
    return { who: described?.who ?? -1, resolution: "nominal", confidence: described?.confidence ?? 0.6 };
  }

  /** "mother-of-three" governs nothing. */
  private hyphenated(i: number): boolean {
    const { text, start, end } = this.words.tokens;
    return i > 0 && (end[i - 1] === start[i] ? text[start[i]! - 1] === "-" : text[end[i]!] === "-");
  }

  /** "Minister of Housing Dr Bisasor": what the preposition governs ended before the name; not so "aide to Senator Kay". */
  private pastComplement(at: number, first: number): boolean {
    const { tokens } = this.words;
    for (let i = at - 1; i >= first; i--) {
      const p = tokens.pos[i]!;
      if (p === TAG.ADP) return false;
      if (p !== TAG.NOUN && p !== TAG.PROPN) continue;
      if (roleNounAt(tokens, i) === null && !isHonorific(wordAt(tokens, i))) return true;
    }
    return false;
  }

  private afterComma(at: number, first: number): boolean {
    for (let i = at - 1; i >= first; i--) if (this.words.tokens.lowerHash[i] === COMMA) return true;
    return false;
  }

  private sameStretch(from: number, to: number): boolean {
    for (let i = from + 1; i < to; i++)
      if (this.words.tokens.lowerHash[i] === COMMA || this.words.tokens.pos[i] === TAG.CCONJ) return false;
    return true;
  }

  /** No noun follows the name before the phrase, an apposition or a preposition ends it. */
  private endsStretch(at: number, last: number): boolean {
    const { pos } = this.words.tokens;
    const next = at + 1;
    return next > last || (pos[next] !== TAG.NOUN && pos[next] !== TAG.PROPN && pos[next] !== TAG.ADJ);
  }

  private mentionsIn(first: number, last: number): Named[] {
    const { mentions } = this.people;
    const found: Named[] = [];
    for (let m = mentionFrom(mentions, first); m < mentions.length && mentions[m]!.first <= last; m++)
      if (mentions[m]!.last <= last) found.push(mentions[m]!);
    return found;
  }

  /** "Smith, who said", "Smith, a baker, who said": what the relative pronoun follows; of "residents in Hull who" nobody. */
  private antecedent(at: number): Speaker {
    const { tokens } = this.words;
    const { mentions, entities } = this.people;
    const before = tokens.lowerHash[at - 1] === COMMA ? at - 2 : at - 1;
    for (let m = mentionFrom(mentions, at) - 1; m >= 0 && mentions[m]!.first > at - 25; m--) {
      const { who, first, last, kind } = mentions[m]!;
      if (tokens.sentence[first] !== tokens.sentence[at]) break;
      const touches = last === before;
      if (kind === "pronoun" || !(touches || tokens.lowerHash[last + 1] === COMMA)) continue;
      if (entities[who]!.type === "person" || (touches && entities[who]!.type === "organization"))
        return { who, resolution: kind === "name" ? "name" : "nominal", confidence: touches ? 0.85 : 0.65 };
    }
    return { who: -1, resolution: "nominal", confidence: 0.4 };
  }

  /** "It added": the organisation that spoke last or is the subject of the sentence before; only near ones. */
  private organization(at: number): Speaker {
    const { tokens, depth } = this.words;
    const { mentions, entities } = this.people;
    const sentence = tokens.sentence[at]!;
    const last = this.lastSpeaker;
    if (last !== null && entities[last.who]!.type === "organization" && sentence - tokens.sentence[last.at]! <= SOON)
      return { who: last.who, resolution: "pronoun", confidence: 0.8 };
    let best = -1;
    for (let m = mentionFrom(mentions, at) - 1; m >= 0; m--) {
      const { who, first, last: end, kind } = mentions[m]!;
      if (sentence - tokens.sentence[first]! > 1) break;
      if (kind === "pronoun" || depth[first]! > depth[at]! || !isSubject(this.words, first, end)) continue;
      // A person who is the subject in between does not hide it: "it" is nobody's pronoun.
      if (entities[who]!.type === "organization") best = who;
    }
    const spoke = this.lastOrganization;
    const it = tokens.lowerHash[at] === IT && depth[at] === 0;
    if (best < 0 && it && spoke !== null && sentence - tokens.sentence[spoke.at]! <= SOON)
      return { who: spoke.who, resolution: "pronoun", confidence: 0.55 };
    return { who: best, resolution: "pronoun", confidence: best < 0 ? 0.3 : 0.65 };
  }

  /** Within a few sentences of who spoke last, and the writer names no other person between the two. */
  private goesOn(from: number, to: number): boolean {
    const { tokens, depth } = this.words;
    const { mentions, entities } = this.people;
    if (to < from || tokens.sentence[to]! - tokens.sentence[from]! > SOON) return false;
    for (let m = mentionFrom(mentions, from); m < mentions.length && mentions[m]!.first < to; m++)
      if (depth[mentions[m]!.first] === 0 && entities[mentions[m]!.who]!.type === "person") return false;
    return true;
  }

  /** The person whom he or she means. */
  private pronoun(at: number): Speaker {
    const unnamed = this.unnamed?.at ?? -1;
    const introduced = Math.max(unnamed, introducedBefore(this.words, at));
    if (introduced >= 0 && this.goesOn(introduced, at)) {
      this.pronouns.meansNobodyNamed(at);
      return { who: -1, resolution: "pronoun", confidence: 0.5 };
    }
    const { who, chance } = this.pronouns.at(at);
    return { who, resolution: "pronoun", confidence: who < 0 ? 0.3 : chance };
  }
}

const THE = hashOf("the");
/** Sentences after which an organisation that spoke is not "it" any more. */
const SOON = 3;
const NOBODY: Speaker = { who: -1, resolution: "none", confidence: 0.5 };
