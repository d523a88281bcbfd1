/**
 * Units of measure: code, kind, words, symbols; one unit a line, sorted by kind and code.
 *
 * Codes are UCUM (https://ucum.org, table of 2017) where UCUM has one, else the English name. The first word is the
 * name in British spelling. Words are read in any case and in the plural; symbols are read as written.
 * Names and spellings: SI brochure (BIPM, 9th edition), NIST SP 811, UK Units of Measurement Regulations.
 */
export type UnitKind = "percent" | "percentage-point" | "physical" | "time" | "ratio" | "count";

export interface UnitRow {
  code: string;
  kind: UnitKind;
  /** in lower case, singular; the first is the unit's name */
  words: readonly string[];
  /** read as written */
  symbols: readonly string[];
}

// code | kind | words | symbols
const TABLE = `
{fold}|ratio|fold|
{point}|count|point|pts pt
{odds}|ratio|odds|
{times}|ratio|times|x
%|percent|percentage;percent;per cent;per-cent;pct;pc|% ％ ٪
[ppth]|percent|per mille;permille|‰
[pp]|percentage-point|percentage point;percent point;per cent point;per-cent point|pp ppt ppts
bp|percentage-point|basis point|bp bps
[ppb]|ratio|parts-per-billion;part per billion;parts per billion|ppb
[ppm]|ratio|parts-per-million;part per million;parts per million|ppm
[acr_us]|physical|acre|ac
[acr_us].[ft_i]|physical|acre foot;acre-foot;acre feet|
[bbl_us]|physical|barrel|bbl bbls
[bbl_us]{oil}|physical|barrel of oil;barrel of crude;barrel of crude oil|boe
[bbl_us]/d|physical|barrel per day|bpd b/d bopd
[Btu]|physical|british thermal unit;btu|BTU Btu
M[Btu]|physical|mega british thermal unit|mmBTU MMBtu mmBtu MMBTU mmbtu
[bu_us]|physical|bushel|bu
[Cal]|physical|calorie|cal Cal
kcal|physical|kilocalorie|kcal
[car_m]|physical|carat;karat|ct
[cft_i]|physical|cubic foot;cu ft|cuft ft3 ft³
[cin_i]|physical|cubic inch;cu in|in³
[cup_us]|physical|cup|
[degF]|physical|fahrenheit;degree fahrenheit;farenheit;degree farenheit;deg fahrenheit;degree f;deg f;degf|°F ℉ degF
[dr_av]|physical|dram|
[foz_us]|physical|fluid ounce;fl oz|
[ft_i]|physical|foot;feet|ft ′
[ft_i]/s|physical|foot per second|ft/s fps
[ft_i].[lbf_av]|physical|pound-foot;pound foot;foot pound;foot-pound;lb-ft;ft-lb;lb ft;pound-feet;pound feet|lbft
[fur_us]|physical|furlong|
[fth_i]|physical|fathom|
[gal_us]|physical|gallon|gal gals
[HP]|physical|horsepower;brake horsepower|hp HP bhp
[in_i]|physical|inch|″
[kn_i]|physical|knot|kt kts kn
[lb_av]|physical|pound-mass;pound|lb lbs lbm
[ly]|physical|light-year;light year|ly
[mi_i]|physical|mile|mi
[mi_i]/[gal_us]|physical|mile per gallon|mpg MPG
[mi_i]/h|physical|mile per hour|mph MPH
[smi_us]|physical|square mile;sq mile;sq mi|mi2 mi²
[nmi_i]|physical|nautical mile|nmi
[oz_av]|physical|ounce|oz
[oz_tr]|physical|troy ounce|
[pH]|physical|ph|
[psi]|physical|pound per square inch|psi
k[psi]|physical|kilopound per square inch|ksi
[pt_us]|physical|pint|
[qt_us]|physical|quart|qt
[sft_i]|physical|square foot;sq ft;square feet|sqft ft2 ft²
[sin_i]|physical|square inch;sq in|in2 in²
[ston_av]|physical|ton;short ton|
[lton_av]|physical|long ton|
[stone_av]|physical|stone|
[syd_i]|physical|square yard;sq yd|
[tbs_us]|physical|tablespoon|tbsp tbs
[tsp_us]|physical|teaspoon|tsp
[yd_i]|physical|yard|yd yds
A|physical|ampere;amp|A
A.h|physical|ampere-hour;amp hour|Ah
mA.h|physical|milliampere-hour;milliamp hour|mAh
AU|physical|astronomical unit|AU
bar|physical|bar|
mbar|physical|millibar|mbar
Bq|physical|becquerel|Bq
bit|physical|bit|bit b
kbit|physical|kilobit|kbit Kbit
Mbit|physical|megabit|Mbit Mb
Gbit|physical|gigabit|Gbit Gb
kbit/s|physical|kilobit per second;kb per second|kbps kbit/s Kbps kb/s
Mbit/s|physical|megabit per second|Mbps Mbit/s Mb/s mbps
Gbit/s|physical|gigabit per second|Gbps Gbit/s Gb/s
By|physical|byte|
kB|physical|kilobyte|kB KB
MB|physical|megabyte|MB
GB|physical|gigabyte|GB
TB|physical|terabyte|TB
PB|physical|petabyte|PB
EB|physical|exabyte|EB
ZB|physical|zettabyte|ZB
KiB|physical|kibibyte|KiB
MiB|physical|mebibyte|MiB
GiB|physical|gibibyte|GiB
Cel|physical|celsius;degree celsius;centigrade;degree centigrade;celcius;degree celcius;centigrate;deg celsius;degree c;deg c;degc|°C ℃ degC
cd|physical|candela|
Ci|physical|curie|
deg|physical|degree;deg|°
dB|physical|decibel|dB db dBA
eV|physical|electronvolt;electron volt|eV
F|physical|farad|F
g|physical|gram;gramme|g gm gms gr
kg|physical|kilogram;kilo;kilogramme|kg kgs Kg KG
mg|physical|milligram;milligramme|mg
ug|physical|microgram;microgramme|µg μg mcg ug
ng|physical|nanogram|ng
t|physical|metric ton;tonne;metric tonne|t tn MT
kt-mass|physical|kiloton;kilotonne|
Mt|physical|megaton;megatonne|Mt
Gt|physical|gigaton;gigatonne|Gt
g/km|physical|gram per kilometre|g/km
har|physical|hectare|ha
Hz|physical|hertz|Hz HZ hz
kHz|physical|kilohertz|kHz KHz khz
MHz|physical|megahertz|MHz Mhz
GHz|physical|gigahertz|GHz Ghz
THz|physical|terahertz|THz
J|physical|joule|J
kJ|physical|kilojoule|kJ
MJ|physical|megajoule|MJ
GJ|physical|gigajoule|GJ
K|physical|kelvin|K
km/h|physical|kilometre per hour;kilometer per hour|km/h km/hr kph kmph kmh KPH
km/s|physical|kilometre per second;kilometer per second|km/s
L|physical|litre;liter|l L ltr ltrs
mL|physical|millilitre;milliliter|ml mL mls
cL|physical|centilitre;centiliter|cl cL
dL|physical|decilitre;deciliter|dl dL
hL|physical|hectolitre;hectoliter|hl hL
ML|physical|megalitre;megaliter|ML
GL|physical|gigalitre;gigaliter|GL
lm|physical|lumen|
lx|physical|lux|
m|physical|metre;meter|m
cm|physical|centimetre;centimeter|cm cms
dm|physical|decimetre;decimeter|
km|physical|kilometre;kilometer|km kms Km KM
mm|physical|millimetre;millimeter|mm
um|physical|micrometre;micrometer;micron|µm μm
nm|physical|nanometre;nanometer|nm
pm|physical|picometre;picometer|
m/s|physical|metre per second;meter per second|m/s mps
m2|physical|square metre;square meter;sq m;sq metre;sq meter;metre squared;meter squared;m squared|m² m2 sqm m^2
cm2|physical|square centimetre;square centimeter;sq cm|cm² cm2 cm^2
km2|physical|square kilometre;square kilometer;sq km;km squared|km² km2 sqkm km^2
mm2|physical|square millimetre;square millimeter|mm² mm2
m3|physical|cubic metre;cubic meter;cu m|m³ m3 m^3
cm3|physical|cubic centimetre;cubic centimeter|cm³ cm3 cc ccm
km3|physical|cubic kilometre;cubic kilometer|km³ km3
mol|physical|mole|
N|physical|newton|N
kN|physical|kilonewton|kN
N.m|physical|newton metre;newton-metre;newton meter|Nm
Ohm|physical|ohm|Ω
Pa|physical|pascal|Pa
hPa|physical|hectopascal|hPa
kPa|physical|kilopascal|kPa
MPa|physical|megapascal|MPa
GPa|physical|gigapascal|GPa
[R]|physical|roentgen|R
Sv|physical|sievert|Sv
mSv|physical|millisievert|mSv
mGy|physical|milligray|mGy
T|physical|tesla|
V|physical|volt|V
kV|physical|kilovolt|kV
W|physical|watt|W
mW|physical|milliwatt|mW
kW|physical|kilowatt|kW KW kw
MW|physical|megawatt|MW
GW|physical|gigawatt|GW
TW|physical|terawatt|TW
W.h|physical|watt hour;watt-hour|Wh
kW.h|physical|kilowatt hour;kilowatt-hour|kWh kwh KWh KWH
MW.h|physical|megawatt hour;megawatt-hour|MWh
GW.h|physical|gigawatt hour;gigawatt-hour|GWh
TW.h|physical|terawatt hour;terawatt-hour|TWh
{magnitude}|physical|magnitude|
{pixel}|physical|pixel|px
M{pixel}|physical|megapixel|MP mp
{rpm}|physical|revolutions per minute;revolution per minute|rpm RPM
{turn}|physical|turn|
{acceleration of gravity}|physical|g-force|
s|time|second;sec|s secs
ms|time|millisecond|ms msec
us|time|microsecond|µs μs
ns|time|nanosecond|
min|time|minute;min|mins
h|time|hour;hr|h hrs
d|time|day|
wk|time|week;wk|wks
fortnight|time|fortnight|
mo|time|month|mos
quarter|time|quarter|
a|time|year;yr;annum|yrs
decade|time|decade|
century|time|century|
millennium|time|millennium|
Ma|time|megayear;million year|Ma
a{age}|time|year of age;year old;yr old|yo
mo{age}|time|month of age;month old;month-old|
wk{age}|time|week of age;week old;week-old|
d{age}|time|day of age;day old;day-old|
generation wireless|count|generation wireless|
win above replacement|count|win above replacement;wins above replacement|WAR
field goal|count|field goal|
touch down|count|touchdown;touch down|TD TDs
point per game|count|point per game|ppg
rebound per game|count|rebound per game|rpg
assist per game|count|assist per game|apg
`;

