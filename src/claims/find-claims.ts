import type { Claim, Dateline, Entity, FoundDate, Quote } from "../document/schema.ts";
import type { Tokens } from "../document/tokens.ts";

/** What earlier stages know that claims use. All of it may be absent. */
export interface ClaimContext {
  entities?: Entity[];
  quotes?: Quote[];
  /** anchors "on Friday", "last year" */
  published?: FoundDate | null;
  dateline?: Dateline | null;
  /** ISO 3166-1 alpha-2 of the publisher or dateline, settles "$" and day-month order */
  country?: string;
}

/** Each stated figure as a checkable statement, in text order. */
export function findClaims(_tokens: Tokens, _context: ClaimContext = {}): Claim[] {
  return [];
}
