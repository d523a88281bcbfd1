import { type CsvError, parse } from "csv-parse";
import { ArchiveError } from "../failure.ts";
import { columnsToRead } from "../fields.ts";
import type { OpenFile } from "../open-file.ts";
import type { ArchiveRecord, FieldOptions } from "../record.ts";

interface Found {
  line: number;
  end: number;
  row?: Buffer[];
  error?: CsvError;
}

/**
 * The rows of a CSV or TSV file with a header; record 1 is the row after it. A row that cannot be parsed becomes a
 * failure. Fields stay bytes: each is decoded later, as UTF-8 or else Windows-1252.
 */
export async function* csvRecords(
  file: OpenFile,
  path: string,
  maxBytes: number,
  fields: FieldOptions,
  delimiter = delimiterOf(file.head),
): AsyncGenerator<ArchiveRecord> {
  let names: string[] | undefined;
  let columns: string[] = [];
  let record = 0;
  let offset = 0;
  for await (const { row, error, end } of parsed(file.bytes, delimiter, maxBytes)) {
    const source = { file: path, record, offset };
    offset = end;
    if (names === undefined) {
      names = (row ?? []).map((name) => name.toString("utf8"));
      columns = columnsToRead(names, fields, path);
      record = 1;
      continue;
    }
    record++;
    if (error !== undefined) {
      const tooLarge = error.code === "CSV_MAX_RECORD_SIZE";
      const message = `row ${source.record} of ${path}, at byte ${source.offset}: ${error.message}`;
      const code = tooLarge ? ("record_too_large" as const) : ("invalid_input" as const);
      yield { source, payload: { kind: "failure", failure: { code, message } } };
    } else if (row !== undefined) {
      const values: Record<string, unknown> = {};
      for (const name of columns) values[name] = row[names.indexOf(name)];
      yield { source, payload: { kind: "row", row: values } };
    }
  }
  if (names === undefined) throw new ArchiveError("unknown_format", `${path} is empty: it has no header row`);
}

/** Rows and parse errors in the order of the file, as far as the bytes have come. */
async function* parsed(bytes: AsyncIterable<Uint8Array>, delimiter: string, maxBytes: number): AsyncGenerator<Found> {
  let found: Found[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    encoding: null,
    info: true,
    max_record_size: maxBytes,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  let fatal: unknown;
  parser.on("error", (error) => {
    fatal = error;
  });
  parser.on("skip", (error: CsvError) => {
    const { lines, bytes: end } = error as CsvError & { lines: number; bytes: number };
    found.push({ line: lines, end, error });
  });
  const drain = () => {
    for (let next = parser.read(); next !== null; next = parser.read())
      found.push({ line: next.info.lines, end: next.info.bytes, row: next.record });
  };
  function* taken(): Generator<Found> {
    if (fatal !== undefined) throw fatal;
    // Errors are told at once, rows when they are asked for; the lines put both in order again.
    const batch = found.sort((a, b) => a.line - b.line);
    found = [];
    yield* batch;
  }
  for await (const chunk of bytes) {
    const done = new Promise<void>((resolve) => parser.write(chunk, () => resolve()));
    drain();
    await done;
    drain();
    yield* taken();
  }
  const ended = new Promise<void>((resolve) => parser.once("end", resolve).once("error", () => resolve()));
  parser.end();
  drain();
  await ended;
  yield* taken();
}

const DELIMITERS = [",", ";", "\t", "|"];

/** The delimiter that the header row has most of. */
function delimiterOf(head: Uint8Array): string {
  const line = new TextDecoder("latin1").decode(head).split(/\r?\n/, 1)[0]!;
  const count = (delimiter: string) => line.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}
