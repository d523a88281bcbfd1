/** What the terminal views share: colours, widths, and text that cannot steer the terminal. */
import pc from "picocolors";
import type { Span } from "../document/schema.ts";

export type Style = ReturnType<typeof pc.createColors>;

export interface Screen {
  style: Style;
  /** columns; null when the output is no terminal */
  width: number | null;
}

/** Colour on a terminal that has it; NO_COLOR (https://no-color.org) and FORCE_COLOR decide before that. */
export function screen(stream: { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv): Screen {
  const terminal = stream.isTTY === true && env["TERM"] !== "dumb";
  const forced = env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0";
  const colour = !env["NO_COLOR"] && (forced || terminal);
  return { style: pc.createColors(colour), width: stream.isTTY === true ? (stream.columns ?? 80) : null };
}

// Control characters would move the cursor or change colours, direction overrides would reorder what is read.
const UNPRINTABLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

// The indent of copy whose lines are wrapped by hand.
const SPACES = /\s{2,}/g;

/** The text on one line, as a terminal can safely print it. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, " ").replace(/ {2,}/g, " ").trim();
}

/**
 * Lines of at most `width` characters, each stretch of white space printed as one, that together are the span; cut at
 * spaces. A longer word stands alone.
 */
export function wrapped(text: string, span: Span, width: number): Span[] {
  const lines: Span[] = [];
  let start = -1;
  let end = -1;
  let columns = 0;
  for (const word of text.slice(span.start, span.end).matchAll(/\S+/g)) {
    const from = span.start + word.index;
    const to = from + word[0].length;
    columns += 1 + to - from;
    if (start >= 0 && columns > width) {
      lines.push({ start, end });
      start = -1;
    }
    if (start < 0) {
      start = from;
      columns = to - from;
    }
    end = to;
  }
  if (start >= 0) lines.push({ start, end });
  return lines;
}

export interface Mark extends Span {
  paint: (text: string) => string;
}

/**
 * A function that gives the text of a span with every part in the paint of the last mark over it, each stretch of white
 * space within a part as one space. Linear in the text.
 */
export function painter(text: string, marks: Mark[]): (span: Span) => string {
  const paints = [...new Set(marks.map((mark) => mark.paint))];
  // paintAt[i]: 1 + the index of the paint of code unit i; 0 for none
  const paintAt = new Uint8Array(text.length);
  for (const { start, end, paint } of marks) paintAt.fill(paints.indexOf(paint) + 1, start, end);
  return ({ start, end }) => {
    let out = "";
    for (let from = start; from < end; ) {
      let to = from + 1;
      while (to < end && paintAt[to] === paintAt[from]) to++;
      const part = text.slice(from, to).replace(UNPRINTABLE, " ").replace(SPACES, " ");
      out += paints[paintAt[from]! - 1]?.(part) ?? part;
      from = to;
    }
    return out;
  };
}

/** The text, or its beginning and an ellipsis when it has more than `width` characters. */
export function shortened(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
}
