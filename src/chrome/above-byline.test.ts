import { describe, expect, it } from "vitest";
import { readSource } from "../document/source.ts";
import { dropAboveByline } from "./above-byline.ts";
import type { Label } from "./labels.ts";
import { readBlocks } from "./strip-chrome.ts";

const STANDFIRST = "The port of Lerwick closes its eastern lock for almost a year.";
const BODY = [
  "The harbour board voted on Tuesday to close the eastern lock for eleven months while engineers replace its gates.",
  "“We cannot keep patching them,” harbour master Una Reid said after the meeting, adding that every winter costs the fleet a week.",
  "The work will cost 14 million pounds, two thirds of it paid by the government in Edinburgh and the rest by the port’s reserves.",
  "Crews from Scalloway and Whalsay say that the port should cut its fees while the lock is shut, and the board will vote on that in May.",
];

/** The lines that stay body when all were taken for it. */
function kept(lines: readonly string[]): string[] {
  const labels: Label[] = lines.map(() => "body");
  dropAboveByline(readBlocks(readSource({ text: lines.join("\n\n") })), {
    labels,
    sure: new Float32Array(lines.length),
    reasons: lines.map(() => undefined),
  });
  return lines.filter((_, i) => labels[i] === "body");
}

describe("above a line of date or byline", () => {
  it.each(["By Una Fairweather", "May 3, 2024", "Story by Una Fairweather", "Fri 12/06/2025 14:30", "3 hours ago"])(
    "the standfirst is no body: %s",
    (line) => {
      expect(kept([STANDFIRST, line, ...BODY])).toEqual(BODY);
    },
  );
});

describe("the body stays above", () => {
  it.each([
    "Oct. 6, 1923: First ship. The Una of Whalsay passed the gates. Toll: 12 pounds.",
    "Circa 2011",
    "— Una Reid, Lerwick, April 15, 2019",
    "From Lerwick to Oman",
    "By the port of Lerwick | Source: Harbour office",
  ])("%s", (line) => {
    expect(kept([STANDFIRST, line, ...BODY])).toEqual([STANDFIRST, line, ...BODY]);
  });

  it("a line of date when much of the article stands above it", () => {
    const lines = [...BODY.slice(0, 2), "May 3, 2024", ...BODY.slice(2)];
    expect(kept(lines)).toEqual(lines);
  });
});
