/**
 * What is known of a word before any context: the cluster of its meaning (words of like use share one, at four grains)
 * and the lists that it stands in. Looked up by `Tokens.lowerHash`.
 *
 * Bytes of models/words.bin, little-endian: "NGW1" · u32 words · 3 × 1024 bytes: the coarser groups (256, 64, 16) of each
 * of the 1024 leaf clusters · the words' hashes, sorted as unsigned, as varint gaps · u16 leaf + 1 a word (0: no cluster)
 * · u16 list bits a word.
 */
import load from "../../models/words.bin";
import { HashRows } from "../lexicon/hash-rows.ts";

const MAGIC = 0x3157474e;
const LEAVES = 1024;

export class WordClasses {
  private readonly rows: HashRows;
  /** leaf cluster + 1; 0: none. Index 0 stands for unknown words. */
  readonly leaf: Uint16Array;
  readonly lists: Uint16Array;
  /** groups of a leaf + 1 */
  readonly group256 = new Uint16Array(LEAVES + 1);
  readonly group64 = new Uint16Array(LEAVES + 1);
  readonly group16 = new Uint16Array(LEAVES + 1);

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(0, true) !== MAGIC) throw new Error("not a word table: the first four bytes are not NGW1");
    const count = view.getUint32(4, true);
    for (let c = 0; c < LEAVES; c++) {
      this.group256[c + 1] = bytes[8 + c]! + 1;
      this.group64[c + 1] = bytes[8 + LEAVES + c]! + 1;
      this.group16[c + 1] = bytes[8 + 2 * LEAVES + c]! + 1;
    }
    this.rows = new HashRows(bytes, 8 + 3 * LEAVES, count);
    let at = this.rows.end;
    this.leaf = new Uint16Array(count + 1);
    this.lists = new Uint16Array(count + 1);
    for (let w = 1; w <= count; w++, at += 2) this.leaf[w] = view.getUint16(at, true);
    for (let w = 1; w <= count; w++, at += 2) this.lists[w] = view.getUint16(at, true);
  }

  /** The row of a word, to index `leaf` and `lists` with; 0 when it is not known. */
  rowOf(lowerHash: number): number {
    return this.rows.rowOf(lowerHash);
  }
}

let classes: WordClasses | undefined;

/** The table that ships with the package, read once. */
export function wordClasses(): WordClasses {
  classes ??= new WordClasses(load());
  return classes;
}
