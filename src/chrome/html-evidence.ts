/** What an HTML page's tags say about each block: names of its elements, links, the company it keeps, metadata. */
import { type Html, nameHash } from "../document/html.ts";
import type { Span } from "../document/schema.ts";
import { type FeatureRows, feature } from "../tagger/features.ts";
import type { Evidence, PageBlocks } from "./features.ts";
import { SHAPE } from "./shapes.ts";
import { classBit, wordsOf } from "./words.ts";

// Names further up are those of the page's frame.
const LEVELS = 10;
const LINK_EDGES = [0, 10, 30, 60, 90];
const SHARE_EDGES = [0, 5, 15, 30, 50, 70];

const bin = (value: number, edges: readonly number[]): number => {
  let k = 0;
  while (k < edges.length && value > edges[k]!) k++;
  return k;
};

/** The evidence of a rendered page for its blocks. Linear in blocks and elements. */
export function htmlEvidence(html: Html, page: PageBlocks): Evidence {
  const rows = rowsOf(html, page.spans);
  const { elements, lines } = html;
  const tagHash = elements.tags.map(nameHash);
  const company = companyOf(html, page, rows);
  const claimed = claimedBy(html, page);
  return {
    add(out: FeatureRows, b: number, shape: number): void {
      const row = rows[b]!;
      if (row < 0) return;
      const element = lines.element[row]!;
      const inner = lines.inner[row]!;
      const tag = element < 0 ? 0 : tagHash[elements.tag[element]!]!;
      const innerTag = inner < 0 ? 0 : tagHash[elements.tag[inner]!]!;
      const linked = bin((100 * lines.linked[row]!) / Math.max(1, lines.length[row]!), LINK_EDGES);
      out.add(feature(200, tag));
      out.add(feature(201, tag, shape));
      out.add(feature(202, innerTag, shape));
      out.add(feature(203, linked, shape));
      out.add(feature(204, linked, bin(page.shapes.words[b]!, [2, 6, 12, 25])));
      let at = element >= 0 && inner >= 0 && inner !== element ? inner : element;
      for (let level = 0; at >= 0 && level < LEVELS; level++) {
        const near = level < 2 ? 0 : level < 5 ? 1 : 2;
        const ancestor = tagHash[elements.tag[at]!]!;
        if (level > 0) out.add(feature(205, ancestor, near));
        if (level === 1) out.add(feature(206, tag, ancestor));
        for (let w = elements.wordsFrom[at]!; w < elements.wordsFrom[at + 1]!; w++) {
          out.add(feature(207, elements.words[w]!, near));
          if (level < 3) out.add(feature(208, elements.words[w]!, shape));
        }
        at = elements.parent[at]!;
      }
      const c = company.relation[b]!;
      out.add(feature(209, c, shape));
      out.add(feature(210, c, linked));
      out.add(feature(211, company.share[b]!, shape));
      out.add(feature(212, company.share[b]!, c));
      out.add(feature(213, company.twins[b]!, shape));
      out.add(feature(214, company.twins[b]!, c, tag));
      out.add(feature(215, c, company.relation[b - 1] ?? 9, company.relation[b + 1] ?? 9));
      out.add(feature(216, claimed.body[b]!, shape));
      out.add(feature(217, claimed.title[b]!, tag));
      out.add(feature(218, claimed.title[b]!, shape));
      out.add(feature(219, claimed.description[b]!, shape));
      out.add(feature(220, claimed.author[b]!, shape));
    },
  };
}

/** For each block the row of `html.lines` that it begins in. */
export function rowsOf(html: Html, spans: readonly Span[]): Int32Array {
  const out = new Int32Array(spans.length).fill(-1);
  for (let b = 0, row = 0; b < spans.length; b++) {
    while (row + 1 < html.lines.count && html.lines.start[row + 1]! <= spans[b]!.start) row++;
    if (row < html.lines.count) out[b] = row;
  }
  return out;
}

/**
 * How each block stands to the container with the most prose (relation), how much of the page's prose its own container
 * holds (share), and how much of it stands in elements of the same tag and names (twins).
 */
function companyOf(html: Html, page: PageBlocks, rows: Int32Array) {
  const { elements, lines } = html;
  const n = rows.length;
  const container = new Int32Array(n).fill(-1);
  const signature = new Int32Array(n);
  const prose = new Map<number, number>();
  const twinProse = new Map<number, number>();
  let all = 0;
  for (let b = 0; b < n; b++) {
    const element = rows[b]! < 0 ? -1 : lines.element[rows[b]!]!;
    if (element < 0) continue;
    const parent = elements.parent[element]!;
    container[b] = parent;
    signature[b] = signatureOf(html, element) ^ Math.imul(parent < 0 ? 0 : signatureOf(html, parent), 0x9e3779b1);
    const shape = page.shapes.shape[b]!;
    if (shape !== SHAPE.prose && shape !== SHAPE.sentence) continue;
    const words = Math.min(page.shapes.words[b]!, 100);
    all += words;
    prose.set(parent, (prose.get(parent) ?? 0) + words);
    twinProse.set(signature[b]!, (twinProse.get(signature[b]!) ?? 0) + words);
    const above = parent < 0 ? -1 : elements.parent[parent]!;
    if (above >= 0) prose.set(above, (prose.get(above) ?? 0) + words * 0.6);
  }
  let top = -1;
  let most = 0;
  for (const [element, words] of prose)
    if (words > most) {
      most = words;
      top = element;
    }
  const relation = new Uint8Array(n);
  const share = new Uint8Array(n);
  const twins = new Uint8Array(n);
  for (let b = 0; b < n; b++) {
    relation[b] = relationOf(html, container[b]!, top);
    share[b] = all === 0 ? 9 : bin((100 * (prose.get(container[b]!) ?? 0)) / all, SHARE_EDGES);
    twins[b] = all === 0 ? 9 : bin((100 * (twinProse.get(signature[b]!) ?? 0)) / all, SHARE_EDGES);
  }
  return { relation, share, twins };
}

