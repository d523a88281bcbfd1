/** Money beside a number: "US$", "HK$40", "40 Canadian dollars", "25p". */
import { currencyTables, sharedCurrency } from "../lexicon/currencies.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Atoms, isHyphen, lowerAt, NOUN, NUMBER, PROPN, SIGN, surface, WORD } from "./atoms.ts";
import type { Copy, UnitReading } from "./unit-readings.ts";

// Codes that are English words or abbreviations: read only when glued to digits.
const WORDLIKE_CODES = wordSet(`
  ALL BAM COP CUP ETB GEL LAK MAD MOP PEN SOS TOP TRY
`);

// Letter signs that mean money only right before digits.
const GLUED_SIGNS = wordSet(`
  B$ Br Bs DM Dh Dhs Fr. Ft LE NT PS R RM RMB Rp Rs S/ SFr Sh TL Tk CFA FCFA J$ KSh Ksh NIS TSh USh
`);

const SPACED_SIGNS = wordSet(`
  RM RMB Rp Rs Tk Dh Dhs KSh Ksh CFA FCFA NIS SFr
`);

// Letters that are money only before an amount: "N850,000", "K3.6 million"; not "N95", "K2", "P2000".
const LETTER_SIGNS: Readonly<Record<string, { code: string; countries: readonly string[] }>> = {
  K: { code: "ZMW", countries: ["ZM"] },
  N: { code: "NGN", countries: ["NG"] },
  P: { code: "PHP", countries: ["PH"] },
  QR: { code: "QAR", countries: ["QA"] },
};

/** Whether the number at atom i is written as an amount: grouped, or with a multiplier. */
function isAmount(a: Atoms, i: number): boolean {
  return a.grouped[i] === true || /^(?:m|bn|mn|tn|k|b|million|billion|trillion)$/.test(lowerAt(a, i + 1));
}

// Lower-cased copy: "c $ 16.4 million"; not the article of "a $ 4 million deal".
const LOWER_SIGNS = wordSet(`
  au$ aud$ c$ ca$ cad$ hk$ hkd$ mxn$ nz$ nzd$ sgd$ u.s.$ us$ usd$
`);

/** Money written before the number: "$", "US $", "HK$", "USD", "Rs." */
export function moneyBefore(a: Atoms, i: number, copy: Copy): UnitReading | null {
  if (a.kind[i] === NUMBER) return null;
  const { signs, codes } = currencyTables();
  // Mangled pound and yen signs of copied wire text: "PS6m", "Y=590 billion".
  for (let width = 3; width >= 1; width--) {
    const last = i + width;
    if (last > a.count || !numberStarts(a, last)) continue;
    let written = "";
    let spaced = false;
    for (let k = i; k < last; k++) {
      if (k > i && !a.glued[k]) spaced = true;
      written += surface(a, k);
    }
    if (spaced && !written.endsWith("$")) continue;
    const code =
      signs.get(written) ??
      (LOWER_SIGNS.has(written) ? signs.get(written.toUpperCase()) : undefined) ??
      (written === "PS" && a.glued[last] ? "GBP" : written === "Rs" ? "INR" : undefined);
    if (code !== undefined) {
      const letters = a.kind[i] === WORD && !written.includes("$") && !written.endsWith("=");
      if (letters && !(a.glued[last] ? GLUED_SIGNS.has(written) : SPACED_SIGNS.has(written))) continue;
      if (letters && a.glued[i] && a.kind[i - 1] !== SIGN) continue;
      if (written === "Rs" && a.kind[last] === SIGN && lowerAt(a, last) !== ".") continue;
      return {
        kind: "currency",
        code: written === "$" || written === "＄" ? (sharedCurrency("dollar", copy.dollars) ?? "USD") : code,
        first: i,
        last,
      };
    }
    if (width === 1 && a.kind[i] === WORD) {
      const word = written;
      const letter = Object.hasOwn(LETTER_SIGNS, word) ? LETTER_SIGNS[word] : undefined;
      if (
        letter !== undefined &&
        a.glued[last] &&
        (!a.glued[i] || a.kind[i - 1] === SIGN) &&
        (letter.countries.includes(copy.country ?? "") || isAmount(a, last))
      )
        return { kind: "currency", code: letter.code, first: i, last };
      if (codes.has(word) && (a.glued[last] || !WORDLIKE_CODES.has(word)) && !a.glued[i])
        return { kind: "currency", code: word, first: i, last };
      if (word.length === 4 && word.startsWith("M") && codes.has(word.slice(1)) && !a.glued[i])
        return { kind: "currency", code: word.slice(1), first: i, last, factor: 1e6 };
    }
  }
  if (lowerAt(a, i) === "rs" && lowerAt(a, i + 1) === "." && a.glued[i + 1] && a.kind[i + 2] === NUMBER)
    return { kind: "currency", code: "INR", first: i, last: i + 2 };
  return null;
}

function numberStarts(a: Atoms, i: number): boolean {
  if (a.kind[i] === NUMBER) return true;
  return (
    a.kind[i] === SIGN &&
    (isHyphen(a, i) || lowerAt(a, i) === "+" || lowerAt(a, i) === "~") &&
    a.kind[i + 1] === NUMBER &&
    a.glued[i + 1] === true
  );
}

const LOWER_CODES = wordSet(`
  usd eur gbp cad aud jpy chf inr cny nzd hkd sgd sek nok dkk myr zar
`);

