import { open } from "node:fs/promises";
import type { FileMetaData } from "hyparquet";
import { ArchiveError, messageOf } from "../failure.ts";
import { columnsToRead } from "../fields.ts";
import type { ArchiveRecord, FieldOptions } from "../record.ts";

// What is decoded at a time, before unpacking: a row group is often 100 MB and more.
const STEP_BYTES = 48 * 1024 * 1024;

/**
 * The rows of a Parquet file, of which only the columns that hold an article are read. A row group that cannot be read
 * becomes a failure, and the next is read. Throws ArchiveError "corrupt_parquet" when there is no table to read.
 *
 * @param skip rows at the start to leave out
 */
export async function* parquetRecords(
  path: string,
  fields: FieldOptions,
  skip = 0,
  onBytes?: (count: number) => void,
): AsyncGenerator<ArchiveRecord> {
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import("hyparquet");
  const { compressors } = await import("hyparquet-compressors");
  const handle = await open(path, "r");
  try {
    const before = await handle.stat();
    const file = {
      byteLength: before.size,
      slice: async (start: number, end = before.size) => {
        const bytes = new Uint8Array(end - start);
        let at = 0;
        while (at < bytes.length) {
          const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at);
          if (bytesRead === 0) throw new Error(`the file ends at byte ${start + at}`);
          at += bytesRead;
        }
        onBytes?.(bytes.length);
        return bytes.buffer;
      },
    };
    let metadata: FileMetaData;
    try {
      metadata = await parquetMetadataAsync(file);
    } catch (error) {
      const message = `${path}: cannot read the Parquet footer at its end (byte ${before.size}); the file is cut or corrupt (${messageOf(error)})`;
      throw new ArchiveError("corrupt_parquet", message, error);
    }
    const columns = columnsToRead(
      parquetSchema(metadata).children.map((child) => child.element.name),
      fields,
      path,
    );
    let row = 0;
    for (const { start, end, offset } of steps(metadata, columns)) {
      row = start;
      if (end <= skip) continue;
      let rows: Record<string, unknown>[];
      try {
        rows = await parquetReadObjects({ file, metadata, columns, compressors, rowStart: start, rowEnd: end });
      } catch (error) {
        const message = `${path}: rows ${start + 1} to ${end}, at byte ${offset}, cannot be read (${messageOf(error)})`;
        const payload = { kind: "failure", failure: { code: "corrupt_parquet", message } } as const;
        yield { source: { file: path, record: start + 1, offset: null }, payload };
        continue;
      }
      for (let i = Math.max(0, skip - start); i < rows.length; i++) {
        row = start + i;
        yield { source: { file: path, record: row + 1, offset: null }, payload: { kind: "row", row: rows[i]! } };
      }
    }
    const after = await handle.stat();
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      throw new ArchiveError(
        "file_changed",
        `${path} changed while it was read; its documents may be torn: run again when nothing writes to it`,
      );
  } finally {
    await handle.close();
  }
}

/** Stretches of rows that can be decoded at once in bounded memory. */
function* steps(metadata: FileMetaData, columns: string[]): Generator<{ start: number; end: number; offset: number }> {
  let first = 0;
  for (const group of metadata.row_groups) {
    const count = Number(group.num_rows);
    let bytes = 0;
    let offset = 0;
    for (const { meta_data: meta } of group.columns) {
      if (meta === undefined || !columns.includes(meta.path_in_schema[0]!)) continue;
      bytes += Number(meta.total_uncompressed_size);
      offset ||= Number(meta.data_page_offset);
    }
    const size = Math.max(1, Math.min(count, Math.floor((count * STEP_BYTES) / Math.max(1, bytes))));
    for (let start = 0; start < count; start += size)
      yield { start: first + start, end: first + Math.min(count, start + size), offset };
    first += count;
  }
}
