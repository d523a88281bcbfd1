/** A file as a stream of bytes, unpacked, with what goes wrong on the way as errors that name file and byte. */
import type { Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { ArchiveError, messageOf } from "./failure.ts";
import { compressionOf, type Gap, unpacked } from "./unpack.ts";

export interface OpenFile {
  /** the first bytes, unpacked, for telling the format; the stream gives them again */
  head: Uint8Array;
  /**
   * The unpacked bytes. Throws ArchiveError "corrupt_compression", "suspicious_compression" or "unreadable_file" after
   * the last good byte, and "file_changed" at the end when the file is not what it was at the start.
   */
  bytes: AsyncIterable<Uint8Array>;
  /** true when the bytes are unpacked ones */
  compressed: boolean;
  /** with `resync`: what was passed over, so far */
  gaps: Gap[];
  /** what the file was when it was opened; null for standard input */
  stats: Stats | null;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** called with the number of bytes read off the disk, before unpacking */
  onBytes?: (count: number) => void;
  /** byte of an uncompressed file at which to start */
  start?: number;
  /** pass over broken members of a gzip file, and go on with the next */
  resync?: boolean;
}

const CHUNK = 256 * 1024;
const HEAD = 4096;

/** Opens a file, or standard input for "-". Throws ArchiveError "unreadable_file". */
export async function openFile(path: string, options: OpenOptions = {}): Promise<OpenFile> {
  const source = path === "-" ? standardInput(options) : await fileOnDisk(path, options);
  const iterator = source.bytes[Symbol.asyncIterator]();
  const start = await startOf(iterator);
  const close = async () => {
    await iterator.return?.();
    await source.close();
  };
  const { stats } = source;
  const raw = resumed(start, iterator);
  const head = headOf(start);
  const compression = options.start ? null : compressionOf(head);
  if (compression === null) return { head, bytes: raw, compressed: false, gaps: [], stats, close };
  const gaps: Gap[] = [];
  const onGap = options.resync ? (gap: Gap) => void gaps.push(gap) : undefined;
  const plain = unpacked(raw, compression, path, onGap);
  const plainStart = await startOf(plain);
  return { head: headOf(plainStart), bytes: resumed(plainStart, plain), compressed: true, gaps, stats, close };
}

interface RawSource {
  bytes: AsyncIterable<Uint8Array>;
  stats: Stats | null;
  close(): Promise<void>;
}

async function fileOnDisk(path: string, options: OpenOptions): Promise<RawSource> {
  let handle: FileHandle;
  let stats: Stats;
  try {
    handle = await open(path, "r");
    stats = await handle.stat();
  } catch (error) {
    throw new ArchiveError("unreadable_file", `cannot read ${path}: ${messageOf(error)}`, error);
  }
  return { bytes: chunksOf(handle, path, stats, options), stats, close: () => handle.close() };
}

/** Reads up to the size that the file had when it was opened, then looks whether it is still the same. */
async function* chunksOf(handle: FileHandle, path: string, stats: Stats, options: OpenOptions) {
  const end = stats.isFile() ? stats.size : Number.POSITIVE_INFINITY;
  let at = options.start ?? 0;
  while (at < end) {
    const chunk = new Uint8Array(Math.min(CHUNK, end - at));
    let count: number;
    try {
      ({ bytesRead: count } = await handle.read(chunk, 0, chunk.length, stats.isFile() ? at : null));
    } catch (error) {
      throw new ArchiveError("unreadable_file", `cannot read ${path} at byte ${at}: ${messageOf(error)}`, error);
    }
    if (count === 0) break;
    at += count;
    options.onBytes?.(count);
    yield chunk.subarray(0, count);
  }
  if (!stats.isFile()) return;
  const now = await handle.stat();
  if (at < end || now.size !== stats.size || now.mtimeMs !== stats.mtimeMs)
    throw new ArchiveError(
      "file_changed",
      `${path} changed while it was read (${stats.size} bytes before, ${now.size} after, read up to byte ${at}); ` +
        "its documents may be torn: run again when nothing writes to it",
    );
}

function standardInput(options: OpenOptions): RawSource {
  async function* bytes() {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      options.onBytes?.(chunk.length);
      yield chunk;
    }
  }
  return { bytes: bytes(), stats: null, close: async () => {} };
}

/** The start of a stream, as it came, and what it threw when it came to its end with that. */
interface Start {
  parts: Uint8Array[];
  failure?: unknown;
}

/** At least HEAD bytes, or all there are. */
async function startOf(iterator: AsyncIterator<Uint8Array>): Promise<Start> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    while (size < HEAD) {
      const next = await iterator.next();
      if (next.done) break;
      parts.push(next.value);
      size += next.value.length;
    }
  } catch (failure) {
    return { parts, failure };
  }
  return { parts };
}

const headOf = ({ parts }: Start) => (parts.length === 1 ? parts[0]! : Buffer.concat(parts)).subarray(0, HEAD);

/** The whole stream again. */
async function* resumed({ parts, failure }: Start, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* parts;
  if (failure !== undefined) throw failure;
  for (;;) {
    const next = await rest.next();
    if (next.done) return;
    yield next.value;
  }
}
