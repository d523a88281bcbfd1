/** Whether and how a figure went up or down: "rose 3%", "fell to 5", "a 3% drop", "2.1% lower", "doubled". */

import {
  changeVerbForms,
  type Direction,
  DOWN_ADVERBS,
  DOWN_NOUNS,
  LOSS_VERBS,
  UP_ADVERBS,
  UP_NOUNS,
} from "../lexicon/change-words.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { ADV, type Atoms, AUX, isHyphen, lowerAt, NOUN, VERB } from "./atoms.ts";
import type { Bound } from "./bounds.ts";
import { type Expression, endOf } from "./expressions.ts";
import { isLink, type Phrases } from "./noun-phrases.ts";

export interface Change {
  direction: Direction;
  /** the figure is the size of the move, the level after it, the level before it, or both ends */
  role: "by" | "to" | "from" | "move";
  /** atoms of the cue */
  first: number;
  last: number;
}

const SKIP = wordSet(`
  a an another further additional as much by to from of only just almost nearly even again back about up down its their his annually marginally slightly sharply between trading at around approximately over more than off on average some well upward upwards higher lower low high record
`);
const LONGEST = 7;

/** The change that an expression states; null when it states a level, a count or an age. `before` is the claim to its left. */
export function changeOf(
  a: Atoms,
  p: Phrases,
  e: Expression,
  bound: Bound,
  before: { e: Expression; change: Change | null } | null,
): Change | null {
  if (e.unit?.code.endsWith("{age}") || e.oneOf || e.low.numeral.form === "times") return null;
  const { numeral } = e.low;
  if (numeral.form === "multiplier")
    return { direction: numeral.value < 1 ? "down" : "up", role: "by", first: e.first, last: e.last };
  return (
    signed(e) ??
    upOrDown(a, e, bound) ??
    verbBefore(a, e, bound) ??
    verbOverObject(a, p, e, bound) ??
    inherited(a, e, bound, before) ??
    nounOf(a, e, bound) ??
    nounAfter(a, p, e) ??
    adverbAfter(a, e)
  );
}

const isAmount = (e: Expression): boolean => e.unit !== null && (e.unit.kind !== "time" || e.unit.code === "s");

/** "-1.3%" */
function signed(e: Expression): Change | null {
  if (e.low.sign === "" || e.unit === null || (e.unit.kind !== "percent" && e.unit.kind !== "percentage-point"))
    return null;
  const at = e.low.numeral.first - 1;
  return { direction: e.low.sign === "-" ? "down" : "up", role: "by", first: at, last: at + 1 };
}

/** "up 19 cents", "down 1%", "up about 15 percent"; not "up to" */
function upOrDown(a: Atoms, e: Expression, bound: Bound): Change | null {
  let at = bound.first - 1;
  if (lowerAt(a, at) === "by") at--;
  if (lowerAt(a, at) === "a" || lowerAt(a, at) === "another") at--;
  let role: Change["role"] = "by";
  if (lowerAt(a, at) === "from") {
    role = "from";
    at--;
  }
  const word = lowerAt(a, at);
  const adverb = role === "by" && lowerAt(a, at + 1) === "by" && /^(?:up|down)wards?$|^(?:high|low)er$/.test(word);
  if (word !== "up" && word !== "down" && !adverb) return null;
  if (word === "up" && lowerAt(a, at + 1) === "to") return null;
  const verb = lowerAt(a, at - 1);
  const direction = changeVerbForms().get(verb);
  if (direction !== undefined) return { direction, role, first: at - 1, last: at + 1 };
  // "picked up 12 passengers", "set up 3 companies": a particle
  if (e.counted !== null && !isAmount(e)) return null;
  return {
    direction: word.startsWith("up") || word === "higher" ? "up" : "down",
    role: e.move ? "move" : role,
    first: at,
    last: at + 1,
  };
}

const LEVELS = new Set(["above", "below"]);

/** Back past "at an annual rate of" from atom i. */
export function beforeRate(a: Atoms, i: number): number {
  if (lowerAt(a, i - 1) !== "of" || !/^(?:rate|pace|clip)$/.test(lowerAt(a, i - 2))) return i;
  for (let k = i - 3; k >= 0 && k > i - 8; k--) {
    if (lowerAt(a, k) === "at") return k;
    if (a.pos[k] === VERB || a.pos[k] === AUX || lowerAt(a, k) === ",") break;
  }
  return i;
}

