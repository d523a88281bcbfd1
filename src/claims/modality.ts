/** How firmly a figure is stated. Cue words after FactBank (Saurí & Pustejovsky 2009) and Palmer, Mood and Modality. */
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, AUX, lowerAt, NOUN, VERB } from "./atoms.ts";

export type Modality = "asserted" | "planned" | "possible" | "conditional" | "negated" | "question";

const PLANNED = wordSet(`
  will shall aim aims aimed aiming agreed agree agrees plan plans planned planning pledge pledged pledges pledging promise
  promised promises vow vowed vows intend intends intended target targets targeted targeting goal goals commit committed
  commits propose proposed proposes propose scheduled set expect expects expected expecting forecast forecasts forecasted
  project projected projects projecting predict predicted predicts poised due slated want wants wanted hope hopes hoped
  hoping seek seeks seeking sought budgeted earmarked anticipate anticipates anticipated going 'll
`);
const POSSIBLE = wordSet(`
  may might could can possibly perhaps probably potentially likely would should suggests suggest estimates
  reportedly allegedly believed thought
`);
const CONDITIONAL = wordSet("if unless provided assuming would whether");
const NEGATION = wordSet(`
  not never no n't without nor cannot failed fails fail denied denies refused didn't doesn't don't isn't wasn't
  aren't weren't hasn't haven't hadn't won't can't couldn't wouldn't shouldn't
`);
const CLAUSE_END = wordSet("; : but while whereas although though");

const LOOK_BACK = 14;

/** The modality of the figure whose expression begins at atom `first`. Looks at the clause before it and at the sentence's end. */
export function modalityOf(a: Atoms, tag: readonly number[], first: number, last: number): Modality {
  if (endsAsQuestion(a)) return "question";
  let planned = false;
  let possible = false;
  let negated = false;
  let conditional = false;
  let wouldBe = false;
  let verbSeen = false;
  for (let k = first - 1, steps = 0; k >= 0 && steps < LOOK_BACK; k--, steps++) {
    const word = lowerAt(a, k);
    if (CLAUSE_END.has(word)) break;
    if (a.pos[k] === VERB || a.pos[k] === AUX) verbSeen = true;
    if (word === "that" && steps > 1) break;
    if (word === ",") {
      if (steps > 6) break;
      continue;
    }
    // "hundreds, if not thousands"
    if (word === "not" && lowerAt(a, k - 1) === "if") {
      k--;
      continue;
    }
    if (NEGATION.has(word)) {
      // "no more than", "not only", "no fewer than": a bound, not a negation
      const next = lowerAt(a, k + 1);
      if (!/^(?:more|less|fewer|only|just|least|later|longer|surprise|doubt)$/.test(next) && steps < 8) negated = true;
    } else if (word === "would") wouldBe = true;
    else if (PLANNED.has(word) && isPlan(a, tag, k, word)) planned = true;
    else if (POSSIBLE.has(word) && !isMay(a, k)) possible = true;
    if (CONDITIONAL.has(word) && word !== "would" && steps < 10) conditional = true;
  }
  // "12 million people could lose": the verb follows its subject
  for (let k = last; k < Math.min(a.count, last + 4) && !verbSeen; k++) {
    const word = lowerAt(a, k);
    if (word === "," || CLAUSE_END.has(word)) break;
    if (word === "would") wouldBe = true;
    else if (word === "will" || word === "shall") planned = true;
    else if (word === "could" || word === "might" || word === "can" || (word === "may" && !isMay(a, k)))
      possible = true;
    else if (word === "not" || word.endsWith("n't")) negated = true;
  }
  if (!conditional) conditional = hasIf(a, first, last) && wouldBe;
  if (negated) return "negated";
  if (conditional) return "conditional";
  if (planned) return "planned";
  return possible || wouldBe ? "possible" : "asserted";
}

/** The month. */
function isMay(a: Atoms, k: number): boolean {
  return k > 0 && a.text.startsWith("May", a.start[k]);
}

/** "Ministers plan to", "the goal is"; not "a goal", "the plan" and what was set or sought as a noun */
function isPlan(a: Atoms, tag: readonly number[], k: number, word: string): boolean {
  const next = lowerAt(a, k + 1);
  if (word === "set" || word === "going" || word === "committed") return next === "to" || next === "for";
  if (word === "due" && next === "to") return a.pos[k + 2] === VERB;
  if (word.startsWith("goal")) return /^(?:of|to|is|was)$/.test(next);
  return tag[k] !== NOUN;
}

function hasIf(a: Atoms, first: number, last: number): boolean {
  for (let k = Math.max(0, first - 30); k < Math.min(a.count, last + 30); k++)
    if (lowerAt(a, k) === "if" || lowerAt(a, k) === "unless") return true;
  return false;
}

function endsAsQuestion(a: Atoms): boolean {
  for (let k = a.count - 1; k >= 0 && k > a.count - 4; k--) if (lowerAt(a, k) === "?") return true;
  return false;
}
