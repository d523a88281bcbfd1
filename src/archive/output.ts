/** Where a run writes, by the name of its output, and how parts become the output. */
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { TABLES, type TableName } from "./columns.ts";
import { csvHeader } from "./csv-table.ts";
import { writeDuckDb } from "./duckdb.ts";
import { publish, writeAll, writing } from "./durable.ts";
import { ArchiveError } from "./failure.ts";
import { ParquetTable } from "./parquet-table.ts";
import type { SealTask } from "./seal.ts";
import type { OutputFormat } from "./settings.ts";

export interface OutputOptions {
  /** a file ending in .jsonl, .jsonl.gz, .csv, .parquet or .duckdb, or a folder for many part files */
  out: string;
  /** overrides what the name says; in a folder, the format of the parts (default parquet) */
  outFormat?: OutputFormat;
  /** the one table of a .csv (default articles), or of a .parquet instead of all four */
  table?: TableName;
}

export interface Output {
  path: string;
  format: OutputFormat;
  folder: boolean;
  table: TableName | null;
  /** for the journal, the lock and parts under way */
  workFolder: string;
  /** what it will consist of, errors aside */
  files: string[];
}

const EXTENSIONS: [string, OutputFormat][] = [
  [".jsonl.gz", "jsonl.gz"],
  [".ndjson.gz", "jsonl.gz"],
  [".jsonl", "jsonl"],
  [".ndjson", "jsonl"],
  [".csv", "csv"],
  [".parquet", "parquet"],
  [".duckdb", "duckdb"],
];

/** Throws ArchiveError "invalid_option" for a name that says no format. */
export function outputOf({ out, outFormat, table }: OutputOptions): Output {
  const path = out.replace(/(?<=[^/\\])[/\\]+$/, "");
  const named = EXTENSIONS.find(([extension]) => path.toLowerCase().endsWith(extension))?.[1];
  const folder = path !== out || (existsSync(path) && statSync(path).isDirectory()) || named === undefined;
  if (folder && named === undefined && path === out && !existsSync(path) && /\.[a-z]\w{0,8}$/i.test(path))
    throw new ArchiveError(
      "invalid_option",
      `${out}: no format of that name; end it in ${EXTENSIONS.map(([extension]) => extension).join(", ")}, or in / for a folder`,
    );
  const format = outFormat ?? (folder ? "parquet" : named!);
  if (folder && format === "duckdb")
    throw new ArchiveError("invalid_option", `${out}: a DuckDB database is one file; end its name in .duckdb`);
  if (table !== undefined && (format === "jsonl" || format === "jsonl.gz" || format === "duckdb"))
    throw new ArchiveError("invalid_option", `one table is for CSV and Parquet; ${format} holds the whole analysis`);
  const one = format === "csv" ? (table ?? "articles") : (table ?? null);
  const output: Output = {
    path,
    format,
    folder,
    table: one,
    workFolder: folder ? join(path, "_nutgraf") : `${path}.parts`,
    files: [],
  };
  output.files = folder ? [path] : [...finalFiles(output).values()];
  return output;
}

/** The files of a single-file output by table; a Parquet file holds one table, so the others stand beside it. */
function finalFiles({ path, format, table }: Output): Map<TableName, string> {
  if (format !== "parquet" || table !== null) return new Map([[table ?? "articles", path]]);
  const base = path.slice(0, -".parquet".length);
  return new Map(TABLES.map((name) => [name, name === "articles" ? path : `${base}.${name}.parquet`]));
}

const partName = (part: number) => `part-${String(part).padStart(6, "0")}`;

/** The lines of a part while it is written, and until it is turned into its files. */
export const linesFile = (output: Output, part: number) => join(output.workFolder, `${partName(part)}.lines`);
export const errorsFile = (output: Output, part: number) => join(output.workFolder, `${partName(part)}.errors`);
export const seenFile = (output: Output, part: number) => join(output.workFolder, `${partName(part)}.seen`);

