/** Further forms of a page for training: as other sites, mails and PDF copies print the same lines. */
import type { Span } from "../src/document/schema.ts";
import type { GoldPage } from "./chrome-gold.ts";
import { formMarkup, formsFor } from "./chrome-inserts.ts";
import { seededRandom } from "./learner.ts";

export interface Variant {
  page: GoldPage;
  weight: number;
}

const randomFor = (page: GoldPage, seed: number) =>
  seededRandom([...page.id].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 0x01000193), seed));

/** The lines of the page's body, or none where they are not known. */
const bodyLines = ({ gold, read }: GoldPage): string[] =>
  (read?.body ?? gold.body?.split("\n") ?? []).map((line) => line.trim()).filter((line) => line !== "");

/** The text with forms between the paragraphs of its body, or null where it has too few. */
export function interruptedText(page: GoldPage, seed: number): string | null {
  const random = randomFor(page, seed + 1);
  const body = bodyLines(page);
  const forms = formsFor(body.length, random, true);
  const gap = random() < 0.5 ? "\n\n" : "\n";
  let text = page.text;
  let from = 0;
  let put = 0;
  for (const [behind, lines] of forms) {
    const at = text.indexOf(`\n${body[behind]!}\n`, from);
    if (at < 0) continue;
    const end = at + body[behind]!.length + 2;
    const form = `\n${lines.join(gap)}\n\n`;
    text = text.slice(0, end) + form + text.slice(end);
    from = end + form.length - 1;
    put++;
  }
  return put === 0 ? null : text;
}

/** The same in HTML. */
export function interruptedMarkup(page: GoldPage, html: string, seed: number): string | null {
  const random = randomFor(page, seed + 1);
  const body = bodyLines(page);
  let out = html;
  let from = 0;
  let put = 0;
  for (const [behind, lines] of formsFor(body.length, random, false)) {
    // Enough of the paragraph to know it by, up to what may be written otherwise in HTML.
    const start = /^[\w ,.-]{20,60}/.exec(body[behind]!)?.[0];
    const at = start === undefined ? -1 : out.indexOf(start, from);
    const end = at < 0 ? -1 : out.indexOf("</p>", at);
    if (end < 0 || end > at + 4000) continue;
    const form = formMarkup(lines, random);
    out = out.slice(0, end + 4) + form + out.slice(end + 4);
    from = end + 4 + form.length;
    put++;
  }
  return put === 0 ? null : out;
}

/** The page itself and changed copies of it. Deterministic for a seed and an id. */
export function variantsOf(page: GoldPage, seed: number): Variant[] {
  const random = randomFor(page, seed);
  const { url: _, ...noUrl } = page;
  const lines = page.text.split("\n");
  const out: Variant[] = [{ page, weight: 1 }];
  // No blank lines at all, and no address.
  out.push({ page: { ...noUrl, text: lines.filter((line) => line.trim() !== "").join("\n") }, weight: 0.3 });
  // A blank line after every line: as some browsers copy.
  if (random() < 0.3)
    out.push({ page: { ...noUrl, text: lines.filter((line) => line.trim() !== "").join("\n\n") }, weight: 0.3 });
  return out;
}

/** Lines that a reader may copy with the article: the last ones above it and the first under it. */
const ABOVE = 4;

/**
 * Further forms of a page that the second look learns from: the article as a wire, a mail or a PDF prints it, with a few
 * lines above it at most, with blank lines and without. `first` and `last` are the body's first and last line.
 */
export function lookVariantsOf(page: GoldPage, first: Span, last: Span): Variant[] {
  const { url: _, ...noUrl } = page;
  let start = first.start;
  for (let lines = 0; lines < ABOVE && start > 0; ) {
    const line = page.text.lastIndexOf("\n", start - 2) + 1;
    if (page.text.slice(line, start).trim() !== "") lines++;
    start = line;
  }
  const bare = page.text.slice(start, last.end);
  const close = bare.replace(/\n[ \t]*(?=\n)/g, "");
  return [
    { page: { ...noUrl, text: bare }, weight: 0.2 },
    { page: { ...noUrl, text: close }, weight: 0.1 },
  ];
}
