import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT } from "../src/cli/exit.ts";
import { program } from "../src/cli/program.ts";

const root = resolve(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** The part of a document under a heading, up to the next heading of the same or a higher level. */
function section(document: string, heading: string): string {
  const lines = document.split("\n");
  const start = lines.indexOf(heading);
  expect(start, `there is a heading "${heading}"`).toBeGreaterThanOrEqual(0);
  const level = heading.indexOf(" ");
  const end = lines.findIndex((line, i) => i > start && /^#+ /.test(line) && line.indexOf(" ") <= level);
  return lines.slice(start, end < 0 ? undefined : end).join("\n");
}

describe("docs/cli.md", () => {
  const cli = read("docs/cli.md");
  const options = program().commands.flatMap((command) =>
    command.options.map((option) => [command.name(), option.flags] as const),
  );

  it.each(program().commands.map((command) => command.name()))("has a section on %s and lists it", (name) => {
    section(cli, `## nutgraf ${name}`);
    expect(cli).toContain(`(#nutgraf-${name})`);
  });

  it.each(options)("explains %s %s", (name, flags) => {
    expect(section(cli, `## nutgraf ${name}`)).toContain(`| \`${flags}\` |`);
  });

  it("explains no option that does not exist", () => {
    const known = new Set(options.map(([, flags]) => flags));
    const explained = [...cli.matchAll(/^\| `(--.*?)` \|/gm)].map((match) => match[1]!);
    expect(explained.filter((flags) => !known.has(flags))).toEqual([]);
  });

  it("lists the exit codes", () => {
    const codes = [...section(cli, "## Exit codes").matchAll(/^\| (\d+) \|/gm)].map((match) => Number(match[1]));
    expect(codes).toEqual(Object.values(EXIT));
  });
});

describe("docs/errors.md", () => {
  const documented = (heading: string) =>
    [...section(read("docs/errors.md"), heading).matchAll(/^\| `([a-z_]+)` \|/gm)].map((match) => match[1]!);
  const source = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.startsWith("archive"))
    .map((path) => read(join("src", path)))
    .join("\n");
  const inSource = (pattern: RegExp) => [...new Set([...source.matchAll(pattern)].map((match) => match[1]!))];

  it("lists every error code", () => {
    const union = /type ErrorCode =([^;]*);/.exec(source)![1]!;
    const codes = [...union.matchAll(/"([a-z_]+)"/g)].map((match) => match[1]!);
    expect(documented("## Errors").sort()).toEqual([...codes, "internal"].sort());
  });

  it("lists every warning code, and none that is never given", () => {
    const given = inSource(/\bcode: "([a-z_]+)",\s+message/g);
    expect(given.length).toBeGreaterThan(5);
    expect(documented("## Warnings").sort()).toEqual(given.sort());
  });
});
