/** Numbers that state no quantity: dates, clock times, ranks, names, codes. Each check gives its reason. */

import { wordSet } from "../lexicon/word-set.ts";
import {
  type Atoms,
  AUX,
  isCapital,
  isHyphen,
  lowerAt,
  NOUN,
  NUMBER,
  PROPN,
  SIGN,
  surface,
  VERB,
  WORD,
} from "./atoms.ts";
import type { Measure } from "./measures.ts";

export type LeftOutReason =
  | "address"
  | "age-band"
  | "clock"
  | "code"
  | "date"
  | "decade"
  | "list"
  | "name"
  | "ordinal"
  | "phone"
  | "pronoun"
  | "rank"
  | "score"
  | "season"
  | "year";

const MONTHS = wordSet(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
);
const WEEKDAYS = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun tues thurs",
);
const CLOCK_AFTER = wordSet(
  "am pm a.m. p.m. a.m p.m o'clock gmt bst edt est et pt pdt pst utc cet cest ist aest noon midnight",
);
/** Nouns that a number numbers: "Section 230", "Game 2", "category 4". */
const LABELS = wordSet(
  "act amendment apartment apollo appendix area article block boeing building bus category chapter channel class clause division episode exhibit exit figure flat flight floor form formula fortune game gate grade group highway hall heat house interstate issue item junction kindergarten lane lap level line lot mach magnitude model no number nos numbers nr nrs pacific page pages paragraph part phase pier platform point proposition prop resolution rfc room round route row rule season section seed seq session size slide space stage step suite super table team terminal tier title top track type unit verse version volume vol ward week wave windows xbox zone stoxx ftse s&p sp asx nikkei nifty dax cac russell cac40 topix csi dow ibex hdax mdax tsx ta psalm leviticus genesis matthew euro cop g agenda covid sars",
);
const STREETS = wordSet(
  "street st road rd avenue ave boulevard blvd lane drive dr way square court ct place terrace highway hwy parkway row close crescent broadway quay wharf house hill grove",
);
const YEAR_BEFORE = wordSet(
  "in since by from until till of during before after around circa for to and early late mid through between the spring summer autumn fall winter year fiscal fy back a this that than on at through",
);
const SLASH_NAMES = wordSet("9/11 24/7 50/50 20/20 7/7 26/11 1/6");
const HYPHEN_PREFIXES = wordSet(
  "sub minus then now under over near non about around roughly approximately nearly almost plus an a the some up of to mid pre multi about- up-to least most every per between",
);

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
  if (isDialled(a, first)) return "phone";
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
  let groups = 0;
  while (a.kind[k + groups] === NUMBER && !a.grouped[k + groups] && a.decimals[k + groups] === 0) groups++;
  return trunk && groups >= 2 && surface(a, k).length + surface(a, k + 1).length >= 5;
}

function isDateTriple(a: Atoms, first: number): boolean {
  const y = a.value[first]!;
  const d = a.value[first + 4]!;
  return (y > 1000 && y < 2200) || (d > 1000 && d < 2200);
}

function isMonth(a: Atoms, i: number): boolean {
  const word = lowerAt(a, i);
  if (!MONTHS.has(word)) return false;
  if (word !== "may" && word !== "march" && word !== "mar" && word !== "sat" && word !== "dec") return true;
  return isCapital(a, i) || a.pos[i] === PROPN;
}

function timeReason(a: Atoms, first: number, last: number, m: Measure): LeftOutReason | undefined {
  const value = a.value[first]!;
  const whole = Number.isInteger(value) && a.decimals[first] === 0 && !a.grouped[first];
  let before = first - 1;
  const next = lowerAt(a, last);
  if (CLOCK_AFTER.has(next) && (whole ? value <= 24 || surface(a, first).length === 4 : value < 25)) {
    if (next !== "et" && next !== "ist" && next !== "est")
      return m.unit === null || /^[ap]m$/.test(next) ? "clock" : undefined;
    if (/[A-Z]/.test(surface(a, last))) return "clock";
  }
  if ((next === "a" || next === "p") && a.glued[last] && lowerAt(a, last + 1) === "." && lowerAt(a, last + 2) === "m")
    return "clock";
  if (!whole) return undefined;
  if (lowerAt(a, before) === ".") before--; // Jan. 24
  if (value >= 1 && value <= 31) {
    if (before >= 0 && isMonth(a, before) && (m.unit === null || m.unit.kind !== "percent")) return "date";
    let k = last;
    if (a.kind[k] === WORD && /^(?:st|nd|rd|th)$/.test(lowerAt(a, k))) k++;
    if (lowerAt(a, k) === "of") k++;
    if (isMonth(a, k) && a.kind[k] === WORD) return "date";
    // "March 3-5", "June 3 and 4", "12-14 June"
    if (
      isHyphen(a, first - 1) &&
      a.kind[first - 2] === NUMBER &&
      isMonth(a, lowerAt(a, first - 3) === "." ? first - 4 : first - 3)
    )
      return "date";
    if (isHyphen(a, last) && a.kind[last + 1] === NUMBER && isMonth(a, last + 2)) return "date";
    if (WEEKDAYS.has(lowerAt(a, first - 1)) && m.unit === null) return "date";
  }
  return yearReason(a, first, last, m, value, before);
}

