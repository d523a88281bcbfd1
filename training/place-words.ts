/**
 * Draws models/place-words.bin, what place names say of single words, from models/gazetteer.bin and the tables of
 * countries, states, areas and demonyms:
 *
 *   node scripts/run.mjs training/place-words.ts
 *
 * Nothing is learnt: the same tables give the same bytes. place-words.test.ts tells when they have changed.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf, lowerHashOf } from "../src/document/tokens.ts";
import { allAreas } from "../src/lexicon/areas.ts";
import { allCountries } from "../src/lexicon/countries.ts";
import { demonymRows } from "../src/lexicon/demonyms.ts";
import { eachName, populationClass } from "../src/lexicon/place-table.ts";
import { PLACE_NAME, PLACE_WORDS_MAGIC } from "../src/lexicon/place-words.ts";
import { allStates } from "../src/lexicon/states.ts";
import { Bytes } from "./bytes.ts";

const LARGE = populationClass(100_000);
const STATE_KIND = 1 << 2;
const CITY_KIND = 1;
const SPACE = 0x20;

/** What each word of a place name says, by the hash of the word. */
function flagsOfWords(): Map<number, number> {
  const flags = new Map<number, number>();
  const mark = (hash: number, bits: number) => flags.set(hash, (flags.get(hash) ?? 0) | bits);
  const markUnits = (units: ArrayLike<number>, length: number, bits: number) => {
    let start = 0;
    for (let i = 0; i <= length; i++) {
      if (i < length && units[i] !== SPACE) continue;
      const alone = start === 0 && i === length;
      mark(lowerHashOf(units, start, i), alone ? bits : start === 0 ? PLACE_NAME.first : PLACE_NAME.inside);
      start = i + 1;
    }
  };
  const markName = (name: string, bits: number) =>
    markUnits(
      Array.from({ length: name.length }, (_, i) => name.charCodeAt(i)),
      name.length,
      bits,
    );
  eachName((units, length, largest, kinds) => {
    const state = kinds & STATE_KIND ? PLACE_NAME.state : 0;
    const large = kinds & (STATE_KIND | CITY_KIND) && largest >= LARGE;
    markUnits(units, length, state | (large ? PLACE_NAME.large : PLACE_NAME.small));
  });
  for (const { name, aliases } of allCountries())
    for (const form of [name, ...aliases]) markName(form, PLACE_NAME.country | PLACE_NAME.large);
  for (const word of demonymRows()) mark(hashOf(word), PLACE_NAME.country);
  for (const { name, aliases } of allAreas()) for (const form of [name, ...aliases]) markName(form, PLACE_NAME.large);
  for (const { abbreviations } of allStates())
    for (const form of abbreviations)
      for (const dot of ["", "."]) mark(hashOf(form.toLowerCase() + dot), PLACE_NAME.state);
  return flags;
}

export function placeWordBytes(): Uint8Array {
  const sorted = [...flagsOfWords()].map(([hash, bits]) => [hash >>> 0, bits] as const).sort((a, b) => a[0] - b[0]);
  const bytes = new Bytes();
  bytes.uint(PLACE_WORDS_MAGIC, 4);
  bytes.uint(sorted.length, 4);
  let before = 0;
  for (const [hash] of sorted) {
    let gap = hash - before;
    before = hash;
    for (; gap >= 128; gap = Math.floor(gap / 128)) bytes.uint((gap % 128) | 128, 1);
    bytes.uint(gap, 1);
  }
  for (const [, bits] of sorted) bytes.uint(bits, 1);
  return bytes.taken();
}

if (process.argv[1]?.endsWith("place-words.ts")) {
  const bytes = placeWordBytes();
  writeFileSync(join(process.cwd(), "models/place-words.bin"), bytes);
  console.log(`${bytes.length} bytes`);
}
