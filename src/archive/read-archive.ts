/** All documents of an archive, in an order that is the same at every reading. */
import { ArchiveError, messageOf } from "./failure.ts";
import { formatByLook, formatOfBytes, formatOfName } from "./format.ts";
import { type OpenFile, openFile } from "./open-file.ts";
import { csvRecords } from "./readers/csv.ts";
import { jsonlRecords } from "./readers/jsonl.ts";
import { parquetRecords } from "./readers/parquet.ts";
import { warcRecords } from "./readers/warc.ts";
import { wholeFile } from "./readers/whole-file.ts";
import { type ArchiveRecord, DEFAULT_MAX_RECORD_BYTES, type Format, type ReadOptions } from "./record.ts";
import { type FoundFile, walkFiles } from "./walk.ts";

/** How far an archive has been read: behind one of its records. Plain data, so that a journal can hold it. */
export interface ArchivePosition {
  /** number of the file in the walk, from 0 */
  file: number;
  path: string;
  /** what the file was; a file that is another now cannot be read on */
  stamp: string | null;
  /** how many records of the file have been given, failures included */
  items: number;
  /** the place of the last of them */
  record: number;
  offset: number | null;
}

export interface PlacedRecord extends ArchiveRecord {
  position: ArchivePosition;
}

/**
 * Reads files, folders and globs, of any format and mixed, as one stream of records. Never throws for what a file
 * holds: a file that cannot be read, or not to its end, gives a failure with its name, and the next file follows.
 * Memory is bounded by `maxRecordBytes`, whatever the files' sizes.
 *
 * @param from gives only what comes behind that position. Throws ArchiveError "input_changed" when the files before it
 *   are others than they were
 */
export async function* readArchive(
  inputs: readonly string[],
  options: ReadOptions = {},
  from?: ArchivePosition,
): AsyncGenerator<PlacedRecord> {
  let index = -1;
  const walk = walkFiles(inputs, { onSkippedLink: (path) => options.onSkippedFile?.(path, "link") });
  for await (const found of walk) {
    index++;
    if (from !== undefined && index < from.file) continue;
    const resumed = from !== undefined && index === from.file ? from : undefined;
    if (resumed !== undefined && resumed.path !== found.path)
      throw new ArchiveError(
        "input_changed",
        `${found.path} stands where ${resumed.path} stood: the list of files has changed since the run began`,
      );
    const position: ArchivePosition = { file: index, path: found.path, stamp: null, items: 0, record: 0, offset: null };
    if (resumed !== undefined) Object.assign(position, resumed);
    for await (const record of recordsOf(found, options, position, resumed)) {
      position.items++;
      position.record = record.source.record;
      position.offset = record.source.offset;
      yield { ...record, position: { ...position } };
    }
  }
  if (from !== undefined && index < from.file)
    throw new ArchiveError(
      "input_changed",
      `${from.path} is no longer there: the list of files has changed since the run began`,
    );
  if (index < 0) throw new ArchiveError("no_input", "no input: name files, folders or globs, or - for standard input");
}

/** The records of one file behind `resumed`; what stops the reading comes as a last, failed record. */
async function* recordsOf(
  found: FoundFile,
  options: ReadOptions,
  position: ArchivePosition,
  resumed: ArchivePosition | undefined,
): AsyncGenerator<ArchiveRecord> {
  let skip = resumed?.items ?? 0;
  let file: OpenFile | undefined;
  let offset: number | null = null;
  try {
    if (found.error !== undefined) throw found.error;
    const start = await startOf(found, options, position, resumed);
    if (start === null) return;
    file = start.file;
    if (start.seeked) skip = 1;
    for await (const record of start.records) {
      offset = record.source.offset;
      if (skip > 0) skip--;
      else yield record;
    }
  } catch (error) {
    if (error instanceof ArchiveError && error.code === "input_changed") throw error;
    if (skip > 0) return;
    const failure =
      error instanceof ArchiveError
        ? { code: error.code, message: error.message }
        : { code: "unreadable_file" as const, message: `cannot read ${found.path}: ${messageOf(error)}` };
    yield { source: { file: found.path, record: 0, offset }, payload: { kind: "failure", failure } };
  } finally {
    await file?.close();
  }
}

interface Start {
  file?: OpenFile;
  records: AsyncIterable<ArchiveRecord>;
  /** true when the first record is the last that was given before, instead of the first of the file */
  seeked: boolean;
}

async function startOf(
  found: FoundFile,
  options: ReadOptions,
  position: ArchivePosition,
  resumed: ArchivePosition | undefined,
): Promise<Start | null> {
  const { path } = found;
  const maxBytes = options.maxRecordBytes ?? DEFAULT_MAX_RECORD_BYTES;
  const named = options.format ?? formatOfName(path);
  const open = (start?: number) =>
    openFile(path, {
      resync: named === "warc",
      ...(options.onBytes !== undefined && { onBytes: options.onBytes }),
      ...(start !== undefined && { start }),
    });
  let file = await open();
  position.stamp = file.stats === null ? null : `${file.stats.size}:${file.stats.mtimeMs}`;
  if (resumed !== undefined && resumed.stamp !== position.stamp) {
    await file.close();
    throw new ArchiveError("input_changed", `${path} has changed since the run began`);
  }
  const format =
    options.format ?? formatOfBytes(file.head) ?? named ?? (found.named ? formatByLook(file.head) : undefined);
  if (format === undefined) {
    await file.close();
    options.onSkippedFile?.(path, "other-kind");
    return null;
  }
  if (format === "jsonl" && resumed?.offset && !file.compressed && file.stats?.isFile()) {
    await file.close();
    file = await open(resumed.offset);
    const start = { lines: resumed.record - 1, offset: resumed.offset };
    return { file, records: jsonlRecords(file, path, maxBytes, start), seeked: true };
  }
  if (format === "parquet") {
    await file.close();
    if (file.compressed || path === "-")
      throw new ArchiveError(
        "unknown_format",
        `${path}: Parquet is read from the end of a file; unpack it, or save it to a file, first`,
      );
    const row = resumed?.record ?? 0;
    return { records: parquetRecords(path, options, Math.max(0, row - 1), options.onBytes), seeked: row > 0 };
  }
  return { file, records: streamed(format, file, path, maxBytes, options), seeked: false };
}

function streamed(
  format: Exclude<Format, "parquet">,
  file: OpenFile,
  path: string,
  maxBytes: number,
  options: ReadOptions,
) {
  switch (format) {
    case "jsonl":
      return jsonlRecords(file, path, maxBytes);
    case "csv":
      return csvRecords(file, path, maxBytes, options);
    case "tsv":
      return csvRecords(file, path, maxBytes, options, "\t");
    case "warc":
      return warcRecords(file, path, maxBytes);
    case "text":
    case "html":
      return wholeFile(file, path, format, maxBytes);
  }
}
