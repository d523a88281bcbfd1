// Bundles a TypeScript file of this project for Node, models included: node scripts/bundle.mjs ENTRY.ts OUT.mjs
// OUT must lie inside the project, where Node finds the packages that it imports.
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const cache = join(root, "node_modules/.cache");

const common = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  // Node 20 knows all of \p{…}; esbuild thinks not and would build such an expression anew at each use.
  supported: { "regexp-unicode-property-escapes": true },
  logLevel: "error",
};

export async function bundle(entry, outfile) {
  mkdirSync(dirname(outfile), { recursive: true });
  // binary-modules.ts is TypeScript itself, so it is bundled first; a name for each process keeps runs apart.
  const plugin = join(cache, "run", `binary-modules.${process.pid}.mjs`);
  await build({
    ...common,
    entryPoints: [join(root, "scripts/binary-modules.ts")],
    outfile: plugin,
  });
  const { binaryModules } = await import(pathToFileURL(plugin).href);
  await build({
    ...common,
    entryPoints: [resolve(root, entry)],
    outfile,
    sourcemap: "inline",
    plugins: [binaryModules.esbuild()],
  });
  rmSync(plugin, { force: true });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [entry, outfile] = process.argv.slice(2);
  if (!entry || !outfile) {
    console.error("usage: node scripts/bundle.mjs ENTRY.ts OUT.mjs");
    process.exit(2);
  }
  await bundle(entry, resolve(outfile));
}