const COUNTRY_AFTER_DOLLAR: Readonly<Record<string, string>> = {
  us: "USD",
  "u.s.": "USD",
  "u.s": "USD",
  american: "USD",
  canadian: "CAD",
  cdn: "CAD",
  australian: "AUD",
  nz: "NZD",
  singapore: "SGD",
};

/** "$75 U.S.", "$10 Canadian": the country after a dollar amount. */
export function dollarCountryAfter(a: Atoms, i: number): { code: string; last: number } | null {
  const code = Object.hasOwn(COUNTRY_AFTER_DOLLAR, lowerAt(a, i)) ? COUNTRY_AFTER_DOLLAR[lowerAt(a, i)] : undefined;
  const upper = surface(a, i);
  if (code !== undefined) {
    // "$5 million US companies": an adjective of what follows
    const next = a.pos[i + 1];
    if (next === NOUN || next === PROPN) return null;
    return { code, last: i + 1 };
  }
  return currencyTables().codes.has(upper) && !WORDLIKE_CODES.has(upper) ? { code: upper, last: i + 1 } : null;
}

/** Money written after the number: "dollars", "Hong Kong dollars", "yen", "€", "pence", "USD". */
export function moneyAfter(a: Atoms, i: number, value: number, scaled: boolean, copy: Copy): UnitReading | null {
  const { signs, codes, names, shared } = currencyTables();
  let at = i;
  if (isHyphen(a, at) && a.glued[at]) at++;
  const found = (code: string, last: number): UnitReading => ({ kind: "currency", code, first: at, last });
  if (a.kind[at] === SIGN) {
    const code = signs.get(surface(a, at));
    // "$" before the next number belongs to that number: "50 $20 bills"
    if (code === undefined || (a.kind[at + 1] === NUMBER && a.glued[at + 1] && !a.glued[at])) return null;
    if (
      surface(a, at) === "$" &&
      a.kind[at + 1] === NUMBER &&
      lowerAt(a, at + 2) !== "$" &&
      lowerAt(a, at + 2) !== "cent"
    )
      return null;
    return found(surface(a, at) === "$" ? (sharedCurrency("dollar", copy.dollars) ?? "USD") : code, at + 1);
  }
  if (a.kind[at] !== WORD) return null;
  const written = surface(a, at);
  const word = lowerAt(a, at);
  if (a.glued[at] && (written === "p" || written === "c") && lowerAt(a, at + 1) !== "/")
    return found(written === "p" ? "penny" : "cent", at + 1);
  if ((codes.has(written) && (a.glued[at] || !WORDLIKE_CODES.has(written))) || LOWER_CODES.has(word))
    // "3 USD50 cards": the code belongs to the number that it is glued to
    return a.kind[at + 1] === NUMBER && a.glued[at + 1] === true
      ? null
      : found(codes.has(written) ? written : word.toUpperCase(), at + 1);
  if (written.length === 4 && written.startsWith("M") && codes.has(written.slice(1)))
    return { ...found(written.slice(1), at + 1), factor: 1e6 };
  for (let width = 3; width >= 0; width--) {
    const noun = at + width;
    if (noun >= a.count) continue;
    const lower = lowerAt(a, noun);
    if (width > 0) {
      const adjectives = shared.get(lower);
      if (adjectives === undefined) continue;
      let adjective = "";
      for (let k = at; k < noun; k++) adjective += `${k > at ? " " : ""}${lowerAt(a, k)}`;
      const code = adjectives.get(adjective);
      if (code !== undefined) return found(code, lowerAt(a, noun + 1) === "sterling" ? noun + 2 : noun + 1);
      continue;
    }
    if (lower === "won" && !(scaled || value >= 100)) return null;
    const own = names.get(lower);
    if (own !== undefined) {
      if (lower === "sterling" && a.kind[noun + 1] === WORD && a.pos[noun + 1] === NOUN) return null;
      return found(own, noun + 1);
    }
    if (!shared.has(lower)) return null;
    const singular = lower.endsWith("s") ? lower.slice(0, -1) : lower;
    if (singular === "pound") {
      if (lowerAt(a, noun + 1) === "sterling") return found("GBP", noun + 2);
      if (isHyphen(a, noun + 1) && lowerAt(a, noun + 2) === "foot") return null;
      if (lowerAt(a, noun + 1) === "per" || lowerAt(a, noun + 1) === "feet" || lowerAt(a, noun + 1) === "foot")
        return null;
      const weight = lowerAt(a, noun + 1) === "of" && !scaled;
      if (weight || (!scaled && copy.country !== "GB" && copy.country !== "IE")) return null;
      if (
        lowerAt(a, noun + 1) === "of" &&
        !/^(?:debt|funding|investment|public|taxpayers?|government|savings|cuts|sales|revenue|cash|new|extra)$/.test(
          lowerAt(a, noun + 2),
        )
      )
        return null;
      return found("GBP", noun + 1);
    }
    if (
      singular === "mark" ||
      singular === "sol" ||
      singular === "real" ||
      singular === "crown" ||
      singular === "som" ||
      singular === "leu" ||
      singular === "colón"
    )
      return null;
    if (singular === "rand" || singular === "dram") {
      if (singular === "dram") return null;
    }
    const code = sharedCurrency(lower, singular === "dollar" ? copy.dollars : copy.country);
    return code === undefined ? null : found(code, noun + 1);
  }
  return null;
}
