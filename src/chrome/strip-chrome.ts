import type { Block, Span, Warning } from "../document/schema.ts";
import type { Source } from "../document/source.ts";
import { blocksOf } from "./blocks.ts";

/** The page cut into labelled blocks, and the article's body among them. */
export interface Page {
  /** the whole text in reading order; no gap but white space */
  layout: Block[];
  /** spans of the body's blocks (paragraph, heading, list, pullquote), in order */
  paragraphs: Span[];
  /** 0..1: that the body is the whole article and nothing else */
  confidence: number;
  /** "no_article", "several_articles" */
  warnings?: Warning[];
}

const CHROME_HEAD =
  /^(?:read (?:more|also|next)|also read|related|advertisement|sign up|subscribe|share|follow us|copyright|©|all rights reserved|click here|website \||trending|latest news|most read|recommended|photo[ :]|image[ :]|watch:|listen:|more:)/i;

/** Labels every block of the page and picks the article's body. Linear in the length of the text. */
export function stripChrome(source: Source): Page {
  const { text, format } = source;
  const { spans, blankBefore } = blocksOf(text);
  if (format === "body") {
    const layout = spans.map((span, i): Block => {
      const line = text.slice(span.start, Math.min(span.end, span.start + 200));
      const title =
        i === 0 && spans.length > 1 && (blankBefore[1] ?? 0) > 0 && line.length < 180 && !/[.!?:;,"”’)]$/.test(line);
      return { span, kind: title ? "title" : "paragraph", confidence: 0.9 };
    });
    return {
      layout,
      paragraphs: layout.filter((b) => b.kind !== "title").map((b) => b.span),
      confidence: 0.9,
    };
  }
  const n = spans.length;
  const prose = new Uint8Array(n);
  const value = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const { start, end } = spans[i]!;
    const line = text.slice(start, Math.min(end, start + 4000));
    const words = line.split(" ").length;
    const chrome = CHROME_HEAD.test(line);
    if (!chrome && words >= 8 && /[.!?…:][”"’')\]]*$/.test(line)) prose[i] = 1;
    value[i] = prose[i] ? Math.min(words, 40) : chrome ? -12 : -6;
  }
  let best = 0;
  let from = n;
  let to = n;
  for (let i = 0, sum = 0, begin = 0; i < n; i++) {
    if (sum <= 0) {
      sum = 0;
      begin = i;
    }
    sum += value[i]!;
    if (sum > best) {
      best = sum;
      from = begin;
      to = i + 1;
    }
  }
  let title = -1;
  for (let i = from - 1; i >= 0 && i > from - 12; i--) {
    const { start, end } = spans[i]!;
    const line = text.slice(start, Math.min(end, start + 400));
    if (line.split(" ").length >= 4 && line.length < 200 && !/[.:]$/.test(line)) {
      title = i;
      break;
    }
  }
  const layout = spans.map((span, i): Block => {
    if (i === title) return { span, kind: "title", reason: "above-body", confidence: 0.6 };
    if (i < from || i >= to) return { span, kind: "chrome", chrome: "other", reason: "outside-body", confidence: 0.7 };
    if (prose[i]) return { span, kind: "paragraph", reason: "prose", confidence: 0.8 };
    const line = text.slice(span.start, Math.min(span.end, span.start + 200));
    if (CHROME_HEAD.test(line)) return { span, kind: "chrome", chrome: "other", reason: "phrase", confidence: 0.7 };
    return { span, kind: line.length < 90 ? "heading" : "paragraph", reason: "inside-body", confidence: 0.5 };
  });
  const paragraphs = layout
    .filter((b) => b.kind === "paragraph" || b.kind === "heading" || b.kind === "list")
    .map((b) => b.span);
  return { layout, paragraphs, confidence: 0.5 };
}
