import { expect, it } from "vitest";
import { analyze } from "../analyze.ts";

it.each([
  [
    "MINSK, Belarus (TDI) — The president said on Saturday that trade between the two countries had grown.",
    "MINSK",
    "Belarus",
  ],
  ["NEW DELHI, Aug 4 (Reuters) - The ministry said on Saturday that trade with its neighbours had grown.", "NEW DELHI"],
  ["KYIV — The ministry said on Saturday that trade with its neighbours had grown again last year.", "KYIV"],
])("the place of the dateline is a place of the article: %s", (body, ...names) => {
  const { entities, dateline } = analyze({ body });
  expect(dateline).not.toBeNull();
  const places = entities.filter(({ type }) => type === "place").flatMap(({ mentions }) => mentions);
  expect(places.map(({ text }) => text)).toEqual(expect.arrayContaining(names));
  // and nothing else of it is a name
  for (const { mentions } of entities)
    for (const { text, span } of mentions) if (span.end <= dateline!.span.end) expect(names).toContain(text);
});
