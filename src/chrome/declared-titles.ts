/** The titles that an HTML page's metadata give. */
import type { Source } from "../document/source.ts";

const LONGEST = 400;

/** All of them, folded; the title element's parts without the site are among them. Empty for plain text. */
export function declaredTitles({ html }: Source): ReadonlySet<string> {
  const out = new Set<string>();
  if (html === undefined) return out;
  const { article, meta, title } = html.facts;
  for (const said of [article?.headline, meta.get("og:title")?.[0], meta.get("twitter:title")?.[0], title]) {
    if (said === undefined || said === null) continue;
    const whole = said.slice(0, LONGEST);
    out.add(folded(whole));
    // A site's name is the shorter part.
    for (const m of whole.matchAll(/(?: [|–—·•»-]|:) /g))
      out.add(folded(m.index * 2 > whole.length ? whole.slice(0, m.index) : whole.slice(m.index + m[0].length)));
  }
  return out;
}

/** White space, case and typographic punctuation folded. Reads 400 characters. */
export function folded(words: string): string {
  return words
    .slice(0, LONGEST)
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