function verbBefore(a: Atoms, e: Expression, bound: Bound): Change | null {
  // "fell below 9%" names the level, "rose over 9%" the move
  let link: Change["role"] = LEVELS.has(lowerAt(a, e.first - 1)) && bound.first < e.first ? "to" : "by";
  let linked = false;
  let at = beforeRate(a, bound.first) - 1;
  for (let steps = 0; steps < LONGEST && at >= 0; steps++, at--) {
    const word = lowerAt(a, at);
    const direction = word === "lower" ? undefined : changeVerbForms().get(word);
    if (direction !== undefined && !isNounUse(a, at)) {
      if (e.counted !== null && !isAmount(e)) {
        // "cut 800 jobs" counts jobs; "grew by 125,600 positions" is a change
        if (!linked) return null;
      }
      if (LOSS_VERBS.has(word) && !isAmount(e) && e.counted !== null) return null;
      if (e.unit?.kind === "time" && !linked) return null;
      // "raised $5m" found the money
      if (!linked && e.unit?.kind === "currency" && /^rais/.test(word)) return null;
      if (e.unit === null && e.counted === null && !linked) return null;
      return { direction, role: e.move ? "move" : link, first: at, last: at + 1 };
    }
    if (word === "by" || word === "to" || word === "from") {
      if (!linked) link = word === "by" ? "by" : word;
      linked = true;
      continue;
    }
    if (
      word === "up" ||
      word === "down" ||
      SKIP.has(word) ||
      a.pos[at] === ADV ||
      word.endsWith("ly") ||
      isHyphen(a, at)
    )
      continue;
    return null;
  }
  return null;
}

/** "raise collective defense spending to 5%", "cut the rate by 25 basis points": the verb stands before its object */
function verbOverObject(a: Atoms, p: Phrases, e: Expression, bound: Bound): Change | null {
  let at = bound.first - 1;
  while (SKIP.has(lowerAt(a, at)) && !LINKS.has(lowerAt(a, at)) && at > bound.first - 4) at--;
  const link = lowerAt(a, at);
  const moved = LINKS.has(link) || UP_ADVERBS.has(lowerAt(a, e.last)) || DOWN_ADVERBS.has(lowerAt(a, e.last));
  const part = e.low.numeral.form === "fraction";
  if (!moved || (e.unit === null && !part) || (e.unit?.kind === "time" && !e.move)) return null;
  if (LINKS.has(link)) at--;
  // the object: noun phrases joined by prepositions
  for (let n = 0; n < 4; n++) {
    const phrase = p.at[at] ?? -1;
    if (phrase < 0) return null;
    at = p.phrases[phrase]!.first - 1;
    const direction = changeVerbForms().get(lowerAt(a, at));
    if (direction !== undefined && (p.tag[at] === VERB || p.tag[at] === NOUN)) {
      const role = link === "to" ? "to" : link === "from" ? "from" : "by";
      return { direction, role: e.move ? "move" : role, first: at, last: at + 1 };
    }
    if (!isLink(a, at)) return null;
    at--;
    // "raised the price paid to farmers by 8 percent"
    if (p.tag[at] === VERB && (p.at[at - 1] ?? -1) >= 0 && !changeVerbForms().has(lowerAt(a, at))) at--;
  }
  return null;
}

const LINKS = new Set(["by", "from", "to"]);

/** "the rise", "a 5% increase to": a noun that is spelt like the verb */
function isNounUse(a: Atoms, at: number): boolean {
  const word = lowerAt(a, at);
  if (!UP_NOUNS.has(word) && !DOWN_NOUNS.has(word)) return false;
  const before = lowerAt(a, at - 1);
  return /^(?:a|an|the|this|that|its|their|his|her|sharp|big|biggest|further|of|pay|price|tax|rate|overall|total|%)$/.test(
    before,
  );
}

/** "fell 3% to 40" and "lost 190 points, or 0.6%": the neighbour's verb */
function inherited(
  a: Atoms,
  e: Expression,
  bound: Bound,
  before: { e: Expression; change: Change | null } | null,
): Change | null {
  if (before === null || before.change === null || before.change.role === "from") return null;
  const from = endOf(before.e);
  const cue = { direction: before.change.direction, first: before.change.first, last: before.change.last };
  const gap: string[] = [];
  if (e.first < from) return null;
  // "slowed to 4.9% in April from 5% in March"
  if (lowerAt(a, bound.first - 1) === "from" && bound.first - from <= 5 && noClauseBetween(a, from, bound.first - 1))
    return before.change.role === "move" ? null : { ...cue, role: "from" };
  // "fell 13% last year to 617"
  const levels = before.change.role === "by" && isAmount(before.e) && before.e.unit?.kind !== "time";
  if (
    levels &&
    lowerAt(a, bound.first - 1) === "to" &&
    bound.first - from <= 5 &&
    noClauseBetween(a, from, bound.first - 1)
  )
    return { ...cue, role: "to" };
  // "dropped 0.1% on the month and 2.7% on the year"
  if (
    levels &&
    lowerAt(a, bound.first - 1) === "and" &&
    e.unit?.kind === "percent" &&
    e.unit.code === before.e.unit?.code &&
    bound.first - from <= 5 &&
    lowerAt(a, e.last) !== "of" &&
    noClauseBetween(a, from, bound.first - 1)
  )
    return { ...cue, role: "by" };
  if (e.first - from > 4) return null;
  for (let k = from; k < e.first; k++) gap.push(lowerAt(a, k));
  const joined = gap.join(" ");
  if (before.change.role === "by" && /^(?:, )?to(?: (?:about|around|nearly|almost|just))?$/.test(joined))
    return { ...cue, role: "to" };
  if (before.change.role === "by" && /^from$/.test(joined)) return { ...cue, role: "from" };
  if (/^(?:, )?or(?: (?:about|more than|around|nearly))?$/.test(joined) && before.change.role === "by")
    return { ...cue, role: "by" };
  if (joined === "(" && before.change.role === "by") return { ...cue, role: "by" };
  return null;
}

