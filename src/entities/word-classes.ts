/**
 * What is known of a word before any context: the cluster of its meaning (words of like use share one, at two grains), the
 * lists that it stands in, and what words of its meaning do in names: what they are there, what stands behind them and
 * what before. Looked up by `Tokens.lowerHash`.
 *
 * Bytes of models/words.bin, little-endian: "NGW2" · u32 words · 1024 bytes: the coarser group (of 64) of each of the 1024
 * leaf clusters · the words' hashes, sorted as unsigned, as varint gaps · u16 leaf + 1 a word (0: no cluster) · u16 list
 * bits a word · u16 a word: what it is in names, what stands behind it and what before, five bits each (0: unknown).
 */
import load from "../../models/words.bin";
import { HashRows } from "../lexicon/hash-rows.ts";

const MAGIC = 0x3257474e;
const LEAVES = 1024;

export class WordClasses {
  private readonly rows: HashRows;
  /** leaf cluster + 1; 0: none. Index 0 stands for unknown words. */
  readonly leaf: Uint16Array;
  readonly lists: Uint16Array;
  /** what words of this meaning are in names, what stands behind them and what before them: 1 .. 31; 0: unknown */
  readonly own: Uint8Array;
  readonly behind: Uint8Array;
  readonly before: Uint8Array;
  /** group of a leaf + 1 */
  readonly group64 = new Uint16Array(LEAVES + 1);

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(0, true) !== MAGIC) throw new Error("not a word table: the first four bytes are not NGW2");
    const count = view.getUint32(4, true);
    for (let c = 0; c < LEAVES; c++) this.group64[c + 1] = bytes[8 + c]! + 1;
    this.rows = new HashRows(bytes, 8 + LEAVES, count);
    let at = this.rows.end;
    this.leaf = new Uint16Array(count + 1);
    this.lists = new Uint16Array(count + 1);
    for (let w = 1; w <= count; w++, at += 2) this.leaf[w] = view.getUint16(at, true);
    for (let w = 1; w <= count; w++, at += 2) this.lists[w] = view.getUint16(at, true);
    this.own = new Uint8Array(count + 1);
    this.behind = new Uint8Array(count + 1);
    this.before = new Uint8Array(count + 1);
    for (let w = 1; w <= count; w++, at += 2) {
      const roles = view.getUint16(at, true);
      this.own[w] = roles & 31;
      this.behind[w] = (roles >> 5) & 31;
      this.before[w] = roles >> 10;
    }
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
