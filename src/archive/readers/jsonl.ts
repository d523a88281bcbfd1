import { byteLines } from "../byte-lines.ts";
import type { OpenFile } from "../open-file.ts";
import type { ArchiveRecord } from "../record.ts";

/** The lines of a JSON Lines file, not parsed yet; blank lines are left out but counted. */
export async function* jsonlRecords(
  file: OpenFile,
  path: string,
  maxBytes: number,
  start?: { lines: number; offset: number },
): AsyncGenerator<ArchiveRecord> {
  for await (const { bytes, number, offset } of byteLines(file.bytes, maxBytes, start)) {
    const source = { file: path, record: number, offset };
    if (bytes === null) {
      const message = `line ${number} of ${path}, at byte ${offset}, is longer than ${maxBytes} bytes; raise maxRecordBytes or split it`;
      yield { source, payload: { kind: "failure", failure: { code: "record_too_large", message } } };
    } else if (!isBlank(bytes)) yield { source, payload: { kind: "json", bytes } };
  }
}

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  return true;
}
