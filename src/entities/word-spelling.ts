/**
 * What a word that no list holds is likely to be in a name, guessed from its letters: "Madaripur" is spelt as places are,
 * "Obaidul" as what people's names begin with. A log-linear model over the beginning, the end and the letters of the word.
 *
 * Bytes of models/word-spelling.bin, little-endian: "NGS1" · f32 what a step is worth · a signed byte a bucket and outcome.
 */
import load from "../../models/word-spelling.bin";

export const SPELLING_MAGIC = 0x3153474e;
export const SPELLING_BUCKETS = 2 ** 14;
const MASK = SPELLING_BUCKETS - 1;
/**
 * What a capitalised word may be: no name; what a person's name begins with or ends with; of an organisation's the
 * beginning, middle, end or whole; a place's; another's.
 */
export const SPELLING_WIDTH = 9;
const LONGEST = 24;
/** Three codes an outcome: for likelihoods from two thirds on, from two fifths on, and below. */
const SURE = 0.66;
const LIKELY = 0.4;
/** Guesses are numbered behind the 32 classes of known words. */
const FIRST_CODE = 32;

/** Puts the buckets of a word's features into `out` and returns how many there are, 40 at most. */
export function spellingFeatures(text: string, start: number, end: number, out: Int32Array): number {
  const last = Math.min(end, start + LONGEST);
  let count = 0;
  out[count++] = bucket(1, Math.min(last - start, 12));
  let h = 0x811c9dc5;
  for (let k = start; k < last && k < start + 4; k++) {
    h = step(h, letter(text, k));
    if (k > start) out[count++] = bucket(2, h);
  }
  h = 0x811c9dc5;
  for (let k = last - 1; k >= start && k > last - 6; k--) {
    h = step(h, letter(text, k));
    out[count++] = bucket(3, h);
  }
  for (let k = start; k + 2 < last; k++)
    out[count++] = bucket(4, step(step(letter(text, k), letter(text, k + 1)), letter(text, k + 2)));
  return count;
}

const step = (h: number, c: number) => Math.imul(h ^ c, 0x01000193);
const bucket = (kind: number, h: number) => {
  const mixed = Math.imul(h ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & MASK;
};

/** A letter in lower case: of the Latin alphabets with capitals up to U+024F. */
function letter(text: string, at: number): number {
  const c = text.charCodeAt(at);
  if ((c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde && c !== 0xd7)) return c + 32;
  return c >= 0x100 && c < 0x250 ? text.charAt(at).toLowerCase().charCodeAt(0) : c;
}

export class WordSpelling {
  private readonly steps: Int8Array;
  private readonly unit: number;
  private readonly features = new Int32Array(40);
  private readonly scores = new Float64Array(SPELLING_WIDTH);

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(0, true) !== SPELLING_MAGIC)
      throw new Error("not a spelling model: the first four bytes are not NGS1");
    this.unit = view.getFloat32(4, true);
    this.steps = new Int8Array(bytes.buffer, bytes.byteOffset + 8, SPELLING_BUCKETS * SPELLING_WIDTH);
  }

  /** A number from 32 on for the likeliest outcome and how likely it is. Constant time. */
  guess(text: string, start: number, end: number): number {
    const { features, scores, steps, unit } = this;
    const count = spellingFeatures(text, start, end, features);
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      const at = features[f]! * SPELLING_WIDTH;
      for (let y = 0; y < SPELLING_WIDTH; y++) scores[y]! += steps[at + y]!;
    }
    let best = 0;
    for (let y = 1; y < SPELLING_WIDTH; y++) if (scores[y]! > scores[best]!) best = y;
    let sum = 0;
    for (let y = 0; y < SPELLING_WIDTH; y++) sum += Math.exp((scores[y]! - scores[best]!) * unit);
    return FIRST_CODE + best * 3 + (1 / sum > SURE ? 2 : 1 / sum > LIKELY ? 1 : 0);
  }
}

let spelling: WordSpelling | undefined;

/** The model that ships with the package, read once. */
export function wordSpelling(): WordSpelling {
  spelling ??= new WordSpelling(load());
  return spelling;
}
