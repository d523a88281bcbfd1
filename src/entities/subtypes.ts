/** Finer types that the name itself or the gazetteer tells. */
import { demonymCountry } from "../lexicon/demonyms.ts";
import { foldName } from "../lexicon/fold-name.ts";
import type { PlaceKind } from "../lexicon/gazetteer.ts";
import { landmarkPlace } from "../lexicon/landmarks.ts";

/** What the last or first words of an organisation's name say of its kind; the first row that fits decides. */
const KINDS: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    "party",
    set(
      "party democrats republicans conservatives labour labor liberals congress-party front alliance-party likud fidesz bjp",
    ),
  ],
  ["university", set("university college school academy institute polytechnic faculty universite universidad")],
  ["court", set("court tribunal")],
  [
    "government",
    set(
      "ministry department parliament senate congress assembly government cabinet agency commission bureau office directorate council secretariat treasury authority house police army navy force forces administration duma knesset bundestag pentagon kremlin",
    ),
  ],
  [
    "media",
    set(
      "times post news tv television radio gazette tribune herald journal newspaper magazine broadcasting guardian telegraph bbc cnn reuters bloomberg afp ap xinhua tass jazeera",
    ),
  ],
  [
    "company",
    set(
      "inc corp corporation co company ltd limited plc llc gmbh ag holdings bank airlines airways motors group industries energy oil petroleum telecom pharmaceuticals technologies systems partners insurance",
    ),
  ],
  ["team", set("fc cf united city rovers wanderers athletic club cricket team")],
  ["hospital", set("hospital clinic")],
];

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Kinds that a word anywhere in the name tells ("Ministry of Energy"); the others only as its last word. */
const ANYWHERE = new Set(["party", "university", "court", "government"]);

/** undefined where the name does not tell. */
export function organizationSubtype(name: string): string | undefined {
  const words = foldName(name).split(" ");
  const last = words.at(-1)!;
  for (const [kind, list] of KINDS) if (list.has(last)) return kind;
  for (const word of words) for (const [kind, list] of KINDS) if (ANYWHERE.has(kind) && list.has(word)) return kind;
  return undefined;
}

const FACILITIES = set(
  "airport bridge stadium square park prison jail road street avenue highway station palace tower hotel building dam port harbour harbor mosque church cathedral museum theatre theater hall centre center plaza mall base",
);
const NATURE = set(
  "river lake sea ocean mountain mountains mount gulf strait desert island islands valley bay peninsula cape forest",
);

export function placeSubtype(name: string, kind: PlaceKind | undefined): string | undefined {
  if (landmarkPlace(name) !== null) return "facility";
  if (kind !== undefined) return kind === "area" ? "region" : kind;
  const words = foldName(name).split(" ");
  if (words.length > 1) {
    if (FACILITIES.has(words.at(-1)!)) return "facility";
    if (NATURE.has(words.at(-1)!) || NATURE.has(words[0]!)) return "nature";
  }
  return undefined;
}

export function miscSubtype(name: string): string | undefined {
  return demonymCountry(name) !== null ? "nationality" : undefined;
}
