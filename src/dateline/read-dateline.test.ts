import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Page } from "../chrome/strip-chrome.ts";
import { linesOf } from "../document/lines.ts";
import type { Dateline } from "../document/schema.ts";
import { readSource, type Source } from "../document/source.ts";
import type { Header } from "../header/read-header.ts";
import { readDateline } from "./read-dateline.ts";

const NO_HEADER: Header = {
  title: null,
  subtitle: null,
  authors: [],
  published: null,
  updated: null,
  publisher: null,
};

/** Every line a paragraph, as for text that is already clean. */
function pageOf({ text }: Source): Page {
  const layout = linesOf(text).spans.map((span) => ({ span, kind: "paragraph" as const, confidence: 0.5 }));
  return { layout, paragraphs: layout.map((block) => block.span), confidence: 0.5 };
}

function read(text: string, published?: string): Dateline | null {
  const source = readSource(published === undefined ? { body: text } : { body: text, published });
  return readDateline(source, pageOf(source), NO_HEADER);
}

const TITLE = "Ministers agree on a plan for the river";
const REST = "The plan will cost less than was feared, those who have seen it said.";

/** The dateline of a story that opens with the paragraph. */
const opening = (paragraph: string, published?: string) => read(`${TITLE}\n\n${paragraph}\n\n${REST}`, published);

