/**
 * Learns the weights of src/quotes/pronouns.ts from GUM coreference (NUTGRAF_BENCH/coref), and prints how often he and
 * she are put right in documents that were not learnt from:
 *
 *   node scripts/run.mjs training/pronouns.ts [--check]
 *
 * Names, genders and who spoke are the library's own, as at run time. A softmax over the candidates; deterministic.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { linesOf } from "../src/document/lines.ts";
import { tokenize } from "../src/document/tokens.ts";
import { findEntities } from "../src/entities/find-entities.ts";
import { attributionsOf } from "../src/quotes/attributions.ts";
import { quoteModels } from "../src/quotes/models.ts";
import { type People, peopleIn } from "../src/quotes/people.ts";
import { PRONOUN_FEATURES, PRONOUN_PRIORS } from "../src/quotes/pronoun-features.ts";
import { type Choices, genderOfPronoun, Pronouns } from "../src/quotes/pronouns.ts";
import { proposalsOf } from "../src/quotes/proposals.ts";
import { Speakers } from "../src/quotes/speakers.ts";
import { readSurface } from "../src/quotes/surface.ts";
import { readWords, type Words } from "../src/quotes/words.ts";

const BENCH = resolve(process.env["NUTGRAF_BENCH"] ?? "../shared/bench");

interface GoldMention {
  start: number;
  end: number;
  named: boolean;
  pronoun: boolean;
  type: string;
  name?: { start: number; end: number };
}
interface Gold {
  id: string;
  genre: string;
  text: string;
  clusters: GoldMention[][];
}

/** Token of a pronoun → indices of the entities that are right, empty where the text names nobody. */
type Answers = Map<number, Set<number>>;

interface Document {
  gold: Gold;
  words: Words;
  people: People;
  answers: Answers;
  fold: number;
}

/** One pronoun: candidates' features, which of them are right. */
interface Example {
  features: Uint16Array;
  ends: Int32Array;
  right: boolean[];
}

const read = (file: string): Gold[] =>
  gunzipSync(readFileSync(join(BENCH, "coref", file)))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Gold);

function documentOf(gold: Gold, fold: number): Document {
  const tokens = tokenize(gold.text, linesOf(gold.text).spans);
  const entities = findEntities(tokens);
  const words = readWords(tokens);
  const people = peopleIn(tokens, entities);
  const answers: Answers = new Map();
  const tokenOf = new Map<number, number>();
  for (let i = 0; i < tokens.count; i++) tokenOf.set(tokens.start[i]!, i);
  for (const cluster of gold.clusters) {
    const names = cluster.filter(({ name, type }) => name !== undefined && type === "person").map(({ name }) => name!);
    const right = new Set<number>();
    entities.forEach((entity, who) => {
      const own = entity.mentions.filter(({ span }) => names.some((n) => n.start < span.end && span.start < n.end));
      if (entity.type === "person" && own.length > 0) right.add(who);
    });
    for (const { start, pronoun } of cluster) {
      const token = tokenOf.get(start);
      if (pronoun && token !== undefined) answers.set(token, right);
    }
  }
  return { gold, words, people, answers, fold };
}

const documents = [...read("train.jsonl.gz"), ...read("dev.jsonl.gz")].map((gold, k) => documentOf(gold, k % 5));

/** Shows all pronouns of a document to the teacher, with the speakers found on the way. */
function readThrough(
  { words, people }: Document,
  teacher: (at: number, choices: Choices) => number | undefined,
): Pronouns {
  const models = quoteModels();
  const attributions = attributionsOf(words, proposalsOf(models, words, readSurface(models.surface, words)));
  const pronouns = new Pronouns(words, people, teacher);
  new Speakers(words, people, pronouns).resolveAll(attributions);
  pronouns.readTo(words.tokens.count);
  return pronouns;
}

function examplesOf(document: Document): Example[] {
  const examples: Example[] = [];
  readThrough(document, (at, choices) => {
    const answer = document.answers.get(at);
    if (answer === undefined) return undefined;
    const right = Array.from(choices.who.subarray(0, choices.count), (who) => answer.has(who));
    // Where the one who is meant is not among the candidates, nobody is right.
    if (!right.includes(true)) right[choices.count - 1] = true;
    // A right answer of the wrong gender is the fault of what joined the names, and nothing to learn from.
    const { gender } = document.people;
    const own = genderOfPronoun(document.words.tokens.lowerHash[at]!);
    const who = choices.who[right.indexOf(true)]!;
    if (who >= 0 && gender[who] !== undefined && gender[who] !== own) return who;
    examples.push({
      features: choices.features.slice(0, choices.ends[choices.count - 1]!),
      ends: choices.ends.slice(0, choices.count),
      right,
    });
    return who;
  });
  return examples;
}

