import { describe, expect, it } from "vitest";
import { numbersLine } from "../bench/sets/numbers.ts";
import { analyze } from "../src/analyze.ts";

const lineOf = (text: string) => numbersLine("x", analyze(text, { format: "body" })).quantities;

describe("numbersLine", () => {
  it("names units as the scorer does", () => {
    expect(lineOf("Oil costs $70 a barrel.")).toEqual([
      { value: 70, unit: "USD per barrel", change: "=", concepts: ["Oil"] },
    ]);
    expect(lineOf("The hall seats 40 Kia and Hyundai workers.")[0]!.unit).toBe("kia hyundai workers");
  });

  it("gives moves stated by verbs a sign, nouns and levels none", () => {
    expect(lineOf("Sales fell 3% to $5m.").map((q) => q.change)).toEqual(["down", "="]);
    expect(lineOf("A 3% drop hurt.").map((q) => q.change)).toEqual(["="]);
    expect(lineOf("Over 3% left.").map((q) => q.change)).toEqual([">"]);
  });

  it("gives ranges as pairs", () => expect(lineOf("It takes 4 to 6 hours.")[0]!.value).toEqual([4, 6]));
});
