/** Names and roles in the printed forms of bylines. */

export interface PrintedAuthor {
  name: string;
  role?: string;
  /** offsets of the name in the line, UTF-16 code units */
  start: number;
  end: number;
}

const LONGEST = 300;
const LEAD =
  /^(?:[^\p{L}]{0,5})(?:(?:written|words|words written|story|report|reported|reporting|interview|article|posted|published|text|analysis|opinion|review|commentary|exclusive|edited|compiled)(?: and (?:photos?|pictures?|video))? )?(?:by\b|(?:about the )?author(?:s)?(?: of the article)?:?\b|(?:presenter|reporter|writer|words):):? {0,3}(?:[-–—] )?/iu;
/** "ByAnn Lee", but not "Byron Lee" */
const GLUED_LEAD = /^(?:by|By)(?=\p{Lu}(?:\p{Ll}|\.))/u;
/** "July 24, 2019 by Amy Motroni", "Opinion | Written by: Eliaser Ndeyanale": the lead after a date, a time or a section. */
const LATE_LEAD =
  /(?:(?<=\d[^\p{L}]{0,4}|[|•·] ?|\b(?:ago|am|pm)[^\p{L}]{0,4})|\b[Pp]osted |\b[Ww]ritten |\b[Pp]ublished )[Bb]y:? {0,2}(?=[ʻ'’‘]?\p{Lu})/u;
const FARTHEST_LEAD = 200;
/** A date that follows the names: "on January 20, 2020", "Jul. 19", "Monday, February 29". */
const DATED =
  /(?:\bon )?\b(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\.|[a-z]{1,6})? {1,2}\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|on (?:mon|tue|wed|thu|fri|sat|sun)\b)/i;
/** What else follows the names on the same line. */
const TAIL =
  /\b(?:published|updated|posted|last updated|follow(?:ing)?|share|min(?:ute)? read|contributor since|special to|exclusive to|email|twitter|facebook|comments?|bio|view all|read more|in collaboration)\b|[\d|•·@[—–]|\((?!now\)|earlier\)|in |reporting\)|words\))|https?:| - | For [A-Z]/i;
/** An address after a stroke: "Aashish Saxena / TIMESOFINDIA.COM". */
const STROKE = /\/ {0,2}\p{Lu}{4,}(?!\p{L})/u;
// "Tomasz Wilk (now)": who of two wrote when.
const REMARK = / \((?:now|earlier|reporting|words|in [\p{L} ]{2,30})\)$/u;
const STAFF =
  /\b(?:editor|reporter|correspondent|writer|columnist|journalist|producer|chief|director|analyst|contributor|critic|presenter|staff|desk|bureau|associate|assistant|senior|fellow|professor|team)\b/i;
const AGENCY =
  /^(?:the )?(?:associated press|ap|reuters|afp|agence france-presse|pa|press association|pa media|upi|xinhua|ani|pti|ians|bloomberg|cnn|bbc(?: news| sport)?|bernama|tass|dpa|kyodo|canadian press|australian associated press|aap|euronews|staff|staff reporter|agencies|news agencies|newsroom)(?: .{0,20})?$/i;
const TRAILING_AGENCY =
  / {1,2}(?:the )?(?:associated press|canadian press|press association|reuters|afp|bbc news|cnn|fox news)$/i;
const NAME_PART =
  /^(?:[ʻʼ'’‘]?\p{Lu}[\p{L}.'’-]{0,24}|(?:de|da|del|della|di|den|der|du|la|le|van|von|bin|bint|al|el|ap|ul|y|ter|ten|dos)|\p{Lu}\.)$/u;
const NO_NAME =
  /\b(?:news|photo|photos|image|video|share|subscribe|menu|home|read|more|today|world|business|sports?|politics|opinion|press|times|post|daily|live|story|article|advertisement|comments?|sign|log|getty|images|updated|published|media|magazine|network|community|guest|contact|search|follow|breaking|latest|click|help|service|policy|privacy|copyright|download|listen|watch|print|save|copy|link|view|show|hide|close|open|feedback)\b/i;

const NO_CAPITAL_FIRST = /^ *[a-z0-9]/;

