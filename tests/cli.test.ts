import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisSchema } from "../src/document/schema.ts";
import { bundledCli, runCli } from "./cli.ts";

const ARTICLE = `Harbour bridge reopens after storm

By Ana Ruiz

The harbour bridge reopened on Tuesday after engineers repaired 12 cables.

“We worked day and night,” said Tom Okafor, the port’s chief engineer.
`;

let cli: string;
let folder: string;
beforeAll(async () => {
  cli = await bundledCli("cli-test");
  folder = mkdtempSync(join(tmpdir(), "nutgraf-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nutgraf = (args: string[], input?: string | Uint8Array, env?: Record<string, string>) =>
  runCli(cli, args, input, env);
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe("nutgraf analyze", () => {
  it("shows an article for reading, without colour where there is no terminal", async () => {
    const { code, stdout, stderr } = await nutgraf(["analyze", file("a.txt", ARTICLE)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("“We worked day and night,” said Tom Okafor, the port’s chief engineer.");
    expect(stdout).not.toContain("\x1b");
  });

  it("prints copy that is wrapped by hand without its line breaks and indents", async () => {
    const copy = [
      "The harbour bridge reopened on Tuesday after engineers had worked for nine days to repair the",
      "twelve cables that the storm had torn, and the first lorries crossed it shortly before noon, to",
      "the applause of a crowd of dockers and children who had waited since the early morning in rain",
      "that did not stop before the mayor of the town had cut a ribbon, made a speech, and driven over",
      "it himself in an old red bus.",
    ].join("\n            ");
    const { stdout } = await nutgraf(["analyze", "--format", "body", file("wrapped.txt", copy)]);
    expect(stdout.replaceAll("\n", " ")).toContain("to repair the twelve cables");
    expect(stdout).not.toContain("the  ");
  });

  it("reads standard input and prints JSON that keeps the contract", async () => {
    const { code, stdout } = await nutgraf(["analyze", "--json", "--url", "https://news.example/1", "-"], ARTICLE);
    expect(code).toBe(0);
    const analysis = analysisSchema.parse(JSON.parse(stdout));
    expect(analysis.document).toMatchObject({ text: ARTICLE, format: "text", url: "https://news.example/1" });
  });

  it("tells HTML by the file's name or its first tags, and obeys --format", async () => {
    const page = "<html><body><p>The bridge reopened on Tuesday.</p></body></html>";
    const formats = await Promise.all(
      [
        ["a.html", "auto", page],
        ["a.dat", "auto", page],
        ["b.html", "auto", "No tag at all"],
        ["a.txt", "auto", page],
        ["a.html", "text", page],
        ["c.txt", "body", "Clean text."],
      ].map(async ([name, format, text]) => {
        const { stdout } = await nutgraf(["analyze", "--json", "--format", format!, file(`f-${name}`, text!)]);
        return JSON.parse(stdout).document.format;
      }),
    );
    expect(formats).toEqual(["html", "html", "html", "text", "text", "body"]);
  });

  it("decodes what it reads", async () => {
    const text = async (bytes: Uint8Array, ...more: string[]) =>
      JSON.parse((await nutgraf(["analyze", "--json", ...more, "-"], bytes)).stdout).document.text;
    expect(await text(Uint8Array.of(0x93, 0x4f, 0x75, 0x69, 0x94))).toBe("“Oui”");
    expect(await text(Uint8Array.of(0xff, 0xfe, 0x4f, 0, 0x75, 0, 0x69, 0))).toBe("Oui");
    expect(await text(Uint8Array.of(0xcf), "--charset", "windows-1251")).toBe("П");
  });

  it("colours when it is told to, and NO_COLOR has the last word", async () => {
    const coloured = await nutgraf(["analyze", "-"], ARTICLE, { FORCE_COLOR: "1" });
    expect(coloured.stdout).toContain("\x1b[");
    const plain = await nutgraf(["analyze", "-"], ARTICLE, { FORCE_COLOR: "1", NO_COLOR: "1" });
    expect(plain.stdout).not.toContain("\x1b[");
  });

  it("never passes control characters of an article to the terminal", async () => {
    const text = `${ARTICLE}\nThe \x1b[2Jbridge \x9b1m\u202ereopened \x07on Tuesday.`;
    for (const view of [[], ["--explain"]]) {
      const { stdout } = await nutgraf(["analyze", "--format", "body", ...view, "-"], text);
      expect(stdout).toContain("[2Jbridge");
      expect(stdout).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    }
  });

  it("explains each line of the page", async () => {
    const { code, stdout } = await nutgraf(["analyze", "--explain", "-"], ARTICLE);
    expect(code).toBe(0);
    const lines = ARTICLE.split("\n").filter((line) => line !== "");
    const printed = stdout.trimEnd().split("\n");
    expect(printed).toHaveLength(lines.length);
    lines.forEach((line, i) => {
      expect(printed[i]).toContain(line);
      expect(printed[i]).toMatch(/^[a-z]+( [a-z-]+)? +[01]\.\d\d {2}/);
    });
  });

  it("says so when there is nothing", async () => {
    const { code, stdout } = await nutgraf(["analyze", "-"], "");
    expect(code).toBe(0);
    expect(stdout).toContain("No article was found");
  });

  const refused: [string, () => string[], string | Uint8Array, number, RegExp][] = [
    ["a file that is not there", () => ["analyze", "nowhere.txt"], "", 1, /cannot read nowhere\.txt: no such file/],
    ["a folder", () => ["analyze", folder], "", 1, /it is a folder; give one file/],
    ["an image", () => ["analyze", "-"], Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0), 1, /standard input: .*PNG image/],
    ["a text that is too long", () => ["analyze", "--max-length", "10", "-"], "12345678901", 1, /maxLength \(10\)/],
    ["bytes without end", () => ["analyze", "--max-length", "10", "-"], "x".repeat(5000), 1, /raise --max-length/],
    ["an unknown command", () => ["analyse"], "", 2, /Did you mean analyze/],
    ["an unknown option", () => ["analyze", "--jsn", "-"], "", 2, /Did you mean --json/],
    ["a missing file", () => ["analyze"], "", 2, /missing required argument 'file'/],
    ["two views at once", () => ["analyze", "--json", "--explain", "-"], "", 2, /cannot be used with/],
    ["an unknown format", () => ["analyze", "--format", "pdf", "-"], "", 2, /Allowed choices are auto, text/],
    ["a length that is none", () => ["pipe", "--max-length", "-5"], "", 2, /whole number above 0/],
    ["a date that is none", () => ["analyze", "--published", "28 June", "-"], "", 2, /such as 2025-06-28/],
    ["nothing at all", () => [], "", 2, /Usage: nutgraf/],
  ];
  it.each(refused)("refuses %s with its reason and exit code", async (_, args, input, exit, message) => {
    const { code, stdout, stderr } = await nutgraf(args(), input);
    expect({ code, stdout }).toEqual({ code: exit, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe("nutgraf pipe", () => {
  it("answers each line in order, and a broken line does not stop it", async () => {
    const input = [
      '{"id":"one","text":"Rain fell."}',
      "not json",
      '{"id":"two"}',
      "",
      '{"id":"three","html":"<p>Snow fell.</p>"}',
      '{"id":"four","body":"Hail fell.","published":"2025-06-28"}',
    ].join("\n");
    const { code, stdout, stderr } = await nutgraf(["pipe"], input);
    expect(code).toBe(0);
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      ["one", undefined],
      [null, "invalid_json"],
      ["two", "invalid_input"],
      [null, "invalid_json"],
      ["three", undefined],
      ["four", undefined],
    ]);
    for (const answer of answers) if (!answer.error) analysisSchema.parse(answer);
    expect(stderr).toBe("nutgraf: 3 of 6 lines could not be analysed; their answers say why\n");
  });

  it("gives back lone surrogates, NUL and direction marks as they came", async () => {
    const body = "A\ud800 b\0c \u202e d \u2028 e";
    const { stdout } = await nutgraf(["pipe"], `${JSON.stringify({ id: "x", body })}\r\n`);
    expect(JSON.parse(stdout).document.text).toBe(body);
  });

  it("answers nothing to nothing", async () => {
    expect(await nutgraf(["pipe"], "")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("answers a line before it has seen the next", async () => {
    const child = spawn(process.execPath, [cli, "pipe"], { stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.write('{"id":"first","text":"Rain fell."}\n');
    const [part] = (await once(child.stdout, "data")) as [Buffer];
    expect(part.toString()).toContain('"id":"first"');
    child.stdin.end();
    expect((await once(child, "close"))[0]).toBe(0);
  });

  it("ends quietly when its reader stops reading", async () => {
    const child = spawn(process.execPath, [cli, "pipe"]);
    let stderr = "";
    child.stderr.on("data", (part: Buffer) => {
      stderr += part;
    });
    child.stdin.on("error", () => {});
    const line = `${JSON.stringify({ id: "x", text: "Rain fell on the harbour. ".repeat(200) })}\n`;
    child.stdin.end(line.repeat(300));
    await once(child.stdout, "data");
    child.stdout.destroy();
    expect((await once(child, "close"))[0]).toBe(0);
    expect(stderr).toBe("");
  });

  it("reads no more while nobody reads its answers, and loses none", async () => {
    const child = spawn(process.execPath, [cli, "pipe"]);
    const closed = once(child, "close");
    const body = "Rain fell on the harbour. ".repeat(400);
    const lines = 200;
    let taken = 0;
    const fed = (async () => {
      for (; taken < lines; taken++)
        if (!child.stdin.write(`${JSON.stringify({ id: `${taken}`, body })}\n`)) await once(child.stdin, "drain");
      child.stdin.end();
    })();
    await new Promise((wait) => setTimeout(wait, 1500));
    // What lies in the buffers between the processes is far less than the 2 MB of the whole.
    expect(taken).toBeLessThan(lines / 2);
    const answers: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => answers.push(part));
    await fed;
    expect((await closed)[0]).toBe(0);
    const ids = Buffer.concat(answers)
      .toString()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(Array.from({ length: lines }, (_, i) => `${i}`));
  });
});

describe("nutgraf schema", () => {
  it("prints a JSON Schema that names every part of an analysis", async () => {
    const { code, stdout } = await nutgraf(["schema"]);
    const schema = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(Object.keys(schema.properties)).toEqual(Object.keys(analysisSchema.shape));
  });
});

describe("nutgraf --help", () => {
  it("teaches by examples", async () => {
    for (const args of [["--help"], ["help", "analyze"], ["analyze", "--help"], ["pipe", "--help"]]) {
      const { code, stdout, stderr } = await nutgraf(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain("Examples:");
    }
  });

  it("prints the version of the package", async () => {
    expect((await nutgraf(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
