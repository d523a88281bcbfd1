/** The places at the very beginning of a dateline: "LA CROSSE", "WASHINGTON/KYIV", "PARIS and LONDON", "New Delhi". */

export interface PrintedPlace {
  text: string;
  start: number;
  end: number;
}

export interface PlaceWords {
  /** the words one by one, so that too greedy a reading can be cut back */
  words: { start: number; end: number }[];
  /** all in capitals, apart from "Mc" and the like */
  capitals: boolean;
}

const WORD = /[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*(?:\.(?=[\s,]))?/uy;
const HAS_LOWER = /\p{Ll}/u;
const BEGINS_UPPER = /^\p{Lu}/u;
// McALLEN, DeKALB, LaGRANGE, MacDILL, O'Fallon in capitals.
const PREFIX = /^(?:Mc|Mac|De|Des|Du|La|Le|Las|Los|Van|Von|St|Ste|[a-z]{1,2}['’])(?=\p{Lu})/u;
const JOINING = new Set(
  "al am an and auf by da das de del der des di do dos du e el en in la las le les los of on sur the un upon y".split(
    " ",
  ),
);
const MOST_WORDS = 8;
const MOST_WORDS_MIXED = 5;

/** The run of place-like words at `start`; null when there is none. */
export function placeWordsAt(text: string, start: number, limit: number): PlaceWords | null {
  const first = wordAt(text, start, limit);
  if (first === null || !BEGINS_UPPER.test(first.text)) return null;
  const capitals = inCapitals(first.text) && first.text.replace(/[^\p{L}]/gu, "").length > 1;
  const words: { start: number; end: number }[] = [];
  const most = capitals ? MOST_WORDS : MOST_WORDS_MIXED;
  let at = start;
  while (words.length < most) {
    const word = wordAt(text, at, limit);
    if (word === null) break;
    const joining = words.length > 0 && JOINING.has(word.text);
    if (!joining && !(capitals ? inCapitals(word.text) : BEGINS_UPPER.test(word.text))) break;
    words.push({ start: at, end: word.end });
    at = nextWord(text, word.end);
    if (at < 0) break;
  }
  while (words.length > 0 && JOINING.has(surface(text, words.at(-1)!))) words.pop();
  return words.length > 0 ? { words, capitals } : null;
}

/** The places of the first `count` words: cut at "/" and, where the whole is no known place, at "and" or "&". */
export function placesOf(
  text: string,
  { words }: PlaceWords,
  count: number,
  isKnown: (name: string) => boolean,
): PrintedPlace[] {
  const slashed: { start: number; end: number }[][] = [[]];
  for (let i = 0; i < count; i++) {
    const word = words[i]!;
    if (i > 0 && text.slice(words[i - 1]!.end, word.start).includes("/")) slashed.push([]);
    slashed.at(-1)!.push(word);
  }
  return slashed.flatMap((group) => {
    const whole = printed(text, group);
    const cut = group.findIndex((word) => /^(?:and|&|AND)$/.test(surface(text, word)));
    if (cut <= 0 || cut === group.length - 1 || isKnown(whole.text)) return [whole];
    return [printed(text, group.slice(0, cut)), printed(text, group.slice(cut + 1))];
  });
}

function printed(text: string, group: { start: number; end: number }[]): PrintedPlace {
  const start = group[0]!.start;
  const end = group.at(-1)!.end;
  return { text: text.slice(start, end), start, end };
}

function surface(text: string, word: { start: number; end: number }): string {
  return text.slice(word.start, word.end);
}

function wordAt(text: string, start: number, limit: number): { text: string; end: number } | null {
  if (text.charCodeAt(start) === 0x26) return { text: "&", end: start + 1 };
  WORD.lastIndex = start;
  const found = WORD.exec(text);
  if (found === null || found[0].length > 40 || start + found[0].length > limit) return null;
  let word = found[0];
  // "WASHINGTON-The President": the hyphen is the dateline's dash.
  const hyphen = word.indexOf("-");
  if (hyphen > 0 && inCapitals(word.slice(0, hyphen)) && !inCapitals(word.slice(hyphen + 1)))
    word = word.slice(0, hyphen);
  return { text: word, end: start + word.length };
}

function inCapitals(word: string): boolean {
  return word === "&" || !HAS_LOWER.test(word.replace(PREFIX, ""));
}

const BETWEEN = /[ \t\u00a0]{0,2}\/?[ \t\u00a0]{0,2}(?:\r?\n[ \t]{0,8})?/y;

/** Where the next word of a place would begin; -1 when something else follows. */
function nextWord(text: string, end: number): number {
  BETWEEN.lastIndex = end;
  const gap = BETWEEN.exec(text)?.[0] ?? "";
  return gap.length > 0 ? end + gap.length : -1;
}
