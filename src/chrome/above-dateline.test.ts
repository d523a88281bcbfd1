import { describe, expect, it } from "vitest";
import { readSource } from "../document/source.ts";
import { dropAboveDateline, takeDatelineAlone } from "./above-dateline.ts";
import type { Label } from "./labels.ts";
import { readBlocks } from "./strip-chrome.ts";

const CAPTION = "Trawlers wait outside the eastern lock of Lerwick on Tuesday.";
const LEDE =
  "The harbour board voted on Tuesday to close the eastern lock for eleven months while engineers replace its gates.";
const REST = [
  "“We cannot keep patching them,” harbour master Una Reid said after the meeting, adding that every winter costs the fleet a week.",
  "The work will cost 14 million pounds, two thirds of it paid by the government in Edinburgh and the rest by the port’s reserves.",
];

function kept(lines: readonly string[]): string[] {
  const labels: Label[] = lines.map(() => "body");
  dropAboveDateline(readBlocks(readSource({ text: lines.join("\n\n") })), {
    labels,
    sure: new Float32Array(lines.length),
    reasons: lines.map(() => undefined),
  });
  return lines.filter((_, i) => labels[i] === "body");
}

describe("a picture's text above the dateline", () => {
  it.each([`LERWICK, June 3 (Reuters) - ${LEDE}`, `LA CROSSE, Wis. (AP) — ${LEDE}`, `Lerwick: ${LEDE}`])(
    "goes: %s",
    (line) => {
      expect(kept([CAPTION, line, ...REST])).toEqual([line, ...REST]);
    },
  );
});

describe("the first paragraph stays", () => {
  it.each([
    ["above a paragraph without a dateline", [CAPTION, LEDE, ...REST]],
    ["that has the dateline itself", [`LERWICK (AP) — ${CAPTION}`, `Background: ${LEDE}`, ...REST]],
    ["of a transcript", [CAPTION, `Reid: ${LEDE}`, `Fairweather: ${REST[0]}`, REST[1]!]],
    [
      "when it is a paragraph, not a caption, above a word with a colon",
      [`${LEDE} ${CAPTION}`, `Background: ${LEDE}`, ...REST],
    ],
    ["when it stands alone", [CAPTION]],
  ])("%s", (_what, lines) => {
    expect(kept(lines)).toEqual(lines);
  });
});

describe("a dateline on a line of its own", () => {
  const taken = (line: string): boolean => {
    const labels: Label[] = ["before", "body"];
    takeDatelineAlone(readBlocks(readSource({ text: `${line}\n\n${LEDE}` })), {
      labels,
      sure: new Float32Array(2),
      reasons: [undefined, undefined],
    });
    return labels[0] === "body";
  };

  it.each(["BLACK RIVER, St Elizabeth:", "KINGSTON —", "ST. JOHN’S, Antigua:"])("is body: %s", (line) => {
    expect(taken(line)).toBe(true);
  });

  it.each(["By Una Fairweather:", "BUSINESS", "Share this:", "NEWS AND SPORT FROM THE NORTHERN ISLES OF SCOTLAND:"])(
    "is not: %s",
    (line) => {
      expect(taken(line)).toBe(false);
    },
  );
});
