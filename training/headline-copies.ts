/**
 * Short documents made of training sentences, rewritten in Title Case or in CAPITALS: headlines are rare in the sets and
 * common in news.
 */
import { linesOf } from "../src/document/lines.ts";
import { seededRandom } from "./learner.ts";
import type { GoldDocument } from "./ner-sets.ts";

const SHARE = 0.15;
const SHORTEST = 30;
const LONGEST = 140;
const SMALL_WORDS = new Set(
  "a an and as at but by for from in into of off on or over per the to up via vs with".split(" "),
);

/** For some of the documents, a copy that consists of one rewritten line followed by the line's neighbour as it is. */
export function headlineCopies(golds: readonly GoldDocument[], seed: number): GoldDocument[] {
  const random = seededRandom(seed);
  const copies: GoldDocument[] = [];
  for (const gold of golds) {
    const [wanted, which, style] = [random(), random(), random()];
    if (wanted > SHARE) continue;
    const { spans } = linesOf(gold.text);
    const fitting = spans.flatMap(({ start, end }, k) =>
      end - start >= SHORTEST && end - start <= LONGEST ? [k] : [],
    );
    const k = fitting[Math.floor(which * fitting.length)];
    if (k === undefined) continue;
    const line = spans[k]!;
    const neighbour = spans[k + 1];
    const from = line.start;
    const to = neighbour?.end ?? line.end;
    // without its full stop
    const head = gold.text.slice(line.start, line.end).replace(/\.$/, " ");
    const rewritten = style < 0.75 ? titleCase(head) : head.toUpperCase();
    if (rewritten.length !== line.end - line.start) continue;
    const within = (span: { start: number; end: number }) => span.start >= from && span.end <= to;
    const shift = <T extends { start: number; end: number }>(span: T): T => ({
      ...span,
      start: span.start - from,
      end: span.end - from,
    });
    copies.push({
      ...gold,
      id: `${gold.id}#${k}`,
      text: rewritten + gold.text.slice(line.end, to),
      entities: gold.entities.filter(within).map(shift),
      ignore: (gold.ignore ?? []).filter(within).map(shift),
    });
  }
  return copies;
}

function titleCase(line: string): string {
  return line.replace(/[^\s-]+/g, (word, at: number) =>
    at > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}
