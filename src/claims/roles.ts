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
  PART,
  PRON,
  SCONJ,
  SIGN,
  VERB,
  WORD,
} from "./atoms.ts";
import type { Bound } from "./bounds.ts";
import type { Change } from "./change.ts";
import { isLink, type NounPhrase, type Phrases } from "./noun-phrases.ts";
import { type Expression, endOf } from "./quantities.ts";

export interface Role {
  first: number;
  last: number;
}

export interface Roles {
  subject: Role | null;
  agent: Role | null;
  base: Role | null;
}

/** The phrase that ends right before atom i. */
function phraseBefore(p: Phrases, i: number): NounPhrase | null {
  const at = p.at[i - 1];
  return at === undefined || at < 0 ? null : p.phrases[at]!;
}

function phraseAt(p: Phrases, i: number): NounPhrase | null {
  const at = p.at[i];
  return at === undefined || at < 0 ? null : p.phrases[at]!;
}

const AFTER_LINKS = wordSet(`
  of in on for among to from
`);
const MOST_LINKS = 2;

/** The phrase with the prepositional phrases behind it: "increase in e-cigarette usage among students". */
function withTail(a: Atoms, p: Phrases, phrase: NounPhrase, links: ReadonlySet<string> = AFTER_LINKS): Role {
  let { last } = phrase;
  for (let n = 0; n < MOST_LINKS; n++) {
    if (!links.has(lowerAt(a, last))) break;
    const next = phraseAt(p, last + 1);
    if (next === null || next.pronoun || next.first !== last + 1 || isTime(a, next)) break;
    last = next.last;
  }
  return { first: phrase.core, last };
}

const TIME_HEADS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|months|year|years|quarter|day|days|weeks|decade|decades|morning|afternoon|evening|night|weekend|today|yesterday|time|times|period|half|hours?|minutes?|past|total|spring|summer|autumn|winter|fall)$/;
const isTime = (a: Atoms, phrase: NounPhrase): boolean =>
  TIME_HEADS.test(lowerAt(a, phrase.head)) ||
  (/^(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|last|next)$/.test(lowerAt(a, phrase.core)) &&
    TIME_HEADS.test(lowerAt(a, phrase.head)));

/** The phrase with those that it hangs on: "Shares of the retail giant". */
function withHeads(a: Atoms, p: Phrases, phrase: NounPhrase): Role {
  let leftmost = phrase;
  for (let n = 0; n < 3; n++) {
    if (!isLink(a, leftmost.first - 1)) break;
    const before = phraseBefore(p, leftmost.first - 1);
    if (before === null || before.pronoun) {
      // the chain hangs on a preposition that opens the clause: "In Tokyo trade"
      break;
    }
    if (isTime(a, leftmost) && n === 0) {
      return withHeads(a, p, before);
    }
    leftmost = before;
  }
  return { first: leftmost.core, last: phrase.last };
}

const CLAUSE_WORDS = wordSet(`
  while whereas but because although though if when as before after since until and that
`);

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
    if (p.tag[k] === VERB || p.tag[k] === AUX) return k;
    if (
      (word === "while" || word === "whereas" || word === "but" || p.tag[k] === SCONJ) &&
      commas < 2 &&
      word !== "that" &&
      word !== "to"
    ) {
      return -1;
    }
  }
  return -1;
}

