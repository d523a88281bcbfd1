import { describe, expect, test } from "vitest";
import { linesOf } from "../document/lines.ts";
import { tokenize } from "../document/tokens.ts";
import { withTurns } from "./turns.ts";
import { readWords } from "./words.ts";

const turnsIn = (text: string) => {
  const tokens = tokenize(text, linesOf(text).spans);
  const said = ([first, last]: [number, number]) => text.slice(tokens.start[first], tokens.end[last]);
  return withTurns(readWords(tokens), []).map(({ source, content }) => [said(source!), ...content.map(said)]);
};

describe("turns of a transcript", () => {
  test("labels name the speakers", () => {
    expect(turnsIn("KELLER: We open in May.\nHOST: Are you sure of it?\nKELLER: Nobody doubts it.")).toEqual([
      ["KELLER", "We open in May."],
      ["HOST", "Are you sure of it?"],
      ["KELLER", "Nobody doubts it."],
    ]);
  });

  test("a headline with a colon is no turn, be it called a transcript", () => {
    const text =
      "Transcript: the mayor on the strike\nKELLER: We open in May.\nHOST: Are you sure of it?\nKELLER: Nobody doubts it.";
    expect(turnsIn(text).map(([label]) => label)).toEqual(["KELLER", "HOST", "KELLER"]);
  });

  test("an answer goes on in paragraphs without a label; a stage direction is no part of it", () => {
    const text =
      "Q: When did you hear of it?\nA: My sister called me that night.\nI did not sleep at all.\n(LAUGHTER)\nQ: And then?";
    expect(turnsIn(text)[1]).toEqual(["A", "My sister called me that night.", "I did not sleep at all."]);
  });

  test("each paragraph of a quoted transcript opens with a mark", () => {
    const text = [
      "Here is a part of it:",
      '"HOST: When will the bridge open?',
      '"KELLER: It will open in May.',
      '"And it will stay open.',
      '"HOST: Are you sure that it will?"',
    ].join("\n");
    expect(turnsIn(text)).toEqual([
      ["HOST", "When will the bridge open?"],
      ["KELLER", "It will open in May.", '"And it will stay open.'],
      ["HOST", 'Are you sure that it will?"'],
    ]);
  });

  test.each([
    [
      "headings over text",
      "Keller: Win the north.\nShe has to win it.\nMiller: Hold on.\nHe leads.\nRay: Go.\nHe may.",
    ],
    ["a table", "Ana Keller: 1,769.\nJohn Miller: 1,501.\nBob Ray: 120."],
    ["lists of names", "Iowa: Ann Lee, Bob Ray, Cy Orr.\nOhio: Di Moss, Ed Katz.\nUtah: Flo Hill, Gus Page."],
    ["two labels", "KELLER: We open in May.\nHOST: Are you sure of it?\nThen they left."],
    ["a headline", "Keller: The bridge will open in May.\nThe mayor said so on Monday.\nNobody was surprised."],
  ])("no turns in %s", (_, text) => {
    expect(turnsIn(text)).toEqual([]);
  });
});
