import { describe, expect, it } from "vitest";
import { LABELS } from "../src/chrome/labels.ts";
import { readBlocks } from "../src/chrome/strip-chrome.ts";
import { readSource } from "../src/document/source.ts";
import { type GoldPage, goldMasks } from "./chrome-gold.ts";
import { linesRead } from "./chrome-lines.ts";
import { interruptedMarkup, interruptedText } from "./chrome-variants.ts";

const BODY = Array.from(
  { length: 12 },
  (_, k) => `Paragraph ${k + 1} of the report says what the harbour board did in week ${k + 1} of the year.`,
);
const page: GoldPage = {
  id: "own/harbour",
  html: "",
  text: ["Harbour Record", "Port to close its lock", "By Una Fairweather", ...BODY, "More news"].join("\n\n"),
  gold: { body: BODY.join("\n\n"), title: "Port to close its lock", authors: ["Una Fairweather"] },
};

describe("a page interrupted by forms", () => {
  it("keeps all its lines in their order, with others between them", () => {
    const text = interruptedText(page, 7)!;
    const lines = text.split("\n").filter((line) => line !== "");
    const own = page.text.split("\n").filter((line) => line !== "");
    expect(lines.filter((line) => own.includes(line))).toEqual(own);
    expect(lines.length).toBeGreaterThan(own.length);
    expect(interruptedText(page, 7)).toBe(text);
  });

  it("has its forms labelled as inserts", () => {
    const changed = { ...page, text: interruptedText(page, 7)! };
    const source = readSource({ text: changed.text });
    const blocks = readBlocks(source);
    const masks = goldMasks(blocks, changed);
    const inBody = [...masks].map((mask) => (mask & (1 << LABELS.indexOf("body"))) !== 0);
    const lines = blocks.spans.map(({ start, end }) => source.text.slice(start, end));
    expect(lines.filter((_, i) => inBody[i])).toEqual(BODY);
  });

  it("has them in HTML behind the paragraphs that they follow in text", () => {
    const html = `<h1>Port to close its lock</h1>${BODY.map((p) => `<p>${p}</p>`).join("")}`;
    const changed = interruptedMarkup(page, html, 7)!;
    expect(changed.match(/<p>Paragraph \d+ /g)).toHaveLength(BODY.length);
    expect(changed.length).toBeGreaterThan(html.length);
  });

  it("is not made of a body of three lines", () => {
    expect(interruptedText({ ...page, gold: { body: BODY.slice(0, 3).join("\n") } }, 7)).toBeNull();
  });
});

describe("lines read", () => {
  it("are not taken for those of another text", () => {
    expect(() => linesRead({ id: "goose/bbc.com", text: "Home\nNews" })).toThrow("count another text");
  });

  it("are unknown for a page that nobody has read", () => {
    expect(linesRead(page)).toBeUndefined();
  });
});
