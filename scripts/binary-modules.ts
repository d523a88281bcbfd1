/**
 * Lets source files import `models/*.bin`: the module exports a function that decodes the bytes on its first call.
 * So weights travel with the code (no file system, no network) and cost nothing until they are used.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Plugin as EsbuildPlugin } from "esbuild";

const base64Of = (file: string): string => readFileSync(file).toString("base64");

/** @param base64 source text of a function that gives the weights as base64 */
function moduleFor(file: string, base64: string): string {
  return `import { lazyBytes } from ${JSON.stringify(join(projectOf(file), "src/document/base64.ts"))};
${base64}
export default lazyBytes(base64);`;
}

const inside = (file: string): string => moduleFor(file, `const base64 = () => ${JSON.stringify(base64Of(file))};`);

/**
 * Writes the weights to a file of their own, which `#models/NAME` in package.json leads to, and imports them from it.
 *
 * They stand in JSON behind a CommonJS module of one line: Node searches every CommonJS module that an ES module
 * imports for its exports, letter by letter, and compiles it; a JSON file that is required is only parsed, in a third
 * of the time and not before it is needed. Bundlers follow both steps.
 */
function beside(file: string, folder: string): string {
  const name = basename(file, ".bin");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(base64Of(file)));
  writeFileSync(join(folder, `${name}.cjs`), `module.exports = () => require("./${name}.json");\n`);
  return moduleFor(file, `import base64 from "#models/${name}";`);
}

// This module is bundled by those who use it, so its own place says nothing.
function projectOf(file: string): string {
  let folder = dirname(file);
  while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

export const binaryModules = {
  /** @param folder where to write the weights, once for all bundles; without it every bundle holds its own */
  esbuild: (folder?: string): EsbuildPlugin => ({
    name: "binary-modules",
    setup(build) {
      build.onResolve({ filter: /^#models\// }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /\.bin$/ }, ({ path }) => ({
        contents: folder === undefined ? inside(path) : beside(path, folder),
        loader: "js",
        resolveDir: "/",
      }));
    },
  }),
  vite: () => ({
    name: "binary-modules",
    enforce: "pre" as const,
    load(id: string) {
      return id.endsWith(".bin") ? inside(id) : undefined;
    },
  }),
};
