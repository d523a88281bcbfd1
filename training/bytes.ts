/** A growing row of bytes, little-endian. */
export class Bytes {
  length = 0;
  private bytes = new Uint8Array(1 << 16);

  uint(value: number, size: number): void {
    this.reserve(size);
    for (let i = 0; i < size; i++) this.bytes[this.length++] = Math.floor(value / 2 ** (8 * i)) & 0xff;
  }

  raw(more: Uint8Array): void {
    this.reserve(more.length);
    this.bytes.set(more, this.length);
    this.length += more.length;
  }

  taken(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private reserve(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const wider = new Uint8Array((this.length + size) * 2);
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
  }
}