/** The files of a finished part, by table. */
export function partFiles(output: Output, part: number): Map<TableName, string> {
  const { format, folder, path, workFolder, table } = output;
  const name = partName(part);
  if (format === "jsonl" || format === "jsonl.gz")
    return new Map([["articles", join(folder ? path : workFolder, `${name}.${format}`)]]);
  const extension = format === "csv" ? "csv" : "parquet";
  const tables = table === null ? TABLES : [table];
  return new Map(
    tables.map((it) => [
      it,
      folder ? join(path, it, `${name}.${extension}`) : join(workFolder, `${name}.${it}.${extension}`),
    ]),
  );
}

/** What a worker has to do for a part; null when its lines are the output. */
export function sealTask(output: Output, part: number): SealTask | null {
  if (output.format === "jsonl") return null;
  const files = Object.fromEntries([...partFiles(output, part)].map(([table, path]) => [table, `${path}.tmp`]));
  const as = output.format === "duckdb" ? "parquet" : output.format;
  return { kind: "seal", lines: linesFile(output, part), as, files };
}

/** Makes the folders of an output. */
export function makeFolders(output: Output): void {
  writing(output.workFolder, () => mkdirSync(output.workFolder, { recursive: true }));
  if (output.folder && output.format !== "jsonl" && output.format !== "jsonl.gz")
    for (const table of output.table === null ? TABLES : [output.table])
      writing(output.path, () => mkdirSync(join(output.path, table), { recursive: true }));
}

/** Removes what stands where the output will. */
export function removeOutput(output: Output): void {
  rmSync(output.workFolder, { recursive: true, force: true });
  rmSync(errorsOutput(output), { force: true });
  if (!output.folder) for (const file of output.files) rmSync(file, { force: true });
  else if (existsSync(output.path))
    for (const name of readdirSync(output.path))
      if (/^part-\d+\./.test(name) || (TABLES as readonly string[]).includes(name))
        rmSync(join(output.path, name), { recursive: true, force: true });
}

export function errorsOutput({ path, folder }: Output): string {
  return folder ? join(path, "errors.jsonl") : `${path}.errors.jsonl`;
}

/**
 * Puts the output in its place, from its parts: each file whole or not at all. Gives the files. May be run again after
 * any end.
 */
export async function assemble(output: Output, parts: number): Promise<string[]> {
  const made: string[] = [];
  if (!output.folder) {
    const files = [...finalFiles(output)].reverse();
    for (const [table, path] of files) {
      const from = Array.from({ length: parts }, (_, part) => partFiles(output, part));
      const temporary = `${path}.tmp`;
      if (output.format === "duckdb") {
        await writeDuckDb(
          temporary,
          Object.fromEntries(TABLES.map((name) => [name, from.map((it) => it.get(name)!)])) as Record<
            TableName,
            string[]
          >,
        );
      } else if (output.format === "parquet")
        await joinParquet(
          table,
          from.map((it) => it.get(table)!),
          temporary,
        );
      else
        concatenate(
          from.map((it) => it.get(table)!),
          temporary,
          output.format === "csv" ? csvHeader(table) : "",
        );
      await publish(temporary, path);
      made.unshift(path);
    }
  } else made.push(output.path);
  const errors = Array.from({ length: parts }, (_, part) => errorsFile(output, part)).filter((file) =>
    existsSync(file),
  );
  if (errors.length > 0) {
    const path = errorsOutput(output);
    concatenate(errors, `${path}.tmp`, "");
    await publish(`${path}.tmp`, path);
    made.push(path);
  }
  return made;
}

async function joinParquet(table: TableName, from: string[], to: string): Promise<void> {
  const joined = await ParquetTable.create(table, to);
  for (const file of from) await joined.append(file);
  joined.close();
}

function concatenate(from: string[], to: string, head: string): void {
  writing(to, () => {
    const output = openSync(to, "w");
    const buffer = Buffer.allocUnsafe(4 * 1024 * 1024);
    try {
      writeAll(output, Buffer.from(head));
      for (const path of from) {
        const input = openSync(path, "r");
        try {
          for (let count = readSync(input, buffer); count > 0; count = readSync(input, buffer))
            writeAll(output, buffer.subarray(0, count));
        } finally {
          closeSync(input);
        }
      }
    } finally {
      closeSync(output);
    }
  });
}
