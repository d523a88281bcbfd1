/** What the elements of an HTML page say of its blocks, once there is a guess which of them are body. */
import { nameHash } from "../document/html.ts";
import type { Source } from "../document/source.ts";
import type { PageBlocks } from "./features.ts";
import { relationOf, rowsOf, signatureOf } from "./html-evidence.ts";

/** For each item the mean of `p` over the others with its key; -1 when there are none. */
export function leftOut(keys: Int32Array, p: Float64Array): Float64Array {
  const sums = new Map<number, number>();
  const counts = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) {
    sums.set(keys[i]!, (sums.get(keys[i]!) ?? 0) + p[i]!);
    counts.set(keys[i]!, (counts.get(keys[i]!) ?? 0) + 1);
  }
  const means = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const others = counts.get(keys[i]!)! - 1;
    means[i] = others === 0 ? -1 : (sums.get(keys[i]!)! - p[i]!) / others;
  }
  return means;
}

/** Hashes of the tags that are asked for. */
export const TAG = {
  aside: nameHash("aside"),
  figcaption: nameHash("figcaption"),
  figure: nameHash("figure"),
  footer: nameHash("footer"),
  h2: nameHash("h2"),
  h3: nameHash("h3"),
  h4: nameHash("h4"),
  li: nameHash("li"),
  nav: nameHash("nav"),
} as const;
const ASIDE: ReadonlySet<number> = new Set([TAG.aside, TAG.footer, TAG.nav, TAG.figure]);

/**
 * Given each block's probability `p` to be body: its mean over the other blocks of the same parent (siblings) and of the
 * same tag and names (twins), -1 where there are none; how the block stands to the element that holds most of the body
 * (relation, see `relationOf`), its nearest telling tag, its share of linked characters, and whether it is set aside.
 */
export function elementsOf(page: PageBlocks, { html }: Source, p: Float64Array) {
  const { elements, lines } = html!;
  const n = p.length;
  const rows = rowsOf(html!, page.spans);
  const tags = elements.tags.map(nameHash);
  const parent = new Int32Array(n).fill(-1);
  const twin = new Int32Array(n);
  const tag = new Int32Array(n);
  const linked = new Float64Array(n);
  const aside = new Uint8Array(n);
  const mass = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const row = rows[i]!;
    const element = row < 0 ? -1 : lines.element[row]!;
    if (element < 0) continue;
    parent[i] = elements.parent[element]!;
    twin[i] = signatureOf(html!, element) ^ Math.imul(parent[i]! < 0 ? 0 : signatureOf(html!, parent[i]!), 0x9e3779b1);
    linked[i] = lines.linked[row]! / Math.max(1, lines.length[row]!);
    for (let at = element, level = 0; at >= 0 && level < 8; at = elements.parent[at]!, level++) {
      const name = tags[elements.tag[at]!]!;
      if (level < 3 && tag[i] === 0 && (name === TAG.li || name === TAG.figcaption)) tag[i] = name;
      if (ASIDE.has(name)) aside[i] = 1;
    }
    tag[i] ||= tags[elements.tag[element]!]!;
    const words = Math.min(page.shapes.words[i]!, 100) * p[i]!;
    mass.set(parent[i]!, (mass.get(parent[i]!) ?? 0) + words);
    const above = parent[i]! < 0 ? -1 : elements.parent[parent[i]!]!;
    if (above >= 0) mass.set(above, (mass.get(above) ?? 0) + words * 0.6);
  }
  let top = -1;
  let most = 0;
  for (const [element, words] of mass)
    if (words > most) {
      most = words;
      top = element;
    }
  const relation = Uint8Array.from(parent, (element) => relationOf(html!, element, top));
  return { siblings: leftOut(parent, p), twins: leftOut(twin, p), tag, linked, aside, relation };
}
