/** Numbers that state no quantity: dates, clock times, ranks, names, codes. Each check gives its reason. */
import { isNumberedNoun } from "../lexicon/numbered-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, AUX, isCapital, isHyphen, lowerAt, NOUN, NUMBER, PROPN, surface, VERB, WORD } from "./atoms.ts";
import type { LeftOutReason } from "./left-out-reasons.ts";
import { isMonth, timeReason, WEEKDAYS } from "./left-out-times.ts";
import { wordReason } from "./left-out-words.ts";
import type { Measure } from "./measures.ts";

const STREETS = wordSet(`
  street st road rd avenue ave boulevard blvd lane drive dr way square court ct place terrace highway hwy parkway
  row close crescent broadway quay wharf house hill grove
`);

const SLASH_NAMES = wordSet("9/11 24/7 50/50 20/20 7/7 26/11 1/6");

export const HYPHEN_PREFIXES = wordSet(`
  sub minus then now under over near non about around roughly approximately nearly almost plus an a the some up of
  to mid pre multi about- up-to least most every per between
`);

/** The reason why the number of this measure is left out; undefined when it is a quantity. */
export function leftOut(a: Atoms, m: Measure): LeftOutReason | undefined {
  const first = m.numeral.first;
  const last = m.numberLast;
  if (a.kind[first] !== NUMBER) return wordReason(a, m);
  const code = codeReason(a, first, last, m);
  if (code !== undefined) return code;
  if (m.unit !== null && m.unit.kind === "currency") return undefined;
  const time = timeReason(a, first, last, m);
  if (time !== undefined) return time;
  if (m.unit !== null) return undefined;
  if (isInnings(a, first)) return "score";
  if (lowerAt(a, first - 1) === "magnitude") return undefined;
  return nameReason(a, first, last, m);
}

function codeReason(a: Atoms, first: number, last: number, m: Measure): LeftOutReason | undefined {
  if (Number.isNaN(a.value[first]!)) return "code";
  const before = first - 1;
  const after = lowerAt(a, last);
  const money = m.unit?.kind === "currency" && m.unit.first < first;
  if (a.kind[last] === WORD && a.glued[last] && /^(?:st|nd|rd|th)$/.test(after)) return "ordinal";
  if (a.kind[first + 1] === WORD && a.glued[first + 1] && /^(?:st|nd|rd|th)$/.test(lowerAt(a, first + 1)))
    return "ordinal";
  if (!money && m.sign === "" && a.glued[first] && before >= 0) {
    if (a.kind[before] === WORD) return "name"; // S22, cac40
    if (a.kind[before] === NUMBER) return "code";
    const mark = lowerAt(a, before);
    if (mark === "#" || mark === "@" || mark === "_" || mark === "№") return "code";
    if ((mark === "." || mark === "/") && a.glued[before] && before > 0 && a.kind[before - 1] === WORD)
      return mark === "/" && m.unit !== null ? undefined : "code";
    if (mark === ":" && a.glued[before] && a.kind[before - 1] === NUMBER) return "clock";
    if ((mark === "'" || mark === "’" || mark === "‘") && a.kind[last] === WORD && a.glued[last] && after === "s")
      return "decade";
    if ((mark === "'" || mark === "’") && a.value[first]! < 100 && !a.glued[before]) return "year";
    if (isHyphen(a, before) && a.glued[before] && before > 0) {
      if (a.kind[before - 1] === WORD && !HYPHEN_PREFIXES.has(lowerAt(a, before - 1))) return "name"; // Covid-19, TA-35
    }
  }
  // 020-7946-0958, 1111-2222-3333
  if (
    isHyphen(a, last) &&
    a.glued[last] &&
    a.kind[last + 1] === NUMBER &&
    a.glued[last + 1] &&
    isHyphen(a, last + 2) &&
    a.glued[last + 2] &&
    a.kind[last + 3] === NUMBER &&
    a.glued[last + 3]
  )
    return isDateTriple(a, first) ? "date" : "phone";
  if (
    isHyphen(a, before) &&
    a.glued[first] &&
    a.glued[before] &&
    a.kind[before - 1] === NUMBER &&
    isHyphen(a, before - 2) &&
    a.kind[before - 3] === NUMBER &&
    a.glued[before - 2] &&
    m.unit === null
  )
    return "phone";
  const written = surface(a, first);
  if (isDialled(a, first) || isRung(a, first) || isExchange(a, first, m)) return "phone";
  if (/^0\d/.test(written) && !/[.,]/.test(written)) return "code";
  if (
    !money &&
    a.grouped[first] === false &&
    written.length >= 9 &&
    a.decimals[first] === 0 &&
    m.unit === null &&
    !/0000$/.test(written)
  )
    return written.length > 15 ? "code" : undefined;
  if (after === "/" && a.glued[last] && a.kind[last + 1] === NUMBER && a.glued[last + 1]) {
    if (lowerAt(a, last + 2) === "/") return "date";
    return SLASH_NAMES.has(`${written}/${surface(a, last + 1)}`) ? "name" : "date";
  }
  if (m.numeral.form === "fraction" && SLASH_NAMES.has(a.text.slice(a.start[first], a.end[m.numeral.last - 1])))
    return "name";
  if (lowerAt(a, before) === "/" && a.glued[first] && a.kind[before - 1] === NUMBER && m.unit === null) return "date";
  if (after === ":" && a.glued[last] && a.kind[last + 1] === NUMBER && a.glued[last + 1]) return "clock";
  return undefined;
}

