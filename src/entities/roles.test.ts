import { expect, it } from "vitest";
import { marked } from "./marked-names.ts";
import { rolesBeside } from "./roles.ts";

/** The roles of all marked names, in text order. */
function roles(source: string): string[] {
  const { tokens, mentions } = marked(source);
  return mentions.flatMap((mention) =>
    rolesBeside(tokens, mention).map(({ start, end }) => tokens.text.slice(start, end)),
  );
}

it("reads a role before the name, across “of” too", () => {
  expect(roles("Kenyan President [PER William Ruto] arrived.")).toEqual(["Kenyan President"]);
  expect(roles("The President of Kenya [PER William Ruto] arrived.")).toEqual(["President of Kenya"]);
  expect(roles("The Minister of Housing Dr. [PER Ann Lee] came.")).toEqual(["Minister of Housing"]);
});

it("makes no role of a courtesy title", () => {
  expect(roles("Ms. [PER Labelle] bowed.")).toEqual([]);
  expect(roles("The crowd, moved by Ms. [PER Labelle], rose.")).toEqual([]);
});

it("does not give a person what somebody else is to him", () => {
  expect(roles("He is a harsh critic of Mr. [PER Castro] in public.")).toEqual([]);
  expect(roles("The chairman of Mrs. [PER Soto]'s campaign resigned.")).toEqual([]);
});
