/** Further forms of a page for training: as other sites, mails and PDF copies print the same lines. */
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
