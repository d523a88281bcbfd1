/** Writes a DuckDB database. DuckDB is native and large, so who wants it installs it: it is loaded here alone. */
import { rmSync } from "node:fs";
import { TABLES, type TableName } from "./columns.ts";
import { writeFailure } from "./durable.ts";
import { ArchiveError, messageOf } from "./failure.ts";

/** Loads DuckDB. Throws ArchiveError "missing_package" when it is not installed. */
export async function loadDuckDb(): Promise<typeof import("@duckdb/node-api")> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    throw new ArchiveError(
      "missing_package",
      `a .duckdb output needs the package @duckdb/node-api, which cannot be loaded (${messageOf(error).split("\n")[0]}); ` +
        "npm install @duckdb/node-api, or write .parquet, which DuckDB reads as well",
      error,
    );
  }
}

/** Makes a database of the four tables from the Parquet files of each, in their order. */
export async function writeDuckDb(path: string, files: Record<TableName, string[]>): Promise<void> {
  const { DuckDBInstance } = await loadDuckDb();
  for (const old of [path, `${path}.wal`]) rmSync(old, { force: true });
  try {
    // One thread writes rows, and so blocks, in the same order each time.
    const database = await DuckDBInstance.create(path, { threads: "1" });
    const connection = await database.connect();
    for (const table of TABLES) {
      const list = files[table].map((file) => `'${file.replaceAll("'", "''")}'`).join(", ");
      await connection.run(`CREATE TABLE ${table} AS SELECT * FROM read_parquet([${list}])`);
    }
    await connection.run("CHECKPOINT");
    connection.closeSync();
    database.closeSync();
  } catch (error) {
    throw writeFailure(path, error);
  }
}
