import type { Claim, Grounded, Span } from "../document/schema.ts";
import { grounded } from "../document/span.ts";
import type { Atoms } from "./atoms.ts";
import { type Bound, boundOf } from "./bounds.ts";
import { type Change, changeOf } from "./change.ts";
import type { ClaimContext } from "./find-claims.ts";
import { nounPhrases } from "./noun-phrases.ts";
import { type Expression, findQuantities } from "./quantities.ts";
import { type Role, type Roles, rolesOf } from "./roles.ts";
import { unitOf } from "./units-of-claims.ts";

/** Adds the claims of one sentence to `claims`. Linear in the sentence's length. */
export function sentenceClaims(a: Atoms, sentence: Span, context: ClaimContext, claims: Claim[]): void {
  const { expressions, leftOut } = findQuantities(a, context.country);
  if (expressions.length === 0) return;
  const taken = new Uint8Array(a.count);
  const inName = new Uint8Array(a.count);
  for (const e of expressions) taken.fill(1, e.first, e.last);
  for (const { first, last, reason } of leftOut)
    if (reason === "name" || reason === "code" || reason === "year" || reason === "season") inName.fill(1, first, last);
  const phrases = nounPhrases(a, taken, inName);
  let before: { e: Expression; change: Change | null; roles: Roles } | null = null;
  for (const e of expressions) {
    const bound = boundOf(a, e);
    const change = changeOf(a, e, bound, before);
    const roles = rolesOf(a, phrases, e, bound, change, before);
    claims.push(claimOf(a, e, bound, change, roles, sentence, claims.length));
    before = { e, change, roles };
  }
}

function claimOf(
  a: Atoms,
  e: Expression,
  bound: Bound,
  change: Change | null,
  roles: Roles,
  sentence: Span,
  index: number,
): Claim {
  const { text } = a;
  const last = e.counted !== null && !e.oneOf && !e.borrowed ? Math.max(e.last, e.counted.last) : e.last;
  const span = { start: a.start[e.first]!, end: a.end[last - 1]! };
  const at = (role: Role | null): Grounded | undefined =>
    role === null || role.last <= role.first ? undefined : grounded(text, a.start[role.first]!, a.end[role.last - 1]!);
  const [from, to] = e.ends;
  const subject = at(roles.subject);
  const agent = at(roles.agent);
  const base = at(roles.base);
  return {
    id: `c${index + 1}`,
    span,
    text: text.slice(span.start, span.end),
    sentence,
    quantity: {
      value: e.value,
      ...(e.value === null && { min: Math.min(from, to), max: Math.max(from, to) }),
      modifier: bound.modifier,
      unit: unitOf(a, e),
    },
    ...(base && { base }),
    ...(change && {
      change: {
        direction: e.move && to !== from ? (to > from ? "up" : "down") : change.direction,
        ...(change.role === "by" && { by: true }),
        ...(change.role === "to" && { to: e.value ?? to }),
        ...(change.role === "from" && { from: e.value ?? from }),
        ...(change.role === "move" && { from, to }),
        cue: grounded(text, a.start[change.first]!, a.end[change.last - 1]!),
      },
    }),
    ...(subject && { subject }),
    ...(agent && { agent }),
    modality: "asserted",
    attribution: null,
    kind: "statistical",
    checkWorthiness: 0.5,
    reasons: [],
    confidence: 0.5,
  };
}
