/** Which proposals stand: the likeliest first, contents without overlap, no cue within another's content. */
import type { Proposal, Run } from "./proposals.ts";
import type { Words } from "./words.ts";

/** A proposal that stands, with the probability that it is right. */
export interface Attribution extends Proposal {
  confidence: number;
}

// Of content this much may be taken by a likelier attribution; the rest is kept.
const MOST_TAKEN = 0.3;

/** @param scores for each proposal the probability that it is right */
export function choose(words: Words, proposals: Proposal[], scores: ArrayLike<number>, least: number): Attribution[] {
  const taken = new Uint8Array(words.tokens.count);
  const order = proposals.map((_, k) => k).filter((k) => scores[k]! >= least);
  order.sort((a, b) => scores[b]! - scores[a]! || a - b);
  const chosen: Attribution[] = [];
  for (const k of order) {
    const proposal = proposals[k]!;
    if (taken[proposal.head]) continue;
    let size = 0;
    let overlap = 0;
    for (const [first, last] of proposal.content)
      for (let i = first; i <= last; i++) {
        size++;
        overlap += taken[i]!;
      }
    if (overlap > MOST_TAKEN * size) continue;
    const content = overlap === 0 ? proposal.content : free(proposal.content, taken);
    for (const [first, last] of content) taken.fill(1, first, last + 1);
    chosen.push({ ...proposal, content, confidence: scores[k]! });
  }
  return chosen.sort((a, b) => a.content[0]![0] - b.content[0]![0] || a.head - b.head);
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