/** True for what reads as a person's name: two to five capitalised words, none of them a newspaper's or a menu's. */
export function isName(text: string): boolean {
  // Most stretches fail here, which costs less than to cut them up.
  if (text.length > 60 || NO_CAPITAL_FIRST.test(text)) return false;
  const parts = text.trim().split(/ {1,3}/);
  if (parts.length < 2 || parts.length > 5) return false;
  if (!parts.every((part) => NAME_PART.test(part)) || NO_NAME.test(text) || STAFF.test(text)) return false;
  if (/^(?:the|a|an) /i.test(text)) return false;
  return /^[ʻʼ'’‘]?\p{Lu}/u.test(parts[0]!) && /^[ʻʼ'’‘]?\p{Lu}./u.test(parts.at(-1)!);
}

/** True for the words of a job at a newspaper: "Senior Staff Reporter". */
export function isRole(text: string): boolean {
  return text.length < 60 && STAFF.test(text) && /^[\p{L} '’-]+$/u.test(text);
}

export function isAgency(text: string): boolean {
  return AGENCY.test(text.trim());
}

/**
 * The authors that a byline names, in order. Reads at most 300 characters.
 *
 * @example
 * printedAuthors("By Ann Lee, Bo Li and Cy Roe in Kyiv")   // Ann Lee, Bo Li, Cy Roe
 * printedAuthors("Emma MackenzieLifestyle Writer")          // Emma Mackenzie, role "Lifestyle Writer"
 * printedAuthors("AFP, MANILA")                             // AFP
 */
export function printedAuthors(line: string): PrintedAuthor[] {
  return readByline(line).authors;
}

/** What a line reads as when it is taken for a byline. */
export interface Byline {
  authors: PrintedAuthor[];
  /** "By", "Written by" or the like stands before the names */
  led: boolean;
  /** stretches before the date, the address or the like that are neither name, agency nor role */
  others: number;
}

/** `printedAuthors` and how sure the line is a byline. Reads at most 300 characters. */
export function readByline(line: string): Byline {
  const text = line.slice(0, LONGEST);
  const lead = leadOf(text);
  const rest = text.slice(lead);
  const ends = [rest.search(TAIL), rest.search(DATED), rest.search(STROKE)].filter((at) => at >= 0);
  const end = lead + Math.min(rest.length, ...ends);
  const out: PrintedAuthor[] = [];
  let others = 0;
  for (const { start, end: to } of segments(text, lead, end)) {
    const piece = text.slice(start, to);
    if (isName(piece)) {
      out.push({ name: piece, start, end: to });
      continue;
    }
    const hasRole = STAFF.test(piece);
    if (hasRole && out.length > 0 && piece.length < 80) {
      const last = out.at(-1)!;
      if (last.role === undefined) last.role = piece;
    } else if (isAgency(piece) && (out.length === 0 || /(?:and|&) $/.test(text.slice(0, start))))
      out.push({ name: piece, start, end: to });
    else if (lead > 0 && out.length === 0 && isLoneName(piece)) out.push({ name: piece, start, end: to });
    else {
      const role = hasRole ? roleAfterName(piece) : null;
      if (role !== null)
        out.push({ name: piece.slice(0, role), role: piece.slice(role).trim(), start, end: start + role });
      else others++;
    }
  }
  return { authors: out, led: lead > 0, others };
}

/** Length of what stands before the names, 0 when the line begins with them. */
function leadOf(text: string): number {
  const lead = LEAD.exec(text)?.[0].length ?? (GLUED_LEAD.test(text) ? 2 : 0);
  if (lead > 0) return lead;
  // Most lines have no "by" at all, which costs less to see than the pattern.
  if (!text.includes("by") && !text.includes("By")) return 0;
  const late = LATE_LEAD.exec(text.slice(0, FARTHEST_LEAD));
  return late === null ? 0 : late.index + late[0].length;
}

/** "Plum", "elizabeth montalbano", "Jen and Team": after "By" a name may be one word or in small letters. */
function isLoneName(piece: string): boolean {
  const parts = piece.split(/ {1,3}/);
  return (
    parts.length <= 4 &&
    piece.length <= 40 &&
    /^[\p{L}.'’ -]{2,40}$/u.test(piece) &&
    !NO_NAME.test(piece) &&
    !STAFF.test(piece) &&
    !/^(?:the|a|an|in|on|at|our|your|(?:january|february|march|july|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$)\b/i.test(
      piece,
    )
  );
}

/** Length of the name in "Steffan Rhys Deputy Content Hub Director"; null when it does not end in a role. */
function roleAfterName(piece: string): number | null {
  const words = [...piece.matchAll(/[^ ]+/g)];
  for (const size of [2, 3]) {
    const next = words[size];
    if (next === undefined) continue;
    const name = piece.slice(0, next.index).trimEnd();
    if (isName(name) && STAFF.test(piece.slice(next.index)) && (size === 2 || !STAFF.test(words[2]![0])))
      return name.length;
  }
  return null;
}

const CUT = /[,;&/\n]| and | with |(?<=\p{Ll}\p{Ll})(?=\p{Lu}\p{Ll}{2})/gu;
const NO_GLUE = /\b(?:Mc|Mac|De|Di|La|Le|Van|O)$/;
const PLACE = / (?:in|at|from) \p{Lu}[\p{L} .'-]{2,40}$/u;

/** The stretches between commas, "and", "&", ";", "/" and glued capitals, without "in Kyiv" at their ends. */
function segments(text: string, from: number, to: number): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  const add = (start: number, end: number): void => {
    const segment = withoutEnds(text, start, end);
    if (segment.end > segment.start) out.push(segment);
  };
  const line = text.slice(from, to);
  let start = from;
  CUT.lastIndex = 0;
  for (let m = CUT.exec(line); m !== null; m = CUT.exec(line)) {
    const at = from + m.index;
    if (m[0] === "") {
      CUT.lastIndex += line.codePointAt(m.index)! > 0xffff ? 2 : 1;
      // "McDonald", "MacKenzie": no glue.
      if (NO_GLUE.test(text.slice(Math.max(from, at - 4), at))) continue;
    }
    add(start, at);
    start = at + m[0].length;
  }
  add(start, to);
  return out;
}

function withoutEnds(text: string, start: number, end: number): { start: number; end: number } {
  let s = start;
  let e = end;
  while (s < e && (isBlank(text, s) || text[s] === "." || text[s] === ":")) s++;
  while (e > s && isBlank(text, e - 1)) e--;
  if (text[e - 1] === ")") {
    const remark = REMARK.exec(text.slice(s, e));
    if (remark !== null && remark.index > 0) e = s + remark.index;
  }
  const words = text.slice(s, e);
  // One word holds neither a place nor an agency behind a name.
  if (words.includes(" ")) {
    const place = PLACE.exec(words);
    if (place !== null && place.index > 3) e = s + place.index;
    const agency = TRAILING_AGENCY.exec(place === null ? words : text.slice(s, e));
    if (agency !== null && agency.index > 4) e = s + agency.index;
  }
  while (e > s && (isBlank(text, e - 1) || PUNCTUATION.has(text[e - 1]!))) e--;
  const last = text[e - 1];
  if (last === "n" || last === "t") {
    const dangling = / (?:on|at|in)$/.exec(text.slice(s, e));
    if (dangling !== null && dangling.index > 0) e = s + dangling.index;
  }
  // "Perry Bacon Jr.", "Joe S.": the point is the name's.
  if (text[e] === "." && /(?: (?:Jr|Sr)| \p{Lu})$/u.test(text.slice(s, e))) e++;
  return { start: s, end: e };
}

const PUNCTUATION: ReadonlySet<string> = new Set(".:,-");

/** White space as regular expressions have it. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(text[at]!);
}

const BOX =
  /^(\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{0,24}){1,3}) (?:is|was) (?:an?|the) ([\p{L}' ,-]{3,70}?) (?:at|for|of|with|in) ((?:the )?\p{Lu}[\p{L}&.'’ -]{2,50})/iu;

/**
 * The author that a box at the end introduces.
 *
 * @example
 * boxedAuthor("Ann Lee is an Associate Editor at The Harbour Record.")  // Ann Lee, "Associate Editor", "The Harbour Record"
 */
export function boxedAuthor(line: string): (PrintedAuthor & { role: string; publisher: string }) | null {
  // Most lines fail here, which costs less than the pattern.
  const verb = line.indexOf(" is ");
  if ((verb < 0 || verb > 100) && !line.slice(0, 100).includes(" was ")) return null;
  const m = BOX.exec(line.slice(0, LONGEST));
  if (m === null || !isName(m[1]!) || !STAFF.test(m[2]!)) return null;
  const publisher = m[3]!.replace(/[.,].*$/, "").trim();
  return { name: m[1]!, role: m[2]!, publisher, start: 0, end: m[1]!.length };
}
