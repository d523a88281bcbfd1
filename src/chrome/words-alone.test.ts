import { describe, expect, it } from "vitest";
import { readSource } from "../document/source.ts";
import { stripChrome } from "./strip-chrome.ts";

const FRONT = [
  "The Otway Examiner",
  "Subscribe | Log in",
  "Home News Sport Weather Obituaries",
  "Top stories",
  "Council delays vote on caravan park",
  "2 hours ago",
  "Surf club turns 100",
  "Yesterday",
  "Weather",
  "Colac 19° | Lorne 17°",
  "Most read",
  "1. Hail strips orchards near Colac",
  "2. Man charged over stolen tractor",
  "3. Tigers hold on by a point",
  "Contact us | Terms",
];

const bodyOf = (lines: string[]) => {
  const { text, ...source } = readSource({ text: lines.join("\n\n") });
  return stripChrome({ text, ...source }).paragraphs.map(({ start, end }) => text.slice(start, end));
};

describe("words without a sentence", () => {
  it("are no article on a long page", () => {
    expect(bodyOf(FRONT)).toEqual([]);
  });

  it("do not cost an article its short body", () => {
    const brief = [
      "A tractor stolen from a farm near Birregurra in May was found in a dam on Monday, police said.",
      "Officers charged a man of 34 from Colac, who is to appear in court in August.",
    ];
    expect(
      bodyOf([
        ...FRONT.slice(0, 3),
        "Man charged over stolen tractor",
        "By Una Fairweather",
        ...brief,
        ...FRONT.slice(10),
      ]),
    ).toEqual(brief);
  });
});
