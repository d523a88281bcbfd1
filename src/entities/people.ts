/**
 * Joins the names of people: "Ngozi Okonjo-Iweala", "Dr Okonjo-Iweala", "Ngozi"; "Xi Jinping", "Xi"; "Bill Clinton" and
 * "Hillary Clinton" stay two, and a bare "Clinton" is the one who was named last.
 *
 * Full names are settled first, over the whole document; then each bare name goes to a full name that holds it.
 */
import type { Tokens } from "../document/tokens.ts";
import { longFormsOf } from "../lexicon/nicknames.ts";
import { genderOfName, genderOfTitle } from "./gender.ts";
import { nearlyEqual } from "./name-distance.ts";
import { type PersonForm, personFormOf } from "./name-forms.ts";
import type { Chain, NamedMention } from "./named-mention.ts";

interface Person {
  chain: Chain;
  /** words of the fullest name */
  words: string[];
  /** "m", "f" or undefined */
  gender: "m" | "f" | undefined;
  /** index of the mention that named the person last, for "who is in play" */
  lastSeen: number;
  /** index of the first mention */
  firstSeen: number;
  /** "jr" or "sr", where it is printed */
  generation: string | undefined;
  /** introduced as somebody's wife, son ...: an office before the bare surname is the other's */
  kin: boolean;
}

const KIN = new Set(
  "brother daughter father first-lady husband lady mother nephew niece sister son spouse widow widower wife".split(" "),
);
/** Titles of which a family has one bearer at a time. */
const OFFICES = new Set(
  "chancellor congressman congresswoman gov governor mayor minister pm premier president sen senator".split(" "),
);

// A list of namesakes longer than this is no evidence, and following it would cost quadratic time.
const MOST_NAMESAKES = 12;

/** Puts each mention given by index (ascending) into the chain of one person. Linear in mentions. */
export function peopleAmong(tokens: Tokens, mentions: readonly NamedMention[], indices: readonly number[]): Chain[] {
  const forms = new Map<number, PersonForm>();
  const formOf = new Map<string, PersonForm>();
  for (const m of indices) {
    const { text } = mentions[m]!;
    let form = formOf.get(text);
    if (form === undefined) {
      form = personFormOf(text);
      formOf.set(text, form);
    }
    forms.set(m, form);
  }
  const index = new NameIndex();
  const byKey = new Map<string, Person>();
  const people: Person[] = [];
  const open = (form: PersonForm, m: number): Person => {
    const person: Person = {
      chain: { type: "PER", members: [] },
      words: form.words,
      gender: genderOfTitle(form.honorifics) ?? (form.words.length > 1 ? genderOfName(form.words[0]!) : undefined),
      lastSeen: -1,
      firstSeen: m,
      generation: form.generation,
      kin: form.words.length > 1 && titlesBefore(tokens, mentions[m]!).some((word) => KIN.has(word)),
    };
    people.push(person);
    return person;
  };

  // Full names, in text order.
  const owner = new Map<number, Person>();
  for (const m of indices) {
    const form = forms.get(m)!;
    if (form.words.length < 2) continue;
    const { generation } = form;
    const printed = generation === undefined ? form.key : `${form.key} ${generation}`;
    let person = byKey.get(printed);
    if (person === undefined) {
      const same = byKey.get(form.key) ?? index.fullMatch(form.words);
      // "George Bush Sr" is not "George Bush Jr"; "Downey" may be either.
      const isOther = generation !== undefined && same?.generation !== undefined && same.generation !== generation;
      person = same === undefined || isOther ? open(form, m) : same;
      person.generation ??= generation;
      byKey.set(printed, person);
      if (!byKey.has(form.key)) byKey.set(form.key, person);
      if (form.words.length > person.words.length) person.words = form.words;
      index.add(person, form);
    }
    owner.set(m, person);
  }

  // Bare names, in text order, so that the one in play is known.
  const bare = new Map<string, Person>();
  for (let k = 0; k < indices.length; k++) {
    const m = indices[k]!;
    const form = forms.get(m)!;
    let person = owner.get(m);
    if (person === undefined) {
      const others = [k - 1, k + 1].map((n) => {
        const other = indices[n];
        return other !== undefined && isBeside(tokens, mentions[m]!, mentions[other]!) ? owner.get(other) : undefined;
      });
      const titles = titlesBefore(tokens, mentions[m]!);
      const gender = genderOfTitle(form.honorifics) ?? genderOfTitle(titles);
      const inOffice = titles.some((word) => OFFICES.has(word));
      person = index.bareMatch(form.key, m, gender, inOffice, others) ?? bare.get(form.key);
      if (person === undefined) {
        person = open(form, m);
        bare.set(form.key, person);
        // from here on the surname may mean either
        if (inOffice) index.add(person, form);
      }
      person.gender ??= gender;
    }
    person.chain.members.push(m);
    person.lastSeen = m;
  }
  return people.filter((person) => person.chain.members.length > 0).map((person) => person.chain);
}

