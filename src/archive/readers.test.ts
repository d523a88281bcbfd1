import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { inputOf } from "./input-of.ts";
import { type ArchivePosition, readArchive } from "./read-archive.ts";
import type { ReadOptions } from "./record.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nutgraf-readers-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** What comes out, as [key, input or failure code]. */
async function read(inputs: string | string[], options: ReadOptions = {}): Promise<[string, unknown][]> {
  const found: [string, unknown][] = [];
  for await (const record of readArchive([inputs].flat(), options)) {
    const { source, payload } = record;
    const key = `${source.file.replace(`${folder}/`, "")}#${source.record}`;
    if (payload.kind === "failure") found.push([key, payload.failure.code]);
    else {
      try {
        const { id: _, ...input } = inputOf(record, options).input;
        found.push([key, input]);
      } catch (error) {
        found.push([key, (error as { code: string }).code]);
      }
    }
  }
  return found;
}

const idsOf = async (path: string, options: ReadOptions = {}) => {
  const ids: string[] = [];
  for await (const record of readArchive([path], options)) ids.push(inputOf(record, options).input.id);
  return ids;
};

describe("text and HTML files", () => {
  it("are one document each, decoded by their content", async () => {
    expect(await read(file("a.txt", Buffer.from([0x93, 0x48, 0x69, 0x94])))).toEqual([["a.txt#0", { text: "“Hi”" }]]);
    const page = '<html><head><meta charset="windows-1251"></head><body><p>\xcf</p></body></html>';
    const [[, input]] = (await read(file("a.html", Buffer.from(page, "latin1")))) as [[string, { html: string }]];
    expect(input.html).toContain("<p>П</p>");
  });

  it("are told by their look when the name does not tell", async () => {
    expect(await read(file("page.dat", "<!doctype html><p>Rain."))).toEqual([
      ["page.dat#0", { html: "<!doctype html><p>Rain." }],
    ]);
    expect(await read(file("note", "Rain fell."))).toEqual([["note#0", { text: "Rain fell." }]]);
    expect(await read(file("lines.out", '{"text":"Rain."}\n'))).toEqual([["lines.out#1", { text: "Rain." }]]);
  });

  it("are refused when they are binary, or larger than a document may be", async () => {
    expect(await read(file("b.txt", Buffer.from("%PDF-1.7 ...")))).toEqual([["b.txt#0", "binary_input"]]);
    expect(await read(file("c.txt", "x".repeat(100)), { maxRecordBytes: 99 })).toEqual([
      ["c.txt#0", "record_too_large"],
    ]);
  });
});

