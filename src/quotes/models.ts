/** The models of the quotes stage, read on first use. */
import frameBytes from "../../models/quotes-frame.bin";
import surfaceBytes from "../../models/quotes-surface.bin";
import { readModel } from "../tagger/model.ts";
import { Tagger } from "../tagger/tagger.ts";

export interface QuoteModels {
  surface: Tagger;
  frame: Tagger;
}

let models: QuoteModels | undefined;

export function quoteModels(): QuoteModels {
  models ??= { surface: new Tagger(readModel(surfaceBytes())), frame: new Tagger(readModel(frameBytes())) };
  return models;
}