function yearReason(
  a: Atoms,
  first: number,
  last: number,
  m: Measure,
  value: number,
  before: number,
): LeftOutReason | undefined {
  const written = surface(a, first);
  if (a.kind[last] === WORD && a.glued[last] && lowerAt(a, last) === "s") return "decade";
  if (written.length !== 4 || m.numeral.scaled || m.numeral.form !== "digits") return undefined;
  if (value < 1000 || value > 2150) return undefined;
  // "2000 - 2500 calories", "1000-5000"
  if (isHyphen(a, last) && a.kind[last + 1] === NUMBER && a.glued[last] === a.glued[last + 1]) {
    const end = a.value[last + 1]!;
    if (end > 2150 && end < 100_000) return undefined;
  }
  // "2014-15", "2013–2014"
  if (isHyphen(a, last) && a.kind[last + 1] === NUMBER && a.glued[last + 1] && a.glued[last]) {
    const second = surface(a, last + 1);
    if (
      value >= 1800 &&
      ((second.length === 2 && Number(second) === (value + 1) % 100) ||
        (second.length === 2 && Number(second) > value % 100) ||
        (second.length === 4 && Number(second) > value && Number(second) < 2150))
    )
      return "season";
  }
  if (m.unit !== null)
    return m.unit.kind === "time" &&
      (m.unit.code === "s" || m.unit.code === "a") &&
      value >= 1800 &&
      a.glued[m.unit.first] === true
      ? "year"
      : undefined;
  if (before >= 0 && isMonth(a, before)) return "year";
  if (lowerAt(a, first - 1) === "," && a.kind[first - 2] === NUMBER && isMonth(a, first - 3)) return "year";
  const prev = lowerAt(a, first - 1);
  if (value < 1800 && !(prev === "in" || prev === "since")) return undefined;
  if (
    /^(?:about|over|some|than|nearly|almost|roughly|around|approximately|least|most|to|up|under|only|just|another|additional|estimated)$/.test(
      prev,
    ) &&
    a.pos[last] === NOUN &&
    /s$/.test(lowerAt(a, last)) &&
    prev !== "to"
  )
    return undefined;
  const nextIsPlural =
    a.kind[last] === WORD &&
    (a.pos[last] === NOUN || a.pos[last] === PROPN) &&
    /(?:[^s]s|people|men|women|children)$/.test(lowerAt(a, last));
  if (nextIsPlural && value % 100 === 0 && !YEAR_BEFORE.has(prev) && prev !== "'s" && a.pos[first - 1] !== PROPN)
    return undefined;
  return "year";
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
  if (plain && a.decimals[first] === 0 && isAddress(a, last)) return "address";
  const verb = a.pos[before] === VERB || a.pos[before] === AUX;
  if (plain && before >= 0 && a.kind[before] === WORD) {
    if (
      LABELS.has(prev) &&
      !(a.pos[before] === VERB && !isCapital(a, before)) &&
      !(prev === "top" && a.pos[last] === NOUN)
    ) {
      if (prev === "number" || prev === "no" || prev === "nos")
        return prev === "no" && lowerAt(a, first - 1) !== "." && !isCapital(a, before) ? undefined : "rank";
      if (prev === "level" || prev === "point" || prev === "size" || prev === "number" || prev === "line")
        return a.decimals[first] === 0 && value < 1000 ? "name" : undefined;
      return "name";
    }
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

const NOT_NAMES = wordSet(
  "the a an in on at by of for from with about over under some nearly almost around more less fewer up down at least only just and but or if as is was are were has have had mr mrs ms dr it he she they we i you this that these those there when while after before since until all both another between total usd eur gbp",
);
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

export function isAddress(a: Atoms, last: number): boolean {
  for (let k = last; k < Math.min(a.count, last + 5); k++) {
    if (a.kind[k] !== WORD) return false;
    if (!isCapital(a, k) && a.kind[k] === WORD) return false;
    if (k > last && STREETS.has(lowerAt(a, k))) return true;
    if (k === last && (lowerAt(a, k) === "rue" || lowerAt(a, k) === "ave" || lowerAt(a, k) === "avenue")) return true;
  }
  return false;
}

const NO_ONE_BEFORE = wordSet(
  "no every any each this that the which another some not only last first next good bad big such a",
);
const ONE_IDIOMS = wordSet(
  "another day thing time point off's stop sided and on who whom that which has is was 's day. can could would should may might must will to by in at for from as if or but with when where",
);

function wordReason(a: Atoms, m: Measure): LeftOutReason | undefined {
  const first = m.numeral.first;
  const last = m.numeral.last;
  const word = lowerAt(a, first);
  const prev = lowerAt(a, first - 1);
  if (m.numeral.form === "vague" || m.numeral.form === "fold" || m.numeral.form === "multiplier") return undefined;
  if (
    isHyphen(a, first - 1) &&
    a.glued[first] &&
    a.glued[first - 1] &&
    a.kind[first - 2] === WORD &&
    !HYPHEN_PREFIXES.has(lowerAt(a, first - 2))
  )
    return "name";
  // "Ocean's Eleven", "Four Seasons", "Channel Four"
  if (first > 0 && isCapital(a, first) && m.unit === null && !m.numeral.scaled) {
    const open = a.kind[first - 1] === SIGN && /["“‘(.:—–-]/.test(prev);
    if (!open && (isCapital(a, first - 1) || isCapital(a, last) || prev === "'s")) return "name";
  }
  if (LABELS.has(prev) && m.unit === null && isCapital(a, first - 1) && first > 1) return "name";
  if (
    prev === "number" ||
    (LABELS.has(prev) &&
      m.unit === null &&
      last - first === 1 &&
      (prev === "phase" ||
        prev === "week" ||
        prev === "round" ||
        prev === "day" ||
        prev === "game" ||
        prev === "step" ||
        prev === "page" ||
        prev === "chapter"))
  )
    return "rank";
  if (/^(?:[ap]\.?m\.?|o'clock)$/.test(lowerAt(a, last)) || isHour(a, m, last)) return "clock";
  if (lowerAt(a, last) === ":" && m.unit === null && first === 0) return "list";
  if (isMonth(a, last) && m.value <= 31 && isCapital(a, last)) return "date";
  if (m.value === 1 && word === "one" && last === first + 1) return oneReason(a, first, m, prev);
  if ((word === "zero" || word === "nil") && m.unit === null) return "name";
  if (word === "dozen" && prev === "'s") return "name";
  if (m.value < 1 || m.numeral.form === "ratio" || m.numeral.form === "fraction") return undefined;
  // "forty-five" of a year: "nineteen eighty-four" reads as two numbers; both are left out
  return undefined;
}

const ONE_TIMES = wordSet("day time minute second");

/** "half past five", "at seven in the morning", "since five" */
function isHour(a: Atoms, m: Measure, last: number): boolean {
  const first = m.numeral.first;
  if (lowerAt(a, first - 1) === "past" && /^(?:half|quarter|five|ten|twenty|minutes)$/.test(lowerAt(a, first - 2)))
    return true;
  if (lowerAt(a, last) === "past" && m.numeral.form === "fraction") return true;
  if (m.unit !== null || m.value > 12 || !Number.isInteger(m.value)) return false;
  if (lowerAt(a, last) === "in" && /^(?:morning|afternoon|evening)$/.test(lowerAt(a, last + 2))) return true;
  return /^(?:since|until)$/.test(lowerAt(a, first - 1)) && (last >= a.count || a.kind[last] === SIGN);
}

function oneReason(a: Atoms, first: number, m: Measure, prev: string): LeftOutReason | undefined {
  if (m.unit !== null) {
    if (m.unit.code === "{point}" && prev === "at") return "pronoun"; // "at one point"
    if (m.unit.kind !== "time" || m.unit.per !== undefined) return undefined;
    if (isHyphen(a, first + 1)) return lowerAt(a, first + 2) === "time" ? "pronoun" : undefined;
    return ONE_TIMES.has(lowerAt(a, first + 1)) ? "pronoun" : undefined; // "one day, he will"
  }
  const next = lowerAt(a, first + 1);
  if ((next === "to" && prev === "from") || (next === "and" && prev === "between")) return undefined;
  // "one of roughly 1,900 buildings" states the 1,900
  if (next === "of")
    return /^(?:about|roughly|around|nearly|almost|over|more|some|at|many|several|few)$/.test(lowerAt(a, first + 2)) ||
      a.kind[first + 2] === NUMBER
      ? "pronoun"
      : undefined;
  if (isHyphen(a, first + 1) || NO_ONE_BEFORE.has(prev) || ONE_IDIOMS.has(next) || a.kind[first + 1] !== WORD)
    return "pronoun";
  if (prev === "at" || prev === "on" || prev === "back" || prev === "square") return "pronoun";
  if (/^(?:side|way|hand)$/.test(next) && /^(?:on|in|to|from|at|)$|^,$/.test(prev)) return "pronoun";
  const pos = a.pos[first + 1];
  return pos === NOUN ||
    pos === PROPN ||
    (pos !== undefined && pos !== VERB && pos !== AUX && isNounAhead(a, first + 1))
    ? undefined
    : "pronoun";
}

function isNounAhead(a: Atoms, i: number): boolean {
  for (let k = i; k < i + 3; k++) {
    if (a.kind[k] !== WORD) return false;
    if (a.pos[k] === NOUN || a.pos[k] === PROPN) return true;
    if (a.pos[k] === VERB || a.pos[k] === AUX) return false;
    if (
      /^(?:of|in|to|for|on|at|by|and|or|with|as|from|who|that|which|is|not|more|less|so|too|also)$/.test(lowerAt(a, k))
    )
      return false;
  }
  return false;
}
