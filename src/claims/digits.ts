import { ZEROS } from "../lexicon/numerals.ts";

/** A run of digits read as one number. */
export interface Digits {
  /** offset after the last character that belongs to the number */
  end: number;
  /** NaN for a code such as "1.2.3.4" or a number too large for a double */
  value: number;
  /** thousands are set apart: "1,234" */
  grouped: boolean;
  /** digits after the decimal mark */
  decimals: number;
  /** digits before the decimal mark */
  integers: number;
}

// No figure in prose has more digits than this; a longer run is an identifier. It also bounds the work per digit.
const MOST_DIGITS = 400;

/** The digit that a code unit stands for, in any script that writes by place value; -1 for anything else. */
export function digitOf(code: number): number {
  if (code < 0x3a) return code >= 0x30 ? code - 0x30 : -1;
  if (code < 0x660) return -1;
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return code - zero;
  return -1;
}

const isThinSpace = (code: number): boolean => code === 0xa0 || code === 0x2009 || code === 0x202f;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/**
 * Reads the number that begins at `at`, which must be a digit or a point before one.
 *
 * Groups of thousands may be set apart by comma, apostrophe, point or space (ISO 80000-1, and the Indian 12,34,567).
 * A comma with one or two digits after it is a decimal mark. Linear; never looks behind `at`.
 *
 * @example
 * readDigits("1,234.5 km", 0, 10)  // => { end: 7, value: 1234.5, grouped: true, decimals: 1, integers: 4 }
 */
export function readDigits(text: string, at: number, end: number): Digits {
  let i = at;
  let digits = "";
  let grouped = false;
  const run = (from: number): number => {
    let k = from;
    while (k < end && digitOf(text.charCodeAt(k)) >= 0) k++;
    return k;
  };
  const take = (from: number, to: number): string => {
    let s = "";
    for (let k = from; k < Math.min(to, from + MOST_DIGITS); k++) s += digitOf(text.charCodeAt(k));
    return s;
  };
  let stop = run(i);
  digits = take(i, stop);
  if (stop - i > MOST_DIGITS) return { end: stop, value: Number.NaN, grouped, decimals: 0, integers: stop - i };
  i = stop;
  const first = digits.length;
  if (first > 0) {
    const groups = readGroups(text, i, end, first, run);
    if (groups !== undefined) {
      for (const [from, to] of groups.spans) digits += take(from, to);
      i = groups.end;
      grouped = true;
    }
  }
  const integers = digits.length;
  let decimals = 0;
  const mark = text.charCodeAt(i);
  if (mark === 0x2e && digitOf(text.charCodeAt(i + 1)) >= 0) {
    stop = run(i + 1);
    const more = text.charCodeAt(stop);
    if (more === 0x2e && digitOf(text.charCodeAt(stop + 1)) >= 0) {
      // "192.168.1.2", "1.2.3.4": a version or an address, not a number
      while (text.charCodeAt(stop) === 0x2e && digitOf(text.charCodeAt(stop + 1)) >= 0) stop = run(stop + 1);
      return { end: stop, value: Number.NaN, grouped, decimals: 0, integers };
    }
    const fraction = take(i + 1, stop);
    decimals = fraction.length;
    digits += `.${fraction}`;
    i = stop;
  } else if (mark === 0x2c && digitOf(text.charCodeAt(i + 1)) >= 0) {
    stop = run(i + 1);
    const width = stop - i - 1;
    const next = text.charCodeAt(stop);
    const goesOn = next === 0x2c && digitOf(text.charCodeAt(stop + 1)) >= 0;
    if ((width <= 2 || (grouped && width !== 3)) && !goesOn && integers > 0 && text.charCodeAt(at - 1) !== 0x2c) {
      digits += `.${take(i + 1, stop)}`;
      decimals = width;
      i = stop;
    }
  }
  const power = readExponent(text, i, end);
  if (power !== undefined) {
    digits += `e${power.value}`;
    i = power.end;
  }
  const value = Number(digits);
  return { end: i, value: Number.isFinite(value) ? value : Number.NaN, grouped, decimals, integers };
}

/** Thousands after the first group, which has `first` digits. Undefined when what follows is no grouping. */
function readGroups(
  text: string,
  at: number,
  end: number,
  first: number,
  run: (from: number) => number,
): { spans: [number, number][]; end: number } | undefined {
  if (first > 3) return undefined;
  const mark = text.charCodeAt(at);
  const isComma = mark === 0x2c;
  const isPoint = mark === 0x2e;
  const isPlainSpace = mark === 0x20;
  if (!isComma && !isPoint && !isPlainSpace && !isThinSpace(mark) && !isApostrophe(mark)) return undefined;
  const spans: [number, number][] = [];
  let i = at;
  while (spans.length < 12 && i < end && text.charCodeAt(i) === mark && digitOf(text.charCodeAt(i + 1)) >= 0) {
    const stop = run(i + 1);
    const width = stop - i - 1;
    if (width !== 3 && !(isComma && width === 2)) break;
    spans.push([i + 1, stop]);
    i = stop;
  }
  const last = spans[spans.length - 1];
  if (last === undefined || last[1] - last[0] !== 3) return undefined;
  const widths = spans.map(([from, to]) => to - from);
  const western = widths.every((w) => w === 3);
  const indian = first <= 2 && widths.slice(0, -1).every((w) => w === 2);
  if (!western && !indian) return undefined;
  // A digit right after the last group, or another group of a different width, is a code.
  const next = text.charCodeAt(i);
  if (next === mark && digitOf(text.charCodeAt(i + 1)) >= 0 && !isPlainSpace) return undefined;
  // "1.234" is a decimal; "1.234.567" is grouped.
  if (isPoint && spans.length < 2 && !(next === 0x2c && digitOf(text.charCodeAt(i + 1)) >= 0)) return undefined;
  // Two numbers can stand side by side with a space between; three, or a thousand exactly, are one number.
  const allZero =
    digitOf(text.charCodeAt(last[0])) +
      digitOf(text.charCodeAt(last[0] + 1)) +
      digitOf(text.charCodeAt(last[0] + 2)) ===
    0;
  const decimalFollows = next === 0x2c && digitOf(text.charCodeAt(i + 1)) >= 0;
  if (isPlainSpace && spans.length < 2 && !allZero && !decimalFollows) return undefined;
  if (isPlainSpace && digitOf(text.charCodeAt(at - first)) === 0) return undefined;
  return { spans, end: i };
}

// "e14", "e-3", " x 10^8", "×10−30", "·10⁸"
const EXPONENT =
  /[eE]([+-]?\d{1,4})(?![\p{L}\d.])|[ \u00a0]?[x×·*][ \u00a0]?10(?:\^([+−–-]?\d{1,3})|([+−–-]\d{1,3})|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?!\d)/uy;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function readExponent(text: string, at: number, end: number): { value: number; end: number } | undefined {
  EXPONENT.lastIndex = at;
  const match = EXPONENT.exec(text);
  if (match === null || at + match[0].length > end) return undefined;
  const written = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
  let plain = "";
  for (const c of written) {
    if (c === "−" || c === "–" || c === "⁻") plain += "-";
    else if (c === "+" || c === "⁺") continue;
    else plain += SUPERSCRIPTS.includes(c) ? SUPERSCRIPTS.indexOf(c) : c;
  }
  return { value: Number(plain), end: at + match[0].length };
}
