import { describe, expect, it } from "vitest";
import { decodeBytes } from "./decode.ts";

const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]));

describe("decodeBytes", () => {
  it("reads UTF-8, with and without a byte order mark, which is no part of the text", () => {
    expect(decodeBytes(utf8("“Größe”"))).toEqual({ text: "“Größe”", encoding: "utf-8" });
    expect(decodeBytes(utf8("\ufeffText"))).toEqual({ text: "Text", encoding: "utf-8" });
    expect(decodeBytes(new Uint8Array())).toEqual({ text: "", encoding: "utf-8" });
  });

  it("reads UTF-16 by its mark", () => {
    expect(decodeBytes(utf16le("\ufeff“Text”"))).toEqual({ text: "“Text”", encoding: "utf-16le" });
    expect(decodeBytes(utf16le("\ufeffTe").map((_, i, all) => all[i ^ 1]!))).toEqual({
      text: "Te",
      encoding: "utf-16be",
    });
  });

  it("falls back to Windows-1252", () => {
    expect(decodeBytes(latin1("\x93We agreed,\x94 said Andr\xe9."))).toEqual({
      text: "“We agreed,” said André.",
      encoding: "windows-1252",
    });
  });

  it("believes a Content-Type before the page, and the page before the bytes", () => {
    const page = latin1('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>\xb1');
    expect(decodeBytes(page).text.at(-1)).toBe("ą");
    expect(decodeBytes(page, "text/html; charset=windows-1252").text.at(-1)).toBe("±");
    expect(decodeBytes(latin1("<meta charset='windows-1251'>\xcf")).text.at(-1)).toBe("П");
  });

  it("does not believe a charset that does not exist, nor UTF-16 that is plainly not", () => {
    expect(decodeBytes(utf8("<meta charset=klingon>é")).encoding).toBe("utf-8");
    expect(decodeBytes(utf8("<meta charset=utf-16>é")).text.at(-1)).toBe("é");
  });

  it.each([
    ["a PDF", latin1("%PDF-1.7\n%\xe2\xe3"), /PDF.*pdftotext/],
    ["an image", latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), /PNG/],
    ["gzip", latin1("\x1f\x8b\x08\0"), /gunzip/],
    ["bytes at random", Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) >> 3), /binary/],
    ["zeros", new Uint8Array(100), /byte 0 is 0x00/],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => decodeBytes(bytes)).toThrow(expect.objectContaining({ code: "binary_input" }));
    expect(() => decodeBytes(bytes)).toThrow(message);
  });

  it("does not refuse text with a few control characters", () => {
    expect(decodeBytes(utf8(`${"Reuter copy ends so. ".repeat(20)}\x03\0`)).text.endsWith("\x03\0")).toBe(true);
    expect(decodeBytes(utf8("\x1b[1mbold\x1b[0m")).encoding).toBe("utf-8");
  });
});
