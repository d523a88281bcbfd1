#!/usr/bin/env node
// Runs a TypeScript file of this project (a bench, a trainer): node scripts/run.mjs training/entities.ts [arguments]
import { mkdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error("usage: node scripts/run.mjs FILE.ts [arguments]");
  process.exit(2);
}

// binary-modules.ts is TypeScript itself, so it is bundled first.
const out = join(root, "node_modules/.cache/run");
mkdirSync(out, { recursive: true });
const common = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  logLevel: "error",
};
await build({
  ...common,
  entryPoints: [join(root, "scripts/binary-modules.ts")],
  outfile: join(out, "binary-modules.mjs"),
  define: { "import.meta.dirname": JSON.stringify(join(root, "scripts")) },
});
const { binaryModules } = await import(pathToFileURL(join(out, "binary-modules.mjs")).href);
const outfile = join(out, `${basename(entry, ".ts")}.${process.pid}.mjs`);
await build({
  ...common,
  entryPoints: [resolve(entry)],
  outfile,
  sourcemap: "inline",
  plugins: [binaryModules.esbuild()],
});
process.argv = [process.argv[0], resolve(entry), ...rest];
try {
  await import(pathToFileURL(outfile).href);
} finally {
  (await import("node:fs")).rmSync(outfile, { force: true });
}
