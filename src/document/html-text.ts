/** The text that a reader of rendered HTML sees, written piece by piece, with the way back to the HTML. */
import { SourceMap } from "./source-map.ts";

/** What is known of each line of the text: parallel columns, one row a line that prints something. */
export class HtmlLines {
  count = 0;
  /** text offset of the line's first character */
  start = new Int32Array(512);
  /** the innermost block element that holds its first character */
  element = new Int32Array(512);
  /** the innermost element of any kind that does */
  inner = new Int32Array(512);
  /** characters inside links, and all of them */
  linked = new Int32Array(512);
  length = new Int32Array(512);

  open(start: number, element: number, inner: number): void {
    if (this.count === this.start.length) {
      for (const key of ["start", "element", "inner", "linked", "length"] as const) {
        const wider = new Int32Array(this.count * 2);
        wider.set(this[key]);
        this[key] = wider;
      }
    }
    this.start[this.count] = start;
    this.element[this.count] = element;
    this.inner[this.count++] = inner;
  }
}

export class HtmlText {
  readonly map = new SourceMap();
  readonly lines = new HtmlLines();
  private parts: string[] = [];
  private length = 0;
  /** line ends that are due before the next character: 0, 1, or 2 for a blank line */
  private due = 0;
  private spaceDue = false;
  private tabDue = false;

  /** A line ends here; with `blank`, an empty line follows. */
  endLine(blank: boolean): void {
    this.due = Math.max(this.due, blank ? 2 : 1);
    this.spaceDue = false;
    this.tabDue = false;
  }

  /** A table cell begins on the same line. */
  nextCell(): void {
    this.tabDue = this.due === 0 && this.length > 0;
  }

  /**
   * Adds characters data[from..to), which stand at the same offsets in the HTML; white space is collapsed unless kept.
   * `block` and `inner` are the elements around it.
   */
  add(html: string, from: number, to: number, block: number, inner: number, link: boolean, keep: boolean): void {
    let at = from;
    while (at < to) {
      const code = html.charCodeAt(at);
      if (isHtmlSpace(code)) {
        if (keep && code === 0x0a) this.endLine(false);
        else if (keep && this.due === 0) this.write(" ", at, at + 1, false, block, inner, link);
        else this.spaceDue = true;
        at++;
        continue;
      }
      let end = at + 1;
      while (end < to && !isHtmlSpace(html.charCodeAt(end))) end++;
      // Single spaces between words are taken along: most text is one run.
      if (!keep)
        while (end + 1 < to && html.charCodeAt(end) === 0x20 && !isHtmlSpace(html.charCodeAt(end + 1))) {
          end += 2;
          while (end < to && !isHtmlSpace(html.charCodeAt(end))) end++;
        }
      this.space(at, block, inner, link);
      this.write(html.slice(at, end), at, end, false, block, inner, link);
      at = end;
    }
  }

  /** Adds one character that the HTML writes as a reference at from .. to - 1. */
  addReference(text: string, from: number, to: number, block: number, inner: number, link: boolean): void {
    if (text.length === 1 && isHtmlSpace(text.charCodeAt(0))) {
      this.spaceDue = true;
      return;
    }
    this.space(from, block, inner, link);
    this.write(text, from, to, true, block, inner, link);
  }

  /** The text so far, as one string. */
  text(): string {
    return this.parts.join("");
  }

  private space(at: number, block: number, inner: number, link: boolean): void {
    if (this.due > 0 || this.length === 0) {
      this.spaceDue = false;
      this.tabDue = false;
      return;
    }
    if (this.tabDue) this.write("\t", at, at, true, block, inner, link);
    else if (this.spaceDue) this.write(" ", at, at, true, block, inner, link);
    this.tabDue = false;
    this.spaceDue = false;
  }

  private write(
    text: string,
    from: number,
    to: number,
    reference: boolean,
    block: number,
    inner: number,
    link: boolean,
  ): void {
    if (this.due > 0 || this.length === 0) {
      if (this.length > 0) {
        const ends = this.due === 2 ? "\n\n" : "\n";
        this.parts.push(ends);
        this.length += ends.length;
      }
      this.due = 0;
      this.lines.open(this.length, block, inner);
    }
    this.map.add(this.length, from, to, reference);
    this.parts.push(text);
    this.length += text.length;
    const line = this.lines.count - 1;
    this.lines.length[line]! += text.length;
    if (link) this.lines.linked[line]! += text.length;
  }
}

/** White space that collapses; the no-break space too, since sites use it for nothing but spacing between sentences. */
const isHtmlSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