function noClauseBetween(a: Atoms, first: number, last: number): boolean {
  for (let k = first; k < last; k++) {
    const pos = a.pos[k];
    if (pos === VERB || /^(?:and|but|while|;|\(|or)$/.test(lowerAt(a, k))) return false;
  }
  return true;
}

/** "an increase of 60,600 jobs", "a cut of 800,000 barrels" */
function nounOf(a: Atoms, e: Expression, bound: Bound): Change | null {
  let at = bound.first - 1;
  const link = lowerAt(a, at);
  if (link !== "of" && link !== "by") return null;
  at--;
  const word = lowerAt(a, at);
  // "a loss of $5m" and "gains of $5m" are results, not moves
  if (/^(?:loss|losses|gain|gains|discount|premium)$/.test(word) && e.unit?.kind === "currency") return null;
  const direction = UP_NOUNS.has(word) ? "up" : DOWN_NOUNS.has(word) ? "down" : null;
  return direction === null ? null : { direction, role: "by", first: at, last: at + 1 };
}

/** "a 75 percent increase in", "5% pay rise" */
function nounAfter(a: Atoms, p: Phrases, e: Expression): Change | null {
  if (!isAmount(e)) return null;
  for (let k = e.last; k < Math.min(a.count, e.last + 3); k++) {
    if (isHyphen(a, k)) continue;
    if (p.tag[k] === AUX || p.tag[k] === VERB) return null;
    const word = lowerAt(a, k);
    const direction = UP_NOUNS.has(word) ? "up" : DOWN_NOUNS.has(word) ? "down" : null;
    if (direction !== null && !/^(?:loss|losses|premium|discount)$/.test(word))
      return { direction, role: "by", first: k, last: k + 1 };
    if (!/^[a-z]+$/.test(word) || /^(?:of|in|to|on|at|by|for|from|and|or|as|than|with|the|a|an)$/.test(word))
      return null;
  }
  return null;
}

/** "34.4% higher", "a third more", "2.1% lower" */
function adverbAfter(a: Atoms, e: Expression): Change | null {
  const compared = comparedWithEarlier(a, e);
  if (compared !== null) return compared;
  // "201 seats, 35 more than in 2019"
  const leftOver = e.borrowed === true && e.counted !== null;
  if (e.unit === null && !leftOver && e.low.numeral.form !== "fraction" && e.low.numeral.form !== "fold") return null;
  const at = e.last;
  const word = lowerAt(a, at);
  const direction = UP_ADVERBS.has(word) ? "up" : DOWN_ADVERBS.has(word) ? "down" : null;
  if (direction === null) return null;
  if (
    (word === "more" || word === "less") &&
    !leftOver &&
    e.unit?.kind !== "percent" &&
    e.unit?.kind !== "currency" &&
    e.low.numeral.form !== "fraction" &&
    e.low.numeral.form !== "fold"
  )
    return null;
  if (
    /^(?:above|below|ahead|behind|up|down)$/.test(word) &&
    e.unit?.kind !== "percent" &&
    e.unit?.kind !== "percentage-point"
  )
    return null;
  return { direction, role: "by", first: at, last: at + 1 };
}

const EARLIER = new Set("in last during on this previous".split(" "));
const EARLIER_BEHIND_ARTICLE = new Set("same previous year month week decade day".split(" "));

/** "12 more than in 2022", "300 fewer cars than last May": a count against the same one at another time */
function comparedWithEarlier(a: Atoms, e: Expression): Change | null {
  if (e.unit !== null && e.unit.kind !== "count") return null;
  const at = e.low.numeral.last;
  const word = lowerAt(a, at);
  if (word !== "more" && word !== "fewer" && word !== "less") return null;
  const than = Math.max(endOf(e), at + 1);
  if (lowerAt(a, than) !== "than") return null;
  const next = lowerAt(a, than + 1);
  const article = next === "the" || next === "a";
  if (article ? !EARLIER_BEHIND_ARTICLE.has(lowerAt(a, than + 2)) : !EARLIER.has(next)) return null;
  return { direction: word === "more" ? "up" : "down", role: "by", first: at, last: at + 1 };
}
