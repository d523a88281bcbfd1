import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "../document/tokens.ts";
import { kilometres } from "./distance.ts";
import { candidatesOf, locatePlaces, PLACE_NAME, placeMention, placeNameFlags, resolvePlace } from "./gazetteer.ts";

describe("candidatesOf", () => {
  it("finds countries, states, cities, counties and areas", () => {
    expect(candidatesOf("Norway")[0]).toMatchObject({ kind: "country", country: "NO" });
    expect(candidatesOf("Bavaria")[0]).toMatchObject({ kind: "state", country: "DE" });
    expect(candidatesOf("Kampala").find(({ capital }) => capital)).toMatchObject({ kind: "city", country: "UG" });
    expect(candidatesOf("Kanawha County")[0]).toMatchObject({ kind: "county", admin1: "West Virginia" });
    expect(candidatesOf("Black Sea")[0]).toMatchObject({ kind: "area", country: null });
    expect(candidatesOf("Africa")[0]).toMatchObject({ kind: "continent" });
  });

  it("finds what English calls them, not what they call themselves", () => {
    const home = { Cologne: "DE", Venice: "IT", Hull: "GB", Gqeberha: "ZA", Derna: "LY", "Deir al-Balah": "PS" };
    for (const [name, country] of Object.entries(home)) expect(resolvePlace(name)?.country, name).toBe(country);
  });

  it("takes the name of a state for the state, however often the text has it", () => {
    const text = "TULSA, Okla. — Oklahoma lawmakers met on Monday. Oklahoma has 77 counties.";
    expect(resolvePlace("Oklahoma", { text })).toMatchObject({ name: "Oklahoma", admin1: "Oklahoma" });
  });

  it("does not mind case, accents, points and hyphens", () => {
    for (const name of ["SAO PAULO", "São Paulo", "sao-paulo"]) expect(candidatesOf(name)[0]?.country).toBe("BR");
    expect(candidatesOf("St. Louis")[0]?.admin1).toBe("Missouri");
    expect(candidatesOf("U.S.")[0]?.country).toBe("US");
  });

  it("knows old names and English spellings", () => {
    for (const [printed, country] of [
      ["Peking", "CN"],
      ["Bombay", "IN"],
      ["Kiev", "UA"],
      ["Saigon", "VN"],
      ["Fallujah", "IQ"],
      ["Burma", "MM"],
    ])
      expect(candidatesOf(printed!)[0]?.country, printed).toBe(country);
  });

  it("tells a state's postal code from a word", () => {
    expect(candidatesOf("CO")[0]).toMatchObject({ kind: "state", name: "Colorado" });
    expect(candidatesOf("Co").some(({ name }) => name === "Colorado")).toBe(false);
  });

  it("takes a nationality before a hamlet of the name", () => {
    expect(candidatesOf("Canadian")[0]).toMatchObject({ kind: "country", country: "CA" });
  });

  it("finds the whole of a part", () => {
    expect(candidatesOf("northern Iraq")[0]?.country).toBe("IQ");
    expect(candidatesOf("W. Columbia").map(({ name }) => name)).toContain("West Columbia");
  });

  it.each(["Zzyzxville", "", "the", "Eastern Creekbed", "x".repeat(10_000)])("knows no %j", (name) => {
    expect(candidatesOf(name)).toEqual([]);
  });
});

describe("resolvePlace", () => {
  const near = (name: string, evidence: Parameters<typeof resolvePlace>[1], lat: number, lon: number) => {
    const place = resolvePlace(name, evidence);
    expect(
      kilometres({ lat: place?.lat ?? 0, lon: place?.lon ?? 0 }, { lat, lon }),
      `${name} is ${place?.admin1}`,
    ).toBeLessThan(30);
  };

  it("takes the best known without evidence", () => {
    near("Paris", {}, 48.86, 2.35);
    near("London", {}, 51.51, -0.13);
    near("Washington", {}, 38.9, -77.04);
  });

  it("obeys a printed region", () => {
    near("Paris", { region: "Texas" }, 33.66, -95.56);
    near("Paris", { region: "Ky." }, 38.21, -84.25);
    near("London", { region: "Ont." }, 42.98, -81.25);
    near("Alexandria", { region: "La." }, 31.31, -92.45);
    near("Alexandria", { region: "Egypt" }, 31.2, 29.92);
    near("Georgetown", { region: "Guyana" }, 6.8, -58.16);
  });

  it("lets the publisher's country and named countries speak", () => {
    near("Hamilton", { publisherCountry: "NZ" }, -37.78, 175.28);
    near("Hamilton", { publisherCountry: "CA" }, 43.25, -79.87);
    near("Hyderabad", { countries: new Map([["PK", 5]]) }, 25.4, 68.37);
  });

  it("lets the words of the story speak", () => {
    const text = "Call the sheriff at 903-555-0123. The school district and the county commissioner of Texas met.";
    near("Athens", { text }, 32.2, -95.86);
    near("Athens", { text: "The prime minister met the president." }, 37.98, 23.73);
  });

  it("is surer with a region than without", () => {
    const plain = resolvePlace("Springfield")?.confidence ?? 1;
    expect(resolvePlace("Springfield", { region: "Ill." })?.confidence).toBeGreaterThan(plain);
    expect(plain).toBeLessThan(0.8);
  });

  it("gives null for a name that the gazetteer has not", () => {
    expect(resolvePlace("Zzyzxville")).toBeNull();
  });

  it("reads a region that is none as absent", () => {
    expect(resolvePlace("Oslo", { region: "Monday" })?.country).toBe("NO");
  });
});

