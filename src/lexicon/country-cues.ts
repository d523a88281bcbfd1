import { hashOf } from "../document/tokens.ts";

/**
 * Words that tell in which country a story is at home: institutions, offices, currencies and spellings of its press.
 * Country or countries (joined by "+"), then the cues, lower case, separated by ";". A cue is one word or two.
 */
const ROWS = `
AU|aussie;centrelink;councillors;medicare levy;servo;ute
AU+CA+GB+IE+IN+NZ+ZA|behaviour;centre;centres;colour;councillor;defence;favour;favourite;harbour;honour;labour;licence;metres;neighbourhood;neighbours;organisation;organised;per cent;programme;theatre;tonnes;tyres;whilst
CA|cegep;crown attorney;hydro-québec;loonie;mla;mountie;mounties;mpp;postmedia;premier;rcmp;riding;toque
GB|a-levels;borough council;bst;byelection;chancellor;city council;county council;crown court;gcse;high sheriff;lib dem;lib dems;lord mayor;magistrates;mp;nhs;ofsted;parish council;petrol;pounds;quid;vicar;westminster;£
GH|cedi;cedis;ghc;gh¢
HK|hk$
IE|dail;dáil;garda;gardai;gardaí;hse;oireachtas;seanad;tánaiste;taoiseach;td;€
IN|bjp;chief minister;crore;crores;lakh;lakhs;lok sabha;mandal;mla;panchayat;rajya sabha;rs;taluk;₹
IL|haaretz;knesset;shekel;shekels
JM|jamaica observer;parish
JP|diet;yen
KE|chama;county governor;harambee;ksh;matatu;mp;sh
LB|hizbullah;lira;mukhtar
MY|datuk;dewan rakyat;menteri besar;ringgit;rm;tan sri
NG|alhaji;apc;efcc;inec;local government;naira;pdp;senator;₦
NZ|iwi;kiwi;kiwis;maori;māori;nz$
PH|barangay;barangays;governor;peso;pesos;p-noy
PK|crore;lakh;pml-n;ppp;pti;rs;tehsil;union council
RU|kremlin;oblast;rouble;rubles;ruble;state duma
SG|hdb;s$
US|alderman;aldermen;assemblyman;attorney general;blvd;board of;center;city council;city hall;color;commissioner;congress;congressional;congressman;coroner;county;deputies;deputy;district attorney;dollars;downtown;elementary school;favorite;fbi;feds;freshman;gov;grade;harbor;high school;highway patrol;honor;house speaker;inning;interstate;junior high;kindergarten;labor;lawmakers;mayor;medicaid;medicare;meteorologist;middle school;mph;neighbor;neighborhood;neighbors;patrolman;percent;police chief;police department;precinct;program;rep;republican;republicans;school board;school district;selectman;selectmen;sen;senior citizen;sheriff;sophomore;state police;state rep;state sen;statehouse;superintendent;theater;town hall;township;u.s;zip
ZA|anc;bakkie;eskom;gauteng;load shedding;mec;rand;saps
`;

/** A word or pair of words and the countries that it speaks for. */
export interface Cue {
  words: string;
  countries: string[];
}

let byHash: { single: Map<number, Cue>; pair: Map<number, Map<number, Cue>> } | undefined;

/**
 * The cues by the hash of their lower-case word; pairs by the hash of the second word, then of the first.
 * Hashes are those of `Tokens.lowerHash`.
 */
export function countryCues(): NonNullable<typeof byHash> {
  if (byHash) return byHash;
  const cues = new Map<string, Cue>();
  for (const row of ROWS.trim().split("\n")) {
    const [codes = "", list = ""] = row.split("|");
    for (const words of list.split(";")) {
      const cue = cues.get(words) ?? { words, countries: [] };
      cue.countries.push(...codes.split("+"));
      cues.set(words, cue);
    }
  }
  byHash = { single: new Map(), pair: new Map() };
  for (const cue of cues.values()) {
    const [first = 0, second] = cue.words.split(" ").map(hashOf);
    if (second === undefined) byHash.single.set(first, cue);
    else {
      const firsts = byHash.pair.get(second) ?? new Map<number, Cue>();
      byHash.pair.set(second, firsts.set(first, cue));
    }
  }
  return byHash;
}
