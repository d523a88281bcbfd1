/** Datelines: place as printed, region, agency, date. */
import { parseDateline } from "../../src/dateline/parse-dateline.ts";
import type { Analysis } from "../../src/document/schema.ts";
import type { BenchSet, GoldLine, Prediction } from "./set.ts";

interface DatelineGold extends GoldLine {
  text: string;
}

interface DatelinePrediction extends Prediction {
  present: boolean;
  places?: string[];
  region?: string;
  country?: string;
  agency?: string;
  date?: string;
  raw?: string;
}

/** The scorer compares what is printed, so the printed parts are read again from the dateline that the analysis found. */
export function datelinePrediction(id: string, analysis: Analysis): DatelinePrediction {
  const { dateline } = analysis;
  if (dateline === null) return { id, present: false };
  const parsed = dateline.place === null ? null : parseDateline(`${dateline.text} `, 0);
  const date = parsed?.date?.text ?? dateline.date ?? printedDate(dateline.text, dateline.place === null);
  const common = {
    ...(dateline.agency !== undefined && { agency: dateline.agency }),
    ...(date !== undefined && { date }),
  };
  if (dateline.place === null) return { id, present: false, ...common };
  const places = parsed ? parsed.places.map((place) => place.text) : [dateline.place.name];
  return {
    id,
    present: true,
    places: places.map((place, i) =>
      i === places.length - 1 ? [place, ...(parsed?.regions ?? [])].join(", ") : place,
    ),
    raw: dateline.text,
    ...common,
  };
}

function printedDate(text: string, placeless: boolean): string | undefined {
  return placeless ? /^[A-Z][a-z]+\.? \d{1,2}/.exec(text)?.[0] : undefined;
}

export const set: BenchSet<DatelineGold, DatelinePrediction> = {
  name: "dateline",
  files: ["reuters-dev.jsonl.gz", "modern-dev.jsonl"],
  input: (gold) => ({ id: gold.id, body: gold.text }),
  prediction: (gold, analysis) => datelinePrediction(gold.id, analysis),
};
