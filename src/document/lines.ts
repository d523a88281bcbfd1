import type { Span } from "./schema.ts";
import { isLineBreak, trimmed } from "./span.ts";

/** The lines of a text that print something, trimmed, with the number of blank lines before each. */
export interface Lines {
  spans: Span[];
  /** blankBefore[i]: empty lines between line i and the one before it */
  blankBefore: number[];
}

/**
 * Cuts a text at every kind of line end (LF, CR, CRLF, NEL, LS, PS). Linear in the length of the text.
 *
 * @example
 * linesOf("Title\r\n\r\nBody.")  // => { spans: [{ start: 0, end: 5 }, { start: 9, end: 14 }], blankBefore: [0, 1] }
 */
export function linesOf(text: string): Lines {
  const spans: Span[] = [];
  const blankBefore: number[] = [];
  let blank = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x0a;
    if (!isLineBreak(code)) continue;
    const span = trimmed(text, from, i);
    if (span.end > span.start) {
      spans.push(span);
      blankBefore.push(blank);
      blank = 0;
    } else if (from > 0 || i > 0) blank++;
    if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    from = i + 1;
  }
  return { spans, blankBefore };
}
