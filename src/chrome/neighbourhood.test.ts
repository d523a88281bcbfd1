import { describe, expect, it } from "vitest";
import { readSource } from "../document/source.ts";
import { signsPost } from "./embedded-posts.ts";
import { echoesOf } from "./headline-echoes.ts";
import { namesKnown } from "./kindred-words.ts";
import { LABELS } from "./labels.ts";
import { sentencesOf } from "./looks.ts";
import { NEIGHBOURHOOD, putNeighbourhood } from "./neighbourhood.ts";
import { printedElsewhere } from "./passages.ts";
import { Stretches } from "./stretches.ts";
import { readBlocks } from "./strip-chrome.ts";

const pageOf = (lines: readonly string[]) => readBlocks(readSource({ text: lines.join("\n\n") }));
const LEDE = "The harbour board of Lerwick voted on Tuesday to close the eastern lock for eleven months.";
const NEXT = "Una Reid, who runs the harbour of Lerwick, told the board that every winter costs the fleet a week.";
const OTHER = "Bakers in Marseille say that the price of butter has doubled since the spring.";

describe("passages printed elsewhere", () => {
  it("finds a pull quote in the paragraph that it was taken from", () => {
    const page = pageOf([LEDE, "every winter costs the fleet a week", NEXT]);
    const shares = printedElsewhere(page);
    expect(shares[1]).toBe(1);
    expect(shares[2]).toBeGreaterThan(0);
    expect(shares[0]).toBe(0);
  });

  it("finds none in what a block says twice itself, and none in a line of a few words", () => {
    const twice = `${OTHER} ${OTHER}`;
    expect([...printedElsewhere(pageOf([twice, "Read more here now", "Read more here now"]))]).toEqual([0, 0, 0]);
  });
});

describe("posts of social networks", () => {
  it.each([
    ["— Lerwick Harbour (@lerwickharbour) June 3, 2025", true],
    ["– Una Reid (@una_reid)", true],
    ["— Una Reid, harbour master", false],
    ["Una Reid (@una_reid) wrote that the lock would close.", false],
  ])("%s: signature %s", (line, is) => {
    expect(signsPost(pageOf([LEDE, line]), 1)).toBe(is);
  });
});

describe("kindred words", () => {
  const page = pageOf([LEDE, NEXT, OTHER]);

  it("know the names that other blocks of the draft have", () => {
    const { all, known } = namesKnown(page, [true, true, false]);
    expect(known[1]).toBeGreaterThan(0);
    expect(all[2]).toBeGreaterThan(0);
    expect(known[2]).toBe(0);
  });
});

describe("stretches", () => {
  const page = pageOf([
    LEDE,
    NEXT,
    "You may also like",
    "Butter costs twice as much in Marseille",
    "Ferry crews vote for a strike in May",
  ]);
  const p = Float64Array.of(0.9, 0.9, 0, 0.4, 0.4);
  const stretches = new Stretches(page, {
    p,
    names: namesKnown(page, [true, true, false, false, false]),
    sentences: sentencesOf(page),
  });

  it("are sections under lines of furniture, and runs of blocks that look alike", () => {
    expect(stretches.sectionOf(0)).toMatchObject({ start: 0, end: 2 });
    expect(stretches.sectionOf(4)).toMatchObject({ start: 2, end: 5 });
    expect([stretches.runStart[1], stretches.runEnd[1]]).toEqual([0, 2]);
    expect([stretches.runStart[3], stretches.runEnd[3]]).toEqual([2, 5]);
  });

  it("have means of what their blocks have", () => {
    expect(stretches.sectionOf(0).body).toBeCloseTo(0.9);
    expect(stretches.bodyOfRun(1)).toBeCloseTo(0.9);
    expect(stretches.sectionOf(0).sentences).toBe(1);
    expect(stretches.sectionOf(3).sentences).toBe(0);
    expect(stretches.sectionOf(0).names).toBeGreaterThan(stretches.sectionOf(3).names);
  });
});

