import type { Gap } from "../unpack.ts";

/**
 * Reads a byte stream piece by piece, with the chance to give back what was taken. A gap in the stream (a broken gzip
 * member) is a wall: nothing is read across it until `crossGap`.
 */
export class ByteCursor {
  /** byte of the stream at which the next piece starts */
  position = 0;
  #held: Uint8Array = new Uint8Array(0);
  #beyond: Uint8Array | null = null;
  #ended = false;
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #gaps: readonly Gap[];
  #crossed = 0;

  /** @param gaps grows while the stream is read, as OpenFile.gaps does */
  constructor(chunks: AsyncIterable<Uint8Array>, gaps: readonly Gap[]) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#gaps = gaps;
  }

  /** The gap that ends what can be read for now. */
  get gap(): Gap | undefined {
    const gap = this.#gaps[this.#crossed];
    return gap !== undefined && gap.offset <= this.position + this.#held.length ? gap : undefined;
  }

  crossGap(): void {
    this.#crossed++;
    this.position += this.#held.length;
    this.#held = this.#beyond ?? new Uint8Array(0);
    this.#beyond = null;
    if (this.gap !== undefined) {
      this.#beyond = this.#held;
      this.#held = new Uint8Array(0);
    }
  }

  /** What is held, at least `count` bytes of it unless the stream ends or has a gap before that. Not taken yet. */
  async peek(count: number): Promise<Uint8Array> {
    if (this.#held.length >= count) return this.#held;
    const parts = [this.#held];
    let size = this.#held.length;
    while (size < count && !this.#ended && this.#beyond === null) {
      const next = await this.#chunks.next();
      const gap = this.#gaps[this.#crossed];
      if (next.done) this.#ended = true;
      else if (gap !== undefined && gap.offset <= this.position + size) this.#beyond = next.value;
      else {
        parts.push(next.value);
        size += next.value.length;
      }
    }
    this.#held = parts.length === 1 ? parts[0]! : Buffer.concat(parts, size);
    return this.#held;
  }

  /** Moves over bytes that `peek` has shown. */
  take(count: number): Uint8Array {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    this.position += count;
    return taken;
  }
}
