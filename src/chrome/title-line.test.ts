import { describe, expect, it } from "vitest";
import { readSource } from "../document/source.ts";
import { stripChrome } from "./strip-chrome.ts";

const BODY = [
  "Harbour commissioners voted on Tuesday to close the eastern lock for eleven months while engineers replace gates that were fitted in 1934.",
  "“We cannot keep patching them,” harbour master Una Reid said after the meeting. “Every winter we lose a week, and every week costs the fleet money.”",
  "The work will cost 14 million pounds, two thirds of it paid by the government in Edinburgh and the rest by the port’s own reserves.",
  "Fishing crews say that the detour by the western basin adds forty minutes to each trip, and several have asked for a cut in berthing fees.",
].join("\n\n");
const TITLE = "Port to close its eastern lock for almost a year";

const kinds = (page: string | { html: string }) => {
  const source = typeof page === "string" ? readSource({ text: page }) : readSource(page);
  const { layout } = stripChrome(source);
  const of = (kind: string) =>
    layout.filter((b) => b.kind === kind).map(({ span }) => source.text.slice(span.start, span.end));
  return { title: of("title"), subtitle: of("subtitle"), first: of("paragraph")[0] };
};

describe("the headline", () => {
  it.each([
    ["above a byline", `Harbour Record\n\n${TITLE}\n\nBy Una Fairweather\n\n${BODY}`],
    [
      "under a mail's first line",
      `View this email in your browser\n\n3 June 2025\n\n${TITLE}\nby Una Fairweather\n\n${BODY}`,
    ],
    ["above a wire's remark", `${TITLE}\n(Adds harbour master, paragraphs 2-3)\nBy Una Fairweather\n\n${BODY}`],
    ["repeated in the breadcrumb", `Home » News » ${TITLE}\n\nThe Harbour Record on the web\n\n${TITLE}\n\n${BODY}`],
    [
      "and not the picture's line",
      `${TITLE}\n\nThe lock at low tide last week. Photograph: Ian Gow\n\nBy Una Fairweather\n\n${BODY}`,
    ],
    ["over its writer's address", `${TITLE}\n\nBy Una Fairweather\nuna@record.example\n\n${BODY}`],
    [
      "under a letterhead",
      `FOR IMMEDIATE RELEASE\n\nUna Reid, Harbour Master\nport@leith.example\n\n${TITLE}\n\n${BODY}`,
    ],
  ])("%s", (_where, page) => {
    expect(kinds(page).title).toEqual([TITLE]);
    expect(kinds(page).first).toMatch(/^Harbour commissioners/);
  });

  it("is a short one over its writer's address", () => {
    const short = "Rail strike called off";
    expect(kinds(`Harbour Record\n\n${short}\n\nuna@record.example\n\n${BODY}`).title).toEqual([short]);
  });

  it("is one line", () => {
    expect(kinds(`${TITLE}\n\n${TITLE}\n\nBy Una Fairweather\n\n${BODY}`).title).toHaveLength(1);
  });

  it("is nowhere on a page without a body", () => {
    expect(kinds("Home\nNews\nSport\nStorm delays the ferry for a third day").title).toEqual([]);
  });

  it("is the line that the page's metadata declare, not the site's name in them", () => {
    const html = (title: string) =>
      `<html><head><title>${title}</title></head><body><div>Harbour Record of Leith Today</div><div>${TITLE}</div><div>What the fleet will do until the new gates come</div>${BODY.split(
        "\n\n",
      )
        .map((p) => `<p>${p}</p>`)
        .join("")}</body></html>`;
    expect(kinds({ html: html(`${TITLE} - Harbour Record of Leith Today`) }).title).toEqual([TITLE]);
  });
});

describe("the standfirst", () => {
  const page = (description: string, under: string) => ({
    html: `<html><head><title>${TITLE}</title><meta name="description" content="${description}"></head><body><h1>${TITLE}</h1><div>${under}</div><div>By Una Fairweather</div>${BODY.split(
      "\n\n",
    )
      .map((p) => `<p>${p}</p>`)
      .join("")}</body></html>`,
  });
  const dek = "Boats must use the western basin until the gates are in";

  it("is what the page's description prints under the title", () => {
    expect(kinds(page(dek, dek)).subtitle).toEqual([dek]);
  });

  it.each([
    "Share on Facebook",
    "3 June 2025",
    "The lock at low tide. Photograph: Ian Gow",
    "(Adds quotes, paragraph 2)",
  ])("is not: %s", (under) => {
    expect(kinds(page("Other words", under)).subtitle).toEqual([]);
  });
});
