/** The form in which place names are compared: no case, accents, points or apostrophes; hyphens are spaces; "Saint" is "st". */

const LETTERS: Record<string, string> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
  ð: "d",
  ə: "e",
};
const SHORT_FORMS = new Map([
  ["saint", "st"],
  ["sainte", "ste"],
  ["fort", "ft"],
  ["mount", "mt"],
  ["and", "&"],
]);
const ONLY_PLAIN = /^[a-z ]*$/;

/**
 * Folds a name. Linear in its length.
 *
 * @example
 * foldName("Saint-Étienne") // => "st etienne"
 * foldName("N’Djamena")     // => "ndjamena"
 */
export function foldName(name: string): string {
  let folded = name.toLowerCase();
  if (!ONLY_PLAIN.test(folded))
    folded = folded
      .replace(/[ßøłđæœıþðə]/g, (letter) => LETTERS[letter] ?? letter)
      .normalize("NFD")
      .replace(/[\u0300-\u036f.'’‘`´ʻʼ]/g, "")
      .replace(/[-–—_/,()\s]+/g, " ")
      .trim();
  if (!folded.includes(" ")) return SHORT_FORMS.get(folded) ?? folded;
  return folded
    .split(" ")
    .map((word) => SHORT_FORMS.get(word) ?? word)
    .join(" ");
}
