/**
 * Lets source files import `models/*.bin`: the module exports a function that decodes the bytes on its first call.
 * So weights travel inside the bundle (no file system, no network) and cost nothing until they are used.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin as EsbuildPlugin } from "esbuild";

const DECODER = "../src/document/base64.ts";

function moduleFor(file: string): string {
  const base64 = readFileSync(file).toString("base64");
  return `import { lazyBytes } from ${JSON.stringify(resolve(import.meta.dirname ?? "scripts", DECODER))};
export default lazyBytes(${JSON.stringify(base64)});`;
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
