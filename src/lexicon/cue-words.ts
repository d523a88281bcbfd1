/** Forms of the reporting words, looked up by hash: which lemma, which class of act. */
import type { Quote } from "../document/schema.ts";
import { hashOf } from "../document/tokens.ts";
import { REPORTING_ADJECTIVES, REPORTING_NOUNS } from "./reporting-nouns.ts";
import { IRREGULAR_VERBS, REPORTING_VERBS } from "./reporting-verbs.ts";

export type CueClass = NonNullable<Quote["cue"]>["class"];

/** A reporting word as a dictionary has it. */
export interface CueWord {
  lemma: string;
  lemmaHash: number;
  /** "other" for verbs that report only with a noun: "make the case" */
  class: CueClass | "other";
  part: "verb" | "noun" | "adjective";
}

/** Cue classes by number, for tables of bytes; 0 is no reporting word. */
export const CUE_CLASS_CODES = ["none", "speech", "writing", "belief", "attitude", "perception", "other"] as const;

let verbs: Forms | undefined;
let nouns: Forms | undefined;

/** A table of forms that most words are not in: one look at a bit tells of nearly all of them that they are not. */
class Forms {
  private readonly bits = new Uint8Array(8192);

  constructor(private readonly forms: ReadonlyMap<number, CueWord>) {
    for (const hash of forms.keys()) this.bits[(hash >>> 3) & 8191]! |= 1 << (hash & 7);
  }

  get(lowerHash: number): CueWord | undefined {
    return (this.bits[(lowerHash >>> 3) & 8191]! >> (lowerHash & 7)) & 1 ? this.forms.get(lowerHash) : undefined;
  }
}

/** The reporting verb that a word is a form of, given `tokens.lowerHash` of the word; undefined when it is none. */
export function reportingVerb(lowerHash: number): CueWord | undefined {
  verbs ??= new Forms(verbForms());
  return verbs.get(lowerHash);
}

/** The reporting noun or adjective that a word is a form of. */
export function reportingNoun(lowerHash: number): CueWord | undefined {
  nouns ??= new Forms(nounForms());
  return nouns.get(lowerHash);
}

function verbForms(): Map<number, CueWord> {
  const forms = new Map<number, CueWord>();
  const irregular: [string, CueWord["class"], string[]][] = [];
  for (const [lemma, cueClass, ...rest] of linesOf(REPORTING_VERBS))
    irregular.push([lemma!, cueClass as CueClass, rest]);
  for (const [lemma, ...rest] of linesOf(IRREGULAR_VERBS)) irregular.push([lemma!, "other", rest]);
  for (const [lemma, cueClass, rest] of irregular) {
    const word: CueWord = { lemma, lemmaHash: hashOf(lemma), class: cueClass, part: "verb" };
    // A regular form never takes the place of another verb's irregular one, nor of a lemma ("found").
    for (const form of rest) forms.set(hashOf(form), word);
    forms.set(word.lemmaHash, word);
    for (const form of inflected(lemma, rest.length > 0)) if (!forms.has(hashOf(form))) forms.set(hashOf(form), word);
  }
  return forms;
}

function nounForms(): Map<number, CueWord> {
  const forms = new Map<number, CueWord>();
  for (const [lemma, cueClass] of linesOf(REPORTING_NOUNS)) {
    const word: CueWord = { lemma: lemma!, lemmaHash: hashOf(lemma!), class: cueClass as CueClass, part: "noun" };
    forms.set(word.lemmaHash, word);
    forms.set(hashOf(plural(lemma!)), word);
  }
  for (const [lemma, cueClass] of linesOf(REPORTING_ADJECTIVES))
    forms.set(hashOf(lemma!), {
      lemma: lemma!,
      lemmaHash: hashOf(lemma!),
      class: cueClass as CueClass,
      part: "adjective",
    });
  return forms;
}

const linesOf = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split(" "));

/** The third person, the -ing form and, unless irregular, the past of a verb, by the spelling rules of English. */
function inflected(lemma: string, irregular: boolean): string[] {
  const stem = DOUBLES.test(lemma) || DOUBLING.has(lemma) ? lemma + lemma.at(-1) : lemma;
  const past = lemma.endsWith("e") ? `${lemma}d` : CONSONANT_Y.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const ing = lemma.endsWith("ee")
    ? `${lemma}ing`
    : lemma.endsWith("ie")
      ? `${lemma.slice(0, -2)}ying`
      : lemma.endsWith("e") && lemma.length > 2
        ? `${lemma.slice(0, -1)}ing`
        : `${stem}ing`;
  return irregular ? [plural(lemma), ing] : [plural(lemma), ing, past];
}

const plural = (word: string): string =>
  CONSONANT_Y.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|[^aeo]o)$/.test(word) ? `${word}es` : `${word}s`;

const CONSONANT_Y = /[^aeiou]y$/;
// one syllable, one vowel, one consonant: plan, slam, quip
const DOUBLES = /^[^aeiou]*(?:qu)?[aeiou][bdfgklmnprtz]$/;
const DOUBLING: ReadonlySet<string> = new Set([
  "admit",
  "commit",
  "concur",
  "infer",
  "rebut",
  "refer",
  "regret",
  "submit",
]);