describe("locatePlaces", () => {
  const states = (names: string[]) => locatePlaces(names.map((name) => ({ name }))).map((place) => place?.admin1);

  it("lets neighbours decide between namesakes", () => {
    expect(states(["Paris", "Dallas", "Sulphur Springs", "Mount Pleasant"])[0]).toBe("Texas");
    expect(states(["Paris", "Lyon", "Marseille"])[0]).toBe("Île-de-France");
    expect(states(["Cambridge", "Boston", "Worcester", "Lowell"])[0]).toBe("Massachusetts");
    expect(states(["Cambridge", "Ely", "Peterborough", "Huntingdon"])[0]).toBe("England");
  });

  it("tells Georgia the state from Georgia the country", () => {
    const countries = (names: string[]) => locatePlaces(names.map((name) => ({ name }))).map((place) => place?.country);
    expect(countries(["Georgia", "Tbilisi", "South Ossetia", "Moscow"])[0]).toBe("GE");
    expect(countries(["Georgia", "Atlanta", "Savannah", "Macon"])[0]).toBe("US");
  });

  it("answers every mention, in order, null for the unknown", () => {
    expect(
      locatePlaces([{ name: "Zzyzxville" }, { name: "Oslo" }, { name: "Zzyzxville" }]).map((place) => place?.name),
    ).toEqual([undefined, "Oslo", undefined]);
    expect(locatePlaces([])).toEqual([]);
  });

  it("gives the same answer each time, with coordinates and confidence in range", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Paris", "Springfield", "Georgia", "Lebanon", "US", "Nile", "q", "")),
        (names) => {
          const mentions = names.map((name) => ({ name }));
          const places = locatePlaces(mentions);
          expect(places).toEqual(locatePlaces(mentions));
          for (const place of places) {
            if (!place) continue;
            expect(Math.abs(place.lat ?? 0)).toBeLessThanOrEqual(90);
            expect(Math.abs(place.lon ?? 0)).toBeLessThanOrEqual(180);
            expect(place.confidence).toBeGreaterThan(0);
            expect(place.confidence).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it("stays linear over many names and long texts", () => {
    const started = performance.now();
    locatePlaces(Array.from({ length: 3000 }, (_, i) => ({ name: "Springfield", region: `Region ${i}` })));
    resolvePlace("Paris", { text: "Gov. Smith of Texas, 903-555-0123. ".repeat(150_000) });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("placeMention", () => {
  const mention = (text: string, name: string) => {
    const start = text.indexOf(name);
    return placeMention(text, start, start + name.length);
  };

  it("reads the region after the name", () => {
    expect(mention("in Alexandria, La., on Friday", "Alexandria")).toEqual({ name: "Alexandria", region: "La." });
    expect(mention("from Paris, Texas, last week", "Paris")).toEqual({ name: "Paris", region: "Texas" });
    expect(mention("in London (Ont.) today", "London").region).toBe("Ont.");
  });

  it("marks the region itself", () => {
    expect(mention("from Buffalo, New York, last week", "New York")).toEqual({ name: "New York", isRegion: true });
    expect(mention("Oregon, Utah, Washington and Idaho", "Washington")).toEqual({ name: "Washington", isRegion: true });
  });

  it("gives counties their name back", () => {
    expect(mention("in Clarke, Jackson and Barrow counties", "Jackson").name).toBe("Jackson County");
  });

  it("takes no region from a list, a sentence or a person", () => {
    expect(mention("in Mexico, China and Japan", "Mexico")).toEqual({ name: "Mexico" });
    expect(mention("in Paris, Macron said", "Paris")).toEqual({ name: "Paris" });
    expect(mention("in Paris. Texas voted", "Paris")).toEqual({ name: "Paris" });
    expect(mention("came to Russia, U.S. officials said", "Russia")).toEqual({ name: "Russia" });
  });
});

describe("placeNameFlags", () => {
  const flags = (word: string) => placeNameFlags(hashOf(word));
  it("says what place names say of a word", () => {
    expect(flags("london") & PLACE_NAME.large).toBeTruthy();
    expect(flags("france") & PLACE_NAME.country).toBeTruthy();
    expect(flags("french") & PLACE_NAME.country).toBeTruthy();
    expect(flags("texas") & PLACE_NAME.state).toBeTruthy();
    expect(flags("san") & PLACE_NAME.first).toBeTruthy();
    expect(flags("angeles") & PLACE_NAME.inside).toBeTruthy();
  });
  it("says nothing of other words", () => {
    for (const word of ["yesterday", "although", "qwertyuiop", ""]) expect(flags(word), word).toBe(0);
  });
});
