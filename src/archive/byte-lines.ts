/** A line of a byte stream without its line end; `bytes` is null for a line that was longer than allowed and was passed over. */
export interface ByteLine {
  /** counted from 1 */
  number: number;
  bytes: Uint8Array | null;
}

/** A line with the place where it starts. */
export interface PlacedLine extends ByteLine {
  /** in bytes from the start of the stream */
  offset: number;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * Cuts a byte stream at LF or CRLF. Holds one line at most: the next chunk is asked for when the lines of the last are
 * taken, so a slow reader slows the writer down. A last line without a line end counts; an empty rest does not.
 *
 * @param longest in bytes; longer lines come as `bytes: null` and are not kept in memory
 * @param start what came before the chunks, when they do not begin the stream
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
  start = { lines: 0, offset: 0 },
): AsyncGenerator<PlacedLine> {
  let number = start.lines;
  let offset = start.offset;
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size > longest) held = [];
    else if (part.length > 0) held.push(part);
  };
  const line = (): PlacedLine => {
    const bytes = size > longest ? null : withoutCr(joined(held));
    const at = offset;
    offset += size + 1;
    held = [];
    size = 0;
    number++;
    return { number, bytes, offset: at };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      take(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield line();
}

function joined(parts: Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function withoutCr(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
}
