/**
 * Words in lower case, each kept as one string: a word that was met before costs no new string, and the tables that it
 * is looked up in find its hash ready.
 */
// News uses some tens of thousands of words; those that share a place drive each other out.
const PLACES = 1 << 15;
const kept = new Array<string>(PLACES).fill("");
const LONGEST_KEPT = 30;

/** The word in text.slice(start, end) in lower case, with straight apostrophes. */
export function lowerWord(text: string, start: number, end: number): string {
  if (end - start > LONGEST_KEPT) return lowered(text.slice(start, end));
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code >= 0x41 && code <= 0x5a ? code + 32 : code), 0x01000193);
  }
  const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  const known = kept[place]!;
  if (isLowerOf(known, text, start, end)) return known;
  const word = lowered(text.slice(start, end));
  kept[place] = word;
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
