/**
 * Words in lower case, each kept as one string: a word that was met before costs no new string, and the tables that it
 * is looked up in find its hash ready.
 */
const kept = new Map<number, string>();

// News uses some tens of thousands of words; the bound keeps an archive run from growing for ever.
const MOST_KEPT = 30_000;
const LONGEST_KEPT = 30;

/** The word in text.slice(start, end) in lower case, with straight apostrophes. */
export function lowerWord(text: string, start: number, end: number): string {
  if (end - start > LONGEST_KEPT) return lowered(text.slice(start, end));
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code >= 0x41 && code <= 0x5a ? code + 32 : code), 0x01000193);
  }
  const known = kept.get(hash);
  if (known !== undefined && isLowerOf(known, text, start, end)) return known;
  const word = lowered(text.slice(start, end));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(hash, word);
  return word;
}

const lowered = (word: string): string => word.toLowerCase().replaceAll("’", "'");

/** Whether the word is text.slice(start, end) in lower case. Hashes can meet, so each hit is compared. */
function isLowerOf(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let k = 0; k < word.length; k++) {
    const code = text.charCodeAt(start + k);
    const wanted = word.charCodeAt(k);
    if (code === wanted || (code >= 0x41 && code <= 0x5a && code + 32 === wanted)) continue;
    if (code < 0x80 || lowered(text[start + k]!) !== word[k]) return false;
  }
  return true;
}
