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
  const first = await gathered(iterator);
  const compression = options.start ? null : compressionOf(first);
  const raw = prefixed(first, iterator);
  const close = async () => {
    await iterator.return?.();
    await source.close();
  };
  if (compression === null)
    return { head: first.subarray(0, HEAD), bytes: raw, compressed: false, gaps: [], stats: source.stats, close };
  const gaps: Gap[] = [];
  const onGap = options.resync ? (gap: Gap) => void gaps.push(gap) : undefined;
  const plain = unpacked(raw, compression, path, onGap);
  // What is corrupt from its first byte on has no head; its error comes from the stream, where it is reported.
  let head: Uint8Array = new Uint8Array(0);
  let failure: unknown;
  try {
    head = await gathered(plain);
  } catch (error) {
    failure = error;
  }
  const bytes = prefixed(head, plain, failure);
  return { head: head.subarray(0, HEAD), bytes, compressed: true, gaps, stats: source.stats, close };
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

/** At least HEAD bytes, or all there are. What a stream throws meanwhile comes back when it is asked again. */
async function gathered(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD) {
    const next = await iterator.next();
    if (next.done) break;
    parts.push(next.value);
    size += next.value.length;
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts, size);
}

async function* prefixed(head: Uint8Array, rest: AsyncIterator<Uint8Array>, failure?: unknown) {
  if (head.length > 0) yield head;
  if (failure !== undefined) throw failure;
  for (;;) {
    const next = await rest.next();
    if (next.done) return;
    yield next.value;
  }
}
