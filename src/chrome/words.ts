/** The words of a page's blocks and the shape of each block, read in one pass over the characters. */
import { Columns } from "../document/memory.ts";
import type { Span } from "../document/schema.ts";
import { isSpace } from "../document/span.ts";
import { CHROME_PHRASES } from "../lexicon/chrome-phrases.ts";
import { HashTable } from "../lexicon/hash-table.ts";
import { LINE_WORDS } from "../lexicon/line-words.ts";
import { STOPWORDS } from "../lexicon/stopwords.ts";

/** Bits of `BlockWords.flags`. */
export const WORD = {
  /** begins with a capital */
  capital: 1,
  /** two or more capitals and nothing else */
  allCaps: 2,
  number: 4,
  /** follows the word before it without a space or mark: "Sign UpLog In" */
  glued: 8,
} as const;

/** Bits of `BlockWords.marks`: what a block holds somewhere. */
export const MARK = {
  at: 1,
  bullet: 2,
  colon: 4,
  copyright: 8,
  currency: 16,
  degree: 32,
  doubleQuote: 64,
  pipe: 128,
  slash: 256,
  url: 512,
  year: 1024,
  time: 2048,
} as const;

/** Words in parallel columns, and one row of shape for each block. Offsets are not kept: blocks have the spans. */
export interface BlockWords {
  /** hash of the word in lower case; all numbers have one hash */
  hash: Int32Array;
  /** hash of the first five letters in lower case, so that "voted" and "votes", "Oman" and "Oman's" are one */
  stem: Int32Array;
  flags: Uint8Array;
  /** bits of word classes, see `classBit` */
  classes: Uint32Array;
  /** block b has the words first[b] .. first[b + 1] - 1 */
  first: Int32Array;
  marks: Uint16Array;
  /** sentence ends inside the block, each followed by a capital, a digit or a quotation mark */
  breaks: Uint16Array;
  commas: Uint16Array;
  digits: Uint32Array;
  /** first character that prints, and the last before closing quotation marks and brackets */
  head: Uint16Array;
  tail: Uint16Array;
}

type WordClass = keyof typeof LINE_WORDS | "function" | "opener";
const CLASSES: readonly WordClass[] = [
  "agency",
  "ago",
  "by",
  "credit",
  "day",
  "first",
  "function",
  "month",
  "opener",
  "posted",
  "said",
  "staff",
  "you",
];

/** The bit that marks a word class in `BlockWords.classes`. "opener" begins a phrase of CHROME_PHRASES. */
export function classBit(name: WordClass): number {
  return 1 << CLASSES.indexOf(name);
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const NUMBER = 0x5bd1e995;
const STEM = 5;

const finish = (h: number): number => {
  const x = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return x ^ (x >>> 12);
};

/** The hash that `BlockWords.hash` holds for a word in lower case; "#" stands for any number. */
export function wordHash(word: string): number {
  if (word === "#") return NUMBER;
  let h = SEED;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), PRIME);
  return finish(h);
}

/** Lower-case code of a letter, 0 for what is no letter. Letters beyond Latin-1 and the scripts after it are taken as they are. */
function letterOf(code: number): number {
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return code;
    return code >= 0x41 && code <= 0x5a ? code + 32 : 0;
  }
  if (code < 0xc0) return 0;
  if (code <= 0xde) return code === 0xd7 ? 0 : code + 32;
  if (code >= 0x2000 && code <= 0x2bff) return 0;
  return code >= 0x3000 && code <= 0x3020 ? 0 : code;
}

const upper = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
const digit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const CLOSING: ReadonlySet<number> = new Set([..."\"'”’)]»*"].map((c) => c.charCodeAt(0)));
const OPENING: ReadonlySet<number> = new Set([..."\"'“‘(["].map((c) => c.charCodeAt(0)));

