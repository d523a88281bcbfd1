/** Writes tables as Parquet, and joins Parquet files without decoding them. */
import { closeSync, fsyncSync, openSync, readSync, statSync } from "node:fs";
import type { ColumnChunk, FileMetaData, SchemaElement } from "hyparquet";
import type { ColumnSource, ParquetWriter, Writer } from "hyparquet-writer";
import { SCHEMA_VERSION } from "../document/schema.ts";
import { COLUMNS, type Column, type ColumnType, type TableName } from "./columns.ts";
import { writeAll } from "./durable.ts";
import type { Row } from "./rows.ts";

const optional = { repetition_type: "OPTIONAL" } as const;
const string = { type: "BYTE_ARRAY", converted_type: "UTF8", ...optional } as const;
const int = { type: "INT32", ...optional } as const;
const double = { type: "DOUBLE", ...optional } as const;
const bool = { type: "BOOLEAN", ...optional } as const;

const list = (name: string, element: SchemaElement[]): SchemaElement[] => [
  { name, converted_type: "LIST", num_children: 1, ...optional },
  { name: "list", repetition_type: "REPEATED", num_children: 1 },
  ...element,
];
const struct = (fields: SchemaElement[]): SchemaElement[] => [
  { name: "element", num_children: fields.length, ...optional },
  ...fields,
];
const PART: SchemaElement[] = [
  { name: "start", ...int },
  { name: "end", ...int },
  { name: "text", ...string },
];

const SCHEMA: Record<ColumnType, (name: string) => SchemaElement[]> = {
  string: (name) => [{ name, ...string }],
  int: (name) => [{ name, ...int }],
  bigint: (name) => [{ name, type: "INT64", ...optional }],
  double: (name) => [{ name, ...double }],
  bool: (name) => [{ name, ...bool }],
  timestamp: (name) => [
    { name, type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC: false, unit: "MILLIS" }, ...optional },
  ],
  date: (name) => [{ name, type: "INT32", converted_type: "DATE", ...optional }],
  // Its converted type comes last, in `close`: with it the library would encode the text as a JSON string once more.
  json: (name) => [{ name, type: "BYTE_ARRAY", logical_type: { type: "JSON" }, ...optional }],
  strings: (name) => list(name, [{ name: "element", ...string }]),
  parts: (name) => list(name, struct(PART)),
  mentions: (name) =>
    list(
      name,
      struct([...PART, { name: "kind", ...string }, { name: "metonym", ...bool }, { name: "confidence", ...double }]),
    ),
};

function schemaOf(table: TableName): SchemaElement[] {
  const columns = COLUMNS[table];
  return [{ name: "root", num_children: columns.length }, ...columns.flatMap(({ name, type }) => SCHEMA[type](name))];
}

function columnOf({ name, type }: Column, rows: Row[]): ColumnSource {
  const data = rows.map((row) => {
    const value = row[name];
    if (value === undefined || value === null) return null;
    if (type === "bigint") return BigInt(value as number);
    return type === "json" ? Buffer.from(value as string) : value;
  });
  return { name, data, offsetIndex: false, statistics: type !== "json" };
}

const METADATA = [{ key: "nutgraf.schemaVersion", value: SCHEMA_VERSION }];

/** A Parquet file that grows by row groups. Each `write` is one; a file without rows is a valid table too. */
export class ParquetTable {
  readonly #table: TableName;
  readonly #file: Output;
  readonly #writer: ParquetWriter;

  private constructor(table: TableName, file: Output, writer: ParquetWriter) {
    this.#table = table;
    this.#file = file;
    this.#writer = writer;
  }

  static async create(table: TableName, path: string): Promise<ParquetTable> {
    const { ParquetWriter } = await import("hyparquet-writer");
    const file = await Output.create(path);
    return new ParquetTable(
      table,
      file,
      new ParquetWriter({ writer: file.writer, schema: schemaOf(table), kvMetadata: METADATA, createdBy: "nutgraf" }),
    );
  }

  write(rows: Row[]): void {
    if (rows.length === 0) return;
    const columnData = COLUMNS[this.#table].map((column) => columnOf(column, rows));
    this.#writer.write({ columnData, rowGroupSize: rows.length });
    this.#file.flush();
  }

  /** Appends the row groups of another file of the same table, as bytes. */
  async append(path: string): Promise<void> {
    const { parquetMetadata } = await import("hyparquet");
    const size = statSync(path).size;
    const input = openSync(path, "r");
    try {
      const footer = readAt(input, size - 8, 8);
      const length = footer.readUInt32LE(0);
      const bytes = readAt(input, size - 8 - length, length + 8);
      const metadata = parquetMetadata(
        bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
      );
      this.#file.flush();
      const shift = BigInt(this.#writer.writer.offset - MAGIC);
      this.#file.copy(input, MAGIC, size - 8 - length);
      this.#writer.row_groups.push(...shifted(metadata, shift));
      this.#writer.num_rows += metadata.num_rows;
    } finally {
      closeSync(input);
    }
  }

  /** Writes the footer; the bytes are on the disk when it returns. */
  close(): void {
    for (const element of this.#writer.schema)
      if (element.logical_type?.type === "JSON") element.converted_type = "JSON";
    this.#writer.finish();
    this.#file.close();
  }
}

const MAGIC = 4;

function shifted(metadata: FileMetaData, by: bigint) {
  return metadata.row_groups.map((group) => ({
    ...group,
    ...(group.file_offset !== undefined && { file_offset: group.file_offset + by }),
    columns: group.columns.map((chunk): ColumnChunk => {
      const meta = chunk.meta_data!;
      const { dictionary_page_offset: dictionary } = meta;
      return {
        ...chunk,
        file_offset: chunk.file_offset === 0n ? 0n : chunk.file_offset + by,
        meta_data: {
          ...meta,
          data_page_offset: meta.data_page_offset + by,
          ...(dictionary !== undefined && { dictionary_page_offset: dictionary + by }),
        },
      };
    }),
  }));
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let at = 0;
  while (at < length) {
    const count = readSync(file, bytes, at, length - at, position + at);
    if (count === 0) throw new Error(`the file ends at byte ${position + at}`);
    at += count;
  }
  return bytes;
}

/** The library's own file writer opens and closes the file for each megabyte, and leaves its bytes to the system. */
class Output {
  readonly writer: Writer & { index: number };
  readonly #file: number;

  private constructor(writer: Writer & { index: number }, file: number) {
    this.writer = writer;
    this.#file = file;
  }

  static async create(path: string): Promise<Output> {
    const { ByteWriter } = await import("hyparquet-writer");
    return new Output(new ByteWriter() as unknown as Writer & { index: number }, openSync(path, "w"));
  }

  flush(): void {
    writeAll(this.#file, new Uint8Array(this.writer.buffer, 0, this.writer.index));
    this.writer.index = 0;
  }

  copy(input: number, from: number, to: number): void {
    for (let at = from; at < to; at += COPY_STEP) {
      const bytes = readAt(input, at, Math.min(COPY_STEP, to - at));
      writeAll(this.#file, bytes);
      this.writer.offset += bytes.length;
    }
  }

  close(): void {
    this.flush();
    fsyncSync(this.#file);
    closeSync(this.#file);
  }
}

const COPY_STEP = 4 * 1024 * 1024;
