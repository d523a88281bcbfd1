/** A few headings or links without one sentence are no article, though the classifier found nothing likelier on the page. */
import type { PageBlocks } from "./features.ts";
import { SHAPE } from "./shapes.ts";
import type { Labelled } from "./strip-chrome.ts";

/** Shorter pages may be a brief without a full stop, or a table copied by itself. */
const LEAST_BLOCKS = 12;
const MOST_WORDS = 30;

/**
 * Takes a body of few words back when the page is long and no block of the body is a sentence.
 *
 * @example
 * // a front page of which "2. Man charged over stolen tractor", "3. Tigers hold on" became body => no body
 * // the same page with "Police said on Monday that a man was charged." in its body => left as it is
 */
export function dropWordsAlone({ shapes }: PageBlocks, { labels, sure, reasons }: Labelled): void {
  if (labels.length < LEAST_BLOCKS) return;
  let words = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== "body") continue;
    const shape = shapes.shape[i]!;
    if (shape === SHAPE.prose || shape === SHAPE.sentence || shape === SHAPE.shortSentence) return;
    words += shapes.words[i]!;
  }
  if (words === 0 || words > MOST_WORDS) return;
  for (let i = labels.indexOf("body"); i < labels.length; i++) {
    if (labels[i] !== "body" && labels[i] !== "inside" && labels[i] !== "caption") continue;
    labels[i] = "after";
    sure[i] = 0.6;
    reasons[i] = "words-alone";
  }
}
