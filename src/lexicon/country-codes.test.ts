import { describe, expect, it } from "vitest";
import { allCountries } from "./countries.ts";
import { countryOfThreeLetters } from "./country-codes.ts";

describe("countryOfThreeLetters", () => {
  it.each([
    ["PRT", "PT"],
    ["POR", "PT"],
    ["GBR", "GB"],
    ["WAL", "GB"],
    ["KOS", "XK"],
  ])("%s is %s", (code, country) => expect(countryOfThreeLetters(code)).toBe(country));
  it.each(["LAL", "LIB", "prt", "PT", "", "PRT:"])("%j is no country", (word) =>
    expect(countryOfThreeLetters(word)).toBeUndefined(),
  );
  it("knows every country by some code, and no country that is not listed", () => {
    const reached = new Set<string>();
    const letters = Array.from({ length: 26 }, (_, k) => String.fromCharCode(65 + k));
    for (const a of letters)
      for (const b of letters)
        for (const c of letters) {
          const country = countryOfThreeLetters(a + b + c);
          if (country !== undefined) reached.add(country);
        }
    const listed = allCountries().map(({ code }) => code);
    expect([...reached].filter((code) => !listed.includes(code))).toEqual([]);
    expect(listed.filter((code) => !reached.has(code))).toEqual([]);
  });
});
