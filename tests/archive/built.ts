/** The package as it is published, entries and chunks, for tests that start workers or processes. */
import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { binaryModules } from "../../scripts/binary-modules.ts";

const root = resolve(import.meta.dirname, "../..");

export interface Built {
  cli: string;
  worker: string;
  /** a worker with a stand-in for `analyze`: see plain-worker.ts */
  plainWorker: string;
  /** see run-batch.ts */
  runBatch: string;
}

let built: Promise<Built> | undefined;

/** Bundles once in a process. */
export function buildPackage(): Promise<Built> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<Built> {
  // Inside node_modules, so that the bundles find the packages that they import; a folder a process, as test files run
  // side by side.
  const folder = join(root, "node_modules/.cache/archive", String(process.pid));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await build({
    entryPoints: {
      "archive/index": join(root, "src/archive/index.ts"),
      "archive/worker": join(root, "src/archive/worker.ts"),
      "archive/plain-worker": join(root, "tests/archive/plain-worker.ts"),
      "archive/run-batch": join(root, "tests/archive/run-batch.ts"),
      "cli/main": join(root, "src/cli/main.ts"),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "error",
    plugins: [binaryModules.esbuild()],
  });
  return {
    cli: join(folder, "cli/main.js"),
    worker: join(folder, "archive/worker.js"),
    plainWorker: join(folder, "archive/plain-worker.js"),
    runBatch: join(folder, "archive/run-batch.js"),
  };
}