/** "020 7946 0958", "+44 20 7946 0958": plain groups of digits, the first with a nought or a plus before it */
function isDialled(a: Atoms, i: number): boolean {
  let k = i;
  while (k > 0 && a.kind[k - 1] === NUMBER && !a.grouped[k - 1] && a.decimals[k - 1] === 0 && i - k < 6) k--;
  const trunk = lowerAt(a, k - 1) === "+" || surface(a, k).startsWith("0");
  const isGroup = (g: number): boolean => a.kind[g] === NUMBER && !a.grouped[g] && a.decimals[g] === 0;
  return trunk && isGroup(k) && isGroup(k + 1) && surface(a, k).length + surface(a, k + 1).length >= 5;
}

/** "692-7040", "(860) 828-7080", "(01223) 264970": exchange and line, or what stands behind an area code in brackets */
function isExchange(a: Atoms, i: number, m: Measure): boolean {
  if (m.unit !== null || m.numeral.scaled) return false;
  const digits = (k: number): number =>
    a.kind[k] === NUMBER && !a.grouped[k] && a.decimals[k] === 0 ? a.end[k]! - a.start[k]! : 0;
  if (lowerAt(a, i - 1) === "(" && lowerAt(a, i + 1) === ")" && digits(i) >= 3 && digits(i + 2) >= 3) return true;
  if (lowerAt(a, i - 1) === ")" && lowerAt(a, i - 3) === "(" && digits(i - 2) >= 3 && digits(i) >= 3) return true;
  // "the hotline on 131 564"
  const opens = digits(i) === 3 && digits(i + 1) === 3 ? i : digits(i - 1) === 3 && digits(i) === 3 ? i - 1 : -1;
  if (opens >= 0 && (RINGING.has(lowerAt(a, opens - 1)) || lowerAt(a, opens - 1) === "on")) return true;
  const round = a.value[i]! % 10 === 0 && a.value[i + 2]! % 10 === 0;
  return (
    isHyphen(a, i + 1) &&
    a.glued[i + 1] === true &&
    a.glued[i + 2] === true &&
    digits(i) === 3 &&
    digits(i + 2) === 4 &&
    !round &&
    a.pos[i + 3] !== NOUN
  );
}

const EMERGENCY_NUMBERS = wordSet("911 999 112");
const EMERGENCY_NOUNS = wordSet(
  "call caller callers calls center dispatch dispatcher dispatchers operator operators system tape tapes",
);

const RINGING = wordSet("dial dialed dialled dialing dialling ring rang rung ringing call called calling phone phoned");

