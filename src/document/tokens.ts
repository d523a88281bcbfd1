/** Words and sentences of the readable part of a document, as parallel typed arrays with exact offsets. */
import { Columns } from "./memory.ts";
import type { Span } from "./schema.ts";
import { isSpace, trimmed } from "./span.ts";
import { POS, type Pos, winkRead } from "./wink.ts";

/**
 * The tokens of a document: one row each in parallel arrays, in text order. Built once, read by every later stage.
 * Tokens never overlap and never cross a paragraph; a paragraph without a word has none.
 */
export interface Tokens {
  /** the document's text, which all offsets point into */
  text: string;
  count: number;
  /** UTF-16 offsets, half-open */
  start: Int32Array;
  end: Int32Array;
  /** index into POS */
  pos: Uint8Array;
  /** index of the token's sentence and paragraph */
  sentence: Int32Array;
  paragraph: Int32Array;
  /** 32-bit hash of the token as written and in lower case (curly apostrophes made straight) */
  hash: Int32Array;
  lowerHash: Int32Array;
  /** the spans given to `tokenize` */
  paragraphs: Span[];
  /** sentence s is the tokens sentenceFirst[s] .. sentenceFirst[s + 1] - 1 */
  sentenceFirst: Int32Array;
  sentenceCount: number;
  /** paragraph p is the tokens paragraphFirst[p] .. paragraphFirst[p + 1] - 1 */
  paragraphFirst: Int32Array;
}

// wink-nlp's regular expressions are slow on long runs without a space; such a run is no word, so it is read alone.
const LONGEST_RUN = 120;
// A piece keeps wink-nlp's arrays small and its cap of 65,534 spaces out of reach.
const LONGEST_PIECE = 20_000;

/**
 * Cuts the paragraphs into sentences and words with parts of speech. Linear time; any string is accepted.
 *
 * @param text the document's text
 * @param paragraphs spans to read, ascending and not overlapping; the whole text when absent
 */
export function tokenize(text: string, paragraphs: Span[] = [trimmed(text, 0, text.length)]): Tokens {
  const rows = spare ?? new Rows();
  spare = undefined;
  rows.count = 0;
  const sentenceFirst: number[] = [];
  const paragraphFirst: number[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const { start, end } = paragraphs[p]!;
    paragraphFirst.push(rows.count);
    for (const piece of piecesOf(text, start, end)) readPiece(text, piece, p, rows, sentenceFirst);
  }
  paragraphFirst.push(rows.count);
  const sentenceCount = sentenceFirst.length;
  sentenceFirst.push(rows.count);
  const columns = rows.copied();
  if (rows.isSmall()) spare = rows;
  return {
    text,
    ...columns,
    paragraphs,
    sentenceFirst: new Int32Array(sentenceFirst),
    sentenceCount,
    paragraphFirst: new Int32Array(paragraphFirst),
  };
}

/** Memory for the next text's rows. */
let spare: Rows | undefined;

/** The part of speech of token i. */
export function posOf(tokens: Tokens, i: number): Pos {
  return POS[tokens.pos[i]!]!;
}

/** The surface of token i; empty when i is out of range. */
export function wordAt(tokens: Tokens, i: number): string {
  return i < 0 || i >= tokens.count ? "" : tokens.text.slice(tokens.start[i], tokens.end[i]);
}

/** The span of sentence s, from its first token to its last. */
export function sentenceSpan(tokens: Tokens, s: number): Span {
  return { start: tokens.start[tokens.sentenceFirst[s]!]!, end: tokens.end[tokens.sentenceFirst[s + 1]! - 1]! };
}

/** The index of the first token that ends after `offset`; `tokens.count` when there is none. Logarithmic time. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The hash that `Tokens.hash` holds, for tables of words that are looked up by it. */
export function hashOf(word: string): number {
  let h = HASH_SEED;
  for (let i = 0; i < word.length; i++) h = step(h, word.charCodeAt(i));
  return finish(h);
}

/** The hash that `Tokens.lowerHash` holds, for UTF-16 units that are not yet a string. */
export function lowerHashOf(units: ArrayLike<number>, start: number, end: number): number {
  let h = HASH_SEED;
  for (let i = start; i < end; i++) h = step(h, lowerCode(units[i]!));
  return finish(h);
}

