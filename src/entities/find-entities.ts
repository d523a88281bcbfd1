import type { Dateline, Entity, Mention } from "../document/schema.ts";
import { grounded } from "../document/span.ts";
import type { Tokens } from "../document/tokens.ts";
import type { Header } from "../header/read-header.ts";
import { countryOfCapital } from "../lexicon/capitals.ts";
import { demonymCountry } from "../lexicon/demonyms.ts";
import type { PlaceEvidence } from "../lexicon/gazetteer.ts";
import { countryOfUrl } from "../lexicon/publisher-country.ts";
import { isMetonym } from "./metonyms.ts";
import { sketchOf } from "./name-features.ts";
import type { NameType } from "./name-labels.ts";
import { namesOf } from "./name-tagger.ts";
import { settleTypes } from "./name-types.ts";
import { type Chain, mentionOf, type NamedMention } from "./named-mention.ts";
import { type KnownRole, nominalsIn, roleWords } from "./nominals.ts";
import { organizationsAmong } from "./organizations.ts";
import { peopleAmong } from "./people.ts";
import { type PlaceChain, placesAmong } from "./places.ts";
import { type Role, rolesBeside } from "./roles.ts";
import { miscSubtype, organizationSubtype, placeSubtype } from "./subtypes.ts";
import { personWrittenOut, placeWrittenOut } from "./written-out.ts";

/** What earlier stages know that helps to tell who is who and which place is meant. All of it may be absent. */
export interface EntityContext {
  header?: Header;
  dateline?: Dateline | null;
  url?: string;
}

const TYPES: Record<NameType, Entity["type"]> = { PER: "person", ORG: "organization", LOC: "place", MISC: "misc" };

/**
 * Every named person, organization and place once, with all its mentions, in order of first mention.
 *
 * Spans are UTF-16 offsets into `tokens.text` and stay within a paragraph. Never throws; linear in the number of tokens.
 */
export function findEntities(tokens: Tokens, context: EntityContext = {}): Entity[] {
  const sketch = sketchOf(tokens);
  const mentions = settleTypes(
    sketch,
    namesOf(sketch).map((name) => mentionOf(tokens, name)),
  );
  const byType: Record<NameType, number[]> = { PER: [], ORG: [], LOC: [], MISC: [] };
  mentions.forEach(({ type }, m) => void byType[type].push(m));
  const places = placesAmong(tokens, mentions, byType.LOC, { ...evidenceOf(mentions, context), text: tokens.text });
  const people = peopleAmong(tokens, mentions, byType.PER);
  const organizations = organizationsAmong(tokens, mentions, byType.ORG, "ORG");
  const others = organizationsAmong(tokens, mentions, byType.MISC, "MISC");
  const chains: Chain[] = [...people, ...organizations, ...places, ...others];
  chains.sort((a, b) => a.members[0]! - b.members[0]!);
  const { roles, nominals } = describe(tokens, mentions, chains);
  return chains.map((chain, k) => entityOf(tokens, mentions, chain, k, roles.get(k) ?? [], nominals.get(k) ?? []));
}

