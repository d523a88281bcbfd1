/** The line classifier's taggers; models load on first use. */
import loadText from "../../models/chrome.bin";
import loadHtml from "../../models/chrome-html.bin";
import { readModel } from "../tagger/model.ts";
import { Tagger } from "../tagger/tagger.ts";

let text: Tagger | undefined;
let html: Tagger | undefined;

/** The tagger for pages copied as text. */
export function textTagger(): Tagger {
  text ??= new Tagger(readModel(loadText()));
  return text;
}

/** The tagger for HTML pages. */
export function htmlTagger(): Tagger {
  html ??= new Tagger(readModel(loadHtml()));
  return html;
}
