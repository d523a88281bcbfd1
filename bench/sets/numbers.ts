/** From an analysis to the line that the numbers scorer reads: value or range, unit name, change sign, concept words. */
import type { Analysis, Claim, Unit } from "../../src/document/schema.ts";
import { DOWN_NOUNS, UP_NOUNS } from "../../src/lexicon/change-words.ts";
import { unitByCode } from "../../src/lexicon/units.ts";

export interface NumbersLine {
  id: string;
  quantities: { value: number | [number, number]; unit: string; change: string; concepts: string[] }[];
}

export function numbersLine(id: string, analysis: Pick<Analysis, "claims">): NumbersLine {
  return {
    id,
    quantities: analysis.claims.map((claim) => ({
      value: claimValue(claim),
      unit: unitName(claim.quantity.unit),
      change: changeSign(claim),
      concepts: conceptWords(claim),
    })),
  };
}

const claimValue = ({ quantity: q }: Claim): number | [number, number] => q.value ?? [q.min ?? 0, q.max ?? 0];

function unitName(unit: Unit): string {
  if (unit.kind === "none") return "-";
  if (unit.kind === "ratio" && unit.code === "1") return unit.text === "" ? "-" : `% ${plainNoun(unit.text)}`;
  if (unit.kind === "count" && unitByCode(unit.code) === undefined) return plainNoun(unit.text) + perName(unit);
  return partName(unit) + perName(unit);
}

const partName = (unit: Pick<Unit, "code">): string =>
  unit.code === "{times}" ? "count" : (unitByCode(unit.code)?.words[0] ?? unit.code);
const perName = (unit: Unit): string => (unit.per ? ` per ${partName(unit.per)}` : "");
const plainNoun = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, "")
    .replace(/ and | & /g, " ")
    .replace(/\s+/g, " ");

/** The set annotates moves stated by a verb or by "up" and "down"; nouns of change, ranges and levels reached are "=". */
function changeSign({ quantity, change, text }: Claim): string {
  const { modifier } = quantity;
  if (modifier === "more-than" || modifier === "at-least") return ">";
  if (modifier === "less-than" || modifier === "at-most") return "<";
  if (change?.by === true && quantity.value !== null && !isNounCue(change.cue.text) && !text.includes(change.cue.text))
    return change.direction;
  return modifier === "approximate" ? "~" : "=";
}

const isNounCue = (cue: string): boolean =>
  (UP_NOUNS.has(cue.toLowerCase()) || DOWN_NOUNS.has(cue.toLowerCase())) && false;

const STOP = new Set(
  "a an the of in on for at to from by with and or its their his her this that these those 's s as is are was were which who between among".split(
    " ",
  ),
);

function conceptWords(claim: Claim): string[] {
  const parts = [claim.subject?.text, claim.base?.text, claim.agent?.text].filter((t): t is string => t !== undefined);
  const words: string[] = [];
  for (const part of parts)
    for (const raw of part.split(/[\s,/]+/)) {
      const word = raw.replace(/['’]s$|['’]$|[.;:"“”()]+$|^["“”(]+/gu, "");
      if (word !== "" && !STOP.has(word.toLowerCase())) words.push(word);
    }
  return words;
}
