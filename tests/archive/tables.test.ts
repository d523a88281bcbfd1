/** The tables as a user meets them: in DuckDB, asked the questions of docs/tables.md. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COLUMNS, type ColumnType, TABLES } from "../../src/archive/columns.ts";
import { type ArchiveLine, ArchiveResult } from "../../src/archive/result.ts";
import { dayOf, timeOf } from "../../src/archive/rows.ts";
import { writeCsv, writeDatabase, writeJsonl, writeParquet } from "../../src/archive/writers.ts";
import { type Analysis, analysisSchema, type Claim } from "../../src/document/schema.ts";
import { grounded } from "../../src/document/span.ts";
import { plainAnalysis } from "./plain-analysis.ts";

const docs = readFileSync(resolve(import.meta.dirname, "../../docs/tables.md"), "utf8");

/** A claim of an analysis, told more of than the stand-in finds. */
function tell(analysis: Analysis, which: number, more: Partial<Claim>): void {
  Object.assign(analysis.claims[which]!, more);
}

/** Four articles, a copy of the first, and a document that failed. */
function archive(): ArchiveLine[] {
  const make = (text: string, published: string, publisher: string): Analysis => {
    const analysis = plainAnalysis({ body: text, published, url: `https://${publisher}.example/1` }, {});
    analysis.article.publisher = { text: publisher, name: publisher, span: null, from: "caller" };
    analysis.article.authors = [{ text: "Ana Ruiz", name: "Ana Ruiz", span: null, from: "caller" }];
    return analysis;
  };
  const one = "LIMA (Wire) — “GDP will grow 3 percent,” said Mei Tanaka. Exports rose 8 percent. 😀 It cost “a lot”.";
  const a = make(one, "2024-06-03", "herald");
  tell(a, 0, {
    subject: grounded(one, one.indexOf("GDP"), one.indexOf("GDP") + 3),
    attribution: { quote: "q1", entity: "e1", name: "Mei Tanaka" },
    time: { ...grounded(one, 0, 4), start: "2024-01-01", end: "2024-12-31" },
    checkWorthiness: 0.9,
    reasons: ["figure", "economy"],
  });
  tell(a, 1, {
    change: { direction: "up", by: true, cue: grounded(one, one.indexOf("rose"), one.indexOf("rose") + 4) },
  });
  a.quotes[0]!.cue = { ...grounded(one, one.indexOf("said"), one.indexOf("said") + 4), lemma: "say", class: "speech" };
  const lima = { name: "Lima", country: "PE", lat: -12.04, lon: -77.03, geonameId: 3936456, confidence: 0.9 };
  a.dateline = { ...grounded(one, 0, 11), place: lima, agency: "Wire", confidence: 0.9 };
  a.entities.push({ ...structuredClone(a.entities[0]!), id: "e2", name: "Ana Ruiz", aliases: ["Ruiz", "“A; R”"] });

  const two = "“GDP grew 2 percent,” said Karim Haddad. Wages fell 5 percent and 1 percent.";
  const b = make(two, "2024-06-20T10:00:00+02:00", "post");
  tell(b, 0, {
    subject: grounded(two, two.indexOf("GDP"), two.indexOf("GDP") + 3),
    time: { ...grounded(two, 0, 4), start: "2024-01-01", end: "2024-12-31" },
  });
  for (const which of [1, 2])
    tell(b, which, {
      change: { direction: "down", by: true, cue: grounded(two, two.indexOf("fell"), two.indexOf("fell") + 4) },
    });
  const c = make("“GDP is a poor measure,” said Mei Tanaka.", "2024-05-02", "post");
  const lines = [a, b, c, structuredClone(a)].map((analysis, i): ArchiveLine => {
    analysisSchema.parse(analysis);
    const source = { file: "wire.jsonl", record: i + 1, offset: i * 100 };
    return { ...analysis, id: `a${i + 1}`, doc: `wire.jsonl#${i + 1}`, source };
  });
  lines[3]!.duplicate = { of: "wire.jsonl#1", kind: "near", distance: 2 };
  (lines[3] as Analysis).article.publisher!.name = "post";
  const failed = { file: "broken.warc", record: 7, offset: 12_345_678_901 };
  lines.push({ id: "x", doc: "broken.warc#7", source: failed, error: { code: "corrupt_warc", message: "it is cut" } });
  return lines;
}

