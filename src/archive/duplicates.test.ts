import { describe, expect, it } from "vitest";
import { SeenTexts } from "./duplicates.ts";
import { distance, fingerprintOf, fingerprintText, parseFingerprint } from "./fingerprint.ts";

// A text of invented words, another for each seed.
function text(seed: number, words = 300): string {
  let state = seed * 7919 + 17;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 8;
  };
  const syllables = ["ba", "do", "ke", "li", "mu", "na", "po", "ri", "su", "te"];
  const word = () => Array.from({ length: 1 + (next() % 3) }, () => syllables[next() % 10]).join("");
  return Array.from({ length: words }, word).join(" ");
}

const seen = (texts: string[], capacity?: number) => {
  const all = new SeenTexts(capacity);
  for (const [i, it] of texts.entries()) all.add(fingerprintOf(it)!, `t${i}`);
  return all;
};
const found = (all: SeenTexts, it: string) => all.find(fingerprintOf(it)!);

describe("fingerprintOf", () => {
  it("does not see case, punctuation and white space", () => {
    const a = fingerprintOf("“Rain fell,” she said. It fell for 3 days.")!;
    expect(fingerprintOf("rain FELL she said\n\nit fell - for 3 days")).toEqual(a);
    expect(fingerprintOf("rain fell she said it fell for 4 days")).not.toEqual(a);
    expect(fingerprintOf("rain fell she said it for fell 3 days")).not.toEqual(a);
  });

  it("has none for a text without words", () => {
    expect(fingerprintOf("")).toBeNull();
    expect(fingerprintOf(" — … “”")).toBeNull();
  });

  it("comes back from its text", () => {
    const fingerprint = fingerprintOf(text(1))!;
    expect(fingerprintText(fingerprint)).toMatch(/^[0-9a-f]{32}$/);
    expect(parseFingerprint(fingerprintText(fingerprint))).toEqual(fingerprint);
  });

  it("is near for near texts and far for others", () => {
    const original = text(1);
    const edited = original.replace(/^\S+ \S+/, "other words");
    expect(distance(fingerprintOf(original)!, fingerprintOf(edited)!)).toBeLessThanOrEqual(6);
    for (let n = 2; n < 40; n++)
      expect(distance(fingerprintOf(original)!, fingerprintOf(text(n))!)).toBeGreaterThan(10);
  });
});

describe("SeenTexts", () => {
  const texts = Array.from({ length: 50 }, (_, i) => text(i + 1));

  it("finds equal texts, long and short, and names the first", () => {
    const all = seen([...texts, "Rain fell.", texts[3]!]);
    expect(found(all, texts[3]!.toUpperCase())).toEqual({ of: "t3", kind: "exact", distance: 0 });
    expect(found(all, "Rain fell!")).toEqual({ of: "t50", kind: "exact", distance: 0 });
  });

  it("finds a text with another byline or a lost end", () => {
    const all = seen(texts);
    for (const [i, original] of texts.entries()) {
      const edits = [`By Ana Ruiz ${original}`, original.replace(/ \S+ \S+$/, "")];
      for (const edit of edits) expect(found(all, edit)).toMatchObject({ of: `t${i}`, kind: "near" });
    }
  });

  it("does not take other texts, halves or short texts that differ in a word for copies", () => {
    const all = seen([...texts, "Rain fell in Lima on Monday."]);
    for (let n = 100; n < 300; n++) expect(found(all, text(n))).toBeNull();
    expect(found(all, texts[0]!.slice(0, texts[0]!.length / 2))).toBeNull();
    expect(found(all, "Rain fell in Lima on Tuesday.")).toBeNull();
  });

  it("forgets the oldest beyond its capacity, and only those", () => {
    const all = seen(texts, 10);
    for (const [i, it] of texts.entries()) expect(found(all, it)?.of ?? null).toBe(i < 40 ? null : `t${i}`);
  });

  it("stays fast when it is full", () => {
    const all = new SeenTexts(200_000);
    const fingerprint = (n: number) => {
      const hash = (salt: number) => Math.imul((n + 1) ^ (salt << 24), 0x9e3779b1 + salt * 2) >>> 0;
      return { high: hash(1), low: hash(2), exactHigh: hash(3), exactLow: hash(4) };
    };
    for (let n = 0; n < 250_000; n++) all.add(fingerprint(n), "");
    const began = performance.now();
    for (let n = 0; n < 1000; n++) all.find(fingerprint(n + 1e6));
    expect((performance.now() - began) / 1000).toBeLessThan(5);
  });
});
