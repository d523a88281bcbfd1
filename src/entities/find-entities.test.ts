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
});
