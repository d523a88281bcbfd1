/** What speaks for and against a person whom "he" or "she" may mean, as numbers of features that hold. */

/** How and where a person was mentioned last, and how often. */
export interface Sighting {
  /** index of the entity */
  who: number;
  /** the mention's last token, its sentence and paragraph */
  at: number;
  sentence: number;
  paragraph: number;
  kind: "name" | "nominal" | "pronoun";
  /** a verb follows the mention and no preposition stands before it */
  subject: boolean;
  /** "Smith's" */
  possessive: boolean;
  /** a preposition stands before it: "to Smith" */
  governed: boolean;
  /** inside quotation marks */
  quoted: boolean;
  /** the first person mentioned in the sentence, and in the paragraph */
  leadsSentence: boolean;
  leadsParagraph: boolean;
  times: number;
}

/** The pronoun and what is known of its place. */
export interface Pronoun {
  at: number;
  sentence: number;
  paragraph: number;
  quoted: boolean;
  /** "he", "she"; the others are "his", "him", "her" */
  subject: boolean;
  opensSentence: boolean;
  opensParagraph: boolean;
  /** somebody speaks by it: "he said" */
  speaks: boolean;
}

/** How a person compares with the others. */
export interface Standing {
  /** 0: mentioned last, 1: before that ... among all, and among those of fitting gender */
  rank: number;
  fittingRank: number;
  gender: "agrees" | "unknown" | "differs";
  lastSpeaker: boolean;
  mostMentioned: boolean;
  /** named in what is said, where the pronoun speaks: people seldom name themselves */
  named: boolean;
}

const bin = (value: number, edges: readonly number[]): number => {
  let b = 0;
  while (b < edges.length && value > edges[b]!) b++;
  return b;
};

const SENTENCES = [0, 1, 2, 3, 5, 8];
const PARAGRAPHS = [0, 1, 2, 4];
const TOKENS = [4, 10, 20, 40];
const TIMES = [1, 2, 5];

/** Groups of features and how many each has; a group's features exclude one another. */
const GROUPS = {
  sentencesSubject: 7 * 2,
  sentencesLeads: 7 * 2,
  paragraphs: 5 * 2,
  paragraphsOpening: 5 * 4,
  tokensSameSentence: 5 * 4,
  kind: 3 * 3,
  place: 8,
  quoted: 4 * 3,
  gender: 3,
  rank: 4,
  fittingRank: 4 * 3,
  speaker: 2 * 3 * 2,
  times: 4,
  mostMentioned: 2,
  leadsParagraph: 2 * 3,
  parallel: 3 * 4 * 4,
  speech: 2 * 3 * 2,
  nobody: 4,
} as const;
type Group = keyof typeof GROUPS;

const FIRST = {} as Record<Group, number>;
let count = 0;
for (const [group, size] of Object.entries(GROUPS) as [Group, number][]) {
  FIRST[group] = count;
  count += size;
}
/** How many features there are. */
export const PRONOUN_FEATURES = count;

/**
 * What is known before anything is learnt, by number of the feature: few documents tell little of wrong genders,
 * and of speakers who name themselves.
 */
export const PRONOUN_PRIORS: Readonly<Record<number, number>> = {
  [FIRST.gender]: 0.5,
  [FIRST.gender + 2]: -5,
  ...Object.fromEntries([1, 3, 5, 7, 9, 11].map((named) => [FIRST.speech + named, -3])),
};

/** The features of one person for one pronoun, put into `into`; the answer is how many. */
export function personFeatures(p: Pronoun, s: Sighting, standing: Standing, into: Uint16Array): number {
  let n = 0;
  const add = (group: Group, value: number) => {
    into[n++] = FIRST[group] + value;
  };
  const away = bin(p.sentence - s.sentence, SENTENCES);
  const subject = s.subject ? 1 : 0;
  const paragraphs = bin(p.paragraph - s.paragraph, PARAGRAPHS);
  const near = Math.min(2, away);
  add("sentencesSubject", away * 2 + subject);
  add("sentencesLeads", away * 2 + (s.leadsSentence ? 1 : 0));
  add("paragraphs", paragraphs * 2 + (p.quoted ? 1 : 0));
  add("paragraphsOpening", paragraphs * 4 + (p.opensParagraph ? 2 : 0) + (p.opensSentence ? 1 : 0));
  if (away === 0) add("tokensSameSentence", bin(p.at - s.at, TOKENS) * 4 + (p.subject ? 2 : 0) + subject);
  add("kind", (s.kind === "name" ? 0 : s.kind === "nominal" ? 1 : 2) * 3 + near);
  add("place", (s.possessive ? 1 : s.governed ? 2 : 0) * 2 + (p.subject ? 1 : 0));
  add("quoted", ((p.quoted ? 2 : 0) + (s.quoted ? 1 : 0)) * 3 + near);
  add("gender", standing.gender === "agrees" ? 0 : standing.gender === "unknown" ? 1 : 2);
  add("rank", Math.min(3, standing.rank));
  if (standing.gender !== "differs") add("fittingRank", Math.min(3, standing.fittingRank) * 3 + near);
  add("speaker", ((standing.lastSpeaker ? 1 : 0) * 3 + near) * 2 + (p.quoted ? 1 : 0));
  add("times", bin(s.times, TIMES));
  add("mostMentioned", standing.mostMentioned ? 1 : 0);
  add("leadsParagraph", (s.leadsParagraph ? 1 : 0) * 3 + Math.min(2, paragraphs));
  const role = (s.subject ? 2 : 0) + (s.leadsSentence ? 1 : 0);
  add("parallel", (near * 4 + role) * 4 + (p.subject ? 2 : 0) + (p.opensSentence ? 1 : 0));
  if (p.speaks) add("speech", ((standing.lastSpeaker ? 1 : 0) * 3 + near) * 2 + (standing.named ? 1 : 0));
  return n;
}

/** The feature of "none of them", which depends on whether any fits. */
export function nobodyFeature(fitting: number): number {
  return FIRST.nobody + Math.min(3, fitting);
}
