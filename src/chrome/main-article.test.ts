import { describe, expect, it } from "vitest";
import { readSource } from "../document/source.ts";
import type { Label } from "./labels.ts";
import { mainArticle } from "./main-article.ts";
import { readBlocks } from "./strip-chrome.ts";

const PORT = [
  "The harbour board of Lerwick voted on Tuesday to close the eastern lock for eleven months, said Una Reid, who runs the port.",
  "Reid told the board that every winter costs the Shetland fleet a week, and that the gates of the lock were fitted in 1934.",
  "The government in Edinburgh will pay two thirds of the work, which will take three teams of divers from Scalloway a year.",
  "Crews from Scalloway and Whalsay say that Lerwick should cut its fees while Reid and her board keep the lock shut.",
];
const BREAD = [
  "Bakers in Marseille say that the price of butter has doubled since the spring, and that few of them can pay it for long.",
  "Claire Fabre, who speaks for the bakers of Provence, told a committee in Paris that one shop in nine will close this year.",
  "The ministry of Annie Genevard has promised to look at what shops pay for power, but Fabre wants it to do so by June.",
];

/** The words that stay body when all lines but the first two were taken for body. */
function kept(lines: readonly string[]) {
  const page = readBlocks(readSource({ text: lines.join("\n\n") }));
  const labels: Label[] = lines.map((_, i) => (i === 0 ? "title" : i === 1 ? "byline" : "body"));
  const warnings = mainArticle(page, {
    labels,
    sure: new Float32Array(lines.length),
    reasons: lines.map(() => undefined),
  });
  return { body: lines.filter((_, i) => labels[i] === "body"), warnings: warnings.map(({ code }) => code) };
}

describe("several articles on one page", () => {
  it("leave the longest, with a warning", () => {
    const { body, warnings } = kept([
      "Port to close its eastern lock for almost a year",
      "By Una Fairweather",
      ...PORT,
      "Bakers run out of butter",
      "By Pierre Roux",
      ...BREAD,
    ]);
    expect(body).toEqual(PORT);
    expect(warnings).toEqual(["several_articles"]);
  });

  it("leave the first, if the one after it is not twice as long", () => {
    const { body, warnings } = kept([
      "Bakers run out of butter",
      "By Pierre Roux",
      ...BREAD,
      "Port to close its eastern lock for almost a year",
      "By Una Fairweather",
      ...PORT,
    ]);
    expect(body).toEqual(BREAD);
    expect(warnings).toEqual(["several_articles"]);
  });

  it("leave the longest, if what stands before it is a teaser", () => {
    const { body } = kept([
      "Bakers run out of butter",
      "By Pierre Roux",
      ...BREAD.slice(0, 2),
      "Port to close its eastern lock for almost a year",
      "By Una Fairweather",
      ...PORT,
      ...PORT.slice(1).map((line) => `Later, ${line}`),
    ]);
    expect(body.slice(0, PORT.length)).toEqual(PORT);
  });

  it("are not what a line of code makes of one that begins with a name like “By”", () => {
    const { warnings } = kept([
      "How we test the ferry timetable",
      "By Una Fairweather",
      ...PORT,
      "expected = page.find_visible_element_located",
      "(By.ID, 'timetable-result')",
      ...BREAD,
    ]);
    expect(warnings).toEqual([]);
  });

  it("are not what a pointer to another story makes of one: those named before are named on", () => {
    const lines = [
      "Port to close its eastern lock for almost a year",
      "By Una Fairweather",
      ...PORT.slice(0, 2),
      "Bakers run out of butter as prices double",
      "By Pierre Roux",
      ...PORT.slice(2),
      ...PORT.slice(0, 2).map((line) => `Later, ${line}`),
    ];
    const { body, warnings } = kept(lines);
    expect(warnings).toEqual([]);
    expect(body).toEqual(expect.arrayContaining(PORT));
  });
});
