/** The parts of an output: written line by line, turned into files when they are full, noted in the journal. */
import { closeSync, ftruncateSync, openSync, readFileSync, rmSync } from "node:fs";
import type { SeenTexts } from "./duplicates.ts";
import { publish, syncFile, writeAll, writeDurably, writing } from "./durable.ts";
import { ArchiveError } from "./failure.ts";
import { fingerprintText, parseFingerprint } from "./fingerprint.ts";
import type { Journal, JournalState, PartialEntry } from "./journal.ts";
import { errorsFile, linesFile, type Output, partFiles, sealTask, seenFile } from "./output.ts";
import type { AnalysisPool } from "./pool.ts";
import type { ArchivePosition } from "./read-archive.ts";
import type { ArchiveResult } from "./result.ts";
import { emptyTally, type Tally } from "./tally.ts";

interface OpenPart {
  part: number;
  /** closed when all documents of the part are there */
  file: number | null;
  bytes: number;
  tally: Tally;
  errorLines: string[];
  seenLines: string[];
  /** the last document, in the order of the input */
  last: number;
  position: ArchivePosition | null;
}

// Parts that wait to be turned into files; further ones wait for them, so that memory and disk stay bounded.
const WAITING = 2;

export class Parts {
  readonly #output: Output;
  readonly #pool: AnalysisPool;
  readonly #journal: Journal;
  readonly #size: number;
  readonly #open = new Map<number, OpenPart>();
  /** the next part for the journal, which has them in order */
  #next: number;
  #sealing: Promise<void> = Promise.resolve();
  #waiting = 0;
  #failure: unknown;

  constructor(output: Output, pool: AnalysisPool, journal: Journal, state: JournalState, size: number) {
    this.#output = output;
    this.#pool = pool;
    this.#journal = journal;
    this.#size = size;
    this.#next = state.parts.length;
    if (state.partial !== null) this.#open.set(state.partial.part, reopened(output, state.partial));
  }

