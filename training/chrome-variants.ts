/** Further forms of a page for training: as other sites, mails and PDF copies print the same lines. */
import type { Span } from "../src/document/schema.ts";
import type { GoldPage } from "./chrome-gold.ts";
import { seededRandom } from "./learner.ts";

export interface Variant {
  record: GoldPage & { noArticle?: boolean };
  weight: number;
}

/** The page itself and changed copies of it. Deterministic for a seed and an id. */
export function variantsOf(page: GoldPage, seed: number): Variant[] {
  const random = seededRandom([...page.id].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 0x01000193), seed));
  const { url: _, ...noUrl } = page;
  const lines = page.text.split("\n");
  const out: Variant[] = [{ record: page, weight: 1 }];
  // No blank lines at all, and no address.
  out.push({ record: { ...noUrl, text: lines.filter((line) => line.trim() !== "").join("\n") }, weight: 0.3 });
  // A blank line after every line: as some browsers copy.
  if (random() < 0.3)
    out.push({ record: { ...noUrl, text: lines.filter((line) => line.trim() !== "").join("\n\n") }, weight: 0.3 });
  return out;
}

/** Lines that a reader may copy with the article: the last ones above it and the first under it. */
const ABOVE = 4;

/**
 * The forms of a page that the second look learns from: the page, and the article as a wire, a mail or a PDF prints it, with
 * a few lines above it at most, with blank lines and without. `first` and `last` are the body's first and last line.
 */
export function lookVariantsOf(page: GoldPage, first: Span, last: Span): Variant[] {
  const { url: _, ...noUrl } = page;
  let start = first.start;
  for (let lines = 0; lines < ABOVE && start > 0; ) {
    const line = page.text.lastIndexOf("\n", start - 2) + 1;
    if (page.text.slice(line, start).trim() !== "") lines++;
    start = line;
  }
  const bare = page.text.slice(start, last.end);
  const close = bare.replace(/\n[ \t]*(?=\n)/g, "");
  return [
    { record: page, weight: 1 },
    { record: { ...noUrl, text: bare }, weight: 0.2 },
    { record: { ...noUrl, text: close }, weight: 0.1 },
  ];
}
