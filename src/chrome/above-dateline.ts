/** A dateline opens the story: what stands above it in the body is the text of the picture at its head. */
import type { PageBlocks } from "./features.ts";
import { isSentence } from "./looks.ts";
import type { Labelled } from "./strip-chrome.ts";

// "KATHMANDU, April 25 (Reuters) - …", "LA CROSSE, Wis. (AP) — …", "Doha: …"
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^
const PLACE_FIRST =
  /^\p{Lu}[\p{L}'’.]{1,20}(?:[ /-]\p{Lu}[\p{L}'’.]{1,20}){0,3}(?:, [\p{L}. ]{2,24})?(?:,? \d{1,2})?(?: ?\([^()]{2,24}\))?(?: ?[–—]| ?--| -|:) ?["“‘\p{L}]/u;
const LONGEST_PLACE = 120;

/** True for a paragraph that opens as datelines do. Reads 120 characters. */
export function opensWithPlace({ text, spans }: PageBlocks, i: number): boolean {
  const { start, end } = spans[i]!;
  return PLACE_FIRST.test(text.slice(start, Math.min(end, start + LONGEST_PLACE)));
}

const LONGEST_CAPTION = 50;
/** above a place in small letters, which many other things look like: "Background: …" */
const SHORT_CAPTION = 16;
const MOST_ABOVE = 0.2;
const CAPITALS = /^\p{Lu}[\p{Lu}'’.]+[ ,/:(–—-]/u;

/**
 * Makes the first block of the body a caption when the second is the only one of the body that opens as datelines do. In a
 * transcript many blocks do.
 */
export function dropAboveDateline(page: PageBlocks, { labels, sure, reasons }: Labelled): void {
  const { shapes, spans, text } = page;
  const first = labels.indexOf("body");
  const second = first < 0 ? -1 : labels.indexOf("body", first + 1);
  if (second < 0 || !opensStory(page, second) || shapes.words[first]! > LONGEST_CAPTION) return;
  let words = 0;
  for (let i = first; i < labels.length; i++) {
    if (labels[i] !== "body") continue;
    words += shapes.words[i]!;
    if (i !== second && opensStory(page, i)) return;
  }
  const { start, end } = spans[second]!;
  const shouted = CAPITALS.test(text.slice(start, Math.min(end, start + LONGEST_PLACE)));
  if (shapes.words[first]! > (shouted ? LONGEST_CAPTION : SHORT_CAPTION) || shapes.words[first]! > MOST_ABOVE * words)
    return;
  for (let i = first; i < second; i++) {
    if (labels[i] !== "body" && labels[i] !== "inside" && labels[i] !== "caption") continue;
    labels[i] = labels[i] === "inside" ? "before" : "lead-caption";
    sure[i] = 0.7;
    reasons[i] ??= "above-dateline";
  }
}

const opensStory = (page: PageBlocks, i: number): boolean => isSentence(page, i) && opensWithPlace(page, i);

// "BLACK RIVER, St Elizabeth:", "KINGSTON –"
const PLACE_ALONE = /^\p{Lu}[\p{Lu}'’.]+(?:[ /-]\p{Lu}[\p{Lu}'’.]+){0,3}(?:, [\p{L}. ]{2,24})? ?[:–—-]$/u;
const LONGEST_LINE = 60;

/** Some houses print the dateline on a line of its own: right above the body it belongs to it. */
export function takeDatelineAlone({ spans, text }: PageBlocks, { labels, sure, reasons }: Labelled): void {
  const i = labels.indexOf("body") - 1;
  if (i < 0) return;
  const { start, end } = spans[i]!;
  if (end - start > LONGEST_LINE || !PLACE_ALONE.test(text.slice(start, end))) return;
  labels[i] = "body";
  sure[i] = 0.8;
  reasons[i] = "dateline";
}
