import { describe, expect, it } from "vitest";
import { linesOf } from "../document/lines.ts";
import type { Entity } from "../document/schema.ts";
import { tokenize } from "../document/tokens.ts";
import { findEntities } from "./find-entities.ts";

function entitiesOf(text: string): Entity[] {
  return findEntities(tokenize(text, linesOf(text).spans));
}
const named = (entities: Entity[], name: string) => entities.find((entity) => entity.name === name);

describe("findEntities", () => {
  it("joins the full name, the surname and the description by role", () => {
    const entities = entitiesOf(
      "Kenyan President William Ruto arrived in Geneva on Monday. Ruto met officials of the International Labour Organization (ILO). The Kenyan president later praised the ILO.",
    );
    const ruto = named(entities, "William Ruto");
    expect(ruto?.type).toBe("person");
    expect(ruto?.roles.map(({ text }) => text)).toEqual(["Kenyan President"]);
    expect(ruto?.mentions.map(({ text, kind }) => [text, kind])).toEqual([
      ["William Ruto", "name"],
      ["Ruto", "name"],
      ["The Kenyan president", "nominal"],
    ]);
    const ilo = named(entities, "International Labour Organization");
    expect(ilo?.type).toBe("organization");
    expect(ilo?.aliases).toEqual(["ILO"]);
    expect(named(entities, "Geneva")?.place?.country).toBe("CH");
  });

  it("numbers entities by first mention and grounds every mention", () => {
    const text = "Angela Merkel met Emmanuel Macron in Paris.\nMerkel then flew to Berlin.";
    const entities = entitiesOf(text);
    expect(entities.map(({ id }) => id)).toEqual(entities.map((_, k) => `e${k + 1}`));
    for (const { mentions } of entities)
      for (const mention of mentions) expect(mention.text).toBe(text.slice(mention.span.start, mention.span.end));
  });

  it("does not make a role of what stands beside another person", () => {
    const entities = entitiesOf("Prime Minister Keir Starmer spoke to Volodymyr Zelensky on Sunday.");
    expect(named(entities, "Volodymyr Zelensky")?.roles).toEqual([]);
  });

  it("finds nothing in nothing", () => {
    for (const text of ["", " \n ", "the rain fell all day on the quiet hills", "12 34 56"])
      expect(entitiesOf(text)).toEqual([]);
  });

  it("says of Moscow that it stands for a government, and of a town that it does not", () => {
    const entities = entitiesOf("Moscow said it would reply. He was born in Moscow in 1970.");
    expect(named(entities, "Moscow")?.mentions.map(({ metonym }) => metonym ?? false)).toEqual([true, false]);
  });

  it("keeps mentions within their paragraphs", () => {
    const text = "He met Angela\nMerkel said nothing.";
    for (const { mentions } of entitiesOf(text))
      for (const { span } of mentions) expect(text.slice(span.start, span.end)).not.toContain("\n");
  });

  it("takes time linear in the length, on capitalised words without end too", () => {
    const cost = (words: number) => {
      const text = Array.from({ length: words }, (_, k) => `Name${(k * 7919) % 5000} Alpha`).join(" ");
      const tokens = tokenize(text);
      const before = process.cpuUsage();
      findEntities(tokens);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    cost(2_000);
    const small = cost(4_000);
    expect(cost(16_000)).toBeLessThan(12 * small + 500_000);
  });
});
