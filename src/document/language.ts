import { HashTable } from "../lexicon/hash-table.ts";
import { STOPWORDS } from "../lexicon/stopwords.ts";
import { Scratch } from "./memory.ts";

export interface Language {
  /** BCP 47; "und" when the text does not say */
  code: string;
  /** 0..1: that the text is in this language */
  confidence: number;
}

/**
 * The language of a text, from its script and from the words that every text of a language is full of.
 *
 * Reads at most 2,560 UTF-16 code units, eight windows spread over the text: constant time. Any string is accepted.
 * Knows the languages of `STOPWORDS` and those that have a script to themselves.
 *
 * @example
 * detectLanguage("The minister said that the vote was over.").code  // => "en"
 * detectLanguage("Le ministre a dit que le vote était terminé.").code  // => "fr"
 * detectLanguage("11:45 - 3.2%").code  // => "und"
 */
export function detectLanguage(text: string): Language {
  const sample = sampled(text).normalize();
  const script = mainScript(sample);
  if (script === null) return UNDETERMINED;
  const alone = SCRIPT_OF_ONE_LANGUAGE[script.name];
  if (alone !== undefined)
    return { code: alone, confidence: rounded(script.share * (1 - 0.5 ** Math.min(script.letters, 30))) };
  const words = WORDS[script.name as keyof typeof STOPWORDS];
  return words === undefined ? UNDETERMINED : byWords(sample, words, script.share);
}

const UNDETERMINED: Language = Object.freeze({ code: "und", confidence: 0 });

const WINDOWS = 8;
const WINDOW = 320;

function sampled(text: string): string {
  if (text.length <= WINDOWS * WINDOW) return text;
  const step = (text.length - WINDOW) / (WINDOWS - 1);
  let sample = "";
  for (let w = 0; w < WINDOWS; w++) {
    const from = Math.floor(w * step);
    sample += `${text.slice(from, from + WINDOW)}\n`;
  }
  return sample;
}

/** First and last code unit of the blocks whose letters count, ascending, and the script that each belongs to. */
const BLOCKS: readonly (readonly [first: number, last: number, script: string])[] = [
  [0xc0, 0x24f, "Latin"],
  [0x370, 0x3ff, "Greek"],
  [0x400, 0x52f, "Cyrillic"],
  [0x531, 0x58f, "Armenian"],
  [0x5d0, 0x5f4, "Hebrew"],
  [0x620, 0x6ff, "Arabic"],
  [0x750, 0x77f, "Arabic"],
  [0x900, 0x97f, "Devanagari"],
  [0x980, 0x9ff, "Bengali"],
  [0xa00, 0xa7f, "Gurmukhi"],
  [0xa80, 0xaff, "Gujarati"],
  [0xb80, 0xbff, "Tamil"],
  [0xc00, 0xc7f, "Telugu"],
  [0xc80, 0xcff, "Kannada"],
  [0xd00, 0xd7f, "Malayalam"],
  [0xd80, 0xdff, "Sinhala"],
  [0xe00, 0xe7f, "Thai"],
  [0xe80, 0xeff, "Lao"],
  [0xf00, 0xfff, "Tibetan"],
  [0x1000, 0x109f, "Myanmar"],
  [0x10a0, 0x10ff, "Georgian"],
  [0x1200, 0x137f, "Ethiopic"],
  [0x1780, 0x17ff, "Khmer"],
  [0x1e00, 0x1eff, "Latin"],
  [0x1f00, 0x1fff, "Greek"],
  [0x3040, 0x30ff, "Kana"],
  [0x3400, 0x9fff, "Han"],
  [0xac00, 0xd7af, "Hangul"],
];

const SCRIPT_OF_ONE_LANGUAGE: Readonly<Record<string, string>> = {
  Armenian: "hy",
  Bengali: "bn",
  Ethiopic: "am",
  Georgian: "ka",
  Greek: "el",
  Gujarati: "gu",
  Gurmukhi: "pa",
  Han: "zh",
  Hangul: "ko",
  Hebrew: "he",
  Kana: "ja",
  Kannada: "kn",
  Khmer: "km",
  Lao: "lo",
  Malayalam: "ml",
  Myanmar: "my",
  Sinhala: "si",
  Tamil: "ta",
  Telugu: "te",
  Thai: "th",
  Tibetan: "bo",
};

/** A syllable or word sign says as much as this many letters of an alphabet. */
const LETTERS_IN_A_SIGN: Readonly<Record<string, number>> = { Han: 3, Hangul: 2, Kana: 2 };

