/** The labels of the name tagger: begin and inside, for each type of name. */
export const NAME_TYPES = ["PER", "ORG", "LOC", "MISC"] as const;
export type NameType = (typeof NAME_TYPES)[number];

export const LABELS: readonly string[] = ["O", ...NAME_TYPES.flatMap((type) => [`B-${type}`, `I-${type}`])];
