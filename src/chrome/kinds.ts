/** What kind of block a labelled line is: a paragraph or a sub-heading; a menu, a form or an advertisement. */
import { type Block, CHROME_KINDS } from "../document/schema.ts";
import type { PageBlocks } from "./features.ts";
import type { Label } from "./labels.ts";
import { isSentenceShape, SHAPE } from "./shapes.ts";
import { classBit, MARK } from "./words.ts";

type ChromeKind = (typeof CHROME_KINDS)[number];
type Kind = Pick<Block, "kind" | "chrome" | "reason">;

export const STAFF = classBit("staff");

const OF_LABEL: Partial<Record<Label, Block["kind"]>> = {
  title: "title",
  subtitle: "subtitle",
  byline: "byline",
  date: "date",
  "lead-caption": "caption",
  caption: "caption",
};

/** The kind of block i, given its label and those of the blocks around it. */
export function kindOf(page: PageBlocks, labels: readonly Label[], i: number, header: ChromeKind | null): Kind {
  const label = labels[i]!;
  if (label === "body") return { kind: bodyKind(page, labels, i), reason: "classifier" };
  const kind = OF_LABEL[label];
  if (kind !== undefined) return { kind, reason: "classifier" };
  const { chrome, reason } = chromeKind(page, i, label, header);
  return { kind: "chrome", chrome, reason };
}

function bodyKind(page: PageBlocks, labels: readonly Label[], i: number): Block["kind"] {
  const { text, spans, shapes, words } = page;
  const first = text.charCodeAt(spans[i]!.start);
  if (
    first === 0x2022 ||
    first === 0x25cf ||
    ((first === 0x2d || first === 0x2a) && text.charCodeAt(spans[i]!.start + 1) === 0x20)
  )
    return "list";
  const short = (k: number) => {
    const shape = shapes.shape[k]!;
    return !isSentenceShape(shape) && shape !== SHAPE.openEnded;
  };
  if (!short(i) || shapes.words[i]! > 14) return "paragraph";
  const tail = words.tail[i]!;
  if (tail === 0x2c || tail === 0x3b) return "paragraph";
  const shortBody = (k: number) => k >= 0 && k < labels.length && labels[k] === "body" && short(k);
  // Several short lines in a row are a list; one alone before a paragraph heads it.
  if (shortBody(i - 1) || shortBody(i + 1))
    return shapes.shape[i] === SHAPE.question && !shortBody(i - 1) ? "heading" : "list";
  return labels[i + 1] === "body" ? "heading" : "paragraph";
}

/** Which kind a phrase in the block points to; also used for lines that head a list of links or a form. */
export function phraseKind(page: PageBlocks, i: number): ChromeKind | null {
  const { phrases } = page;
  const mask = phrases.whole[i]! || phrases.head[i]! || phrases.inside[i]!;
  return mask === 0 ? null : CHROME_KINDS[31 - Math.clz32(mask & -mask)]!;
}

function chromeKind(
  page: PageBlocks,
  i: number,
  label: Label,
  header: ChromeKind | null,
): { chrome: ChromeKind; reason: string } {
  const { shapes, words, phrases } = page;
  const shape = shapes.shape[i]!;
  const marks = words.marks[i]!;
  const named = phraseKind(page, i);
  if (named !== null && (phrases.whole[i] || phrases.head[i])) return { chrome: named, reason: "phrase" };
  if (marks & MARK.copyright) return { chrome: "legal", reason: "copyright" };
  if (marks & MARK.degree && shapes.words[i]! < 8) return { chrome: "weather", reason: "degrees" };
  if (named !== null) return { chrome: named, reason: "phrase" };
  if (shape === SHAPE.credit) return { chrome: "media", reason: "credit" };
  if (header === "related" || header === "comments" || header === "newsletter" || header === "author-box")
    return { chrome: header, reason: `under-${header}` };
  if (shapes.classes[i]! & STAFF && label === "after" && shape !== SHAPE.label && shape !== SHAPE.headline)
    return { chrome: "author-box", reason: "staff-title" };
  if (label === "before") return { chrome: "navigation", reason: "before-body" };
  if (shape === SHAPE.menu || shape === SHAPE.label) return { chrome: "navigation", reason: "short-line" };
  if (shape === SHAPE.headline || shape === SHAPE.question) return { chrome: "related", reason: "headline" };
  return { chrome: "other", reason: label === "after" ? "after-body" : "inside-body" };
}