/** The hash that `Tokens.lowerHash` holds, of text.slice(start, end), without cutting it out. */
export function lowerHashIn(text: string, start: number, end: number): number {
  let h = HASH_SEED;
  for (let i = start; i < end; i++) h = step(h, lowerCode(text.charCodeAt(i)));
  return finish(h);
}

// FNV-1a over UTF-16 code units with the curly apostrophe read as a straight one, then an avalanche.
const HASH_SEED = 0x811c9dc5 | 0;
const step = (h: number, code: number): number => Math.imul(h ^ (code === 0x2019 ? 0x27 : code), 0x01000193);
const finish = (h: number): number => {
  let x = h ^ (h >>> 15);
  x = Math.imul(x, 0x2c1b3c6d);
  return x ^ (x >>> 12);
};
const lowerCode = (code: number): number => {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
};

const MOST_KEPT = 1 << 16;

/** Growing columns: doubling typed arrays, no object for a token. */
class Rows {
  count = 0;
  private start = new Int32Array(1024);
  private end = new Int32Array(1024);
  private pos = new Uint8Array(1024);
  private sentence = new Int32Array(1024);
  private paragraph = new Int32Array(1024);
  private hash = new Int32Array(1024);
  private lowerHash = new Int32Array(1024);

  add(text: string, start: number, end: number, pos: number, sentence: number, paragraph: number): void {
    if (this.count === this.start.length) this.grow();
    const i = this.count++;
    this.start[i] = start;
    this.end[i] = end;
    this.pos[i] = pos;
    this.sentence[i] = sentence;
    this.paragraph[i] = paragraph;
    let hash = HASH_SEED;
    let lower = HASH_SEED;
    for (let k = start; k < end; k++) {
      const code = text.charCodeAt(k);
      hash = step(hash, code);
      lower = step(lower, lowerCode(code));
    }
    this.hash[i] = finish(hash);
    this.lowerHash[i] = finish(lower);
  }

  private grow(): void {
    const wider = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const size = this.start.length * 2;
    this.start = wider(this.start, new Int32Array(size));
    this.end = wider(this.end, new Int32Array(size));
    this.pos = wider(this.pos, new Uint8Array(size));
    this.sentence = wider(this.sentence, new Int32Array(size));
    this.paragraph = wider(this.paragraph, new Int32Array(size));
    this.hash = wider(this.hash, new Int32Array(size));
    this.lowerHash = wider(this.lowerHash, new Int32Array(size));
  }

  /** True when it has no more memory than most texts need. */
  isSmall(): boolean {
    return this.start.length <= MOST_KEPT;
  }

  copied() {
    const n = this.count;
    const memory = new Columns(25 * n);
    const copy = (column: Int32Array): Int32Array => {
      const out = memory.int32(n);
      out.set(column.subarray(0, n));
      return out;
    };
    const start = copy(this.start);
    const end = copy(this.end);
    const sentence = copy(this.sentence);
    const paragraph = copy(this.paragraph);
    const hash = copy(this.hash);
    const lowerHash = copy(this.lowerHash);
    const pos = memory.uint8(n);
    pos.set(this.pos.subarray(0, n));
    return { count: n, start, end, pos, sentence, paragraph, hash, lowerHash };
  }
}

interface Piece extends Span {
  /** a single run without a space */
  run: boolean;
}

/** Cuts a paragraph at spaces into pieces that wink-nlp reads fast; a run without a space that is too long stands alone. */
function piecesOf(text: string, start: number, end: number): Piece[] {
  const out: Piece[] = [];
  let from = start;
  let runStart = start;
  for (let i = start; i <= end; i++) {
    if (i < end && !isSpace(text.charCodeAt(i))) continue;
    if (i - runStart > LONGEST_RUN) {
      if (runStart > from) out.push({ start: from, end: runStart, run: false });
      out.push({ start: runStart, end: i, run: true });
      from = i;
    } else if (i - from > LONGEST_PIECE) {
      out.push({ start: from, end: i, run: false });
      from = i;
    }
    runStart = i + 1;
  }
  if (from < end) out.push({ start: from, end, run: false });
  return out;
}

