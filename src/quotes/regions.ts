/**
 * Where quotation marks stand: a scanner that pairs them paragraph by paragraph. It knows nothing of words; whether a
 * region is speech, a title or a scare quote is decided elsewhere.
 *
 * Source: the usage of The Chicago Manual of Style, 13.9-13.37 (nesting; a quotation of several paragraphs opens each
 * and closes only the last) and of the Associated Press Stylebook, "quotation marks".
 */
import type { Span } from "../document/schema.ts";
import { isSpace } from "../document/span.ts";

/** A stretch between quotation marks, marks included. */
export interface Region extends Span {
  /** code units of the opening and closing mark; the latter 0 when the mark is missing */
  open: number;
  close: number;
  /** index of the region that holds this one, or -1 */
  parent: number;
  /** single marks */
  single: boolean;
  /** the mark is missing at the paragraph's end and the next paragraph opens with one: the quotation runs on */
  runsOn: boolean;
}

interface Mark {
  at: number;
  width: number;
  single: boolean;
  /** what the mark's own shape says: 1 opens, -1 closes, 0 is straight */
  shape: -1 | 0 | 1;
  /** what it may do where it stands */
  mayOpen: boolean;
  mayClose: boolean;
}

// Marks nested deeper than this are noise.
const DEEPEST = 4;

/**
 * The quoted regions of the paragraphs, in order of their start, outer before inner. Straight, curly and low marks,
 * guillemets, doubled single marks and marks garbled by a wrong code page are read; apostrophes, feet and inches are
 * not marks. A mark that is never closed ends with its paragraph when the paragraph opens with it or the next one opens
 * with a mark, and else with its sentence. Linear time.
 *
 * @example
 * regionsOf("He said “no.”", [{ start: 0, end: 13 }])  // => one region, 8..13
 */
export function regionsOf(text: string, paragraphs: readonly Span[]): Region[] {
  const regions: Region[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const { start, end } = paragraphs[p]!;
    const marks = marksOf(text, start, end);
    if (marks.length === 0) continue;
    pair(text, start, end, marks, opensWithMark(text, paragraphs[p + 1]), regions);
  }
  return regions;
}

function opensWithMark(text: string, paragraph: Span | undefined): boolean {
  if (paragraph === undefined) return false;
  const first = markAt(text, paragraph.start, paragraph.start, paragraph.end);
  return first?.mayOpen === true;
}

function pair(text: string, start: number, end: number, marks: Mark[], nextOpens: boolean, regions: Region[]): void {
  const stack: number[] = [];
  const first = regions.length;
  // The closing curly marks still to come tell a nested “ from one that was never closed.
  let closersLeft = 0;
  for (const mark of marks) if (!mark.single && mark.shape === -1) closersLeft++;
  const singleCloser = singleClosers(marks);
  const top = () => (stack.length === 0 ? null : regions[stack[stack.length - 1]!]!);
  const open = (mark: Mark) => {
    if (stack.length >= DEEPEST) return;
    regions.push({
      start: mark.at,
      end,
      open: mark.width,
      close: 0,
      parent: stack.length === 0 ? -1 : stack[stack.length - 1]!,
      single: mark.single,
      runsOn: false,
    });
    stack.push(regions.length - 1);
  };
  const close = (mark: Mark) => {
    const region = regions[stack.pop()!]!;
    region.end = mark.at + mark.width;
    region.close = mark.width;
  };
  const drop = (at: number) => {
    const region = regions[stack.pop()!]!;
    region.end = backOverSpace(text, region.start + 1, at);
  };
  for (let m = 0; m < marks.length; m++) {
    const mark = marks[m]!;
    if (mark.single) {
      const holder = top();
      if (holder?.single) {
        if (mark.mayClose && !(possessive(text, mark) && laterSingle(marks, m))) close(mark);
      } else if (mark.mayOpen && singleCloser[m]! > 0) open(mark);
      continue;
    }
    if (mark.shape === -1) closersLeft--;
    const doubleDepth = stack.some((r) => !regions[r]!.single);
    if (mark.shape === 1) {
      if (doubleDepth && !mark.mayOpen) {
        // „Das ist so“, and “ set by mistake where the quotation ends
        while (top()!.single) drop(mark.at);
        close(mark);
        continue;
      }
      // Of two curly marks that open without a close between, the first was never closed, unless two closes follow.
      if (doubleDepth && sameMark(text, stack, regions, mark) && closersLeft < depthOf(stack, regions) + 1)
        while (stack.length > 0) drop(mark.at);
      if (mark.mayOpen) open(mark);
    } else if (mark.shape === -1) {
      if (!doubleDepth) {
        // a closing mark that begins a word is a slip of the keyboard
        if (mark.mayOpen && !mark.mayClose) open(mark);
        continue;
      }
      while (top()!.single) drop(mark.at);
      close(mark);
    } else if (!doubleDepth) {
      if (mark.mayOpen) open(mark);
    } else {
      while (top()!.single) drop(mark.at);
      if (mark.mayOpen && !mark.mayClose) {
        while (stack.length > 0) drop(mark.at);
        open(mark);
      } else close(mark);
    }
  }
  const runsOn = nextOpens && stack.length > 0;
  for (const r of stack) {
    const region = regions[r]!;
    region.runsOn = runsOn;
    if (!runsOn && region.start > start) region.end = sentenceEnd(text, region.start + region.open, end);
  }
  // What lies beyond the sentence that an unclosed mark was cut to is not inside it.
  for (let r = first; r < regions.length; r++) {
    const region = regions[r]!;
    while (region.parent >= 0 && regions[region.parent]!.end < region.end)
      region.parent = regions[region.parent]!.parent;
  }
}

