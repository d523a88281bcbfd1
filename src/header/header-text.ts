/** Small readings of strings that the header's parts share. */

/** White space, case and typographic punctuation folded, for comparing what a page prints with what it declares. */
export function folded(text: string): string {
  return text
    .slice(0, 1000)
    .normalize("NFKC")
    .replace(/[‘’‛′´`]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, "-")
    .replace(/…/g, "...")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of words that two short texts have in common, 0..1 (Dice). */
export function likeness(a: string, b: string): number {
  const one = wordsOf(a);
  const two = new Set(wordsOf(b));
  if (one.length === 0 || two.size === 0) return 0;
  const distinct = new Set(one);
  let shared = 0;
  for (const word of distinct) if (two.has(word)) shared++;
  return (2 * shared) / (distinct.size + two.size);
}

/** "Title | Site" → title and site; null when the text has no such ending. The last separator counts. */
export function siteSuffix(title: string): { title: string; site: string } | null {
  let at = -1;
  let width = 0;
  for (const separator of [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " « ", " » "]) {
    const found = title.lastIndexOf(separator);
    if (found > at) {
      at = found;
      width = separator.length;
    }
  }
  if (at < 8) return null;
  const site = title.slice(at + width).trim();
  return site.length > 0 && site.length <= 50 ? { title: title.slice(0, at).trim(), site } : null;
}
