/**
 * Lets source files import `models/*.bin`: the module exports a function that decodes the bytes on its first call.
 * So weights travel inside the bundle (no file system, no network) and cost nothing until they are used.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin as EsbuildPlugin } from "esbuild";

function moduleFor(file: string): string {
  const base64 = readFileSync(file).toString("base64");
  return `import { lazyBytes } from ${JSON.stringify(join(projectOf(file), "src/document/base64.ts"))};
export default lazyBytes(${JSON.stringify(base64)});`;
}

// This module is bundled by those who use it, so its own place says nothing.
function projectOf(file: string): string {
  let folder = dirname(file);
  while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

export const binaryModules = {
  esbuild: (): EsbuildPlugin => ({
    name: "binary-modules",
    setup(build) {
      build.onLoad({ filter: /\.bin$/ }, ({ path }) => ({ contents: moduleFor(path), loader: "js", resolveDir: "/" }));
    },
  }),
  vite: () => ({
    name: "binary-modules",
    enforce: "pre" as const,
    load(id: string) {
      return id.endsWith(".bin") ? moduleFor(id) : undefined;
    },
  }),
};
