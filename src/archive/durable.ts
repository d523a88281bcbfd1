/** Files that are there whole or not at all, whatever happens to the process or the machine. */
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { open, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { ArchiveError, messageOf } from "./failure.ts";

/** Runs what writes to `path`; a full disk or a missing right then ends the run with the file's name. */
export function writing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw writeFailure(path, error);
  }
}

export function writeFailure(path: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const full = (error as NodeJS.ErrnoException | null)?.code === "ENOSPC" || /ENOSPC|no space/i.test(messageOf(error));
  const remedy = full ? "; make room on the disk and run the same command again, which goes on where this stopped" : "";
  return new ArchiveError("write_failed", `cannot write ${path}: ${messageOf(error)}${remedy}`, error);
}

/** Writes all bytes, at `position` or where the file stands; a disk that fills up takes fewer than it is given. */
export function writeAll(file: number, bytes: Uint8Array, position?: number): void {
  for (let at = 0; at < bytes.length; )
    at += writeSync(file, bytes, at, bytes.length - at, position === undefined ? null : position + at);
}

/**
 * Moves a file to its name so that it survives a loss of power: its bytes first, then its name. The thread is free
 * while the disk works: it has workers to keep busy.
 */
export async function publish(temporary: string, path: string): Promise<void> {
  try {
    await synced(temporary, "r+");
    await rename(temporary, path);
    if (keepsFoldersOpen) await synced(dirname(path), "r");
  } catch (error) {
    throw writeFailure(path, error);
  }
}

export async function writeDurably(path: string, text: string): Promise<void> {
  try {
    await writeFile(`${path}.tmp`, text);
  } catch (error) {
    throw writeFailure(path, error);
  }
  await publish(`${path}.tmp`, path);
}

async function synced(path: string, flags: "r" | "r+"): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows keeps no folder open to sync. */
const keepsFoldersOpen = process.platform !== "win32";

export function syncFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

export function syncFolder(path: string): void {
  if (!keepsFoldersOpen) return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
