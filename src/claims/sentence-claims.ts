import type { Claim, Grounded, Span } from "../document/schema.ts";
import { grounded } from "../document/span.ts";
import type { Day } from "../lexicon/chrono.ts";
import { type Atoms, lowerAt } from "./atoms.ts";
import { entityIn, type Holders, quoteAround, quoteBefore, type Source, sourceIn } from "./attribution.ts";
import { type Bound, joinBounds } from "./bounds.ts";
import { type Change, changeOf } from "./change.ts";
import { confidenceOf } from "./confidence.ts";
import { type Expression, endOf } from "./expressions.ts";
import { type Modality, modalityOf } from "./modality.ts";
import { nounPhrases, type Phrases } from "./noun-phrases.ts";
import type { Role } from "./phrase-search.ts";
import { findQuantities } from "./quantities.ts";
import { isPastBefore } from "./retag.ts";
import { type Roles, rolesOf } from "./roles.ts";
import { findTimes, type TimeExpression, timeOf } from "./times.ts";
import type { Copy } from "./unit-readings.ts";
import { unitOf } from "./units-of-claims.ts";
import { worthiness } from "./worthiness.ts";

/** What a sentence is read against. */
export interface Reading {
  copy: Copy;
  anchor: Day | undefined;
  holders: Holders;
}

interface Sentence {
  a: Atoms;
  span: Span;
  phrases: Phrases;
  times: TimeExpression[];
  source: Source | null;
  personal: boolean;
  reading: Reading;
}

interface Stated {
  e: Expression;
  bound: Bound;
  change: Change | null;
  roles: Roles;
  time: TimeExpression | null;
  modality: Modality;
}

/** Adds the claims of one sentence to `claims`. Linear in the sentence's length. */
export function sentenceClaims(a: Atoms, span: Span, reading: Reading, claims: Claim[]): void {
  const { expressions, leftOut } = findQuantities(a, reading.copy);
  if (expressions.length === 0) return;
  const taken = new Uint8Array(a.count);
  const inName = new Uint8Array(a.count);
  for (const e of expressions) taken.fill(1, e.first, e.last);
  for (const { first, last, reason } of leftOut)
    if (reason === "name" || reason === "code" || reason === "year" || reason === "season") inName.fill(1, first, last);
  const phrases = nounPhrases(a, taken, inName);
  const sentence: Sentence = {
    a,
    span,
    phrases,
    times: findTimes(a, reading.anchor),
    source: sourceIn(a, phrases),
    personal: isPersonal(a),
    reading,
  };
  let before: Stated | null = null;
  const bounded = joinBounds(a, expressions);
  for (let k = 0; k < bounded.length; k++) {
    const { e, bound } = bounded[k]!;
    const change = changeOf(a, phrases, e, bound, before);
    const roles = rolesOf(a, phrases, e, bound, change, before);
    const nearest = timeOf(
      a,
      sentence.times,
      bound.first,
      endOf(e),
      before === null ? 0 : endOf(before.e),
      change?.role === "from" || /^(?:with|from|versus|than)$/.test(lowerAt(a, bound.first - 1)),
      bounded[k + 1]?.e.first ?? a.count,
    );
    const modality = modalityOf(a, phrases.tag, bound.first, endOf(e));
    const time = nearest === null ? null : inTense(a, nearest, modality, bound.first);
    before = { e, bound, change, roles, time, modality };
    claims.push(claimOf(sentence, before, claims.length));
  }
}

function claimOf(s: Sentence, { e, bound, change, roles, time, modality }: Stated, index: number): Claim {
  const { a } = s;
  const { text } = a;
  const span = { start: a.start[e.first]!, end: a.end[(e.oneOf ? e.last : endOf(e)) - 1]! };
  const [from, to] = e.ends;
  const subject = withEntity(s, roles.subject);
  const agent = withEntity(s, roles.agent);
  const base = withEntity(s, roles.base);
  const quantity: Claim["quantity"] =
    e.value === null
      ? {
          value: null,
          min: plain(Math.min(from, to)),
          max: plain(Math.max(from, to)),
          modifier: bound.modifier,
          unit: unitOf(a, e),
        }
      : { value: plain(e.value), modifier: bound.modifier, unit: unitOf(a, e) };
  // Set one by one, in the order of the contract: objects spread into objects cost more than all the reading.
  const claim = {
    id: `c${index + 1}`,
    span,
    text: text.slice(span.start, span.end),
    sentence: s.span,
    quantity,
  } as Claim;
  if (base !== undefined) claim.base = base;
  if (change !== null) claim.change = changePart(a, e, change);
  if (subject !== undefined) claim.subject = subject;
  if (agent !== undefined) claim.agent = agent;
  if (time !== null) claim.time = timePart(a, time);
  claim.modality = modality;
  claim.attribution = attributionOf(s, span, e.first, roles);
  claim.kind = kindOf(a, e, bound, change);
  const { score, reasons } = worthiness(claim, s.personal, e.oneOf);
  claim.checkWorthiness = score;
  claim.reasons = reasons;
  claim.confidence = confidenceOf(a, e);
  return claim;
}