export function signatureOf({ elements }: Html, element: number): number {
  let h = elements.tag[element]! + 1;
  const from = elements.wordsFrom[element]!;
  // Numbers and states make the tail of names differ; the first few words are the design's.
  for (let w = from; w < Math.min(elements.wordsFrom[element + 1]!, from + 4); w++)
    h = Math.imul(h ^ elements.words[w]!, 0x01000193);
  return h;
}

/** 0 the same element, 1–3 so many levels inside it, 4 deeper, 5 and 6 around it, 7 beside it, 8 elsewhere. */
export function relationOf({ elements }: Html, element: number, top: number): number {
  if (element < 0 || top < 0) return 8;
  if (element === top) return 0;
  let at = element;
  for (let level = 1; level < 16 && at >= 0; level++) {
    at = elements.parent[at]!;
    if (at === top) return Math.min(level, 4);
  }
  at = top;
  for (let level = 1; level < 6 && at >= 0; level++) {
    at = elements.parent[at]!;
    if (at === element) return level < 3 ? 5 : 6;
  }
  return elements.parent[element] === elements.parent[top] ? 7 : 8;
}

const FUNCTION = classBit("function");

/** What the metadata claims: share of a block's words in the article body, likeness to titles, description and authors. */
function claimedBy({ facts }: Html, page: PageBlocks) {
  const n = page.spans.length;
  const { article, meta } = facts;
  const body = new Uint8Array(n).fill(9);
  const { first, hash } = page.words;
  if (article?.body !== undefined && article.body.length > 400) {
    const grams = gramsOf(article.body);
    for (let b = 0; b < n; b++) {
      let hits = 0;
      let all = 0;
      for (let i = first[b]!; i + 2 < first[b + 1]!; i++) {
        all++;
        if (grams.has(gram(hash[i]!, hash[i + 1]!, hash[i + 2]!))) hits++;
      }
      body[b] = all === 0 ? 8 : bin((100 * hits) / all, [0, 20, 50, 80]);
    }
  }
  const titles = [article?.headline, meta.get("og:title")?.[0], meta.get("twitter:title")?.[0], facts.title];
  const descriptions = [article?.description, meta.get("og:description")?.[0], meta.get("description")?.[0]];
  const authors = [...(article?.authors ?? []), ...(meta.get("author") ?? [])].slice(0, 20);
  return {
    body,
    title: likeness(page, titles),
    description: likeness(page, descriptions),
    author: mentions(page, authors),
  };
}

const gram = (a: number, b: number, c: number): number =>
  Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f);

function gramsOf(text: string): Set<number> {
  const { hash, first } = wordsOf(text, [{ start: 0, end: text.length }]);
  const out = new Set<number>();
  for (let i = 0; i + 2 < first[1]!; i++) out.add(gram(hash[i]!, hash[i + 1]!, hash[i + 2]!));
  return out;
}

/** 3 the same words, 2 most of them, 1 a part of a longer one, 0 none of that; the best over several texts. */
function likeness(page: PageBlocks, texts: readonly (string | null | undefined)[]): Uint8Array {
  const { words, shapes } = page;
  const out = new Uint8Array(shapes.words.length);
  for (const text of texts) {
    if (!text || text.length > 2000) continue;
    const read = wordsOf(text, [{ start: 0, end: text.length }]);
    const wanted = new Set(read.hash.subarray(0, read.first[1]!));
    if (wanted.size < 2) continue;
    for (let b = 0; b < out.length; b++) {
      const count = shapes.words[b]!;
      if (count < 2 || count > 3 * wanted.size + 4) continue;
      let hits = 0;
      for (let i = words.first[b]!; i < words.first[b + 1]!; i++) if (wanted.has(words.hash[i]!)) hits++;
      const own = hits / count;
      const theirs = hits / wanted.size;
      const code = own > 0.95 && theirs > 0.95 ? 3 : own > 0.75 && theirs > 0.6 ? 2 : own > 0.9 && count > 2 ? 1 : 0;
      if (code > out[b]!) out[b] = code;
    }
  }
  return out;
}

/** 1 where a short block holds the last word of an author's name, 0 elsewhere. */
function mentions(page: PageBlocks, names: readonly string[]): Uint8Array {
  const { words, shapes } = page;
  const out = new Uint8Array(shapes.words.length);
  const wanted = new Set<number>();
  for (const name of names) {
    if (name.length > 200) continue;
    const read = wordsOf(name, [{ start: 0, end: name.length }]);
    const last = read.first[1]! - 1;
    if (last >= 0 && (read.classes[last]! & FUNCTION) === 0) wanted.add(read.hash[last]!);
  }
  if (wanted.size === 0) return out;
  for (let b = 0; b < out.length; b++) {
    if (shapes.words[b]! > 30) continue;
    for (let i = words.first[b]!; i < words.first[b + 1]! && out[b] === 0; i++)
      if (wanted.has(words.hash[i]!)) out[b] = 1;
  }
  return out;
}
