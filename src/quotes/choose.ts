/** Which proposals stand: the likeliest first, contents without overlap, no cue within another's content. */
import type { Proposal, Run } from "./proposals.ts";
import type { Words } from "./words.ts";

/** An attribution that stands, in tokens. */
export interface Attribution {
  /** the token that stands for it in the order of the text: its cue's head, or the first of its content */
  head: number;
  /** null where the text gives none: the speaker goes on, or is named in a label */
  cue: Run | null;
  source: Run | null;
  content: Run[];
  /** probability that content and source are right */
  confidence: number;
  /** for a quotation without a cue, the attribution whose speaker goes on */
  after: Attribution | null;
  /** the attribution that holds it */
  parent: Attribution | null;
}

// Of content this much may be taken by a likelier attribution; the rest is kept.
const MOST_TAKEN = 0.3;

// The beginning of a content that is kept for itself has at least so many tokens: a clause.
const LEAST_REST = 5;

/** Linear but for the sorting of the proposals. */
export function choose(words: Words, proposals: readonly Proposal[]): Attribution[] {
  const taken = new Uint8Array(words.tokens.count);
  const cued = new Uint8Array(words.tokens.count);
  const order = [...proposals].sort((a, b) => b.chance - a.chance || a.head - b.head);
  const chosen: Attribution[] = [];
  for (const { head, cue, source, content, chance } of order) {
    if (taken[head]) continue;
    let size = 0;
    let overlap = 0;
    for (const [first, last] of content)
      for (let i = first; i <= last; i++) {
        size++;
        overlap += taken[i]!;
      }
    const kept =
      overlap === 0 ? content : overlap <= MOST_TAKEN * size ? free(content, taken) : rest(words, content, taken, cued);
    if (kept.length === 0) continue;
    for (const [first, last] of kept) taken.fill(1, first, last + 1);
    cued[head] = 1;
    chosen.push({ head, cue, source, content: kept, confidence: chance, after: null, parent: null });
  }
  return chosen.sort(inTextOrder);
}

export const inTextOrder = (a: Attribution, b: Attribution): number =>
  a.content[0]![0] - b.content[0]![0] || a.head - b.head;

/**
 * What is left of a content of which others have much: the parts that nobody else has, and the beginning of the first
 * up to the cue of another ("that ties are stable, attributing it to ...") or to the quotation of another.
 */
function rest({ edge }: Words, content: readonly Run[], taken: Uint8Array, cued: Uint8Array): Run[] {
  const kept: Run[] = [];
  content.forEach(([first, last], r) => {
    let end = first;
    while (end <= last && !taken[end] && !(cued[end] && end > first)) end++;
    if (end > last || (r === 0 && (cued[end] || edge[end] === 1) && end - first >= LEAST_REST))
      kept.push([first, end - 1]);
  });
  return kept;
}

function free(content: readonly Run[], taken: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (const [first, last] of content) {
    let from = -1;
    for (let i = first; i <= last + 1; i++) {
      const open = i <= last && !taken[i];
      if (open && from < 0) from = i;
      else if (!open && from >= 0) {
        runs.push([from, i - 1]);
        from = -1;
      }
    }
  }
  return runs;
}
