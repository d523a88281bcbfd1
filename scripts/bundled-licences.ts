/**
 * Writes the licence texts of the packages whose code ends up inside the bundle, as their licences ask, to
 * dist/THIRD-PARTY-LICENSES.txt. Builds that run side by side (ES modules, CommonJS) add to one list.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";

const IN_PACKAGE = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//;

export function bundledLicences(): Plugin {
  const texts = new Map<string, string>();
  return {
    name: "bundled-licences",
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        for (const input of Object.keys(metafile?.inputs ?? {})) {
          const [, folder, name] = IN_PACKAGE.exec(input) ?? [];
          if (folder !== undefined && name !== undefined && !texts.has(name)) texts.set(name, licenceOf(folder));
        }
        const sections = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
        mkdirSync("dist", { recursive: true });
        writeFileSync("dist/THIRD-PARTY-LICENSES.txt", sections.join(`\n\n${"-".repeat(80)}\n\n`));
      });
    },
  };
}

/** Throws for a package without a licence: it must not be bundled. */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file; do not bundle it`);
  return `${name} ${version}, ${license}\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
}
