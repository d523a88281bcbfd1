/** Body and header of news pages, from their text and from their HTML. */
import type { Analysis } from "../../src/document/schema.ts";
import type { BenchSet, GoldLine, PipeInput, Prediction } from "./set.ts";

interface ChromeGold extends GoldLine {
  url?: string;
  html: string;
  text: string;
}

interface ChromePrediction extends Prediction {
  body: string;
  title?: string;
  authors: string[];
  published?: string;
}

const files = ["fundus.jsonl", "segments.jsonl", "readability.jsonl"];

function prediction({ id }: ChromeGold, { article }: Analysis): ChromePrediction {
  return {
    id,
    body: article.body,
    ...(article.title !== null && { title: article.title.text }),
    authors: article.authors.map(({ name }) => name),
    ...(article.published !== null && { published: article.published.iso }),
  };
}

const withUrl = (input: PipeInput, url: string | undefined): PipeInput =>
  url === undefined ? input : { ...input, url };

/** The shipped models have seen these pages: `training/chrome.ts --cv` gives the honest figures, this run the regressions. */
export const set: BenchSet<ChromeGold, ChromePrediction>[] = [
  {
    name: "chrome",
    variant: "text",
    files,
    input: ({ id, text, url }) => withUrl({ id, text }, url),
    prediction,
  },
  {
    name: "chrome",
    variant: "html",
    files,
    input: ({ id, html, url }, read) => withUrl({ id, html: read(html) }, url),
    prediction,
  },
];
