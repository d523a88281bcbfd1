/** Places that stand for those who govern them: "Moscow said", "ties between Moscow and Washington", "Beijing's decision". */
import { hashOf, posOf, type Tokens } from "../document/tokens.ts";
import { reportingVerb } from "../lexicon/cue-words.ts";
import type { NamedMention } from "./named-mention.ts";

const words = (list: string) => new Set(list.split(" ").map(hashOf));
/** What only somebody can do, besides the verbs of reporting. */
const ACTS = words(
  "accepts accepted acted agreed agrees annexed approved attacked backed backs banned blocked blocks boycotted broke closed condemned controls cut cuts decided deployed deploys ended expelled expels faces fired freed funded funds granted halted hit imposed imposes invaded invades joined launched launches lifted negotiated offered ordered pledged plans pulled recalled recognised recognized refused rejected rejects released retaliated retaliates sanctioned seeks sent sends severed signed signs sought stopped struck supplied supports suspended threatened threatens tries tried vetoed vowed wants withdrew withdraws",
);
const BETWEEN = words("between");
const RELATIONS = words(
  "relations relationship ties talks tension tensions dialogue alliance agreement deal dispute war conflict negotiations rift rapprochement cooperation trade standoff contacts détente diplomacy communication",
);

/** Whether the mention of a country or capital stands for its government. Reads a fixed number of tokens around it. */
export function isMetonym(tokens: Tokens, { first, last }: NamedMention): boolean {
  const { lowerHash, sentence, count } = tokens;
  const inside = (i: number) => i >= 0 && i < count && sentence[i] === sentence[first];
  // the subject of an act: next comes a verb, perhaps after adverbs and auxiliaries
  const before = inside(first - 1) ? posOf(tokens, first - 1) : "PUNCT";
  if (before !== "ADP" && before !== "PROPN" && before !== "ADJ" && before !== "NOUN") {
    for (let i = last + 1; inside(i) && i <= last + 4; i++) {
      const pos = posOf(tokens, i);
      if (pos === "ADV" || pos === "AUX" || pos === "PART") continue;
      if (ACTS.has(lowerHash[i]!)) return true;
      const verb = pos === "VERB" ? reportingVerb(lowerHash[i]!) : undefined;
      if (verb !== undefined && verb.class !== "other") return true;
      break;
    }
  }
  // "relations between Moscow and Washington"
  for (let i = first - 1, steps = 0; inside(i) && steps < 6; i--, steps++) {
    if (!BETWEEN.has(lowerHash[i]!)) continue;
    for (let k = i - 1; inside(k) && k > i - 4; k--) if (RELATIONS.has(lowerHash[k]!)) return true;
    return false;
  }
  return false;
}
