import { describe, expect, test } from "vitest";
import { linesOf } from "../document/lines.ts";
import { tokenize } from "../document/tokens.ts";
import { findEntities } from "../entities/find-entities.ts";
import { findQuotes } from "./find-quotes.ts";

const analyzed = (text: string) => {
  const tokens = tokenize(text, linesOf(text).spans);
  return findQuotes(tokens, findEntities(tokens));
};
const parts = (text: string) => analyzed(text).quotes.map(({ content }) => content.map((part) => part.text));

describe("findQuotes", () => {
  test("a quotation split by its cue is one quote of two parts", () => {
    const text = "“The bridge will open in May,” Maria Keller said. “Nobody doubts it any more.”";
    expect(parts(text)).toEqual([["“The bridge will open in May,”", "“Nobody doubts it any more.”"]]);
  });

  test("names the speaker behind a pronoun and adds the mention to the entity", () => {
    const text =
      "Mayor Maria Keller opened the bridge on Monday.\n“It took us nine years,” she said after the ceremony.";
    const { quotes, entities } = analyzed(text);
    expect(quotes.at(-1)).toMatchObject({
      kind: "direct",
      cue: { lemma: "say", class: "speech" },
      speaker: { mention: { text: "she" }, name: "Maria Keller", resolution: "pronoun" },
    });
    expect(entities.find(({ name }) => name === "Maria Keller")?.mentions.map(({ text: t }) => t)).toContain("she");
  });

  test("a quotation within a quotation has a parent", () => {
    const text = "“I told him, ‘Leave the keys on the table.’ He did not listen,” John Miller said.";
    const { quotes } = analyzed(text);
    const inner = quotes.find(({ parent }) => parent !== undefined);
    expect(inner?.content[0]?.text).toBe("‘Leave the keys on the table.’");
    expect(quotes.find(({ id }) => id === inner?.parent)?.content[0]?.text).toContain("I told him");
  });

  test("the mark before a speaker is not part of the name", () => {
    const { quotes } = analyzed("“She said, ‘Mom, do not cry,’ and of course I cried,” Karen Boyle said.");
    expect(quotes.find(({ parent }) => parent !== undefined)?.speaker.mention?.text).toBe("She");
  });

  test("keeps whom somebody spoke to", () => {
    const { quotes } = analyzed("“We are ready to sign,” the minister told Reuters on Friday.");
    expect(quotes[0]?.addressee?.mention.text).toBe("Reuters");
  });

  test("indirect speech with a cue", () => {
    const { quotes } = analyzed("The ministry said that the tunnel would be closed for two weeks.");
    expect(quotes[0]).toMatchObject({ kind: "indirect", cue: { lemma: "say" } });
    expect(quotes[0]?.content[0]?.text).toContain("the tunnel would be closed");
  });

  test("the day between the verb and its clause", () => {
    const { quotes } = analyzed("Maria Keller said on Thursday that the old bridge could not be saved.");
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.content[0]?.text).toContain("the old bridge could not be saved");
    expect(quotes[0]?.content[0]?.text).not.toContain("Thursday");
  });

  test("whole quoted sentences after a sentence that quotes go on from it", () => {
    expect(parts("Smith said the plan was “a complete failure.” “They never came. Nobody told us why.”")).toEqual([
      ["the plan was “a complete failure.” “They never came. Nobody told us why.”"],
    ]);
    expect(parts("The plan was “a complete failure,” Smith said. “They never came. Nobody told us why.”")).toEqual([
      ["The plan was “a complete failure,”", "“They never came. Nobody told us why.”"],
    ]);
  });

  test("but not when they have a cue of their own", () => {
    const text = "Smith said the plan was “a failure.” “They never came, and nobody told us why,” Anna Brandt said.";
    expect(parts(text)).toEqual([["the plan was “a failure.”"], ["“They never came, and nobody told us why,”"]]);
  });

  test("ten thousand quoted sentences behind each other stay linear", () => {
    const text = `He said that it was “bad for us” and more. ${"“We will go on now.” ".repeat(10_000)}`;
    expect(analyzed(text).quotes.length).toBeGreaterThan(0);
  });

  test("whole quoted sentences after indirect speech are a quotation of their own, of the same speaker", () => {
    const text =
      "Mayor Maria Keller said that the city had been misled. “They promised us four lanes. Where are they?”";
    const { quotes } = analyzed(text);
    expect(quotes.map(({ kind }) => kind)).toEqual(["indirect", "direct"]);
    expect(quotes[1]).toMatchObject({
      cue: null,
      content: [{ text: "“They promised us four lanes. Where are they?”" }],
      speaker: { name: "Maria Keller", resolution: "continued" },
    });
  });

  test("whoever goes on speaking and has no name is known by the words that introduced them", () => {
    const text = "The farmer said that the money was beside the point. “It is the dog I feel for. She is nine.”";
    const { quotes } = analyzed(text);
    expect(quotes[1]).toMatchObject({
      content: [{ text: "“It is the dog I feel for. She is nine.”" }],
      speaker: { mention: { text: "The farmer" }, entity: null, name: null, resolution: "continued" },
    });
  });

  test("a quotation that goes on after its cue is not cut in two", () => {
    const { quotes } = analyzed("“They promised us four lanes,” Maria Keller said. “Where are they now?”");
    expect(quotes).toHaveLength(1);
  });

  test("quoted words within the sentence of indirect speech stay in it", () => {
    const { quotes } = analyzed("Maria Keller said that the plan was “a bad joke” and that nobody had read it.");
    expect(quotes.map(({ kind }) => kind)).toEqual(["mixed"]);
  });

  test("what is said ends with its marks when a comma or the like stands before the closing one", () => {
    const text = "“Lock the gates and go home!” the crowd chanted, as it had done before.";
    expect(parts(text)[0]).toEqual(["“Lock the gates and go home!”"]);
  });

  test("and does not end there when the sentence goes on in marks, or without a comma", () => {
    const text = "Maria Keller called the plan “too late, too big” for the town.";
    expect(parts(text)[0]?.join(" ")).toContain("“too late, too big”");
  });

  test("the heading of a transcript says nothing", () => {
    const text =
      "TRANSCRIPT: Interview with the governor\nIt was aired in May.\nKELLER: We open in May.\nHOST: Are you sure?\nKELLER: Nobody doubts it. We are ready.";
    expect(analyzed(text).quotes.map(({ speaker }) => speaker.mention?.text)).toEqual(["KELLER", "HOST", "KELLER"]);
  });

  test("turns of a transcript", () => {
    const text = "KELLER: We open in May.\nHOST: Are you sure?\nKELLER: Nobody doubts it. We are ready.";
    expect(parts(text)).toEqual([["We open in May"], ["Are you sure"], ["Nobody doubts it. We are ready"]]);
  });

  test.each([
    "The bridge is nine hundred metres long and has four lanes.",
    "She read “The Magic Mountain” on the train to Basel.",
    "The dogs’ owner isn’t from the ’90s generation.",
    "",
    "“ ” \" ' ‘ ’",
  ])("no speech in: %s", (text) => {
    expect(analyzed(text).quotes.filter(({ kind }) => kind !== "indirect")).toEqual([]);
  });

  test.each(['"', '" ', "“", "‘a ", "said “", "“a” said b. ", "он сказал “да” "])(
    "spans hold and time is linear for thousands of: %s",
    (piece) => {
      const text = piece.repeat(5_000);
      for (const { content, cue, speaker } of analyzed(text).quotes)
        for (const part of [...content, cue, speaker.mention])
          if (part !== null) expect(text.slice(part.span.start, part.span.end)).toBe(part.text);
    },
  );
});
