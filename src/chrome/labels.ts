/**
 * The labels of the line classifier. They form three zones that a page runs through in order: what stands before the
 * body, the body with what is inserted into it, and what follows; the moves between labels never go back a zone.
 */
export const LABELS = [
  "before",
  "title",
  "subtitle",
  "byline",
  "date",
  "lead-caption",
  "body",
  "inside",
  "caption",
  "after",
] as const;
export type Label = (typeof LABELS)[number];

const ZONE: Record<Label, number> = {
  before: 0,
  title: 0,
  subtitle: 0,
  byline: 0,
  date: 0,
  "lead-caption": 0,
  body: 1,
  inside: 1,
  caption: 1,
  after: 2,
};

/** True when no page goes from one label to the other; `from` is null at the start of a page. */
export function impossible(from: string | null, to: string): boolean {
  if (from === null) return ZONE[to as Label] === 1 && to !== "body";
  if (ZONE[to as Label] < ZONE[from as Label]) return true;
  // The body begins with itself, not with an insertion.
  return ZONE[from as Label] === 0 && ZONE[to as Label] === 1 && to !== "body";
}
