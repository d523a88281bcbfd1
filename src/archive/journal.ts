/** What a run has done, so that it can go on after any end: a line of JSON for each finished part. */
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { syncFolder, writeAll, writing } from "./durable.ts";
import { ArchiveError } from "./failure.ts";
import type { ArchivePosition } from "./read-archive.ts";
import type { Tally } from "./tally.ts";

export interface PartEntry extends Tally {
  /** from 0, without a gap */
  part: number;
  /** where its last document stands; null when it has none */
  position: ArchivePosition | null;
}

/** A part that was begun when the run was stopped in good order. */
export interface PartialEntry extends PartEntry {
  partial: true;
  /** length of what is written of it */
  bytes: number;
  errorLines: string[];
  seenLines: string[];
}

interface Header {
  nutgraf: string;
  /** what decides the bytes of the output */
  settings: unknown;
}

export interface JournalState {
  parts: PartEntry[];
  partial: PartialEntry | null;
  /** all input is read, and all parts are there */
  complete: boolean;
  /** the output is in its place */
  done: boolean;
}

/**
 * An append-only file of JSON lines, each on the disk before the next step. A line that a crash has torn is the last,
 * and is cut off.
 */
export class Journal {
  readonly #file: number;
  readonly #path: string;

  private constructor(path: string, file: number) {
    this.#path = path;
    this.#file = file;
  }

  /** Opens or begins a journal. Throws ArchiveError "other_settings" when it is of a run with other settings. */
  static open(path: string, header: Header): { journal: Journal; state: JournalState } {
    const state: JournalState = { parts: [], partial: null, complete: false, done: false };
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    const lines = whole.split("\n").filter((line) => line !== "");
    lines.forEach((line, i) => {
      const entry = JSON.parse(line);
      if (i === 0) requireSame(entry, header, path);
      else if (entry.done) state.done = true;
      else if (entry.complete) state.complete = true;
      else if (entry.partial) state.partial = entry;
      else {
        state.parts.push(entry);
        state.partial = null;
      }
    });
    const file = writing(path, () => openSync(path, existsSync(path) ? "r+" : "w"));
    const journal = new Journal(path, file);
    writing(path, () => ftruncateSync(file, Buffer.byteLength(whole)));
    journal.#length = Buffer.byteLength(whole);
    if (lines.length === 0) {
      journal.#append(header);
      syncFolder(dirname(path));
    }
    return { journal, state };
  }

  add(entry: PartEntry | PartialEntry): void {
    this.#append(entry);
  }

  /** All parts are there. */
  complete(): void {
    this.#append({ complete: true });
  }

  /** The output is in its place. */
  done(): void {
    this.#append({ done: true });
  }

  close(): void {
    closeSync(this.#file);
  }

  #length = 0;

  #append(entry: unknown): void {
    const bytes = Buffer.from(`${JSON.stringify(entry)}\n`);
    writing(this.#path, () => {
      try {
        // "r+" writes where the last line ends, so that what a full disk tore is written over.
        writeAll(this.#file, bytes, this.#length);
        fsyncSync(this.#file);
      } catch (error) {
        ftruncateSync(this.#file, this.#length);
        throw error;
      }
    });
    this.#length += bytes.length;
  }
}

function requireSame(found: Header, expected: Header, path: string): void {
  const [a, b] = [found, expected].map(
    (it) => JSON.parse(JSON.stringify(it)) as { nutgraf: string; settings: Record<string, unknown> },
  );
  const names = new Set([...Object.keys(a!.settings), ...Object.keys(b!.settings)]);
  const differing = [...names].filter(
    (name) => JSON.stringify(a!.settings[name]) !== JSON.stringify(b!.settings[name]),
  );
  if (a!.nutgraf !== b!.nutgraf) differing.push(`version (${a!.nutgraf}, now ${b!.nutgraf})`);
  if (differing.length > 0)
    throw new ArchiveError(
      "other_settings",
      `an unfinished run with other settings (${differing.join(", ")}) stands in ${dirname(path)}; ` +
        "finish it with the same command, or give --restart to begin anew",
    );
}
