/** The second and third reading: for each token that may head a cue, the likeliest source and content. */
import { FeatureRows } from "../tagger/features.ts";
import type { PackedTagger } from "../tagger/packed-tagger.ts";
import { type Frame, fillFrame, newFrame } from "./frame.ts";
import { FRAME, FrameReader } from "./frame-features.ts";
import type { Ranker } from "./ranker.ts";
import { addContentRow, addSourceRow } from "./ranking-features.ts";
import type { Surface } from "./surface.ts";
import {
  chanceOfContent,
  chanceOfSource,
  contentVariants,
  joinAlike,
  Lattice,
  type Range,
  sourceVariants,
} from "./variants.ts";
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
  /** probability that source and content are right */
  chance: number;
  /** probability by the first reading that the head heads a cue */
  cueChance: number;
  /** probability by the first reading that a token of the content is content, their mean */
  contentChance: number;
}

/** Tokens less likely than this to head a cue are not looked at. */
const LEAST_CHANCE = 0.2;

// No sentence of prose has so many cues; what has is noise, and noise must not cost time.
const MOST_HEADS = 40;

/** Scratch of all readings, which come one after the other. */
const FRAME_MEMORY: Frame = newFrame();
const LATTICE = new Lattice(FRAME_MEMORY.first.length);
const LABELS = new Uint8Array(FRAME_MEMORY.first.length);
const ROWS = new FeatureRows(64, 64);
const TAG_ROWS = new FeatureRows(256, 24);
const READER = new FrameReader();

/** One cue's frame, read: its labels and what may be chosen from, until anything else is read, by this reading or another. */
export class FrameReading {
  readonly frame = FRAME_MEMORY;
  readonly lattice = LATTICE;
  readonly labels = LABELS;
  /** rows of the variants that were asked for last */
  readonly rows = ROWS;

  constructor(
    private readonly tagger: PackedTagger,
    private readonly words: Words,
    private readonly surface: Surface,
  ) {}

  read(head: number): void {
    const { frame } = this;
    fillFrame(this.words, head, frame);
    TAG_ROWS.clear();
    READER.addRows(this.words, this.surface, frame, TAG_ROWS);
    this.tagger.read(TAG_ROWS);
    this.tagger.label(this.labels);
    this.lattice.read(this.tagger, frame.length);
  }

  /** The ways to cut the source, their rows in `rows`. */
  sources(): (Range | null)[] {
    const variants = sourceVariants(this.frame, this.lattice, this.labels);
    this.rows.clear();
    let begun = 0;
    for (let k = 0; k < this.frame.length; k++) begun += this.lattice.sourceBegins[k]!;
    const own = variants.map((range) =>
      range === null ? Math.max(0, 1 - begun) : chanceOfSource(this.lattice, range),
    );
    const most = Math.max(...own);
    variants.forEach((range, rank) => {
      addSourceRow(this.words, this.surface, this.frame, this.lattice, range, rank, own[rank]!, most, this.rows);
    });
    return variants;
  }

  /** The ways to cut the content, given the source; their rows in `rows`. */
  contents(source: Range | null, sourceSure: number): Range[][] {
    const variants = contentVariants(this.words, this.frame, this.lattice, this.labels);
    this.rows.clear();
    const own = variants.map((ranges) => ranges.reduce((p, range) => p * chanceOfContent(this.lattice, range), 1));
    const most = Math.max(...own);
    variants.forEach((ranges, rank) => {
      addContentRow(
        this.words,
        this.surface,
        this.frame,
        this.lattice,
        ranges,
        source,
        sourceSure,
        rank,
        own[rank]!,
        most,
        this.rows,
      );
    });
    return variants;
  }

  run([a, b]: Range): Run {
    return [this.frame.first[a]!, this.frame.last[b]!];
  }

  /** The tokens labelled as cue around the head. */
  cue(): Run {
    const { labels } = this;
    const { length, cue } = this.frame;
    let a = cue;
    let b = cue;
    while (a > 0 && labels[a - 1] === FRAME.K) a--;
    while (b + 1 < length && labels[b + 1] === FRAME.K) b++;
    return this.run([a, b]);
  }
}

export interface ProposalModels {
  frame: PackedTagger;
  source: Ranker;
  content: Ranker;
}

/** Proposals in order of their heads. Linear: the work for each head is bounded. */
export function proposalsOf(models: ProposalModels, words: Words, surface: Surface): Proposal[] {
  const proposals: Proposal[] = [];
  const reading = new FrameReading(models.frame, words, surface);
  const chances = new Float32Array(64);
  const { sentence, count } = words.tokens;
  let inSentence = 0;
  for (let head = 0; head < count; head++) {
    if (head > 0 && sentence[head] !== sentence[head - 1]) inSentence = 0;
    if (surface.chance[head]! < LEAST_CHANCE || inSentence >= MOST_HEADS) continue;
    inSentence++;
    reading.read(head);
    const sources = reading.sources();
    models.source.chances(reading.rows, false, chances);
    const s = greatest(chances, sources.length);
    const source = sources[s]!;
    const contents = reading.contents(source, chances[s]!);
    if (contents.length === 0) continue;
    models.content.chances(reading.rows, true, chances);
    joinAlike(reading.frame, contents, chances);
    const c = greatest(chances, contents.length);
    const content = contents[c]!.map((range) => reading.run(range));
    proposals.push({
      head,
      cue: reading.cue(),
      source: source && reading.run(source),
      content,
      chance: chances[c]!,
      cueChance: surface.chance[head]!,
      contentChance: contentChanceOf(surface, content),
    });
  }
  return proposals;
}

function contentChanceOf(surface: Surface, content: readonly Run[]): number {
  let sum = 0;
  let size = 0;
  for (const [first, last] of content) {
    size += last - first + 1;
    for (let i = first; i <= last; i++) sum += surface.content[i]!;
  }
  return sum / (5 * size);
}

export function greatest(values: Float32Array, count: number): number {
  let top = 0;
  for (let k = 1; k < count; k++) if (values[k]! > values[top]!) top = k;
  return top;
}