const SCRIPTS = [...new Set(BLOCKS.map(([, , script]) => script))];
const BLOCK_STARTS = Uint16Array.from(BLOCKS, ([first]) => first);
const BLOCK_ENDS = Uint16Array.from(BLOCKS, ([, last]) => last);
const BLOCK_SCRIPTS = Uint8Array.from(BLOCKS, ([, , script]) => SCRIPTS.indexOf(script));
const LATIN = SCRIPTS.indexOf("Latin");

/** The script of most letters, with its share of them. */
function mainScript(text: string): { name: string; share: number; letters: number } | null {
  const units = new Uint32Array(SCRIPTS.length);
  let block = 0;
  let ascii = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      const small = code | 0x20;
      if (small >= 0x61 && small <= 0x7a) ascii++;
      continue;
    }
    // The next letter mostly lies in the block of the last one.
    if (code < BLOCK_STARTS[block]! || code > BLOCK_ENDS[block]!) {
      let found = 0;
      while (found < BLOCKS.length && code > BLOCK_ENDS[found]!) found++;
      if (found === BLOCKS.length || code < BLOCK_STARTS[found]!) continue;
      block = found;
    }
    units[BLOCK_SCRIPTS[block]!]!++;
  }
  units[LATIN]! += ascii;
  const counts = new Map<string, number>();
  let total = 0;
  SCRIPTS.forEach((name, script) => {
    const weight = units[script]! * (LETTERS_IN_A_SIGN[name] ?? 1);
    if (weight > 0) counts.set(name, weight);
    total += weight;
  });
  // Japanese is written in Han and kana together; Chinese quotes a Japanese name now and then.
  const kana = counts.get("Kana") ?? 0;
  const han = counts.get("Han") ?? 0;
  if (kana > han / 10) {
    counts.set("Kana", kana + han);
    counts.delete("Han");
  }
  let best: [string, number] | null = null;
  for (const entry of counts) if (best === null || entry[1] > best[1]) best = entry;
  return best === null ? null : { name: best[0], share: best[1] / total, letters: best[1] };
}

interface WordTable {
  codes: string[];
  words: WordRows;
  /** letter of few languages → those that have it, one bit each */
  letters: Map<string, number>;
}

/** The table of a script, made on first use. */
const WORDS: Readonly<Record<keyof typeof STOPWORDS, () => WordTable>> = {
  Arabic: lazily("Arabic"),
  Cyrillic: lazily("Cyrillic"),
  Devanagari: lazily("Devanagari"),
  Latin: lazily("Latin"),
};

function lazily(script: keyof typeof STOPWORDS): () => WordTable {
  let table: WordTable | undefined;
  return () => {
    table ??= wordTable(STOPWORDS[script]);
    return table;
  };
}

/** Words by row, found by the hash of their code units without being cut out of their text. */
class WordRows {
  readonly words: string[] = [];
  /** the languages that have the word, one bit each */
  readonly languages: number[] = [];
  private readonly rows = new HashTable(4096);

  add(word: string, languages: number): void {
    let hash = HASH_SEED;
    for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
    let row = this.rowOf(hash, word, 0, word.length);
    if (row < 0) {
      row = this.words.push(word) - 1;
      this.languages.push(0);
      while (this.rows.get(hash) >= 0) hash = (hash + 1) | 0;
      this.rows.set(hash, row);
    }
    this.languages[row]! |= languages;
  }

  /** The row of text.slice(start, end), which has the hash; -1 when it is no word of the table. */
  rowOf(hash: number, text: string, start: number, end: number): number {
    for (let next = hash; ; next = (next + 1) | 0) {
      const row = this.rows.get(next);
      if (row < 0 || (this.words[row]!.length === end - start && text.startsWith(this.words[row]!, start))) return row;
    }
  }
}

const HASH_SEED = 0x811c9dc5 | 0;
const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

function wordTable(lists: Readonly<Record<string, string>>): WordTable {
  const codes = Object.keys(lists);
  const words = new WordRows();
  codes.forEach((code, l) => {
    for (const word of lists[code]!.split(" ")) words.add(word, 1 << l);
  });
  const letters = new Map<string, number>();
  for (const [set, owners] of Object.entries(LETTERS_OF_FEW)) {
    const mask = owners
      .split(" ")
      .reduce((bits, code) => (codes.includes(code) ? bits | (1 << codes.indexOf(code)) : bits), 0);
    if (mask !== 0) for (const letter of set) letters.set(letter, mask);
  }
  return { codes, words, letters };
}

