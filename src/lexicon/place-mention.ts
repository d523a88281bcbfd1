/** A place name of a text together with the region that is printed beside it. */
import { candidatesOf, type PlaceKind } from "./place-candidates.ts";
import { regionAt } from "./place-regions.ts";
import { stateOfPrinted } from "./states.ts";

/** A place name of an article, as printed; `region` as printed beside it ("La." in "Alexandria, La."). */
export interface PlaceMention {
  name: string;
  region?: string;
  /** it is itself the region printed beside another place ("Texas" in "Paris, Texas") */
  isRegion?: true;
  /** how often the article names it; default 1 */
  count?: number;
}

/**
 * The mention of text.slice(start, end), with the region after it or, when it follows another place and a comma, marked
 * as a region itself. Names in a list ("Ohio, Texas, Washington, Utah") are no regions of each other. Constant time.
 *
 * @example
 * const text = "He moved from Paris, Texas, to Alexandria, La.";
 * placeMention(text, 14, 19) // => { name: "Paris", region: "Texas" }
 * placeMention(text, 21, 26) // => { name: "Texas", isRegion: true }
 */
export function placeMention(text: string, start: number, end: number): PlaceMention {
  const printed = text.slice(start, end);
  const name = COUNTIES.test(text.slice(end, end + 90)) ? `${printed} County` : printed;
  const level = levelOf(name);
  const open = OPENING.exec(text.slice(end, end + 5))?.[0];
  if (open !== undefined) {
    const region = regionAt(text, end + open.length);
    if (region !== undefined && (level < levelOf(region.text) || isShort(region.text)))
      return { name, region: region.text };
  }
  if (level > 0 && FOLLOWS.test(text.slice(Math.max(0, start - 40), start))) {
    const before = /([\p{Lu}][\p{L}.'’ -]{1,38}), ?$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? "";
    if (levelOf(lastName(before)) < level) return { name, isRegion: true };
  }
  return level === 1 && isListed(text, start, end) ? { name, isRegion: true } : { name };
}

/** Whether two states stand beside the name in a list: "Texas, Washington and Wyoming". */
function isListed(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start).split(/,? and |, /);
  const after = text.slice(end, end + 60).split(/,? and |, |[.;:(]/);
  if (before.pop()?.trim() === "") before.reverse();
  else before.length = 0;
  if (after.shift()?.trim() === "") after.length = Math.min(after.length, 2);
  else after.length = 0;
  const states = (names: string[]) => {
    let n = 0;
    while (n < names.length && n < 2 && stateOfPrinted(n === 0 || names[n] ? lastName(names[n]!).trim() : "")) n++;
    return n;
  };
  return states(before) + states(after) >= 2;
}

// "Jackson", in "Jackson, Barrow and Madison counties".
const COUNTIES = /^(?:(?:,|,? and) \p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20})?){0,6} counties\b/u;
const OPENING = /^(?:,\s{0,2}|\s?\((?=\p{Lu}))/u;
const FOLLOWS = /\p{L}\.?, ?$/u;

/** 2 for what is first of all a country, 1 for a state or province, 0 for anything smaller or unknown. */
function levelOf(name: string): number {
  const kinds = new Set<PlaceKind>(candidatesOf(name).map((place) => place.kind));
  if (kinds.has("country")) return 2;
  return kinds.has("state") && (stateOfPrinted(name) !== undefined || !kinds.has("city")) ? 1 : 0;
}

/** "Wis.", "N.Y.", "TX": an abbreviation stands beside a place, never in a list of states. */
function isShort(region: string): boolean {
  return stateOfPrinted(region) !== undefined && (region.includes(".") || /^[A-Z]{2}$/.test(region));
}

function lastName(words: string): string {
  return /(?:\p{Lu}[\p{L}.'’-]*\s?)+$/u.exec(words)?.[0].trim() ?? words;
}
