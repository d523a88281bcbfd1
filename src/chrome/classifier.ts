/** The line classifier's taggers; models load on first use. */
import loadText from "../../models/chrome.bin";
import { readModel } from "../tagger/model.ts";
import { Tagger } from "../tagger/tagger.ts";

let text: Tagger | undefined;

/** The tagger for pages copied as text. */
export function textTagger(): Tagger {
  text ??= new Tagger(readModel(loadText()));
  return text;
}
