/**
 * Reads models/gazetteer.bin: cities, states and counties of the world, sorted by folded name, found by binary search.
 *
 * Layout, little-endian: magic; counts (names, places, bytes of index, names, fragments, divisions; then aliases); index (for
 * each block of 16 names: where it begins, and the number of its first place); the distinct names, front-coded within a
 * block (low half of a byte: letters shared with the name before; high half: codes that follow, 15 for "in the next
 * byte"; codes are numbers of fragments, or ESCAPE and a UTF-16 unit); for each place, column by column: division (2),
 * latitude (2), longitude (2), population class, kind and whether the next place bears the same name (1), GeoNames id (3);
 * the fragments; the divisions as lines "US.TX|Texas"; the aliases by hash: the sorted hashes of folded names (4), then the number of each one's place (3).
 */
import load from "../../models/gazetteer.bin";
import { hashOf } from "../document/tokens.ts";
import { foldName } from "./fold-name.ts";

export const MAGIC = 0x325a_5447;
export const BLOCK = 16;
export const ESCAPE = 255;
export const KINDS = ["city", "section", "state", "county"] as const;
export type PackedKind = (typeof KINDS)[number];

/** Half octaves above 250 inhabitants, 0..31. */
export function populationClass(population: number): number {
  return population <= 250 ? 0 : Math.min(31, Math.round(2 * Math.log2(population / 250)));
}

/** One place of the table. */
export interface TablePlace {
  name: string;
  kind: PackedKind;
  country: string;
  /** code and name of the first-level division; the name is empty where GeoNames has none */
  division: string;
  divisionName: string;
  lat: number;
  lon: number;
  /** to the nearest half octave; 0 below 300 */
  population: number;
  /** 0 when not known */
  geonameId: number;
}

interface Table {
  bytes: Uint8Array;
  view: DataView;
  places: number;
  blocks: number;
  nameCount: number;
  index: number;
  names: number;
  columns: [number, number, number, number, number];
  fragments: string[];
  /** by block; filled as searches go by */
  firstKeys: (string | undefined)[];
  divisions: { code: string; name: string }[];
  /** where the aliases' hashes and places begin, and how many there are */
  aliasHashes: number;
  aliasPlaces: number;
  aliasCount: number;
}

let table: Table | undefined;

/** All places that bear the name, the most populous first where they share its exact form. Logarithmic time. */
export function placesNamed(name: string): TablePlace[] {
  const t = loaded();
  const key = foldName(name);
  const found: TablePlace[] = [];
  if (key === "") return found;
  // The last block that begins before the key, or at it, may hold it; names that fold alike may go on into the next.
  let low = 0;
  let high = t.blocks;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firstKey(t, middle) < key) low = middle + 1;
    else high = middle;
  }
  for (let block = Math.max(0, low - 1); block < t.blocks; block++) if (!readBlock(t, block, key, found)) break;
  readAliases(t, hashOf(key) >>> 0, found);
  return found;
}

/** Adds the places that an alias stands for. One in 100,000 unknown words hits an alias by chance. */
function readAliases(t: Table, hash: number, found: TablePlace[]): void {
  const hashAt = (i: number) => t.view.getUint32(t.aliasHashes + 4 * i, true);
  let low = 0;
  let high = t.aliasCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hashAt(middle) < hash) low = middle + 1;
    else high = middle;
  }
  for (; low < t.aliasCount && hashAt(low) === hash; low++) {
    const at = t.aliasPlaces + 3 * low;
    const place = t.bytes[at]! | (t.bytes[at + 1]! << 8) | (t.bytes[at + 2]! << 16);
    found.push(placeAt(t, place, nameOf(t, place)));
  }
}

/**
 * Calls back for every name of the table with its UTF-16 units (the same array each time), the largest population class
 * and a bit for each kind among its bearers. Builds no strings.
 */
export function eachName(visit: (units: Uint16Array, length: number, largest: number, kinds: number) => void): void {
  const t = loaded();
  const { bytes, columns } = t;
  const { codes, starts } = unitsOf(t.fragments);
  const units = new Uint16Array(512);
  let at = t.names;
  let place = 0;
  for (let k = 0; k < t.nameCount; k++) {
    const head = bytes[at++]!;
    let size = head & 15;
    let length = head >> 4;
    if (length === 15) length = bytes[at++]!;
    for (const end = at + length; at < end; ) {
      const code = bytes[at++]!;
      if (code === ESCAPE) {
        units[size++] = bytes[at]! | (bytes[at + 1]! << 8);
        at += 2;
      } else for (let f = starts[code]!, stop = starts[code + 1]!; f < stop; f++) units[size++] = codes[f]!;
    }
    let largest = 0;
    let kinds = 0;
    let packed: number;
    do {
      packed = bytes[columns[3] + place++]!;
      largest = Math.max(largest, packed & 31);
      kinds |= 1 << ((packed >> 5) & 3);
    } while (packed & 0x80);
    visit(units, size, largest, kinds);
  }
}