function depthOf(stack: number[], regions: Region[]): number {
  let n = 0;
  for (const r of stack) if (!regions[r]!.single) n++;
  return n;
}

function sameMark(text: string, stack: number[], regions: Region[], mark: Mark): boolean {
  const holder = regions[stack[stack.length - 1]!]!;
  return text.charCodeAt(holder.start) === text.charCodeAt(mark.at);
}

/** For each single mark, 1 when a mark that may close it follows in the paragraph before any double mark that ends the stretch. */
function singleClosers(marks: Mark[]): Uint8Array {
  const found = new Uint8Array(marks.length);
  let closer = -1;
  for (let m = marks.length - 1; m >= 0; m--) {
    const mark = marks[m]!;
    if (!mark.single) {
      // Single marks stand inside double ones or outside, never across.
      closer = -1;
      continue;
    }
    if (closer >= 0 && closer - mark.at < 600) found[m] = 1;
    if (mark.mayClose) closer = mark.at;
  }
  return found;
}

// "voters' rights": a plural possessive closes the stretch only if nothing later does.
function possessive(text: string, mark: Mark): boolean {
  return (
    (text[mark.at - 1] === "s" || text[mark.at - 1] === "S") && /^ \p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 4))
  );
}

function laterSingle(marks: Mark[], m: number): boolean {
  for (let k = m + 1; k < marks.length && k < m + 6; k++) {
    const mark = marks[k]!;
    if (!mark.single) return false;
    if (mark.mayClose) return true;
    if (mark.mayOpen) return false;
  }
  return false;
}

function sentenceEnd(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const c = text.charCodeAt(i);
    if ((c === 0x2e || c === 0x21 || c === 0x3f) && i > from + 1 && i + 1 < end && isSpace(text.charCodeAt(i + 1)))
      return i + 1;
  }
  return end;
}

function backOverSpace(text: string, from: number, at: number): number {
  let end = at;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

function marksOf(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let i = start; i < end; i++) {
    if (!maybeMark(text.charCodeAt(i))) continue;
    const mark = markAt(text, i, start, end);
    if (mark === null) continue;
    marks.push(mark);
    i += mark.width - 1;
  }
  return marks;
}

const maybeMark = (c: number): boolean =>
  c === 0x22 ||
  c === 0x27 ||
  c === 0x60 ||
  (c >= 0x91 && c <= 0x94) ||
  c === 0xab ||
  c === 0xbb ||
  c === 0xe2 ||
  (c >= 0x2018 && c <= 0x201f) ||
  c === 0x2033 ||
  c === 0x2039 ||
  c === 0x203a;

