/** Finds the files that the given paths, folders and globs name. */
import type { Dirent } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import picomatch from "picomatch";
import { ArchiveError, messageOf } from "./failure.ts";

/** A file to read, or what stands in the way of reading it. */
export interface FoundFile {
  /** the path, "/" between its parts */
  path: string;
  /** named by the caller, and not found in a folder or by a glob */
  named?: true;
  error?: ArchiveError;
}

export interface WalkOptions {
  /** called for a symbolic link inside a given folder: links there are not followed, so no loop and no way out */
  onSkippedLink?: (path: string) => void;
}

/**
 * The files that `inputs` name, in the order of the inputs and inside a folder sorted by code unit, so that two walks
 * of the same tree agree. Hidden files and folders (".x") inside a folder or glob are left out. Holds one folder's
 * names at a time and level. A path that does not exist is given with its error; "-" is standard input.
 */
export async function* walkFiles(inputs: readonly string[], options: WalkOptions = {}): AsyncGenerator<FoundFile> {
  for (const input of inputs) {
    if (input === "-") {
      yield { path: "-", named: true };
      continue;
    }
    const path = input.replaceAll("\\", "/").replace(/(?<=[^/])\/+$/, "");
    let kind: "file" | "folder" | "absent" = "absent";
    try {
      // A path that the caller names is followed even when it is a link.
      kind = (await stat(path)).isDirectory() ? "folder" : "file";
    } catch (error) {
      if (!picomatch.scan(path).isGlob) {
        yield { path, error: new ArchiveError("unreadable_file", `cannot read ${path}: ${messageOf(error)}`, error) };
        continue;
      }
    }
    if (kind === "file") yield { path, named: true };
    else if (kind === "folder") yield* filesUnder(path, options);
    else yield* globbed(path, options);
  }
}

async function* filesUnder(
  folder: string,
  options: WalkOptions,
  matches?: (path: string) => boolean,
): AsyncGenerator<FoundFile> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder === "" ? "." : folder, { withFileTypes: true });
  } catch (error) {
    yield {
      path: folder,
      error: new ArchiveError("unreadable_file", `cannot list ${folder}: ${messageOf(error)}`, error),
    };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = folder === "" ? entry.name : folder === "/" ? `/${entry.name}` : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) options.onSkippedLink?.(path);
    else if (entry.isDirectory()) yield* filesUnder(path, options, matches);
    else if (entry.isFile() && (matches === undefined || matches(path))) yield { path };
  }
}

async function* globbed(pattern: string, options: WalkOptions): AsyncGenerator<FoundFile> {
  const { base, isGlob } = picomatch.scan(pattern);
  let found = false;
  if (isGlob && (await isFolder(base === "" ? "." : base))) {
    const matches = picomatch(pattern);
    for await (const file of filesUnder(base, options, matches)) {
      found = true;
      yield file;
    }
  }
  if (!found) yield { path: pattern, error: new ArchiveError("unreadable_file", `no file matches ${pattern}`) };
}

async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (it) => it.isDirectory(),
    () => false,
  );
}
