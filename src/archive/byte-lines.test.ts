import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteLines } from "./byte-lines.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));

async function linesOf(chunks: string[], longest = 1000): Promise<(string | null)[]> {
  async function* stream() {
    for (const chunk of chunks) yield encode(chunk);
  }
  const lines: (string | null)[] = [];
  for await (const { number, bytes } of byteLines(stream(), longest)) {
    lines.push(decode(bytes));
    expect(number).toBe(lines.length);
  }
  return lines;
}

describe("byteLines", () => {
  it("cuts at LF and CRLF, across chunks", async () => {
    expect(await linesOf(["a\nb", "b\r", "\ncc"])).toEqual(["a", "bb", "cc"]);
  });

  it("keeps empty lines, but makes none of the end of the stream", async () => {
    expect(await linesOf(["a\n\nb\n"])).toEqual(["a", "", "b"]);
    expect(await linesOf([""])).toEqual([]);
    expect(await linesOf(["\n"])).toEqual([""]);
  });

  it("does not cut at other line ends, which a JSON string may hold", async () => {
    expect(await linesOf(["a\u2028b\u0085c\rd\n"])).toEqual(["a\u2028b\u0085c\rd"]);
  });

  it("passes over a line that is too long and goes on after it", async () => {
    expect(await linesOf(["short\n", "x".repeat(8), "x".repeat(8), "\nnext"], 10)).toEqual(["short", null, "next"]);
  });

  it("tells at which byte each line starts", async () => {
    async function* stream() {
      yield encode("é\r\n\nlong line\nb");
    }
    const starts: number[] = [];
    for await (const { offset } of byteLines(stream(), 5)) starts.push(offset);
    expect(starts).toEqual([0, 4, 5, 15]);
  });

  it("goes on from the middle of a stream", async () => {
    async function* stream() {
      yield encode("c\nd");
    }
    const lines: number[][] = [];
    for await (const { number, offset } of byteLines(stream(), 5, { lines: 2, offset: 4 }))
      lines.push([number, offset]);
    expect(lines).toEqual([
      [3, 4],
      [4, 6],
    ]);
  });

  it("cuts alike, however the bytes are chunked", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("a", "é", "\n", "\r\n"), maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        async (text, size) => {
          const bytes = encode(text);
          async function* stream() {
            for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
          }
          const lines: (string | null)[] = [];
          for await (const { bytes: line } of byteLines(stream(), 1000)) lines.push(decode(line));
          const expected = text.split(/\r?\n/);
          if (expected.at(-1) === "") expected.pop();
          expect(lines).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });
});
