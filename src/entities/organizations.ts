/**
 * Joins the names of organisations: legal forms and articles aside, acronyms with what they stand for ("International
 * Monetary Fund (IMF)", or an "IMF" whose letters fit one long name of the document), and short forms with the full
 * name that they open or head ("Barclays", "Barclays Bank"; "the Bank", "Bank of England").
 */
import type { Tokens } from "../document/tokens.ts";
import { ORGANIZATION_WORDS } from "../lexicon/organization-words.ts";
import { acronymsOf, organizationFormOf } from "./name-forms.ts";
import type { Chain, NamedMention } from "./named-mention.ts";
import { organizationSubtype } from "./subtypes.ts";

interface Organization {
  chain: Chain;
  lastSeen: number;
}

const MOST_NAMESAKES = 12;
const GENERIC = new Set(ORGANIZATION_WORDS);
const ACRONYM = /^\p{Lu}[\p{Lu}\d&.-]{1,9}s?$/u;

/** Letters of a printed acronym in lower case, or null when the name is none. */
function acronymLetters(text: string): string | null {
  return ACRONYM.test(text) ? text.replace(/[.&-]/g, "").toLowerCase() : null;
}

/** @param type of the chains: organisations and names of the fourth type are joined by the same rules */
export function organizationsAmong(
  tokens: Tokens,
  mentions: readonly NamedMention[],
  indices: readonly number[],
  type: "ORG" | "MISC",
): Chain[] {
  const all: Organization[] = [];
  const byKey = new Map<string, Organization>();
  const byAcronym = new Map<string, Organization[]>();
  const byShort = new Map<string, Organization[]>();
  const owner = new Map<number, Organization>();
  const open = (): Organization => {
    const organization: Organization = { chain: { type, members: [] }, lastSeen: -1 };
    all.push(organization);
    return organization;
  };

  // Names of several words, in text order.
  for (const m of indices) {
    const { words, key } = organizationFormOf(mentions[m]!.text);
    if (words.length < 2) continue;
    let organization = byKey.get(key);
    if (organization === undefined) {
      organization = open();
      byKey.set(key, organization);
      for (const letters of acronymsOf(words)) put(byAcronym, letters, organization);
      for (const short of shortFormsOf(words)) put(byShort, short, organization);
    }
    owner.set(m, organization);
  }

  // An acronym in brackets beside its expansion.
  for (let k = 0; k + 1 < indices.length; k++) {
    const a = mentions[indices[k]!]!;
    const b = mentions[indices[k + 1]!]!;
    if (!inBracketsAfter(tokens, a, b)) continue;
    const [long, short] = acronymLetters(b.text) !== null ? [indices[k]!, b] : [indices[k + 1]!, a];
    const letters = acronymLetters(short.text);
    if (letters === null || !lettersFit(letters, organizationFormOf(mentions[long]!.text).words)) continue;
    const organization = owner.get(long) ?? byKey.get(organizationFormOf(mentions[long]!.text).key);
    if (organization !== undefined) byKey.set(letters, organization);
  }

  // A share's symbol in brackets beside its company.
  for (let k = 0; k + 1 < indices.length; k++) {
    const company = mentions[indices[k]!]!;
    const symbol = mentions[indices[k + 1]!]!;
    if (!isShareOf(tokens, company, symbol)) continue;
    const { key } = organizationFormOf(company.text);
    const organization = owner.get(indices[k]!) ?? byKey.get(key) ?? open();
    byKey.set(key, organization);
    byKey.set(organizationFormOf(symbol.text).key, organization);
  }

  for (const m of indices) {
    let organization = owner.get(m);
    if (organization === undefined) {
      const { key } = organizationFormOf(mentions[m]!.text);
      const letters = acronymLetters(mentions[m]!.text);
      organization = byKey.get(key) ?? (letters !== null ? byKey.get(letters) : undefined);
      organization ??= only(byAcronym.get(letters ?? key)) ?? inPlay(byShort.get(key));
      if (organization === undefined) {
        organization = open();
        byKey.set(key, organization);
      }
    }
    organization.chain.members.push(m);
    organization.lastSeen = m;
  }
  return all.filter((organization) => organization.chain.members.length > 0).map(({ chain }) => chain);
}

/** "Bank" and "Bank of" … what a text may call "Bank of England" later: its first words, and its head word. */
function shortFormsOf(words: readonly string[]): string[] {
  const forms: string[] = [];
  for (let k = 1; k < words.length && k < 4; k++) forms.push(words.slice(0, k).join(" "));
  const last = words.at(-1)!;
  if (GENERIC.has(last)) forms.push(last);
  return forms;
}

function lettersFit(letters: string, words: readonly string[]): boolean {
  if (words.length < 2) return false;
  if (acronymsOf(words).includes(letters)) return true;
  // Letters in order, each opening a word or standing within one: "Unesco", "Interpol", foreign names.
  let at = 0;
  const flat = words.join(" ");
  if (flat[0] !== letters[0]) return false;
  for (const letter of letters) {
    at = flat.indexOf(letter, at);
    if (at < 0) return false;
    at++;
  }
  return true;
}

const SYMBOL = /^[A-Z]{1,5}$/;
const EXCHANGE =
  /^\((?:nasdaq|nyse|amex|otc|lse|aim|tsx|tsxv|asx|nzx|nse|bse|jse|hkex|sehk|sgx|tse|euronext|six|xetra)\b[^:()]{0,12}:$/i;

/** "Acme Motors Inc (ACM)", "Acme (NYSE: ACM)": behind a company's name, or an exchange's */
function isShareOf(tokens: Tokens, company: NamedMention, symbol: NamedMention): boolean {
  if (!SYMBOL.test(symbol.text) || tokens.paragraph[company.first] !== tokens.paragraph[symbol.first]) return false;
  if (inBracketsAfter(tokens, company, symbol)) return organizationSubtype(company.text) === "company";
  const between = tokens.text.slice(company.end, Math.min(symbol.start, company.end + 40)).trim();
  return EXCHANGE.test(between) && tokens.text.startsWith(")", symbol.end);
}

function inBracketsAfter({ text, paragraph }: Tokens, a: NamedMention, b: NamedMention): boolean {
  if (paragraph[a.first] !== paragraph[b.first] || b.start - a.end > 6 || b.start - a.end < 1) return false;
  const between = text
    .slice(a.end, b.start)
    .replace(/['"“”‘’]/g, "")
    .trim();
  return between === "(" && text.slice(b.end, b.end + 2).includes(")");
}

function put(table: Map<string, Organization[]>, key: string, organization: Organization): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [organization]);
  else if (list.length < MOST_NAMESAKES && !list.includes(organization)) list.push(organization);
}

function only(list: readonly Organization[] | undefined): Organization | undefined {
  return list?.length === 1 ? list[0] : undefined;
}

/** The one named last; a short form before any full name goes to the only one that fits. */
function inPlay(list: readonly Organization[] | undefined): Organization | undefined {
  if (list === undefined) return undefined;
  const named = list.filter(({ lastSeen }) => lastSeen >= 0);
  if (named.length === 0) return only(list);
  return named.reduce((best, organization) => (organization.lastSeen > best.lastSeen ? organization : best));
}
