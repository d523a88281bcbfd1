import { describe, expect, it } from "vitest";
import { infinitive, singular } from "./compromise.ts";

describe("singular", () => {
  it.each([
    ["workers", "worker"],
    ["wolves", "wolf"],
    ["children", "child"],
    ["campuses", "campus"],
    ["properties", "property"],
    ["people", "person"],
    ["taxes", "tax"],
    ["barrels", "barrel"],
    ["series", "series"],
    ["news", "news"],
    ["israelis", "israeli"],
  ])("%s -> %s", (plural, one) => expect(singular(plural)).toBe(one));
  it.each(["basis", "campus", "boss", "news item", "", "x".repeat(500)])("leaves %j", (word) =>
    expect(singular(word)).toBe(word),
  );
});

describe("infinitive", () => {
  it.each([
    ["said", "say"],
    ["warns", "warn"],
    ["told", "tell"],
  ])("%s -> %s", (form, verb) => expect(infinitive(form)).toBe(verb));
});
