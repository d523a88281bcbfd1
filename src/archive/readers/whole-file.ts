import type { OpenFile } from "../open-file.ts";
import type { ArchiveRecord } from "../record.ts";

/** A file that is one document, .txt or .html. Its encoding is told by its content, later. */
export async function* wholeFile(
  file: OpenFile,
  path: string,
  kind: "text" | "html",
  maxBytes: number,
): AsyncGenerator<ArchiveRecord> {
  const source = { file: path, record: 0, offset: 0 };
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of file.bytes) {
    size += part.length;
    if (size > maxBytes) {
      const message = `${path} holds more than ${maxBytes} bytes, the most that one document may have; raise maxRecordBytes or split it`;
      yield { source, payload: { kind: "failure", failure: { code: "record_too_large", message } } };
      return;
    }
    parts.push(part);
  }
  yield { source, payload: { kind, bytes: parts.length === 1 ? parts[0]! : Buffer.concat(parts, size) } };
}
