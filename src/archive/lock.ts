/** One run at a time for one output. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { writing } from "./durable.ts";
import { ArchiveError } from "./failure.ts";

interface Holder {
  pid: number;
  host: string;
  /** tells the process from a later one of the same number, where the system says when processes began */
  began: string | null;
}

/**
 * Takes the lock of a folder, and gives what releases it. A lock whose process is gone (killed, or the machine
 * restarted) is taken over. Throws ArchiveError "output_locked" when another run holds it.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, "lock");
  const own = `${path}.${process.pid}`;
  const holder: Holder = { pid: process.pid, host: hostname(), began: beginningOf(process.pid) };
  writing(own, () => writeFileSync(own, JSON.stringify(holder)));
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        // Of two runs that link at the same time, one fails.
        linkSync(own, path);
        return () => {
          if (holderOf(path)?.pid === process.pid) rmSync(path, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const other = holderOf(path);
      if (other !== null && isAlive(other)) throw locked(path, other);
      // Renamed before it is removed: of two runs that find a dead lock, one moves it.
      const dead = `${own}.dead`;
      try {
        renameSync(path, dead);
      } catch {
        continue;
      }
      const moved = holderOf(dead);
      if (moved !== null && isAlive(moved)) {
        // A new holder came between the look and the move: it keeps its lock.
        renameSync(dead, path);
        throw locked(path, moved);
      }
      rmSync(dead, { force: true });
    }
    throw new ArchiveError("output_locked", `cannot take the lock ${path}: others take it all the time`);
  } finally {
    rmSync(own, { force: true });
  }
}

function locked(path: string, { pid, host }: Holder): ArchiveError {
  const where = host === hostname() ? "" : ` on ${host}`;
  return new ArchiveError(
    "output_locked",
    `process ${pid}${where} is writing this output; wait for it, or stop it` +
      (where === "" ? "" : `; if it is gone, delete ${path}`),
  );
}

/** null for a lock that is gone or torn. */
function holderOf(path: string): Holder | null {
  try {
    const { pid, host, began } = JSON.parse(readFileSync(path, "utf8"));
    return typeof pid === "number" && typeof host === "string" ? { pid, host, began: began ?? null } : null;
  } catch {
    return null;
  }
}

/** Of a process on another machine nothing can be known: it counts as alive. */
function isAlive({ pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const now = beginningOf(pid);
  return began === null || now === null || began === now;
}

/** When a process began, in the system's own terms; null where /proc is not. */
function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    return `${boot}:${ticks}`;
  } catch {
    return null;
  }
}
