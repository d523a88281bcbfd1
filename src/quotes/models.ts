/** The models of the quotes stage, read on first use. */
import contentBytes from "../../models/quotes-content.bin";
import frameBytes from "../../models/quotes-frame.bin";
import sourceBytes from "../../models/quotes-source.bin";
import surfaceBytes from "../../models/quotes-surface.bin";
import { readModel } from "../tagger/model.ts";
import { PackedTagger } from "../tagger/packed-tagger.ts";
import type { ProposalModels } from "./proposals.ts";
import { Ranker } from "./ranker.ts";

export interface QuoteModels extends ProposalModels {
  surface: PackedTagger;
}

let models: QuoteModels | undefined;

export function quoteModels(): QuoteModels {
  models ??= {
    surface: new PackedTagger(readModel(surfaceBytes())),
    frame: new PackedTagger(readModel(frameBytes())),
    source: new Ranker(sourceBytes()),
    content: new Ranker(contentBytes()),
  };
  return models;
}
