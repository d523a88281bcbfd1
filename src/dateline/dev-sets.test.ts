/** The development sets, where they are at hand: a floor under the figures that the documentation states. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { linesOf } from "../document/lines.ts";
import { readSource } from "../document/source.ts";
import { foldName } from "../lexicon/fold-name.ts";
import { parseDateline } from "./parse-dateline.ts";
import { readDateline } from "./read-dateline.ts";

const folder = join(process.env["NUTGRAF_BENCH"] ?? "../shared/bench", "dateline");

interface Gold {
  text: string;
  gold: { present: boolean; places?: string[]; city?: string };
}

describe.skipIf(!existsSync(folder))("datelines of the development sets (skipped where NUTGRAF_BENCH has none)", () => {
  it.each(["modern-dev.jsonl", "reuters-dev.jsonl.gz"])("%s", (name) => {
    const bytes = readFileSync(join(folder, name));
    const lines = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString().trim().split("\n");
    let right = 0;
    for (const line of lines) {
      const { text, gold } = JSON.parse(line) as Gold;
      const found = read(text);
      const first = (gold.places?.[0] ?? gold.city ?? "").split(",")[0]!;
      const place = found?.place ? parseDateline(`${found.text} `, 0)?.places[0]?.text : undefined;
      if (gold.present ? place !== undefined && foldName(place) === foldName(first) : !found?.place) right++;
    }
    expect(right / lines.length).toBeGreaterThan(0.99);
  });
});

function read(text: string) {
  const layout = linesOf(text).spans.map((span) => ({ span, kind: "paragraph" as const, confidence: 0.5 }));
  return readDateline(
    readSource({ body: text }),
    { layout, paragraphs: layout.map(({ span }) => span), confidence: 0.5 },
    { title: null, subtitle: null, authors: [], published: null, updated: null, publisher: null },
  );
}
