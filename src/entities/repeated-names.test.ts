import { describe, expect, it } from "vitest";
import { marked } from "./marked-names.ts";
import { withRepeated } from "./repeated-names.ts";

function found(source: string): string[] {
  const { tokens, mentions } = marked(source);
  return withRepeated(tokens, mentions).map(({ text, type, start }) => {
    expect(tokens.text.slice(start, start + text.length)).toBe(text);
    return `${type} ${text}`;
  });
}

describe("withRepeated", () => {
  it("finds a name of several words where it was missed", () =>
    expect(found("Sooner Health grew. Staff of [ORG Sooner Health] left. Sooner Health closed.")).toEqual([
      "ORG Sooner Health",
      "ORG Sooner Health",
      "ORG Sooner Health",
    ]));
  it("takes the longest", () =>
    expect(found("[LOC New York] and [ORG New York Times]; New York Times, New York.")).toEqual([
      "LOC New York",
      "ORG New York Times",
      "ORG New York Times",
      "LOC New York",
    ]));
  it("does not look for single words", () => expect(found("[PER Rose] left. Rose bushes.")).toEqual(["PER Rose"]));
  it("does not look for other spellings", () =>
    expect(found("[ORG Sooner Health] grew, sooner health grew, SOONER HEALTH")).toEqual(["ORG Sooner Health"]));
  it("does not cut into another name", () =>
    expect(found("[PER Ana Ruiz] met [ORG Friends of Ana Ruiz].")).toEqual([
      "PER Ana Ruiz",
      "ORG Friends of Ana Ruiz",
    ]));
  it("does not cross a paragraph", () =>
    expect(found("[ORG Sooner Health] grew\n\nsays Sooner\n\nHealth matters")).toEqual(["ORG Sooner Health"]));
});