/** Letters that only these languages of their script have in common use. Cyrillic and Arabic only: Latin names travel. */
const LETTERS_OF_FEW: Readonly<Record<string, string>> = {
  ыэё: "ru",
  іїєґ: "uk",
  јљњћђџ: "sr",
  ъ: "bg",
  й: "bg ru uk",
  ٹڈڑےںہھ: "ur",
  پچژگی: "fa ur",
  ةىيك: "ar",
};
/** A text has each such letter far more often than any one word. */
const LETTER_WEIGHT = 0.1;

const LETTER = /[\p{L}\p{M}]/u;
/** For each UTF-16 code unit 1 where it is a letter or a mark on one, 2 where it is not, 0 where nobody has asked. */
const letterOrNot = new Uint8Array(0x10000);

function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  let known = letterOrNot[code]!;
  if (known === 0) {
    known = LETTER.test(String.fromCharCode(code)) ? 1 : 2;
    letterOrNot[code] = known;
  }
  return known === 1;
}

/** Nearly all input is English; of equals, it is the likelier. */
const ENGLISH_FIRST = 0.75;

/** A prose text of its language has about this share of words in the list; one with a tenth of it may be anything. */
const USUAL_COVERAGE = 0.3;

const timesRead = new Scratch(Uint16Array);

function byWords(text: string, table: () => WordTable, scriptShare: number): Language {
  const { codes, words, letters } = table();
  // how often each word of the table was read, and which were, in order
  const times = timesRead.zeroes(words.words.length);
  const seen: number[] = [];
  let count = 0;
  const lower = text.toLowerCase();
  for (let start = 0, end = 0; start < lower.length; start = end + 1) {
    let hash = HASH_SEED;
    for (end = start; end < lower.length; end++) {
      const code = lower.charCodeAt(end);
      if (!isLetter(code)) break;
      hash = hashStep(hash, code);
    }
    if (end === start) continue;
    count++;
    const row = words.rowOf(hash, lower, start, end);
    if (row < 0) continue;
    if (times[row] === 0) seen.push(row);
    times[row]!++;
  }
  const scores = new Float64Array(codes.length);
  const add = (mask: number, weight: number): void => {
    // What many languages have says little.
    if (mask === 0) return;
    const share = weight / bitCount(mask);
    for (let rest = mask; rest !== 0; rest &= rest - 1) scores[31 - Math.clz32(rest & -rest)]! += share;
  };
  // Ten different words say more than one ten times, which may be a name: "WAR" is no German in a baseball table.
  for (const row of seen) add(words.languages[row]!, Math.sqrt(times[row]!));
  if (letters.size > 0) for (const letter of text) add(letters.get(letter) ?? 0, LETTER_WEIGHT);
  const english = codes.indexOf("en");
  if (english >= 0 && scores[english]! > 0) scores[english]! += ENGLISH_FIRST;

  const [best, second] = twoHighest(scores);
  const top = scores[best]!;
  const runnerUp = scores[second] ?? 0;
  const coverage = top / count;
  if (top === 0 || (count >= 20 && coverage < USUAL_COVERAGE / 10)) return UNDETERMINED;
  let different = letters.size > 0 ? top : 0;
  for (const row of seen) if (words.languages[row]! & (1 << best)) different++;
  const evidence = 1 - 0.5 ** Math.min(top, different);
  const margin = (top - runnerUp) / (top + runnerUp);
  const fullness = Math.min(1, coverage / (USUAL_COVERAGE / 2));
  // The product alone is too modest: where it says 0.5, 98 of 100 pieces of the Declaration of Human Rights are right.
  const doubt = 1 - evidence * Math.sqrt(margin * fullness);
  return { code: codes[best]!, confidence: rounded(scriptShare * (1 - doubt * doubt)) };
}

/** The indices of the highest value and of the next; the second is -1 when there is one value only. */
function twoHighest(values: Float64Array): [number, number] {
  let best = 0;
  let second = -1;
  for (let i = 1; i < values.length; i++) {
    if (values[i]! > values[best]!) {
      second = best;
      best = i;
    } else if (second < 0 || values[i]! > values[second]!) second = i;
  }
  return [best, second];
}

function bitCount(mask: number): number {
  let rest = mask;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const rounded = (x: number): number => Math.round(Math.min(1, Math.max(0, x)) * 1000) / 1000;
