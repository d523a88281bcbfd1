/** Whom a source means: by name, by description, by pronoun, or by going on from the speaker before. */
import { hashOf, wordAt } from "../document/tokens.ts";
import { roleNounAt } from "../entities/roles.ts";
import type { Attribution } from "./choose.ts";
import { type Gender, isHonorific, type Named, type People } from "./people.ts";
import type { Run } from "./proposals.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

export interface Speaker {
  /** index of the entity, or -1 */
  who: number;
  resolution: "name" | "nominal" | "pronoun" | "continued" | "none";
  confidence: number;
}

const hashes = (list: string) => new Set(list.split(" ").map(hashOf));
const HE = hashes("he him his himself");
const SHE = hashes("she her hers herself");
const THEY = hashes("they them their theirs themselves it its itself we our us i me my");
const FIRST_PERSON = hashes("i we");
const RELATIVE = hashes("who which whom whose that");
const INNER = hashes("of for at in from with to by on about against among near the");
const COMMA = hashOf(",");
const POSSESSIVE = hashes("'s '");

/** Speakers of attributions in text order; what was resolved helps what comes after. */
export class Speakers {
  private readonly said: { at: number; who: number }[] = [];

  constructor(
    private readonly words: Words,
    private readonly people: People,
  ) {}

  /** The speaker of each attribution. Outer ones are resolved in the order of their cues, each with those before it. */
  resolveAll(attributions: readonly Attribution[]): Map<Attribution, Speaker> {
    const speakers = new Map<Attribution, Speaker>();
    const order = [...attributions].sort((a, b) => (a.parent ? 1 : 0) - (b.parent ? 1 : 0) || a.head - b.head);
    for (const attribution of order) {
      const speaker = this.speakerOf(attribution, speakers);
      speakers.set(attribution, speaker);
      if (speaker.who >= 0 && attribution.parent === null) this.said.push({ at: attribution.head, who: speaker.who });
    }
    return speakers;
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
      if (HE.has(h)) return this.pronoun(only, "m");
      if (SHE.has(h)) return this.pronoun(only, "f");
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
    let next = first;
    for (const mention of this.mentionsIn(first, last)) {
      for (; next < mention.first; next++) {
        if (lowerHash[next] === COMMA) inner = false;
        else if (pos[next] === TAG.ADP || INNER.has(lowerHash[next]!)) inner = lowerHash[next] !== THE;
      }
      if (mention.kind === "pronoun") continue;
      if (mention.kind === "nominal") {
        if (!inner) nominal ??= mention;
        continue;
      }
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
    return { who: -1, resolution: "nominal", confidence: 0.6 };
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
    for (let m = this.mentionFrom(first); m < mentions.length && mentions[m]!.first <= last; m++)
      if (mentions[m]!.last <= last) found.push(mentions[m]!);
    return found;
  }

  private mentionFrom(token: number): number {
    const { mentions } = this.people;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.first < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** "Smith, who said": what the relative pronoun follows. */
  private antecedent(at: number): Speaker {
    const { mentions } = this.people;
    let best: Named | null = null;
    for (let m = this.mentionFrom(at) - 1; m >= 0 && mentions[m]!.first > at - 25; m--) {
      if (this.words.tokens.sentence[mentions[m]!.first] !== this.words.tokens.sentence[at]) break;
      if (mentions[m]!.kind === "pronoun") continue;
      best ??= mentions[m]!;
      if (this.people.entities[mentions[m]!.who]!.type === "person") {
        best = mentions[m]!;
        break;
      }
    }
    return best === null
      ? { who: -1, resolution: "nominal", confidence: 0.4 }
      : { who: best.who, resolution: best.kind === "name" ? "name" : "nominal", confidence: 0.7 };
  }

  /** The person whom he or she means: near, of the right gender, better a subject or the last speaker. */
  private pronoun(at: number, gender: "m" | "f"): Speaker {
    const { tokens, depth } = this.words;
    const { mentions, entities, gender: genders } = this.people;
    const sentence = tokens.sentence[at]!;
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    const seen = new Map<number, number>();
    for (let m = this.mentionFrom(at) - 1, looked = 0; m >= 0 && looked < MOST_LOOKED; m--, looked++) {
      const { who, first } = mentions[m]!;
      if (entities[who]!.type !== "person") continue;
      const away = sentence - tokens.sentence[first]!;
      if (away > 12) break;
      const g: Gender = genders[who];
      if (g !== undefined && g !== gender) continue;
      let score = -0.9 * away + (g === gender ? 1.2 : 0);
      if (depth[first]! > 0 && depth[at] === 0) score -= 1.5;
      if (this.isSubject(mentions[m]!)) score += 1;
      const before = seen.get(who) ?? 0;
      if (before > 0) score = score * 0 + Math.min(0.6, 0.2);
      seen.set(who, before + 1);
      if (before > 0) {
        continue;
      }
      const lastSaid = this.lastSpeaker(at);
      if (lastSaid === who) score += 1;
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = who;
      } else if (score > second) second = score;
    }
    if (best < 0) return { who: -1, resolution: "pronoun", confidence: 0.3 };
    const margin = Math.min(3, bestScore - second);
    return { who: best, resolution: "pronoun", confidence: Math.min(0.92, 0.6 + 0.12 * margin) };
  }

  private lastSpeaker(before: number): number {
    for (let k = this.said.length - 1; k >= 0; k--) if (this.said[k]!.at < before) return this.said[k]!.who;
    return -1;
  }

  private isSubject({ first, last }: Named): boolean {
    const { pos, sentence, count } = this.words.tokens;
    for (let i = last + 1, steps = 0; i < count && steps < 3 && sentence[i] === sentence[first]; i++, steps++) {
      const p = pos[i]!;
      if (p === TAG.VERB || p === TAG.AUX) return first === 0 || pos[first - 1] !== TAG.ADP;
      if (p !== TAG.ADV && p !== TAG.PART) return false;
    }
    return false;
  }
}

const THE = hashOf("the");
const MOST_LOOKED = 60;
const NOBODY: Speaker = { who: -1, resolution: "none", confidence: 0.5 };
