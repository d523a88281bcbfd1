/**
 * Currencies: ISO 4217 code, country whose money it is, names in lower case and singular, signs as written.
 *
 * Codes: ISO 4217:2015 list one (SIX, six-group.com) and, for old money, list three. Signs and usual names: Unicode
 * CLDR 44 (en). A name that several currencies share ("dollar", "peso", "pound") belongs to the one that English news
 * means when it says no more, and `country` settles the rest. Sorted by code.
 */
export interface CurrencyRow {
  code: string;
  /** ISO 3166-1 alpha-2; "EU" for the euro, "" where no country fits */
  country: string;
  /** the name that several currencies share, singular: "dollar" */
  noun: string;
  /** words before the noun: "hong kong" */
  adjectives: readonly string[];
  /** further names that stand alone: "renminbi" */
  names: readonly string[];
  signs: readonly string[];
}

// code | country | noun | adjectives | names of its own | signs
const TABLE = `
AED|AE|dirham|uae;emirati|dirham|Dh Dhs
AFN|AF|afghani|afghan|afghani|؋
ALL|AL|lek|albanian|lek|
AMD|AM|dram|armenian||֏
AOA|AO|kwanza|angolan|kwanza|
ARS|AR|peso|argentine;argentinian||
AUD|AU|dollar|australian;aussie||A$ AU$ $A AUD$
AZN|AZ|manat|azerbaijani;azeri|manat|₼
BAM|BA|mark|bosnian||
BBD|BB|dollar|barbados;barbadian||Bds$
BDT|BD|taka|bangladeshi|taka|৳ Tk
BEF|BE|franc|belgian||
BGN|BG|lev|bulgarian|lev;leva|
BHD|BH|dinar|bahraini||
BND|BN|dollar|brunei||B$
BOB|BO|boliviano|bolivian|boliviano|
BRL|BR|real|brazilian|reais|R$
BTC|||||
BWP|BW|pula|botswana|pula|
BYN|BY|ruble|belarusian;belarusan||
CAD|CA|dollar|canadian||C$ CA$ CAN$ Can$ CDN$ Cdn$ $C CAD$
CHF|CH|franc|swiss||Fr. SFr
CLP|CL|peso|chilean||CLP$
CNY|CN|yuan|chinese|yuan;renminbi;rmb;kuai|元 CN¥ RMB
COP|CO|peso|colombian||COL$
CRC|CR|colón|costa rican|colón;colones|₡
CUP|CU|peso|cuban||
CZK|CZ|koruna|czech|koruna|Kč
DEM|DE|mark|german;deutsche|deutschmark;deutschemark|DM
DKK|DK|krone|danish||
DOP|DO|peso|dominican||RD$
DZD|DZ|dinar|algerian||
EGP|EG|pound|egyptian||E£ LE
ESP|ES|peseta|spanish|peseta|
ETB|ET|birr|ethiopian|birr|Br
EUR|EU|euro||euro|€
FIM|FI|markka|finnish|markka|
FJD|FJ|dollar|fijian;fiji||FJ$ F$
FRF|FR|franc|french||
GBP|GB|pound|british;uk|sterling;quid|£ GB£ UK£ GBP£
GEL|GE|lari|georgian|lari|₾
GHS|GH|cedi|ghanaian;ghana|cedi|GH₵ ₵ GH¢
GTQ|GT|quetzal|guatemalan|quetzal|
GYD|GY|dollar|guyanese;guyana||G$
HKD|HK|dollar|hong kong||HK$ HKD$
HNL|HN|lempira|honduran|lempira|
HRK|HR|kuna|croatian|kuna|
HTG|HT|gourde|haitian|gourde|
HUF|HU|forint|hungarian|forint|Ft
IDR|ID|rupiah|indonesian|rupiah|Rp
ILS|IL|shekel|israeli;new israeli|shekel|₪ NIS
INR|IN|rupee|indian||₹ INR₹
IQD|IQ|dinar|iraqi||
IRR|IR|rial|iranian||
ISK|IS|krona|icelandic||
ITL|IT|lira|italian||
JMD|JM|dollar|jamaican||J$
JOD|JO|dinar|jordanian||
JPY|JP|yen|japanese|yen|¥ Y= JP¥ ￥
KES|KE|shilling|kenyan;kenya||KSh Ksh KSh. Sh Sh.
KGS|KG|som|kyrgyz||
KHR|KH|riel|cambodian|riel|៛
KPW|KP|won|north korean||
KRW|KR|won|korean;south korean||₩
KWD|KW|dinar|kuwaiti||
KZT|KZ|tenge|kazakh|tenge|₸
LAK|LA|kip|lao;laotian|kip|₭
LBP|LB|pound|lebanese||
LKR|LK|rupee|sri lankan||SLRs
LRD|LR|dollar|liberian||L$
LTL|LT|litas|lithuanian|litas|
LYD|LY|dinar|libyan||
MAD|MA|dirham|moroccan||
MMK|MM|kyat|myanmar|kyat|
MNT|MN|tugrik|mongolian|tugrik|₮
MOP|MO|pataca|macau;macanese|pataca|MOP$
MUR|MU|rupee|mauritian||
MWK|MW|kwacha|malawian||
MXN|MX|peso|mexican||Mex$ MX$ MXN$
MYR|MY|ringgit|malaysian|ringgit|RM
NAD|NA|dollar|namibian||N$
NGN|NG|naira|nigerian|naira|₦
NLG|NL|guilder|dutch;netherlands|guilder|
NOK|NO|krone|norwegian||
NPR|NP|rupee|nepali;nepalese||
NZD|NZ|dollar|new zealand;kiwi||NZ$ NZD$ $NZ
OMR|OM|rial|omani||
PEN|PE|sol|peruvian|nuevo sol|S/
PGK|PG|kina|papua new guinean|kina|
PHP|PH|peso|philippine;filipino||₱
PKR|PK|rupee|pakistani;pakistan||PKRs
PLN|PL|zloty|polish|zloty;złoty|zł
PYG|PY|guarani|paraguayan|guarani|₲
QAR|QA|riyal|qatari||
RON|RO|leu|romanian|leu;lei|
RSD|RS|dinar|serbian||
RUB|RU|rouble|russian|rouble;ruble|₽
RWF|RW|franc|rwandan||
SAR|SA|riyal|saudi|riyal|
SEK|SE|krona|swedish|kronor|
SGD|SG|dollar|singapore;singaporean||S$ SG$ SGD$
SYP|SY|pound|syrian||
THB|TH|baht|thai|baht|฿
TJS|TJ|somoni|tajik|somoni|
TMT|TM|manat|turkmen||
TND|TN|dinar|tunisian||
TOP|TO|paʻanga|tongan|pa'anga|T$
TRY|TR|lira|turkish|lira|₺ TL
TTD|TT|dollar|trinidad and tobago||TT$
TWD|TW|dollar|taiwan;taiwanese;new taiwan||NT$ NT
TZS|TZ|shilling|tanzanian||TSh
UAH|UA|hryvnia|ukrainian|hryvnia|₴
UGX|UG|shilling|ugandan||USh
USD|US|dollar|us;u.s.;u.s;american;united states|buck;greenback|US$ U.S.$ U.S$ $US USD$ usd$ u.s.$ u.s$ us$
UYU|UY|peso|uruguayan||$U
UZS|UZ|som|uzbek||
VES|VE|bolivar|venezuelan|bolivar;bolívar|Bs
VND|VN|dong|vietnamese|dong|₫
XAF|CM|franc|cfa;central african||FCFA CFA
XCD|AG|dollar|east caribbean||EC$
XOF|SN|franc|west african|| 
YER|YE|rial|yemeni||
ZAR|ZA|rand|south african|rand|R
ZMW|ZM|kwacha|zambian|kwacha|
ZWL|ZW|dollar|zimbabwean;zimbabwe||Z$
`;