const rows: readonly UnitRow[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [code = "", kind = "", words = "", symbols = ""] = line.split("|");
    return {
      code,
      kind: kind as UnitKind,
      words: words.split(";"),
      symbols: symbols === "" ? [] : symbols.split(" "),
    };
  });

/** A way to write a unit: its words in lower case, hyphens read as spaces. */
export interface UnitPhrase {
  words: readonly string[];
  row: UnitRow;
}

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = { foot: "feet", inch: "inches", century: "centuries" };
const pluralOf = (word: string): string => IRREGULAR_PLURALS[word] ?? `${word}s`;

let phrases: Map<string, UnitPhrase[]> | undefined;
let symbols: Map<string, UnitRow> | undefined;

/** The phrases that begin with this word, longest first. */
export function unitPhrases(firstWord: string): readonly UnitPhrase[] {
  phrases ??= indexPhrases();
  return phrases.get(firstWord) ?? [];
}

/** The unit with this symbol, case as written. */
export function unitBySymbol(symbol: string): UnitRow | undefined {
  symbols ??= new Map(rows.flatMap((row) => row.symbols.map((s) => [s, row] as const)));
  return symbols.get(symbol);
}

/** The unit with this code. */
export function unitByCode(code: string): UnitRow | undefined {
  return rows.find((row) => row.code === code);
}

function indexPhrases(): Map<string, UnitPhrase[]> {
  const index = new Map<string, UnitPhrase[]>();
  const put = (words: string[], row: UnitRow): void => {
    const first = words[0]!;
    const list = index.get(first) ?? [];
    if (list.some((p) => p.words.join(" ") === words.join(" "))) return;
    list.push({ words, row });
    index.set(first, list);
  };
  for (const row of rows)
    for (const phrase of row.words) {
      const words = phrase.split(/[ -]/);
      put(words, row);
      const last = words.length - 1;
      put([...words.slice(0, last), pluralOf(words[last]!)], row);
      if (last > 0) put([pluralOf(words[0]!), ...words.slice(1)], row);
    }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}
