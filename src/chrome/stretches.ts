/** Stretches of a page: runs of blocks that look alike, and sections under lines of furniture. */
import { Columns } from "../document/memory.ts";
import type { PageBlocks } from "./features.ts";
import type { Names } from "./kindred-words.ts";

/** From one line of furniture to the next; means are weighted by words. */
export interface Section {
  start: number;
  end: number;
  /** mean probability to be body */
  body: number;
  /** share of the words that stand in sentences */
  sentences: number;
  /** share of its names that the draft knows; one half when it has none */
  names: number;
}

const MOST_WORDS = 60;
const LONGEST_HEADING = 12;

/** All stretches of a page. Linear in blocks. */
export class Stretches {
  /** the run of sentences, or of other blocks, that each block stands in */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  private readonly runBody: Float64Array;
  private readonly sections: Section[] = [];
  private readonly sectionAt: Int32Array;

  constructor(page: PageBlocks, { p, names, sentences }: { p: Float64Array; names: Names; sentences: Uint8Array }) {
    const { phrases, shapes } = page;
    const n = page.spans.length;
    const memory = new Columns(20 * n + 8);
    this.runBody = memory.float64(n);
    this.runStart = memory.int32(n);
    this.runEnd = memory.int32(n);
    this.sectionAt = memory.int32(n);
    const weight = (i: number): number => Math.min(MOST_WORDS, shapes.words[i]!) + 1;
    for (let start = 0; start < n; ) {
      let end = start;
      let sum = 0;
      let body = 0;
      for (; end < n && sentences[end] === sentences[start]; end++) {
        sum += weight(end);
        body += weight(end) * p[end]!;
      }
      for (let i = start; i < end; i++) {
        this.runStart[i] = start;
        this.runEnd[i] = end;
        this.runBody[i] = body / sum;
      }
      start = end;
    }
    const heads = (i: number): boolean =>
      phrases.whole[i] !== 0 || (phrases.head[i] !== 0 && shapes.words[i]! < LONGEST_HEADING);
    for (let start = 0; start < n; ) {
      let end = start;
      let sum = 0;
      let body = 0;
      let prose = 0;
      let all = 0;
      let known = 0;
      for (; end < n && (end === start || !heads(end)); end++) {
        const w = weight(end);
        sum += w;
        body += w * p[end]!;
        if (sentences[end] === 1) prose += w;
        all += names.all[end]!;
        known += names.known[end]!;
        this.sectionAt[end] = this.sections.length;
      }
      this.sections.push({
        start,
        end,
        body: body / sum,
        sentences: prose / sum,
        names: all === 0 ? 0.5 : known / all,
      });
      start = end;
    }
  }

  /** Mean probability to be body of the run that block i stands in, weighted by words. */
  bodyOfRun(i: number): number {
    return this.runBody[i]!;
  }

  sectionOf(i: number): Section {
    return this.sections[this.sectionAt[i]!]!;
  }
}
