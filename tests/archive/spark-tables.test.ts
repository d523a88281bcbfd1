import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { COLUMNS, type ColumnType, TABLES } from "../../src/archive/columns.ts";

const STRUCT = "start: INT, end: INT, text: STRING";
const SPARK: Record<ColumnType, string> = {
  string: "STRING",
  int: "INT",
  bigint: "BIGINT",
  double: "DOUBLE",
  bool: "BOOLEAN",
  timestamp: "TIMESTAMP_NTZ",
  date: "DATE",
  json: "STRING",
  strings: "ARRAY<STRING>",
  parts: `ARRAY<STRUCT<${STRUCT}>>`,
  mentions: `ARRAY<STRUCT<${STRUCT}, kind: STRING, metonym: BOOLEAN, confidence: DOUBLE>>`,
};

it.each(TABLES)("examples/spark has the columns of %s", (table) => {
  const python = readFileSync(resolve(import.meta.dirname, "../../examples/spark/nutgraf_tables.py"), "utf8");
  const ddl = python.split(`"${table}": """`)[1]!.split('"""')[0]!;
  const columns = ddl.trim().split(/,\n\s*/);
  expect(columns).toEqual(COLUMNS[table].map(({ name, type }) => `\`${name}\` ${SPARK[type]}`));
});
