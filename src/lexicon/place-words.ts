/** What place names say of a single word, for taggers that read word by word. */
import { hashOf, lowerHashOf } from "../document/tokens.ts";
import { allAreas } from "./areas.ts";
import { allCountries } from "./countries.ts";
import { demonymRows } from "./demonyms.ts";
import { eachName, populationClass } from "./place-table.ts";
import { allStates } from "./states.ts";

/** Bits of `placeNameFlags`. */
export const PLACE_NAME = {
  /** the word alone names a city of 100,000 or more, a country, a state or a continent */
  large: 1,
  /** the word alone names a smaller place */
  small: 2,
  /** the word begins the name of a place of several words ("san", "new") */
  first: 4,
  /** the word stands in the name of a place of several words, not at its beginning */
  inside: 8,
  /** the word alone names a country or is a demonym */
  country: 16,
  /** the word alone names a first-level division (state, province), or abbreviates it */
  state: 32,
} as const;

let table: { keys: Int32Array; flags: Uint8Array } | undefined;
const SLOTS = 1 << 18;

/**
 * What place names say of a word, given the hash of its lower-case form (`tokens.lowerHash`): bits of PLACE_NAME.
 * Constant time; the first call builds the table (about 100,000 names).
 */
export function placeNameFlags(lowerHash: number): number {
  table ??= build();
  const { keys, flags } = table;
  for (let slot = lowerHash & (SLOTS - 1); flags[slot] !== 0; slot = (slot + 1) & (SLOTS - 1))
    if (keys[slot] === lowerHash) return flags[slot]!;
  return 0;
}

const LARGE = populationClass(100_000);
const STATE_KIND = 1 << 2;
const CITY_KIND = 1;
const SPACE = 0x20;

function build() {
  const keys = new Int32Array(SLOTS);
  const flags = new Uint8Array(SLOTS);
  const mark = (hash: number, bits: number) => {
    let slot = hash & (SLOTS - 1);
    while (flags[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
    keys[slot] = hash;
    flags[slot]! |= bits;
  };
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
  return { keys, flags };
}
