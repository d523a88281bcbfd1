/**
 * Headlines In Title Case run names and verbs together: "Trump Slams Putin". Where the prose below knows the parts as
 * names of their own and not the whole, the parts are taken.
 */
import type { Tokens } from "../document/tokens.ts";
import { foldName } from "../lexicon/fold-name.ts";
import type { Name } from "./name-tagger.ts";
import type { WordClasses } from "./word-classes.ts";
import { LIST } from "./word-classes-list.ts";

const NAME_LIKE = LIST.given | LIST.surname;
const LONGEST = 8;

/** The names with those of headlines cut to what the prose knows. Linear in names. */
export function cutHeadlineNames(tokens: Tokens, names: readonly Name[], classes: WordClasses): Name[] {
  if (!names.some(({ headline }) => headline)) return [...names];
  const textOf = (first: number, last: number) => foldName(tokens.text.slice(tokens.start[first], tokens.end[last]));
  const known = new Map<string, Name>();
  for (const name of names) {
    if (name.headline || name.confidence < 0.5) continue;
    const key = textOf(name.first, name.last);
    if (!known.has(key)) known.set(key, name);
    // a surname is known with the full name
    if (name.type === "PER" && name.last > name.first) {
      const surname = textOf(name.last, name.last);
      if (!known.has(surname)) known.set(surname, name);
    }
  }
  const out: Name[] = [];
  for (const name of names) {
    const size = name.last - name.first + 1;
    if (!name.headline || size < 2 || size > LONGEST || known.has(textOf(name.first, name.last))) {
      out.push(name);
      continue;
    }
    const parts = knownParts(name, known, textOf);
    const covered = parts.reduce((sum, part) => sum + part.last - part.first + 1, 0);
    const rest = size - covered;
    const strange = restIsNoName(tokens, name, parts, classes);
    if (parts.length >= 2 || (parts.length === 1 && rest > 0 && strange)) out.push(...parts);
    else out.push(name);
  }
  return out;
}

/** The longest known names within a name, from the left. */
function knownParts(
  name: Name,
  known: ReadonlyMap<string, Name>,
  textOf: (first: number, last: number) => string,
): Name[] {
  const parts: Name[] = [];
  for (let first = name.first; first <= name.last; ) {
    let last = name.last;
    while (last >= first && !(known.has(textOf(first, last)) && last - first < name.last - name.first)) last--;
    if (last < first) {
      first++;
      continue;
    }
    const source = known.get(textOf(first, last))!;
    parts.push({ ...name, first, last, type: source.type, types: source.types });
    first = last + 1;
  }
  return parts;
}

function restIsNoName(tokens: Tokens, name: Name, parts: readonly Name[], classes: WordClasses): boolean {
  for (let i = name.first; i <= name.last; i++) {
    if (parts.some(({ first, last }) => i >= first && i <= last)) continue;
    const row = classes.rowOf(tokens.lowerHash[i]!);
    if ((classes.lists[row]! & NAME_LIKE) !== 0 || classes.leaf[row] === 0) return false;
  }
  return true;
}
