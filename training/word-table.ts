/** Writes models/words.bin: the bytes that src/entities/word-classes.ts reads. */

export interface WordEntry {
  /** leaf cluster + 1; 0: none */
  leaf: number;
  lists: number;
  /** classes of what the word is, what stands behind it and before it: 1 .. 31; 0: none */
  own: number;
  behind: number;
  before: number;
}

/** @param groups for each leaf its group among 64 */
export function wordTableBytes(entries: ReadonlyMap<number, WordEntry>, groups: readonly number[]): Uint8Array {
  const sorted = [...entries].map(([hash, entry]) => [hash >>> 0, entry] as const).sort((a, b) => a[0] - b[0]);
  const bytes: number[] = [];
  const u16 = (value: number) => bytes.push(value & 255, value >> 8);
  const u32 = (value: number) => bytes.push(value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24);
  u32(0x3257474e);
  u32(sorted.length);
  for (const group of groups) bytes.push(group);
  let before = 0;
  for (const [hash] of sorted) {
    let gap = hash - before;
    before = hash;
    while (gap >= 128) {
      bytes.push((gap % 128) | 128);
      gap = Math.floor(gap / 128);
    }
    bytes.push(gap);
  }
  for (const [, entry] of sorted) u16(entry.leaf);
  for (const [, entry] of sorted) u16(entry.lists);
  for (const [, entry] of sorted) u16(entry.own | (entry.behind << 5) | (entry.before << 10));
  return Uint8Array.from(bytes);
}
