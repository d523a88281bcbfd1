/** The readers one by one: each gives the documents of one file as records, for `analyzeArchive` or `inputOf`. */
import { type OpenFile, openFile } from "./open-file.ts";
import { csvRecords } from "./readers/csv.ts";
import { jsonlRecords } from "./readers/jsonl.ts";
import { parquetRecords } from "./readers/parquet.ts";
import { warcRecords } from "./readers/warc.ts";
import { wholeFile } from "./readers/whole-file.ts";
import { type ArchiveRecord, DEFAULT_MAX_RECORD_BYTES, type ReadOptions } from "./record.ts";

type Records = AsyncGenerator<ArchiveRecord>;

/** A plain text file: one document. Unpacks .gz and .zst, as all readers do but Parquet's. Throws ArchiveError. */
export function readText(path: string, options: ReadOptions = {}): Records {
  return opened(path, options, (file) => wholeFile(file, path, "text", limit(options)));
}

/** An HTML file: one document. Throws ArchiveError. */
export function readHtml(path: string, options: ReadOptions = {}): Records {
  return opened(path, options, (file) => wholeFile(file, path, "html", limit(options)));
}

/** The lines of a JSON Lines file. Throws ArchiveError when the file cannot be read on. */
export function readJsonl(path: string, options: ReadOptions = {}): Records {
  return opened(path, options, (file) => jsonlRecords(file, path, limit(options)));
}

/** The rows of a CSV or TSV file; the delimiter is the one that its header has most of. Throws ArchiveError. */
export function readCsv(path: string, options: ReadOptions = {}): Records {
  return opened(path, options, (file) => csvRecords(file, path, limit(options), options));
}

/** The HTML responses of a WARC file. A broken record is a failure, and the next follows. Throws ArchiveError. */
export function readWarc(path: string, options: ReadOptions = {}): Records {
  return opened(path, options, (file) => warcRecords(file, path, limit(options)), true);
}

/** The rows of a Parquet file. A broken row group is a failure, and the next follows. Throws ArchiveError. */
export function readParquet(path: string, options: ReadOptions = {}): Records {
  return parquetRecords(path, options, 0, options.onBytes);
}

const limit = (options: ReadOptions) => options.maxRecordBytes ?? DEFAULT_MAX_RECORD_BYTES;

async function* opened(path: string, options: ReadOptions, read: (file: OpenFile) => Records, resync = false): Records {
  const { onBytes } = options;
  const file = await openFile(path, { resync, ...(onBytes !== undefined && { onBytes }) });
  try {
    yield* read(file);
  } finally {
    await file.close();
  }
}