/** "President Obama and Michelle Obama": two people, whatever their names. */
function isBeside({ text }: Tokens, a: NamedMention, b: NamedMention): boolean {
  const [before, behind] = a.start < b.start ? [a, b] : [b, a];
  return (
    behind.start - before.end <= 30 && /^ (?:and|&) (?:\p{L}{1,15}\.? )?$/u.test(text.slice(before.end, behind.start))
  );
}

/** The words in front of a name that may be titles, folded. */
function titlesBefore(tokens: Tokens, mention: NamedMention): string[] {
  const before = mention.first - 1;
  if (before < 0 || tokens.paragraph[before] !== tokens.paragraph[mention.first]) return [];
  return [tokens.text.slice(tokens.start[before], tokens.end[before]).toLowerCase().replace(".", "")];
}

/** Which people bear a word in which part of their names. */
class NameIndex {
  private readonly bySurname = new Map<string, Person[]>();
  private readonly byFirst = new Map<string, Person[]>();
  private readonly byMiddle = new Map<string, Person[]>();

  add(person: Person, { words, nickname }: PersonForm): void {
    put(this.byFirst, words[0]!, person);
    put(this.bySurname, words.at(-1)!, person);
    for (let k = 1; k < words.length - 1; k++) put(this.byMiddle, words[k]!, person);
    // "Okonjo-Iweala", "van der Bellen", "García Márquez"
    for (let k = 1; k < words.length - 1 && k < 4; k++) put(this.bySurname, words.slice(k).join(" "), person);
    if (nickname !== undefined) put(this.bySurname, nickname, person);
  }

  /** A person whose full name this may be: another spelling, initials, more or fewer middle names. */
  fullMatch(words: readonly string[]): Person | undefined {
    const last = this.bySurname.get(words.at(-1)!) ?? [];
    const sameLast = last.find((person) => sameFullName(person.words, words));
    if (sameLast !== undefined) return sameLast;
    const suffix = this.bySurname.get(words.join(" "));
    if (suffix?.length === 1) return suffix[0];
    return (this.byFirst.get(words[0]!) ?? []).find((person) => sameFullName(person.words, words));
  }

  /** The person whom a bare name means at mention m. */
  bareMatch(
    key: string,
    m: number,
    gender: "m" | "f" | undefined,
    inOffice: boolean,
    others: readonly (Person | undefined)[],
  ): Person | undefined {
    for (const table of [this.bySurname, this.byFirst, this.byMiddle]) {
      const all = table.get(key)?.filter((person) => !(person.kin && inOffice) && !others.includes(person));
      if (all === undefined) continue;
      const fitting = all.filter(
        (person) => gender === undefined || person.gender === undefined || person.gender === gender,
      );
      const pool = fitting.length > 0 ? fitting : gender === undefined ? all : [];
      if (pool.length === 0) continue;
      return pool.reduce((best, person) => (inPlay(person, m) > inPlay(best, m) ? person : best));
    }
    return undefined;
  }
}

/** Who was named last leads; of those still to come, the nearest. */
function inPlay(person: Person, m: number): number {
  return person.lastSeen >= 0 ? person.lastSeen + 1 : -Math.abs(person.firstSeen - m);
}

function put(table: Map<string, Person[]>, key: string, person: Person): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [person]);
  else if (list.length < MOST_NAMESAKES && !list.includes(person)) list.push(person);
}

/** Whether two names of two words or more may be one person's. */
export function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === long.length) {
    let fuzzy = 0;
    for (let k = 0; k < short.length; k++) {
      if (short[k] === long[k]) continue;
      if (k < short.length - 1 && sameGivenName(short[k]!, long[k]!)) continue;
      if (!nearlyEqual(short[k]!, long[k]!)) return false;
      fuzzy++;
    }
    return fuzzy <= 1;
  }
  // First and last words agree, the rest of the short name comes in the same order within the long one.
  if (!sameGivenName(short[0]!, long[0]!) && short[0] !== long[0]) return false;
  if (short.at(-1) !== long.at(-1)) return short.every((word, k) => word === long[k]) && short.length >= 2;
  let at = 1;
  for (let k = 1; k < short.length - 1; k++) {
    while (at < long.length - 1 && !(short[k] === long[at] || sameGivenName(short[k]!, long[at]!))) at++;
    if (at >= long.length - 1) return false;
    at++;
  }
  return true;
}

/** Equal, an initial of the other, or a familiar form of it. */
function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return longFormsOf(a).includes(b) || longFormsOf(b).includes(a) || nearlyEqual(a, b);
}
