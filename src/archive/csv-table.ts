/** Tables as CSV (RFC 4180, UTF-8), for spreadsheets. */
import { COLUMNS, type Column, type TableName } from "./columns.ts";
import type { Row } from "./rows.ts";

/** The whole analysis as JSON is more than a cell of a spreadsheet holds. */
const columnsOf = (table: TableName) => COLUMNS[table].filter((column) => column.type !== "json");

/** The first line. It begins with a byte order mark, without which Excel takes UTF-8 for something else. */
export function csvHeader(table: TableName): string {
  return `\ufeff${columnsOf(table)
    .map((column) => column.name)
    .join(",")}\r\n`;
}

/** The lines of rows. Lists of strings are joined by "; ", lists of spans are JSON. */
export function csvLines(table: TableName, rows: readonly Row[]): string {
  const columns = columnsOf(table);
  return rows.map((row) => `${columns.map((column) => cell(column, row[column.name])).join(",")}\r\n`).join("");
}

function cell({ type }: Column, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (value instanceof Date) return value.toISOString().slice(0, type === "date" ? 10 : 19);
  if (type === "strings") return quoted((value as string[]).join("; "));
  if (type === "parts" || type === "mentions") return quoted(JSON.stringify(value));
  return typeof value === "string" ? quoted(value) : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