/** The subject of the verb at atom v; null for none or a pronoun that this sentence does not resolve. */
function subjectOf(a: Atoms, p: Phrases, v: number, depth: number): Role | "pronoun" | null {
  if (depth > 3) return null;
  let k = v;
  // the whole verb group: "has been creeping", "did not", "is expected to rise"
  while (k > 0) {
    const t = p.tag[k - 1];
    const word = lowerAt(a, k - 1);
    if (p.at[k - 1]! >= 0) break;
    if (
      t === AUX ||
      t === VERB ||
      t === ADV ||
      t === PART ||
      word === "not" ||
      word === "n't" ||
      word === "also" ||
      word === "to" ||
      word === "likely" ||
      word === "expected" ||
      word === "poised" ||
      word === "set" ||
      word === "due" ||
      word === "about" ||
      word === "reportedly"
    ) {
      k--;
      continue;
    }
    break;
  }
  const before = k - 1;
  if (before < 0) return null;
  const word = lowerAt(a, before);
  const direct = phraseBefore(p, k);
  if (direct !== null) {
    if (direct.pronoun) {
      const pronoun = lowerAt(a, direct.head);
      if (pronoun === "which" || pronoun === "who" || pronoun === "that") return antecedent(a, p, direct.first);
      return "pronoun";
    }
    // "expects the value to increase": the object before "to" does it
    return withHeads(a, p, direct);
  }
  if (word === "that" || word === "which" || word === "who") return antecedent(a, p, before);
  if (word === "and" || word === "or" || word === "but" || word === "then") {
    const previous = verbBefore(a, p, lowerAt(a, before - 1) === "," ? before - 1 : before);
    if (previous >= 0) return subjectOf(a, p, previous, depth + 1);
    return null;
  }
  if (word === "," || word === ")") {
    // "Maddon, 66, has used", "BHP, the miner, fell", "Senard (65) now faces"
    const open = word === "," ? "," : "(";
    for (let j = before - 1; j >= 0 && j > before - 30; j--) {
      if (lowerAt(a, j) !== open) continue;
      const noun = phraseBefore(p, j);
      if (noun !== null && !noun.pronoun) return withHeads(a, p, noun);
      break;
    }
    const verb = lowerAt(a, v);
    if (/ing$/.test(verb) || word === ",") {
      const previous = verbBefore(a, p, before);
      if (previous >= 0) return subjectOf(a, p, previous, depth + 1);
    }
    return null;
  }
  if (p.tag[before] === ADP || p.tag[before] === SCONJ || p.tag[before] === CCONJ) {
    // "after charging", "by exercising"
    const previous = verbBefore(a, p, before);
    if (previous >= 0) return subjectOf(a, p, previous, depth + 1);
  }
  if (p.tag[before] === NUM) {
    // the subject is itself a figure: "60 per cent of men", handled by the caller
    return null;
  }
  return null;
}

function antecedent(a: Atoms, p: Phrases, relative: number): Role | null {
  let k = relative;
  if (p.tag[k - 1] === ADP && lowerAt(a, k) === "which") k--;
  if (lowerAt(a, k - 1) === ",") k--;
  const noun = phraseBefore(p, k);
  if (noun !== null && !noun.pronoun) return withHeads(a, p, noun);
  return null;
}

const GENERIC_MEASURES = /^(?:total|average|sum|number|amount|maximum|minimum|level|record|high|low|value|range|rate)$/;

/** The phrases around expression e. `previous` is the claim to its left with its roles. */
export function rolesOf(
  a: Atoms,
  p: Phrases,
  e: Expression,
  bound: Bound,
  change: Change | null,
  previous: { e: Expression; roles: Roles } | null,
): Roles {
  const roles: Roles = { subject: null, agent: null, base: null };
  const end = endOf(e);
  const apposed = apposition(a, e, previous);
  if (apposed !== null) return apposed;
  behind(a, p, e, end, roles);
  let start = bound.first;
  if (
    change !== null &&
    change.first < e.first &&
    change.last <= start &&
    (lowerAt(a, change.first) === "up" || lowerAt(a, change.first) === "down")
  )
    start = change.first;
  while (
    start > 0 &&
    (p.tag[start - 1] === DET ||
      /^(?:only|just|by|as|another|combined|further|approximately|exactly|each)$/.test(lowerAt(a, start - 1))) &&
    p.at[start - 1]! < 0
  )
    start--;
  if (roles.subject === null) inFront(a, p, e, start, roles);
  const verb = verbBefore(a, p, start);
  if (verb >= 0) {
    const who = subjectOf(a, p, verb, 0);
    if (who !== null && who !== "pronoun") {
      if (roles.subject === null && e.counted === null && roles.base === null) roles.subject = who;
      else if (roles.subject === null || !overlaps(roles.subject, who)) roles.agent = who;
    }
  } else if (roles.subject === null) {
    const near = phraseBefore(
      p,
      lowerAt(a, start - 1) === "," ||
        lowerAt(a, start - 1) === "(" ||
        lowerAt(a, start - 1) === ":" ||
        lowerAt(a, start - 1) === "-"
        ? start - 1
        : start,
    );
    if (near !== null && !near.pronoun) roles.subject = withHeads(a, p, near);
  }
  return roles;
}

const overlaps = (x: Role, y: Role): boolean => x.first < y.last && y.first < x.last;

