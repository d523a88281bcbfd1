/** The body of an HTTP response as it was sent over the wire. */
import * as zlib from "node:zlib";

export interface HttpBody {
  bytes: Uint8Array;
  contentType: string;
}

/**
 * Takes off the header, the chunks of "Transfer-Encoding: chunked" and the compression of "Content-Encoding". Archives
 * often keep those headers after they have undone them, so each is undone only where the bytes are so.
 *
 * @throws when the unpacked body would be longer than `maxBytes` or its compression is broken
 */
export function httpBody(message: Uint8Array, maxBytes: number): HttpBody {
  const buffer = Buffer.from(message.buffer, message.byteOffset, message.length);
  const crlf = buffer.indexOf("\r\n\r\n");
  const lf = buffer.indexOf("\n\n");
  const end = crlf >= 0 && (lf < 0 || crlf < lf) ? { at: crlf, size: 4 } : { at: lf, size: 2 };
  if (end.at < 0) return { bytes: new Uint8Array(0), contentType: "" };
  const header = (name: string) => {
    const text = buffer.subarray(0, end.at).toString("latin1");
    return new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(text)?.[1]?.trim() ?? "";
  };
  let bytes: Uint8Array = buffer.subarray(end.at + end.size);
  if (/chunked/i.test(header("Transfer-Encoding"))) bytes = unchunked(bytes) ?? bytes;
  const maxOutputLength = maxBytes;
  const encoding = header("Content-Encoding").toLowerCase();
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = zlib.gunzipSync(bytes, { maxOutputLength });
  else if (encoding === "br" && !looksPlain(bytes)) bytes = zlib.brotliDecompressSync(bytes, { maxOutputLength });
  else if (encoding === "deflate" && bytes[0] === 0x78) bytes = zlib.inflateSync(bytes, { maxOutputLength });
  return { bytes, contentType: header("Content-Type") };
}

/** RFC 9112 section 7.1; null when the bytes are no chunks. A last chunk that is cut is given as far as it goes. */
function unchunked(bytes: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < buffer.length) {
    const lineEnd = buffer.indexOf("\r\n", at);
    const size = /^([0-9a-f]{1,8})(?:[ \t]*;.*)?[ \t]*$/i.exec(
      lineEnd < 0 || lineEnd - at > 200 ? "" : buffer.toString("latin1", at, lineEnd),
    );
    if (size === null) return parts.length === 0 ? null : Buffer.concat(parts);
    const length = Number.parseInt(size[1]!, 16);
    if (length === 0) break;
    parts.push(buffer.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

const looksPlain = (bytes: Uint8Array) => /^\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
