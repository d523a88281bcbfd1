/** Counts over the documents of a part or a run. */
export interface Tally {
  /** documents read, failed ones and duplicates included */
  documents: number;
  errors: Record<string, number>;
  duplicates: number;
}

export function emptyTally(): Tally {
  return { documents: 0, errors: {}, duplicates: 0 };
}

export function addTally(to: Tally, more: Tally): void {
  to.documents += more.documents;
  to.duplicates += more.duplicates;
  for (const [code, count] of Object.entries(more.errors)) to.errors[code] = (to.errors[code] ?? 0) + count;
}

export const errorCount = (tally: Tally): number => Object.values(tally.errors).reduce((sum, count) => sum + count, 0);
