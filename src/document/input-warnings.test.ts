import { describe, expect, it } from "vitest";
import { inputWarnings } from "./input-warnings.ts";
import { detectLanguage } from "./language.ts";

const codes = (text: string) => inputWarnings(text, detectLanguage(text)).map((warning) => warning.code);
const PROSE =
  "The minister said on Monday that work on the road would start after the vote, and that it would be quick.";

describe("inputWarnings", () => {
  it("is silent about ordinary text", () => {
    expect(codes(PROSE)).toEqual([]);
    expect(codes("Café prices in São Paulo rose by £2, or 5°, Mr. Château said — “Âge”, he added.")).toEqual([]);
    expect(codes(`\ufeff${PROSE}\r\n\u2028\u200f${PROSE}\f\v\t`)).toEqual([]);
    expect(codes("SÃO PAULO — A MANHÃ, said João.")).toEqual([]);
  });

  it.each(["", " \n\t", "\u00a0\u200b\ufeff", "\0\0", "\u2028"])("calls %j empty", (text) => {
    expect(codes(text)).toEqual(["empty"]);
  });

  it("names what a binary file is", () => {
    const messages = (text: string) => inputWarnings(text, detectLanguage(text))[0]?.message;
    expect(messages("%PDF-1.7\n%âãÏÓ")).toContain("a PDF file");
    expect(messages("PK\u0003\u0004\u0014\0\0\0")).toContain("a ZIP file");
    expect(messages("\ufffdPNG\r\n\u001a")).toContain("a PNG image");
    expect(messages(PROSE.split("").join("\0"))).toContain("UTF-16");
    expect(codes("\u0001\u0002abc\0\0\u0005def\u0011\u0013")).toEqual(["binary"]);
  });

  it("points at control characters and half surrogates in what is text otherwise", () => {
    const text = `${PROSE}\u0003 ${PROSE}\ud83d`;
    expect(inputWarnings(text, detectLanguage(text))).toMatchObject([
      { code: "control_characters", span: { start: PROSE.length, end: PROSE.length + 1 } },
      { code: "lone_surrogate", span: { start: text.length - 1, end: text.length } },
    ]);
    expect(codes(`${PROSE} 🎉 ${PROSE}`)).toEqual([]);
  });

  it.each([
    ["UTF-8 as Windows-1252", "â€œWe are not done,â€\u009d she said. Itâ€™s cold.", "â€œ", "decode the bytes as UTF-8"],
    ["UTF-8 as Latin-1", "It\u00e2\u0080\u0099s cold.", "\u00e2\u0080\u0099", "decode the bytes as UTF-8"],
    ["UTF-8 as Windows-1252, an accent", "The cafÃ© closed.", "Ã©", "decode the bytes as UTF-8"],
    ["UTF-8 as Windows-1252, a sign", "It costs Â£5.", "Â£", "decode the bytes as UTF-8"],
    ["Windows-1252 as Latin-1", "\u0093We are not done,\u0094 she said.", "\u0093", "decode the bytes as Windows-1252"],
    ["Windows-1252 as UTF-8", "It\ufffds cold.", "\ufffd", "often Windows-1252"],
  ])("sees mojibake: %s", (_what, text, first, remedy) => {
    const warning = inputWarnings(text, detectLanguage(text)).find(({ code }) => code === "mojibake");
    expect(warning?.message).toContain(remedy);
    expect(text.slice(warning?.span?.start, warning?.span?.end)).toBe(first);
  });

  it("names the language of a text that is not English, and what that means", () => {
    const spanish =
      "El ministro dijo el lunes que las obras empezarán este año, pero no se sabe cuándo ni con qué dinero.";
    const [warning] = inputWarnings(spanish, detectLanguage(spanish));
    expect(warning?.code).toBe("not_english");
    expect(warning?.message).toContain("Spanish (es");
    expect(warning?.message).toContain("entities, quotes and claims");
  });

  it("does not take a short or undecided text for a foreign one", () => {
    for (const text of ["Adiós!", "El Niño", "Schadenfreude", "Kyiv, Київ, 2024", "DAX -1.6% CAC -1.7%"])
      expect(codes(text)).toEqual([]);
  });
});
