import { linesOf } from "../document/lines.ts";
import type { Analysis, Block } from "../document/schema.ts";
import { printable, type Screen, type Style, shortened } from "./paint.ts";

const LABEL_WIDTH = 20;

/** The page line by line: what each was taken for, how surely, and why. What is not of the article is dim. */
export function explained({ document, layout }: Analysis, { style, width }: Screen): string {
  let out = "";
  for (const block of layout) {
    const label = block.kind === "chrome" ? `chrome ${block.chrome ?? "other"}` : block.kind;
    const reason = block.reason === undefined ? "" : `  ${block.reason}`;
    const text = document.text.slice(block.span.start, block.span.end);
    for (const line of linesOf(text).spans) {
      const head = `${label.padEnd(LABEL_WIDTH)}${block.confidence.toFixed(2)}  `;
      const room = width === null ? Number.POSITIVE_INFINITY : Math.max(20, width - head.length - reason.length);
      const words = shortened(printable(text.slice(line.start, line.end)), room);
      out += `${paintOf(block, style)(head)}${block.kind === "chrome" ? style.dim(words) : words}${style.dim(reason)}\n`;
    }
  }
  return out === "" ? "nothing to read: the input holds no text\n" : out;
}

function paintOf(block: Block, style: Style): (text: string) => string {
  switch (block.kind) {
    case "chrome":
      return style.red;
    case "title":
    case "subtitle":
      return style.magenta;
    case "byline":
    case "date":
    case "caption":
      return style.yellow;
    default:
      return style.green;
  }
}