/** "rang 999", "call 911 or 112": behind such a verb, and with no noun behind it, it is whom one calls; "a 911 call" */
function isRung(a: Atoms, i: number): boolean {
  if (EMERGENCY_NUMBERS.has(surface(a, i)) && EMERGENCY_NOUNS.has(lowerAt(a, i + 1))) return true;
  if (!/^\d{3,6}$/.test(surface(a, i)) || (a.kind[i + 1] === WORD && a.pos[i + 1] === NOUN)) return false;
  const before = lowerAt(a, i - 1);
  return RINGING.has(before) || (before === "or" && a.kind[i - 2] === NUMBER && RINGING.has(lowerAt(a, i - 3)));
}

function isDateTriple(a: Atoms, first: number): boolean {
  const y = a.value[first]!;
  const d = a.value[first + 4]!;
  return (y > 1000 && y < 2200) || (d > 1000 && d < 2200);
}

/** "made 287 for 4 in 50 overs", "all out for 150": runs for wickets */
function isInnings(a: Atoms, first: number): boolean {
  const whole = (k: number): number => (a.kind[k] === NUMBER && a.decimals[k] === 0 ? a.value[k]! : -1);
  const runs = lowerAt(a, first + 1) === "for" && whole(first + 2) >= 0 ? [whole(first), whole(first + 2)] : null;
  const wickets = lowerAt(a, first - 1) === "for" && whole(first - 2) >= 0 ? [whole(first - 2), whole(first)] : null;
  const [scored = 0, lost = 0] = runs ?? wickets ?? [];
  const after = lowerAt(a, runs === null ? first + 1 : first + 3);
  return (
    scored >= 20 &&
    lost >= 1 &&
    lost <= 10 &&
    /^(?:in|on|at|off|from|declared|against|when|after|and|,|\.|;|)$/.test(after)
  );
}

function nameReason(a: Atoms, first: number, last: number, m: Measure): LeftOutReason | undefined {
  const value = a.value[first]!;
  const plain = !a.grouped[first] && m.numeral.form === "digits" && !m.numeral.scaled;
  let before = first - 1;
  if (lowerAt(a, before) === "." && a.glued[before]) before--;
  const prev = lowerAt(a, before);
  // "1." and "(1)" that open a line
  if (
    first === 0 &&
    (lowerAt(a, last) === "." || lowerAt(a, last) === ")") &&
    a.glued[last] &&
    last + 1 < a.count &&
    plain &&
    value < 100
  )
    return "list";
  if (first === 1 && lowerAt(a, 0) === "(" && lowerAt(a, last) === ")" && last + 1 < a.count) return "list";
  // glued to letters on the right: 787B, 5G, 7-Eleven
  if (a.kind[last] === WORD && a.glued[last] && !a.grouped[first]) return "name";
  if (
    isHyphen(a, last) &&
    a.glued[last] &&
    a.glued[last + 1] &&
    a.kind[last + 1] === WORD &&
    isCapital(a, last + 1) &&
    plain &&
    a.pos[last + 1] === PROPN
  )
    return "name";
  if (plain && a.decimals[first] === 0 && (isAddress(a, last) || isBlock(a, first, last))) return "address";
  if (plain && isHyphen(a, last) && a.kind[last + 1] === NUMBER && isAddress(a, last + 2)) return "address"; // "16-18 Park Road"
  // "Apple Watch 5": a capital after a capital is no verb
  const inName = isCapital(a, before) && isCapital(a, before - 1);
  const verb = !inName && (a.pos[before] === VERB || a.pos[before] === AUX);
  if (plain && before >= 0 && a.kind[before] === WORD) {
    if (
      isNumberedNoun(prev) &&
      !(a.pos[before] === VERB && !isCapital(a, before)) &&
      !(prev === "top" && a.pos[last] === NOUN)
    ) {
      if (prev === "number" || prev === "no" || prev === "nos")
        return prev === "no" && lowerAt(a, first - 1) !== "." && !isCapital(a, before) ? undefined : "rank";
      if (prev === "level" || prev === "point" || prev === "size" || prev === "number" || prev === "line")
        return a.decimals[first] === 0 && value < 1000 ? "name" : undefined;
      return "name";
    }
    // "U.S. 41 near Ocala"
    if ((prev === "u.s." || prev === "u.s") && value < 1000 && a.kind[last] !== WORD) return "name";
    if (prev === "p" && (lowerAt(a, before - 1) === "&" || lowerAt(a, before - 1) === "s")) return "name"; // S&P 500
    if (
      isCapital(a, before) &&
      !verb &&
      a.decimals[first] === 0 &&
      value < 10_000 &&
      before > 0 &&
      (isNameWord(a, before) || (isCapital(a, before - 1) && before > 1))
    ) {
      const age =
        value >= 10 &&
        value <= 110 &&
        before > 0 &&
        isCapital(a, before - 1) &&
        isNameWord(a, before - 1) &&
        (a.pos[last] === VERB || a.pos[last] === AUX);
      if (!age && !countsPlural(a, last)) return "name";
    }
  }
  // "787 Dreamliner": a number before a single name
  if (
    plain &&
    a.decimals[first] === 0 &&
    a.kind[last] === WORD &&
    isCapital(a, last) &&
    a.pos[last] === PROPN &&
    !countsPlural(a, last) &&
    !isMonth(a, last) &&
    !WEEKDAYS.has(lowerAt(a, last)) &&
    !(prev === "," || prev === "about" || prev === "than")
  ) {
    return verb ? undefined : "name";
  }
  return undefined;
}

