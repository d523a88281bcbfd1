/** The elements of a page as parallel columns: parent, tag and the words of their names. Grows; nothing is removed. */
export class Elements {
  count = 0;
  parent = new Int32Array(1024);
  tag = new Int32Array(1024);
  /** depth of nesting, capped */
  depth = new Uint16Array(1024);
  /** words of class, id, role, itemprop and the like: hashes in `words` from wordsFrom[e] to wordsFrom[e + 1] - 1 */
  wordsFrom = new Int32Array(1025);
  words = new Int32Array(4096);
  private wordCount = 0;
  /** names of tags by number */
  readonly tags: string[] = [""];
  private readonly tagNumbers = new Map<string, number>([["", 0]]);

  /** A new element; its number. */
  open(parent: number, tag: string): number {
    if (this.count + 1 >= this.parent.length) this.grow();
    const e = this.count++;
    this.parent[e] = parent;
    this.tag[e] = this.tagNumber(tag);
    this.depth[e] = parent < 0 ? 0 : Math.min(60_000, this.depth[parent]! + 1);
    this.wordsFrom[e] = this.wordCount;
    this.wordsFrom[e + 1] = this.wordCount;
    return e;
  }

  /** Adds words to the newest element. */
  name(hash: number): void {
    if (this.wordCount === this.words.length) {
      const wider = new Int32Array(this.words.length * 2);
      wider.set(this.words);
      this.words = wider;
    }
    this.words[this.wordCount++] = hash;
    this.wordsFrom[this.count] = this.wordCount;
  }

  tagNumber(tag: string): number {
    let number = this.tagNumbers.get(tag);
    if (number === undefined) {
      // Made-up tags beyond reason share one number.
      if (this.tags.length > 2000) return 0;
      number = this.tags.length;
      this.tags.push(tag);
      this.tagNumbers.set(tag, number);
    }
    return number;
  }

  private grow(): void {
    const wider = <T extends Int32Array | Uint16Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const size = this.parent.length * 2;
    this.parent = wider(this.parent, new Int32Array(size));
    this.tag = wider(this.tag, new Int32Array(size));
    this.depth = wider(this.depth, new Uint16Array(size));
    this.wordsFrom = wider(this.wordsFrom, new Int32Array(size + 1));
  }
}
