/** Lines that repeat another with words added: a share box and a citation hold the headline, a breadcrumb ends in it. */
import { Scratch } from "../document/memory.ts";
import type { PageBlocks } from "./features.ts";

/** Columns over the candidates, 0..1. */
export interface Echoes {
  /** longer lines begin or end with the candidate: none, one, several */
  heldByOthers: Float64Array;
  /** the candidate begins or ends with another one of at least four words */
  holdsAnother: Float64Array;
}

const LEAST_WORDS = 3;
const LEAST_HELD = 4;
const MOST_WORDS = 60;
const PRIME = 0x01000193;
const FILTER = 1 << 12;
const filters = new Scratch(Uint8Array);
const ranks = new Scratch(Int32Array);

/** The echoes of the candidates (blocks in rising order) among all blocks. Linear in words. */
export function echoesOf(page: PageBlocks, candidates: readonly number[]): Echoes {
  const { hash, first } = page.words;
  const n = candidates.length;
  const out: Echoes = {
    heldByOthers: new Float64Array(n),
    holdsAnother: new Float64Array(n),
  };
  const sums = new Map<number, number[]>();
  const filter = filters.zeroes(FILTER);
  candidates.forEach((b, c) => {
    const words = first[b + 1]! - first[b]!;
    if (words >= LEAST_WORDS) {
      let h = 0;
      for (let w = first[b]!; w < first[b + 1]!; w++) h = (Math.imul(h, PRIME) + hash[w]!) | 0;
      filter[h & (FILTER - 1)] = 1;
      const same = sums.get(h);
      if (same === undefined) sums.set(h, [c]);
      else same.push(c);
    }
  });
  // 1 + the candidate that each block is
  const rank = ranks.zeroes(page.spans.length);
  candidates.forEach((b, c) => {
    rank[b] = c + 1;
  });
  for (let b = 0; b < page.spans.length; b++) {
    const from = first[b]!;
    const to = first[b + 1]!;
    if (to - from <= LEAST_WORDS || to - from > MOST_WORDS) continue;
    const hit = (h: number, words: number): void => {
      if (filter[h & (FILTER - 1)] === 0) return;
      for (const c of sums.get(h) ?? []) {
        const held = candidates[c]!;
        if (first[held + 1]! - first[held]! !== words) continue;
        out.heldByOthers[c] = Math.min(1, out.heldByOthers[c]! + 0.5);
        if (rank[b]! > 0 && words >= LEAST_HELD) out.holdsAnother[rank[b]! - 1] = 1;
      }
    };
    let head = 0;
    let whole = 0;
    for (let w = from; w < to; w++) whole = (Math.imul(whole, PRIME) + hash[w]!) | 0;
    let power = 1;
    for (let w = from; w < to - 1; w++) power = Math.imul(power, PRIME);
    for (let w = from; w < to - 1; w++) {
      head = (Math.imul(head, PRIME) + hash[w]!) | 0;
      if (w - from + 1 >= LEAST_WORDS) hit(head, w - from + 1);
      // What is left of the whole once its beginning is taken away; the power is that of the words left.
      const rest = (whole - Math.imul(head, power)) | 0;
      if (to - w - 1 >= LEAST_WORDS) hit(rest, to - w - 1);
      power = Math.imul(power, INVERSE);
    }
  }
  return out;
}

/** PRIME times this is 1 in 32 bits. */
const INVERSE = inverse(PRIME);

function inverse(x: number): number {
  let y = x;
  for (let k = 0; k < 5; k++) y = Math.imul(y, 2 - Math.imul(x, y));
  return y;
}