/** The mark at `i`, or null when what stands there is none: an apostrophe, feet, inches, an elision. */
function markAt(text: string, i: number, start: number, end: number): Mark | null {
  const c = text.charCodeAt(i);
  const next = i + 1 < end ? text.charCodeAt(i + 1) : 0;
  let width = 1;
  let single = false;
  let shape: -1 | 0 | 1 = 0;
  if (c === 0x201c || c === 0xab || c === 0x93 || c === 0x201e) shape = 1;
  else if (c === 0x201d || c === 0xbb || c === 0x94) shape = -1;
  else if (c === 0x22 || c === 0x201f || c === 0x2033) shape = 0;
  else if ((c === 0x27 && next === 0x27) || (c === 0x60 && next === 0x60) || (c === 0x2019 && next === 0x2019))
    width = 2;
  else if (c === 0x2018 || c === 0x91 || c === 0x2039 || c === 0x201a || c === 0x201b) [single, shape] = [true, 1];
  else if (c === 0x2019 || c === 0x92 || c === 0x203a) [single, shape] = [true, -1];
  else if (c === 0x27 || c === 0x60) single = true;
  else if (c === 0xe2) {
    // UTF-8 read as Windows-1252: â€œ â€\u009d â€˜ â€™
    if (next !== 0x20ac) return null;
    const third = i + 2 < end ? text.charCodeAt(i + 2) : 0;
    width = 3;
    if (third === 0x153) shape = 1;
    else if (third === 0x9d) shape = -1;
    else if (third === 0x2dc) [single, shape] = [true, 1];
    else if (third === 0x2122) [single, shape] = [true, -1];
    else if (third === 0x201c || third === 0x201d) return null;
    else [width, shape] = [2, -1];
  } else return null;
  const before = i > start ? text.charCodeAt(i - 1) : 0;
  const after = i + width < end ? text.charCodeAt(i + width) : 0;
  const spaceBefore = before === 0 || isSpace(before);
  const spaceAfter = after === 0 || isSpace(after);
  if (!single) {
    if (shape === 0 && isDigit(before) && feet(text, i, start)) return null;
    const opensHere = (spaceBefore || isOpener(before)) && !spaceAfter;
    const mayOpen = opensHere || (!spaceAfter && isWord(after) && !isWord(before) && !isPeriod(before));
    return { at: i, width, single, shape, mayOpen, mayClose: !(spaceBefore && !spaceAfter && isWord(after)) };
  }
  const mayOpen = shape !== -1 && !isWord(before) && !spaceAfter && opensWord(after) && !elision(text, i + width, end);
  const mayClose = shape !== 1 && !spaceBefore && !isWord(after);
  // An opening mark as an apostrophe (‘90s, ‘em) and an apostrophe within a word are no marks.
  return mayOpen || mayClose ? { at: i, width, single, shape, mayOpen, mayClose } : null;
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
const isPeriod = (c: number): boolean => c === 0x2e || c === 0x21 || c === 0x3f || c === 0x2c;
// ( [ { — – - ― : , … /
const isOpener = (c: number): boolean =>
  c === 0x28 ||
  c === 0x5b ||
  c === 0x7b ||
  (c >= 0x2012 && c <= 0x2015) ||
  c === 0x3a ||
  c === 0x2c ||
  c === 0x2d ||
  c === 0x2f;
function isWord(c: number): boolean {
  if (c < 0x80) return isDigit(c) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);
  return c >= 0xc0 && c !== 0xd7 && c !== 0xf7 && !(c >= 0x2000 && c <= 0x2bff) && !(c >= 0x3000 && c <= 0x303f);
}
// a letter, a digit, or what a quoted sentence may begin with: ¡ ¿ [ $ . …
const opensWord = (c: number): boolean =>
  isWord(c) || c === 0xa1 || c === 0xbf || c === 0x5b || c === 0x24 || c === 0x2e || c === 0x2026;

/** 6'2" and 12": the mark after the digits is inches when a foot mark stands before them. */
function feet(text: string, i: number, start: number): boolean {
  let k = i - 1;
  while (k > start && isDigit(text.charCodeAt(k))) k--;
  const c = text.charCodeAt(k);
  return k > start && i - k <= 3 && (c === 0x27 || c === 0x2019 || c === 0x2032) && isDigit(text.charCodeAt(k - 1));
}

const ELIDED = /^(?:em|til|till|tis|twas|cause|bout|round|n)(?![\p{L}\p{N}])/iu;
const DECADE = /^\d\ds?(?![\p{L}\p{N}'’])/u;

/** ’em, ’til, ’90s: the mark stands for letters left out. */
function elision(text: string, at: number, end: number): boolean {
  const rest = text.slice(at, Math.min(end, at + 8));
  return ELIDED.test(rest) || DECADE.test(rest);
}
