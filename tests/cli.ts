/** Runs the command line as a user does: bundled once, then a child process for each call. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { bundle, cache } from "../scripts/bundle.mjs";

/** Bundles src/cli/main.ts and gives the path of the result. Each test file names its own. */
export async function bundledCli(name: string): Promise<string> {
  const outfile = join(cache, "cli", `${name}.mjs`);
  await bundle("src/cli/main.ts", outfile);
  return outfile;
}

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `node CLI ...args` with bytes or text as standard input. NO_COLOR and FORCE_COLOR are unset unless given. */
export function runCli(cli: string, args: string[], input: string | Uint8Array = "", env = {}): Promise<Outcome> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, ...args], { env: { ...inherited, ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.on("data", (part: Buffer) => err.push(part));
    child.on("error", fail);
    child.on("close", (code) =>
      done({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    // A command that refuses its arguments ends before it has read its input.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
