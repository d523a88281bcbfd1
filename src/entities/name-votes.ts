/**
 * What the first reading of a document made of each word, as features for the second: a surname that is a person's
 * three times is one the fourth time too.
 */
import { type FeatureRows, feature } from "../tagger/features.ts";
import type { Sketch } from "./name-features.ts";

/** Columns of a token's beliefs: PER, ORG, LOC, MISC, none of them, and "goes on with the name before". */
export const BELIEFS = 6;
const NONE = 4;
export const GOES_ON = 5;

/** The beliefs of all tokens of a document, token-major; zero outside the islands. */
export type Beliefs = Float32Array;

export interface Votes {
  own: Beliefs;
  /** their sums over the occurrences of a word, by `memory.word` */
  sums: Float32Array;
  times: Int32Array;
  /** for each token the number of its pair with the next one, or -1 */
  pair: Int32Array;
  pairSums: Float32Array;
  pairTimes: Int32Array;
}

/** How often each word is capitalised in the islands, by `memory.word`: a word that is so once has no votes to ask for. */
export function timesIn({ memory, writing }: Sketch, islands: Int32Array): Int32Array {
  const times = new Int32Array(memory.words);
  for (let k = 0; k < islands.length; k += 2)
    for (let i = islands[k]!; i < islands[k + 1]!; i++) if (writing.capital[i] === 1) times[memory.word[i]!]!++;
  return times;
}

/** Sums up the beliefs. Linear. */
export function votesOf(sketch: Sketch, islands: Int32Array, own: Beliefs): Votes {
  const { tokens, memory, writing } = sketch;
  const n = tokens.count;
  const sums = new Float32Array(memory.words * BELIEFS);
  const times = timesIn(sketch, islands);
  const pair = new Int32Array(n).fill(-1);
  const numbers = new Map<number, number>();
  for (let k = 0; k < islands.length; k += 2) {
    const to = islands[k + 1]!;
    for (let i = islands[k]!; i < to; i++) {
      const word = memory.word[i]!;
      if (writing.capital[i] === 1) {
        for (let b = 0; b < BELIEFS; b++) sums[word * BELIEFS + b]! += own[i * BELIEFS + b]!;
      }
      if (i + 1 < to && writing.capital[i]! + writing.capital[i + 1]! > 0) {
        const key = word * 2 ** 26 + memory.word[i + 1]!;
        let number = numbers.get(key);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(key, number);
        }
        pair[i] = number;
      }
    }
  }
  const pairSums = new Float32Array(numbers.size);
  const pairTimes = new Int32Array(numbers.size);
  for (let i = 0; i + 1 < n; i++) {
    if (pair[i]! < 0) continue;
    pairTimes[pair[i]!]!++;
    pairSums[pair[i]!]! += own[(i + 1) * BELIEFS + GOES_ON]!;
  }
  return { own, sums, times, pair, pairSums, pairTimes };
}

const bin = (share: number) => (share < 0.1 ? 0 : share < 0.35 ? 1 : share < 0.65 ? 2 : share < 0.9 ? 3 : 4);

/** Adds to the row of token i what the rest of the document says of it. */
export function addVotes(rows: FeatureRows, { memory, writing, tokens }: Sketch, votes: Votes, i: number): void {
  const shape = writing.shape[i]!;
  if (writing.capital[i] === 1) {
    const word = memory.word[i]!;
    const others = votes.times[word]! - 1;
    if (others > 0) {
      let best = 0;
      let most = -1;
      for (let b = 0; b <= NONE; b++) {
        const share = (votes.sums[word * BELIEFS + b]! - votes.own[i * BELIEFS + b]!) / others;
        const level = bin(share);
        if (level > 0) rows.add(feature(70 + b, level, shape));
        if (share > most) {
          most = share;
          best = b;
        }
      }
      rows.add(feature(76, best * 8 + bin(most), Math.min(others, 3), writing.opens[i]));
      rows.add(
        feature(77, bin((votes.sums[word * BELIEFS + GOES_ON]! - votes.own[i * BELIEFS + GOES_ON]!) / others), best),
      );
    } else rows.add(feature(78, shape));
  }
  // whether the pair with each neighbour holds together elsewhere
  addPair(rows, votes, i, 80);
  if (i > 0 && tokens.paragraph[i - 1] === tokens.paragraph[i]) addPair(rows, votes, i - 1, 81);
  if (i + 1 < tokens.count) addNeighbour(rows, votes, memory.word, writing.capital, i, i + 1, 82);
  if (i > 0) addNeighbour(rows, votes, memory.word, writing.capital, i, i - 1, 83);
}

function addPair(rows: FeatureRows, votes: Votes, i: number, template: number): void {
  const pair = votes.pair[i]!;
  if (pair < 0) return;
  const others = votes.pairTimes[pair]! - 1;
  if (others <= 0) return;
  const share = (votes.pairSums[pair]! - votes.own[(i + 1) * BELIEFS + GOES_ON]!) / others;
  rows.add(feature(template, bin(share), others > 1 ? 1 : 0));
}

function addNeighbour(
  rows: FeatureRows,
  votes: Votes,
  words: Int32Array,
  capital: Uint8Array,
  i: number,
  k: number,
  template: number,
): void {
  if (capital[k] === 0) return;
  const word = words[k]!;
  const others = votes.times[word]! - 1;
  if (others <= 0) return;
  let best = 0;
  let most = -1;
  for (let b = 0; b <= NONE; b++) {
    const share = (votes.sums[word * BELIEFS + b]! - votes.own[k * BELIEFS + b]!) / others;
    if (share > most) {
      most = share;
      best = b;
    }
  }
  rows.add(feature(template, best * 8 + bin(most), capital[i]!));
}
