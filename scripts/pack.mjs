// Builds the package and packs it as npm would publish it.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The path of a freshly built tarball. */
export function packed() {
  const out = join(root, "node_modules/.cache/pack");
  mkdirSync(out, { recursive: true });
  run("npm", ["run", "--silent", "build"], root);
  const report = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", out], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
  const parsed = JSON.parse(report);
  // npm 12 reports an object by package name where earlier versions report an array.
  const { filename } = Array.isArray(parsed) ? parsed[0] : Object.values(parsed)[0];
  return join(out, filename);
}

/** Runs a program and returns its output; when it fails, shows the output and ends this process. */
export function run(command, args, cwd, input) {
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: "utf8",
      input,
      stdio: ["pipe", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
  } catch (error) {
    console.error(`${command} ${args.join(" ")} failed in ${cwd}\n${error.stdout ?? ""}${error.stderr ?? ""}`);
    process.exit(1);
  }
}
