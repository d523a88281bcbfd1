import type { Language } from "./language.ts";
import type { Warning } from "./schema.ts";
import { isSpace } from "./span.ts";

/**
 * What is wrong with a text as input, each with what to do about it, in text order of the checks below. Linear time.
 *
 * Codes: "empty", "binary", "control_characters", "lone_surrogate", "mojibake", "not_english".
 */
export function inputWarnings(text: string, language: Language): Warning[] {
  if (!printsSomething(text)) return [{ code: "empty", message: "the input holds no text" }];
  const found = [binary(text) ?? controlCharacters(text), loneSurrogate(text), mojibake(text), notEnglish(language)];
  return found.filter((warning) => warning !== null);
}

function printsSomething(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return true;
  return false;
}

/** How files that are no text begin, read as UTF-8 or as Windows-1252. */
const SIGNATURES: readonly (readonly [beginning: string, kind: string])[] = [
  ["%PDF-", "a PDF file"],
  ["PK\u0003\u0004", "a ZIP file (DOCX, EPUB, ODT are ZIP files too)"],
  ["{\\rtf", "an RTF file"],
  ["\ufffdPNG", "a PNG image"],
  ["\u0089PNG", "a PNG image"],
  ["‰PNG", "a PNG image"],
  ["GIF8", "a GIF image"],
  ["ÿØÿ", "a JPEG image"],
  ["\u001f\u008b", "a gzip file"],
  ["\u001f\ufffd", "a gzip file"],
  ["\u001f‹", "a gzip file"],
  ["ÐÏ\u0011à", "an old Microsoft Office file"],
];

/** More than one such character in this many, and the text is no text. */
const CHARACTERS_PER_CONTROL = 50;

function binary(text: string): Warning | null {
  for (const [beginning, kind] of SIGNATURES)
    if (text.startsWith(beginning))
      return { code: "binary", message: `the input looks like ${kind}; extract its text and analyse that` };
  let nul = 0;
  let control = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) nul++;
    else if (isControl(code)) control++;
  }
  if ((nul + control) * CHARACTERS_PER_CONTROL <= text.length) return null;
  // Every other byte of UTF-16 is NUL in English.
  if (nul > text.length / 3 && nul < (text.length * 2) / 3)
    return { code: "binary", message: "the input looks like UTF-16 read as another encoding; decode it as UTF-16" };
  return { code: "binary", message: "the input looks like binary data; extract its text and analyse that" };
}

/** C0 and C1 controls that no text has; U+0080 to U+009F but NEL are counted as mojibake instead. */
const isControl = (code: number): boolean => (code < 0x20 && (code < 0x09 || code > 0x0d)) || code === 0x7f;

function controlCharacters(text: string): Warning | null {
  let first = -1;
  let count = 0;
  for (let i = 0; i < text.length; i++)
    if (isControl(text.charCodeAt(i))) {
      if (first < 0) first = i;
      count++;
    }
  if (count === 0) return null;
  const name = `U+${text.charCodeAt(first).toString(16).toUpperCase().padStart(4, "0")}`;
  return {
    code: "control_characters",
    message: `${counted(count, "control character")} (${name} first) read as white space; remove them if words are cut in two`,
    span: { start: first, end: first + 1 },
  };
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function loneSurrogate(text: string): Warning | null {
  const start = text.search(LONE_SURROGATE);
  if (start < 0) return null;
  return {
    code: "lone_surrogate",
    message: "half of a surrogate pair stands alone; written as UTF-8 it becomes U+FFFD. Cut texts between characters",
    span: { start, end: start + 1 },
  };
}

/** A way to read bytes in the wrong encoding, what it leaves in the text, and the remedy. */
interface Misreading {
  trace: RegExp;
  message: string;
}

const MISREADINGS: readonly Misreading[] = [
  {
    // "â€™" for ’, "â€œ" for “, "Ã©" for é, "Â£" for £: lead byte and continuation byte of UTF-8, a character each.
    trace:
      /\u00e2(?:\u20ac|\u0080)[\u0080-\u00ff\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u2122]|\u00c3[\u00a1-\u00bf\u0178\u2013-\u203a]|\u00c2[\u00a2-\u00bf]/,
    message: "UTF-8 was read as Windows-1252 or Latin-1; decode the bytes as UTF-8",
  },
  {
    // U+0093 for “: a byte of Windows-1252 that Latin-1 takes for a control character.
    trace: /[\u0080\u0082-\u0084\u0086-\u008c\u0091-\u009c\u009f]/,
    message: "Windows-1252 was read as Latin-1; decode the bytes as Windows-1252",
  },
  {
    trace: /\ufffd/,
    message: "bytes that are no UTF-8 were replaced by U+FFFD; decode them as what they are, often Windows-1252",
  },
];

function mojibake(text: string): Warning | null {
  for (const { trace, message } of MISREADINGS) {
    const match = trace.exec(text);
    if (match !== null)
      return {
        code: "mojibake",
        message: `${JSON.stringify(match[0])} is text in the wrong encoding: ${message}`,
        span: { start: match.index, end: match.index + match[0].length },
      };
  }
  return null;
}

/** Below this, detectLanguage is wrong too often to bother the caller. */
const SURE = 0.7;

function notEnglish({ code, confidence }: Language): Warning | null {
  if (code === "en" || code === "und" || confidence < SURE) return null;
  return {
    code: "not_english",
    message: `the text looks ${languageName(code)} (${code}, ${confidence.toFixed(2)}); chrome, header, dateline, entities, quotes and claims are read by rules and models for English, so expect them to be incomplete or wrong`,
  };
}

const NAMES: Readonly<Record<string, string>> = {
  af: "Afrikaans",
  am: "Amharic",
  ar: "Arabic",
  bg: "Bulgarian",
  bn: "Bengali",
  bo: "Tibetan",
  ca: "Catalan",
  cs: "Czech",
  da: "Danish",
  de: "German",
  el: "Greek",
  es: "Spanish",
  fa: "Persian",
  fi: "Finnish",
  fr: "French",
  gu: "Gujarati",
  he: "Hebrew",
  hi: "Hindi",
  hr: "Croatian",
  hu: "Hungarian",
  hy: "Armenian",
  id: "Indonesian",
  it: "Italian",
  ja: "Japanese",
  ka: "Georgian",
  km: "Khmer",
  kn: "Kannada",
  ko: "Korean",
  lo: "Lao",
  ml: "Malayalam",
  mr: "Marathi",
  my: "Burmese",
  ne: "Nepali",
  nl: "Dutch",
  no: "Norwegian",
  pa: "Punjabi",
  pl: "Polish",
  pt: "Portuguese",
  ro: "Romanian",
  ru: "Russian",
  si: "Sinhala",
  sr: "Serbian",
  sv: "Swedish",
  sw: "Swahili",
  ta: "Tamil",
  te: "Telugu",
  th: "Thai",
  tl: "Tagalog",
  tr: "Turkish",
  uk: "Ukrainian",
  ur: "Urdu",
  vi: "Vietnamese",
  zh: "Chinese",
};

/** "Spanish"; the code itself where the table has no name. */
const languageName = (code: string): string => NAMES[code] ?? code;

const counted = (n: number, noun: string): string => (n === 1 ? `1 ${noun} is` : `${n} ${noun}s are`);
