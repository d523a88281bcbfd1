/**
 * States, provinces and territories whose abbreviations newspapers print beside a city, with those abbreviations.
 * GeoNames code of the division, name, printed forms (separated by ";"; points do not count).
 *
 * Sources: AP and Canadian Press style (news abbreviations), USPS, Canada Post and Australia Post codes, older forms in print.
 */
const ROWS = `
AU.01|Australian Capital Territory|ACT
AU.02|New South Wales|NSW
AU.03|Northern Territory|NT
AU.04|Queensland|Qld;QLD
AU.05|South Australia|SA
AU.06|Tasmania|Tas;TAS
AU.07|Victoria|Vic;VIC
AU.08|Western Australia|WA
CA.01|Alberta|AB;Alta
CA.02|British Columbia|BC
CA.03|Manitoba|MB;Man
CA.04|New Brunswick|NB
CA.05|Newfoundland and Labrador|NL;NF;Nfld;Newfoundland;Labrador
CA.07|Nova Scotia|NS
CA.08|Ontario|ON;Ont
CA.09|Prince Edward Island|PE;PEI
CA.10|Quebec|QC;Que;PQ
CA.11|Saskatchewan|SK;Sask
CA.12|Yukon|YT;Yukon Territory
CA.13|Northwest Territories|NT;NWT
CA.14|Nunavut|NU
GB.NIR|Northern Ireland|NI;N Ireland
IN.02|Andhra Pradesh|AP
IN.12|Jammu and Kashmir|J&K;Jammu & Kashmir
IN.16|Maharashtra|
IN.35|Madhya Pradesh|MP
IN.36|Uttar Pradesh|UP
IN.39|Uttarakhand|Uttaranchal
US.AK|Alaska|AK
US.AL|Alabama|AL;Ala
US.AR|Arkansas|AR;Ark
US.AZ|Arizona|AZ;Ariz
US.CA|California|CA;Calif;Cal
US.CO|Colorado|CO;Colo;Col
US.CT|Connecticut|CT;Conn
US.DC|District of Columbia|DC
US.DE|Delaware|DE;Del
US.FL|Florida|FL;Fla;Flor
US.GA|Georgia|GA;Ga
US.HI|Hawaii|HI;Hawaii
US.IA|Iowa|IA
US.ID|Idaho|ID;Ida
US.IL|Illinois|IL;Ill;Ills
US.IN|Indiana|IN;Ind
US.KS|Kansas|KS;Kan;Kans
US.KY|Kentucky|KY;Ky;Ken
US.LA|Louisiana|LA;La
US.MA|Massachusetts|MA;Mass
US.MD|Maryland|MD;Md
US.ME|Maine|ME
US.MI|Michigan|MI;Mich
US.MN|Minnesota|MN;Minn
US.MO|Missouri|MO;Mo
US.MS|Mississippi|MS;Miss
US.MT|Montana|MT;Mont
US.NC|North Carolina|NC;N Carolina
US.ND|North Dakota|ND;N Dak
US.NE|Nebraska|NE;Neb;Nebr
US.NH|New Hampshire|NH
US.NJ|New Jersey|NJ
US.NM|New Mexico|NM;N Mex
US.NV|Nevada|NV;Nev
US.NY|New York|NY
US.OH|Ohio|OH
US.OK|Oklahoma|OK;Okla
US.OR|Oregon|OR;Ore;Oreg
US.PA|Pennsylvania|PA;Pa;Penn;Penna
US.RI|Rhode Island|RI
US.SC|South Carolina|SC;S Carolina
US.SD|South Dakota|SD;S Dak
US.TN|Tennessee|TN;Tenn
US.TX|Texas|TX;Tex
US.UT|Utah|UT
US.VA|Virginia|VA;Va;Virg
US.VT|Vermont|VT;Vt
US.WA|Washington|WA;Wash;Washington state
US.WI|Wisconsin|WI;Wis;Wisc
US.WV|West Virginia|WV;W Va;WVa;W Virginia
US.WY|Wyoming|WY;Wyo
`;

export interface State {
  /** GeoNames code of the first-level division: country, point, division */
  code: string;
  country: string;
  name: string;
  abbreviations: string[];
}

let states: State[] | undefined;
let byPrinted: Map<string, State> | undefined;

export function allStates(): readonly State[] {
  states ??= ROWS.trim().split("\n").map(read);
  return states;
}

/**
 * The state or province that an abbreviation or name beside a city stands for; undefined when none does.
 * Abbreviations of two American states win over those of other countries ("WA" is Washington).
 *
 * @example
 * stateOfPrinted("Wis.")?.code  // => "US.WI"
 * stateOfPrinted("W.Va.")?.code // => "US.WV"
 */
export function stateOfPrinted(printed: string): State | undefined {
  if (byPrinted === undefined) {
    byPrinted = new Map();
    // Later rows win, and the American ones stand last.
    for (const state of allStates())
      for (const form of [state.name, ...state.abbreviations]) byPrinted.set(printedKey(form), state);
    for (const state of allStates())
      for (const form of state.abbreviations)
        if (!POSTAL.test(form)) byPrinted.set(printedKey(form.toUpperCase()), state);
  }
  return byPrinted.get(printedKey(printed));
}

const POSTAL = /^[A-Z]{2}$/;

/** Letters alone, in lower case but for postal codes: "W. Va." and "WVa" are one, "CO" is Colorado and "Co." is not. */
function printedKey(printed: string): string {
  const letters = printed.replace(/[.\s]/g, "");
  return POSTAL.test(letters) ? letters : letters.toLowerCase();
}

function read(row: string): State {
  const [code = "", name = "", abbreviations = ""] = row.split("|");
  return {
    code,
    country: code.slice(0, 2),
    name,
    abbreviations: abbreviations ? abbreviations.split(";") : [],
  };
}
