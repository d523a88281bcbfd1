import { describe, expect, it } from "vitest";
import { linesOf } from "../document/lines.ts";
import { notBody } from "./facts.ts";
import { pageBlocks } from "./features.ts";

const reason = (line: string) => notBody(pageBlocks(line, linesOf(line)), 0);

describe("a line that is no part of an article", () => {
  it.each([
    ["Read More:\u00a0 Storm delays the ferry", "pointer"],
    ["Also Read | Storm delays the ferry", "pointer"],
    ["[ ADVERTISEMENT: Tyres and batteries. Call 0977 555 013 ]", "ad-label"],
    ["Sponsored: the best boots of the year", "ad-label"],
    ["All rights reserved. This material may not be reproduced.", "legal-notice"],
    ["© 2025 The Harbour Record", "legal-notice"],
    ["Copyright 2025 The Harbour Record", "legal-notice"],
    ["Kindly share this story:", "furniture"],
    ["You may also like", "furniture"],
    ["Advertisement", "furniture"],
    ["Website\u00a0|\u00a0 + posts", "furniture"],
    ["1/3", "counter"],
    ["* * *", "no-word"],
    ["port@leith.example", "address"],
  ])("%s", (line, expected) => {
    expect(reason(line)).toBe(expected);
  });

  it.each([
    "Read more than one book a week, he says.",
    "Copyright law is older than the United States: the first act is of 1710.",
    "The court said that all rights reserved to the states remain with them.",
    "“Share this story with your children,” she said.",
    "Advertisement revenue fell by 5 per cent last year.",
    "Sponsored walks raised £4,000 for the lifeboat.",
    "The ferry: what we know",
    "Prices rose 5%.",
  ])("not: %s", (line) => {
    expect(reason(line)).toBeNull();
  });
});

describe("a table of cookies", () => {
  const reasons = (lines: readonly string[]) => {
    const text = lines.join("\n");
    const page = pageBlocks(text, linesOf(text));
    return lines.map((_, i) => notBody(page, i));
  };

  it("is what a consent dialog says of them, row for row", () => {
    expect(
      reasons([
        "Cookie\tDuration\tDescription",
        "_ga\t2 years\tThis cookie is used to count visitors and visits.",
        "uid\t1 year\tTo show each visitor what others like him have bought.",
        "IDE\t1 year\tThis cookie is used to show each visitor what he may want to buy.",
      ]),
    ).toEqual(Array(4).fill("cookie-table"));
  });

  it("is no table of biscuits, and no sentence on cookies", () => {
    expect(
      reasons([
        "Biscuit\tPrice",
        "Oatmeal cookies\t£2.40",
        "Shortbread\t£3.10",
        "The cookies are baked at night, he said.",
      ]),
    ).toEqual([null, null, null, null]);
  });
});
