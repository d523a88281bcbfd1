/** The grammar of datelines: places, then regions, dates and an agency in any order, then a dash, a colon or nothing. */
import { agencyNamed } from "../lexicon/agencies.ts";
import { candidatesOf } from "../lexicon/gazetteer.ts";
import { regionAt } from "../lexicon/place-regions.ts";
import { type PlaceWords, type PrintedPlace, placesOf, placeWordsAt } from "./place-words.ts";
import { dateAt, type PrintedDate } from "./printed-date.ts";

export type Separator = "dash" | "hyphen" | "colon" | "line" | "point" | "bar" | "none";

/** A dateline as printed. Offsets into the text that was given. */
export interface ParsedDateline {
  start: number;
  /** after the dash or colon */
  end: number;
  places: PrintedPlace[];
  /** "Wis.", "Pakistan", in printed order; they belong to the last place */
  regions: string[];
  /** a region that no table has ("Co. Londonderry") */
  unknownRegion: boolean;
  /** canonical where it is known, else as printed */
  agency?: string;
  agencyKnown: boolean;
  date?: PrintedDate;
  separator: Separator;
  /** no space stands on either side of the dash */
  glued: boolean;
  /** the place is in capitals */
  capitals: boolean;
  /** the gazetteer has one of the places */
  known: boolean;
}

/**
 * The dateline that begins at `start` (a letter or an opening bracket), or null. It says what is printed, not whether it
 * is a dateline: see plausibility.ts. Looks at no more than a few hundred characters.
 *
 * @example
 * parseDateline("LA CROSSE, Wis. (AP) — After a summer …", 0)
 * // => { places: [{ text: "LA CROSSE", … }], regions: ["Wis."], agency: "AP", separator: "dash", … }
 */
export function parseDateline(text: string, start: number, limit = text.length): ParsedDateline | null {
  const words = placeWordsAt(text, start, limit);
  if (words === null) return null;
  const isKnown = (name: string) => isPlace(name);
  for (let count = words.words.length; count > 0; count--) {
    const end = words.words[count - 1]!.end;
    const rest = componentsAt(text, end, limit, words.capitals);
    const full = count === words.words.length;
    // Words are cut off the end only for the sake of a known place: "AUSTIN A white nationalist", "New York State Police:".
    const bare = rest.separator === "none" && rest.regions.length === 0 && rest.agency === undefined;
    if (bare && !isCutHere(text, words, count)) continue;
    const places = placesOf(text, words, count, isKnown);
    const known = places.some((place) => isPlace(place.text));
    if ((bare || !full) && !known) continue;
    return { start, places, known, capitals: words.capitals, ...rest };
  }
  return null;
}

function isPlace(name: string): boolean {
  return candidatesOf(name).length > 0;
}

/** Whether a sentence may begin after the first `count` words: a word with a small letter, or "A". */
function isCutHere(text: string, { words, capitals }: PlaceWords, count: number): boolean {
  if (!capitals) return false;
  const next = words[count];
  if (next === undefined) return true;
  return count === words.length - 1 && text.slice(next.start, next.end) === "A";
}

interface Components {
  end: number;
  regions: string[];
  unknownRegion: boolean;
  agency?: string;
  agencyKnown: boolean;
  date?: PrintedDate;
  separator: Separator;
  glued: boolean;
}

const MOST_COMPONENTS = 6;
const LONGEST_BRACKET = 60;

/** Reads what stands between the place and the text. */
function componentsAt(text: string, start: number, limit: number, capitals: boolean): Components {
  const found: Components = {
    end: start,
    regions: [],
    unknownRegion: false,
    agencyKnown: false,
    separator: "none",
    glued: false,
  };
  let at = start;
  for (let n = 0; n < MOST_COMPONENTS; n++) {
    const next = componentAt(text, at, limit, capitals, found);
    if (next < 0) break;
    at = next;
  }
  found.end = at;
  let separator = separatorAt(text, at, found);
  // "NEW YORK--(BUSINESS WIRE)--": the agency stands between two dashes.
  if (separator?.kind === "dash" && text[separator.end] === "(" && found.agency === undefined) {
    const after = bracketAt(text, separator.end, limit, found);
    const second = after < 0 ? null : separatorAt(text, after, found);
    if (second) {
      at = after;
      separator = second;
    }
  }
  if (separator) {
    found.separator = separator.kind;
    found.glued =
      separator.kind !== "colon" &&
      !/[\s]/.test(text.slice(at, separator.end)) &&
      /\S/.test(text[separator.end] ?? " ");
    found.end = separator.end;
  }
  return found;
}

/** Reads one component into `found`; returns where it ends, or -1. */
function componentAt(text: string, at: number, limit: number, capitals: boolean, found: Components): number {
  const here = skipSpace(text, at);
  const mark = text[here];
  if (mark === "(" || mark === "[") return bracketAt(text, here, limit, found);
  if (mark === "/") return slashAt(text, here, limit, found);
  const comma = mark === ",";
  // TASS and Interfax print a full stop between date and agency.
  const point = mark === "." && found.date !== undefined && found.agency === undefined;
  const inner = comma || point ? skipSpace(text, here + 1) : here;
  if (point) return text[inner] === "/" ? slashAt(text, inner, limit, found) : agencyAt(text, inner, limit, found);
  if (!comma && here === at) return -1;
  if (found.date === undefined) {
    const date = dateAt(text, inner);
    if (date !== null && date.end <= limit) {
      found.date = date;
      return date.end;
    }
  }
  if (!comma) return -1;
  const region = regionAt(text, inner);
  if (region !== undefined && found.date === undefined) {
    found.regions.push(region.text);
    return region.end;
  }
  const agency = found.agency === undefined ? agencyAt(text, inner, limit, found) : -1;
  if (agency >= 0) return agency;
  return capitals && found.regions.length === 0 && found.date === undefined
    ? unknownRegionAt(text, inner, limit, found)
    : -1;
}