describe("JSON Lines", () => {
  it("gives a document a line, finds the usual fields, and leaves blank lines out", async () => {
    const path = file(
      "a.jsonl",
      [
        '{"id":7,"maintext":"Rain.","date_publish":"2024-06-03","url":"https://news.example/1","title":"Wet"}',
        "",
        '{"content":"<p>Snow.</p>","Link":"https://news.example/2"}',
        '{"body":"Hail.","timestamp":1717400000}',
      ].join("\r\n"),
    );
    expect(await read(path)).toEqual([
      ["a.jsonl#1", { text: "Rain.", url: "https://news.example/1", published: "2024-06-03", title: "Wet" }],
      ["a.jsonl#3", { html: "<p>Snow.</p>", url: "https://news.example/2" }],
      ["a.jsonl#4", { body: "Hail.", published: "2024-06-03T07:33:20.000Z" }],
    ]);
    expect(await idsOf(path)).toEqual(["7", `${path}#3`, `${path}#4`]);
  });

  it("takes the fields that it is told, by a path as well", async () => {
    const path = file("b.jsonl", '{"text":"teaser","story":{"full":["One.","Two."]},"key":"k1"}\n');
    const options = { bodyField: "story.full", idField: "key" };
    expect(await read(path, options)).toEqual([["b.jsonl#1", { body: "One.\n\nTwo." }]]);
    expect(await idsOf(path, options)).toEqual(["k1"]);
  });

  it("goes on after a broken line, a line that is no object, and one that is too long", async () => {
    const path = file("c.jsonl", `{"text":"A.\n["x"]\n{"text":"${"x".repeat(80)}"}\n{"headline":"B"}\n{"text":"C."}`);
    expect(await read(path, { maxRecordBytes: 60 })).toEqual([
      ["c.jsonl#1", "invalid_json"],
      ["c.jsonl#2", "invalid_json"],
      ["c.jsonl#3", "record_too_large"],
      ["c.jsonl#4", "invalid_input"],
      ["c.jsonl#5", { text: "C." }],
    ]);
  });

  it("is read from .gz of several members and from .zst", async () => {
    const packed = Buffer.concat([gzipSync('{"text":"A."}\n{"te'), gzipSync('xt":"B."}\n')]);
    expect(await read(file("d.jsonl.gz", packed))).toHaveLength(2);
    expect(await read(file("e.jsonl.zst", ZSTD))).toEqual([
      ["e.jsonl.zst#1", { text: "Rain fell." }],
      ["e.jsonl.zst#2", { text: "Snow fell." }],
    ]);
    expect(await read(file("cut.jsonl.zst", ZSTD.subarray(0, 30)))).toEqual([
      ["cut.jsonl.zst#0", "corrupt_compression"],
    ]);
  });
});

// printf '{"text":"Rain fell."}\n{"text":"Snow fell."}\n' | zstd
const ZSTD = Buffer.from("KLUv/QRYFQEA0HsidGV4dCI6IlJhaW4gZmVsbC4ifQpTbm93AgCgEFnMJhFVHaM=", "base64");

describe("CSV", () => {
  it("gives a document a row, over quoted line breaks, for any usual delimiter", async () => {
    const path = file("a.csv", '\ufeffid,Article Text,date\r\n1,"Rain,\r\nmore ""rain"".",2024-06-03\r\n2,Snow.,\r\n');
    expect(await read(path)).toEqual([
      ["a.csv#1", { text: 'Rain,\r\nmore "rain".', published: "2024-06-03" }],
      ["a.csv#2", { text: "Snow." }],
    ]);
    expect(await read(file("b.csv", "url;text\nu1;Rain, rain.\n"))).toEqual([
      ["b.csv#1", { text: "Rain, rain.", url: "u1" }],
    ]);
    expect(await read(file("c.tsv", "id\ttext\n1\tRain, rain; rain.\n"))).toEqual([
      ["c.tsv#1", { text: "Rain, rain; rain." }],
    ]);
  });

  it("reads Windows-1252, as Excel writes it", async () => {
    expect(await read(file("d.csv", Buffer.from("text\n\x93Rain\x94\n", "latin1")))).toEqual([
      ["d.csv#1", { text: "“Rain”" }],
    ]);
  });

  it("says which columns there are when none holds text", async () => {
    expect(await read(file("e.csv", "a,b\n1,2\n"))).toEqual([["e.csv#0", "unknown_format"]]);
    expect(await read(file("e.csv", "a,b\n1,2\n"), { textField: "b" })).toEqual([["e.csv#1", { text: "2" }]]);
  });

  it("bounds a row whose quotation mark is never closed", async () => {
    const path = file("f.csv", `text\nA.\n"${"never closed\n".repeat(20_000)}`);
    const found = await read(path, { maxRecordBytes: 50_000 });
    expect(found[0]).toEqual(["f.csv#1", { text: "A." }]);
    expect(found.slice(1).every(([, it]) => it === "record_too_large" || it === "invalid_input")).toBe(true);
    expect(found.length).toBeGreaterThan(1);
  });
});

