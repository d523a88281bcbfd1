/** Rows of the four tables as JSON, for programs that make tables of them: Spark reads them with a schema. */
import { COLUMNS, type Column, TABLES } from "./columns.ts";
import { fingerprintOf, fingerprintText } from "./fingerprint.ts";
import { type Row, type RowSource, rowsOf } from "./rows.ts";

/**
 * An answer of `nutgraf pipe` as {"id", "articles": [...], "entities": [...], "quotes": [...], "claims": [...]}. Null
 * values are left out; timestamps are ISO 8601 without a zone, dates without a time.
 */
export function rowsAnswer(json: string): string {
  const answer = JSON.parse(json) as RowSource;
  const fingerprint = "article" in answer ? fingerprintOf(answer.article.body) : null;
  const rows = rowsOf({ ...answer, ...(fingerprint !== null && { fingerprint: fingerprintText(fingerprint) }) }, json);
  const tables = TABLES.map((table) => [table, rows[table].map((row) => plainRow(COLUMNS[table], row))]);
  return JSON.stringify({ id: answer.id, ...Object.fromEntries(tables) });
}

function plainRow(columns: readonly Column[], row: Row): Row {
  const plain: Row = {};
  for (const { name, type } of columns) {
    const value = row[name];
    if (value === undefined || value === null) continue;
    plain[name] = value instanceof Date ? value.toISOString().slice(0, type === "date" ? 10 : 23) : value;
  }
  return plain;
}
