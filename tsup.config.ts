import { existsSync, rmSync } from "node:fs";
import { defineConfig, type Options } from "tsup";
import { binaryModules } from "./scripts/binary-modules.ts";
import { bundledLicences } from "./scripts/bundled-licences.ts";
import { lazyPackages } from "./scripts/lazy-packages.ts";

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
  splitting: true,
  // Node 20 knows all of \p{…}; esbuild thinks not and would build such an expression anew at each use.
  esbuildOptions: (options) => {
    options.supported = { ...options.supported, "regexp-unicode-property-escapes": true };
  },
  // The weights are in files of their own, which both module systems read.
  esbuildPlugins: [binaryModules.esbuild("dist/models"), lazyPackages(["compromise"]), bundledLicences()],
  // Only parts of natural are wanted, and its dependencies (mongoose, pg, redis ...) are not: it is bundled by sub-path.
  // The others come as hundreds of files of which a part is wanted: finding and loading them is most of their import.
  noExternal: [/^natural\//, "compromise", "chrono-node/en", /^(htmlparser2|entities)(\/|$)/],
};

// ES modules only, which `require` cannot read before Node 20.19; so the CommonJS build carries them inside.
const NO_COMMONJS = /^(hyparquet|hyparquet-compressors|hyparquet-writer|hysnappy)(\/|$)/;

rmSync("dist", { recursive: true, force: true });

export default defineConfig([
  {
    ...common,
    format: "esm",
    entry: { ...entries, "cli/main": "src/cli/main.ts", "archive/worker": "src/archive/worker.ts" },
  },
  { ...common, format: "cjs", entry: entries, shims: true, noExternal: [...common.noExternal!, NO_COMMONJS] },
  { format: ["esm", "cjs"], entry: entries, dts: { only: true } },
]);
