import type { Grounded, Span } from "./schema.ts";

/** The span with the text that it covers. */
export function grounded(text: string, start: number, end: number): Grounded {
  return { span: { start, end }, text: text.slice(start, end) };
}

/** The span without the white space at its ends; empty at `start` when there is nothing else. */
export function trimmed(text: string, start: number, end: number): Span {
  let s = start;
  let e = end;
  while (s < e && isSpace(text.charCodeAt(s))) s++;
  while (e > s && isSpace(text.charCodeAt(e - 1))) e--;
  return { start: s, end: e };
}

/** White space and what prints nothing: controls, no-break and zero-width spaces, direction marks, soft hyphens. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  return (
    code <= 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** True for the line terminators: LF, CR, VT, FF, NEL, LS, PS. */
export function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}
