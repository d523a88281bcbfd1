/** Blocks that look alike are judged alike. */
import type { PageBlocks } from "./features.ts";
import { SHAPE } from "./shapes.ts";

/** Blocks that look alike are judged by weights of their own. */
export const LOOKS = ["sentence", "headline", "other"] as const;

/** Index into LOOKS. */
export function lookOf({ shapes }: PageBlocks, i: number): number {
  switch (shapes.shape[i]) {
    case SHAPE.prose:
    case SHAPE.sentence:
    case SHAPE.shortSentence:
      return 0;
    case SHAPE.openEnded:
    case SHAPE.headline:
    case SHAPE.question:
    case SHAPE.capitals:
      return 1;
    default:
      return 2;
  }
}

export const isSentence = (page: PageBlocks, i: number): boolean => lookOf(page, i) === 0;

/** 1 for each block that is a sentence. */
export function sentencesOf(page: PageBlocks): Uint8Array {
  const n = page.spans.length;
  const out = new Uint8Array(n);
  for (let i = 0; i < n; i++) out[i] = lookOf(page, i) === 0 ? 1 : 0;
  return out;
}
