/** Joins the names of places ("U.S.", "United States") and says which place on Earth each is. */
import type { Place } from "../document/schema.ts";
import type { Tokens } from "../document/tokens.ts";
import { foldName } from "../lexicon/fold-name.ts";
import {
  candidatesOf,
  locatePlaces,
  type PlaceEvidence,
  type PlaceKind,
  type PlaceMention,
} from "../lexicon/gazetteer.ts";
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
  indices.forEach((m, k) => {
    const mention = mentions[m]!;
    const name = mention.text.replace(/^the /i, "");
    const folded = foldName(name);
    const { key, kind } = identity(folded, name);
    let entry = byKey.get(key);
    if (entry === undefined) {
      entry = { chain: { type: "LOC", members: [], place: null, kind }, asked: { name, count: 0 } };
      byKey.set(key, entry);
    }
    entry.chain.members.push(m);
    entry.asked.count = (entry.asked.count ?? 0) + 1;
    const next = indices[k + 1];
    if (entry.asked.region === undefined && next !== undefined && isRegionOf(tokens, mention, mentions[next]!))
      entry.asked.region = mentions[next]!.text;
  });
  const entries = [...byKey.values()];
  const places = locatePlaces(
    entries.map(({ asked }) => asked),
    evidence,
  );
  return entries.map(({ chain }, k) => ({ ...chain, place: places[k] ?? null }));
}

/** Countries are one however they are called; other places are one by name. */
function identity(folded: string, name: string): { key: string; kind: PlaceKind | undefined } {
  const best = candidatesOf(name)[0];
  if (best?.kind === "country" && best.country !== null) return { key: `country ${best.country}`, kind: "country" };
  return { key: folded, kind: best?.kind };
}

/** "Alexandria, La.": the second name, close behind a comma, is the region of the first. */
function isRegionOf({ text, paragraph }: Tokens, a: NamedMention, b: NamedMention): boolean {
  return paragraph[a.first] === paragraph[b.first] && b.start - a.end <= 3 && text.slice(a.end, b.start).trim() === ",";
}
