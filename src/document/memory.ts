/**
 * Cheap memory for columns. A fresh typed array of more than 64 bytes lies outside the heap and costs a microsecond and
 * more, which on a page of forty lines is much beside the work that is done in it.
 */

/** Columns cut one behind the other from one piece of memory, all of them zero. */
export class Columns {
  private readonly buffer: ArrayBuffer;
  private used = 0;

  /** @param bytes what all columns take together, and 8 more for each whose elements are wider than the last one's */
  constructor(bytes: number) {
    this.buffer = new ArrayBuffer(bytes);
  }

  float64(n: number): Float64Array {
    return new Float64Array(this.buffer, this.take(n, 8), n);
  }

  float32(n: number): Float32Array {
    return new Float32Array(this.buffer, this.take(n, 4), n);
  }

  int32(n: number): Int32Array {
    return new Int32Array(this.buffer, this.take(n, 4), n);
  }

  uint32(n: number): Uint32Array {
    return new Uint32Array(this.buffer, this.take(n, 4), n);
  }

  uint16(n: number): Uint16Array {
    return new Uint16Array(this.buffer, this.take(n, 2), n);
  }

  uint8(n: number): Uint8Array {
    return new Uint8Array(this.buffer, this.take(n, 1), n);
  }

  private take(n: number, width: number): number {
    const at = Math.ceil(this.used / width) * width;
    this.used = at + n * width;
    return at;
  }
}

/** More elements than this are not kept from one call to the next. */
const MOST_KEPT = 1 << 18;

/** Memory that a function fills anew at each call and that nobody keeps: each call takes it from the one before. */
export class Scratch<T extends Float64Array | Int32Array | Uint16Array | Uint8Array> {
  private kept: T;

  constructor(private readonly make: new (length: number) => T) {
    this.kept = new make(0);
  }

  /** n elements or more, holding anything. */
  room(n: number): T {
    if (this.kept.length >= n) return this.kept;
    if (n > MOST_KEPT) return new this.make(n);
    this.kept = new this.make(Math.max(1024, 2 * n));
    return this.kept;
  }

  /** n zeroes or more. */
  zeroes(n: number): T {
    const room = this.room(n);
    room.fill(0, 0, n);
    return room;
  }
}
