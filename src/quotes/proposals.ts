/** The second reading: for each token that may head a cue, a proposal of who says what. */
import { FeatureRows } from "../tagger/features.ts";
import type { Tagger } from "../tagger/tagger.ts";
import { type Frame, fillFrame, newFrame } from "./frame.ts";
import { FRAME, FrameReader } from "./frame-features.ts";
import type { Surface } from "./surface.ts";
import type { Words } from "./words.ts";

/** First and last token of a stretch, both included. */
export type Run = [first: number, last: number];

/** A cue with its source and content, in tokens. */
export interface Proposal {
  head: number;
  cue: Run;
  source: Run | null;
  /** ascending; not empty */
  content: Run[];
  /** probability of the head by the first reading */
  chance: number;
  /** the second reading's mean log-probability of its labels, and the worst of them */
  mean: number;
  worst: number;
}

/** Tokens less likely than this to head a cue are not looked at. */
export const LEAST_CHANCE = 0.06;

/** Proposals in order of their heads. Linear: the work for each head is bounded. */
export function proposalsOf(tagger: Tagger, words: Words, surface: Surface): Proposal[] {
  const proposals: Proposal[] = [];
  const reader = new FrameReader();
  const frame = newFrame();
  const rows = new FeatureRows(512, 48);
  const labels = new Uint8Array(frame.at.length);
  const sure = new Float32Array(frame.at.length);
  for (let head = 0; head < words.tokens.count; head++) {
    if (surface.chance[head]! < LEAST_CHANCE) continue;
    fillFrame(words, head, frame);
    rows.clear();
    reader.addRows(words, surface, frame, rows);
    tagger.tag(rows, 0, frame.length, labels, sure);
    const proposal = proposalFrom(frame, labels, sure, surface.chance[head]!);
    if (proposal !== null) proposals.push(proposal);
  }
  return proposals;
}

function proposalFrom(frame: Frame, labels: Uint8Array, sure: Float32Array, chance: number): Proposal | null {
  const { at, length, cue } = frame;
  const head = at[cue]!;
  const content: Run[] = [];
  const sources: { run: Run; weight: number }[] = [];
  let mean = 0;
  let worst = 0;
  for (let k = 0; k < length; k++) {
    const i = at[k]!;
    const label = labels[k]!;
    const log = Math.log(Math.max(sure[k]!, 1e-6));
    mean += log / length;
    worst = Math.min(worst, log);
    if (label === FRAME.CB) content.push([i, i]);
    else if (label === FRAME.CI || label === FRAME.CE) content[content.length - 1]![1] = i;
    else if (label === FRAME.SB) sources.push({ run: [i, i], weight: sure[k]! });
    else if (label === FRAME.SI) {
      const source = sources[sources.length - 1]!;
      source.run[1] = i;
      source.weight += sure[k]!;
    }
  }
  if (content.length === 0) return null;
  const source = sources.reduce<(typeof sources)[0] | null>((a, b) => (a && a.weight >= b.weight ? a : b), null);
  return { head, cue: cueRun(frame, labels), source: source?.run ?? null, content, chance, mean, worst };
}

/** The tokens labelled as cue around the head. */
function cueRun({ at, length, cue }: Frame, labels: Uint8Array): Run {
  let first = cue;
  let last = cue;
  while (first > 0 && labels[first - 1] === FRAME.K) first--;
  while (last + 1 < length && labels[last + 1] === FRAME.K) last++;
  return [at[first]!, at[last]!];
}