const NOT_NAMES = wordSet(`
  the a an in on at by of for from with about over under some nearly almost around more less fewer up down at
  least only just and but or if as is was are were has have had mr mrs ms dr it he she they we i you this that
  these those there when while after before since until all both another between total usd eur gbp
`);

const isNameWord = (a: Atoms, i: number): boolean =>
  i >= 0 &&
  a.kind[i] === WORD &&
  !NOT_NAMES.has(lowerAt(a, i)) &&
  (a.pos[i] === PROPN || a.pos[i] === NOUN || a.pos[i] === NUMBER);

/** Whether a counted noun in the plural follows within four words: "four FA Cup finals", "900 Kia and Hyundai vehicles". */
export function countsPlural(a: Atoms, i: number): boolean {
  for (let k = i; k < Math.min(a.count, i + 5); k++) {
    if (a.kind[k] !== WORD) return false;
    const pos = a.pos[k];
    const word = lowerAt(a, k);
    if (
      (pos === NOUN || pos === PROPN) &&
      (/(?:[^s'u]s|people|men|women|children)$/.test(word) || word === "fishermen")
    )
      return true;
    if (pos === VERB || pos === AUX || pos === undefined) return false;
    if (
      word === "of" ||
      word === "in" ||
      word === "the" ||
      word === "to" ||
      word === "for" ||
      word === "on" ||
      word === "at" ||
      word === "by"
    )
      return false;
  }
  return false;
}

/** "the 4000 block of Briarwood Drive" */
function isBlock(a: Atoms, first: number, last: number): boolean {
  return a.value[first]! % 100 === 0 && lowerAt(a, first - 1) === "the" && lowerAt(a, last) === "block";
}

export function isAddress(a: Atoms, last: number): boolean {
  for (let k = last; k < Math.min(a.count, last + 5); k++) {
    // "5847 S.W. 75th St."
    if (a.kind[k] === NUMBER && a.glued[k + 1] && /^(?:st|nd|rd|th)$/.test(lowerAt(a, k + 1))) {
      k++;
      continue;
    }
    if (a.kind[k] !== WORD || !isCapital(a, k)) return false;
    if (k > last && STREETS.has(lowerAt(a, k))) return true;
    if (k === last && (lowerAt(a, k) === "rue" || lowerAt(a, k) === "ave" || lowerAt(a, k) === "avenue")) return true;
  }
  return false;
}
