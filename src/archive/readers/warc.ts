/**
 * Web archives (ISO 28500), as Common Crawl, the Internet Archive, wget and browsertrix write them.
 *
 * Written here because the JavaScript reader of the format, warcio, takes Content-Length at its word: after a wrong
 * one, or a broken gzip member, it has lost the rest of the file. This one finds the next record.
 */
import type { OpenFile } from "../open-file.ts";
import type { ArchiveRecord, Payload, SourcePlace } from "../record.ts";
import { ByteCursor } from "./byte-cursor.ts";

const MAX_HEADER = 64 * 1024;
const STEP = 256 * 1024;

/** The HTML responses of a WARC file. `record` counts all its records, of whatever type. */
export async function* warcRecords(file: OpenFile, path: string, maxBytes: number): AsyncGenerator<ArchiveRecord> {
  const cursor = new ByteCursor(file.bytes, file.gaps);
  for (let record = 1; ; record++) {
    await skipBlankLines(cursor);
    const source: SourcePlace = { file: path, record, offset: cursor.position };
    const found = await nextRecord(cursor, maxBytes);
    if (typeof found === "string") {
      if (found !== "end") await toNextRecord(cursor);
      const { gap } = cursor;
      const atGap = gap !== undefined && (await cursor.peek(1)).length === 0;
      if (found === "end" && !atGap) return;
      // What a broken gzip member has left of a record is not worth a failure of its own.
      if (atGap) cursor.crossGap();
      const where = `record ${record} of ${path}, at byte ${source.offset}${file.compressed ? " unpacked" : ""}`;
      const failure = atGap
        ? ({ code: "corrupt_compression", message: gap.error.message } as const)
        : ({ code: "corrupt_warc", message: `${where}: ${found}` } as const);
      yield { source, payload: { kind: "failure", failure } };
    } else if (found.payload !== null) {
      yield { source, payload: found.payload };
    } else if (found.tooLarge !== undefined) {
      const message = `record ${record} of ${path}, at byte ${source.offset}, has ${found.tooLarge} bytes, more than ${maxBytes}; raise maxRecordBytes`;
      yield { source, payload: { kind: "failure", failure: { code: "record_too_large", message } } };
    }
  }
}

interface Found {
  /** null for what is no HTML response */
  payload: Payload | null;
  /** the size of an HTML response that is not kept */
  tooLarge?: number;
}

/** The record at the cursor, which then stands behind it; or what is wrong with it, with the cursor behind its head. */
async function nextRecord(cursor: ByteCursor, maxBytes: number): Promise<Found | "end" | string> {
  const head = await headerBlock(cursor);
  if (head === null) return (await cursor.peek(1)).length === 0 ? "end" : brokenHead(cursor);
  const headers = headersOf(head);
  const length = Number(headers.get("content-length") ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0)
    return `its Content-Length is no length (${headers.get("content-length") ?? "missing"})`;
  const isResponse =
    headers.get("warc-type")?.toLowerCase() === "response" &&
    /^application\/http\b/i.test(headers.get("content-type") ?? "");
  if (length > maxBytes) {
    const start = (await cursor.peek(4096)).subarray(0, 4096);
    const isHtml = isResponse && isHtmlResponse(start);
    const wrong = await passOver(cursor, length);
    if (wrong !== null) return wrong;
    return { payload: null, ...(isHtml && { tooLarge: length }) };
  }
  const ahead = await cursor.peek(length + 8);
  if (ahead.length < length) return `it is cut: its Content-Length is ${length}, and ${ahead.length} bytes are there`;
  if (!endsRecord(ahead, length)) return `its Content-Length, ${length}, is wrong: no record ends there`;
  const body = cursor.take(length);
  if (!isResponse || !isHtmlResponse(body)) return { payload: null };
  const id = headers.get("warc-record-id")?.replace(/^<|>$/g, "");
  const url = headers.get("warc-target-uri")?.replace(/^<|>$/g, "");
  const time = headers.get("warc-date");
  return {
    payload: { kind: "http", bytes: body, ...(id && { id }), ...(url && { url }), ...(time && { time }) },
  };
}

/** A record ends with two line breaks; some writers leave them out. */
function endsRecord(ahead: Uint8Array, length: number): boolean {
  const rest = latin1(ahead.subarray(length, length + 8));
  return rest === "" || /^(?:\r?\n){2}/.test(rest) || /^(?:\r?\n)?WARC\//.test(rest) || /^\r?\n?\r?$/.test(rest);
}

async function headerBlock(cursor: ByteCursor): Promise<string | null> {
  for (let size = 1024; ; size *= 4) {
    const bytes = await cursor.peek(size);
    const text = latin1(bytes.subarray(0, size));
    if (text.length >= 5 && !text.startsWith("WARC/")) return null;
    const end = /\r?\n\r?\n/.exec(text);
    if (end !== null) {
      cursor.take(end.index + end[0].length);
      return text.slice(0, end.index);
    }
    if (bytes.length < size || size >= MAX_HEADER) return null;
  }
}

function brokenHead(cursor: ByteCursor): string {
  // One byte on, so that the search for the next record does not find this one again.
  cursor.take(1);
  return "no record starts here, where one should";
}

function headersOf(block: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of block.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** A successful response that says it is HTML, or does not say what it is and begins like HTML. */
function isHtmlResponse(body: Uint8Array): boolean {
  const text = latin1(body.subarray(0, 8192));
  if (!/^HTTP\/\d(?:\.\d)? 2\d\d\b/.test(text)) return false;
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const type = headersOf(text.slice(0, end)).get("content-type");
  if (type === undefined) return /^\s*</.test(text.slice(end));
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
}

async function skipBlankLines(cursor: ByteCursor): Promise<void> {
  for (;;) {
    const bytes = await cursor.peek(1);
    let count = 0;
    while (bytes[count] === 0x0d || bytes[count] === 0x0a) count++;
    if (count === 0) return;
    cursor.take(count);
  }
}

const NEXT = Buffer.from("\nWARC/1.");

/** Moves to the next line that starts like a record, or to the end or the next gap. */
async function toNextRecord(cursor: ByteCursor): Promise<void> {
  for (;;) {
    const bytes = await cursor.peek(STEP);
    const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(NEXT);
    if (at >= 0) {
      cursor.take(at + 1);
      return;
    }
    if (bytes.length < STEP) {
      cursor.take(bytes.length);
      return;
    }
    cursor.take(bytes.length - NEXT.length + 1);
  }
}

/** Moves over a body too large to hold, unless another record starts within it: then its length was wrong. */
async function passOver(cursor: ByteCursor, length: number): Promise<string | null> {
  let left = length;
  while (left > 0) {
    const bytes = await cursor.peek(STEP);
    const within = bytes.subarray(0, left);
    const at = Buffer.from(within.buffer, within.byteOffset, within.length).indexOf(NEXT);
    if (at >= 0) {
      cursor.take(at);
      return `its Content-Length, ${length}, is wrong: another record starts before that`;
    }
    if (bytes.length === 0) return `it is cut: its Content-Length is ${length}, and ${length - left} bytes are there`;
    // The last bytes stay, unless they are the last of all: a marker may begin in them.
    const keep = within.length === left || bytes.length < STEP ? 0 : NEXT.length - 1;
    left -= within.length - keep;
    cursor.take(within.length - keep);
  }
  return null;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
