/** Toponyms: every mention of a place entity, with the coordinates of its place. */
import type { Analysis } from "../../src/document/schema.ts";
import type { BenchSet, GoldLine, Prediction } from "./set.ts";

interface GeoGold extends GoldLine {
  text: string;
}

interface GeoPrediction extends Prediction {
  toponyms: { start: number; end: number; lat?: number; lon?: number }[];
}

export function geoPrediction(id: string, analysis: Analysis): GeoPrediction {
  const toponyms: GeoPrediction["toponyms"] = [];
  for (const { type, place, mentions } of analysis.entities) {
    if (type !== "place") continue;
    for (const { span, kind } of mentions) {
      if (kind !== "name") continue;
      const { lat, lon } = place ?? {};
      const located = typeof lat === "number" && typeof lon === "number";
      toponyms.push({ start: span.start, end: span.end, ...(located && { lat, lon }) });
    }
  }
  return { id, toponyms };
}

export const set: BenchSet<GeoGold, GeoPrediction> = {
  name: "geo",
  files: ["tr-news-dev.jsonl.gz", "lgl-dev.jsonl.gz", "geovirus-dev.jsonl.gz"],
  input: (gold) => ({ id: gold.id, body: gold.text }),
  prediction: (gold, analysis) => geoPrediction(gold.id, analysis),
};
