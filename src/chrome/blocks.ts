/** The blocks of a page: its lines, with the lines of a hard-wrapped paragraph put back together. */
import { type Lines, linesOf } from "../document/lines.ts";
import type { Span } from "../document/schema.ts";
import { isSpace } from "../document/span.ts";

// Narrower than this is a column of a table or a poem, wider is no wrapping that people or programs do.
const NARROWEST = 38;
const WIDEST = 132;

/**
 * Cuts a text into blocks: one a line, except where lines were wrapped by hand or by a mail or PDF program; those of one
 * paragraph become one block. Linear in the length of the text.
 *
 * @example
 * // Lines are joined where the next line's first word would not have fitted on the line before.
 * blocksOf("The minister said on\nTuesday that the plan …")
 */
export function blocksOf(text: string): Lines {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  return width === null ? lines : joined(text, lines, width);
}

/** The column at which the text is wrapped, or null when its lines are whole paragraphs. */
function wrapWidth(text: string, { spans, blankBefore }: Lines): number | null {
  // How many lines that run on to the next have each length; a wrapped text has a sharp edge.
  const histogram = new Int32Array(WIDEST + 1);
  let running = 0;
  let longer = 0;
  for (let i = 0; i < spans.length; i++) {
    const length = spans[i]!.end - spans[i]!.start;
    if (length > WIDEST) {
      longer += length;
      continue;
    }
    if (i + 1 < spans.length && blankBefore[i + 1] === 0 && runsOn(text, spans[i]!, spans[i + 1]!)) {
      histogram[length]!++;
      running++;
    }
  }
  if (running < 3) return null;
  let width = WIDEST;
  // The longest line may stand out by accident, so the edge is where a twentieth of the running lines lies beyond.
  for (let beyond = 0; width > 0; width--) {
    beyond += histogram[width]!;
    if (beyond > running / 20) break;
  }
  if (width < NARROWEST) return null;
  let full = 0;
  let characters = 0;
  for (let i = 0; i + 1 < spans.length; i++) {
    const { start, end } = spans[i]!;
    if (end - start > WIDEST || blankBefore[i + 1] !== 0) continue;
    if (wouldNotFit(text, spans[i]!, spans[i + 1]!, width)) {
      full++;
      characters += end - start;
    }
  }
  return full >= 3 && full >= running * 0.6 && characters > longer ? width : null;
}

/** True when the line ends in the middle of a sentence, as far as its last and the next line's first character tell. */
function runsOn(text: string, line: Span, next: Span): boolean {
  const last = text.charCodeAt(line.end - 1);
  const first = text.charCodeAt(next.start);
  const lower = first >= 0x61 && first <= 0x7a;
  return lower && last !== 0x2e && last !== 0x21 && last !== 0x3f && last !== 0x3a;
}

const SLACK = 8;

/** True when the first word of the next line would have gone over the width, give or take a hyphenated word. */
function wouldNotFit(text: string, line: Span, next: Span, width: number): boolean {
  let word = next.start;
  while (word < next.end && !isSpace(text.charCodeAt(word))) word++;
  return line.end - line.start + 1 + (word - next.start) > width - SLACK;
}

function joined(text: string, { spans, blankBefore }: Lines, width: number): Lines {
  const out: Lines = { spans: [], blankBefore: [] };
  for (let i = 0; i < spans.length; i++) {
    const from = i;
    while (
      i + 1 < spans.length &&
      blankBefore[i + 1] === 0 &&
      spans[i]!.end - spans[i]!.start <= WIDEST &&
      wouldNotFit(text, spans[i]!, spans[i + 1]!, width) &&
      !opensItem(text, spans[i + 1]!)
    )
      i++;
    out.spans.push({ start: spans[from]!.start, end: spans[i]!.end });
    out.blankBefore.push(blankBefore[from]!);
  }
  return out;
}

/** True for a line that begins with a bullet or a dash and a space. */
function opensItem(text: string, { start }: Span): boolean {
  const first = text.charCodeAt(start);
  return (
    (first === 0x2022 || first === 0x2a || first === 0x2d || first === 0x2013 || first === 0x2014) &&
    isSpace(text.charCodeAt(start + 1))
  );
}
