/** Passages that a page prints more than once: pull quotes, teasers of its own sections, captions printed twice. */
import { Scratch } from "../document/memory.ts";
import type { PageBlocks } from "./features.ts";

const GRAM = 4;
const LEAST_GRAMS = 3;
const LARGEST = 1 << 17;
const owners = new Scratch(Int32Array);
const grams = new Scratch(Int32Array);

/** For each block the share of its passages of four words that another block holds too; 0 for short ones. Linear in words. */
export function printedElsewhere({ words, spans }: PageBlocks): Float64Array {
  const { first, hash } = words;
  const n = spans.length;
  let size = 1024;
  while (size < 4 * first[n]! && size < LARGEST) size *= 2;
  // 1 + the block that a passage was first seen in, and the same below zero once another holds it
  const owner = owners.zeroes(size);
  const gram = grams.room(size);
  const gramAt = (w: number): number => {
    let h = Math.imul(hash[w]! ^ Math.imul(hash[w + 1]!, 0x85ebca6b), 0xc2b2ae35);
    h ^= Math.imul(hash[w + 2]!, 0x27d4eb2f) ^ Math.imul(hash[w + 3]!, 0x165667b1);
    return h ^ (h >>> 15);
  };
  for (let b = 0; b < n; b++)
    for (let w = first[b]!; w + GRAM <= first[b + 1]!; w++) {
      const g = gramAt(w);
      const k = g & (size - 1);
      if (owner[k] === 0) {
        owner[k] = b + 1;
        gram[k] = g;
      } else if (owner[k]! > 0 && owner[k] !== b + 1 && gram[k] === g) owner[k] = -owner[k]!;
    }
  const out = new Float64Array(n);
  for (let b = 0; b < n; b++) {
    let all = 0;
    let shared = 0;
    for (let w = first[b]!; w + GRAM <= first[b + 1]!; w++) {
      const g = gramAt(w);
      const k = g & (size - 1);
      all++;
      if (owner[k]! < 0 && gram[k] === g) shared++;
    }
    if (all >= LEAST_GRAMS) out[b] = shared / all;
  }
  return out;
}