describe("Parquet", () => {
  const table = (rows: number) =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: "doc_id", data: Array.from({ length: rows }, (_, i) => BigInt(i)), type: "INT64" },
          { name: "text", data: Array.from({ length: rows }, (_, i) => `Rain fell ${i} times.`), type: "STRING" },
          {
            name: "published",
            data: Array.from({ length: rows }, () => new Date("2024-06-03T10:00:00Z")),
            type: "TIMESTAMP",
          },
          { name: "vector", data: Array.from({ length: rows }, () => 0.5), type: "DOUBLE" },
        ],
        rowGroupSize: 10,
      }),
    );

  it("gives a document a row, over row groups", async () => {
    const path = file("a.parquet", table(25));
    const found = await read(path);
    expect(found).toHaveLength(25);
    expect(found[13]).toEqual(["a.parquet#14", { text: "Rain fell 13 times.", published: "2024-06-03T10:00:00.000Z" }]);
    expect((await idsOf(path))[13]).toBe("13");
  });

  it("says where it is cut", async () => {
    expect(await read(file("cut.parquet", table(25).subarray(0, 700)))).toEqual([["cut.parquet#0", "corrupt_parquet"]]);
  });

  it("passes over a row group that is broken", async () => {
    const bytes = table(25);
    bytes.fill(0xff, 4, 60);
    const found = await read(file("broken.parquet", bytes));
    expect(found[0]).toEqual(["broken.parquet#1", "corrupt_parquet"]);
    expect(found.slice(1).map(([key]) => key)).toEqual(
      Array.from({ length: 15 }, (_, i) => `broken.parquet#${i + 11}`),
    );
  });
});