/** "333.6 million yen ($3.1 million)", "190 points, or 0.6%", "8.1 percent to 99.20 yuan": the same statement again */
function apposition(a: Atoms, e: Expression, previous: { e: Expression; roles: Roles } | null): Roles | null {
  if (previous === null) return null;
  const from = endOf(previous.e);
  if (e.first < from || e.first - from > 6) return null;
  let gap = "";
  for (let k = from; k < e.first; k++) gap += ` ${lowerAt(a, k)}`;
  if (
    /^ \($| ?,? or(?: (?:about|more than|nearly|around|roughly))?$|^ ,? ?to(?: (?:about|around|nearly|a record|end at|close at))?$|^ at$/.test(
      gap,
    ) &&
    gap.length < 24
  ) {
    if (/^ ,? ?or/.test(gap) || gap === " (" || / to/.test(gap) || gap === " at") return { ...previous.roles };
  }
  return null;
}

/** Phrases after the quantity: attributive noun, "of …", "in …", "for …" */
function behind(a: Atoms, p: Phrases, e: Expression, end: number, roles: Roles): void {
  let at = end;
  if (isHyphen(a, at) && a.glued[at]) at++;
  const word = lowerAt(a, at);
  const kind = e.unit?.kind;
  const share = kind === "percent" || e.low.numeral.form === "fraction" || e.low.numeral.form === "ratio";
  if (e.counted !== null) {
    if (e.counted.attributive) {
      const noun = phraseAt(p, at);
      if (noun !== null && noun.first === at && !noun.pronoun) roles.subject = withTail(a, p, noun);
    } else if (share) {
      roles.base = { first: e.counted.first, last: e.counted.last };
    } else if (word === "of" || word === "in" || word === "from") {
      const noun = phraseAt(p, at + 1);
      if (noun !== null && !noun.pronoun && word === "of") roles.subject = withTail(a, p, noun);
    }
    return;
  }
  if (word === "of") {
    const noun = phraseAt(p, at + 1);
    if (noun === null || noun.pronoun || isTime(a, noun)) return;
    const role = withTail(a, p, noun, new Set(["of"]));
    if (share) roles.base = role;
    else roles.subject = role;
    return;
  }
  const noun = phraseAt(p, at);
  if (
    noun !== null &&
    noun.first === at &&
    !noun.pronoun &&
    noun.core === noun.first &&
    !isTime(a, noun) &&
    e.unit !== null &&
    a.kind[at] === WORD
  ) {
    roles.subject = withTail(a, p, noun);
    return;
  }
  if (kind === "currency" && (word === "in" || word === "for" || word === "on")) {
    const object = phraseAt(p, at + 1);
    if (object !== null && !object.pronoun && !isTime(a, object))
      roles.subject = withTail(a, p, object, new Set(["of"]));
    else if (object === null && p.tag[at + 1] === DET && p.tag[at + 2] === NUM) {
      let k = at + 2;
      while (p.tag[k] === NUM) k++;
      const far = phraseAt(p, k);
      if (far !== null && far.first === k) roles.subject = withTail(a, p, far, new Set(["of"]));
    }
  }
}

/** Phrases before it: "net profit of", "SF90 with", "price:" */
function inFront(a: Atoms, p: Phrases, e: Expression, start: number, roles: Roles): void {
  const word = lowerAt(a, start - 1);
  if (
    word === "of" ||
    word === "with" ||
    word === ":" ||
    word === "worth" ||
    word === "at" ||
    word === "between" ||
    word === "from"
  ) {
    let at = start - 1;
    if (word !== "of" && word !== "with" && word !== ":" && word !== "worth" && word !== "at") {
      if (lowerAt(a, at - 1) === "ranging") at--;
      else if (word === "between") return;
    }
    if (p.tag[at - 1] === VERB) return;
    const noun = phraseBefore(p, at);
    if (noun === null || noun.pronoun) return;
    if (isTime(a, noun) && word !== "of") return;
    if (word === "from" || word === "at") {
      // "shares at $5"; after a verb the preposition belongs to the verb
      if (verbIsNear(p, noun.first)) return;
    }
    if (e.counted !== null && word === "of" && GENERIC_MEASURES.test(lowerAt(a, noun.head))) return;
    roles.subject = { first: noun.core, last: noun.last };
  }
}

function verbIsNear(p: Phrases, i: number): boolean {
  return p.tag[i - 1] === VERB || p.tag[i - 1] === AUX;
}
void SIGN;
void PRON;
void CLAUSE_WORDS;
