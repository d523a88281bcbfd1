/**
 * Trains the name tagger, models/entities.bin, and what settles the types of its names, models/name-types.bin.
 *
 *   npm run train:entities [-- --open-only] [--seeds 1,2,3] [--out FOLDER] [--quick]
 *
 * Two readings, one model. A document is read first without, then with what the first reading made of each of its words
 * (src/entities/name-votes.ts). For training, the first reading of each document is done by a model that has not seen it,
 * nor any of its outlet (three folds); the final model learns from both kinds of rows. The mean of several seeds is
 * shipped. The types are learnt from the names that taggers of the other folds find in each document.
 * Deterministic: same data, options and seeds give the same bytes.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { forbiddenMove, LABELS, mayBeLast, NEVER_LAST } from "../src/entities/name-labels.ts";
import { firstReading } from "../src/entities/name-tagger.ts";
import { BELIEFS, type Beliefs } from "../src/entities/name-votes.ts";
import { TypeModel } from "../src/entities/type-model.ts";
import { readModel, writeModel } from "../src/tagger/model.ts";
import { PackedTagger } from "../src/tagger/packed-tagger.ts";
import { FeatureIndex } from "./feature-index.ts";
import { headlineCopies } from "./headline-copies.ts";
import { meanWeights, trainCrf, type Weights } from "./learner.ts";
import { type TypeExample, trainTypes, typeExamples } from "./name-types.ts";
import { NerDocument } from "./ner-document.ts";
import { evaluate } from "./ner-evaluation.ts";
import { DEV_SETS, NOT_OPEN, OPEN_SETS, outletOf, RESTRICTED_SETS, readGold, SET_WEIGHTS } from "./ner-sets.ts";

const argument = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const openOnly = process.argv.includes("--open-only");
const quick = process.argv.includes("--quick");
const seeds = argument("seeds", quick ? "1" : "1,2,3")
  .split(",")
  .map(Number);
const out = argument("out", join(process.cwd(), "models"));

const BITS = 21;
const FOLDS = 3;
const FOLD_EPOCHS = 2;
const EPOCHS = Number(argument("epochs", "4"));
const RATE = Number(argument("rate", "0.02"));
const RAREST = Number(argument("rarest", "3"));
const SMALLEST = Number(argument("smallest", "0.03"));
/** Features left out at random while learning. */
const DROPOUT = Number(argument("dropout", "0.1"));
const TUNING_EPOCHS = 2;
const TUNING_RATE = 0.005;
const TUNING_SEED = 77;
const TYPE_BITS = 20;
const TYPE_RAREST = 8;
const TYPE_SMALLEST = 0.01;
const TYPE_EPOCHS = 3;
/** One seed alone moves worldwide by two tenths of a point. */
const TYPE_SEEDS = [1, 2, 3, 4, 5];

const started = Date.now();
const log = (text: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const documents: NerDocument[] = [];
/** those that are no made-up headlines */
const originals: NerDocument[] = [];
for (const set of openOnly ? OPEN_SETS : [...OPEN_SETS, ...RESTRICTED_SETS]) {
  const outlets = new Map<string, number>();
  const foldOf = (outlet: string) => {
    if (!outlets.has(outlet)) outlets.set(outlet, outlets.size % FOLDS);
    return outlets.get(outlet)!;
  };
  const golds = readGold(`ner/train/${set}.jsonl.gz`).filter((gold) => !openOnly || !NOT_OPEN.test(gold.license));
  for (const some of [golds, ...(process.argv.includes("--no-headlines") ? [] : [headlineCopies(golds, 11)])])
    for (const gold of some) {
      const fold = foldOf(outletOf(gold));
      documents.push(new NerDocument(gold, fold, SET_WEIGHTS[set]));
      if (some === golds) originals.push(documents.at(-1)!);
    }
}
const dev = DEV_SETS.map((set) => ({
  set,
  documents: readGold(`ner/${set}.jsonl.gz`).map((gold) => new NerDocument(gold, 0)),
}));
log(`${documents.length} documents, ${documents.reduce((n, d) => n + d.tokens.count, 0)} tokens`);

// Features that turn up in few rows are noise and weigh as much as others; the count is over first readings.
const index = new FeatureIndex(RAREST, BITS);
for (const document of documents) index.count(document.rows());
index.close();
log(`${index.size} features for the first reading`);

const options = (seed: number, epochs: number, bits: number) => ({
  labels: [...LABELS],
  bits,
  epochs,
  seed,
  rate: RATE,
  dropout: DROPOUT,
  forbidden: forbiddenMove,
  last: mayBeLast,
});
const taggerFrom = (bytes: Uint8Array) => new PackedTagger(readModel(bytes), NEVER_LAST);
const taggerOf = (weights: Weights) => taggerFrom(writeModel(index.spread(weights)));

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
const bothReadings = (some: (document: NerDocument) => boolean) =>
  documents.flatMap((d, k) =>
    some(d) ? [...(k % 2 === 0 ? d.examples(index) : []), ...d.examples(index, beliefs.get(d))] : [],
  );
const examples = bothReadings(() => true);
const runs: Weights[] = [];
for (const seed of seeds) {
  const { weights, transitions, ...rest } = trainCrf(examples, options(seed, EPOCHS, index.bits));
  runs.push({ ...rest, weights: weights.slice(), transitions: transitions.slice() });
  log(`seed ${seed}\n${evaluate(taggerOf(runs.at(-1)!), null, dev)}`);
}
// Small weights are left out for the sake of the file, and the others learn to do without them.
const mean = meanWeights(runs);
const tuned = trainCrf(examples, {
  ...options(TUNING_SEED, TUNING_EPOCHS, index.bits),
  rate: TUNING_RATE,
  start: { ...mean, weights: mean.weights.map((w) => (Math.abs(w) < SMALLEST ? 0 : w)) },
});
const bytes = writeModel(index.spread(tuned), SMALLEST / 4);
log(`mean of ${runs.length}, ${bytes.length} bytes\n${evaluate(taggerFrom(bytes), null, dev)}`);
writeFileSync(join(out, "entities.bin"), bytes);

// The types: what taggers find in documents of outlets that they have not seen.
const mentions = originals.map((document) => ({ document, examples: [] as TypeExample[] }));
for (let fold = 0; fold < FOLDS; fold++) {
  const others = bothReadings((d) => d.fold !== fold);
  const tagger = taggerOf(trainCrf(others, options(1, TYPE_EPOCHS, index.bits)));
  for (const entry of mentions) if (entry.document.fold === fold) entry.examples = typeExamples(entry.document, tagger);
  log(`fold ${fold} read twice`);
}
const typed = mentions.flatMap((entry) => entry.examples);
const typeIndex = new FeatureIndex(TYPE_RAREST, TYPE_BITS);
for (const { features } of typed) for (const hash of features) typeIndex.countOne(hash);
typeIndex.close();
for (const example of typed)
  example.features = example.features.map((hash) => typeIndex.idOf(hash)).filter((id) => id >= 0);
const typeBytes = writeModel(
  typeIndex.spread(meanWeights(TYPE_SEEDS.map((seed) => trainTypes(typed, typeIndex.bits, seed)))),
  TYPE_SMALLEST,
);
log(
  `${typed.length} mentions, ${typeIndex.size} features, ${typeBytes.length} bytes; types settled\n${evaluate(taggerFrom(bytes), new TypeModel(typeBytes), dev)}`,
);
writeFileSync(join(out, "name-types.bin"), typeBytes);