/** The UTF-16 units of all fragments end to end; those of fragment f are codes[starts[f]] .. codes[starts[f + 1] - 1]. */
function unitsOf(fragments: readonly string[]): { codes: Uint16Array; starts: Int32Array } {
  const all = fragments.join("");
  const codes = new Uint16Array(all.length);
  for (let i = 0; i < all.length; i++) codes[i] = all.charCodeAt(i);
  const starts = new Int32Array(fragments.length + 1);
  fragments.forEach((fragment, f) => {
    starts[f + 1] = starts[f]! + fragment.length;
  });
  return { codes, starts };
}

function loaded(): Table {
  table ??= read(load());
  return table;
}

function read(bytes: Uint8Array): Table {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = (i: number) => view.getUint32(4 + 4 * i, true);
  const nameCount = count(0);
  const places = count(1);
  const index = 32;
  const names = index + count(2);
  const columns: Table["columns"] = [names + count(3), 0, 0, 0, 0];
  columns[1] = columns[0] + 2 * places;
  columns[2] = columns[1] + 2 * places;
  columns[3] = columns[2] + 2 * places;
  columns[4] = columns[3] + places;
  const fragmentStart = columns[4] + 3 * places;
  const divisionStart = fragmentStart + count(4);
  const aliasStart = divisionStart + count(5);
  const text = (from: number, to: number) => decoder.decode(bytes.subarray(from, to)).split("\n");
  const divisions = text(divisionStart, aliasStart).map((line) => {
    const bar = line.indexOf("|");
    return { code: line.slice(0, bar), name: line.slice(bar + 1) };
  });
  return {
    bytes,
    view,
    places,
    blocks: Math.ceil(nameCount / BLOCK),
    nameCount,
    index,
    names,
    columns,
    firstKeys: [],
    fragments: text(fragmentStart, divisionStart),
    divisions,
    aliasHashes: aliasStart,
    aliasPlaces: aliasStart + 4 * count(6),
    aliasCount: count(6),
  };
}

const decoder = new TextDecoder();

/** The folded first name of a block; remembered, since every search begins with the same few. */
function firstKey(t: Table, block: number): string {
  let key = t.firstKeys[block];
  if (key === undefined) {
    walk(t, block, (name) => {
      key = foldName(name);
      return false;
    });
    t.firstKeys[block] = key;
  }
  return key!;
}

/** Adds the places of a block whose name folds to the key; false when the block ends beyond the key. */
function readBlock(t: Table, block: number, key: string, found: TablePlace[]): boolean {
  return walk(t, block, (name, first, count) => {
    const folded = foldName(name);
    if (folded > key) return false;
    if (folded === key) for (let i = first; i < first + count; i++) found.push(placeAt(t, i, name));
    return true;
  });
}

/** Visits the names of a block in order until `visit` returns false; returns false then. */
function walk(t: Table, block: number, visit: (name: string, first: number, count: number) => boolean): boolean {
  const { bytes, fragments } = t;
  let at = t.names + t.view.getUint32(t.index + 8 * block, true);
  let place = t.view.getUint32(t.index + 8 * block + 4, true);
  let name = "";
  const until = Math.min(BLOCK, t.nameCount - block * BLOCK);
  for (let k = 0; k < until; k++) {
    const head = bytes[at++]!;
    name = name.slice(0, head & 15);
    let length = head >> 4;
    if (length === 15) length = bytes[at++]!;
    const end = at + length;
    while (at < end) {
      const code = bytes[at++]!;
      if (code !== ESCAPE) name += fragments[code];
      else {
        name += String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8));
        at += 2;
      }
    }
    let count = 1;
    while (bytes[t.columns[3] + place + count - 1]! & 0x80) count++;
    if (!visit(name, place, count)) return false;
    place += count;
  }
  return true;
}

function nameOf(t: Table, place: number): string {
  let low = 0;
  let high = t.blocks - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (t.view.getUint32(t.index + 8 * middle + 4, true) <= place) low = middle;
    else high = middle - 1;
  }
  let found = "";
  walk(t, low, (name, first, count) => {
    found = name;
    return first + count <= place;
  });
  return found;
}

function placeAt(t: Table, i: number, name: string): TablePlace {
  const { bytes, view, columns } = t;
  const division = t.divisions[view.getUint16(columns[0] + 2 * i, true)]!;
  const packed = bytes[columns[3] + i]!;
  const id = columns[4] + 3 * i;
  const half = packed & 31;
  return {
    name,
    kind: KINDS[(packed >> 5) & 3]!,
    country: division.code.slice(0, 2),
    division: division.code,
    divisionName: division.name,
    // Three decimals: the columns hold steps of about 300 m (latitude) and 600 m (longitude).
    lat: rounded((view.getUint16(columns[1] + 2 * i, true) / 65535) * 180 - 90),
    lon: rounded((view.getUint16(columns[2] + 2 * i, true) / 65535) * 360 - 180),
    population: half === 0 ? 0 : Math.round(250 * 2 ** (half / 2)),
    geonameId: bytes[id]! | (bytes[id + 1]! << 8) | (bytes[id + 2]! << 16),
  };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
