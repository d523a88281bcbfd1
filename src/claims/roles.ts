/** What a figure is about, who does it, and of what it is a share: noun phrases around a quantity. */
import { wordSet } from "../lexicon/word-set.ts";
import { openingOfAges } from "./ages.ts";
import { ADP, ADV, type Atoms, AUX, DET, isHyphen, lowerAt, NUM, VERB, WORD } from "./atoms.ts";
import type { Bound } from "./bounds.ts";
import { beforeRate, type Change } from "./change.ts";
import { type Expression, endOf } from "./expressions.ts";
import { multipliedAt } from "./multiples.ts";
import type { NounPhrase, Phrases } from "./noun-phrases.ts";
import { isTime, nounBefore, OF, phraseAt, phraseBefore, type Role, withHeads, withTail } from "./phrase-search.ts";
import { CLAUSE_OPENERS, subjectOf, verbBefore } from "./subjects.ts";

export interface Roles {
  subject: Role | null;
  agent: Role | null;
  base: Role | null;
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
  const aged = whoIsAged(a, p, e);
  if (aged !== null) return { subject: aged, agent: null, base: null };
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
  start = beforeRate(a, start);
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
  const measured = e.unit?.kind === "currency" || (e.unit?.kind === "percent" && lowerAt(a, endOf(e)) === "from");
  if (roles.subject === null && roles.base === null && measured && change === null) roles.subject = purpose(a, p, e);
  // an apposition: ", around 70 per cent of the index"
  if (isSubject(a, p, e, start) || (roles.base !== null && lowerAt(a, start - 1) === ",")) return roles;
  const verb = verbBefore(a, p, start);
  if (verb >= 0) {
    if (counts && !object && roles.subject === null && p.tag[start - 1] === ADP && p.tag[start - 2] !== VERB)
      return roles;
    const who = subjectOf(a, p, verb);
    if (SAYS.has(lowerAt(a, verb))) return orPrevious(a, p, e, roles, previous);
    if (who === null || (who.first <= e.first && e.first < who.last)) return orPrevious(a, p, e, roles, previous);
    const states = roles.base === null || isPredicate(a, p, verb, start);
    if (roles.subject === null && !counts && states) roles.subject = who;
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

/** Of whom an age is told that stands behind a name: "chatted with Ann Lee, 24, of Archer", "Two boys, ages 7 and 9" */
function whoIsAged(a: Atoms, p: Phrases, e: Expression): Role | null {
  if (!e.unit?.code.endsWith("{age}") || e.last !== e.low.numeral.last) return null;
  let k = openingOfAges(a, e.first);
  if (/^(?:aged|ages)$/.test(lowerAt(a, k - 1))) k--;
  if (/^[,(]$/.test(lowerAt(a, k - 1))) k--;
  if (lowerAt(a, k - 1) === "." && a.glued[k - 1]) k--; // "Jr."
  const noun = k === e.first ? null : nounBefore(a, p, k);
  if (noun === null || noun.pronoun) return null;
  const article = /^(?:an?|the)$/.test(lowerAt(a, noun.first));
  return { first: article ? noun.first + 1 : noun.first, last: noun.last };
}

const SAYS = wordSet("said says say told tells");

/** "Debt stands at 112% of GDP", "Women make up half of": the figure is said of the subject, which does nothing to it. */
const isPredicate = (a: Atoms, p: Phrases, verb: number, start: number): boolean =>
  p.tag[verb] === AUX ||
  /^(?:at|by|for|from|to)$/.test(lowerAt(a, start - 1)) ||
  /^ma(?:ke|kes|de)$/.test(lowerAt(a, verb));

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

const SOFTENERS = wordSet("only just as another combined further approximately exactly each also now");

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

const ADJECTIVE_STOP = wordSet(`
  more less than most least about over under up down nearly almost another least much many as such
`);

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
  if (e.first < from || e.first - from > 10) return null;
  let gap = "";
  for (let k = lastComma(a, from, e.first); k < e.first; k++) gap += ` ${lowerAt(a, k)}`;
  if (gap === " (" && previous.e.counted !== null && !previous.e.borrowed && e.unit !== null) {
    const { first, last } = previous.e.counted;
    return { ...previous.roles, subject: { first, last } };
  }
  // "a deficit of $43 billion, down from $90.2 billion"
  if (
    /^(?: ,)?(?: (?:up|down) from| compared (?:with|to)| versus| from)(?: about| nearly| around| just| over)?$/.test(
      gap,
    )
  )
    return { ...previous.roles };
  if (gap === " (" || gap === " at") return { ...previous.roles };
  if (/^(?: ,)? or(?: about| more than| nearly| around| roughly| almost)?$/.test(gap)) return { ...previous.roles };
  if (/^(?: ,)? to(?: about| around| nearly| a record| end at| close at| just)?$/.test(gap))
    return { ...previous.roles };
  return null;
}

/** The last comma before atom `last` that no verb stands before, as in "in 2022-23, down from"; else atom `first`. */
function lastComma(a: Atoms, first: number, last: number): number {
  let comma = first;
  for (let k = first; k < last; k++) {
    if (a.pos[k] === VERB || a.pos[k] === AUX || lowerAt(a, k) === ";") break;
    if (lowerAt(a, k) === ",") comma = k;
  }
  return comma;
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

function nounAround(p: Phrases, i: number): NounPhrase | null {
  const phrase = p.phrases[p.at[i] ?? -1];
  return phrase === undefined || phrase.pronoun ? null : { ...phrase, core: Math.max(phrase.core, i) };
}

/** "twice as many children" is about children, "double the number of members" has the number as its base. */
function ofMultiple(a: Atoms, p: Phrases, e: Expression, roles: Roles): void {
  const many = multipliedAt(a, e.last);
  const noun = many >= 0 ? nounAround(p, many) : phraseAt(p, e.last);
  if (noun === null || isTime(a, noun)) return;
  if (many >= 0) roles.subject = withTail(a, p, noun, OF);
  else roles.base = withTail(a, p, noun);
}

/** Phrases after the quantity: attributive noun, "of …", "in …", "for …" */
function behind(a: Atoms, p: Phrases, e: Expression, core: number, roles: Roles): void {
  let at = pastBracket(a, p, endOf(e));
  if (isHyphen(a, at) && a.glued[at]) at++;
  const word = lowerAt(a, at);
  const kind = e.unit?.kind;
  const share = kind === "percent" || e.low.numeral.form === "fraction" || e.low.numeral.form === "ratio";
  if (e.unit?.code === "{times}" && e.low.numeral.form !== "multiplier" && e.low.numeral.form !== "fold") {
    ofMultiple(a, p, e, roles);
    return;
  }
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
  // "cut its forecast to between $2bn and $3bn"
  if (word === "between" && FRONT_LINKS.has(lowerAt(a, link - 1))) return inFront(a, p, e, link, roles, hasBase);
  if (!FRONT_LINKS.has(word)) return bareObject(a, p, e, start, roles);
  let at = link;
  if (word === "from" && lowerAt(a, at - 1) === "ranging") at -= lowerAt(a, at - 2) === "," ? 2 : 1;
  const price = word === "for" && e.unit?.kind === "currency";
  if (word === "for" && e.unit?.kind !== "time" && !price) return false;
  // "the house in Leeds, worth £2m"
  if (word === "worth" && lowerAt(a, at - 1) === ",") at--;
  const noun = phraseBefore(p, at);
  if (noun === null || noun.pronoun || (isTime(a, noun) && word !== "of")) return false;
  if (e.counted !== null && (word !== "of" || GENERIC_MEASURES.has(lowerAt(a, noun.head)))) return false;
  if (word === "with" && hasBase) return false;
  if (word === "of" || word === "with" || word === ":" || word === "worth" || (word === "for" && !price)) {
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

const TWO_OBJECTS = wordSet(`
  charge charged cost costing costs gave give gives lend lent offer offered owe owed owes paid pay pays save saved saves
`);

/** "pulled the healthcare sector 0.68 percent lower": the object stands right before the figure */
function bareObject(a: Atoms, p: Phrases, e: Expression, start: number, roles: Roles): boolean {
  if (e.counted !== null) return false;
  const noun = phraseBefore(p, start);
  if (noun === null || noun.pronoun || isTime(a, noun) || e.unit?.code === "{times}") return false;
  if (p.tag[noun.first - 1] !== VERB) return false;
  // "cost taxpayers $2bn": those who pay are not what costs
  if (e.unit?.kind === "currency" && TWO_OBJECTS.has(lowerAt(a, noun.first - 1))) return false;
  roles.subject = { first: noun.core, last: noun.last };
  return true;
}
