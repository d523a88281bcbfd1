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

/** What was folded last: names come again and again within a text. */
const folded = new Map<string, string>();
const MOST_REMEMBERED = 512;

/**
 * Folds a name. Linear in its length.
 *
 * @example
 * foldName("Saint-Étienne") // => "st etienne"
 * foldName("N’Djamena")     // => "ndjamena"
 */
export function foldName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size === MOST_REMEMBERED) folded.clear();
  const form = fold(name);
  folded.set(name, form);
  return form;
}

function fold(name: string): string {
  let form = name.toLowerCase();
  if (!ONLY_PLAIN.test(form))
    form = form
      .replace(/[ßøłđæœıþðə]/g, (letter) => LETTERS[letter] ?? letter)
      .normalize("NFD")
      .replace(/[\u0300-\u036f.'’‘`´ʻʼ]/g, "")
      .replace(/[-–—_/,()\s]+/g, " ")
      .trim();
  if (!form.includes(" ")) return SHORT_FORMS.get(form) ?? form;
  return form
    .split(" ")
    .map((word) => SHORT_FORMS.get(word) ?? word)
    .join(" ");
}
