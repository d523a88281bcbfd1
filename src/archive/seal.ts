/** Turns the lines of a finished part into the files of its output; workers do it, beside their analysing. */
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { byteLines } from "./byte-lines.ts";
import type { TableName } from "./columns.ts";
import { csvLines } from "./csv-table.ts";
import { syncFile } from "./durable.ts";
import { ParquetTable } from "./parquet-table.ts";
import type { ArchiveLine } from "./result.ts";
import { type Row, rowsOf } from "./rows.ts";

export interface SealTask {
  kind: "seal";
  /** the part's lines of output */
  lines: string;
  as: "jsonl.gz" | "csv" | "parquet";
  /** where each table goes; `articles` for jsonl.gz */
  files: Partial<Record<TableName, string>>;
}

/** null, or why the files could not be written */
export type SealReply = { failure: string } | null;

/** Writes the files of a task, and has them on the disk when it is done. */
export async function sealPart(task: SealTask): Promise<SealReply> {
  try {
    if (task.as === "jsonl.gz") await gzipped(task.lines, task.files.articles!);
    else if (task.as === "csv") await csvPart(task);
    else await parquetPart(task);
    return null;
  } catch (error) {
    // An error's code does not survive the way between threads.
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

async function gzipped(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createGzip(), createWriteStream(to));
  syncFile(to);
}

async function csvPart({ lines, files }: SealTask): Promise<void> {
  const [table, path] = Object.entries(files)[0] as [TableName, string];
  const file = await open(path, "w");
  try {
    for await (const { line, json } of linesOf(lines))
      await file.appendFile(csvLines(table, rowsOf(line, json)[table]));
    await file.sync();
  } finally {
    await file.close();
  }
}

// What a row group holds in memory while it is written, roughly.
const GROUP_BYTES = 8 * 1024 * 1024;

async function parquetPart({ lines, files }: SealTask): Promise<void> {
  const tables = await Promise.all(
    (Object.entries(files) as [TableName, string][]).map(async ([name, path]) => ({
      name,
      table: await ParquetTable.create(name, path),
      rows: [] as Row[],
    })),
  );
  let held = 0;
  const flush = () => {
    for (const it of tables) {
      it.table.write(it.rows);
      it.rows = [];
    }
    held = 0;
  };
  for await (const { line, json, size } of linesOf(lines)) {
    const rows = rowsOf(line, json);
    for (const it of tables) for (const row of rows[it.name]) it.rows.push(row);
    held += size;
    if (held >= GROUP_BYTES) flush();
  }
  flush();
  for (const { table } of tables) table.close();
}

async function* linesOf(path: string): AsyncGenerator<{ line: ArchiveLine; json: string; size: number }> {
  for await (const { bytes } of byteLines(
    createReadStream(path, { highWaterMark: 1 << 20 }),
    Number.POSITIVE_INFINITY,
  )) {
    const text = Buffer.from(bytes!.buffer, bytes!.byteOffset, bytes!.length).toString();
    // What the archive adds stands behind the analysis; within a string of JSON the quotation marks would be escaped.
    const json = `${text.slice(0, text.lastIndexOf(',"doc":'))}}`;
    yield { line: JSON.parse(text), json, size: bytes!.length };
  }
}
