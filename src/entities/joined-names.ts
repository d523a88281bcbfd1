/** Puts together what the tagger took for two or three names and what can only be one. */
import { hashOf, type Tokens } from "../document/tokens.ts";
import { PLACE_NAME } from "../lexicon/gazetteer.ts";
import type { Sketch } from "./name-features.ts";
import { NAME_TYPES } from "./name-labels.ts";
import type { Name } from "./name-tagger.ts";
import { SHAPE } from "./orthography.ts";

const HYPHEN = hashOf("-");
const MARKS = new Map(
  [
    ["‘", "’"],
    ["“", "”"],
    ['"', '"'],
    ["'", "'"],
  ].map(([open, close]) => [hashOf(open!), hashOf(close!)]),
);
const ORG = NAME_TYPES.indexOf("ORG");

/** Copies where something changed, in text order. Linear in names. */
export function joinedNames(sketch: Sketch, names: readonly Name[]): Name[] {
  const out: Name[] = [];
  for (const name of names) {
    const before = out.at(-1);
    const free = (before?.last ?? -1) + 1;
    if (isNicknamed(sketch.tokens, out.at(-2), before, name)) {
      out.pop();
      const given = out.pop()!;
      out.push({ ...given, last: name.last, confidence: Math.min(given.confidence, name.confidence) });
    } else if (isCampus(sketch, name) && (name.first - 2 >= free || endsAt(before, name.first - 2))) {
      if (endsAt(before, name.first - 2)) out.pop();
      const types = new Float32Array(NAME_TYPES.length);
      types[ORG] = name.confidence;
      out.push({ ...name, first: name.first - 2, type: "ORG", types });
    } else out.push(name);
  }
  return out;
}

const endsAt = (name: Name | undefined, token: number) =>
  name?.last === token && name.first === token && name.type !== "LOC";

/** "Gerardo “Tata” Martino": a name of one word in marks between two parts of a person's. */
function isNicknamed(tokens: Tokens, given: Name | undefined, nick: Name | undefined, last: Name): boolean {
  if (given?.type !== "PER" || nick === undefined || last.type !== "PER" || nick.first !== nick.last) return false;
  if (given.last + 2 !== nick.first || nick.last + 2 !== last.first) return false;
  const { lowerHash, paragraph } = tokens;
  return (
    paragraph[given.last] === paragraph[last.first] &&
    MARKS.get(lowerHash[nick.first - 1]!) === lowerHash[nick.last + 1] &&
    MARKS.has(lowerHash[nick.first - 1]!)
  );
}

/** "IIT-Madras", "UC-Berkeley": a town that hangs by a hyphen on an acronym that is no place itself. */
function isCampus({ tokens, writing, place }: Sketch, { first, last, type }: Name): boolean {
  if (type !== "LOC" || first !== last || first < 2) return false;
  const { lowerHash, paragraph, start, end } = tokens;
  const acronym = first - 2;
  return (
    lowerHash[first - 1] === HYPHEN &&
    paragraph[acronym] === paragraph[first] &&
    end[acronym] === start[first - 1] &&
    end[first - 1] === start[first] &&
    writing.shape[acronym] === SHAPE.capitals &&
    writing.shape[first] === SHAPE.title &&
    ((place[acronym]! | place[first]!) & PLACE_NAME.country) === 0 &&
    (place[acronym]! & PLACE_NAME.state) === 0
  );
}
