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
let reader: Reader | undefined;
let wordsRead = 0;

/** Reads one paragraph. The text must hold no white space but U+0020, and no unbroken run over a few hundred characters. */
export function winkRead(text: string): WinkReading {
  if (reader === undefined || wordsRead > WORDS_PER_INSTANCE) {
    reader = new Reader();
    wordsRead = 0;
  }
  const reading = reader.read(text);
  wordsRead += reading.words.length;
  return reading;
}

/** The same, always asked for through wink-nlp's interface: slower, for the test that compares the two. */
export function winkAsked(text: string): WinkReading {
  return new Reader(false).read(text);
}

/**
 * A reading as wink-nlp keeps it: of each token `width` numbers, the first the number of its word, the third holding that
 * of its part of speech above `shift` bits. The language model is handed it when the parts of speech are set.
 */
interface Kept {
  tokens: readonly number[];
  sentences: readonly (readonly [first: number, last: number])[];
  cache: { value(word: number): string; valueOf(feature: "pos", number: number): string };
}
type SetPos = (kept: Kept, tags: unknown, width: number, shift: number) => void;

// Contractions, abbreviations, genitives, numbers and two sentences: what the two ways of reading could differ in.
const PROBE =
  "“We can't,” said Dr. Ana Ruiz's aide. The U.S. index rose 5.5% to $3bn on Feb. 2, 2024; I'm told it didn't.";

/**
 * Asking wink-nlp for words, parts of speech and sentences costs a sixth of the reading itself, so they are taken from
 * what its model is handed. That is no part of its interface: where a probe does not give the same, they are asked for.
 */
class Reader {
  private readonly nlp: WinkMethods;
  private kept: Kept | undefined;
  private width = 0;
  private shift = 0;
  /** POS by wink-nlp's number of it */
  private readonly posOf: number[] = [];
  private readonly direct: boolean;

  constructor(mayTake = true) {
    this.nlp = winkNLP(this.watched(), ["sbd", "pos"]);
    this.direct = mayTake && this.provesTrue();
  }

  read(text: string): WinkReading {
    const doc = this.nlp.readDoc(text);
    const { kept } = this;
    this.kept = undefined;
    return this.direct && kept !== undefined ? this.taken(kept) : this.asked(doc);
  }

  /** wink-nlp's model, which shows us what it is handed. */
  private watched(): typeof model {
    const pos = () => {
      const inner = (model.pos as () => { setter: SetPos })();
      const setter: SetPos = (kept, tags, width, shift) => {
        inner.setter(kept, tags, width, shift);
        this.kept = kept;
        this.width = width;
        this.shift = shift;
      };
      return { ...inner, setter };
    };
    return { ...model, pos };
  }

  private provesTrue(): boolean {
    try {
      const asked = this.asked(this.nlp.readDoc(PROBE));
      return this.kept !== undefined && JSON.stringify(this.taken(this.kept)) === JSON.stringify(asked);
    } catch {
      return false;
    }
  }

  private taken({ tokens, sentences, cache }: Kept): WinkReading {
    const { width, shift, posOf } = this;
    const words: string[] = [];
    const pos: number[] = [];
    for (let at = 0; at < tokens.length; at += width) {
      words.push(cache.value(tokens[at]!));
      const number = (tokens[at + 2]! >>> shift) & 63;
      posOf[number] ??= posIndex.get(cache.valueOf("pos", number)) ?? 0;
      pos.push(posOf[number]!);
    }
    const sentenceStarts: number[] = [];
    for (let s = 0; s < sentences.length; s++) sentenceStarts.push(sentences[s]![0]);
    return { words, pos, sentenceStarts };
  }

  private asked(doc: ReturnType<WinkMethods["readDoc"]>): WinkReading {
    const { its } = this.nlp;
    const tokens = doc.tokens();
    const words = tokens.out() as string[];
    const pos = (tokens.out(its.pos) as string[]).map((name) => posIndex.get(name) ?? 0);
    const sentenceStarts = (doc.sentences().out(its.span) as unknown as [number, number][]).map((span) => span[0]);
    return { words, pos, sentenceStarts };
  }
}