describe("echoes of a headline", () => {
  const title = "Port to close its eastern lock for almost a year";
  const page = pageOf([
    `Home > Harbour > ${title}`,
    title,
    "Commissioners say the gates cannot be patched",
    LEDE,
    `Share or comment on this article: ${title}`,
    `${title} Back to video`,
  ]);
  const echoes = echoesOf(page, [0, 1, 2]);

  it("are lines that begin or end with it", () => {
    expect([...echoes.heldByOthers]).toEqual([0, 1, 0]);
    expect([...echoes.holdsAnother]).toEqual([1, 0, 0]);
  });

  it("are not lines that share a few words with it", () => {
    const none = echoesOf(pageOf([title, "Port to close its eastern lock for good", LEDE]), [0, 1]);
    expect([...none.heldByOthers, ...none.holdsAnother]).toEqual([0, 0, 0, 0]);
  });
});

describe("the evidence of the neighbourhood", () => {
  it("is finite for every block, and writes no other column", () => {
    const page = pageOf([LEDE, "Article content", NEXT, "()", "Article content", OTHER, "• One", "— A (@b)"]);
    const n = page.spans.length;
    const stride = NEIGHBOURHOOD.length + 2;
    const out = new Float64Array(n * stride).fill(-7);
    const marginals = new Float64Array(n * LABELS.length).fill(1 / LABELS.length);
    const p = new Float64Array(n).fill(1 / LABELS.length);
    putNeighbourhood({ page, marginals, draft: page.spans.map((_, i) => i < 3), p }, { out, stride, from: 1 });
    for (let i = 0; i < n; i++) {
      const row = [...out.subarray(i * stride, (i + 1) * stride)];
      expect([row[0], row.at(-1)]).toEqual([-7, -7]);
      expect(row.slice(1, -1).every((x) => Number.isFinite(x) && Math.abs(x) <= 2)).toBe(true);
    }
  });

  it("tells a post from the paragraph above it", () => {
    const page = pageOf([
      LEDE,
      NEXT,
      "The lock is shut until further notice.",
      "— Lerwick Harbour (@lerwick) June 3, 2025",
      OTHER,
    ]);
    const n = page.spans.length;
    const out = new Float64Array(n * NEIGHBOURHOOD.length);
    putNeighbourhood(
      {
        page,
        marginals: new Float64Array(n * LABELS.length),
        draft: page.spans.map(() => true),
        p: new Float64Array(n),
      },
      { out, stride: NEIGHBOURHOOD.length, from: 0 },
    );
    const signed = page.spans.map((_, i) => out[i * NEIGHBOURHOOD.length + NEIGHBOURHOOD.indexOf("post-signed-below")]);
    expect(signed).toEqual([0, 0, 1, 0, 0]);
  });
});

describe("a dateline", () => {
  const columns = (lines: readonly string[], name: (typeof NEIGHBOURHOOD)[number]) => {
    const page = pageOf(lines);
    const n = page.spans.length;
    const out = new Float64Array(n * NEIGHBOURHOOD.length);
    putNeighbourhood(
      { page, marginals: new Float64Array(n * LABELS.length), draft: lines.map(() => true), p: new Float64Array(n) },
      { out, stride: NEIGHBOURHOOD.length, from: 0 },
    );
    return lines.map((_, i) => out[i * NEIGHBOURHOOD.length + NEIGHBOURHOOD.indexOf(name)]);
  };
  const CAPTION = "Trawlers wait outside the eastern lock of Lerwick on Tuesday.";

  it.each([
    `LERWICK, June 3 (Reuters) - ${LEDE}`,
    `LA CROSSE, Wis. (AP) — ${LEDE}`,
    `Lerwick: ${LEDE}`,
    `KYIV/WASHINGTON — ${LEDE}`,
  ])("opens %s, and says of the block above that it is none of the story's", (line) => {
    expect(columns([CAPTION, line, NEXT], "dateline")).toEqual([0, 1, 0]);
    expect(columns([CAPTION, line, NEXT], "dateline-below")).toEqual([1, 0, 0]);
  });

  it.each([
    LEDE,
    "The plan - and nobody likes it - will cost 14 million pounds, the harbour board said.",
    `“Lerwick: ${LEDE}”`,
  ])("is none: %s", (line) => {
    expect(columns([CAPTION, line, NEXT], "dateline")).toEqual([0, 0, 0]);
  });
});