const rows: readonly CurrencyRow[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [code = "", country = "", noun = "", adjectives = "", names = "", signs = ""] = line.split("|");
    const list = (cell: string, by: string): string[] => (cell.trim() === "" ? [] : cell.trim().split(by));
    return { code, country, noun, adjectives: list(adjectives, ";"), names: list(names, ";"), signs: list(signs, " ") };
  });

/** Digital money, which ISO 4217 does not list; the codes are those in use by exchanges. */
const DIGITAL: Readonly<Record<string, string>> = { bitcoin: "BTC", ether: "ETH", ethereum: "ETH", satoshi: "satoshi" };

/** Words and signs that say a currency by themselves or, for `shared`, with the help of an adjective or a country. */
interface Tables {
  codes: Set<string>;
  signs: Map<string, string>;
  /** longest sign, in characters */
  longestSign: number;
  names: Map<string, string>;
  /** noun -> adjective -> code */
  shared: Map<string, Map<string, string>>;
  /** noun -> country -> code */
  byCountry: Map<string, Map<string, string>>;
}

/** What a shared noun means where neither an adjective nor a country says more. */
const USUAL: Readonly<Record<string, string>> = {
  crown: "CZK",
  dinar: "KWD",
  dirham: "AED",
  dollar: "USD",
  franc: "CHF",
  krona: "SEK",
  krone: "NOK",
  kwacha: "ZMW",
  lira: "TRY",
  peso: "MXN",
  pound: "GBP",
  rial: "IRR",
  riyal: "SAR",
  rupee: "INR",
  shilling: "KES",
  won: "KRW",
};

