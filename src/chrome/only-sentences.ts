/** A few sentences with nothing around them are an article, though the classifier, which knows whole pages, sees none. */
import { notBody } from "./facts.ts";
import type { PageBlocks } from "./features.ts";
import { STAFF } from "./kinds.ts";
import type { Label } from "./labels.ts";
import { isSentenceShape, SHAPE } from "./shapes.ts";
import type { Labelled } from "./strip-chrome.ts";
import { classBit } from "./words.ts";

const MOST_BLOCKS = 12;
const MOST_HEADS = 4;
const MOST_NOTICE = 25;
const YOU = classBit("you");
const ACCOUNT = /\b(?:log|sign) ?in\b|\b(?:register|subscribe) (?:for|now|to)\b/i;
const BY = /^by:? {1,2}\p{Lu}/iu;

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
    if (isNotice(page, labels)) dropBody({ labels, sure, reasons }, "notice");
    else takeRestOfBrief(page, { labels, sure, reasons });
    return;
  }
  const heads = headsOf(page);
  for (let i = heads.length; i < n; i++) if (!isSentence(page, i)) return;
  // Under a byline, words to the reader are a notice: "Please log in to read on."
  if (heads.length > 1)
    for (let i = heads.length; i < n; i++) if (page.shapes.classes[i]! & YOU || page.shapes.words[i]! < 5) return;
  for (let i = 0; i < n; i++) {
    labels[i] = heads[i] ?? "body";
    sure[i] = 0.5;
    reasons[i] = "only-sentences";
  }
}

/** True when the only sentences of the body are short words to the reader that speak of accounts, cookies and the like. */
function isNotice({ shapes, phrases, spans, text }: PageBlocks, labels: readonly Label[]): boolean {
  let words = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== "body" || shapes.shape[i] === SHAPE.byline || shapes.shape[i] === SHAPE.date) continue;
    words += shapes.words[i]!;
    const { start, end } = spans[i]!;
    const known = (phrases.inside[i]! | phrases.head[i]! | phrases.whole[i]!) !== 0;
    if ((shapes.classes[i]! & YOU) === 0 || !(known || ACCOUNT.test(text.slice(start, Math.min(end, start + 200)))))
      return false;
  }
  return words <= MOST_NOTICE;
}

/** Takes the whole body back: the page has no article. */
export function dropBody({ labels, sure, reasons }: Labelled, reason: string): void {
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== "body" && labels[i] !== "inside" && labels[i] !== "caption") continue;
    labels[i] = "after";
    sure[i] = 0.6;
    reasons[i] = reason;
  }
}

/** The labels of a brief's first lines: its headline, perhaps a byline and a date; none when no sentence follows them. */
function headsOf({ shapes, spans, text }: PageBlocks): Label[] {
  const n = spans.length;
  if (n < 2 || shapes.shape[0] !== SHAPE.headline) return [];
  const out: Label[] = ["title"];
  for (let i = 1; i < n - 1 && out.length < MOST_HEADS; i++) {
    const { start, end } = spans[i]!;
    if (shapes.shape[i] === SHAPE.byline || (end - start < 60 && BY.test(text.slice(start, start + 12))))
      out.push("byline");
    else if (shapes.shape[i] === SHAPE.date) out.push("date");
    else break;
  }
  return out;
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
  if (!isSentenceShape(shapes.shape[i]!)) return false;
  if (shapes.words[i]! < 2 || phrases.whole[i] || phrases.head[i] || phrases.inside[i]) return false;
  return notBody(page, i) === null;
}
