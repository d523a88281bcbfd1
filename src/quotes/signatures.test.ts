import { describe, expect, test } from "vitest";
import { linesOf } from "../document/lines.ts";
import { tokenize } from "../document/tokens.ts";
import { withSignatures } from "./signatures.ts";
import { readWords } from "./words.ts";

const signedIn = (text: string) => {
  const tokens = tokenize(text, linesOf(text).spans);
  const said = ([first, last]: [number, number]) => text.slice(tokens.start[first], tokens.end[last]);
  return withSignatures(readWords(tokens), []).map(({ source, content }) => [said(source!), ...content.map(said)]);
};

describe("signed quotations", () => {
  test.each([
    ["“The bridge is ours again.” — Maria Keller", "Maria Keller", "“The bridge is ours again.”"],
    ["“Nobody asked us.”― Julie A. Diaz Martinez.", "Julie A. Diaz Martinez", "“Nobody asked us.”"],
    ["“We need the jobs.” – Ana Ruiz, teacher, Basel", "Ana Ruiz, teacher, Basel", "“We need the jobs.”"],
    ["“We need the jobs.” -- Ana Ruiz, speaking in Basel", "Ana Ruiz", "“We need the jobs.”"],
    ['"I helped to write that bill."\n- Keller.', "Keller", '"I helped to write that bill."'],
    ["Taxes are far too high. — Ana Ruiz (@anaruiz) July 5, 2016", "Ana Ruiz", "Taxes are far too high."],
  ])("%s", (text, source, content) => {
    expect(signedIn(text)).toEqual([[source, content]]);
  });

  test.each([
    "“The bridge is ours again” — the mayor's words — was on every wall.",
    "“The bridge is ours again,” Maria Keller said — and left.",
    "The bridge is ours again — Maria Keller",
    "“Emma” — Jane Austen",
    "“The bridge is ours again.”\n— more rain is on its way to the north.",
    "“The bridge is ours again.” — Maria Keller wants it to open in May.",
    "“The bridge is ours again.”\nMaria Keller opened it.",
  ])("none in: %s", (text) => {
    expect(signedIn(text)).toEqual([]);
  });
});
