/** How the words of a document are written: case, shape, the runs of capitalised words, the kind of line they stand in. */
import { hashOf, type Tokens } from "../document/tokens.ts";

export const SHAPE = {
  mark: 0,
  lower: 1,
  title: 2,
  capitals: 3,
  letter: 4,
  initial: 5,
  mixed: 6,
  number: 7,
  lettersAndDigits: 8,
  uncased: 9,
  dotted: 10,
} as const;

export const LINE = { prose: 0, capitals: 1, titleCase: 2, short: 3 } as const;

/** Parallel to the tokens. */
export interface Orthography {
  /** one of SHAPE */
  shape: Uint8Array;
  /** hash of the collapsed shape: "McDonald" is XxXx, "F-16" is X-d */
  pattern: Int32Array;
  /** 1 where the token may begin or belong to a name by its letters: it has a capital, or letters of a script without case */
  capital: Uint8Array;
  /** 1 for the first word of a sentence (opening quotation marks do not count) and after a colon */
  opens: Uint8Array;
  /** one of LINE, for each paragraph */
  line: Uint8Array;
  /** first and last token of the run of capitalised words around token i, without and with connectors ("of", "&"); -1: none */
  tightFirst: Int32Array;
  tightLast: Int32Array;
  wideFirst: Int32Array;
  wideLast: Int32Array;
}

const words = (list: string) => new Set(list.split(" ").map(hashOf));
/** Words that join the parts of a name. */
const CONNECTORS = words(
  "of for the and & de del della di da do dos das du des la le al el bin ibn van von der den ten ter y e und zu af av ' ’ - – / . on in to at s 's",
);
const STRONG_CONNECTORS = words(
  "of for & de del della di da do dos das du des la le al el bin ibn van von der den ten ter y e und zu af av ' - /",
);
/** Words that are capitalised only because they open a sentence or stand in a headline. */
const FUNCTION_WORDS = words(
  "the a an in on at by for from to of with and but or nor so yet as if when while after before since until although though because however it its he she they we you i his her their our my your this that these those there here what who which where why how no not is are was were be been has have had do does did will would can could may might shall should must meanwhile also then now all some any many most more both each every one two according during under over between against among into about near than such only just even still never once again let",
);
/** Titles and the like are handled by the lists; these marks are skipped when looking for the start of a sentence. */
const OPENING_MARKS = words("\" ' “ ” ‘ ’ `` '' ( [ — – - … « * •");

const isUpper = (c: number) => (c >= 65 && c <= 90) || (c > 127 && isUpperWide(c));
const isLower = (c: number) => (c >= 97 && c <= 122) || (c > 127 && isLowerWide(c));
const isDigit = (c: number) => c >= 48 && c <= 57;
function isUpperWide(c: number): boolean {
  const s = String.fromCharCode(c);
  return s !== s.toLowerCase();
}
function isLowerWide(c: number): boolean {
  const s = String.fromCharCode(c);
  return s !== s.toUpperCase() || c === 0xdf;
}
const UNCASED_LETTER = /^\p{Lo}/u;

/** Reads the writing of all tokens. Linear time. */
export function orthographyOf(tokens: Tokens): Orthography {
  const n = tokens.count;
  const o: Orthography = {
    shape: new Uint8Array(n),
    pattern: new Int32Array(n),
    capital: new Uint8Array(n),
    opens: new Uint8Array(n),
    line: new Uint8Array(tokens.paragraphs.length),
    tightFirst: new Int32Array(n).fill(-1),
    tightLast: new Int32Array(n).fill(-1),
    wideFirst: new Int32Array(n).fill(-1),
    wideLast: new Int32Array(n).fill(-1),
  };
  for (let i = 0; i < n; i++) readShape(tokens, i, o);
  readOpenings(tokens, o);
  readLines(tokens, o);
  readRuns(tokens, o);
  return o;
}