/** Minor units: not in ISO 4217, so the code is the word. */
const MINOR: Readonly<Record<string, string>> = {
  cent: "cent",
  cents: "cent",
  centavo: "centavo",
  centavos: "centavo",
  kopeck: "kopeck",
  kopecks: "kopeck",
  paise: "paisa",
  pence: "penny",
  pennies: "penny",
  penny: "penny",
  rappen: "rappen",
  sen: "sen",
};

let tables: Tables | undefined;

export function currencyTables(): Tables {
  if (tables !== undefined) return tables;
  const t: Tables = {
    codes: new Set(),
    signs: new Map([
      ["$", "USD"],
      ["¢", "cent"],
      ["₿", "BTC"],
      ["＄", "USD"],
    ]),
    longestSign: 0,
    names: new Map(Object.entries(MINOR)),
    shared: new Map(),
    byCountry: new Map(),
  };
  for (const [name, code] of Object.entries(DIGITAL)) {
    t.names.set(name, code);
    t.names.set(`${name}s`, code);
  }
  for (const row of rows) {
    t.codes.add(row.code);
    for (const sign of row.signs) {
      t.signs.set(sign, row.code);
      t.longestSign = Math.max(t.longestSign, sign.length);
    }
    for (const name of row.names) {
      t.names.set(name, row.code);
      t.names.set(`${name}s`, row.code);
    }
    if (row.noun === "") continue;
    const nouns =
      row.noun === "krone" || row.noun === "krona" || row.noun === "koruna" ? [row.noun, "crown"] : [row.noun];
    if (row.noun === "krone") nouns.push("krona", "kroner");
    if (row.noun === "krona") nouns.push("krone", "kronor");
    if (row.noun === "rouble" || row.noun === "ruble") nouns.push("ruble", "rouble");
    for (const noun of nouns)
      for (const form of [noun, `${noun}s`]) {
        const adjectives = t.shared.get(form) ?? new Map<string, string>();
        for (const adjective of row.adjectives) adjectives.set(adjective, row.code);
        t.shared.set(form, adjectives);
        const countries = t.byCountry.get(form) ?? new Map<string, string>();
        countries.set(row.country, row.code);
        t.byCountry.set(form, countries);
      }
  }
  tables = t;
  return t;
}

/** The code of a bare shared noun ("dollars", "pesos") in a country's copy; undefined for any other word. */
export function sharedCurrency(noun: string, country: string | undefined): string | undefined {
  const t = currencyTables();
  const countries = t.byCountry.get(noun);
  if (countries === undefined) return undefined;
  const singular = noun.endsWith("s") ? noun.slice(0, -1) : noun;
  return (country !== undefined && countries.get(country)) || USUAL[singular] || [...countries.values()][0];
}
