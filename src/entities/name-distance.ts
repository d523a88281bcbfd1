/** The only door to natural: how alike two spellings of a name are. */
import jaroWinkler from "natural/lib/natural/distance/jaro-winkler_distance.js";

const ALIKE = 0.93;
const SHORTEST = 5;

/**
 * True for spellings of one name: "zelensky", "zelenskyy"; "mohammed", "muhammad". Both must be folded. Words under five letters are never nearly equal ("kim", "kin").
 */
export function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST || Math.abs(a.length - b.length) > 2 || a.length > 40 || b.length > 40) return false;
  // "Daniel" and "Daniela", "Mario" and "Maria" are different people.
  if (a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  return consonants(a) === consonants(b) || jaroWinkler(a, b) >= ALIKE;
}

// Transliterations differ in vowels, doubled letters and "y": Mohammed, Muhammad, Mohamed.
function consonants(word: string): string {
  return word.replace(/[aeiouy]+/g, "").replace(/(.)\1+/g, "$1");
}
