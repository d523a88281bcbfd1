/** A few headings or links without one sentence are no article, though the classifier found nothing likelier on the page. */
import type { PageBlocks } from "./features.ts";
import { dropBody } from "./only-sentences.ts";
import { isSentenceShape } from "./shapes.ts";
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
export function dropWordsAlone({ shapes }: PageBlocks, labelled: Labelled): void {
  const { labels } = labelled;
  if (labels.length < LEAST_BLOCKS) return;
  let words = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== "body") continue;
    if (isSentenceShape(shapes.shape[i]!)) return;
    words += shapes.words[i]!;
  }
  if (words > 0 && words <= MOST_WORDS) dropBody(labelled, "words-alone");
}