let folder: string;
let database: DuckDBInstance;
let connection: DuckDBConnection;
const results = () =>
  archive().map(({ ...line }) => {
    const { duplicate } = line;
    delete line.duplicate;
    const result = new ArchiveResult(line.source, line.id, Buffer.from(JSON.stringify(line)), line.error ?? null, null);
    result.duplicate = duplicate ?? null;
    return result;
  });
const ask = async (query: string) =>
  (await connection.runAndReadAll(query)).getRowObjectsJson() as Record<string, unknown>[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nutgraf-tables-"));
  await writeDatabase(results(), join(folder, "facts.duckdb"));
  database = await DuckDBInstance.create(join(folder, "facts.duckdb"), { access_mode: "READ_ONLY" });
  connection = await database.connect();
});
afterAll(() => {
  connection.closeSync();
  database.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const SQL_TYPES: Record<ColumnType, string> = {
  string: "VARCHAR",
  int: "INTEGER",
  bigint: "BIGINT",
  double: "DOUBLE",
  bool: "BOOLEAN",
  timestamp: "TIMESTAMP",
  date: "DATE",
  json: "JSON",
  strings: "VARCHAR[]",
  parts: "STRUCT[]",
  mentions: "STRUCT[]",
};

describe("docs/tables.md", () => {
  it.each(TABLES)("lists the columns of %s as they are", async (table) => {
    const start = docs.indexOf(`### ${table}\n`);
    const section = docs.slice(start, docs.indexOf("\n#", start + 5));
    const rows = COLUMNS[table].map(({ name, type, meaning }) => `| \`${name}\` | ${SQL_TYPES[type]} | ${meaning} |`);
    expect(section.split("\n").filter((line) => line.startsWith("| `"))).toEqual(rows);
    const types = await ask(
      `SELECT column_name, data_type FROM information_schema.columns WHERE table_name = '${table}'`,
    );
    const actual = types.map((it) => [it["column_name"], String(it["data_type"]).replace(/STRUCT\(.*\)/, "STRUCT")]);
    expect(actual).toEqual(COLUMNS[table].map(({ name, type }) => [name, SQL_TYPES[type]]));
  });

  const questions = [...docs.matchAll(/^### (.*\?)\n[\s\S]*?```sql\n([\s\S]*?)```/gm)].map(
    ([, title, sql]) => [title!, sql!] as const,
  );
  const EXPECTED: Record<string, unknown[]> = {
    "Who said what about GDP in June?": [
      { speaker: "Mei Tanaka", content: "“GDP will grow 3 percent,”", day: "2024-06-03" },
      { speaker: "Mei Tanaka", content: "“GDP will grow 3 percent,”", day: "2024-06-03" },
      { speaker: "Karim Haddad", content: "“GDP grew 2 percent,”", day: "2024-06-20" },
    ],
    "Which figure is reported with different values?": [
      { what: "gdp", unit: "%", time_start: "2024-01-01", reported: [2, 3], articles: "3" },
    ],
    "What should be checked first?": [
      {
        sentence: "3 percent",
        attributed_to: "Mei Tanaka",
        check_worthiness: 0.9,
        reasons: ["figure", "economy"],
        doc: "wire.jsonl#1",
      },
      { doc: "wire.jsonl#4" },
      ...Array.from({ length: 5 }, () => ({ check_worthiness: 0.5 })),
    ],
    "Who is quoted most, and in how many articles?": [
      { speaker: "Mei Tanaka", quotes: "5", articles: "3" },
      { speaker: "Karim Haddad", quotes: "1", articles: "1" },
    ],
    "Which claims are somebody's word, and not the paper's own?": [
      { attributed_to: "Mei Tanaka", sentence: "3 percent", cue: "said", quote_kind: "direct" },
      { attributed_to: "Mei Tanaka" },
    ],
    "Which percentages went up, and which down?": [
      { change_direction: "down", claims: "2", median_change: 3 },
      { change_direction: "up", claims: "2", median_change: 8 },
    ],
    "Where does the news come from?": [{ country: "PE", place: "Lima", articles: "2" }],
    "Who is named together with whom?": [{ one: "Ana Ruiz", other: "Mei Tanaka", articles: "2" }],
    "Which articles are copies of one story, and who printed it?": [
      { story: "wire.jsonl#1", copies: "2", publishers: ["herald", "post"] },
    ],
    "What could not be analysed, and why?": [
      { error_code: "corrupt_warc", documents: "1", for_example: "broken.warc", message: "it is cut" },
    ],
  };
  it("asks ten questions", () => {
    expect(questions.map(([title]) => title)).toEqual(Object.keys(EXPECTED));
  });
  it.each(questions)("%s", async (title, sql) => {
    const rows = await ask(sql);
    expect(rows).toMatchObject(EXPECTED[title]!);
    expect(rows).toHaveLength(EXPECTED[title]!.length);
  });
});

describe("the tables", () => {
  it("have every document once, with true types", async () => {
    expect(
      await ask(
        "SELECT doc, source_offset, error_code, published, authors, analysis IS NULL AS none FROM articles ORDER BY doc",
      ),
    ).toEqual([
      {
        doc: "broken.warc#7",
        source_offset: "12345678901",
        error_code: "corrupt_warc",
        published: null,
        authors: null,
        none: true,
      },
      ...["03 00:00:00", "20 08:00:00", "", "03 00:00:00"].map((time, i) => ({
        doc: `wire.jsonl#${i + 1}`,
        source_offset: String(i * 100),
        error_code: null,
        published: time === "" ? "2024-05-02 00:00:00" : `2024-06-${time}`,
        authors: ["Ana Ruiz"],
        none: false,
      })),
    ]);
  });

  it("keep the spans in step with the text", async () => {
    const [row] = await ask(
      "SELECT mentions, analysis->>'$.document.text' AS text FROM entities JOIN articles USING (doc) WHERE entity = 'e1' LIMIT 1",
    );
    const { start, end, text } = (row!["mentions"] as { start: number; end: number; text: string }[])[0]!;
    expect((row!["text"] as string).slice(start, end)).toBe(text);
  });

  it("hold the analysis unchanged", async () => {
    const rows = await ask("SELECT analysis FROM articles WHERE error_code IS NULL ORDER BY doc");
    for (const [i, { analysis }] of rows.entries()) {
      const { doc: _, source: __, duplicate: ___, ...expected } = archive()[i] as ArchiveLine & Analysis;
      expect(JSON.parse(analysis as string)).toEqual(expected);
    }
  });

  it("are the same as Parquet and as CSV", async () => {
    const files = Object.fromEntries(TABLES.map((table) => [table, join(folder, `${table}.parquet`)]));
    await writeParquet(results(), files);
    for (const table of TABLES) {
      expect(await ask(`FROM '${files[table]}'`)).toEqual(await ask(`FROM ${table}`));
      const path = join(folder, `${table}.csv`);
      await writeCsv(results(), path, table);
      const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true, bom: true });
      const [{ count }] = (await ask(`SELECT count(*)::INTEGER AS count FROM ${table}`)) as [{ count: number }];
      expect(rows).toHaveLength(count);
      expect(Object.keys(rows[0]!)).toEqual(
        COLUMNS[table].filter(({ type }) => type !== "json").map(({ name }) => name),
      );
    }
    const entities: Record<string, string>[] = parse(readFileSync(join(folder, "entities.csv")), {
      columns: true,
      bom: true,
    });
    expect(entities[1]).toMatchObject({ name: "Ana Ruiz", aliases: "Ruiz; “A; R”" });
    expect(JSON.parse(entities[0]!["mentions"]!)[0]).toMatchObject({ text: "Mei Tanaka", kind: "name" });
  });

  it("come from JSON Lines, packed or not, as they were given", async () => {
    const path = join(folder, "facts.jsonl");
    await writeJsonl(results(), path);
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(archive().map((line) => JSON.parse(JSON.stringify(line))));
  });
});

describe("times", () => {
  it("are UTC where a zone is given, else as printed, whatever the zone of the machine", () => {
    const iso = (text: string) => timeOf(text)?.toISOString() ?? null;
    expect(iso("2024")).toBe("2024-01-01T00:00:00.000Z");
    expect(iso("2024-06")).toBe("2024-06-01T00:00:00.000Z");
    expect(iso("2024-06-03T10:20")).toBe("2024-06-03T10:20:00.000Z");
    expect(iso("2024-06-03T10:20:30.5+02:00")).toBe("2024-06-03T08:20:30.500Z");
    for (const none of ["", "June 3", "2024-13-01", "2024-06-03 10:20"]) expect(iso(none)).toBeNull();
    expect(dayOf("2024-06-03T23:30-05:00")?.toISOString()).toBe("2024-06-03T00:00:00.000Z");
  });
});
