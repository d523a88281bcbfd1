/**
 * How well the gazetteer resolves toponyms whose spans are given:
 *
 *   node scripts/run.mjs bench/geo-spans.ts [lgl|tr-news|geovirus …] [--errors]
 *
 * Prints Acc@161 km, mean and median error on the gold toponyms that have coordinates and that the gazetteer knows, and
 * on all of them (one that it does not know is 20,039 km off), as the scorer of the set does.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { kilometres } from "../src/lexicon/distance.ts";
import { locatePlaces, placeMention } from "../src/lexicon/gazetteer.ts";

interface Toponym {
  start: number;
  end: number;
  text: string;
  lat: number | null;
  lon: number | null;
  type?: string;
}

const folder = process.env["NUTGRAF_BENCH"] ?? "../shared/bench";
const FAR = 20_039;
const NEAR = 161;
const arguments_ = process.argv.slice(2);
const showErrors = arguments_.includes("--errors");
const asked = arguments_.filter((argument) => !argument.startsWith("--"));

for (const name of asked.length > 0 ? asked : ["tr-news", "lgl", "geovirus"]) {
  const lines = gunzipSync(readFileSync(join(folder, `geo/${name}-dev.jsonl.gz`)))
    .toString()
    .trim()
    .split("\n");
  const errors: number[] = [];
  let gold = 0;
  const bins = new Map<number, { n: number; right: number }>();
  for (const line of lines) {
    const { id, text, toponyms } = JSON.parse(line) as { id: string; text: string; toponyms: Toponym[] };
    const mentions = toponyms.map(({ start, end }) => placeMention(text, start, end));
    const places = locatePlaces(mentions, { text });
    toponyms.forEach(({ text: surface, lat, lon, type, start }, i) => {
      if (lat === null || lon === null) return;
      gold++;
      const place = places[i];
      if (!place || place.lat === null || place.lon === null) {
        if (showErrors) console.log(`MISS ${id} ${surface} (${type})  …${context(text, start)}`);
        return;
      }
      const off = kilometres({ lat, lon }, { lat: place.lat, lon: place.lon });
      errors.push(off);
      const bin = Math.min(9, Math.floor(place.confidence * 10));
      const counted = bins.get(bin) ?? { n: 0, right: 0 };
      counted.n++;
      if (off <= NEAR) counted.right++;
      bins.set(bin, counted);
      if (showErrors && off > NEAR)
        console.log(
          `${off.toFixed(0)} km ${id} ${surface}${mentions[i]?.region ? ` [${mentions[i]?.region}]` : ""} (${type} ${lat},${lon}) => ${place.name}, ${place.admin1 ?? ""} ${place.country} ${place.lat},${place.lon} ${place.confidence}  …${context(text, start)}`,
        );
    });
  }
  const right = errors.filter((off) => off <= NEAR).length;
  const sorted = [...errors].sort((a, b) => a - b);
  const mean = errors.reduce((a, b) => a + b, 0) / errors.length;
  console.log(
    `${name.padEnd(9)} Acc@161 recognised ${percent(right / errors.length)} (${right} of ${errors.length}), all ${percent(right / gold)} of ${gold}; mean ${mean.toFixed(0)} km, median ${(sorted[sorted.length >> 1] ?? FAR).toFixed(1)} km`,
  );
  if (arguments_.includes("--confidence"))
    for (const [bin, { n, right: hits }] of [...bins].sort((a, b) => a[0] - b[0]))
      console.log(`  confidence ${bin / 10}–${(bin + 1) / 10}: ${n} places, ${percent(hits / n)} right`);
}

function context(text: string, start: number): string {
  return text.slice(Math.max(0, start - 40), start + 50).replace(/\s+/g, " ");
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
