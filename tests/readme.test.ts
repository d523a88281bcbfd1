import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { it } from "vitest";

it("README.md shows what its examples print", () => {
  execFileSync(process.execPath, ["scripts/readme.mjs", "--check"], { cwd: resolve(import.meta.dirname, "..") });
});
