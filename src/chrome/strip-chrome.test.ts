import { describe, expect, it } from "vitest";
import { readSource } from "../document/source.ts";
import { stripChrome } from "./strip-chrome.ts";

const BODY = [
  "LEITH, June 3 (Wire) — Harbour commissioners voted on Tuesday to close the eastern lock for eleven months while engineers replace gates that were fitted in 1934.",
  "“We cannot keep patching them,” harbour master Una Reid said after the meeting. “Every winter we lose a week, and every week costs the fleet money.”",
  "The work will cost 14 million pounds, two thirds of it paid by the government in Edinburgh and the rest by the port’s own reserves.",
  "Fishing crews say that the detour by the western basin adds forty minutes to each trip, and several have asked for a cut in berthing fees until the lock opens again.",
  "The commissioners said that they would answer the request before the end of the month.",
];

const PAGE = [
  "Skip to main content",
  "Subscribe",
  "News",
  "Sport",
  "Weather",
  "",
  "Port to close its eastern lock for almost a year",
  "",
  "By Una Fairweather",
  "Published 3 June 2025",
  "Share this article",
  "",
  ...BODY.slice(0, 2).flatMap((line) => [line, ""]),
  "Read More: Storm delays the ferry for a third day",
  "",
  ...BODY.slice(2).flatMap((line) => [line, ""]),
  "Sign up to our newsletter",
  "",
  "Most read",
  "Council drops plan for tram stop",
  "Privacy policy",
  "© 2025 The Harbour Record. All rights reserved.",
].join("\n");

const blocksOf = (text: string) => {
  const page = stripChrome(readSource({ text }));
  return page.layout.map((block) => ({ ...block, text: text.slice(block.span.start, block.span.end) }));
};
const bodyOf = (text: string) => {
  const source = readSource({ text });
  return stripChrome(source).paragraphs.map(({ start, end }) => text.slice(start, end));
};

describe("a page copied as text", () => {
  it("keeps the article's paragraphs and nothing else", () => {
    expect(bodyOf(PAGE)).toEqual(BODY);
  });

  it("keeps them when there are no blank lines", () => {
    expect(bodyOf(PAGE.replaceAll("\n\n", "\n"))).toEqual(BODY);
  });

  it("says what each dropped line is", () => {
    const kinds = new Map(blocksOf(PAGE).map(({ text, kind, chrome }) => [text, chrome ?? kind]));
    expect(kinds.get("Port to close its eastern lock for almost a year")).toBe("title");
    expect(kinds.get("Read More: Storm delays the ferry for a third day")).toBe("related");
    expect(kinds.get("Sign up to our newsletter")).toBe("newsletter");
    expect(kinds.get("Share this article")).toBe("share");
    expect(kinds.get("© 2025 The Harbour Record. All rights reserved.")).toBe("legal");
  });

  it("covers the whole text but white space, in order", () => {
    let at = 0;
    for (const { span } of blocksOf(PAGE)) {
      expect(PAGE.slice(at, span.start).trim()).toBe("");
      expect(span.end).toBeGreaterThan(span.start);
      at = span.end;
    }
    expect(PAGE.slice(at).trim()).toBe("");
  });

  it("does not take a sentence that begins with “Read more” for a pointer", () => {
    const sentence =
      "Read more than one book a week, the librarian told the pupils, and you will never be bored again.";
    expect(blocksOf(`${BODY[0]}\n\n${sentence}\n\n${BODY[1]}`).some(({ reason }) => reason === "pointer")).toBe(false);
  });
});

describe("hard-wrapped text", () => {
  const wrap = (line: string, width: number) => {
    const lines = [""];
    for (const word of line.split(" ")) {
      if (lines.at(-1)!.length + word.length + 1 > width) lines.push(word);
      else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
    }
    return lines.join("\n");
  };

  it("joins the lines of a paragraph to one block", () => {
    const text = BODY.map((line) => wrap(line, 64)).join("\n\n");
    expect(bodyOf(text).map((block) => block.replaceAll("\n", " "))).toEqual(BODY);
  });

  it("does not join lines that are paragraphs", () => {
    expect(bodyOf(BODY.join("\n"))).toEqual(BODY);
  });
});

describe("what is not an article", () => {
  it.each([
    ["menu", "Home\nNews\nSport\nLog in\nPrivacy policy"],
    ["nothing", " \n\n "],
  ])("%s: warns", (_, text) => {
    const page = stripChrome(readSource({ text }));
    expect(page.paragraphs).toEqual([]);
    expect(page.warnings?.map(({ code }) => code)).toContain("no_article");
  });
});

describe("a clean body", () => {
  it("keeps every line, with the headline apart", () => {
    const page = stripChrome(readSource({ body: `Lock to close\n\n${BODY.join("\n\n")}` }));
    expect(page.layout[0]?.kind).toBe("title");
    expect(page.paragraphs).toHaveLength(BODY.length);
  });

  it("does not take a first sentence for a headline", () => {
    const page = stripChrome(readSource({ body: BODY.join("\n\n") }));
    expect(page.paragraphs).toHaveLength(BODY.length);
  });
});

describe("time", () => {
  it.each(["a\n", "a", "Read more: ", "By ", "12/12/2024 ", "“", "Sign UpLog In"])(
    "stays linear for %j repeated",
    (unit) => {
      const text = unit.repeat(Math.floor(300_000 / unit.length));
      const began = performance.now();
      stripChrome(readSource({ text }));
      expect(performance.now() - began).toBeLessThan(8000);
    },
  );
});