describe("readDateline", () => {
  it.each([
    ["LA CROSSE, Wis. (AP) — Voters along the river", "LA CROSSE, Wis. (AP) —", "La Crosse", "US", "AP"],
    ["NEW DELHI, Aug 4 (Reuters) - The bank held rates", "NEW DELHI, Aug 4 (Reuters) -", "New Delhi", "IN", "Reuters"],
    ["Minsk (TDI): The ministry said on Tuesday", "Minsk (TDI):", "Minsk", "BY", "TDI"],
    ["BASLE, March 3 - Central bankers met on Tuesday", "BASLE, March 3 -", "Basel", "CH", undefined],
    ["KYIV—Rescuers searched the ruins on Monday", "KYIV—", "Kyiv", "UA", undefined],
    ["WASHINGTON/KYIV — The two governments signed", "WASHINGTON/KYIV —", "Washington", "US", undefined],
    ["MOSCOW, March 5. /TASS/. The bank may cut its rate", "MOSCOW, March 5. /TASS/.", "Moscow", "RU", "TASS"],
    ["BEIJING, March 5 (Xinhua) -- Exports rose by", "BEIJING, March 5 (Xinhua) --", "Beijing", "CN", "Xinhua"],
    ["New Delhi, Mar 5 (PTI) The party on Tuesday named", "New Delhi, Mar 5 (PTI)", "New Delhi", "IN", "PTI"],
    [
      "New Delhi [India], March 5 (ANI): The minister left",
      "New Delhi [India], March 5 (ANI):",
      "New Delhi",
      "IN",
      "ANI",
    ],
    ["Riyadh, March 5, 2024, SPA -- The cabinet approved", "Riyadh, March 5, 2024, SPA --", "Riyadh", "SA", "SPA"],
    ["TOKYO, March 5, Kyodo - The government will pay", "TOKYO, March 5, Kyodo -", "Tokyo", "JP", "Kyodo"],
    ["Berlin (dpa) - The coalition agreed on Tuesday", "Berlin (dpa) -", "Berlin", "DE", "DPA"],
    [
      "NEW YORK--(BUSINESS WIRE)--The company today said",
      "NEW YORK--(BUSINESS WIRE)--",
      "New York City",
      "US",
      "Business Wire",
    ],
    [
      "NEW YORK, March 5, 2024 /PRNewswire/ -- The company",
      "NEW YORK, March 5, 2024 /PRNewswire/ --",
      "New York City",
      "US",
      "PRNewswire",
    ],
    [
      "SPRINGFIELD, Ill. (March 5, 2024) – The museum will",
      "SPRINGFIELD, Ill. (March 5, 2024) –",
      "Springfield",
      "US",
      undefined,
    ],
    ["PARIS, Texas — The county fair opened on Monday", "PARIS, Texas —", "Paris", "US", undefined],
    ["McLEAN, Va. — The company said on Monday that", "McLEAN, Va. —", "McLean", "US", undefined],
    ["WINSTON-SALEM, N.C. — A court on Monday heard", "WINSTON-SALEM, N.C. —", "Winston-Salem", "US", undefined],
    ["ISLAMABAD: The minister said on Tuesday that", "ISLAMABAD:", "Islamabad", "PK", undefined],
    ["Doha, Qatar – When the first trains ran through", "Doha, Qatar –", "Doha", "QA", undefined],
    ["AUSTIN, Texas A jury on Monday heard the first", "AUSTIN, Texas", "Austin", "US", undefined],
    ["5 March 2024, GENEVA – The agency called on Tuesday", "5 March 2024, GENEVA –", "Geneva", "CH", undefined],
    ["DERRY, Co. Londonderry — The walls were closed on", "DERRY, Co. Londonderry —", "Derry", "GB", undefined],
  ])("reads %s", (start, text, place, country, agency) => {
    const found = opening(`${start} and more of the same was said about it all.`);
    expect(found?.text).toBe(text);
    expect(found?.place).toMatchObject({ name: place, country });
    expect(found?.agency).toBe(agency);
  });

  it("tells namesakes apart by the printed region", () => {
    expect(opening("PORTLAND, Maine — The ferry did not sail on Monday because of ice.")?.place?.admin1).toBe("Maine");
    expect(opening("PORTLAND, Ore. — The ferry did not sail on Monday because of ice.")?.place?.admin1).toBe("Oregon");
  });

  it("keeps a place that no gazetteer has", () => {
    expect(opening("ABOARD AIR FORCE ONE — The president told reporters that he would decide soon.")?.place).toEqual({
      name: "ABOARD AIR FORCE ONE",
      country: null,
      lat: null,
      lon: null,
      confidence: 0.5,
    });
  });

  it("says in which region an unknown place lies", () => {
    expect(opening("ZZYZXVILLE, Ill. (AP) — The only shop closed on Monday.")?.place).toMatchObject({
      country: "US",
      admin1: "Illinois",
      lat: null,
    });
    expect(
      opening("NEW YORK, NY, UNITED STATES, March 5, 2024 /EINPresswire.com/ -- The firm said.")?.place?.name,
    ).toBe("New York City");
  });

  it("takes an unknown village with a colon when the story says that it is one", () => {
    const story = "Two families fought on Monday, and the army came to Qaryat Mithal in the evening.";
    expect(opening(`QARYAT MITHAL: ${story}`)?.place?.name).toBe("QARYAT MITHAL");
    expect(opening("SHOCKING SCENES: Two families fought on Monday, and the army came in the evening.")).toBeNull();
  });

  it("reads a dateline whose dash ends the line, and one that wraps", () => {
    expect(read("MILL NET FALLS\n\n    OMAHA, March 3 -\n    Shr 24 cts vs 30 cts\n")?.text).toBe("OMAHA, March 3 -");
    expect(opening("WASHINGTON, D.C.,\nMarch 3 - The committee met on Tuesday.")?.place?.name).toBe("Washington");
  });

  it("finds it after a byline in the same line, a standfirst and a label", () => {
    expect(opening("BY JOAN DOE Post Reporter March 9, 2019 DAYTON -- The council met on Monday.")?.text).toBe(
      "DAYTON --",
    );
    expect(read(`${TITLE}\n\nFULL TEXT.\n\nOSLO — The cabinet met on Monday.\n\n${REST}`)?.place?.country).toBe("NO");
  });

  describe("dates", () => {
    it("takes the year from the publication date", () => {
      expect(opening("OSLO, March 3 - The cabinet met on Tuesday about the river.", "2024-03-04")?.date).toBe(
        "2024-03-03",
      );
      expect(opening("OSLO, Dec 31 - The cabinet met on Tuesday about the river.", "2024-01-01")?.date).toBe(
        "2023-12-31",
      );
    });
    it("gives none without a year, or when the day is impossible", () => {
      expect(opening("OSLO, March 3 - The cabinet met on Tuesday about the river.")?.date).toBeUndefined();
      expect(
        opening("OSLO, March 119 - The cabinet met on Tuesday about the river.", "2024-03-20")?.date,
      ).toBeUndefined();
    });
  });

  it("reads an agency or a date alone, without a place", () => {
    expect(opening("(CNN) -- The storm that hit the coast on Monday has moved out to sea.")).toMatchObject({
      text: "(CNN) --",
      place: null,
      agency: "CNN",
    });
    expect(opening("(CNN)The storm that hit the coast on Monday has moved out to sea.")).toMatchObject({
      text: "(CNN)",
      place: null,
      agency: "CNN",
    });
    expect(opening("(WKBN) – The storm that hit the coast on Monday has moved out to sea.")).toMatchObject({
      text: "(WKBN) –",
      agency: "WKBN",
    });
    for (const none of [
      "(WARNING) The storm that hit the coast on Monday",
      "(WHO)Nobody knows who hit the coast on Monday",
    ])
      expect(opening(`${none} has moved out to sea.`)).toBeNull();
    expect(opening("UNDATED (AP) — A look at some of the events that shaped the week in sport.")).toMatchObject({
      place: null,
      agency: "AP",
    });
    expect(
      opening("Mar. 21 -- The smoke is back, and drivers are told to stay off the road.", "2024-03-22"),
    ).toMatchObject({
      place: null,
      date: "2024-03-21",
    });
  });

  it.each([
    "REBECCA Cooke has been known to the village for years, her neighbours said.",
    "READING Borough Council has agreed to spend more on its parks next year.",
    "SYDNEY Sweeney arrived at the premiere in a silver dress on Monday night.",
    "OXFORD University has announced the names of its new professors.",
    "LONDON Breed, the mayor of San Francisco, said on Monday that she would run.",
    "NEW YORK Giants quarterback Daniel Jones was hurt on Sunday and left the field.",
    "KANSAS CITY Chiefs coach Andy Reid said on Monday that the team would rest.",
    "DALLAS COWBOYS — The team lost its third game in a row on Sunday evening.",
    "CLINTON: We need to raise the wage for working families in this country.",
    "BREAKING — The mayor has resigned after a vote in the council on Monday.",
    "UPDATE: The road has been opened again, the police said on Monday evening.",
    "EXCLUSIVE: The aide was paid by the company, documents seen by us show.",
    "Ukraine: What we know about the strike on the power station so far.",
    "Paris — the city of light, as people call it — has never been so dark.",
    "Police said on Monday - the day after the fire - that nobody had been hurt.",
    "TRUMP — who spoke for an hour — did not name a successor on Monday evening.",
    "NASA — the agency that runs the station — said on Monday that it would wait.",
    "US — China talks over tariffs will start again next week, officials said.",
    "AP-Example Poll: Most people see the economy as poor, the survey found.",
    "CORRECTION - ROME - ITALIAN OUTPUT ROSE IN JANUARY, NOT IN FEBRUARY",
    "April 14: four-hour refresher course from 6 to 10 p.m. at the high school.",
    "Shares rose in LONDON - and fell in PARIS - on Monday as traders waited.",
    "By Joan Doe - The Example Times",
    "JOHN SMITH — The Guardian",
    "Romania - Ion Popescu, Vasile Ionescu, Radu Marin and Dan Stan will play.",
    "PRESS DIGEST - What the papers of the capital wrote on Monday about the river.",
    "Mon, 25 Dec 2023",
    "British Virgin Islands (BVI) police have arrested two men, they said on Monday.",
    "Q: How long will the ban last, and who decides about it in the end?",
  ])("takes no dateline from: %s", (paragraph) => {
    expect(opening(paragraph)).toBeNull();
  });

  it("takes none from a title, a flash, a table heading or a transcript", () => {
    expect(
      read(`BEIRUT: a city on edge\n\nPeople stayed at home on Monday as the storm came in.\n\n${REST}`),
    ).toBeNull();
    expect(read("******MIAMI-Brazil and banks agree on 60 days more")).toBeNull();
    expect(read("U.S. DIVIDEND MEETINGS - MARCH 3\n Example Corp\n Another Example\n")).toBeNull();
    const speakers = ["LINCOLN: I said so.", "BOSTON: You did not say so.", "LINCOLN: I did, and more than once."];
    expect(read(`${TITLE}\n\n${speakers.join("\n\n")}`)).toBeNull();
  });

  it("leaves the datelines of teasers below the story alone", () => {
    const story = Array.from({ length: 3 }, () => `${REST} ${REST} ${REST}`).join("\n\n");
    expect(read(`${TITLE}\n\n${story}\n\nOSLO — The cabinet met on Monday.`)).toBeNull();
  });

  it("holds for any string: the span prints the text", () => {
    const piece = fc.constantFrom(
      "OSLO",
      "Oslo",
      ", ",
      "Wis.",
      " (AP)",
      " — ",
      "-",
      ":",
      "/",
      "March 3",
      "\n",
      "A ",
      "(",
      "]",
      "É",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(piece).map((list) => list.join("")),
        ),
        (text) => {
          const found = read(text);
          if (found) expect(text.slice(found.span.start, found.span.end)).toBe(found.text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is linear on 5 MB of one repeated thing", () => {
    const started = performance.now();
    for (const piece of ["A", "OSLO, ", "Oslo/", "(", "March 3 ", "OSLO — ", "a-", "\n", "OSLO\n", "By "])
      read(piece.repeat(5_000_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
