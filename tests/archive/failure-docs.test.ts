import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

it("docs/errors.md explains each code of the archive, and no other", () => {
  const union = /type FailureCode =([^;]*);/.exec(read("src/archive/failure.ts"))![1]!;
  const codes = [...union.matchAll(/"([a-z_]+)"/g)].map((match) => match[1]!).filter((code) => code !== "internal");
  const docs = read("docs/errors.md");
  const section = docs.slice(docs.indexOf("## Archives"), docs.indexOf("## Warnings"));
  const explained = [...section.matchAll(/^\| `([a-z_]+)` \|/gm)].map((match) => match[1]!);
  expect(explained.sort()).toEqual(codes.sort());
});
