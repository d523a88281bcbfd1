/**
 * Where each block stands: in which run of blocks that look alike, in which section under a heading of furniture, beside
 * which lines, how far from prose that is surely body. A list of other stories is told from the article by such company.
 */
import { Columns } from "../document/memory.ts";
import { CHROME_KINDS } from "../document/schema.ts";
import { opensWithPlace } from "./above-dateline.ts";
import { signsPost } from "./embedded-posts.ts";
import type { PageBlocks } from "./features.ts";
import { namesKnown } from "./kindred-words.ts";
import { LABELS } from "./labels.ts";
import { sentencesOf } from "./looks.ts";
import { printedElsewhere } from "./passages.ts";
import { SHAPE } from "./shapes.ts";
import { Stretches } from "./stretches.ts";
import { classBit, MARK } from "./words.ts";

/** The kinds of evidence, in the order of the columns. */
export const NEIGHBOURHOOD = [
  "run-body",
  "run-above",
  "run-below",
  "section-names",
  "section-body",
  "section-sentences",
  "section-length",
  "section-opens-body",
  "section-ends-body",
  "names-new",
  "no-names",
  "credit-below",
  "after-above",
  "printed-elsewhere",
  "post-signature",
  "post-signed-below",
  "post-signed-soon",
  "phrase-below",
  "under-related",
  "under-comments",
  "heading-near",
  "capitals",
  "commas",
  "no-stop",
  "said",
  "double-quote",
  "day-or-month",
  "prose-to-come",
  "prose-passed",
  "sure-above",
  "sure-below",
  "dateline",
  "dateline-below",
] as const;

const bitOf = (kind: (typeof CHROME_KINDS)[number]): number => 1 << CHROME_KINDS.indexOf(kind);
const RELATED = bitOf("related") | bitOf("ad");
const COMMENTS = bitOf("comments");
const AFTER = LABELS.indexOf("after");
const CREDIT = classBit("credit") | classBit("agency");
const SAID = classBit("said");
const CALENDAR = classBit("month") | classBit("day");
/** a heading speaks for so many blocks under it */
const REACH_OF_HEADING = 15;
const SURE = 0.8;
const FAR = 99;
const MOST_WORDS = 60;

/** What the first reading made of the page. */
export interface FirstReading {
  page: PageBlocks;
  marginals: Float64Array;
  /** which blocks it took for body */
  draft: readonly boolean[];
  /** each block's probability to be body */
  p: Float64Array;
}

/** Writes the evidence of block i to out[i * stride + from] and the columns after it. Linear in words and blocks. */
export function putNeighbourhood(
  { page, marginals, draft, p }: FirstReading,
  { out, stride, from }: { out: Float64Array; stride: number; from: number },
): void {
  const { words, shapes, phrases } = page;
  const n = page.spans.length;
  const names = namesKnown(page, draft);
  const sentences = sentencesOf(page);
  const stretches = new Stretches(page, { p, names, sentences });
  const elsewhere = printedElsewhere(page);
  const firstBody = draft.indexOf(true);
  const lastBody = draft.lastIndexOf(true);
  const memory = new Columns(16 * n + 16);
  const above = memory.int32(n);
  const below = memory.int32(n);
  const signed = memory.uint8(n);
  const dated = memory.uint8(n);
  let prose = 0;
  for (let i = 0, last = -1; i < n; i++) {
    above[i] = last < 0 ? FAR : Math.min(FAR, i - last);
    if (sentences[i] === 1) {
      prose += p[i]! * Math.min(MOST_WORDS, shapes.words[i]!);
      if (p[i]! > SURE) last = i;
    }
    signed[i] = signsPost(page, i) ? 1 : 0;
    dated[i] = sentences[i] === 1 && opensWithPlace(page, i) ? 1 : 0;
  }
  for (let i = n - 1, last = -1; i >= 0; i--) {
    below[i] = last < 0 ? FAR : Math.min(FAR, last - i);
    if (p[i]! > SURE && sentences[i] === 1) last = i;
  }
  const phrase = (i: number): number => phrases.whole[i]! | phrases.head[i]! | phrases.inside[i]!;

  let heading = 0;
  let headingAt = -FAR;
  for (let i = 0, passed = 0; i < n; i++) {
    const count = shapes.words[i]!;
    const classes = shapes.classes[i]!;
    const section = stretches.sectionOf(i);
    const reach = i - headingAt;
    let k = i * stride + from;
    out[k++] = stretches.bodyOfRun(i);
    out[k++] = i === 0 || sentences[i - 1] === 1 ? 0 : Math.log2(i - stretches.runStart[i - 1]! + 1) / 5;
    out[k++] = i + 1 >= n || sentences[i + 1] === 1 ? 0 : Math.log2(stretches.runEnd[i + 1]! - i) / 5;
    out[k++] = section.names;
    out[k++] = section.body;
    out[k++] = section.sentences;
    out[k++] = Math.log2(section.end - section.start) / 8;
    out[k++] = section.start <= firstBody && firstBody < section.end ? 1 : 0;
    out[k++] = section.start <= lastBody && lastBody < section.end ? 1 : 0;
    out[k++] = Math.min(6, names.all[i]! - names.known[i]!) / 6;
    out[k++] = names.all[i] === 0 ? 1 : 0;
    out[k++] = i + 1 < n && isCredit(page, i + 1) ? 1 : 0;
    out[k++] = i > 0 ? marginals[(i - 1) * LABELS.length + AFTER]! : 0;
    out[k++] = elsewhere[i]!;
    out[k++] = signed[i]!;
    out[k++] = signed[i + 1] === 1 ? 1 : 0;
    out[k++] = signed[i + 2] === 1 || signed[i + 3] === 1 ? 1 : 0;
    out[k++] = i + 1 < n && phrase(i + 1) !== 0 ? 1 : 0;
    out[k++] = reach < REACH_OF_HEADING && (heading & RELATED) !== 0 ? 1 : 0;
    out[k++] = reach < REACH_OF_HEADING && (heading & COMMENTS) !== 0 ? 1 : 0;
    out[k++] = 1 / reach;
    out[k++] = shapes.capitalShare[i]! / 100;
    out[k++] = Math.min(4, words.commas[i]!) / 4;
    out[k++] = ENDS.has(words.tail[i]!) ? 0 : 1;
    out[k++] = (classes & SAID) !== 0 ? 1 : 0;
    out[k++] = (words.marks[i]! & MARK.doubleQuote) !== 0 ? 1 : 0;
    out[k++] = (classes & CALENDAR) !== 0 ? 1 : 0;
    const own = sentences[i] === 1 ? p[i]! * Math.min(MOST_WORDS, count) : 0;
    out[k++] = Math.log2(1 + Math.max(0, prose - passed - own)) / 12;
    out[k++] = Math.log2(1 + passed) / 12;
    out[k++] = Math.log2(above[i]! + 1) / 7;
    out[k++] = Math.log2(below[i]! + 1) / 7;
    out[k++] = dated[i]!;
    out[k] = dated[i + 1] === 1 || dated[i + 2] === 1 ? 1 : 0;
    passed += own;
    if (phrases.whole[i] !== 0 || (phrases.head[i] !== 0 && count < 8)) {
      heading = phrase(i);
      headingAt = i;
    }
  }
}

// ".", "!", "?", "…"
const ENDS: ReadonlySet<number> = new Set([0x2e, 0x21, 0x3f, 0x2026]);

function isCredit({ shapes }: PageBlocks, i: number): boolean {
  return shapes.shape[i] === SHAPE.credit || ((shapes.classes[i]! & CREDIT) !== 0 && shapes.words[i]! <= 8);
}
