/** The labels of the name tagger: where a token stands in a name (beginning, inside, end, single), for each type of name. */
export const NAME_TYPES = ["PER", "ORG", "LOC", "MISC"] as const;
export type NameType = (typeof NAME_TYPES)[number];

const PLACES = ["B", "I", "E", "S"] as const;

/** "O", then B-, I-, E- and S- of each type. */
export const LABELS: readonly string[] = [
  "O",
  ...NAME_TYPES.flatMap((type) => PLACES.map((place) => `${place}-${type}`)),
];

export const OUTSIDE = 0;
/** Index into NAME_TYPES of a label other than OUTSIDE. */
export const typeOf = (label: number): number => (label - 1) >> 2;
/** Whether a name begins at a token with this label. */
export const begins = (label: number): boolean =>
  label !== OUTSIDE && (((label - 1) & 3) === 0 || ((label - 1) & 3) === 3);
/** Whether a token with this label goes on with the name before. */
export const goesOn = (label: number): boolean =>
  label !== OUTSIDE && (((label - 1) & 3) === 1 || ((label - 1) & 3) === 2);

/** Moves that can never be; `from` is null at the start of a sequence. */
export function forbiddenMove(from: string | null, to: string): boolean {
  const open = from !== null && (from[0] === "B" || from[0] === "I");
  const continues = to[0] === "I" || to[0] === "E";
  return open ? !(continues && from.slice(2) === to.slice(2)) : continues;
}

/** Whether an island may end with a label: a name that has begun ends within. */
export const mayBeLast = (label: string): boolean => label[0] !== "B" && label[0] !== "I";
/** Indices of the labels with which no island ends. */
export const NEVER_LAST: readonly number[] = LABELS.flatMap((label, y) => (mayBeLast(label) ? [] : [y]));
