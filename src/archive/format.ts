/** Tells the format of a file by its first bytes and its name. */
import type { Format } from "./record.ts";

const BY_EXTENSION: Record<string, Format> = {
  csv: "csv",
  htm: "html",
  html: "html",
  jsonl: "jsonl",
  ndjson: "jsonl",
  parquet: "parquet",
  text: "text",
  tsv: "tsv",
  txt: "text",
  warc: "warc",
  xhtml: "html",
};

/** @example formatOfName("a/b.jsonl.gz") === "jsonl" */
export function formatOfName(path: string): Format | undefined {
  const name = path.toLowerCase().replace(/\.(?:gz|zst)$/, "");
  return BY_EXTENSION[name.slice(name.lastIndexOf(".") + 1)];
}

const startsWith = (head: Uint8Array, ascii: string) =>
  head.length >= ascii.length && Array.from(ascii, (c, i) => c.charCodeAt(0) === head[i]).every(Boolean);

/** What the bytes alone say for certain: these two carry a signature. */
export function formatOfBytes(head: Uint8Array): Format | undefined {
  if (startsWith(head, "PAR1")) return "parquet";
  if (startsWith(head, "WARC/")) return "warc";
  return undefined;
}

const HTML = /^\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype|html|head|body|article|div|p)\b/i;
const JSON_OBJECT = /^\s*\{\s*(?:"|\})/;

/** What a file without a telling name looks like; text when like nothing else. */
export function formatByLook(head: Uint8Array): Format {
  const start = new TextDecoder("latin1").decode(head.subarray(0, 2048)).replace(/^(?:ï»¿|þÿ|ÿþ)/, "");
  if (JSON_OBJECT.test(start)) return "jsonl";
  return HTML.test(start) ? "html" : "text";
}
