import type { Span } from "./schema.ts";

/** Maps offsets in rendered text back to the HTML that it came from. All offsets are UTF-16 code units. */
export class SourceMap {
  // Runs in parallel: text from textAt on was copied from HTML htmlAt .. htmlEnd - 1, character by character; a run whose
  // `whole` is 1 is a character reference ("&amp;"), which is mapped as a whole.
  private textAt = new Int32Array(1024);
  private htmlAt = new Int32Array(1024);
  private htmlEnd = new Int32Array(1024);
  private whole = new Uint8Array(1024);
  private count = 0;

  /** Notes that the text at `text` is the HTML from `from` to `to` - 1. Calls come in text order. */
  add(text: number, from: number, to: number, reference: boolean): void {
    const last = this.count - 1;
    const goesOn =
      last >= 0 &&
      !reference &&
      this.whole[last] === 0 &&
      this.htmlEnd[last] === from &&
      this.textAt[last]! + (from - this.htmlAt[last]!) === text;
    if (goesOn) {
      this.htmlEnd[last] = to;
      return;
    }
    if (this.count === this.textAt.length) this.grow();
    this.textAt[this.count] = text;
    this.htmlAt[this.count] = from;
    this.htmlEnd[this.count] = to;
    this.whole[this.count++] = reference ? 1 : 0;
  }

  /** The HTML from the first to the last character of a span of text. Logarithmic time. */
  toSource({ start, end }: Span): Span {
    if (this.count === 0) return { start: 0, end: 0 };
    const first = Math.max(0, this.runAt(start));
    const into = this.whole[first] ? 0 : Math.max(0, start - this.textAt[first]!);
    const from = Math.min(this.htmlAt[first]! + into, this.htmlEnd[first]!);
    if (end <= start) return { start: from, end: from };
    const last = Math.max(0, this.runAt(end - 1));
    const to = this.whole[last]
      ? this.htmlEnd[last]!
      : Math.min(this.htmlAt[last]! + (end - this.textAt[last]!), this.htmlEnd[last]!);
    return { start: from, end: Math.max(from, to) };
  }

  /** The last run that begins at or before the text offset; -1 when there is none. */
  private runAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.textAt[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private grow(): void {
    const wider = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const size = this.textAt.length * 2;
    this.textAt = wider(this.textAt, new Int32Array(size));
    this.htmlAt = wider(this.htmlAt, new Int32Array(size));
    this.htmlEnd = wider(this.htmlEnd, new Int32Array(size));
    this.whole = wider(this.whole, new Uint8Array(size));
  }
}
