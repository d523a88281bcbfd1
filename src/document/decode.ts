/** From the bytes of a file or a response to the string that `analyze` reads. */
import { NutgrafError } from "./errors.ts";

export interface Decoded {
  text: string;
  /** the encoding's name in the WHATWG Encoding Standard */
  encoding: string;
}

/**
 * Decodes bytes by, in this order, their byte order mark, the charset of `contentType`, the charset that an HTML page
 * declares in its first 1,024 bytes; else as UTF-8 when they are that, else as Windows-1252, which no bytes contradict.
 * The mark itself is no part of the text. Linear in the number of bytes.
 *
 * @param contentType an HTTP Content-Type header, "text/html; charset=gbk"
 * @throws NutgrafError "binary_input" for bytes that are no text (an image, a PDF, an archive)
 */
export function decodeBytes(bytes: Uint8Array, contentType = ""): Decoded {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  const declared = marked?.encoding ?? charsetIn(contentType) ?? charsetInHtml(bytes);
  if (declared !== "utf-16le" && declared !== "utf-16be") refuseBinary(bytes);
  if (declared !== undefined) return decoded(bytes, declared);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return decoded(bytes, "windows-1252");
  }
}

function decoded(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: encoding === "windows-1252" ? withoutC1(text) : text, encoding };
}

// Bytes 0x80 to 0x9f of Windows-1252, https://encoding.spec.whatwg.org/index-windows-1252.txt
const WINDOWS_1252 =
  "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f" +
  "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";

/** Node 20 reads Windows-1252 as Latin-1 and leaves control characters where quotation marks belong. */
function withoutC1(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!);
}

const BYTE_ORDER_MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

const CHARSET = /charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i;

/** The encoding that a label means, when this platform knows it. */
function charsetIn(text: string): string | undefined {
  const label = CHARSET.exec(text)?.[1];
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

const META_WITH_CHARSET = /<meta\b[^<>]{0,300}charset[^<>]{0,100}>/i;

/** A page whose declaration could be read as single bytes cannot be UTF-16, whatever it says. */
function charsetInHtml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024));
  const meta = META_WITH_CHARSET.exec(head)?.[0];
  const charset = meta === undefined ? undefined : charsetIn(meta);
  return charset?.startsWith("utf-16") ? "utf-8" : charset;
}

// File signatures: https://en.wikipedia.org/wiki/List_of_file_signatures
const SIGNATURES: { bytes: number[]; kind: string; remedy: string }[] = [
  {
    bytes: [0x25, 0x50, 0x44, 0x46, 0x2d],
    kind: "a PDF",
    remedy: "extract its text first, for example with pdftotext",
  },
  { bytes: [0x1f, 0x8b], kind: "gzip data", remedy: "unpack it first, for example with gunzip" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], kind: "zstd data", remedy: "unpack it first" },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    kind: "a ZIP archive or office document",
    remedy: "save it as plain text or HTML",
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "an office document", remedy: "save it as plain text or HTML" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: "a PNG image", remedy: "give its text" },
  { bytes: [0xff, 0xd8, 0xff], kind: "a JPEG image", remedy: "give its text" },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: "a GIF image", remedy: "give its text" },
];

const SAMPLE = 65_536;
// Text keeps a stray control character now and then; bytes at random are one in ten.
const CONTROLS_IN_TEXT = 0.03;

function refuseBinary(bytes: Uint8Array): void {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, i) => bytes[i] === byte));
  if (known) throw new NutgrafError("binary_input", `the input is ${known.kind}, not text; ${known.remedy}`);
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  let first = -1;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!;
    if (byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b) continue;
    controls++;
    if (first < 0) first = i;
  }
  if (controls > 3 && controls > sample.length * CONTROLS_IN_TEXT)
    throw new NutgrafError(
      "binary_input",
      `the input is binary, not text (byte ${first} is 0x${sample[first]!.toString(16).padStart(2, "0")}); ` +
        "give plain text or HTML, or UTF-16 with a byte order mark",
    );
}
