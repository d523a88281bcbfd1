/** Gold labels for the lines of the development pages: which lines are body, title, byline, and what is left open. */

import type { PageBlocks } from "../src/chrome/features.ts";
import { LABELS, type Label } from "../src/chrome/labels.ts";
import { SHAPE } from "../src/chrome/shapes.ts";
import type { ReadLines } from "./chrome-lines.ts";

export interface GoldPage {
  id: string;
  source?: string;
  url?: string;
  publisher?: string;
  html: string;
  text: string;
  gold: {
    body: string | null;
    summary?: string;
    title?: string;
    authors?: string[];
    published?: string;
    with?: string[];
    without?: string[];
    comments?: string[];
  };
  /** what was read line by line; for training, never for the scorer */
  read?: ReadLines | undefined;
}

const bit = (...labels: Label[]): number => labels.reduce((mask, label) => mask | (1 << LABELS.indexOf(label)), 0);
export const OPEN = bit(...LABELS);
const NOT_BODY = OPEN & ~bit("body");

/** White space, case and typographic punctuation folded, as the scorer folds them. */
export function fold(s: string): string {
  return s
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\u2026/g, "...")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

const wordsOf = (s: string): string[] => s.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** For each block the mask of labels that the gold allows. */
export function goldMasks(page: PageBlocks, record: GoldPage): Uint32Array {
  const lines = page.spans.map(({ start, end }) => fold(page.text.slice(start, end)));
  const { gold, read } = record;
  if (read === undefined) return gold.body ? fromBody(page, lines, record, gold.body) : fromPassages(lines, record);
  const masks = fromBody(page, lines, record, read.body.join("\n"));
  const first = masks.indexOf(bit("body"));
  const last = masks.lastIndexOf(bit("body"));
  // Where a passage of the gold says otherwise than what was read, it is right, but for what lies apart from the body.
  markPassages(lines, gold, (i, mask) => {
    masks[i] = masks[i]! & mask || (i > first && i < last ? mask : OPEN);
  });
  return masks;
}

function fromBody(page: PageBlocks, lines: string[], { gold, read }: GoldPage, text: string): Uint32Array {
  const n = lines.length;
  const masks = new Uint32Array(n);
  const body = matchBody(lines, text);
  const first = body.indexOf(1);
  const last = body.lastIndexOf(1);
  if (first < 0) return masks.fill(OPEN);
  const summary = new Set((read?.subtitle ?? (gold.summary ?? "").split("\n")).map(fold).filter(Boolean));
  const title = lastTitle(lines, read?.title.at(-1) ?? gold.title, first);
  const authors = (gold.authors ?? []).map(fold);
  const [captions, bylines, dates, open] = (["caption", "byline", "date", "open"] as const).map(
    (kind) => new Set(read?.[kind].map(fold)),
  ) as [Set<string>, Set<string>, Set<string>, Set<string>];
  for (let i = 0; i < n; i++) {
    const line = lines[i]!;
    const words = page.shapes.words[i]!;
    if (body[i] === 1) masks[i] = bit("body");
    else if (open.has(line)) masks[i] = OPEN;
    else if (captions.has(line)) masks[i] = i > last ? bit("after") : bit(i < first ? "lead-caption" : "caption");
    else if (i < first && bylines.has(line)) masks[i] = bit("byline");
    else if (i < first && dates.has(line)) masks[i] = bit("date");
    else if (body[i] === 2)
      masks[i] = i < first ? OPEN : i > last ? bit("after", "body", "inside") : bit("body", "inside", "caption");
    else if (i > last) masks[i] = bit("after");
    else if (i > first)
      masks[i] = isCredit(page, i) ? bit("caption") : words >= 5 ? bit("inside", "caption") : bit("inside");
    else if (i === title) masks[i] = bit("title");
    else if (summary.has(line)) masks[i] = bit("subtitle");
    else if (words <= 30 && authors.some((name) => line.includes(name)) && i > title - 6) masks[i] = bit("byline");
    else if (page.shapes.shape[i] === SHAPE.byline && i > title - 6 && words <= 12) masks[i] = bit("byline");
    else if (page.shapes.shape[i] === SHAPE.date && i > title - 6) masks[i] = bit("date");
    else if (i > title && title >= 0 && isCredit(page, i)) masks[i] = bit("lead-caption");
    else if (i > title && title >= 0 && words >= 8)
      masks[i] = bit("before", "lead-caption") | (summary.size === 0 ? bit("subtitle") : 0);
    else if (title < 0 && near(line, gold.title)) masks[i] = bit("title", "before");
    else masks[i] = bit("before");
  }
  return masks;
}

