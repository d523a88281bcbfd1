/**
 * Trains the name tagger: models/entities.bin.
 *
 *   npm run train:entities [-- --open-only] [--seeds 1,2,3] [--out FILE] [--quick]
 *
 * Two readings, one model. A document is read first without, then with what the first reading made of each of its words
 * (src/entities/name-votes.ts). For training, the first reading of each document is done by a model that has not seen it
 * (three folds); the final model learns from both kinds of rows. The mean of several seeds is shipped.
 * Deterministic: same data, options and seeds give the same bytes.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { forbiddenMove, LABELS } from "../src/entities/name-labels.ts";
import { firstReading } from "../src/entities/name-tagger.ts";
import { BELIEFS, type Beliefs } from "../src/entities/name-votes.ts";
import { readModel, writeModel } from "../src/tagger/model.ts";
import { PackedTagger } from "../src/tagger/packed-tagger.ts";
import { FeatureIndex } from "./feature-index.ts";
import { headlineCopies } from "./headline-copies.ts";
import { meanWeights, trainCrf, type Weights } from "./learner.ts";
import { NerDocument } from "./ner-document.ts";
import { evaluate } from "./ner-evaluation.ts";
import { DEV_SETS, NOT_OPEN, OPEN_SETS, RESTRICTED_SETS, readGold, SET_WEIGHTS } from "./ner-sets.ts";

const argument = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const openOnly = process.argv.includes("--open-only");
const quick = process.argv.includes("--quick");
const seeds = argument("seeds", quick ? "1" : "1,2,3")
  .split(",")
  .map(Number);
const out = argument("out", join(process.cwd(), "models/entities.bin"));

const BITS = 22;
const FOLDS = 3;
const FOLD_EPOCHS = 2;
const EPOCHS = Number(argument("epochs", "4"));
const RATE = Number(argument("rate", "0.02"));
const RAREST = Number(argument("rarest", "3"));
const SMALLEST = Number(argument("smallest", "0.045"));
const TUNING_EPOCHS = 2;
const TUNING_RATE = 0.005;
const TUNING_SEED = 77;

const started = Date.now();
const log = (text: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const documents: NerDocument[] = [];
for (const set of openOnly ? OPEN_SETS : [...OPEN_SETS, ...RESTRICTED_SETS]) {
  const golds = readGold(`ner/train/${set}.jsonl.gz`).filter((gold) => !openOnly || !NOT_OPEN.test(gold.license));
  for (const some of [golds, ...(process.argv.includes("--no-headlines") ? [] : [headlineCopies(golds, 11)])])
    some.forEach((gold, k) => void documents.push(new NerDocument(gold, k % FOLDS, SET_WEIGHTS[set])));
}
const dev = DEV_SETS.map((set) => ({
  set,
  documents: readGold(`ner/${set}.jsonl.gz`).map((gold) => new NerDocument(gold, 0)),
}));
log(`${documents.length} documents, ${documents.reduce((n, d) => n + d.tokens.count, 0)} tokens`);

// Features that turn up in few rows are noise and weigh as much as others; the count is over first readings.
const index = new FeatureIndex(RAREST);
for (const document of documents) index.count(document.rows());
index.close();
log(`${index.size} features for the first reading`);

const options = (seed: number, epochs: number, bits: number) => ({
  labels: [...LABELS],
  bits,
  epochs,
  seed,
  rate: RATE,
  forbidden: forbiddenMove,
});
const taggerOf = (weights: Weights) => new PackedTagger(readModel(writeModel(index.spread(weights, BITS))));

const beliefs = new Map<NerDocument, Beliefs>();
for (let fold = 0; fold < FOLDS; fold++) {
  const examples = documents.filter((d) => d.fold !== fold).flatMap((d) => d.examples(index));
  const tagger = taggerOf(trainCrf(examples, options(1, FOLD_EPOCHS, index.bits)));
  for (const document of documents)
    if (document.fold === fold) beliefs.set(document, firstReading(tagger, document.sketch, document.islands).beliefs);
  log(`fold ${fold} read`);
}

for (const document of documents) index.countNew(document.rows(beliefs.get(document)));
index.close();
log(`${index.size} features for both readings of ${BELIEFS} beliefs`);
// Half of the documents are shown in their first reading too, so that the model can do without votes.
const examples = documents.flatMap((d, k) => [
  ...(k % 2 === 0 ? d.examples(index) : []),
  ...d.examples(index, beliefs.get(d)),
]);
const runs: Weights[] = [];
for (const seed of seeds) {
  const { weights, transitions, ...rest } = trainCrf(examples, options(seed, EPOCHS, index.bits));
  runs.push({ ...rest, weights: weights.slice(), transitions: transitions.slice() });
  log(`seed ${seed}\n${evaluate(taggerOf(runs.at(-1)!), dev)}`);
}
// Small weights are left out for the sake of the file, and the others learn to do without them.
const mean = meanWeights(runs);
const tuned = trainCrf(examples, {
  ...options(TUNING_SEED, TUNING_EPOCHS, index.bits),
  rate: TUNING_RATE,
  start: { ...mean, weights: mean.weights.map((w) => (Math.abs(w) < SMALLEST ? 0 : w)) },
});
const bytes = writeModel(index.spread(tuned, BITS), SMALLEST / 4);
log(`mean of ${runs.length}, ${bytes.length} bytes\n${evaluate(new PackedTagger(readModel(bytes)), dev)}`);
writeFileSync(out, bytes);
