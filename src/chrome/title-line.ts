/** Which lines above the body are the headline and the standfirst. */
import type { Source } from "../document/source.ts";
import { folded } from "./declared-titles.ts";
import type { PageBlocks } from "./features.ts";
import { LABELS } from "./labels.ts";
import { isSentenceShape, SHAPE } from "./shapes.ts";
import type { Labelled } from "./strip-chrome.ts";
import { TITLE_EVIDENCE, titleCandidates } from "./title-evidence.ts";
import type { TitleWeights } from "./title-weights.ts";
import { classBit, MARK } from "./words.ts";

const LONGEST = 400;
const TITLE = LABELS.indexOf("title");
const SUBTITLE = LABELS.indexOf("subtitle");
const CREDIT = classBit("credit");
/** share of the body that may stand above the headline, taken for body by mistake */
const MISTAKEN = 0.25;

const weightRows = new WeakMap<TitleWeights, Float64Array>();

function weightRow(weights: TitleWeights): Float64Array {
  let row = weightRows.get(weights);
  if (row === undefined) {
    row = Float64Array.from(TITLE_EVIDENCE, (name) => weights[name]);
    weightRows.set(weights, row);
  }
  return row;
}

/** A page with a body has one title: the line with the most evidence, if that is enough. */
export function pickTitle(
  page: PageBlocks,
  marginals: Float64Array,
  labelled: Labelled,
  source: Source,
  weights: TitleWeights,
): void {
  const { labels, sure, reasons } = labelled;
  const { blocks, evidence } = titleCandidates(page, marginals, labelled, source);
  if (blocks.length === 0) return;
  const row = weightRow(weights);
  const scores = blocks.map((i, c) => {
    if (cannotHead(page, i) || (labels[i] === "body" && readsAsBody(page, labels, i))) return Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (let k = 0; k < row.length; k++) sum += row[k]! * evidence[c * row.length + k]!;
    return sum;
  });
  const order = scores.map((_, c) => c).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const top = order.find((c) => !costsBody(page, labels, blocks[c]!));
  if (top === undefined || scores[top]! < weights.none) {
    for (let i = 0; i < labels.length; i++) if (labels[i] === "title") labels[i] = "before";
    return;
  }
  const best = blocks[top]!;
  let all = Math.exp(weights.none - scores[top]!);
  for (const score of scores) all += Math.exp(score - scores[top]!);
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === "title" && i !== best) {
      labels[i] = "before";
      sure[i] = 1 - 1 / all;
      reasons[i] = "second-title";
    } else if (i < best && (labels[i] === "body" || labels[i] === "inside" || labels[i] === "caption")) {
      labels[i] = "before";
      sure[i] = 1 / all;
      reasons[i] = "above-title";
    }
  }
  labels[best] = "title";
  sure[best] = 1 / all;
  reasons[best] = "likeliest-title";
}

/** True for a sentence, and for a block that is all there is of the body. */
function readsAsBody({ shapes, words }: PageBlocks, labels: readonly string[], i: number): boolean {
  if (isSentenceShape(shapes.shape[i]!)) return true;
  return words.tail[i] === 0x2e || labels.indexOf("body") === labels.lastIndexOf("body");
}

/** True when a title here would leave too much of the body above it. */
function costsBody({ shapes }: PageBlocks, labels: readonly string[], title: number): boolean {
  let above = 0;
  let all = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== "body") continue;
    all += shapes.words[i]!;
    if (i < title) above += shapes.words[i]!;
  }
  return above > MISTAKEN * all;
}

/** The standfirst: a line right under the title that the classifier or the page's own description knows. */
export function pickSubtitle(page: PageBlocks, marginals: Float64Array, labelled: Labelled, { html }: Source): void {
  const { labels, sure, reasons } = labelled;
  const title = labels.indexOf("title");
  if (title < 0 || labels.includes("subtitle")) return;
  const { article, meta } = html?.facts ?? {};
  const described = new Set(
    [article?.description, article?.alternative, meta?.get("description")?.[0], meta?.get("og:description")?.[0]]
      .filter((words) => words !== undefined)
      .map(folded),
  );
  for (let i = title + 1; i <= title + 2 && i < labels.length && labels[i] === "before"; i++) {
    const words = page.shapes.words[i]!;
    if (words < 4 || words > 60 || page.phrases.head[i] || cannotStandUnder(page, i)) continue;
    const p = marginals[i * LABELS.length + SUBTITLE]! + marginals[i * LABELS.length + TITLE]!;
    const known = described.has(folded(lineAt(page, i)));
    if (!known && (p < 0.1 || i > title + 1)) continue;
    labels[i] = "subtitle";
    sure[i] = known ? 0.9 : Math.min(0.9, Math.max(0.3, p));
    reasons[i] = known ? "description" : "likeliest-subtitle";
    return;
  }
}

/**
 * True for a credited picture line, an address and whose it is, and a remark in brackets such as a wire's "(Adds quotes)".
 *
 *     Una Reid, Harbour Master
 *     ^^^^^^^^^^^^^^^^^^^^^^^^ whom to write to, no headline
 *     port@leith.example
 */
function cannotHead(page: PageBlocks, i: number): boolean {
  const { words } = page;
  if (words.marks[i]! & MARK.at) return true;
  if (i + 1 < page.spans.length && isAddressAlone(page, i + 1) && CONTACT.test(lineAt(page, i))) return true;
  if (isBracketed(page, i)) return true;
  return page.shapes.classes[i]! & CREDIT ? PICTURE.test(lineAt(page, i)) : false;
}

/** A name of two words, with or without a job. Longer ones may be a short headline over its writer's address. */
const CONTACT = /^\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+(?:, [^,]{2,40})?$/u;

function isAddressAlone({ words, shapes }: PageBlocks, i: number): boolean {
  return (words.marks[i]! & MARK.at) !== 0 && shapes.words[i]! <= 3;
}

function isBracketed({ text, words, spans }: PageBlocks, i: number): boolean {
  return words.head[i] === 0x28 && text.charCodeAt(spans[i]!.end - 1) === 0x29;
}

const PICTURE = /\b(?:photo|photograph|picture|image|credit)s?(?: by|:)/i;

function cannotStandUnder(page: PageBlocks, i: number): boolean {
  const shape = page.shapes.shape[i]!;
  if (isBracketed(page, i)) return true;
  if (shape === SHAPE.date || shape === SHAPE.byline || shape === SHAPE.menu || shape === SHAPE.credit) return true;
  return (page.shapes.classes[i]! & CREDIT) !== 0 && PICTURE.test(lineAt(page, i));
}

function lineAt({ text, spans }: PageBlocks, i: number): string {
  const { start, end } = spans[i]!;
  return text.slice(start, Math.min(end, start + LONGEST));
}
