/**
 * Countries and territories of ISO 3166-1 (with Kosovo as XK): code, common English name, latitude, longitude, capital
 * or seat of government, further names (separated by ";").
 *
 * Coordinates: one point for the whole country as GeoNames gives it (geonames.org, CC BY 4.0), which for most is the
 * whole-degree point of the CIA World Factbook (public domain). Names: ISO 3166-1 short names, and the names, old
 * names and abbreviations that the English-language press prints.
 */
const ROWS = `
AD|Andorra|42.55|1.57|Andorra la Vella|
AE|United Arab Emirates|23.75|54.5|Abu Dhabi|UAE;U.A.E.;Emirates;the Emirates
AF|Afghanistan|33|66|Kabul|
AG|Antigua and Barbuda|17.05|-61.8|Saint John's|Antigua
AI|Anguilla|18.22|-63.05|The Valley|
AL|Albania|41|20|Tirana|
AM|Armenia|40.25|45|Yerevan|
AO|Angola|-12.5|18.5|Luanda|
AQ|Antarctica|-78.16|16.41||
AR|Argentina|-34|-64|Buenos Aires|
AS|American Samoa|-14.33|-170|Pago Pago|
AT|Austria|47.33|13.33|Vienna|
AU|Australia|-25|135|Canberra|Commonwealth of Australia
AW|Aruba|12.5|-69.97|Oranjestad|
AX|Aland Islands|60.21|20.16|Mariehamn|Aland;Åland
AZ|Azerbaijan|40.5|47.5|Baku|
BA|Bosnia and Herzegovina|44.25|17.83|Sarajevo|Bosnia;Bosnia-Herzegovina;Herzegovina
BB|Barbados|13.17|-59.53|Bridgetown|
BD|Bangladesh|24|90|Dhaka|
BE|Belgium|50.75|4.5|Brussels|
BF|Burkina Faso|12.5|-1.67|Ouagadougou|Upper Volta
BG|Bulgaria|42.67|25.25|Sofia|
BH|Bahrain|26.03|50.55|Manama|
BI|Burundi|-3.5|30|Gitega|
BJ|Benin|9.5|2.25|Porto-Novo|Dahomey
BL|Saint Barthelemy|17.9|-62.83|Gustavia|St. Barts
BM|Bermuda|32.33|-64.75|Hamilton|
BN|Brunei|4.5|114.67|Bandar Seri Begawan|Brunei Darussalam
BO|Bolivia|-17|-65|La Paz|
BQ|Bonaire, Saint Eustatius and Saba|12.2|-68.26|Kralendijk|Caribbean Netherlands
BR|Brazil|-10|-55|Brasilia|
BS|Bahamas|24.25|-76|Nassau|the Bahamas
BT|Bhutan|27.5|90.5|Thimphu|
BV|Bouvet Island|-54.42|3.42||
BW|Botswana|-22|24|Gaborone|Bechuanaland
BY|Belarus|53|28|Minsk|Byelorussia;Belorussia
BZ|Belize|17.25|-88.75|Belmopan|British Honduras
CA|Canada|60.11|-113.64|Ottawa|
CC|Cocos Islands|-12.17|96.83|West Island|Keeling Islands;Cocos (Keeling) Islands
CD|Democratic Republic of the Congo|-2.5|23.5|Kinshasa|DR Congo;DRC;D.R.C.;Democratic Republic of Congo;Congo-Kinshasa;DR of Congo;Zaire;Congo
CF|Central African Republic|7|21|Bangui|CAR
CG|Republic of the Congo|-1|15.5|Brazzaville|Congo-Brazzaville;Congo Republic;Republic of Congo
CH|Switzerland|47|8.01|Bern|Swiss Confederation
CI|Ivory Coast|8|-5.5|Yamoussoukro|Cote d'Ivoire;Côte d'Ivoire
CK|Cook Islands|-16.08|-161.58|Avarua|
CL|Chile|-30|-71|Santiago|
CM|Cameroon|6|12.5|Yaounde|Cameroons
CN|China|35|105|Beijing|People's Republic of China;PRC;Mainland China;Communist China
CO|Colombia|4|-73.25|Bogota|
CR|Costa Rica|10|-84|San Jose|
CU|Cuba|22|-79.5|Havana|
CV|Cape Verde|16|-24|Praia|Cabo Verde
CW|Curacao|12.17|-69|Willemstad|
CX|Christmas Island|-10.5|105.67|Flying Fish Cove|
CY|Cyprus|35|33|Nicosia|
CZ|Czech Republic|49.75|15|Prague|Czechia;Czech Rep.
DE|Germany|51.5|10.5|Berlin|Federal Republic of Germany;West Germany;East Germany
DJ|Djibouti|11.83|42.5|Djibouti|
DK|Denmark|56|10|Copenhagen|
DM|Dominica|15.5|-61.33|Roseau|
DO|Dominican Republic|19|-70.67|Santo Domingo|
DZ|Algeria|28|3|Algiers|
EC|Ecuador|-1.25|-78.25|Quito|
EE|Estonia|59|26|Tallinn|
EG|Egypt|27|30|Cairo|United Arab Republic
EH|Western Sahara|25|-13.5|Laayoune|
ER|Eritrea|15|39|Asmara|
ES|Spain|40|-4|Madrid|
ET|Ethiopia|8|38|Addis Ababa|Abyssinia
FI|Finland|64|26|Helsinki|
FJ|Fiji|-18|178|Suva|
FK|Falkland Islands|-51.75|-59.17|Stanley|Falklands;Malvinas;the Falklands
FM|Micronesia|6.92|158.18|Palikir|Federated States of Micronesia
FO|Faroe Islands|62|-7|Torshavn|Faroes;Faeroe Islands
FR|France|46|2|Paris|French Republic
GA|Gabon|-1|11.75|Libreville|
GB|United Kingdom|54.76|-2.7|London|UK;U.K.;Britain;Great Britain;United Kingdom of Great Britain and Northern Ireland
GD|Grenada|12.12|-61.67|Saint George's|
GE|Georgia|42|43.5|Tbilisi|Republic of Georgia
GF|French Guiana|4|-53|Cayenne|
GG|Guernsey|49.46|-2.59|Saint Peter Port|
GH|Ghana|8.1|-1.2|Accra|Gold Coast
GI|Gibraltar|36.14|-5.35|Gibraltar|
GL|Greenland|72|-40|Nuuk|
GM|Gambia|13.5|-15.5|Banjul|the Gambia
GN|Guinea|10.83|-10.67|Conakry|Guinea-Conakry
GP|Guadeloupe|16.25|-61.58|Basse-Terre|
GQ|Equatorial Guinea|1.7|10.33|Malabo|
GR|Greece|39|22|Athens|Hellenic Republic
GS|South Georgia and the South Sandwich Islands|-56|-33|Grytviken|South Georgia
GT|Guatemala|15.5|-90.25|Guatemala City|
GU|Guam|13.48|144.82|Hagatna|
GW|Guinea-Bissau|12|-15|Bissau|
GY|Guyana|5|-59|Georgetown|British Guiana
HK|Hong Kong|22.25|114.17|Hong Kong|
HM|Heard Island and McDonald Islands|-53.1|72.52||
HN|Honduras|15|-86.5|Tegucigalpa|
HR|Croatia|45.17|15.5|Zagreb|
HT|Haiti|19|-72.42|Port-au-Prince|
HU|Hungary|47|20|Budapest|
ID|Indonesia|-5|120|Jakarta|
IE|Ireland|53|-8|Dublin|Irish Republic;Republic of Ireland;Eire
IL|Israel|31.5|34.75|Jerusalem|
IM|Isle of Man|54.25|-4.5|Douglas|
IN|India|22|79|New Delhi|
IO|British Indian Ocean Territory|-6|71.5|Diego Garcia|Chagos Islands;Chagos
IQ|Iraq|33|44|Baghdad|
IR|Iran|32|53|Tehran|Islamic Republic of Iran;Persia
IS|Iceland|65|-18|Reykjavik|
IT|Italy|42.83|12.83|Rome|
JE|Jersey|49.22|-2.13|Saint Helier|
JM|Jamaica|18.25|-77.5|Kingston|
JO|Jordan|31|36|Amman|Hashemite Kingdom of Jordan
JP|Japan|35.69|139.75|Tokyo|
KE|Kenya|1|38|Nairobi|
KG|Kyrgyzstan|41.5|75|Bishkek|Kirghizia;Kyrgyz Republic
KH|Cambodia|13|105|Phnom Penh|Kampuchea
KI|Kiribati|1.42|173|Tarawa|
KM|Comoros|-12.23|44.45|Moroni|the Comoros
KN|Saint Kitts and Nevis|17.33|-62.75|Basseterre|Saint Kitts;Saint Kitts-Nevis
KP|North Korea|40|127|Pyongyang|DPRK;D.P.R.K.;Democratic People's Republic of Korea;N. Korea;N Korea
KR|South Korea|36.5|127.75|Seoul|Republic of Korea;S. Korea;S Korea;ROK;Korea
KW|Kuwait|29.5|47.75|Kuwait City|
KY|Cayman Islands|19.5|-80.67|George Town|Caymans;the Caymans
KZ|Kazakhstan|48|68|Astana|Kazakstan
LA|Laos|18|105|Vientiane|Lao People's Democratic Republic;Lao PDR
LB|Lebanon|33.83|35.83|Beirut|
LC|Saint Lucia|13.88|-60.97|Castries|
LI|Liechtenstein|47.17|9.53|Vaduz|
LK|Sri Lanka|7.75|80.75|Colombo|Ceylon
LR|Liberia|6.5|-9.5|Monrovia|
LS|Lesotho|-29.5|28.25|Maseru|Basutoland
LT|Lithuania|55.42|24|Vilnius|
LU|Luxembourg|49.75|6.17|Luxembourg|Grand Duchy of Luxembourg
LV|Latvia|57|25|Riga|
LY|Libya|28|17|Tripoli|
MA|Morocco|28.5|-10|Rabat|
MC|Monaco|43.73|7.42|Monaco|
MD|Moldova|47.25|28.58|Chisinau|Moldavia
ME|Montenegro|42.75|19.25|Podgorica|
MF|Saint Martin|18.08|-63.06|Marigot|
MG|Madagascar|-20|47|Antananarivo|Malagasy Republic
MH|Marshall Islands|7.11|171.24|Majuro|the Marshalls
MK|North Macedonia|41.67|21.75|Skopje|Macedonia;FYROM;Former Yugoslav Republic of Macedonia
ML|Mali|18|-2|Bamako|
MM|Myanmar|21|96|Naypyidaw|Burma;Union of Myanmar
MN|Mongolia|46|105|Ulaanbaatar|Outer Mongolia
MO|Macau|22.16|113.57|Macau|Macao
MP|Northern Mariana Islands|16.26|145.6|Saipan|Northern Marianas
MQ|Martinique|14.67|-61|Fort-de-France|
MR|Mauritania|20.25|-10.5|Nouakchott|
MS|Montserrat|16.75|-62.2|Brades|
MT|Malta|35.92|14.43|Valletta|
MU|Mauritius|-20.3|57.58|Port Louis|
MV|Maldives|3.2|73|Male|the Maldives
MW|Malawi|-13.5|34|Lilongwe|Nyasaland
MX|Mexico|23|-102|Mexico City|
MY|Malaysia|2.5|112.5|Kuala Lumpur|
MZ|Mozambique|-18.25|35|Maputo|
NA|Namibia|-22|17|Windhoek|South West Africa
NC|New Caledonia|-21.5|165.5|Noumea|
NE|Niger|18|9|Niamey|
NF|Norfolk Island|-29.03|167.95|Kingston|
NG|Nigeria|10|8|Abuja|
NI|Nicaragua|13|-85|Managua|
NL|Netherlands|52.25|5.75|Amsterdam|the Netherlands;Holland
NO|Norway|62|10|Oslo|
NP|Nepal|28|84|Kathmandu|
NR|Nauru|-0.52|166.93|Yaren|
NU|Niue|-19.03|-169.87|Alofi|
NZ|New Zealand|-42|174|Wellington|Aotearoa;N.Z.
OM|Oman|21|57|Muscat|Sultanate of Oman
PA|Panama|9|-80|Panama City|
PE|Peru|-10|-75.25|Lima|
PF|French Polynesia|-17.53|-149.57|Papeete|
PG|Papua New Guinea|-6|147|Port Moresby|PNG;P.N.G.
PH|Philippines|13|122|Manila|the Philippines
PK|Pakistan|30|70|Islamabad|Islamic Republic of Pakistan
PL|Poland|52|20|Warsaw|
PM|Saint Pierre and Miquelon|46.83|-56.33|Saint-Pierre|
PN|Pitcairn|-25.07|-130.1|Adamstown|Pitcairn Islands;Pitcairn Island
PR|Puerto Rico|18.25|-66.5|San Juan|P.R.
PS|Palestinian Territories|31.92|35.2|Ramallah|Palestine;Palestinian Territory;State of Palestine;Occupied Palestinian Territory;Palestinian Authority;Occupied Territories
PT|Portugal|39.69|-8.01|Lisbon|
PW|Palau|7.5|134.57|Ngerulmud|
PY|Paraguay|-22.99|-57.99|Asuncion|
QA|Qatar|25.5|51.25|Doha|
RE|Reunion|-21.1|55.6|Saint-Denis|Reunion Island
RO|Romania|46|25|Bucharest|Rumania
RS|Serbia|44.82|20.46|Belgrade|
RU|Russia|60|100|Moscow|Russian Federation
RW|Rwanda|-2|30|Kigali|
SA|Saudi Arabia|25|45|Riyadh|Kingdom of Saudi Arabia;KSA;Saudi
SB|Solomon Islands|-8|159|Honiara|Solomons;the Solomons
SC|Seychelles|-4.58|55.67|Victoria|the Seychelles
SD|Sudan|16|30|Khartoum|North Sudan
SE|Sweden|62|15|Stockholm|
SG|Singapore|1.37|103.8|Singapore|
SH|Saint Helena|-15.95|-5.7|Jamestown|Ascension Island;Tristan da Cunha
SI|Slovenia|46.25|15.17|Ljubljana|
SJ|Svalbard and Jan Mayen|78|20|Longyearbyen|Svalbard;Spitsbergen
SK|Slovakia|48.67|19.5|Bratislava|Slovak Republic
SL|Sierra Leone|8.5|-11.5|Freetown|
SM|San Marino|43.94|12.46|San Marino|
SN|Senegal|14.5|-14.25|Dakar|
SO|Somalia|6|48|Mogadishu|Somali Republic
SR|Suriname|4|-56|Paramaribo|Surinam;Dutch Guiana
SS|South Sudan|7.5|30|Juba|S. Sudan
ST|Sao Tome and Principe|1|7|Sao Tome|
SV|El Salvador|13.83|-88.92|San Salvador|
SX|Sint Maarten|18.04|-63.07|Philipsburg|Saint Maarten
SY|Syria|35|38|Damascus|Syrian Arab Republic
SZ|Eswatini|-26.5|31.5|Mbabane|Swaziland
TC|Turks and Caicos Islands|21.73|-71.58|Cockburn Town|Turks and Caicos
TD|Chad|15|19|N'Djamena|
TF|French Southern Territories|-49.25|69.17|Port-aux-Francais|
TG|Togo|8.66|1|Lome|
TH|Thailand|15.5|101|Bangkok|Siam
TJ|Tajikistan|39|71|Dushanbe|
TK|Tokelau|-9.17|-171.82||
TL|East Timor|-8.83|125.75|Dili|Timor-Leste;Timor Leste
TM|Turkmenistan|40|60|Ashgabat|
TN|Tunisia|34|9|Tunis|
TO|Tonga|-20|-175|Nuku'alofa|
TR|Turkey|39|35|Ankara|Turkiye;Türkiye
TT|Trinidad and Tobago|11|-61|Port of Spain|Trinidad
TV|Tuvalu|-8.52|179.14|Funafuti|
TW|Taiwan|24|121|Taipei|Republic of China;Chinese Taipei;Formosa
TZ|Tanzania|-6|35|Dodoma|Tanganyika
UA|Ukraine|49|32|Kyiv|the Ukraine
UG|Uganda|1|32|Kampala|
UM|United States Minor Outlying Islands|28.2|-177.4||
US|United States|39.76|-98.5|Washington|United States of America;USA;U.S.A.;US;U.S.;America;the States
UY|Uruguay|-33|-56|Montevideo|
UZ|Uzbekistan|41.71|63.85|Tashkent|
VA|Vatican City|41.9|12.45|Vatican City|Vatican;the Vatican;Holy See
VC|Saint Vincent and the Grenadines|13.08|-61.2|Kingstown|Saint Vincent
VE|Venezuela|8|-66|Caracas|
VG|British Virgin Islands|18.5|-64.5|Road Town|B.V.I.
VI|U.S. Virgin Islands|18.42|-64.79|Charlotte Amalie|Virgin Islands;US Virgin Islands
VN|Vietnam|16.17|107.83|Hanoi|Viet Nam;North Vietnam;South Vietnam
VU|Vanuatu|-16|167|Port Vila|New Hebrides
WF|Wallis and Futuna|-13.3|-176.2|Mata-Utu|
WS|Samoa|-13.8|-172.18|Apia|Western Samoa
XK|Kosovo|42.58|21|Pristina|
YE|Yemen|15.5|47.5|Sanaa|North Yemen;South Yemen
YT|Mayotte|-12.83|45.17|Mamoudzou|
ZA|South Africa|-29|24|Pretoria|S. Africa;RSA
ZM|Zambia|-14.33|28.5|Lusaka|Northern Rhodesia
ZW|Zimbabwe|-19|29|Harare|Rhodesia
`;

export interface Country {
  /** ISO 3166-1 alpha-2 */
  code: string;
  name: string;
  lat: number;
  lon: number;
  /** empty where there is none */
  capital: string;
  aliases: string[];
}

let countries: Country[] | undefined;
let byCode: Map<string, Country> | undefined;

/** All countries, in the order of their codes. */
export function allCountries(): readonly Country[] {
  countries ??= ROWS.trim().split("\n").map(read);
  return countries;
}

/** The country with the ISO code, or undefined. */
export function countryByCode(code: string): Country | undefined {
  byCode ??= new Map(allCountries().map((country) => [country.code, country]));
  return byCode.get(code);
}

function read(row: string): Country {
  const [code = "", name = "", lat, lon, capital = "", aliases = ""] = row.split("|");
  return { code, name, lat: Number(lat), lon: Number(lon), capital, aliases: aliases ? aliases.split(";") : [] };
}
