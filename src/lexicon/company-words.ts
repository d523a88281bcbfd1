/**
 * Words that head the names of companies and other organisations where they end a name of several words: "Irish Harbour
 * Ferries". Written for this project, beside organization-words.ts, from which the tagger learns. Lower case, sorted.
 */
const WORDS =
  "airlines airways archdiocese breweries brewery broadcasting brotherhood cement chemicals cooperative diocese electronics entertainment estates farms ferries foods health healthcare hotels lines logistics metals mines motors notaries pharma pharmaceutical pharmaceuticals pictures ports productions properties publishers publishing retail shipping software steel stores systems taskforce technologies tourism ventures wildlife";

const words = new Set(WORDS.split(" "));

export const isCompanyWord = (word: string): boolean => words.has(word);
