/** The writers one by one: each takes results and makes a file, which is there whole or not at all. */
import { closeSync, createWriteStream, mkdtempSync, openSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { TABLES, type TableName } from "./columns.ts";
import { csvHeader, csvLines } from "./csv-table.ts";
import { writeDuckDb } from "./duckdb.ts";
import { publish, writeAll, writing } from "./durable.ts";
import { ParquetTable } from "./parquet-table.ts";
import type { ArchiveResult } from "./result.ts";
import { type Row, rowsOf } from "./rows.ts";

type Results = AsyncIterable<ArchiveResult> | Iterable<ArchiveResult>;

/** JSON Lines, one for each result, failed ones included; packed when the name ends in .gz. */
export async function writeJsonl(results: Results, path: string): Promise<void> {
  async function* lines() {
    for await (const result of results) yield result.toBytes();
  }
  const file = createWriteStream(`${path}.tmp`);
  if (path.endsWith(".gz")) await pipeline(Readable.from(lines()), createGzip(), file);
  else await pipeline(Readable.from(lines()), file);
  await publish(`${path}.tmp`, path);
}

/** One table as CSV. */
export async function writeCsv(results: Results, path: string, table: TableName = "articles"): Promise<void> {
  const file = writing(path, () => openSync(`${path}.tmp`, "w"));
  try {
    writeAll(file, Buffer.from(csvHeader(table)));
    for await (const { line } of results) {
      const lines = csvLines(table, rowsOf(line)[table]);
      writing(path, () => writeAll(file, Buffer.from(lines)));
    }
  } finally {
    closeSync(file);
  }
  await publish(`${path}.tmp`, path);
}

// Documents a row group: what is held in memory.
const GROUP = 250;

/** Tables as Parquet, each in a file of its own. */
export async function writeParquet(results: Results, files: Partial<Record<TableName, string>>): Promise<void> {
  const tables: { path: string; name: TableName; table: ParquetTable; rows: Row[] }[] = [];
  for (const [name, path] of Object.entries(files) as [TableName, string][])
    tables.push({ path, name, table: await ParquetTable.create(name, `${path}.tmp`), rows: [] });
  const flush = () => {
    for (const it of tables) {
      writing(it.path, () => it.table.write(it.rows));
      it.rows = [];
    }
  };
  let held = 0;
  for await (const { line } of results) {
    const rows = rowsOf(line);
    for (const it of tables) for (const row of rows[it.name]) it.rows.push(row);
    if (++held % GROUP === 0) flush();
  }
  flush();
  for (const { table, path } of tables) {
    writing(path, () => table.close());
    await publish(`${path}.tmp`, path);
  }
}

/** All tables as a DuckDB database. Needs the package @duckdb/node-api. */
export async function writeDatabase(results: Results, path: string): Promise<void> {
  const folder = mkdtempSync(join(dirname(resolve(path)), `.${basename(path)}.`));
  try {
    const files = Object.fromEntries(TABLES.map((table) => [table, join(folder, `${table}.parquet`)]));
    await writeParquet(results, files);
    const lists = Object.fromEntries(TABLES.map((table) => [table, [files[table]!]])) as Record<TableName, string[]>;
    await writeDuckDb(`${path}.tmp`, lists);
    await publish(`${path}.tmp`, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
