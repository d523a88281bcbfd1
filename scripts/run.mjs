#!/usr/bin/env node
// Runs a TypeScript file of this project (a bench, a trainer): node scripts/run.mjs training/entities.ts [arguments]
import { rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle, cache } from "./bundle.mjs";

const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error("usage: node scripts/run.mjs FILE.ts [arguments]");
  process.exit(2);
}

const outfile = join(cache, "run", `${basename(entry, ".ts")}.${process.pid}.mjs`);
await bundle(resolve(entry), outfile);
process.argv = [process.argv[0], resolve(entry), ...rest];
try {
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(outfile, { force: true });
}
