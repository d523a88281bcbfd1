/**
 * What a number after it only numbers or names: "Section 230", "Game 2", "category 4", "FTSE 100", "Apollo 11". Words in
 * lower case, sorted. Source: nouns before a bare number in English news, by hand; indices of the larger exchanges.
 */
import { wordSet } from "./word-set.ts";

const NOUNS = wordSet(`
  act amendment apartment appendix area article block building bus category channel chapter class clause division
  episode exhibit exit figure flat flight floor form game gate grade group hall heat highway highways house image
  interstate interstates issue item junction kilometer kilometre kindergarten lane lap level line lot mach magnitude model no nos nr
  nrs number numbers page pages paragraph part phase photo picture pier platform point post prop proposition resolution
  rfc room round route row rule season section seed seq session slide space stage step suite table team terminal
  tier title top track type unit verse version vol volume ward wave week zone
`);

const INDICES = wordSet("asx cac cac40 csi dax dow ftse hdax ibex mdax nifty nikkei russell s&p sp stoxx ta topix tsx");

const NAMES = wordSet(
  "agenda apollo boeing cop covid euro formula fortune g genesis leviticus matthew psalm sars super windows xbox",
);

export const isNumberedNoun = (word: string): boolean => NOUNS.has(word) || INDICES.has(word) || NAMES.has(word);
