/** What a figure is about, who does it, and of what it is a share: noun phrases around a quantity. */
import { wordSet } from "../lexicon/word-set.ts";
import {
  ADP,
  ADV,
  type Atoms,
  AUX,
  CCONJ,
  DET,
  isHyphen,
  lowerAt,
  NUM,
  NUMBER,
  PART,
  SCONJ,
  VERB,
  WORD,
} from "./atoms.ts";
import type { Bound } from "./bounds.ts";
import type { Change } from "./change.ts";
import { isLink, type NounPhrase, type Phrases } from "./noun-phrases.ts";
import { type Expression, endOf } from "./quantities.ts";

/** Atoms of a phrase. */
export interface Role {
  first: number;
  last: number;
}

export interface Roles {
  subject: Role | null;
  agent: Role | null;
  base: Role | null;
}

const AFTER_LINKS = wordSet("of in on for among to from");
const OF = wordSet("of");
const MOST_LINKS = 2;
const TIME_HEADS = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept
  sep oct nov dec monday tuesday wednesday thursday friday saturday sunday week weeks month months year years quarter day
  days decade decades morning afternoon evening night weekend today yesterday period half hour hours minute
  minutes past spring summer autumn winter fall century
`);

const isTime = (a: Atoms, phrase: NounPhrase): boolean => TIME_HEADS.has(lowerAt(a, phrase.head));

/** The phrase that ends right before atom i; null for none and for a pronoun. */
function phraseBefore(p: Phrases, i: number): NounPhrase | null {
  const at = p.at[i - 1];
  return at === undefined || at < 0 ? null : p.phrases[at]!;
}

/** As phraseBefore, past the point of "Inc." and the brackets of a ticker. */
function nounBefore(a: Atoms, p: Phrases, i: number): NounPhrase | null {
  return phraseBefore(p, lowerAt(a, i - 1) === "." && a.glued[i - 1] ? i - 1 : i);
}

function phraseAt(p: Phrases, i: number): NounPhrase | null {
  const at = p.at[i];
  if (at === undefined || at < 0) return null;
  const phrase = p.phrases[at]!;
  return phrase.pronoun || phrase.first !== i ? null : phrase;
}

/** The phrase with the prepositional phrases behind it: "increase in e-cigarette usage among students". */
function withTail(a: Atoms, p: Phrases, phrase: NounPhrase, links: ReadonlySet<string> = AFTER_LINKS): Role {
  let { last } = phrase;
  for (let n = 0; n < MOST_LINKS && links.has(lowerAt(a, last)); n++) {
    const next = phraseAt(p, last + 1);
    if (next === null || isTime(a, next)) break;
    last = next.last;
  }
  return { first: phrase.core, last };
}

/** The phrase with those that it hangs on: "Shares of the retail giant", "The charge stored in the capacitor". */
function withHeads(a: Atoms, p: Phrases, phrase: NounPhrase, ofOnly = false): Role | null {
  let leftmost = phrase;
  for (let n = 0; n < 4; n++) {
    const link = leftmost.first - 1;
    if (ofOnly ? lowerAt(a, link) !== "of" : !isLink(a, link)) {
      const pair = pairedWith(a, p, link);
      if (pair === null) break;
      leftmost = pair;
      continue;
    }
    let before = phraseBefore(p, link);
    if (before === null && p.tag[link - 1] === VERB && /(?:ed|wn|en|ound|ld)$/.test(lowerAt(a, link - 1)))
      before = phraseBefore(p, link - 1);
    if (before === null || before.pronoun) break;
    if (isTime(a, leftmost) && n === 0) return withHeads(a, p, before);
    leftmost = before;
  }
  return isTime(a, leftmost)
    ? null
    : coordinated(a, p, { first: withNumber(p, leftmost), last: phrase.last }, leftmost);
}

/** "between the dollar and the yen": the first of a pair whose second follows "and" at atom i */
function pairedWith(a: Atoms, p: Phrases, i: number): NounPhrase | null {
  if (lowerAt(a, i) !== "and") return null;
  const other = phraseBefore(p, i);
  return other !== null && lowerAt(a, other.first - 1) === "between" ? other : null;
}

/** The first atom of a phrase and of the figure that counts it: "five launches". */
function withNumber(p: Phrases, phrase: NounPhrase): number {
  let k = phrase.core;
  while (k > 0 && p.tag[k - 1] === NUM && phrase.core - k < 8) k--;
  return k;
}

/** "fats and oils", "Customs and Border Protection": a phrase joined on the left that is no object of a verb */
function coordinated(a: Atoms, p: Phrases, role: Role, leftmost: NounPhrase): Role {
  const and = leftmost.first - 1;
  if (lowerAt(a, and) !== "and" && lowerAt(a, and) !== "&") return role;
  const other = phraseBefore(p, and);
  if (other === null || other.pronoun || isTime(a, other)) return role;
  const opens =
    other.first === 0 ||
    (p.at[other.first - 1]! < 0 &&
      p.tag[other.first - 1] !== VERB &&
      p.tag[other.first - 1] !== AUX &&
      p.tag[other.first - 1] !== ADP &&
      p.tag[other.first - 1] !== NUM);
  return opens ? { first: other.core, last: role.last } : role;
}

/** The verb that governs what begins at atom i, in the same clause; -1 when there is none. */
function verbBefore(a: Atoms, p: Phrases, i: number): number {
  let commas = 0;
  for (let k = i - 1; k >= 0 && k > i - 40; k--) {
    const word = lowerAt(a, k);
    if (word === ";" || word === ":" || word === "“" || word === "”" || word === '"') return -1;
    if (word === ",") {
      commas++;
      continue;
    }
    if (p.at[k]! >= 0) continue;
    if (p.tag[k] === VERB && isReduced(a, p, k)) {
      const main = verbBefore(a, p, k);
      return main >= 0 ? main : k;
    }
    if (p.tag[k] === VERB || p.tag[k] === AUX) return k;
    if (CLAUSE_OPENERS.has(word) && commas < 2) return -1;
  }
  return -1;
}

// Participles that follow their noun without an auxiliary: "a skull found in Dali County".
const REDUCED = wordSet(
  "based bound built called caught compiled dated found held issued known labeled labelled led located made named obtained owned published run seen taken used",
);

function isReduced(a: Atoms, p: Phrases, k: number): boolean {
  return (
    p.at[k - 1]! >= 0 &&
    !p.phrases[p.at[k - 1]!]!.pronoun &&
    REDUCED.has(lowerAt(a, k)) &&
    (p.tag[k + 1] === ADP || p.at[k + 1]! >= 0)
  );
}

const CLAUSE_OPENERS = wordSet("while whereas but because although though if when as");
const OBJECT_DOES = wordSet(
  "expect expects expected cause causes caused allow allows allowed force forces forced help helps helped want wants wanted ask asks asked tell told enable enables enabled lead leads led require requires required urge urged get forecast see saw push pushes pushed order ordered pay invite permit permits permitted",
);
const GROUP_WORDS = wordSet("not n't also to likely expected poised set due about reportedly now still already");

/** The subject of the verb at atom v: its phrase, or the one that a pronoun before it stands for. Null when not found. */
export function subjectOf(a: Atoms, p: Phrases, v: number, depth = 0): Role | null {
  if (depth > 3) return null;
  let k = v;
  let infinitive = false;
  // the whole verb group: "has been creeping", "did not", "is expected to rise"
  while (k > 0 && p.at[k - 1]! < 0) {
    const t = p.tag[k - 1];
    const word = lowerAt(a, k - 1);
    if (t !== AUX && t !== VERB && t !== ADV && t !== PART && !GROUP_WORDS.has(word)) break;
    if (word === "to") infinitive = true;
    else if (t === VERB || t === AUX) infinitive = false;
    k--;
  }
  if (k === 0) return null;
  if (lowerAt(a, k) === "having") return nearestSubject(a, p, k, depth);
  const end = k;
  k = pastTimes(a, p, k);
  const direct = nounBefore(a, p, k);
  if (direct !== null) {
    if (direct.pronoun) return pronounSubject(a, p, direct);
    const role = withHeads(a, p, direct);
    if (infinitive && role !== null && !OBJECT_DOES.has(verbWord(a, p, role.first))) {
      // "received approval to drill": the one who received it drills
      const outer = verbBefore(a, p, role.first);
      const who = outer >= 0 ? subjectOf(a, p, outer, depth + 1) : null;
      if (who !== null) return who;
    }
    // "women aged 25 to 54 grew": the phrase runs to the verb
    return role !== null && k < end && isAgeBand(a, k) ? { first: role.first, last: end } : role;
  }
  if (p.tag[k - 1] === NUM) return infinitive ? mainSubject(a, p, k) : figureAsSubject(a, p, k);
  const before = k - 1;
  const word = lowerAt(a, before);
  if (word === "that" || word === "which" || word === "who") return antecedent(a, p, before);
  if (word === "and" || word === "or" || word === "but" || word === "then") {
    const previous = verbBefore(a, p, lowerAt(a, before - 1) === "," ? before - 1 : before);
    return previous >= 0 ? subjectOf(a, p, previous, depth + 1) : null;
  }
  if (word === "," || word === ")") {
    const noun = lowerAt(a, v).endsWith("ing") && word === "," ? null : beforeAside(a, p, before);
    return noun ?? nearestSubject(a, p, before, depth);
  }
  // "after charging", "by exercising"
  if (p.tag[before] === ADP || p.tag[before] === SCONJ || p.tag[before] === CCONJ) return mainSubject(a, p, before);
  return null;
}

function verbWord(a: Atoms, p: Phrases, i: number): string {
  const at = p.tag[i - 1] === DET ? i - 2 : i - 1;
  return p.tag[at] === VERB ? lowerAt(a, at) : "";
}

const isAgeBand = (a: Atoms, i: number): boolean => /^(?:aged|ages)$/.test(lowerAt(a, i));

/** Back past "in 2022", "last year", "since October" and "aged 25 to 54", which stand between a subject and its verb. */
function pastTimes(a: Atoms, p: Phrases, i: number): number {
  let k = i;
  for (let n = 0; n < 2; n++) {
    let j = k;
    const noun = phraseBefore(p, j);
    if (noun !== null && !noun.pronoun && isTime(a, noun)) j = noun.first;
    else {
      while (j > 0 && p.tag[j - 1] === NUM && p.at[j - 1]! < 0 && a.kind[j - 1] === NUMBER && a.value[j - 1]! < 2200) {
        j--;
        if (/^(?:to|and|-|–)$/.test(lowerAt(a, j - 1)) && a.kind[j - 2] === NUMBER) j--;
      }
      if (j === k) break;
    }
    if (isAgeBand(a, j - 1)) return j - 1;
    if (p.tag[j - 1] === ADP || lowerAt(a, j - 1) === "since" || lowerAt(a, j - 1) === "until") j--;
    else if (noun === null) break;
    if (j === 0 || (phraseBefore(p, j) === null && lowerAt(a, j - 1) !== ",")) break;
    k = j;
  }
  return k;
}

/** "A 60 year-old might withdraw": the subject of the verb after atom i is itself a figure. */
function figureAsSubject(a: Atoms, p: Phrases, i: number): Role | null {
  let k = i;
  while (k > 0 && p.tag[k - 1] === NUM && p.at[k - 1]! < 0 && i - k < 12) k--;
  const noun = phraseBefore(p, k) ?? (isLink(a, k - 1) ? phraseBefore(p, k - 1) : null);
  if (noun !== null && !noun.pronoun && !isTime(a, noun)) return withHeads(a, p, noun);
  return { first: k, last: i };
}

/** "Maddon, 66, has used", "BHP, the miner, fell", "Senard (65) now faces": the phrase before the aside that ends at atom i */
function beforeAside(a: Atoms, p: Phrases, i: number): Role | null {
  const open = lowerAt(a, i) === "," ? "," : "(";
  for (let j = i - 1; j >= 0 && j > i - 30; j--) {
    if (lowerAt(a, j) !== open) continue;
    const noun = phraseBefore(p, j);
    return noun === null || noun.pronoun ? null : withHeads(a, p, noun);
  }
  return null;
}

/** The subject of the nearest verb to the left that is no participle. */
function nearestSubject(a: Atoms, p: Phrases, i: number, depth: number): Role | null {
  let v = verbBefore(a, p, i);
  for (let n = 0; v >= 0 && n < 4 && lowerAt(a, v).endsWith("ing"); n++) v = verbBefore(a, p, v);
  return (v < 0 ? null : subjectOf(a, p, v, depth + 1)) ?? mainSubject(a, p, i);
}

const FARTHEST_SUBJECT = 80;

/** The subject of the sentence's first finite verb before atom i. */
function mainSubject(a: Atoms, p: Phrases, i: number): Role | null {
  for (let k = Math.max(1, i - FARTHEST_SUBJECT); k < i; k++) {
    if (p.at[k]! >= 0 || (p.tag[k] !== VERB && p.tag[k] !== AUX) || lowerAt(a, k).endsWith("ing")) continue;
    let j = k;
    while (j > 0 && p.at[j - 1]! < 0 && (p.tag[j - 1] === ADV || p.tag[j - 1] === AUX)) j--;
    const noun = nounBefore(a, p, pastTimes(a, p, j));
    if (noun !== null && !noun.pronoun && !isTime(a, noun)) return withHeads(a, p, noun);
    if (lowerAt(a, j - 1) === ",") {
      const aside = beforeAside(a, p, j - 1);
      if (aside !== null) return aside;
    }
  }
  return null;
}

function pronounSubject(a: Atoms, p: Phrases, pronoun: NounPhrase): Role | null {
  const word = lowerAt(a, pronoun.head);
  if (word === "which" || word === "who" || word === "that") return antecedent(a, p, pronoun.first);
  if (word === "it" || word === "he" || word === "she" || word === "they") return mainSubject(a, p, pronoun.first);
  return null;
}

function antecedent(a: Atoms, p: Phrases, relative: number): Role | null {
  let k = relative;
  if (p.tag[k - 1] === ADP && lowerAt(a, k) === "which") k--;
  if (lowerAt(a, k - 1) === ",") k--;
  const noun = phraseBefore(p, k);
  return noun !== null && !noun.pronoun ? withHeads(a, p, noun, true) : null;
}

/** The phrases around expression e. `previous` is the claim to its left with its roles. */
export function rolesOf(
  a: Atoms,
  p: Phrases,
  e: Expression,
  bound: Bound,
  change: Change | null,
  previous: { e: Expression; roles: Roles } | null,
): Roles {
  const apposed = apposition(a, e, previous);
  if (apposed !== null) return apposed;
  const roles: Roles = { subject: null, agent: null, base: null };
  let start = bound.first;
  if (
    change !== null &&
    change.first < e.first &&
    change.last <= start &&
    /^(?:up|down)$/.test(lowerAt(a, change.first))
  )
    start = change.first;
  const open = opening(a, p, start);
  const front: Roles = { subject: null, agent: null, base: null };
  behind(a, p, e, open.core, roles);
  start = open.first;
  while (start > 0 && p.at[start - 1]! < 0 && (p.tag[start - 1] === DET || SOFTENERS.has(lowerAt(a, start - 1))))
    start--;
  const counts = e.counted !== null && !e.counted.attributive;
  const object = roles.subject === null || counts ? inFront(a, p, e, start, front, roles.base !== null) : false;
  const generic = front.subject !== null && lowerAt(a, front.subject.last - 1) === "total";
  if (generic && !counts) front.subject = purpose(a, p, e) ?? front.subject;
  if (front.subject !== null) roles.subject = front.subject;
  if (roles.subject === null && roles.base === null && e.unit?.kind === "currency" && change === null)
    roles.subject = purpose(a, p, e);
  // an apposition: ", around 70 per cent of the index"
  if (isSubject(a, p, e, start) || (roles.base !== null && lowerAt(a, start - 1) === ",")) return roles;
  const verb = verbBefore(a, p, start);
  if (verb >= 0) {
    if (counts && !object && roles.subject === null && p.tag[start - 1] === ADP && p.tag[start - 2] !== VERB)
      return roles;
    const who = subjectOf(a, p, verb);
    if (who === null || (who.first <= e.first && e.first < who.last)) return orPrevious(a, p, e, roles, previous);
    if (roles.subject === null && !counts && roles.base === null) roles.subject = who;
    else if (front.subject !== null && isAside(a, p, front.subject, start)) return roles;
    else if (roles.subject === null || !overlaps(roles.subject, who)) roles.agent = who;
    return roles;
  }
  if (roles.subject === null && roles.base === null && !counts) {
    const near = nounBefore(a, p, /^[,(:-]$/.test(lowerAt(a, start - 1)) ? start - 1 : start);
    if (near !== null && !near.pronoun) roles.subject = withHeads(a, p, near);
  }
  return orPrevious(a, p, e, roles, previous);
}

/** ", on turnover of", ", with speeds of", "ranging from": what is apart from the clause's verb has no agent in its subject. */
function isAside(a: Atoms, p: Phrases, subject: Role, start: number): boolean {
  const at = p.tag[subject.first - 1] === DET ? subject.first - 2 : subject.first - 1;
  if (p.tag[at] === ADP && lowerAt(a, at - 1) === ",") return true;
  return lowerAt(a, start - 1) === "from";
}

/** A figure in a list without a verb of its own shares the phrases of the one before it: "; $1 million to $2 million, 99 days" */
function orPrevious(
  a: Atoms,
  p: Phrases,
  e: Expression,
  roles: Roles,
  previous: { e: Expression; roles: Roles } | null,
): Roles {
  if (
    previous === null ||
    roles.subject !== null ||
    roles.agent !== null ||
    roles.base !== null ||
    (e.counted !== null && !e.borrowed)
  )
    return roles;
  for (let k = endOf(previous.e); k < e.first; k++)
    if (p.tag[k] === VERB || p.tag[k] === AUX || CLAUSE_OPENERS.has(lowerAt(a, k))) return roles;
  const { subject, agent } = previous.roles;
  if (agent !== null && subject !== null && GENERIC_MEASURES.has(lowerAt(a, subject.last - 1)))
    return { subject: agent, agent: null, base: null };
  return { ...previous.roles };
}

/** Whether the figure is itself the subject of the verb that follows: ", a 65 year-old would tap", "and eight employees left". */
function isSubject(a: Atoms, p: Phrases, e: Expression, start: number): boolean {
  const opens = start === 0 || /^(?:,|and|;|while|but|that|“|")$/.test(lowerAt(a, start - 1));
  const next = p.tag[endOf(e)];
  return opens && (next === AUX || (next === VERB && !/(?:ing|ed)$/.test(lowerAt(a, endOf(e)))));
}

const SOFTENERS = wordSet("only just by as another combined further approximately exactly each also now");
const overlaps = (x: Role, y: Role): boolean => x.first < y.last && y.first < x.last;

/**
 * The words before a quantity that belong to the noun phrase around it: "a sharp 3 percent drop", "Tylenol 500mg
 * tablets". `first` is where the quantity's own words begin, article included; `core` where the phrase does.
 */
function opening(a: Atoms, p: Phrases, start: number): { first: number; core: number } {
  let k = start;
  while (k > 0 && p.at[k - 1]! < 0 && a.kind[k - 1] === WORD && isModifier(p.tag[k - 1]!, lowerAt(a, k - 1))) k--;
  const core = k;
  const owner = lowerAt(a, k - 1) === "'s" && p.at[k - 1]! < 0 ? phraseBefore(p, k - 1) : phraseBefore(p, k);
  while (k > 0 && p.at[k - 1]! < 0 && p.tag[k - 1] === DET) k--;
  if (owner !== null && !owner.pronoun && !isTime(a, owner) && k === core) return { first: k, core: owner.core };
  return { first: k, core };
}

const ADJECTIVE_STOP = wordSet(
  "more less than most least about over under up down nearly almost another least much many as such",
);
const isModifier = (tag: number, word: string): boolean => tag === 1 && !ADJECTIVE_STOP.has(word);

/** "333.6 million yen ($3.1 million)", "190 points, or 0.6%", "8.1 percent to 99.20 yuan": the same statement again */
function apposition(a: Atoms, e: Expression, previous: { e: Expression; roles: Roles } | null): Roles | null {
  if (previous === null) return null;
  const { base, subject } = previous.roles;
  const from = Math.max(
    endOf(previous.e),
    base?.last ?? 0,
    subject !== null && subject.first >= previous.e.last ? subject.last : 0,
  );
  if (e.first < from || e.first - from > 6) return null;
  let gap = "";
  for (let k = from; k < e.first; k++) gap += ` ${lowerAt(a, k)}`;
  if (gap === " (" && previous.e.counted !== null && !previous.e.borrowed && e.unit !== null) {
    const { first, last } = previous.e.counted;
    return { ...previous.roles, subject: { first, last } };
  }
  if (gap === " (" || gap === " at") return { ...previous.roles };
  if (/^(?: ,)? or(?: about| more than| nearly| around| roughly| almost)?$/.test(gap)) return { ...previous.roles };
  if (/^(?: ,)? to(?: about| around| nearly| a record| end at| close at| just)?$/.test(gap))
    return { ...previous.roles };
  return null;
}

/** The phrase that begins at atom i or goes on there, figures and hyphens skipped; its determiner ends the search. */
function nounFrom(a: Atoms, p: Phrases, i: number): NounPhrase | null {
  let k = i;
  while (k < i + 6 && p.at[k]! < 0 && (p.tag[k] === NUM || (isHyphen(a, k) && a.glued[k]))) k++;
  const at = p.at[k];
  if (at === undefined || at < 0) return null;
  const phrase = p.phrases[at]!;
  if (phrase.pronoun || phrase.head < k || (phrase.first === k && phrase.core !== k)) return null;
  return phrase;
}

/** Past a second figure in brackets: "8 miles (13 kilometers) of new tunnels" */
function pastBracket(a: Atoms, p: Phrases, i: number): number {
  if (lowerAt(a, i) !== "(" || p.tag[i + 1] !== NUM) return i;
  for (let k = i + 1; k < i + 8; k++) if (lowerAt(a, k) === ")") return k + 1;
  return i;
}

/** Phrases after the quantity: attributive noun, "of …", "in …", "for …" */
function behind(a: Atoms, p: Phrases, e: Expression, core: number, roles: Roles): void {
  let at = pastBracket(a, p, endOf(e));
  if (isHyphen(a, at) && a.glued[at]) at++;
  const word = lowerAt(a, at);
  const kind = e.unit?.kind;
  const share = kind === "percent" || e.low.numeral.form === "fraction" || e.low.numeral.form === "ratio";
  if (e.counted !== null && !e.counted.attributive) {
    if (share) roles.base = { first: e.counted.first, last: e.counted.last };
    else if (word === "of") {
      const noun = phraseAt(p, at + 1);
      if (noun !== null) roles.subject = withTail(a, p, noun);
    }
    return;
  }
  if (word === "of" || (word === "worth" && lowerAt(a, at + 1) === "of")) {
    let k = word === "of" ? at + 1 : at + 2;
    while (p.at[k]! < 0 && (p.tag[k] === NUM || p.tag[k] === ADV)) k++;
    const noun = phraseAt(p, k);
    if (noun === null || isTime(a, noun)) return;
    const role = withTail(a, p, noun, OF);
    if (share) roles.base = role;
    else roles.subject = role;
    return;
  }
  // "185-hp four-cylinder engine": other quantities may stand between this one and the noun
  const noun = nounFrom(a, p, at);
  // "Stoxx 50 -1.3% FTSE -0.6%": a signed percentage belongs to what stands before it
  if (noun !== null && e.low.sign === "" && !isTime(a, noun) && (e.unit !== null || e.counted !== null)) {
    const role = withTail(a, p, noun);
    roles.subject = { first: Math.min(core, at), last: role.last };
    return;
  }
}

/** "$1 billion in gains", "$35,000 for a system": what money is for, where nothing before it says */
function purpose(a: Atoms, p: Phrases, e: Expression): Role | null {
  const at = pastBracket(a, p, endOf(e));
  const word = lowerAt(a, at);
  const wanted = e.unit?.kind === "currency" ? /^(?:in|for|on)$/ : e.unit?.kind === "percent" ? /^(?:in|from)$/ : null;
  if (wanted === null || !wanted.test(word)) return null;
  // "$1 billion in gains", not "$1 in the event of"
  if (word === "in" && (p.tag[at + 1] === DET || phraseAt(p, at + 1)?.core !== at + 1)) return null;
  let k = at + 1;
  while (p.at[k]! < 0 && (p.tag[k] === DET || p.tag[k] === NUM)) k++;
  const object = phraseAt(p, k) ?? phraseAt(p, at + 1);
  return object === null || isTime(a, object) ? null : withTail(a, p, object, OF);
}

const FRONT_LINKS = wordSet("of with : worth at between from to by for");
const GENERIC_MEASURES = wordSet("total average sum number amount maximum minimum record");

/**
 * Phrases before it: "net profit of", "SF90 with", "price:", "raise spending to". Answers whether the phrase is the
 * object of a verb, whose subject is then the agent.
 */
function inFront(a: Atoms, p: Phrases, e: Expression, start: number, roles: Roles, hasBase: boolean): boolean {
  const link = start - 1;
  const word = lowerAt(a, link);
  if (!FRONT_LINKS.has(word)) return bareObject(a, p, e, start, roles);
  let at = link;
  if (word === "from" && lowerAt(a, at - 1) === "ranging") at -= lowerAt(a, at - 2) === "," ? 2 : 1;
  if (word === "for" && e.unit?.kind !== "time") return false;
  const noun = phraseBefore(p, at);
  if (noun === null || noun.pronoun || (isTime(a, noun) && word !== "of")) return false;
  if (e.counted !== null && (word !== "of" || GENERIC_MEASURES.has(lowerAt(a, noun.head)))) return false;
  if (word === "with" && hasBase) return false;
  if (word === "of" || word === "with" || word === ":" || word === "worth" || word === "for") {
    roles.subject = { first: noun.core, last: noun.last };
    return false;
  }
  // "boost the driving range by 35 miles", "raise spending to 5%"; "shares at $5"
  const role = withHeads(a, p, noun);
  if (role === null) return false;
  const first = p.tag[role.first - 1] === DET ? role.first - 2 : role.first - 1;
  const governed = p.tag[first] === VERB;
  if (governed) {
    roles.subject = role;
    return true;
  }
  if (word === "at" || word === "from" || word === "between") {
    if (p.tag[first] !== AUX && (e.high !== null || first < 0 || p.tag[first] !== ADP)) roles.subject = role;
  }
  return false;
}

/** "pulled the healthcare sector 0.68 percent lower": the object stands right before the figure */
function bareObject(a: Atoms, p: Phrases, e: Expression, start: number, roles: Roles): boolean {
  if (e.counted !== null) return false;
  const noun = phraseBefore(p, start);
  if (noun === null || noun.pronoun || isTime(a, noun) || e.unit?.code === "{times}") return false;
  if (p.tag[noun.first - 1] !== VERB) return false;
  roles.subject = { first: noun.core, last: noun.last };
  return true;
}