function evidenceOf(mentions: readonly NamedMention[], { dateline, url }: EntityContext): PlaceEvidence {
  const countries = new Map<string, number>();
  for (const { type, text } of mentions) {
    if (type !== "MISC") continue;
    const country = demonymCountry(text);
    if (country !== null) countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  const publisherCountry = url === undefined ? null : countryOfUrl(url);
  return {
    countries,
    ...(publisherCountry !== null && { publisherCountry }),
    ...(dateline?.place && { places: [dateline.place] }),
  };
}

/** Roles and descriptions of the people, by number of their chain. */
function describe(tokens: Tokens, mentions: readonly NamedMention[], chains: readonly Chain[]) {
  const roles = new Map<number, Role[]>();
  const known: KnownRole[] = [];
  const taken = new Uint8Array(tokens.count);
  for (const { first, last } of mentions) taken.fill(1, first, last + 1);
  chains.forEach((chain, person) => {
    if (chain.type !== "PER") return;
    for (const m of chain.members) {
      for (const role of rolesBeside(tokens, mentions[m]!)) {
        const list = roles.get(person);
        if (list === undefined) roles.set(person, [role]);
        else list.push(role);
        const { head } = role;
        known.push({ person, head, words: roleWords(tokens.text.slice(role.start, role.end)), at: mentions[m]!.first });
      }
    }
  });
  known.sort((a, b) => a.at - b.at);
  const nominals = new Map<number, Mention[]>();
  for (const { start, end, person, certain } of nominalsIn(tokens, known, taken)) {
    const mention: Mention = {
      ...grounded(tokens.text, start, end),
      kind: "nominal",
      confidence: certain ? 0.85 : 0.6,
    };
    const list = nominals.get(person);
    if (list === undefined) nominals.set(person, [mention]);
    else list.push(mention);
  }
  return { roles, nominals };
}

function entityOf(
  tokens: Tokens,
  mentions: readonly NamedMention[],
  chain: Chain | PlaceChain,
  index: number,
  roles: readonly Role[],
  nominals: readonly Mention[],
): Entity {
  const place = "place" in chain ? chain.place : null;
  const kind = "kind" in chain ? chain.kind : undefined;
  const named = chain.members.map((m): Mention => {
    const mention = mentions[m]!;
    const governs = chain.type === "LOC" && (kind === "country" || countryOfCapital(mention.text) !== null);
    const { start, end, text } = mention;
    const confidence = rounded(mention.confidence);
    return governs && isMetonym(tokens, mention)
      ? { span: { start, end }, text, kind: "name", metonym: true, confidence }
      : { span: { start, end }, text, kind: "name", confidence };
  });
  const printed = namesIn(named.map(({ text }) => text));
  const { name, aliases } =
    chain.type === "PER" ? personWrittenOut(printed) : place ? placeWrittenOut(printed, place.name) : printed;
  const subtype =
    chain.type === "ORG"
      ? organizationSubtype(name)
      : chain.type === "LOC"
        ? placeSubtype(name, kind)
        : chain.type === "MISC"
          ? miscSubtype(name)
          : undefined;
  return {
    id: `e${index + 1}`,
    type: TYPES[chain.type],
    ...(subtype !== undefined && { subtype }),
    name,
    aliases,
    roles: distinct(roles.map(({ start, end }) => grounded(tokens.text, start, end))),
    ...(place !== null && { place }),
    mentions: nominals.length === 0 ? named : [...named, ...nominals].sort((a, b) => a.span.start - b.span.start),
    confidence: entityConfidence(named),
  };
}

/** The fullest form, and the others in order of appearance. Line breaks within a name are read as spaces. */
function namesIn(surfaces: readonly string[]): { name: string; aliases: string[] } {
  const printed = new Map<string, number>();
  for (const surface of surfaces) printed.set(surface, (printed.get(surface) ?? 0) + 1);
  const seen = new Map<string, number>();
  for (const [surface, count] of printed) {
    const plain = surface.replace(/\s+/g, " ");
    seen.set(plain, (seen.get(plain) ?? 0) + count);
  }
  if (seen.size === 1) return { name: seen.keys().next().value!, aliases: [] };
  let name = "";
  let best = -1;
  for (const [surface, count] of seen) {
    const rank = fullness(surface) * 1000 + Math.min(count, 999);
    if (rank > best) {
      best = rank;
      name = surface;
    }
  }
  return { name, aliases: [...seen.keys()].filter((surface) => surface !== name) };
}

/** More words are fuller; a name in capitals throughout is a headline's or an acronym. */
function fullness(surface: string): number {
  const words = surface.split(/[\s-]/).length;
  return words * 2 + (surface.length > 1 && surface === surface.toUpperCase() ? 0 : 1);
}

function distinct<T extends { text: string }>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.filter(({ text }) => {
    const key = text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Named often and surely is sure: the best mention and the mean of all have equal say. */
function entityConfidence(named: readonly Mention[]): number {
  let best = 0;
  let sum = 0;
  for (const { confidence } of named) {
    best = Math.max(best, confidence);
    sum += confidence;
  }
  return rounded((best + sum / named.length) / 2);
}

function rounded(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}
