/** Claims beside the facts of a fixture. */
import type { Analysis, Claim } from "../src/index.ts";
import { folded, inBody, type Note, type Score, sameSpeaker, tally } from "./fixture-counts.ts";
import type { Facts } from "./fixture-facts.ts";

const close = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a != null && b != null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));

export function compareClaims(analysis: Analysis, facts: Facts, score: Score, note: Note): void {
  const within = inBody(analysis);
  const given = analysis.claims.filter(({ span }) => within(span));
  const quoteById = new Map(analysis.quotes.map((quote) => [quote.id, quote]));
  const paired = new Set<Claim>();
  const find = (fact: Facts["claims"][number]): Claim | undefined =>
    given.find((claim) => !paired.has(claim) && sameValue(claim, fact) && touches(claim.text, fact.text));
  // Facts that must be found choose first.
  for (const fact of [...facts.claims].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))) {
    const claim = find(fact);
    if (claim !== undefined) paired.add(claim);
    if (fact.optional) continue;
    tally(score["claims, value"], claim !== undefined, claim !== undefined, true);
    const unit = claim?.quantity.unit;
    const rightUnit =
      unit !== undefined &&
      [fact.unit.kind, ...(fact.unit.kindAlso ?? [])].includes(unit.kind) &&
      [fact.unit.code, ...(fact.unit.codeAlso ?? [])].some((code) => code === null || code === unit.code);
    tally(score["claims, value and unit"], rightUnit, claim !== undefined, true);
    if (claim === undefined) {
      note(
        "claims, value",
        given.filter((other) => touches(other.text, fact.text)).map((other) => [other.text, other.quantity]),
        fact.text,
      );
      continue;
    }
    if (!rightUnit) note("claims, value and unit", [fact.text, unit], fact.unit);
    const modifier = [fact.modifier, ...(fact.modifierAlso ?? [])].includes(claim.quantity.modifier);
    tally(score["claims, modifier"], modifier, true, true);
    if (!modifier) note("claims, modifier", [fact.text, claim.quantity.modifier], fact.modifier);
    const direction = claim.change?.direction;
    if (!(fact.changeOptional && direction === undefined)) {
      const change =
        direction === fact.change?.direction || (fact.changeOptional === true && fact.change?.direction === undefined);
      tally(
        score["claims, change"],
        change && direction !== undefined,
        direction !== undefined,
        fact.change?.direction !== undefined || (change && direction !== undefined),
      );
      if (!change) note("claims, change", [fact.text, claim.change ?? null], fact.change ?? null);
    }
    const source = claim.attribution;
    const mention = source?.quote == null ? null : quoteById.get(source.quote)?.speaker.mention?.text;
    const speaker = sameSpeaker([source?.name, mention], [fact.speaker, ...(fact.speakerAlso ?? [])]);
    tally(score["claims, speaker"], speaker, true, true);
    if (!speaker) note("claims, speaker", [fact.text, source], fact.speaker);
  }
  for (const claim of given) {
    if (paired.has(claim)) continue;
    const optional = facts.claims.some((fact) => fact.optional && touches(claim.text, fact.text));
    if (optional) continue;
    score["claims, value"].given++;
    score["claims, value and unit"].given++;
    note("claims, value", [claim.text, claim.quantity], null);
  }
  for (const text of facts.neverClaims) {
    const found = given.filter((claim) => folded(claim.text) === folded(text));
    tally(score["no claims"], found.length === 0, true, true);
    if (found.length > 0) note("no claims", text, null);
  }
}

function sameValue({ quantity }: Claim, fact: Facts["claims"][number]): boolean {
  if (fact.min !== undefined || fact.max !== undefined)
    return (
      (fact.min === undefined || close(quantity.min, fact.min)) &&
      (fact.max === undefined || close(quantity.max, fact.max))
    );
  if (fact.value == null) return true;
  return [fact.value, ...(fact.valueAlso ?? [])].some((value) => close(quantity.value, value));
}

/** Whether two figures have a word in common: "less than $2,100" and "$2,100 a month". */
function touches(a: string, b: string): boolean {
  const first = new Set(folded(a).split(" "));
  return folded(b)
    .split(" ")
    .some((word) => first.has(word));
}