describe("WARC", () => {
  const http = (body: string, type = "text/html; charset=utf-8", more = "") =>
    `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n${more}\r\n${body}`;

  /** As the reference implementation writes it. */
  async function warc(records: { url: string; response: string; type?: "response" | "request" }[], gzip = false) {
    const parts: Uint8Array[] = [];
    for (const { url, response, type = "response" } of records) {
      const [head, body] = response.split(/\r\n\r\n([\s\S]*)/) as [string, string];
      const [statusline, ...headers] = head.split("\r\n");
      async function* content() {
        yield new TextEncoder().encode(body);
      }
      const record = WARCRecord.create(
        {
          url,
          type,
          date: "2024-06-03T10:00:00Z",
          warcVersion: "WARC/1.0",
          httpHeaders: Object.fromEntries(headers.map((line) => line.split(": ") as [string, string])),
          statusline: statusline!,
        },
        content(),
      );
      parts.push(await WARCSerializer.serialize(record, { gzip }));
    }
    return Buffer.concat(parts);
  }

  const pages = ["a", "b", "c"].map((name) => ({
    url: `https://news.example/${name}`,
    response: http(`<p>Page ${name}.</p>`),
  }));

  it.each([false, true])("gives the HTML responses that warcio wrote (gzip: %s)", async (gzip) => {
    const records = [
      {
        url: "https://news.example/a",
        response: "GET / HTTP/1.1\r\nHost: news.example\r\n\r\n",
        type: "request" as const,
      },
      pages[0]!,
      { url: "https://news.example/i.png", response: http("PNG", "image/png") },
      { url: "https://news.example/gone", response: http("<p>No.</p>").replace("200 OK", "404 Not Found") },
      pages[1]!,
    ];
    const path = file(`a.warc${gzip ? ".gz" : ""}`, await warc(records, gzip));
    expect((await read(path)).map(([, input]) => input)).toEqual([
      { html: "<p>Page a.</p>", url: "https://news.example/a" },
      { html: "<p>Page b.</p>", url: "https://news.example/b" },
    ]);
    for (const id of await idsOf(path)) expect(id).toMatch(/^urn:uuid:/);
  });

  it("undoes chunks and compression, and decodes by the header, the page or the bytes", async () => {
    const body = (bytes: Buffer, head: string) =>
      Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`), bytes]);
    const chunked = Buffer.from("4\r\n<p>R\r\n7;x=1\r\nain.</p\r\n1\r\n>\r\n0\r\n\r\n");
    const bodies = [
      body(chunked, "Content-Type: text/html\r\nTransfer-Encoding: chunked"),
      body(gzipSync("<p>Rain.</p>"), "Content-Type: text/html\r\nContent-Encoding: gzip"),
      body(
        Buffer.from("<p>Rain.</p>"),
        "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked",
      ),
      body(Buffer.from("<p>Rain.</p>"), "Server: x"),
      body(Buffer.from("<p>\xcf</p>", "latin1"), "content-type: text/html; charset=windows-1251"),
    ];
    const records = bodies.map((bytes, i) => rawRecord(`https://news.example/${i}`, bytes));
    const found = await read(file("b.warc", Buffer.concat(records)));
    const rain = { html: "<p>Rain.</p>" };
    expect(found.map(([, input]) => input)).toMatchObject([rain, rain, rain, rain, { html: "<p>П</p>" }]);
  });

  it("takes the time of the crawl for the page's present", async () => {
    for await (const record of readArchive([file("t.warc", await warc(pages))]))
      expect(inputOf(record).referenceTime).toBe("2024-06-03T10:00:00Z");
  });

  const wrong = (by: number) => (bytes: Buffer) =>
    Buffer.from(
      bytes.toString("latin1").replace(/Content-Length: (\d+)/, (_, n) => `Content-Length: ${Number(n) + by}`),
      "latin1",
    );
  it.each([
    ["too small", wrong(-5)],
    ["too large", wrong(40)],
    ["far too large", wrong(5_000_000)],
    ["larger than memory", wrong(90_000_000_000)],
    [
      "no number",
      (bytes: Buffer) =>
        Buffer.from(bytes.toString("latin1").replace(/Content-Length: \d+/, "Content-Length: many"), "latin1"),
    ],
    [
      "missing",
      (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replace(/Content-Length: \d+\r\n/, ""), "latin1"),
    ],
  ])("finds the next record after a Content-Length that is %s", async (_, spoil) => {
    const [a, b, c] = await Promise.all(pages.map((page) => warc([page])));
    for (const middle of [spoil(b!)]) {
      const found = await read(file("wrong.warc", Buffer.concat([a!, middle, c!])));
      expect(found.map(([, it]) => (typeof it === "string" ? it : (it as { url: string }).url))).toEqual([
        "https://news.example/a",
        "corrupt_warc",
        "https://news.example/c",
      ]);
    }
  });

  it("goes on with the next record after a gzip member that is broken or cut", async () => {
    const members = await Promise.all(pages.map((page) => warc([page], true)));
    const broken = Buffer.from(members[1]!);
    broken.fill(0x55, 60, 90);
    for (const middle of [broken, members[1]!.subarray(0, 120)]) {
      const found = await read(file("broken.warc.gz", Buffer.concat([members[0]!, middle, members[2]!])));
      const outcomes = found.map(([, it]) => (typeof it === "string" ? it : (it as { url: string }).url));
      expect(outcomes).toEqual(["https://news.example/a", "corrupt_compression", "https://news.example/c"]);
    }
  });

  it("says where the last record is cut", async () => {
    const bytes = await warc(pages);
    const found = await read(file("cut.warc", bytes.subarray(0, bytes.length - 12)));
    expect(found.map(([, it]) => typeof it)).toEqual(["object", "object", "string"]);
  });

  it("does not take a page that speaks of WARC for a record", async () => {
    const bytes = await warc([
      { url: "https://news.example/w", response: http("<pre>\nWARC/1.0\r\nWARC-Type: response\r\n\r\n</pre>") },
      pages[0]!,
    ]);
    expect(await read(file("w.warc", bytes))).toHaveLength(2);
  });

  function rawRecord(url: string, body: Buffer): Buffer {
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <${url}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${body.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), body, Buffer.from("\r\n\r\n")]);
  }
});

