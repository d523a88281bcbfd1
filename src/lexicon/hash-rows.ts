/** Numbers the words of a table by the hashes of their lower-case forms, so that columns can be kept beside them. */

export class HashRows {
  /** ascending as unsigned numbers, from index 1 on */
  private readonly keys: Int32Array;
  /** the first row of the words whose hash begins with these bits; hashes are spread evenly, so that few share them */
  private readonly firstRow: Int32Array;
  private readonly shift: number;
  /** the offset in the bytes behind the hashes */
  readonly end: number;

  /** Reads `count` hashes at an offset: sorted as unsigned, each as a varint of the gap to the one before. */
  constructor(bytes: Uint8Array, at: number, count: number) {
    let bits = 8;
    while (2 ** bits < count) bits++;
    this.shift = 32 - bits;
    const keys = new Int32Array(count + 1);
    const firstRow = new Int32Array(2 ** bits + 1);
    let hash = 0;
    let next = 0;
    for (let row = 1; row <= count; row++) {
      let gap = 0;
      for (let shift = 0, byte = 128; byte >= 128; shift += 7) {
        byte = bytes[at++]!;
        gap |= (byte & 127) << shift;
      }
      hash = (hash + gap) | 0;
      keys[row] = hash;
      while (next <= hash >>> this.shift) firstRow[next++] = row;
    }
    while (next < firstRow.length) firstRow[next++] = count + 1;
    this.keys = keys;
    this.firstRow = firstRow;
    this.end = at;
  }

  /** The row of a word, from 1 on; 0 when it is not in the table. */
  rowOf(lowerHash: number): number {
    const bucket = lowerHash >>> this.shift;
    for (let row = this.firstRow[bucket]!, end = this.firstRow[bucket + 1]!; row < end; row++)
      if (this.keys[row] === lowerHash) return row;
    return 0;
  }
}