/** Reads the words and shapes of blocks. Linear in the length of the text. */
export function wordsOf(text: string, blocks: readonly Span[]): BlockWords {
  const n = blocks.length;
  const found = spare ?? new WordsFound();
  found.count = 0;
  const memory = new Columns(18 * n + 4);
  const out = {
    first: memory.int32(n + 1),
    digits: memory.uint32(n),
    marks: memory.uint16(n),
    breaks: memory.uint16(n),
    commas: memory.uint16(n),
    head: memory.uint16(n),
    tail: memory.uint16(n),
  };
  const table = classTable();
  for (let b = 0; b < n; b++) {
    out.first[b] = found.count;
    const { start, end } = blocks[b]!;
    found.reserve(end - start);
    const { hash, stem: stems, flags: bits, classes } = found;
    let count = found.count;
    let marks = 0;
    let breaks = 0;
    let commas = 0;
    let digits = 0;
    let wordEnd = -1;
    for (let i = start; i < end; ) {
      const code = text.charCodeAt(i);
      const letter = letterOf(code);
      if (letter !== 0) {
        let h = Math.imul(SEED ^ letter, PRIME);
        let stem = 0;
        let capitals = upper(code) ? 1 : 0;
        let length = 1;
        let lowerBefore = capitals === 0;
        let k = i + 1;
        for (; k < end; k++) {
          let c = text.charCodeAt(k);
          let l = letterOf(c);
          if (l === 0) {
            if (c === 0x2019) c = 0x27;
            if (c !== 0x27 || k + 1 >= end || letterOf(text.charCodeAt(k + 1)) === 0) break;
            if (stem === 0) stem = h;
            l = c;
          } else if (upper(c)) {
            // "readApril": a capital after small letters opens a new word.
            if (lowerBefore && length > 1) break;
            capitals++;
            lowerBefore = false;
          } else lowerBefore = true;
          h = Math.imul(h ^ l, PRIME);
          length++;
          if (length === STEM && stem === 0) stem = h;
        }
        if (stem === 0) stem = h;
        h = finish(h);
        const flags =
          (upper(code) ? WORD.capital : 0) |
          (capitals === length && length > 1 ? WORD.allCaps : 0) |
          (wordEnd === i ? WORD.glued : 0);
        hash[count] = h;
        stems[count] = stem;
        bits[count] = flags;
        classes[count++] = table.classesOf(h);
        if (letter === 0x68 && length === 4 && text.startsWith("://", k)) marks |= MARK.url;
        if (letter === 0x68 && length === 5 && text.startsWith("://", k)) marks |= MARK.url;
        if (letter === 0x77 && length === 3 && text.charCodeAt(k) === 0x2e) marks |= MARK.url;
        wordEnd = k;
        i = k;
        continue;
      }
      if (digit(code)) {
        let k = i + 1;
        while (k < end) {
          const c = text.charCodeAt(k);
          if (digit(c) || ((c === 0x2c || c === 0x2e) && digit(text.charCodeAt(k + 1)))) k++;
          else break;
        }
        digits += k - i;
        if (k - i === 4 && (code === 0x31 || code === 0x32)) marks |= MARK.year;
        if (k - i <= 2 && text.charCodeAt(k) === 0x3a && digit(text.charCodeAt(k + 1))) marks |= MARK.time;
        hash[count] = NUMBER;
        stems[count] = NUMBER;
        bits[count] = WORD.number | (wordEnd === i ? WORD.glued : 0);
        classes[count++] = table.classesOf(NUMBER);
        wordEnd = k;
        i = k;
        continue;
      }
      if (code > 0x20) {
        if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026) {
          if (breaks < 60_000 && opensSentence(text, i + 1, end)) breaks++;
        } else if (code === 0x2c) {
          if (commas < 60_000) commas++;
        } else marks |= markOf(code);
      }
      i++;
    }
    found.count = count;
    out.marks[b] = marks;
    out.breaks[b] = breaks;
    out.commas[b] = commas;
    out.digits[b] = digits;
    out.head[b] = end > start ? text.charCodeAt(start) : 0;
    out.tail[b] = tailOf(text, start, end);
  }
  out.first[n] = found.count;
  spare = found.isSmall() ? found : undefined;
  return {
    ...found.copied(),
    first: out.first,
    marks: out.marks,
    breaks: out.breaks,
    commas: out.commas,
    digits: out.digits,
    head: out.head,
    tail: out.tail,
  };
}

