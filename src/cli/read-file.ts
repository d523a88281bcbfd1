import { createReadStream } from "node:fs";
import { type Decoded, decodeBytes } from "../document/decode.ts";
import { NutgrafError } from "../document/errors.ts";
import { Failure } from "./exit.ts";

// No encoding spends more than three bytes on a UTF-16 code unit; a byte order mark comes on top.
const mostBytes = (maxLength: number) => maxLength * 3 + 3;

/**
 * The text of a file, or of standard input for "-". Stops reading as soon as the text must be longer than allowed.
 * Throws Failure with the file's name, the reason and the remedy.
 */
export async function readFile(path: string, maxLength: number, contentType?: string): Promise<Decoded> {
  const bytes = await bytesOf(path, mostBytes(maxLength), maxLength);
  try {
    return decodeBytes(bytes, contentType);
  } catch (error) {
    if (error instanceof NutgrafError) throw new Failure(`${nameOf(path)}: ${error.message}`);
    throw error;
  }
}

export const nameOf = (path: string): string => (path === "-" ? "standard input" : path);

async function bytesOf(path: string, most: number, maxLength: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of (path === "-" ? process.stdin : createReadStream(path)) as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most)
        throw new Failure(
          `${nameOf(path)}: more than ${most} bytes, so longer than --max-length ${maxLength}; split it or raise --max-length`,
        );
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`cannot read ${nameOf(path)}: ${whyNot(error as NodeJS.ErrnoException)}`);
  }
  return Buffer.concat(parts);
}

function whyNot(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case "ENOENT":
      return "no such file; check the path, or give - to read standard input";
    case "EISDIR":
      return "it is a folder; give one file";
    case "EACCES":
    case "EPERM":
      return "permission denied; check who may read it";
    default:
      return error.message;
  }
}
