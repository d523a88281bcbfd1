/** Unpacks gzip and Zstandard streams chunk by chunk. */
import * as zlib from "node:zlib";
import { Decompress } from "fzstd";
import { ArchiveError, messageOf } from "./failure.ts";

export type Compression = "gzip" | "zstd";

export function compressionOf(head: Uint8Array): Compression | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  if (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) return "zstd";
  return null;
}

// Text packs 3 to 20 times; only what was made to do harm, or to be empty, packs hundreds of times.
const SUSPICIOUS_RATIO = 200;
const SUSPICIOUS_FROM = 256 * 1024 * 1024;
// A small piece at a time bounds what one step can unpack to: gzip packs 1,032 times at most.
const PIECE = 32 * 1024;

/** The name of a file and a byte in it, packed and unpacked, as messages give it. */
const at = (path: string, packed: number, plain: number) => `${path} at byte ${packed} (${plain} bytes unpacked)`;

/** A stretch of a gzip file that could not be unpacked, and was passed over. */
export interface Gap {
  /** byte of the unpacked stream at which it lies */
  offset: number;
  error: ArchiveError;
}

/**
 * The unpacked bytes of a stream. All that was good is given before an error is thrown: "corrupt_compression" for a
 * broken or cut stream, "suspicious_compression" for what unpacks to hundreds of times its size.
 *
 * @param onGap when given, a broken gzip member is told to it, and the stream goes on with the next member: each record
 *   of a .warc.gz is a member of its own
 */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  compression: Compression,
  path: string,
  onGap?: (gap: Gap) => void,
): AsyncGenerator<Uint8Array> {
  const make = compression === "gzip" ? gunzip : unzstd;
  const resync = compression === "gzip" && onGap !== undefined;
  let unpacker = make();
  let taken = 0;
  let given = 0;
  // A member is fresh when nothing of the stream before it can be to blame; skipping looks for the next member.
  let fresh = true;
  let skipping = false;

  const broken = (reason: unknown) =>
    new ArchiveError(
      "corrupt_compression",
      `${at(path, taken, given)}: the ${compression} data is corrupt or cut (${messageOf(reason)})`,
      reason,
    );
  const renew = () => {
    unpacker.close();
    unpacker = make();
    fresh = true;
  };
  const report = (reason: unknown) => {
    if (!resync) throw broken(reason);
    onGap({ offset: given, error: broken(reason) });
  };
  const checked = (part: Uint8Array) => {
    given += part.length;
    if (given > SUSPICIOUS_FROM && given > taken * SUSPICIOUS_RATIO)
      throw new ArchiveError(
        "suspicious_compression",
        `${at(path, taken, given)} has unpacked to more than ${SUSPICIOUS_RATIO} times its size; unpack it yourself if you trust it`,
      );
    return part;
  };

  try {
    for await (const piece of resync ? memberPieces(chunks) : pieces(chunks)) {
      const startsMember = resync && isMember(piece, 0);
      if (skipping && !startsMember) {
        taken += piece.length;
        continue;
      }
      skipping = false;
      let step = await unpacker.push(piece);
      if (step.error !== undefined && startsMember && !fresh) {
        // Where the member before was cut, this one was taken for the rest of it, and is good by itself.
        const reason = step.error;
        renew();
        step = await unpacker.push(piece);
        if (step.error === undefined) report(reason);
      }
      taken += piece.length;
      fresh = false;
      for (const part of step.parts) yield checked(part);
      if (step.error !== undefined) {
        report(step.error);
        renew();
        skipping = true;
      }
    }
    if (skipping) return;
    const step = await unpacker.end();
    for (const part of step.parts) yield checked(part);
    if (step.error !== undefined) report(step.error);
  } finally {
    unpacker.close();
  }
}

async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += PIECE) yield chunk.subarray(from, from + PIECE);
}

/** RFC 1952: ID1, ID2, CM = deflate */
const isMember = (bytes: Uint8Array, from: number) =>
  bytes[from] === 0x1f && bytes[from + 1] === 0x8b && bytes[from + 2] === 0x08;

/** Pieces that begin wherever a gzip member may begin. */
async function* memberPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of pieces(chunks)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    // The last two bytes may be the start of a member whose third byte is still to come.
    const end = bytes.length - 2;
    let from = 0;
    for (let i = bytes.indexOf(0x1f, 1); i > 0 && i < end; i = bytes.indexOf(0x1f, i + 1)) {
      if (!isMember(bytes, i)) continue;
      yield bytes.subarray(from, i);
      from = i;
    }
    if (end > from) yield bytes.subarray(from, end);
    rest = bytes.slice(Math.max(from, end));
  }
  if (rest.length > 0) yield rest;
}

interface Step {
  parts: Uint8Array[];
  error?: unknown;
}

interface Unpacker {
  push(piece: Uint8Array): Promise<Step>;
  end(): Promise<Step>;
  close(): void;
}

/** Node's own stream, driven by hand: its async iterator would lose what it holds when the data turns out corrupt. */
function gunzip(): Unpacker {
  const stream = zlib.createGunzip({ chunkSize: 64 * 1024 });
  let parts: Uint8Array[] = [];
  let error: unknown;
  let wake = () => {};
  stream.on("data", (part: Buffer) => parts.push(part));
  stream.on("error", (reason) => {
    error = reason;
    wake();
  });
  stream.on("end", () => wake());
  const step = async (start: (done: () => void) => void): Promise<Step> => {
    if (error === undefined)
      await new Promise<void>((done) => {
        wake = done;
        start(done);
      });
    const given = parts;
    parts = [];
    return { parts: given, ...(error !== undefined && { error }) };
  };
  return {
    push: (piece) => step((done) => stream.write(piece, () => done())),
    end: () => step(() => stream.end()),
    close: () => stream.destroy(),
  };
}

function unzstd(): Unpacker {
  let parts: Uint8Array[] = [];
  let complete = false;
  const stream = new Decompress((part, final) => {
    // fzstd gives views of a window that it goes on to write to.
    if (part.length > 0) parts.push(part.slice());
    complete = final === true;
  });
  const step = (work: () => void): Promise<Step> => {
    let error: unknown;
    try {
      work();
    } catch (reason) {
      error = reason;
    }
    const given = parts;
    parts = [];
    return Promise.resolve({ parts: given, ...(error !== undefined && { error }) });
  };
  return {
    push: (piece) => step(() => stream.push(piece)),
    end: () =>
      step(() => {
        stream.push(new Uint8Array(0), true);
        if (!complete) throw new Error("unexpected end of file");
      }),
    close: () => {},
  };
}
