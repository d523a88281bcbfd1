/** The only door to wink-nlp: word boundaries, sentence boundaries and parts of speech for one stretch of text. */
import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";

/** Universal parts of speech as wink-nlp names them; `Tokens.pos` holds indices into this list. */
export const POS = [
  "X",
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SPACE",
  "SYM",
  "VERB",
] as const;
export type Pos = (typeof POS)[number];
const posIndex = new Map<string, number>(POS.map((name, i) => [name, i]));

export interface WinkReading {
  /** the words; between them the text holds nothing but spaces */
  words: string[];
  /** indices into POS */
  pos: number[];
  /** index of the first word of each sentence, ascending */
  sentenceStarts: number[];
}

// wink-nlp keeps every new word form for ever; over an archive that is a leak. A fresh instance costs about 50 ms.
const WORDS_PER_INSTANCE = 20_000_000;
let nlp: WinkMethods | undefined;
let wordsRead = 0;

/** Reads one paragraph. The text must hold no white space but U+0020, and no unbroken run over a few hundred characters. */
export function winkRead(text: string): WinkReading {
  if (nlp === undefined || wordsRead > WORDS_PER_INSTANCE) {
    nlp = winkNLP(model, ["sbd", "pos"]);
    wordsRead = 0;
  }
  const { its } = nlp;
  const doc = nlp.readDoc(text);
  const tokens = doc.tokens();
  const words = tokens.out() as string[];
  const names = tokens.out(its.pos) as string[];
  const pos: number[] = [];
  for (let i = 0; i < names.length; i++) pos.push(posIndex.get(names[i]!) ?? 0);
  const spans = doc.sentences().out(its.span) as unknown as [number, number][];
  const sentenceStarts: number[] = [];
  for (let s = 0; s < spans.length; s++) sentenceStarts.push(spans[s]![0]);
  wordsRead += words.length;
  return { words, pos, sentenceStarts };
}
