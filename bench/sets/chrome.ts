/** Body and header of a page, from its text and from its HTML; the page alone is given, not its address. */
import type { Analysis } from "../../src/document/schema.ts";
import type { BenchSet, GoldLine, Prediction } from "./set.ts";

interface ChromeGold extends GoldLine {
  text: string;
  /** path in the folder */
  html: string;
}

interface ChromePrediction extends Prediction {
  body: string;
  title?: string;
  authors: string[];
  published?: string;
}

function chromePrediction(id: string, { article }: Analysis): ChromePrediction {
  return {
    id,
    body: article.body,
    authors: article.authors.map((author) => author.name),
    ...(article.title && { title: article.title.text }),
    ...(article.published && { published: article.published.iso }),
  };
}

const common: Pick<BenchSet<ChromeGold, ChromePrediction>, "name" | "files" | "prediction"> = {
  name: "chrome",
  files: ["fundus.jsonl", "segments.jsonl", "readability.jsonl"],
  prediction: (gold, analysis) => chromePrediction(gold.id, analysis),
};

export const set: BenchSet<ChromeGold, ChromePrediction>[] = [
  { ...common, variant: "text", input: ({ id, text }) => ({ id, text }) },
  { ...common, variant: "html", input: ({ id, html }, read) => ({ id, html: read(html) }) },
];
