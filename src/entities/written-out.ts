/** Names that are printed in capitals, as ordinary copy writes them. */
import { foldName } from "../lexicon/fold-name.ts";

interface Named {
  name: string;
  aliases: string[];
}

/** "CORK", printed by a dateline alone, is Cork by the gazetteer. */
export function placeWrittenOut({ name, aliases }: Named, gazetteerName: string): Named {
  if (name.length < 4 || name !== name.toUpperCase() || foldName(gazetteerName) !== foldName(name))
    return { name, aliases };
  return { name: gazetteerName, aliases: [name, ...aliases] };
}

/**
 * A person in capitals in ordinary letters; words that another form of the name spells are spelt like there.
 *
 * @example
 * personWrittenOut({ name: "LENA O'DOWD", aliases: [] }).name  // => "Lena O'Dowd"
 * personWrittenOut({ name: "Emmanuel MACRON", aliases: [] }).name  // => "Emmanuel Macron"
 * personWrittenOut({ name: "JD Vance", aliases: [] }).name  // => "JD Vance"
 */
export function personWrittenOut({ name, aliases }: Named): Named {
  if (!/\p{Lu}{4}/u.test(name)) return { name, aliases };
  const known = new Map<string, string>();
  for (const alias of aliases)
    for (const word of alias.split(" ")) if (word !== word.toUpperCase()) known.set(word.toUpperCase(), word);
  const whole = name === name.toUpperCase();
  const written = name
    .split(" ")
    .map((word) => known.get(word) ?? (isShouted(word, whole) ? inOrdinaryCase(word) : word))
    .join(" ");
  return written === name
    ? { name, aliases }
    : { name: written, aliases: [name, ...aliases.filter((it) => it !== written)] };
}

/** Short words and those without a vowel are initials and acronyms, unless the whole name is in capitals. */
function isShouted(word: string, whole: boolean): boolean {
  if (word !== word.toUpperCase()) return false;
  return (whole ? word.length > 2 : word.length > 3) && /[AEIOUYÀ-ÖØ-Ý]/.test(word);
}

const PARTICLES = new Set(["VAN", "VON", "DEN", "DER", "BIN", "DOS", "DAS"]);

function inOrdinaryCase(word: string): string {
  if (PARTICLES.has(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .replace(/^\p{L}|[-'’.]\p{L}/gu, (initial) => initial.toUpperCase())
    .replace(/^Mc\p{Ll}/u, (it) => `Mc${it.slice(2).toUpperCase()}`);
}
