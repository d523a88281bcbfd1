/**
 * What place names say of a single word, for taggers that read word by word.
 *
 * Bytes of models/place-words.bin, little-endian: "NGP1" · u32 words · the words' hashes as HashRows reads them · one
 * byte of flags a word. training/place-words.ts draws it from the gazetteer and the tables beside this file.
 */
import load from "../../models/place-words.bin";
import { HashRows } from "./hash-rows.ts";

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

export const PLACE_WORDS_MAGIC = 0x3150474e;

let table: { rows: HashRows; flags: Uint8Array } | undefined;

/**
 * What place names say of a word, given the hash of its lower-case form (`tokens.lowerHash`): bits of PLACE_NAME.
 * Constant time; the first call reads the table.
 */
export function placeNameFlags(lowerHash: number): number {
  table ??= read(load());
  const row = table.rows.rowOf(lowerHash);
  return row === 0 ? 0 : table.flags[row - 1]!;
}

function read(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== PLACE_WORDS_MAGIC)
    throw new Error("not a table of place words: the first four bytes are not NGP1");
  const rows = new HashRows(bytes, 8, view.getUint32(4, true));
  return { rows, flags: bytes.subarray(rows.end) };
}
