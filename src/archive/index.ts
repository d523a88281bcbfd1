/** `nutgraf/archive`: analyses archives of any size, in Node. */
export { type ArchiveOptions, type ArchiveSource, analyzeArchive } from "./analyze-archive.ts";
export { analyzeToFile, type BatchOptions, type BatchProgress, type BatchSummary } from "./batch.ts";
export { COLUMNS, type Column, type ColumnType, TABLES, type TableName } from "./columns.ts";
export { type Duplicate, SeenTexts } from "./duplicates.ts";
export { ArchiveError, type Failure, type FailureCode } from "./failure.ts";
export { type Fingerprint, fingerprintOf, fingerprintText } from "./fingerprint.ts";
export { type ArchiveDocument, inputOf } from "./input-of.ts";
export { type ArchivePosition, type PlacedRecord, readArchive } from "./read-archive.ts";
export { readCsv, readHtml, readJsonl, readParquet, readText, readWarc } from "./readers.ts";
export {
  type ArchiveRecord,
  type FieldOptions,
  FORMATS,
  type Format,
  type ReadOptions,
  type SourcePlace,
} from "./record.ts";
export { type ArchiveKeys, type ArchiveLine, ArchiveResult } from "./result.ts";
export { type Row, rowsOf } from "./rows.ts";
export { OUTPUT_FORMATS, type OutputFormat } from "./settings.ts";
export { writeCsv, writeDatabase, writeJsonl, writeParquet } from "./writers.ts";
