/** A few sentences with nothing around them are an article, though the classifier, which knows whole pages, sees none. */
import { notBody } from "./facts.ts";
import type { PageBlocks } from "./features.ts";
import { STAFF } from "./kinds.ts";
import { SHAPE } from "./shapes.ts";
import type { Labelled } from "./strip-chrome.ts";

const MOST_BLOCKS = 12;

/**
 * Makes all blocks of a page without a body its body when all are sentences, the first perhaps a headline, and none holds
 * a phrase of site furniture.
 *
 * @example
 * // "The mayor resigned." => body
 * // "Log in", "Subscribe now.", "404 Not Found" => left as they are
 */
export function takeOnlySentences(page: PageBlocks, { labels, sure, reasons }: Labelled): void {
  const n = labels.length;
  if (n > MOST_BLOCKS) return;
  if (labels.includes("body")) {
    takeRestOfBrief(page, { labels, sure, reasons });
    return;
  }
  const from = n > 1 && page.shapes.shape[0] === SHAPE.headline ? 1 : 0;
  for (let i = from; i < n; i++) if (!isSentence(page, i)) return;
  for (let i = 0; i < n; i++) {
    labels[i] = i < from ? "title" : "body";
    sure[i] = 0.5;
    reasons[i] = "only-sentences";
  }
}

/**
 * A brief is read to its end: after the last block of the body of a short page nothing but sentences stands.
 *
 * @example
 * // body, “We worked day and night,” said Tom Okafor, the port’s chief engineer. => body, body
 */
function takeRestOfBrief(page: PageBlocks, { labels, sure, reasons }: Labelled): void {
  const last = labels.lastIndexOf("body");
  for (let i = last + 1; i < labels.length; i++) {
    const opensWithMark = /["“‘']/.test(page.text.charAt(page.spans[i]!.start));
    if (!isSentence(page, i) || (page.shapes.classes[i]! & STAFF && !opensWithMark)) return;
  }
  for (let i = last + 1; i < labels.length; i++) {
    labels[i] = "body";
    sure[i] = 0.5;
    reasons[i] = "only-sentences";
  }
}

function isSentence(page: PageBlocks, i: number): boolean {
  const { shapes, phrases } = page;
  const shape = shapes.shape[i]!;
  if (shape !== SHAPE.prose && shape !== SHAPE.sentence && shape !== SHAPE.shortSentence) return false;
  if (shapes.words[i]! < 2 || phrases.whole[i] || phrases.head[i] || phrases.inside[i]) return false;
  return notBody(page, i) === null;
}
