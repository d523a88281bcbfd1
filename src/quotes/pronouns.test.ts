import { describe, expect, it } from "vitest";
import { linesOf } from "../document/lines.ts";
import { tokenize } from "../document/tokens.ts";
import { findEntities } from "../entities/find-entities.ts";
import { findQuotes } from "./find-quotes.ts";

/** Each pronoun mention as "name: pronoun@its first following word". */
function pronouns(text: string): string[] {
  const tokens = tokenize(text, linesOf(text).spans);
  return findQuotes(tokens, findEntities(tokens))
    .entities.flatMap(({ name, mentions }) =>
      mentions.filter(({ kind }) => kind === "pronoun").map(({ span, text: word }) => ({ name, span, word })),
    )
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ name, span, word }) => `${name}: ${word} ${/^\s*(\S+)/.exec(text.slice(span.end))?.[1] ?? ""}`);
}

const speakers = (text: string) => {
  const tokens = tokenize(text, linesOf(text).spans);
  return findQuotes(tokens, findEntities(tokens)).quotes.map(({ speaker }) => speaker.name);
};

describe("he and she", () => {
  it("mean the subject of the sentence before, past what stands between commas", () => {
    expect(
      pronouns(
        "The bank kept its rate, Governor James Oteng said. Finance Minister Paul Forson, who presents the budget on Thursday, has promised lower taxes. He will cut the fuel levy.",
      ),
    ).toEqual(["Paul Forson: He will"]);
  });

  it("mean the last person of their gender", () => {
    expect(pronouns("Mary Holt met Peter Lang in Oslo on Monday. He had flown in from Rome.")).toEqual([
      "Peter Lang: He had",
    ]);
    expect(pronouns("Mary Holt met Peter Lang in Oslo on Monday. She had flown in from Rome.")).toEqual([
      "Mary Holt: She had",
    ]);
  });

  it("tell the gender of a name that does not", () => {
    expect(pronouns("Wanjiru Mwai runs the clinic. She opened it in 2011. Her brother helps.")).toEqual([
      "Wanjiru Mwai: She opened",
      "Wanjiru Mwai: Her brother",
    ]);
  });

  it("do not mean whom their own quotation names", () => {
    expect(
      speakers(
        "Senator Peter Lang praised the mayor, Paul Brandt, on Monday. “Thanks to Mayor Brandt, we have a bridge,” he said.",
      ),
    ).toContain("Peter Lang");
    expect(
      speakers("Peter Lang opened the bridge on Monday. “I thank Paul Brandt for his patience,” he said."),
    ).toEqual(["Peter Lang"]);
  });

  it("mean nobody where no person was named", () => {
    expect(pronouns("The council met on Monday. He said it would meet again.")).toEqual([]);
    expect(pronouns("A driver was hurt near Leeds. She was taken to hospital.")).toEqual([]);
  });

  it("do not mean an organisation or a place", () => {
    expect(pronouns("Norway and Siemens signed a contract. He called it a good day.")).toEqual([]);
  });

  it("stay linear where there are ten thousand of them", () => {
    const text = `Peter Lang came. ${"He met Mary Holt and she met him. ".repeat(5000)}`;
    const started = performance.now();
    pronouns(text);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("it and they", () => {
  it("speak for the organisation that spoke last", () => {
    expect(speakers("Acme Corp. said profits fell 4%. It said it would cut 300 jobs.")).toEqual([
      "Acme Corp.",
      "Acme Corp.",
    ]);
  });

  it("speak for nobody where a person or a crowd was named", () => {
    expect(speakers("Mayor Anna Holt opened the bridge. It said the work was done.")).toEqual([null]);
    expect(speakers("Officers in Leeds arrested a man on Friday. They said he had a knife.")).toEqual([null]);
  });
});