const EPOCHS = 60;
const RATE = 0.2;
const L2 = 1;

/** Full-batch AdaGrad: few examples, no order to choose. */
function learn(examples: Example[]): Float64Array {
  const weights = Float64Array.from({ length: PRONOUN_FEATURES }, (_, k) => PRONOUN_PRIORS[k] ?? 0);
  const squares = new Float64Array(PRONOUN_FEATURES).fill(1e-2);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const gradient = weights.map((w, k) => L2 * (w - (PRONOUN_PRIORS[k] ?? 0)));
    for (const { features, ends, right } of examples) {
      const scores = right.map((_, k) => {
        let sum = 0;
        for (let f = k === 0 ? 0 : ends[k - 1]!; f < ends[k]!; f++) sum += weights[features[f]!]!;
        return Math.exp(sum);
      });
      const all = scores.reduce((a, b) => a + b, 0);
      const good = scores.reduce((a, b, k) => (right[k] ? a + b : a), 0);
      right.forEach((isRight, k) => {
        const slope = scores[k]! / all - (isRight ? scores[k]! / good : 0);
        for (let f = k === 0 ? 0 : ends[k - 1]!; f < ends[k]!; f++) gradient[features[f]!]! += slope;
      });
    }
    for (let k = 0; k < weights.length; k++) {
      squares[k]! += gradient[k]! ** 2;
      weights[k]! -= (RATE * gradient[k]!) / Math.sqrt(squares[k]!);
    }
  }
  return weights;
}

const best = (weights: ArrayLike<number>, { who, features, ends, count }: Choices): [number, number] => {
  let top = 0;
  const scores = Array.from({ length: count }, (_, k) => {
    let sum = 0;
    for (let f = k === 0 ? 0 : ends[k - 1]!; f < ends[k]!; f++) sum += weights[features[f]!]!;
    return Math.exp(sum);
  });
  scores.forEach((score, k) => {
    if (score > scores[top]!) top = k;
  });
  return [who[top]!, scores[top]! / scores.reduce((a, b) => a + b, 0)];
};

const examples = new Map(documents.map((document) => [document, examplesOf(document)]));
const tally = new Map<string, { right: number; said: number; all: number }>();
const reliability = Array.from({ length: 10 }, () => ({ right: 0, all: 0 }));
for (let fold = 0; fold < 5; fold++) {
  const weights = learn(documents.filter((d) => d.fold !== fold).flatMap((d) => examples.get(d)!));
  for (const document of documents.filter((d) => d.fold === fold))
    readThrough(document, (at, choices) => {
      const [who, chance] = best(weights, choices);
      const answer = document.answers.get(at);
      if (answer !== undefined)
        for (const genre of [document.gold.genre, "all"]) {
          const counts = tally.get(genre) ?? { right: 0, said: 0, all: 0 };
          tally.set(genre, counts);
          if (answer.size > 0) counts.all++;
          if (who >= 0) counts.said++;
          if (who >= 0 && answer.has(who)) counts.right++;
        }
      if (answer !== undefined && who >= 0) {
        const cell = reliability[Math.min(9, Math.floor(chance * 10))]!;
        cell.all++;
        if (answer.has(who)) cell.right++;
      }
      return chance >= 0.5 || who < 0 ? who : undefined;
    });
}
for (const [genre, { right, said, all }] of tally)
  console.log(
    genre.padEnd(10),
    `P ${((100 * right) / said).toFixed(1)}  R ${((100 * right) / all).toFixed(1)}  of ${all}`,
  );
console.log(reliability.map(({ right, all }, k) => `${k / 10}: ${right}/${all}`).join("  "));

if (!process.argv.includes("--check")) {
  const weights = learn(documents.flatMap((d) => examples.get(d)!));
  const out = join(process.cwd(), "src/quotes/pronoun-weights.ts");
  writeFileSync(
    out,
    `/** Learnt by training/pronouns.ts from the coreference of GUM (annotations CC BY 4.0), by number of the feature. */\nexport const PRONOUN_WEIGHTS: readonly number[] = [\n${Array.from(weights, (w) => `  ${Math.round(w * 1000) / 1000},`).join("\n")}\n];\n`,
  );
}