  /**
   * Writes a result to its part: documents `n * size` to `(n + 1) * size - 1` of the archive are part n.
   *
   * @param kept false for a copy that is left out
   */
  async add(result: ArchiveResult, ordinal: number, position: ArchivePosition, kept: boolean): Promise<void> {
    const number = Math.floor(ordinal / this.#size);
    let part = this.#open.get(number);
    if (part === undefined) {
      part = begun(this.#output, number);
      this.#open.set(number, part);
    }
    if (kept) {
      const bytes = result.toBytes();
      writing(linesFile(this.#output, number), () => writeAll(part.file!, bytes));
      part.bytes += bytes.length;
    }
    count(part, result);
    if (ordinal >= part.last) {
      part.last = ordinal;
      part.position = position;
    }
    if (part.tally.documents < this.#size) return;
    closeSync(part.file!);
    part.file = null;
    this.#sealFull();
    if (this.#waiting > WAITING) await this.#sealing;
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Ends the last part. Gives the number of parts, at least one: an output without documents has its tables too. */
  async finish(): Promise<number> {
    this.#sealFull();
    const rest = this.#open.get(this.#next) ?? (this.#next === 0 ? begun(this.#output, 0) : null);
    if (rest !== null) {
      closeSync(rest.file!);
      rest.file = null;
      this.#open.set(rest.part, rest);
      this.#sealFull();
    }
    await this.#sealing;
    if (this.#failure !== undefined) throw this.#failure;
    return this.#next;
  }

  /** Notes what there is of a part that is not full, so that a later run goes on within it. */
  async suspend(): Promise<void> {
    await this.#sealing;
    if (this.#failure !== undefined) throw this.#failure;
    // Documents are taken in order and all that was taken is finished: no part behind this one has begun.
    const part = this.#open.get(this.#next);
    if (part === undefined || part.file === null || part.position === null) return;
    writing(linesFile(this.#output, part.part), () => syncFile(linesFile(this.#output, part.part)));
    const { bytes, errorLines, seenLines, tally, position } = part;
    this.#journal.add({ partial: true, part: part.part, ...tally, position, bytes, errorLines, seenLines });
  }

  /** Waits for what is under way, whatever comes of it, and closes what is open. */
  async settle(): Promise<void> {
    await this.#sealing;
    for (const part of this.#open.values()) if (part.file !== null) closeSync(part.file);
    this.#open.clear();
  }

  #sealFull(): void {
    for (let part = this.#open.get(this.#next); part?.file === null; part = this.#open.get(this.#next)) {
      this.#open.delete(this.#next);
      this.#next++;
      this.#waiting++;
      const full = part;
      this.#sealing = this.#sealing.then(async () => {
        try {
          if (this.#failure === undefined) await this.#seal(full);
        } catch (error) {
          this.#failure = error;
        }
        this.#waiting--;
      });
    }
  }

  async #seal({ part, tally, position, errorLines, seenLines }: OpenPart): Promise<void> {
    const lines = linesFile(this.#output, part);
    const files = partFiles(this.#output, part);
    const task = sealTask(this.#output, part);
    if (task === null) await publish(lines, files.get("articles")!);
    else {
      const reply = await this.#pool.seal(task);
      if (reply !== null) throw sealFailure(this.#output, part, reply.failure);
      for (const file of files.values()) await publish(`${file}.tmp`, file);
    }
    if (errorLines.length > 0) await writeDurably(errorsFile(this.#output, part), errorLines.join(""));
    if (seenLines.length > 0) await writeDurably(seenFile(this.#output, part), seenLines.join(""));
    this.#journal.add({ part, ...tally, position });
    if (task !== null) rmSync(lines, { force: true });
  }
}

function sealFailure(output: Output, part: number, reason: string): ArchiveError {
  const files = [...partFiles(output, part).values()].join(", ");
  const remedy = /ENOSPC|no space/i.test(reason)
    ? "; make room on the disk and run the same command again, which goes on where this stopped"
    : "";
  return new ArchiveError("write_failed", `cannot write ${files}: ${reason}${remedy}`);
}

function begun(output: Output, part: number): OpenPart {
  const path = linesFile(output, part);
  const file = writing(path, () => openSync(path, "w"));
  return { part, file, bytes: 0, tally: emptyTally(), errorLines: [], seenLines: [], last: -1, position: null };
}

function reopened(output: Output, entry: PartialEntry): OpenPart {
  const { part, bytes, errorLines, seenLines, documents, errors, duplicates, position } = entry;
  const path = linesFile(output, part);
  const file = writing(path, () => {
    // What was written behind the note is not known to be whole.
    const opened = openSync(path, "r+");
    ftruncateSync(opened, bytes);
    closeSync(opened);
    return openSync(path, "a");
  });
  const tally = { documents, errors, duplicates };
  return { part, file, bytes, tally, errorLines, seenLines, last: -1, position };
}

function count(part: OpenPart, result: ArchiveResult): void {
  const { tally } = part;
  tally.documents++;
  if (result.duplicate !== null) tally.duplicates++;
  if (result.error !== null) {
    tally.errors[result.error.code] = (tally.errors[result.error.code] ?? 0) + 1;
    part.errorLines.push(Buffer.from(result.toBytes()).toString());
  }
  if (result.fingerprint !== null && result.duplicate === null)
    part.seenLines.push(`${fingerprintText(result.fingerprint)} ${result.doc}\n`);
}

/** Brings back the texts that an earlier run has seen. */
export function rememberSeen(output: Output, state: JournalState, seen: SeenTexts): void {
  const remember = (line: string) => seen.add(parseFingerprint(line), line.slice(33).replace(/\n$/, ""));
  for (const { part, documents } of state.parts) {
    if (documents === 0) continue;
    let text = "";
    try {
      text = readFileSync(seenFile(output, part), "utf8");
    } catch (error) {
      // A part of failed documents or copies alone has none.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    for (const line of text.split("\n")) if (line !== "") remember(line);
  }
  for (const line of state.partial?.seenLines ?? []) remember(line);
}
