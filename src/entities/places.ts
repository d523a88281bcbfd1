/** Joins the names of places ("U.S.", "United States") and says which place on Earth each is. */
import type { Place } from "../document/schema.ts";
import type { Tokens } from "../document/tokens.ts";
import { countryByCode } from "../lexicon/countries.ts";
import { countryOfThreeLetters } from "../lexicon/country-codes.ts";
import { foldName } from "../lexicon/fold-name.ts";
import {
  candidatesOf,
  locatePlaces,
  type PlaceEvidence,
  type PlaceKind,
  type PlaceMention,
  placeMention,
} from "../lexicon/gazetteer.ts";
import { landmarkPlace } from "../lexicon/landmarks.ts";
import type { Chain, NamedMention } from "./named-mention.ts";

export interface PlaceChain extends Chain {
  place: Place | null;
  kind: PlaceKind | undefined;
}

/** Linear in mentions; each distinct name is looked up once. */
export function placesAmong(
  tokens: Tokens,
  mentions: readonly NamedMention[],
  indices: readonly number[],
  evidence: PlaceEvidence,
): PlaceChain[] {
  const byKey = new Map<string, { chain: PlaceChain; asked: PlaceMention }>();
  const identities = new Map<string, ReturnType<typeof identity>>();
  indices.forEach((m) => {
    const mention = mentions[m]!;
    let known = identities.get(mention.text);
    if (known === undefined) {
      known = identity(countryNamed(mention.text) ?? mention.text.replace(/^the /i, ""));
      identities.set(mention.text, known);
    }
    const { name, key, kind } = known;
    let entry = byKey.get(key);
    if (entry === undefined) {
      entry = { chain: { type: "LOC", members: [], place: null, kind }, asked: { name, count: 0 } };
      byKey.set(key, entry);
    }
    entry.chain.members.push(m);
    entry.asked.count = (entry.asked.count ?? 0) + 1;
    const printed = placeMention(tokens.text, mention.start, mention.end);
    if (entry.asked.region === undefined && printed.region !== undefined) entry.asked.region = printed.region;
    if (printed.isRegion) entry.asked.isRegion = true;
    if (printed.name.endsWith(" County") && entry.asked.name === name) entry.asked.name = printed.name;
  });
  const entries = [...byKey.values()];
  const places = locatePlaces(
    entries.map(({ asked }) => asked),
    evidence,
  );
  return entries.map(({ chain, asked }, k) => {
    const landmark = landmarkPlace(asked.name);
    if (landmark !== null) return { ...chain, kind: undefined, place: landmark };
    if (NO_PLACE.has(foldName(asked.name))) return { ...chain, kind: undefined };
    const place = places[k] ?? null;
    return { ...chain, place, kind: kindOf(asked.name, place) ?? chain.kind };
  });
}

/** "PRT": the name of the country that three capitals stand for; "WAL" and the like are only parts of one. */
function countryNamed(printed: string): string | undefined {
  const code = printed.length === 3 ? countryOfThreeLetters(printed) : undefined;
  return code === undefined || (code === "GB" && printed !== "GBR") ? undefined : countryByCode(code)?.name;
}

/** Names that stand for whole parts of the world or for any place: the gazetteer's villages of that name are not meant. */
const NO_PLACE = new Set([
  "west",
  "east",
  "north",
  "south",
  "earth",
  "union",
  "world",
  "state",
  "central",
  "province",
  "district",
  "region",
  "city",
  "valley",
  "capital",
  "hill",
  "bay",
  "village",
  "island",
  "river",
]);

/** The kind of the place that was chosen among those of the name. */
function kindOf(name: string, place: Place | null): PlaceKind | undefined {
  if (place?.geonameId === undefined) return undefined;
  return candidatesOf(name).find(({ geonameId }) => geonameId === place.geonameId)?.kind;
}

const COMPASS = /^(?:north|south|east|west|central|upper|lower)/i;

/** Countries are one however they are called; other places are one by name. */
function identity(name: string): { name: string; key: string; kind: PlaceKind | undefined } {
  const best = candidatesOf(name)[0];
  // "southern Canada" is no other name of Canada; "South Africa" and "North Korea" are names
  const part = COMPASS.test(name) && !COMPASS.test(best?.name ?? "");
  if (best?.kind === "country" && best.country !== null && !part)
    return { name, key: `country ${best.country}`, kind: "country" };
  return { name, key: foldName(name), kind: best?.kind };
}
