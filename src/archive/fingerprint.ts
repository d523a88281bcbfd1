/**
 * What tells copies of a text apart from other texts: a 64-bit simhash over shingles of three words.
 *
 * Charikar, "Similarity estimation techniques from rounding algorithms" (STOC 2002); Manku, Jain and Das Sarma,
 * "Detecting near-duplicates for web crawling" (WWW 2007).
 */

/** Unsigned 32-bit halves. */
export interface Fingerprint {
  /** the simhash; the exact hash again for a text with fewer than FEWEST_WORDS words */
  high: number;
  low: number;
  /** a hash of the words in their order, equal for equal texts only */
  exactHigh: number;
  exactLow: number;
}

const SHINGLE = 3;
/** Texts with fewer words have too few shingles for a simhash; of them only equal ones are copies. */
export const FEWEST_WORDS = 30;

// How often each value of each of the 8 bytes of a hash came: 8 steps a shingle, where counting bits takes 64.
const byteCounts = new Int32Array(8 * 256);

/**
 * The fingerprint of a text, which does not see case, punctuation or white space; null for a text without words.
 * Linear in its length.
 */
export function fingerprintOf(text: string): Fingerprint | null {
  byteCounts.fill(0);
  let words = 0;
  let exactLow = FNV_OFFSET;
  let exactHigh = FNV_PRIME;
  let word = FNV_OFFSET;
  let inWord = false;
  let before = 0;
  let beforeThat = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? lowered(text.charCodeAt(i)) : 0;
    if (isWordCode(code)) {
      word = Math.imul(word ^ code, FNV_PRIME);
      inWord = true;
    } else if (inWord) {
      words++;
      exactLow = mixed(Math.imul(exactLow, 0x9e3779b1) ^ word);
      exactHigh = mixed(Math.imul(exactHigh, 0x85ebca77) + word);
      if (words >= SHINGLE) count(beforeThat, before, word);
      beforeThat = before;
      before = word;
      word = FNV_OFFSET;
      inWord = false;
    }
  }
  if (words === 0) return null;
  const exact = { exactHigh: exactHigh >>> 0, exactLow: exactLow >>> 0 };
  if (words < FEWEST_WORDS) return { high: exact.exactHigh, low: exact.exactLow, ...exact };
  return { high: majority(4), low: majority(0), ...exact };
}

/** The 32 bits of four bytes, each bit as most shingles have it. */
function majority(firstByte: number): number {
  let bits = 0;
  for (let bit = 0; bit < 32; bit++) {
    const base = (firstByte + (bit >>> 3)) * 256;
    const mask = 1 << (bit & 7);
    let balance = 0;
    for (let value = 0; value < 256; value++)
      balance += value & mask ? byteCounts[base + value]! : -byteCounts[base + value]!;
    if (balance > 0) bits |= 1 << bit;
  }
  return bits >>> 0;
}

/** How many of the 64 bits of two simhashes differ. */
export function distance(a: Pick<Fingerprint, "high" | "low">, b: Pick<Fingerprint, "high" | "low">): number {
  return bitsIn(a.high ^ b.high) + bitsIn(a.low ^ b.low);
}

/** 32 hexadecimal digits: the simhash, then the exact hash. */
export function fingerprintText({ high, low, exactHigh, exactLow }: Fingerprint): string {
  return [high, low, exactHigh, exactLow].map((part) => part.toString(16).padStart(8, "0")).join("");
}

export function parseFingerprint(text: string): Fingerprint {
  const part = (at: number) => Number.parseInt(text.slice(at, at + 8), 16);
  return { high: part(0), low: part(8), exactHigh: part(16), exactLow: part(24) };
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

function count(a: number, b: number, c: number): void {
  const low = mixed(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d));
  const high = mixed(low ^ Math.imul(c, 0x27d4eb2f) ^ a);
  for (let byte = 0; byte < 4; byte++) {
    byteCounts[byte * 256 + ((low >>> (byte * 8)) & 255)]!++;
    byteCounts[(byte + 4) * 256 + ((high >>> (byte * 8)) & 255)]!++;
  }
}

/** The finaliser of MurmurHash3: each bit of the input changes each bit of the output with probability one half. */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function bitsIn(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const lowered = (code: number) => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code);

/** Letters and digits, and everything beyond Latin punctuation. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000 && code !== 0xfeff;
}
