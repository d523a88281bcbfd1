/** From an analysis to the line that the numbers scorer reads: value or range, unit name, change sign, concept words. */
import type { Analysis, Claim, Span, Unit } from "../../src/document/schema.ts";
import { DOWN_NOUNS, UP_NOUNS } from "../../src/lexicon/change-words.ts";
import { unitByCode } from "../../src/lexicon/units.ts";
import type { BenchSet, GoldLine } from "./set.ts";

export interface NumbersLine {
  id: string;
  quantities: { value: number | [number, number]; unit: string; change: string; concepts: string[] }[];
}

/** Dates and bare ordinals are no claims, so the sets of these are not run. */
export const set: BenchSet<GoldLine & { text: string }, NumbersLine> = {
  name: "numbers",
  files: [
    "newsquant-dev.jsonl",
    "quantulum-dev.jsonl",
    "recognizers-age.jsonl",
    "recognizers-currency.jsonl",
    "recognizers-dimension.jsonl",
    "recognizers-number.jsonl",
    "recognizers-numberrange.jsonl",
    "recognizers-percent.jsonl",
    "recognizers-temperature.jsonl",
  ],
  input: ({ id, text }) => ({ id, body: text }),
  prediction: (gold, analysis) => numbersLine(gold.id, analysis),
};

export function numbersLine(id: string, analysis: Pick<Analysis, "claims" | "document">): NumbersLine {
  return {
    id,
    quantities: analysis.claims.map((claim) => ({
      value: claimValue(claim),
      unit: unitName(claim.quantity.unit),
      change: changeSign(claim, analysis.document.text),
      concepts: conceptWords(claim),
    })),
  };
}

const claimValue = ({ quantity: q }: Claim): number | [number, number] => q.value ?? [q.min ?? 0, q.max ?? 0];

function unitName(unit: Unit): string {
  if (unit.kind === "none") return "-";
  if (unit.kind === "ratio" && unit.code === "1") return unit.text === "" ? "-" : `% ${plainNoun(unit.text)}`;
  if (unit.kind === "count" && unitByCode(unit.code) === undefined) return plainNoun(unit.text) + perName(unit);
  // The scorer's table tells a bare "rupee" from an Indian one.
  if (unit.code === "INR" && /^(?:rupees?|rs)$/i.test(unit.text)) return `rupee${perName(unit)}`;
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

/**
 * The set annotates moves that a verb or "up" and "down" states; a noun ("a 3% drop", "an increase of"), an adverb after
 * the figure ("3% lower"), both ends of a move and the level reached are "=".
 */
function changeSign({ quantity, change, text, span }: Claim, document: string): string {
  const { modifier } = quantity;
  if (modifier === "more-than" || modifier === "at-least") return ">";
  if (modifier === "less-than" || modifier === "at-most") return "<";
  if (change?.by === true && quantity.value !== null && change.cue.text !== text) {
    const { start, end } = change.cue.span;
    const isNoun = CHANGE_NOUNS.has(change.cue.text.toLowerCase()) && /^ of /.test(document.slice(end, end + 4));
    if (start < span.end && !isNoun) return change.direction;
  }
  return modifier === "approximate" ? "~" : "=";
}

const CHANGE_NOUNS = new Set([...UP_NOUNS, ...DOWN_NOUNS]);

const STOP = new Set(
  "total across a an the of in on for at to from by with and or its their his her this that these those 's s as is are was were which who between among".split(
    " ",
  ),
);

/** The content words of subject, base and agent; figures and what the claim counts are left out. */
function conceptWords(claim: Claim): string[] {
  if (/^one$/i.test(claim.text) && claim.quantity.unit.kind === "count") return [];
  const words: string[] = [];
  // As with counts, the unit carries what a fraction is a share of.
  const base = claim.quantity.unit.kind === "ratio" ? undefined : claim.base;
  for (const part of [claim.subject, base, claim.agent]) {
    if (part === undefined) continue;
    for (const raw of withoutFigure(part, claim).split(/[\s,/]+/)) {
      const word = raw
        .replace(/^((?:\p{Lu}\.)+)$/u, (dotted) => dotted.replaceAll(".", ""))
        .replace(/['’]s$|['’]$|[.;:"“”]+$|^["“”]+/gu, "");
      if (/[\p{L}\p{N}]/u.test(word) && !STOP.has(word.toLowerCase()) && !words.includes(word)) words.push(word);
    }
  }
  return words;
}

function withoutFigure(part: { span: Span; text: string }, { span, quantity }: Claim): string {
  const from = Math.max(span.start, part.span.start) - part.span.start;
  const to = Math.min(span.end, part.span.end) - part.span.start;
  // The share of something keeps its base: "a third of adults".
  if (from >= to || quantity.unit.kind === "ratio") return part.text;
  return part.text.slice(0, from) + " ".repeat(to - from) + part.text.slice(to);
}
