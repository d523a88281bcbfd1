import { describe, expect, it } from "vitest";
import { agencyNamed } from "./agencies.ts";
import { allAreas } from "./areas.ts";
import { countryOfCapital } from "./capitals.ts";
import { allCountries, countryByCode } from "./countries.ts";
import { standsAlone } from "./dateline-cities.ts";
import { demonymCountry, demonymRows } from "./demonyms.ts";
import { kilometres } from "./distance.ts";
import { foldName } from "./fold-name.ts";
import { placesNamed, populationClass } from "./place-table.ts";
import { countryOfUrl } from "./publisher-country.ts";
import { allStates, stateOfPrinted } from "./states.ts";
import { textEvidence } from "./text-evidence.ts";

describe("the tables", () => {
  it("hold every country once, with coordinates in range", () => {
    const countries = allCountries();
    expect(countries).toHaveLength(250);
    expect(new Set(countries.map(({ code }) => code)).size).toBe(250);
    for (const { code, lat, lon } of [
      ...countries.map((c) => ({ ...c, code: c.code })),
      ...allAreas().map((a) => ({ ...a, code: a.name })),
    ]) {
      expect(Math.abs(lat), code).toBeLessThanOrEqual(90);
      expect(Math.abs(lon), code).toBeLessThanOrEqual(180);
    }
  });

  it("know the capitals that they name, each within its country", () => {
    for (const { code, capital } of allCountries())
      if (capital !== "" && !UNLISTED.has(code))
        expect(
          placesNamed(capital).some(({ country }) => country === code),
          `${capital}, ${code}`,
        ).toBe(true);
  });

  it("name only countries that exist", () => {
    for (const word of demonymRows()) expect(countryByCode(demonymCountry(word) ?? ""), word).toBeDefined();
    for (const { country } of allAreas()) if (country !== null) expect(countryByCode(country), country).toBeDefined();
  });

  it("put every state where the gazetteer has it", () => {
    for (const { code, name } of allStates())
      expect(
        placesNamed(name).some(({ kind, division }) => kind === "state" && division === code),
        name,
      ).toBe(true);
  });
});

// Seats so small or so named that GeoNames' list of towns has them otherwise or not at all.
const UNLISTED = new Set(["FM", "IO"]);

describe("placesNamed", () => {
  it("orders bearers of one form by inhabitants", () => {
    const sizes = placesNamed("Springfield").map(({ population }) => population);
    expect(sizes.length).toBeGreaterThan(10);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
  it("keeps coordinates to within a kilometre", () => {
    const oslo = placesNamed("Oslo").find(({ kind, country }) => kind === "city" && country === "NO");
    expect(kilometres(oslo!, { lat: 59.91273, lon: 10.74609 })).toBeLessThan(1);
    expect(oslo?.geonameId).toBe(3143244);
  });
  it("finds nothing for what is no name", () => {
    expect(["", "zzzzzz", "!", "a b c"].map((name) => placesNamed(name).length)).toEqual([0, 0, 0, 0]);
  });
});

describe("small lookups", () => {
  it("foldName", () => {
    expect(["Saint-Étienne", "N’Djamena", "Łódź", "ST. JOHN'S"].map(foldName)).toEqual([
      "st etienne",
      "ndjamena",
      "lodz",
      "st johns",
    ]);
  });
  it("populationClass ascends and is bounded", () => {
    expect([0, 250, 1000, 100_000, 1e9].map(populationClass)).toEqual([0, 0, 4, 17, 31]);
  });
  it("stateOfPrinted", () => {
    const codes = ["Wis.", "W.Va.", "W. Va.", "CALIF.", "TX", "B.C.", "Ont.", "Penn."].map(
      (form) => stateOfPrinted(form)?.code,
    );
    expect(codes).toEqual(["US.WI", "US.WV", "US.WV", "US.CA", "US.TX", "CA.02", "CA.08", "US.PA"]);
    expect(["Co.", "In", "Or", "Hi", "Monday", ""].map(stateOfPrinted)).toEqual(Array(6).fill(undefined));
  });
  it("demonymCountry", () => {
    expect(["Britons", "South Korean", "russian", "Swiss"].map(demonymCountry)).toEqual(["GB", "KR", "RU", "CH"]);
    expect(["Parisian", "Texan", "boss", ""].map(demonymCountry)).toEqual([null, null, null, null]);
  });
  it("countryOfCapital", () => {
    expect(["Moscow", "the Kremlin", "Washington", "The Hague"].map(countryOfCapital)).toEqual([
      "RU",
      "RU",
      "US",
      "NL",
    ]);
    expect(["Chicago", "Milan", ""].map(countryOfCapital)).toEqual([null, null, null]);
  });
  it("countryOfUrl", () => {
    expect(["https://www.bbc.co.uk/news", "http://a.com.au:80/x?y", "//b.in", "news.ie"].map(countryOfUrl)).toEqual([
      "GB",
      "AU",
      "IN",
      "IE",
    ]);
    expect(["https://www.cnn.com/uk", "http://a.io", "co", "", "http://", "x.eu"].map(countryOfUrl)).toEqual(
      Array(6).fill(null),
    );
  });
  it("agencyNamed", () => {
    expect(["The Associated Press", "Reuter", "xinhua", "A.P."].map(agencyNamed)).toEqual([
      "AP",
      "Reuters",
      "Xinhua",
      "AP",
    ]);
    expect(["Agreed", "Mayor", ""].map(agencyNamed)).toEqual([undefined, undefined, undefined]);
  });
  it("standsAlone", () => {
    expect(["WASHINGTON", "São Paulo", "St. Louis"].map(standsAlone)).toEqual([true, true, true]);
    expect(["SPRINGFIELD", "HAMILTON"].map(standsAlone)).toEqual([false, false]);
  });
});

describe("textEvidence", () => {
  it("hears institutions, states and telephone codes", () => {
    const { home, divisions, countries } = textEvidence(
      "The sheriff and the school board of Ohio said: call (614) 555-0123. Russian aid.",
    );
    expect([...home.keys()]).toEqual(["US"]);
    expect(divisions.get("US.OH")).toBe(3);
    expect(countries.get("RU")).toBe(1);
  });
  it("hears Britain and India", () => {
    const top = (text: string) => [...textEvidence(text).home].sort((a, b) => b[1] - a[1])[0]?.[0];
    expect(top("The NHS trust told councillors that the Crown Court had fined it £5,000.")).toBe("GB");
    expect(top("The panchayat was given Rs 5 lakh; the BJP asked for one crore.")).toBe("IN");
  });
  it("hears nothing in plain words", () => {
    const { home, divisions, countries } = textEvidence("They went home and slept. It rained 614 555.");
    expect(home.size + divisions.size + countries.size).toBe(0);
  });
});
