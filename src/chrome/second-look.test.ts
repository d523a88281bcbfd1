import { describe, expect, it } from "vitest";
import { readSource } from "../document/source.ts";
import { BODY_EVIDENCE, bodyEvidence } from "./body-evidence.ts";
import { BODY_WEIGHTS } from "./body-weights.ts";
import { LABELS } from "./labels.ts";
import { LOOKS } from "./looks.ts";
import { lookAgain } from "./second-look.ts";
import { readBlocks, stripChrome } from "./strip-chrome.ts";

const PARAGRAPHS = [
  "Harbour commissioners voted on Tuesday to close the eastern lock for eleven months while engineers replace gates that were fitted in 1934.",
  "“We cannot keep patching them,” harbour master Una Reid said after the meeting. “Every winter we lose a week, and every week costs the fleet money.”",
  "The work will cost 14 million pounds, two thirds of it paid by the government in Edinburgh and the rest by the port’s own reserves.",
  "Fishing crews say that the detour by the western basin adds forty minutes to each trip, and several have asked for a cut in berthing fees.",
  "The commissioners will look at the fees in August. Until then a pilot boat will lead the larger trawlers through the basin at night.",
];
const TITLE = "Port to close its eastern lock for almost a year";

const body = (page: string | { html: string }) => {
  const source = typeof page === "string" ? readSource({ text: page }) : readSource(page);
  return stripChrome(source).paragraphs.map(({ start, end }) => source.text.slice(start, end));
};

describe("an HTML page", () => {
  const page = (insert: string) => ({
    html: `<html><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${TITLE}</h1><p>By Una Fairweather</p><div class="story">${PARAGRAPHS.map((p, i) => `<p>${p}</p>${i === 2 ? insert : ""}`).join("")}</div></article><footer><p>© 2025 Harbour Record</p></footer></body></html>`,
  });

  it("keeps every paragraph of the element that holds the article", () => {
    expect(body(page(""))).toEqual(PARAGRAPHS);
  });

  it.each([
    ["a link to another story", `<aside class="related"><a href="/x">Ferry crews vote for a strike in May</a></aside>`],
    ["a picture's text", `<figure><figcaption>The lock at low tide last week (Picture: Ian Gow)</figcaption></figure>`],
    ["an advertisement's label", `<div class="ad">Advertisement</div>`],
  ])("leaves out %s", (_what, insert) => {
    expect(body(page(insert))).toEqual(PARAGRAPHS);
  });
});

describe("a page copied as text", () => {
  it("begins the body under the byline, not above it", () => {
    const text = `${TITLE}\n\nCommissioners say the gates from 1934 cannot be patched any longer.\n\nBy Una Fairweather\n\n3 June 2025\n\n${PARAGRAPHS.join("\n\n")}`;
    expect(body(text)[0]).toBe(PARAGRAPHS[0]);
  });

  it("keeps the sentence that names a picture in passing", () => {
    const kept = `${PARAGRAPHS.slice(0, 3).join("\n\n")}\n\nA photo of the old gates (taken in 1934) hangs in the harbour office, and Reid likes to show it to visitors.\n\n${PARAGRAPHS.slice(3).join("\n\n")}`;
    expect(body(`${TITLE}\n\nBy Una Fairweather\n\n${kept}`).join("\n\n")).toBe(kept);
  });
});

describe("the evidence", () => {
  it("has a weight for each kind and each look", () => {
    for (const weights of [BODY_WEIGHTS.text, BODY_WEIGHTS.html])
      for (const look of LOOKS) expect(weights?.[look]).toHaveLength(BODY_EVIDENCE.length);
  });

  it("gives probabilities for any draft, also for one without a body", () => {
    const source = readSource({ text: "Home\nNews\n\nA ferry ran aground on Tuesday.\n\n()" });
    const page = readBlocks(source);
    const marginals = new Float64Array(page.spans.length * LABELS.length).fill(1 / LABELS.length);
    for (const label of ["before", "body"] as const) {
      const labels = page.spans.map(() => label);
      const p = lookAgain(page, bodyEvidence(page, marginals, marginals, { labels }, source), BODY_WEIGHTS.text!);
      expect(p.every((x) => x >= 0 && x <= 1)).toBe(true);
    }
  });
});
