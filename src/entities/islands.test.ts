import { describe, expect, it } from "vitest";
import { linesOf } from "../document/lines.ts";
import { tokenize } from "../document/tokens.ts";
import { islandsOf } from "./islands.ts";
import { orthographyOf } from "./orthography.ts";

function islands(text: string): string[] {
  const tokens = tokenize(text, linesOf(text).spans);
  const pairs = islandsOf(tokens, orthographyOf(tokens));
  const out: string[] = [];
  for (let k = 0; k < pairs.length; k += 2)
    out.push(text.slice(tokens.start[pairs[k]!], tokens.end[pairs[k + 1]! - 1]));
  return out;
}

describe("islandsOf", () => {
  it("takes capitalised words and nothing beside them", () =>
    expect(islands("yesterday Amina Okoye told us that Kano was calm")).toEqual(["Amina Okoye", "Kano"]));
  it("crosses what joins the words of a name", () =>
    expect(islands("at a Bank of Ghana and in Rio de Janeiro")).toEqual(["Bank of Ghana and in Rio de Janeiro"]));
  it("does not cross a verb", () => expect(islands("when Ghana beat Togo")).toEqual(["Ghana", "Togo"]));
  it("holds what hangs on by a hyphen", () =>
    expect(islands("as Moon Jae-in and al-Sisi met")).toEqual(["Moon Jae-in and al-Sisi"]));
  it("holds the number and the noun behind a name", () =>
    expect(islands("when Apollo 11 left; when Conservative party members met")).toEqual([
      "Apollo 11",
      "Conservative party",
    ]));
  it("holds the direction before a name", () => expect(islands("from northern Baffin")).toEqual(["northern Baffin"]));
  it("ends with the paragraph", () => expect(islands("to Accra\n\nKumasi won")).toEqual(["Accra", "Kumasi"]));
  it("is empty where nothing is capitalised", () => expect(islands("nothing to see here, 5 of 6")).toEqual([]));
});
