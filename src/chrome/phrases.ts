/** Finds the phrases of site furniture in the words of a page. */
import { Columns } from "../document/memory.ts";
import { CHROME_KINDS } from "../document/schema.ts";
import { CHROME_PHRASES, type Phrases } from "../lexicon/chrome-phrases.ts";
import { HashTable } from "../lexicon/hash-table.ts";
import { type BlockWords, classBit, phraseWords, wordHash } from "./words.ts";

/** For each block three masks of chrome kinds (bit k is CHROME_KINDS[k]): by where in the block a phrase of the kind stands. */
export interface PhraseHits {
  whole: Uint16Array;
  head: Uint16Array;
  inside: Uint16Array;
}

const LONGEST = 12;

/** The beginnings of phrases by hash, and for each three masks like those of a block. */
export interface PhraseTable {
  rows: HashTable;
  whole: Uint16Array;
  head: Uint16Array;
  inside: Uint16Array;
}
let table: PhraseTable | undefined;

const join = (h: number, word: number): number => {
  const x = Math.imul(h ^ word, 0x85ebca6b);
  return x ^ (x >>> 13);
};

function phraseTable(): PhraseTable {
  table ??= phraseTableOf(CHROME_PHRASES);
  return table;
}

/** A table to find these phrases by. Training has one of fewer phrases. */
export function phraseTableOf(phrases: Phrases): PhraseTable {
  const rows = new HashTable(4096);
  const whole: number[] = [];
  const head: number[] = [];
  const inside: number[] = [];
  for (const [kind, list] of Object.entries(phrases)) {
    const bit = 1 << CHROME_KINDS.indexOf(kind as (typeof CHROME_KINDS)[number]);
    for (const line of list.split("\n")) {
      const words = phraseWords(line.slice(2));
      if (words.length === 0) continue;
      // The beginnings of a phrase are entries too, so that a search ends at the first word that continues none.
      let h = 0;
      for (const word of words) {
        h = join(h, wordHash(word));
        if (rows.get(h) >= 0) continue;
        rows.set(h, whole.length);
        whole.push(0);
        head.push(0);
        inside.push(0);
      }
      const masks = line[0] === "=" ? whole : line[0] === "^" ? head : inside;
      masks[rows.get(h)]! |= bit;
    }
  }
  return { rows, whole: Uint16Array.from(whole), head: Uint16Array.from(head), inside: Uint16Array.from(inside) };
}

/** Finds all phrases of the table, which is that of CHROME_PHRASES where none is given. Linear in the number of words. */
export function findPhrases(words: BlockWords, blocks: number, phrases = phraseTable()): PhraseHits {
  const { rows, whole, head, inside } = phrases;
  const opener = classBit("opener");
  const memory = new Columns(6 * blocks);
  const hits = { whole: memory.uint16(blocks), head: memory.uint16(blocks), inside: memory.uint16(blocks) };
  for (let b = 0; b < blocks; b++) {
    const from = words.first[b]!;
    const to = words.first[b + 1]!;
    for (let i = from; i < to; i++) {
      if ((words.classes[i]! & opener) === 0) continue;
      let h = 0;
      for (let k = i; k < to && k < i + LONGEST; k++) {
        h = join(h, words.hash[k]!);
        const row = rows.get(h);
        if (row < 0) break;
        hits.inside[b]! |= inside[row]!;
        if (i === from) {
          hits.head[b]! |= head[row]!;
          if (k === to - 1) hits.whole[b]! |= whole[row]!;
        }
      }
    }
  }
  return hits;
}
