/**
 * What is known of a word before any context: the cluster of its meaning (words of like use share one, at four grains)
 * and the lists that it stands in. Looked up by `Tokens.lowerHash`.
 *
 * Bytes of models/words.bin, little-endian: "NGW1" · u32 words · 3 × 1024 bytes: the coarser groups (256, 64, 16) of each
 * of the 1024 leaf clusters · the words' hashes, sorted as unsigned, as varint gaps · u16 leaf + 1 a word (0: no cluster)
 * · u16 list bits a word.
 */
import load from "../../models/words.bin";

const MAGIC = 0x3157474e;
const LEAVES = 1024;

export class WordClasses {
  /** hashes of the words in ascending order as unsigned numbers, from index 1 on */
  private readonly keys: Int32Array;
  /** the first row of the words whose hash begins with these bits; hashes are spread evenly, so that few share them */
  private readonly firstRow: Int32Array;
  private readonly shift: number;
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
    let bits = 8;
    while (2 ** bits < count) bits++;
    this.shift = 32 - bits;
    const keys = new Int32Array(count + 1);
    const firstRow = new Int32Array(2 ** bits + 1);
    let at = 8 + 3 * LEAVES;
    let hash = 0;
    let next = 0;
    for (let w = 1; w <= count; w++) {
      let gap = 0;
      for (let shift = 0, byte = 128; byte >= 128; shift += 7) {
        byte = bytes[at++]!;
        gap |= (byte & 127) << shift;
      }
      hash = (hash + gap) | 0;
      keys[w] = hash;
      while (next <= hash >>> this.shift) firstRow[next++] = w;
    }
    while (next < firstRow.length) firstRow[next++] = count + 1;
    this.keys = keys;
    this.firstRow = firstRow;
    this.leaf = new Uint16Array(count + 1);
    this.lists = new Uint16Array(count + 1);
    for (let w = 1; w <= count; w++, at += 2) this.leaf[w] = view.getUint16(at, true);
    for (let w = 1; w <= count; w++, at += 2) this.lists[w] = view.getUint16(at, true);
  }

  /** The row of a word, to index `leaf` and `lists` with; 0 when it is not known. */
  rowOf(lowerHash: number): number {
    const bucket = lowerHash >>> this.shift;
    for (let row = this.firstRow[bucket]!, end = this.firstRow[bucket + 1]!; row < end; row++)
      if (this.keys[row] === lowerHash) return row;
    return 0;
  }
}

let classes: WordClasses | undefined;

/** The table that ships with the package, read once. */
export function wordClasses(): WordClasses {
  classes ??= new WordClasses(load());
  return classes;
}
