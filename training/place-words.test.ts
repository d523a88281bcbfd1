import { expect, it } from "vitest";
import load from "../models/place-words.bin";
import { placeWordBytes } from "./place-words.ts";

it("models/place-words.bin is what the gazetteer and the tables say today", () => {
  expect(Buffer.from(placeWordBytes()).equals(Buffer.from(load()))).toBe(true);
});
