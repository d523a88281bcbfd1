/** Writes the places in the layout that src/lexicon/place-table.ts reads and describes. */
import { hashOf } from "../src/document/tokens.ts";
import { foldName } from "../src/lexicon/fold-name.ts";
import { BLOCK, ESCAPE, KINDS, MAGIC, type PackedKind, populationClass } from "../src/lexicon/place-table.ts";
import { Bytes } from "./bytes.ts";
import { Fragments } from "./fragments.ts";

export interface Division {
  code: string;
  name: string;
}

export interface PackedPlace {
  name: string;
  kind: PackedKind;
  country: string;
  /** code of the first-level division */
  division: string;
  lat: number;
  lon: number;
  population: number;
  /** 0 when not known */
  geonameId: number;
}

export function packPlaces(
  divisions: Division[],
  places: PackedPlace[],
  aliases: { name: string; place: PackedPlace }[],
): Uint8Array {
  const all = withMissing(divisions, places);
  const divisionIndex = new Map(all.map((division, i) => [division.code, i]));
  const sorted = inTableOrder(places);
  const indexOf = new Map(sorted.map((place, i) => [place, i]));
  const { index, names, nameCount, fragments } = packNames(sorted);

  const columns = [new Bytes(), new Bytes(), new Bytes(), new Bytes(), new Bytes()] as const;
  sorted.forEach((place, i) => {
    const more = sorted[i + 1]?.name === place.name ? 0x80 : 0;
    columns[0].uint(divisionIndex.get(place.division)!, 2);
    columns[1].uint(Math.round(((place.lat + 90) / 180) * 65535), 2);
    columns[2].uint(Math.round((((place.lon + 540) % 360) / 360) * 65535), 2);
    columns[3].uint(populationClass(place.population) | (KINDS.indexOf(place.kind) << 5) | more, 1);
    columns[4].uint(place.geonameId, 3);
  });

  const utf8 = new TextEncoder();
  const texts = [fragments.join("\n"), all.map(({ code, name }) => `${code}|${name}`).join("\n")].map((text) =>
    utf8.encode(text),
  );

  const hashed = [
    ...new Map(aliases.map(({ name, place }) => [`${foldName(name)}|${indexOf.get(place)}`, { name, place }])).values(),
  ]
    .map(({ name, place }) => ({ hash: hashOf(foldName(name)) >>> 0, place: indexOf.get(place)! }))
    .sort((a, b) => a.hash - b.hash || a.place - b.place);
  const file = new Bytes();
  for (const n of [
    MAGIC,
    nameCount,
    sorted.length,
    index.length,
    names.length,
    ...texts.map((text) => text.length),
    hashed.length,
  ])
    file.uint(n, 4);
  for (const part of [index, names, ...columns]) file.raw(part.taken());
  for (const text of texts) file.raw(text);
  for (const { hash } of hashed) file.uint(hash, 4);
  for (const { place } of hashed) file.uint(place, 3);
  return file.taken();
}

/** By folded name, then printed form, then inhabitants: one order for the same places, whatever the order of the source. */
function inTableOrder(places: PackedPlace[]): PackedPlace[] {
  return places
    .map((place) => ({ place, key: foldName(place.name) }))
    .sort(
      (a, b) =>
        order(a.key, b.key) ||
        order(a.place.name, b.place.name) ||
        b.place.population - a.place.population ||
        a.place.geonameId - b.place.geonameId ||
        order(a.place.division, b.place.division),
    )
    .map(({ place }) => place);
}

/** Front-codes the distinct names and writes what is left in fragments. */
function packNames(sorted: PackedPlace[]) {
  const distinct: { name: string; first: number }[] = [];
  sorted.forEach(({ name }, i) => {
    if (sorted[i - 1]?.name !== name) distinct.push({ name, first: i });
  });
  const suffixes = distinct.map(({ name }, k) => {
    const before = k % BLOCK === 0 ? "" : distinct[k - 1]!.name;
    let shared = 0;
    while (shared < 15 && shared < name.length && name[shared] === before[shared]) shared++;
    return { shared, rest: name.slice(shared) };
  });
  const coder = Fragments.learnt(
    suffixes.map(({ rest }) => rest),
    ESCAPE,
  );
  const names = new Bytes();
  const index = new Bytes();
  suffixes.forEach(({ shared, rest }, k) => {
    if (k % BLOCK === 0) {
      index.uint(names.length, 4);
      index.uint(distinct[k]!.first, 4);
    }
    const coded = coder.coded(rest);
    names.uint(shared | (Math.min(coded.length, 15) << 4), 1);
    if (coded.length >= 15) names.uint(coded.length, 1);
    names.raw(Uint8Array.from(coded));
  });
  return { index, names, nameCount: distinct.length, fragments: coder.fragments };
}

function withMissing(divisions: Division[], places: PackedPlace[]): Division[] {
  const known = new Map(divisions.map((division) => [division.code, division]));
  for (const { division } of places) if (!known.has(division)) known.set(division, { code: division, name: "" });
  return [...known.values()].sort((a, b) => order(a.code, b.code));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