function timePart(a: Atoms, { first, last, start, end }: TimeExpression): NonNullable<Claim["time"]> {
  const part: NonNullable<Claim["time"]> = grounded(a.text, a.start[first]!, a.end[last - 1]!);
  if (start !== undefined) part.start = start;
  if (end !== undefined) part.end = end;
  return part;
}

/**
 * 4.1 times a million is 4,100,000 and not 4,099,999.9999999995: where fifteen digits give a plain decimal, that was
 * said; two thirds stay as they are.
 */
function plain(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value;
  const rounded = Number(value.toPrecision(15));
  return String(rounded).length < String(value).length - 3 ? rounded : value;
}

function changePart(a: Atoms, e: Expression, change: Change): NonNullable<Claim["change"]> {
  const [from, to] = e.ends;
  const level = e.value ?? to;
  return {
    direction: e.move && to !== from ? (to > from ? "up" : "down") : change.direction,
    ...(change.role === "by" && { by: true }),
    ...(change.role === "to" && { to: plain(level) }),
    ...(change.role === "from" && { from: plain(level) }),
    ...(change.role === "move" && { from: plain(from), to: plain(to) }),
    cue: grounded(a.text, a.start[change.first]!, a.end[change.last - 1]!),
  };
}

function withEntity({ a, reading }: Sentence, role: Role | null): (Grounded & { entity?: string }) | undefined {
  if (role === null || role.last <= role.first) return undefined;
  const start = a.start[role.first]!;
  const end = a.end[role.last - 1]!;
  const entity = entityIn(reading.holders, start, end);
  return { ...grounded(a.text, start, end), ...(entity !== undefined && { entity }) };
}

/** "will rise on Thursday" means the coming one, "rose in June" the past one. */
function inTense(a: Atoms, time: TimeExpression, modality: Modality, first: number): TimeExpression {
  if (modality === "planned" && time.ahead !== undefined) return { ...time, ...time.ahead };
  if (modality === "asserted" && time.behind !== undefined && isPastBefore(a, first))
    return { ...time, ...time.behind };
  return time;
}

/** The quote that holds the figure, else the speaker whose cue stands before it in the sentence, else the source named. */
function attributionOf(
  { a, span: sentence, source, reading }: Sentence,
  span: Span,
  first: number,
  roles: Roles,
): Claim["attribution"] {
  const { holders } = reading;
  const around = quoteAround(holders, span.start, span.end);
  const quote = around ?? quoteBefore(holders, sentence, span.start);
  if (quote !== undefined) {
    const { entity, name, mention } = quote.speaker;
    return { quote: around?.id ?? null, entity, name: name ?? mention?.text ?? null };
  }
  // "Lee, who owns two flats, said": what stands within the source is not said by it
  if (source === null || (source.first <= first && first < source.verb)) return null;
  // "54% of respondents said": those who are counted are no source of the count
  if (roles.base !== null && source.first < roles.base.last && roles.base.first < source.last) return null;
  const start = a.start[source.first]!;
  const end = a.end[source.last - 1]!;
  const entity = entityIn(holders, start, end) ?? null;
  return {
    quote: null,
    entity,
    name: (entity === null ? undefined : holders.names.get(entity)) ?? a.text.slice(start, end),
  };
}

/** QuanTemp classes (Venktesh et al. 2024): interval for a range, comparison for a change, temporal for a span of time. */
function kindOf(a: Atoms, e: Expression, bound: Bound, change: Change | null): Claim["kind"] {
  if (e.value === null && !e.move) return "interval";
  if (change !== null || lowerAt(a, bound.first - 1) === "than" || e.unit?.code === "{times}") return "comparison";
  const after = lowerAt(a, endOf(e));
  if (after === "than" || after === "compared" || after === "versus") return "comparison";
  return e.unit?.kind === "time" && !e.unit.code.endsWith("{age}") ? "temporal" : "statistical";
}

function isPersonal(a: Atoms): boolean {
  for (let k = 0; k < a.count; k++) {
    const word = lowerAt(a, k);
    if (word === "i" || word === "my" || word === "me" || word === "i'm" || word === "i've") return true;
  }
  return false;
}
