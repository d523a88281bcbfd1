import { existsSync, rmSync } from "node:fs";
import { defineConfig, type Options } from "tsup";
import { binaryModules } from "./scripts/binary-modules.ts";

const entries = Object.fromEntries(
  [
    ["index", "src/index.ts"],
    ["archive/index", "src/archive/index.ts"],
  ].filter(([, file]) => existsSync(file!)),
);

const common: Options = {
  target: "node20",
  platform: "node",
  removeNodeProtocol: false,
  // Chunks that entries share hold the weights once.
  splitting: true,
  esbuildPlugins: [binaryModules.esbuild()],
  // Only parts of natural are wanted, and its dependencies (mongoose, pg, redis ...) are not: it is bundled by sub-path.
  noExternal: [/^natural\//, "underscore"],
};

// ES modules only, which `require` cannot read before Node 20.19; so the CommonJS build carries them inside.
const NO_COMMONJS = /^(htmlparser2|domhandler|domutils|domelementtype|dom-serializer|entities)(\/|$)/;

rmSync("dist", { recursive: true, force: true });

export default defineConfig([
  { ...common, format: "esm", entry: { ...entries, "cli/main": "src/cli/main.ts", "archive/worker": "src/archive/worker.ts" } },
  { ...common, format: "cjs", entry: entries, noExternal: [...common.noExternal!, NO_COMMONJS] },
  { format: ["esm", "cjs"], entry: entries, dts: { only: true } },
]);