function opensSentence(text: string, from: number, end: number): boolean {
  let k = from;
  while (k < end && k < from + 3 && CLOSING.has(text.charCodeAt(k))) k++;
  if (k >= end || !isSpace(text.charCodeAt(k))) return false;
  while (k < end && k < from + 6 && isSpace(text.charCodeAt(k))) k++;
  if (k >= end) return false;
  const code = text.charCodeAt(k);
  return upper(code) || digit(code) || OPENING.has(code);
}

function tailOf(text: string, start: number, end: number): number {
  let k = end - 1;
  while (k > start && (CLOSING.has(text.charCodeAt(k)) || isSpace(text.charCodeAt(k)))) k--;
  return k >= start ? text.charCodeAt(k) : 0;
}

function markOf(code: number): number {
  switch (code) {
    case 0x40:
      return MARK.at;
    case 0xb7:
    case 0x2022:
    case 0x25cf:
    case 0x25aa:
    case 0x203a:
    case 0xbb:
    case 0x3e:
      return MARK.bullet;
    case 0x3a:
      return MARK.colon;
    case 0xa9:
      return MARK.copyright;
    case 0x24:
    case 0xa3:
    case 0x20ac:
      return MARK.currency;
    case 0xb0:
      return MARK.degree;
    case 0x22:
    case 0x201c:
    case 0x201d:
      return MARK.doubleQuote;
    case 0x7c:
      return MARK.pipe;
    case 0x2f:
      return MARK.slash;
    default:
      return 0;
  }
}

const MOST_KEPT = 1 << 16;

/** The words found so far. */
class WordsFound {
  count = 0;
  hash = new Int32Array(1024);
  stem = new Int32Array(1024);
  flags = new Uint8Array(1024);
  classes = new Uint32Array(1024);

  /** True when it has no more memory than most pages need. */
  isSmall(): boolean {
    return this.hash.length <= MOST_KEPT;
  }

  copied(): Pick<BlockWords, "hash" | "stem" | "flags" | "classes"> {
    const n = this.count;
    const memory = new Columns(13 * n);
    const hash = memory.int32(n);
    const stem = memory.int32(n);
    const classes = memory.uint32(n);
    const flags = memory.uint8(n);
    hash.set(this.hash.subarray(0, n));
    stem.set(this.stem.subarray(0, n));
    classes.set(this.classes.subarray(0, n));
    flags.set(this.flags.subarray(0, n));
    return { hash, stem, flags, classes };
  }

  /** Makes room for as many words more. */
  reserve(words: number): void {
    const need = this.count + words;
    if (need <= this.hash.length) return;
    const size = Math.max(need, this.hash.length * 2);
    this.hash = grown(this.hash, size);
    this.stem = grown(this.stem, size);
    this.flags = grown(this.flags, size);
    this.classes = grown(this.classes, size);
  }
}

/** Memory for the next text. */
let spare: WordsFound | undefined;

function grown<T extends Int32Array | Uint8Array | Uint32Array>(old: T, size: number): T {
  const wider = new (old.constructor as new (size: number) => T)(size);
  wider.set(old);
  return wider;
}

/** Bits of the classes of words, by the words' hashes. */
class ClassTable {
  private readonly table = new HashTable(1024);

  classesOf(word: number): number {
    return Math.max(0, this.table.get(word));
  }

  add(word: number, name: WordClass): void {
    this.table.set(word, this.classesOf(word) | classBit(name));
  }
}

let known: ClassTable | undefined;

/** Made on first use. */
function classTable(): ClassTable {
  if (known !== undefined) return known;
  const table = new ClassTable();
  const add = (word: string, name: WordClass) => table.add(wordHash(word), name);
  for (const [name, words] of Object.entries(LINE_WORDS))
    for (const word of words.split(" ")) add(word, name as keyof typeof LINE_WORDS);
  for (const word of STOPWORDS.Latin["en"]!.split(" ")) add(word, "function");
  for (const list of Object.values(CHROME_PHRASES))
    for (const entry of list.split("\n")) {
      const opener = phraseWords(entry.slice(2))[0];
      if (opener !== undefined) add(opener, "opener");
    }
  known = table;
  return table;
}

/** The words of a phrase as `wordsOf` reads them. */
export function phraseWords(phrase: string): string[] {
  return phrase.match(/#|[\p{L}']+/gu) ?? [];
}