function readShape(tokens: Tokens, i: number, o: Orthography): void {
  const { text } = tokens;
  const start = tokens.start[i]!;
  const end = tokens.end[i]!;
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let dots = 0;
  let others = 0;
  let last = 0;
  let pattern = 17;
  const stop = Math.min(end, start + 40);
  for (let k = start; k < stop; k++) {
    const c = text.charCodeAt(k);
    let kind: number;
    if (isLower(c)) {
      lower++;
      kind = 1;
    } else if (isUpper(c)) {
      upper++;
      kind = 2;
    } else if (isDigit(c)) {
      digits++;
      kind = 3;
    } else {
      if (c === 46) dots++;
      else if (c > 0x2ff && UNCASED_LETTER.test(text.charAt(k))) others++;
      kind = 4 + c;
    }
    if (kind !== last) pattern = Math.imul(pattern ^ kind, 0x01000193);
    last = kind;
  }
  o.pattern[i] = pattern;
  const firstUpper = isUpper(text.charCodeAt(start));
  let shape: number = SHAPE.mark;
  if (upper + lower === 0) shape = digits > 0 ? SHAPE.number : others > 0 ? SHAPE.uncased : SHAPE.mark;
  else if (digits > 0) shape = SHAPE.lettersAndDigits;
  else if (upper === 0) shape = SHAPE.lower;
  else if (lower === 0)
    shape = upper === 1 ? (dots > 0 ? SHAPE.initial : SHAPE.letter) : dots > 0 ? SHAPE.dotted : SHAPE.capitals;
  else shape = firstUpper && upper === 1 ? SHAPE.title : SHAPE.mixed;
  o.shape[i] = shape;
  if (upper > 0 || others > 0) o.capital[i] = 1;
}

function readOpenings(tokens: Tokens, o: Orthography): void {
  const { sentenceFirst, sentenceCount, lowerHash } = tokens;
  for (let s = 0; s < sentenceCount; s++) {
    let i = sentenceFirst[s]!;
    const stop = sentenceFirst[s + 1]!;
    while (i < stop && (o.shape[i] === SHAPE.mark || OPENING_MARKS.has(lowerHash[i]!))) i++;
    if (i < stop) o.opens[i] = 1;
  }
  for (let i = 1; i < tokens.count; i++) {
    if (o.shape[i] === SHAPE.mark) continue;
    let before = i - 1;
    if (o.shape[before] !== SHAPE.mark) continue;
    if (before > 0 && OPENING_MARKS.has(lowerHash[before]!) && o.shape[before - 1] === SHAPE.mark) before--;
    if (lowerHash[before] === COLON) o.opens[i] = 1;
  }
}
const COLON = hashOf(":");
const FINAL_MARKS = words(". ! ? … : ; ” \" ’ '");

function readLines(tokens: Tokens, o: Orthography): void {
  const { paragraphFirst, paragraphs, start, end } = tokens;
  for (let p = 0; p < paragraphs.length; p++) {
    let lower = 0;
    let capitals = 0;
    let title = 0;
    const from = paragraphFirst[p]!;
    const to = paragraphFirst[p + 1]!;
    for (let i = from; i < to; i++) {
      const shape = o.shape[i];
      const length = end[i]! - start[i]!;
      if (shape === SHAPE.lower && length > 3) lower++;
      else if (shape === SHAPE.capitals) capitals++;
      else if (shape === SHAPE.title) title++;
    }
    const all = lower + capitals + title;
    if (all === 0) continue;
    if (capitals >= 2 && lower + title <= capitals * 0.2) o.line[p] = LINE.capitals;
    else if (title + capitals >= 3 && title + capitals >= all * 0.75) o.line[p] = LINE.titleCase;
    else if (to - from < 30 && !FINAL_MARKS.has(tokens.lowerHash[to - 1]!)) o.line[p] = LINE.short;
  }
}

function readRuns(tokens: Tokens, o: Orthography): void {
  const { paragraphFirst, paragraphs, lowerHash } = tokens;
  const inRun = (i: number) => o.capital[i] === 1 && !FUNCTION_WORDS.has(lowerHash[i]!);
  for (let p = 0; p < paragraphs.length; p++) {
    const to = paragraphFirst[p + 1]!;
    for (let i = paragraphFirst[p]!; i < to; ) {
      if (!inRun(i)) {
        i++;
        continue;
      }
      // tight runs one after another, as long as connectors lead on
      const wideFirst = i;
      let wideLast = i;
      for (;;) {
        const tightFirst = i;
        while (i < to && inRun(i)) i++;
        for (let k = tightFirst; k < i; k++) {
          o.tightFirst[k] = tightFirst;
          o.tightLast[k] = i - 1;
        }
        wideLast = i - 1;
        if (i >= to || !STRONG_CONNECTORS.has(lowerHash[i]!)) break;
        let k = i + 1;
        while (k < to && k - i < 3 && !inRun(k) && CONNECTORS.has(lowerHash[k]!)) k++;
        if (k >= to || !inRun(k)) break;
        i = k;
      }
      for (let k = wideFirst; k <= wideLast; k++) {
        o.wideFirst[k] = wideFirst;
        o.wideLast[k] = wideLast;
      }
      i = wideLast + 1;
    }
  }
}