const AGENCY_LIKE = /^[A-Z][A-Za-z0-9.&/-]{1,20}(?: [A-Z][A-Za-z0-9.&-]{1,15}){0,3}$/;
const CALL_SIGN = /^[A-Z][A-Z0-9.&/-]{1,9}$/;

/** "(AP)", "[India]", "(November 28, 2016)", "(Newsfile Corp. - March 5, 2024)". */
function bracketAt(text: string, open: number, limit: number, found: Components): number {
  const close = text.indexOf(text[open] === "(" ? ")" : "]", open + 1);
  if (close < 0 || close - open > LONGEST_BRACKET || close >= limit) return -1;
  for (const part of text.slice(open + 1, close).split(/\s[-–—]{1,2}\s|,\s(?=[A-Z][a-z]{2,8}\.? ?\d)/)) {
    const printed = part.trim();
    const date = dateAt(`${printed} `, 0);
    if (date !== null && date.text.length === printed.length && found.date === undefined) {
      const from = text.indexOf(printed, open);
      found.date = dateAt(text, from) ?? date;
    } else if (agencyNamed(printed) !== undefined && found.agency === undefined) {
      found.agency = agencyNamed(printed)!;
      found.agencyKnown = true;
    } else if (regionAt(printed, 0)?.end === printed.length) found.regions.push(printed);
    else if (AGENCY_LIKE.test(printed) && found.agency === undefined) {
      found.agency = printed;
      found.agencyKnown = CALL_SIGN.test(printed);
    } else return -1;
  }
  return close + 1;
}

/** "/TASS/", "/PRNewswire/", "/ ACCESSWIRE /". */
function slashAt(text: string, open: number, limit: number, found: Components): number {
  const close = text.indexOf("/", open + 1);
  if (close < 0 || close - open > 30 || close >= limit || found.agency !== undefined) return -1;
  const printed = text.slice(open + 1, close).trim();
  const known = agencyNamed(printed);
  if (known === undefined && !AGENCY_LIKE.test(printed)) return -1;
  found.agency = known ?? printed;
  found.agencyKnown = known !== undefined;
  return close + 1;
}

const AGENCY_WORDS = /(?:[A-Za-z][A-Za-z/.-]{1,20})(?: (?:[A-Z][A-Za-z]{1,20}|de|the)){0,3}/y;

/** A known agency without brackets: ", Reuter -", ", SPA --". */
function agencyAt(text: string, at: number, limit: number, found: Components): number {
  AGENCY_WORDS.lastIndex = at;
  const run = AGENCY_WORDS.exec(text)?.[0];
  if (run === undefined) return -1;
  for (let form = run; form !== ""; form = form.slice(0, Math.max(0, form.lastIndexOf(" ")))) {
    const known = agencyNamed(form.replace(/[.-]+$/, ""));
    if (known === undefined || at + form.length > limit) continue;
    found.agency = known;
    found.agencyKnown = true;
    return at + form.replace(/-+$/, "").length;
  }
  return -1;
}

const REGION_WORDS = /[A-Z][\p{L}.'’-]{1,20}(?: (?:of |and |the )?[A-Z][\p{L}.'’]{1,20}){0,2}/uy;

function unknownRegionAt(text: string, at: number, limit: number, found: Components): number {
  REGION_WORDS.lastIndex = at;
  const run = REGION_WORDS.exec(text)?.[0].replace(/-+$/, "");
  if (run === undefined || at + run.length > limit) return -1;
  const end = at + run.length;
  const after = text[skipSpace(text, end)] ?? "";
  if (!/[,(\u0096\u0097‒–—―-]/.test(after)) return -1;
  found.regions.push(run);
  found.unknownRegion = true;
  return end;
}

const DASHES = /[ \t\u00a0]{0,3}(?:\r?\n[ \t]{0,8})?(?:[\u0096\u0097‒–—―]|--+)/y;
const HYPHEN = /([ \t\u00a0]{0,3}(?:\r?\n[ \t]{0,8})?)-(?!-)/y;
const COLON = /[ \t\u00a0]?:(?=\s|["“'‘\p{Lu}])/uy;
// "/ ACCESSWIRE / March 5, 2024 /" and "Kampala, Uganda |".
const BAR = /[ \t\u00a0]{1,2}[/|](?=\s)/y;
const LINE_END = /[ \t\u00a0]{0,3}(?=[\r\n]|$)/y;

function separatorAt(text: string, at: number, found: Components): { kind: Separator; end: number } | null {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const dash = match(DASHES);
  if (dash) return { kind: "dash", end: at + dash[0].length };
  const hyphen = match(HYPHEN);
  if (hyphen) {
    const end = at + hyphen[0].length;
    const after = text[end] ?? " ";
    if (hyphen[1] !== "" || /[\s"“'‘\p{Lu}]/u.test(after)) return { kind: "hyphen", end };
  }
  const colon = match(COLON);
  if (colon) return { kind: "colon", end: at + colon[0].length };
  if (text[at] === "." && found.agency !== undefined) return { kind: "point", end: at + 1 };
  const bar = match(BAR);
  if (bar) return { kind: "bar", end: at + bar[0].length };
  if ((found.agency !== undefined || found.date !== undefined) && match(LINE_END)) return { kind: "line", end: at };
  return null;
}

const SPACE = /[ \t\u00a0]{0,6}(?:\r?\n[ \t]{0,8})?/y;

/** Spaces, and one line break, since text may be hard-wrapped. */
function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  return at + (SPACE.exec(text)?.[0].length ?? 0);
}