function readPiece(text: string, piece: Piece, paragraph: number, rows: Rows, sentenceFirst: number[]): void {
  if (piece.run) {
    sentenceFirst.push(rows.count);
    rows.add(text, piece.start, piece.end, 0, sentenceFirst.length - 1, paragraph);
    return;
  }
  const clean = plain(text, piece.start, piece.end);
  const { words, pos, sentenceStarts } = winkRead(withoutGlue(clean));
  let at = 0;
  let nextSentence = 0;
  let opens = false;
  for (let w = 0; w < words.length; w++) {
    if (sentenceStarts[nextSentence] === w) {
      nextSentence++;
      opens = true;
    }
    const word = words[w]!;
    const from = at;
    while (clean.charCodeAt(at) === 0x20) at++;
    const end = at + word.length;
    if (opens && !(w > 0 && at === from && closes(word, clean.charCodeAt(end)))) {
      if (w === 0 || !(goesOn(word) || cutShort(words, w))) sentenceFirst.push(rows.count);
      opens = false;
    }
    rows.add(text, piece.start + at, piece.start + end, pos[w]!, sentenceFirst.length - 1, paragraph);
    at = end;
  }
}

// wink-nlp reads "nation's," as a word and a comma and keeps "nation's" as one word from then on, so that what it makes of
// a text would depend on the texts before it. With a space behind the genitive it cuts all alike; spaces are passed over.
const GLUED_GENITIVE = /(['’][sS])(?=[^\p{L}\p{N}\s])/gu;

function withoutGlue(text: string): string {
  return HAS_APOSTROPHE_S.test(text) ? text.replace(GLUED_GENITIVE, "$1 ") : text;
}

// Most genitives are followed by a space; to see that is cheaper than to ask which class a character is of.
const HAS_APOSTROPHE_S = /['’][sS][^a-zA-Z0-9 ]/;

// Repairs of wink-nlp's sentence boundaries.
//   He said “no.” || ” Then        a mark that closes belongs to the sentence that it closes
//                    ^
//   “You winning?” || she said     a sentence does not open with a small letter,
//   Rubio (R-Fla.) || , who        nor with a comma
//   the Rev. || Peter Wherry       a title stands before its name
//   Crowley (D-N. || Y.)           the letters of a name stand together
function closes(word: string, codeAfter: number): boolean {
  if (word === "”" || word === "’" || word === ")" || word === "]" || word === ".") return true;
  if (word === "'" && codeAfter === 0x27) return true; // half of ''
  return (word === '"' || word === "'") && !(codeAfter > 0x20);
}

function goesOn(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 0x61 && code <= 0x7a) || code === 0x2c || code === 0x3b;
}

// Titles that wink-nlp does not know as abbreviations wherever they stand.
const TITLE =
  /^(?:Adm|Ald|Brig|Capt|Cmdr|Col|Cpl|Det|Gens?|Govs?|Hon|Lt|Maj|Messrs|Msgr|Pres|Profs?|Reps?|Revs?|Sens?|Sgt|Supt)$/;
const CAPITAL = /^\p{Lu}/u;
const INITIAL = /^\p{Lu}\.?$/u;

/** The point before word w ends an abbreviation, not a sentence. */
function cutShort(words: readonly string[], w: number): boolean {
  const word = words[w]!;
  const [before, last] =
    words[w - 1] === "." ? [words[w - 3], words[w - 2]] : [words[w - 2], words[w - 1]!.slice(0, -1)];
  if (last === undefined || !CAPITAL.test(word)) return false;
  if (TITLE.test(last)) return true;
  return before === "-" && INITIAL.test(last) && INITIAL.test(word);
}

// Everything that prints as white space, and half surrogates, which belong to no word: "a\u00a0b" is read as "a b".
const UNPRINTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is after
  /[\0-\x1f\x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]|\p{Surrogate}/gu;

/** text.slice(start, end) with one U+0020 for each code unit that prints nothing, so that offsets stay. */
function plain(text: string, start: number, end: number): string {
  const piece = text.slice(start, end);
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    // Most code units print for certain: ASCII, Latin letters, dashes, quotation marks and the rest up to the ellipsis.
    if ((code >= 0x20 && code < 0x7f) || (code > 0xad && code < 0x300) || (code >= 0x2010 && code < 0x2028)) continue;
    return piece.replace(UNPRINTED, " ");
  }
  return piece;
}
