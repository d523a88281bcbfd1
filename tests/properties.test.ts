import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readable } from "../src/chrome/readable.ts";
import {
  analyze,
  findClaims,
  findEntities,
  findQuotes,
  type Input,
  readDateline,
  readHeader,
  readSource,
  stripChrome,
  tokenize,
} from "../src/index.ts";
import { documentText, input } from "./random-documents.ts";
import { breachesOf } from "./validity.ts";

/** NUTGRAF_FUZZ_RUNS random documents in all; NUTGRAF_FUZZ_SEED for others than those of the last run. */
const RUNS = Number(process.env["NUTGRAF_FUZZ_RUNS"] ?? 2400);
const SEED = Number(process.env["NUTGRAF_FUZZ_SEED"] ?? 20250628);
const share = (part: number) => ({ numRuns: Math.ceil(RUNS * part), seed: SEED });
const LONG = 60_000 + RUNS * 100;

describe(`any of ${RUNS} random documents`, () => {
  it(
    "keeps the contract: spans in range and true to the text, ids unique, references resolved, schema, layout, body",
    () => {
      fc.assert(
        fc.property(input, (given) => {
          const analysis = analyze(given);
          const stated = typeof given === "string" ? given : (given.text ?? given.body);
          if (stated !== undefined && analysis.document.format !== "html") expect(analysis.document.text).toBe(stated);
          expect(breachesOf(analysis)).toEqual([]);
        }),
        share(0.6),
      );
    },
    LONG,
  );

  it(
    "gives the same output for the same input, whatever was read in between, and leaves the input alone",
    () => {
      fc.assert(
        fc.property(input, documentText, (given, between) => {
          const frozen: string | Input = typeof given === "string" ? given : Object.freeze({ ...given });
          const before = JSON.stringify(frozen);
          const first = JSON.stringify(analyze(frozen));
          analyze(between);
          expect(JSON.stringify(analyze(frozen))).toBe(first);
          expect(JSON.stringify(frozen)).toBe(before);
        }),
        share(0.25),
      );
    },
    LONG,
  );

  it(
    "passes through stages that do not change what they are given",
    () => {
      fc.assert(
        fc.property(input, (given) => {
          const source = deepFrozen(readSource(given));
          const page = deepFrozen(stripChrome(source));
          const header = deepFrozen(readHeader(source, page));
          const dateline = deepFrozen(readDateline(source, page, header));
          const tokens = tokenize(source.text, readable(page, dateline));
          const columns = JSON.stringify(tokens);
          const named = deepFrozen(findEntities(tokens, { header, dateline }));
          const { quotes, entities } = deepFrozen(findQuotes(tokens, named));
          findClaims(tokens, { entities, quotes, published: header.published, dateline });
          expect(JSON.stringify(tokens)).toBe(columns);
        }),
        share(0.15),
      );
    },
    LONG,
  );
});

/** The value, frozen to its leaves: in a module, writing to it throws. */
function deepFrozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFrozen(inner);
  }
  return value;
}