describe("folders and globs", () => {
  it("are read in order, without hidden files, other kinds and symbolic links", async () => {
    const base = join(folder, "tree");
    for (const name of ["b.txt", "a/z.txt", "a/y.jsonl", "a/picture.png", ".hidden.txt", "c/.git/x.txt"])
      file(`tree/${name}`, name.endsWith("jsonl") ? '{"text":"Y."}' : name);
    file("outside.txt", "outside");
    symlinkSync(base, join(base, "a/loop"));
    symlinkSync(join(folder, "outside.txt"), join(base, "link.txt"));
    const skipped: string[] = [];
    const found = await read(base, {
      onSkippedFile: (path, why) => skipped.push(`${path.slice(base.length + 1)} ${why}`),
    });
    expect(found.map(([key]) => key)).toEqual(["tree/a/y.jsonl#1", "tree/a/z.txt#0", "tree/b.txt#0"]);
    expect(skipped.sort()).toEqual(["a/loop link", "a/picture.png other-kind", "link.txt link"]);
    expect((await read(`${base}/**/*.txt`)).map(([key]) => key)).toEqual(["tree/a/z.txt#0", "tree/b.txt#0"]);
    expect((await read(`${base}/{b,c}.txt`)).map(([key]) => key)).toEqual(["tree/b.txt#0"]);
    expect(await read(join(base, "link.txt"))).toEqual([["tree/link.txt#0", { text: "outside" }]]);
  });

  it("name what is not there, and go on", async () => {
    const there = file("there.txt", "Here.");
    expect(await read([join(folder, "nowhere.txt"), join(folder, "no*match.txt"), there])).toEqual([
      ["nowhere.txt#0", "unreadable_file"],
      ["no*match.txt#0", "unreadable_file"],
      ["there.txt#0", { text: "Here." }],
    ]);
  });

  it("refuse to read nothing", async () => {
    await expect(read([])).rejects.toMatchObject({ code: "no_input" });
    mkdirSync(join(folder, "empty"), { recursive: true });
    await expect(read(join(folder, "empty"))).rejects.toMatchObject({ code: "no_input" });
  });
});

describe("reading on from a position", () => {
  it("gives exactly the rest, from every place", async () => {
    const base = join(folder, "positions");
    file("positions/a.jsonl", '{"text":"1."}\n\n{"text":"2."}\nbroken\n{"text":"3."}\n');
    file("positions/b.csv", 'text\n4.\n"5\n5"\n6.\n');
    file("positions/c.jsonl.gz", gzipSync('{"text":"7."}\n{"text":"8."}\n').subarray(0, -6));
    file(
      "positions/d.parquet",
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [{ name: "text", data: ["9.", "10.", "11."], type: "STRING" }],
          rowGroupSize: 2,
        }),
      ),
    );
    file("positions/e.txt", "12.");
    const all = [];
    for await (const record of readArchive([base])) all.push(record);
    expect(all).toHaveLength(14);
    for (const [i, { position }] of all.entries()) {
      const rest = [];
      for await (const record of readArchive([base], {}, JSON.parse(JSON.stringify(position)))) rest.push(record);
      expect(rest).toEqual(all.slice(i + 1));
    }
  });

  it("refuses to go on in files that have changed", async () => {
    const path = file("changed/a.jsonl", '{"text":"1."}\n{"text":"2."}\n');
    const positions: ArchivePosition[] = [];
    for await (const { position } of readArchive([join(folder, "changed")])) positions.push(position);
    const rest = async () => {
      for await (const _ of readArchive([join(folder, "changed")], {}, positions[0]));
    };
    file("changed/0.jsonl", '{"text":"0."}\n');
    await expect(rest()).rejects.toMatchObject({ code: "input_changed" });
    rmSync(join(folder, "changed/0.jsonl"));
    writeFileSync(path, '{"text":"1."}\n{"text":"2."}\n{"text":"3."}\n');
    await expect(rest()).rejects.toMatchObject({ code: "input_changed" });
    rmSync(path);
    await expect(rest()).rejects.toMatchObject({ code: "input_changed" });
  });
});