/** Tells of each line that holds a passage of the gold which labels it may have. */
function markPassages(lines: string[], gold: GoldPage["gold"], say: (line: number, mask: number) => void): void {
  const mark = (passage: string, mask: number) => {
    const target = fold(passage);
    if (target.length < 3) return;
    // A passage may run over several lines; the line that holds it whole is the usual case.
    const holding = lines.map((line, i) => (line.includes(target) ? i : -1)).filter((i) => i >= 0);
    if (holding.length > 1 && mask !== NOT_BODY) return;
    if (holding.length > 0) for (const i of holding) say(i, mask);
    else for (const [i, line] of lines.entries()) if (line.length > 30 && target.includes(line)) say(i, mask);
  };
  for (const passage of gold.with ?? []) mark(passage, bit("body"));
  for (const passage of [...(gold.without ?? []), ...(gold.comments ?? [])]) mark(passage, NOT_BODY);
}

function fromPassages(lines: string[], { gold }: GoldPage): Uint32Array {
  const n = lines.length;
  const masks = new Uint32Array(n).fill(OPEN);
  markPassages(lines, gold, (i, mask) => {
    masks[i]! &= mask;
  });
  for (let i = 0; i < n; i++) if (masks[i] === 0) masks[i] = OPEN;
  const first = masks.indexOf(bit("body"));
  const title = lastTitle(lines, gold.title, first < 0 ? n : first);
  if (title >= 0 && masks[title]! & bit("title")) {
    masks[title] = bit("title");
    const authors = (gold.authors ?? []).map(fold);
    for (let i = title + 1; i < Math.min(n, title + 10) && (first < 0 || i < first); i++)
      if (lines[i]!.length < 160 && authors.some((name) => lines[i]!.includes(name)) && masks[i]! & bit("byline"))
        masks[i]! &= bit("byline", "body", "before");
  }
  return masks;
}

function lastTitle(lines: string[], title: string | undefined, before: number): number {
  if (!title) return -1;
  const target = fold(title);
  for (let i = Math.min(before, lines.length) - 1; i >= 0; i--) if (lines[i] === target) return i;
  return -1;
}

function near(line: string, title: string | undefined): boolean {
  if (!title || line.length > 300) return false;
  const a = wordsOf(line);
  const b = new Set(wordsOf(fold(title)));
  return a.length > 2 && a.filter((w) => b.has(w)).length >= 0.8 * Math.max(a.length, b.size);
}

function isCredit(page: PageBlocks, i: number): boolean {
  return page.shapes.shape[i] === SHAPE.credit;
}

/** 1: a line of the gold body; 2: one that shares some of it; 0: not body. Lines that the page prints twice count once. */
function matchBody(lines: string[], body: string): Uint8Array {
  const gold = body.split("\n").map(fold).filter(Boolean);
  const n = lines.length;
  const m = gold.length;
  const out = new Uint8Array(n);
  // Longest common subsequence weighted by words, so that a short line in a menu does not pull a match away.
  const width = m + 1;
  const best = new Float32Array((n + 1) * width);
  const index = new Map<string, number[]>();
  for (const [k, line] of gold.entries()) index.set(line, [...(index.get(line) ?? []), k]);
  for (let i = n - 1; i >= 0; i--) {
    const at = index.get(lines[i]!);
    for (let k = m - 1; k >= 0; k--) {
      const here = i * width + k;
      best[here] = Math.max(best[here + width]!, best[here + 1]!);
      if (at?.includes(k)) {
        const both = lines[i + 1] !== undefined && gold[k + 1] !== undefined && lines[i + 1] === gold[k + 1] ? 0.5 : 0;
        best[here] = Math.max(best[here]!, best[here + width + 1]! + wordsOf(lines[i]!).length + 0.5 + both);
      }
    }
  }
  const used = new Uint8Array(m);
  for (let i = 0, k = 0; i < n && k < m; ) {
    const here = i * width + k;
    if (lines[i] === gold[k] && best[here]! > Math.max(best[here + width]!, best[here + 1]!) - 1e-3) {
      out[i++] = 1;
      used[k++] = 1;
    } else if (best[here + width]! >= best[here + 1]!) i++;
    else k++;
  }
  // Lines of the page that are cut differently in the gold: compared by four-word shingles with what is left of it.
  const rest = new Set<string>();
  gold.forEach((line, k) => {
    if (used[k]) return;
    for (const s of shingles(line)) rest.add(s);
  });
  for (let i = 0; i < n; i++) {
    if (out[i]) continue;
    const own = shingles(lines[i]!);
    if (own.length < 2) continue;
    const share = own.filter((s) => rest.has(s)).length / own.length;
    if (share >= 0.75) out[i] = 1;
    else if (share >= 0.3) out[i] = 2;
  }
  return out;
}

function shingles(line: string): string[] {
  const w = wordsOf(line);
  const out: string[] = [];
  for (let i = 0; i + 4 <= w.length; i++) out.push(w.slice(i, i + 4).join(" "));
  return out;
}
