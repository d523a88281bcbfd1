import { describe, expect, test } from "vitest";
import { regionsOf } from "./regions.ts";

const quoted = (text: string) => {
  const paragraphs: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    if (line !== "") paragraphs.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return regionsOf(text, paragraphs).map((r) => text.slice(r.start, r.end));
};

describe("regions between quotation marks", () => {
  test.each([
    ["He said “no.”", ["“no.”"]],
    ['He said "no."', ['"no."']],
    ["He said ''no.''", ["''no.''"]],
    ["Il a dit «non».", ["«non»"]],
    ["Er sagte „nein“ und ging.", ["„nein“"]],
    ["“I told him, ‘Go home.’ He went,” she said.", ["“I told him, ‘Go home.’ He went,”", "‘Go home.’"]],
    ["'We won't go', said the dogs' owner", ["'We won't go'"]],
    ["Minister calls plan ‘a gift’ to rivals", ["‘a gift’"]],
    ["â€œNoâ€\u009d, he said, and itâ€™s so", ["â€œNoâ€\u009d"]],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test.each([
    "The voters' choice isn't hers",
    "Rock ’n’ roll of the ’90s",
    "He is 6'2\" tall",
    "It's the boys' turn, the girls' too",
    "",
  ])("none in: %s", (text) => {
    expect(quoted(text)).toEqual([]);
  });

  test("a mark that is never closed ends with its sentence, not with the article", () => {
    expect(quoted("He called it “a mess and left. Then he slept.")).toEqual(["“a mess and left."]);
  });

  test("a paragraph that opens with a mark and does not close runs on into the next", () => {
    const text = "“We began early.\n“We ended late,” she said.";
    const paragraphs = [
      { start: 0, end: 16 },
      { start: 17, end: text.length },
    ];
    expect(regionsOf(text, paragraphs).map(({ runsOn }) => runsOn)).toEqual([true, false]);
  });

  test("reads ten thousand marks without a partner, single and double, in linear time", () => {
    for (const mark of ['"', "“", "'", "‘", "“‘", '" ']) {
      const text = `${mark}a`.repeat(10_000);
      const started = performance.now();
      for (const { start, end } of regionsOf(text, [{ start: 0, end: text.length }])) expect(start < end).toBe(true);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});
