/** How often blocks of a given confidence are rightly kept or dropped, on pages that no reader has seen. */
import { LABELS } from "../src/chrome/labels.ts";
import type { Page } from "../src/chrome/strip-chrome.ts";

const BODY = 1 << LABELS.indexOf("body");
const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];
const IN_BODY: ReadonlySet<string> = new Set(["paragraph", "heading", "list", "pullquote"]);
/** Shorter blocks are menus, which would crowd out all else. */
const LEAST_CHARACTERS = 40;

export class Reliability {
  private readonly bins = EDGES.map(() => ({ blocks: 0, sure: 0, right: 0 }));

  /** Counts the blocks of a page whose gold says whether they are body. */
  add({ layout }: Page, gold: Uint32Array): void {
    layout.forEach(({ kind, span, confidence }, i) => {
      const mask = gold[i]!;
      if (((mask & BODY) !== 0 && mask !== BODY) || span.end - span.start < LEAST_CHARACTERS) return;
      const bin = this.bins[EDGES.findLastIndex((edge) => confidence >= edge)]!;
      bin.blocks++;
      bin.sure += confidence;
      if (IN_BODY.has(kind) === (mask === BODY)) bin.right++;
    });
  }

  table(): string {
    return this.bins
      .map(({ blocks, sure, right }, k) =>
        blocks === 0
          ? ""
          : `  from ${EDGES[k]!.toFixed(2)}: ${blocks} blocks, said ${(sure / blocks).toFixed(3)}, right ${(right / blocks).toFixed(3)}`,
      )
      .filter((line) => line !== "")
      .join("\n");
  }
}
