/**
 * Demonyms and adjectives of nationality, with the ISO code of their country. Plurals in -s are found without a row.
 *
 * Source: CIA World Factbook, field "Nationality" (public domain), and forms that the English-language press prints.
 */
const ROWS = `
Afghan AF
Afghani AF
Albanian AL
Algerian DZ
American US
Andorran AD
Angolan AO
Antiguan AG
Argentine AR
Argentinean AR
Argentinian AR
Armenian AM
Aruban AW
Aussie AU
Australian AU
Austrian AT
Azerbaijani AZ
Azeri AZ
Bahamian BS
Bahraini BH
Bangladeshi BD
Barbadian BB
Basotho LS
Batswana BW
Belarusan BY
Belarusian BY
Belgian BE
Belizean BZ
Beninese BJ
Bermudian BM
Bhutanese BT
Bissau-Guinean GW
Bolivian BO
Bosnian BA
Botswanan BW
Brazilian BR
Brit GB
British GB
Briton GB
Bruneian BN
Bulgarian BG
Burkinabe BF
Burkinabé BF
Burmese MM
Burundian BI
Byelorussian BY
Cambodian KH
Cameroonian CM
Canadian CA
Catalan ES
Central-African CF
Chadian TD
Chechen RU
Chilean CL
Chinese CN
Colombian CO
Comorian KM
Congolese CD
Crimean UA
Croat HR
Croatian HR
Cuban CU
Cypriot CY
Czech CZ
Dane DK
Danish DK
Djiboutian DJ
Dominican DO
Dutch NL
Dutchman NL
Ecuadorean EC
Ecuadorian EC
Egyptian EG
Emirati AE
English GB
Englishman GB
Englishwoman GB
Equatoguinean GQ
Eritrean ER
Estonian EE
Eswatini SZ
Ethiopian ET
Faroese FO
Fijian FJ
Filipina PH
Filipino PH
Finn FI
Finnish FI
French FR
Frenchman FR
Frenchwoman FR
Gabonese GA
Gambian GM
Gazan PS
Georgian GE
German DE
Ghanaian GH
Gibraltarian GI
Greek GR
Greenlander GL
Greenlandic GL
Grenadian GD
Guatemalan GT
Guinean GN
Guyanese GY
Haitian HT
Honduran HN
Hungarian HU
Icelander IS
Icelandic IS
Indian IN
Indonesian ID
Iranian IR
Iraqi IQ
Irish IE
Irishman IE
Irishwoman IE
Israeli IL
Italian IT
Ivorian CI
Jamaican JM
Japanese JP
Jordanian JO
Kashmiri IN
Kazakh KZ
Kazakhstani KZ
Kenyan KE
Kittitian KN
Kiwi NZ
Kosovan XK
Kosovar XK
Kuwaiti KW
Kyrgyz KG
Lao LA
Laotian LA
Latvian LV
Lebanese LB
Liberian LR
Libyan LY
Liechtensteiner LI
Lithuanian LT
Luxembourger LU
Macanese MO
Macedonian MK
Malagasy MG
Malawian MW
Malay MY
Malaysian MY
Maldivian MV
Malian ML
Maltese MT
Manx IM
Marshallese MH
Mauritanian MR
Mauritian MU
Mexican MX
Micronesian FM
Moldovan MD
Monegasque MC
Mongolian MN
Montenegrin ME
Moroccan MA
Mosotho LS
Motswana BW
Mozambican MZ
Namibian NA
Nauruan NR
Nepalese NP
Nepali NP
New-Zealander NZ
Nicaraguan NI
Nigerian NG
Nigerien NE
North-Korean KP
Norwegian NO
Omani OM
Pakistani PK
Palauan PW
Palestinian PS
Panamanian PA
Papuan PG
Paraguayan PY
Persian IR
Peruvian PE
Pole PL
Polish PL
Portuguese PT
Puerto-Rican PR
Qatari QA
Romanian RO
Russian RU
Rwandan RW
Saint-Lucian LC
Salvadoran SV
Salvadorean SV
Sammarinese SM
Samoan WS
Saudi SA
Scot GB
Scotsman GB
Scottish GB
Senegalese SN
Serb RS
Serbian RS
Seychellois SC
Sierra-Leonean SL
Singaporean SG
Slovak SK
Slovakian SK
Slovene SI
Slovenian SI
Somali SO
Somalian SO
South-African ZA
South-Korean KR
South-Sudanese SS
Soviet RU
Spaniard ES
Spanish ES
Sri-Lankan LK
Sudanese SD
Surinamese SR
Swazi SZ
Swede SE
Swedish SE
Swiss CH
Syrian SY
Taiwanese TW
Tajik TJ
Tajikistani TJ
Tanzanian TZ
Thai TH
Tibetan CN
Timorese TL
Tobagonian TT
Togolese TG
Tongan TO
Trinidadian TT
Tunisian TN
Turk TR
Turkish TR
Turkmen TM
Tuvaluan TV
Ugandan UG
Ukrainian UA
Uruguayan UY
Uzbek UZ
Uzbekistani UZ
Vanuatuan VU
Venezuelan VE
Vietnamese VN
Welsh GB
Welshman GB
Yemeni YE
Yemenite YE
Zairean CD
Zambian ZM
Zimbabwean ZW
`;

let demonyms: Map<string, string> | undefined;

/**
 * ISO country code of a demonym or adjective of nationality; null when it is none. Constant time.
 *
 * @example
 * demonymCountry("Britons")      // => "GB"
 * demonymCountry("South Korean") // => "KR"
 * demonymCountry("Parisian")     // => null
 */
export function demonymCountry(word: string): string | null {
  demonyms ??= table();
  const key = word.toLowerCase().replace(/[\s\u2010-\u2013]/g, "-");
  return demonyms.get(key) ?? (key.endsWith("s") ? demonyms.get(key.slice(0, -1)) : undefined) ?? null;
}

/** The demonyms in lower case, singular and plural. */
export function demonymRows(): string[] {
  demonyms ??= table();
  return [...demonyms.keys()].flatMap((word) => [word, `${word}s`]);
}

function table(): Map<string, string> {
  const map = new Map<string, string>();
  for (const row of ROWS.trim().split("\n")) {
    const space = row.lastIndexOf(" ");
    map.set(row.slice(0, space).toLowerCase(), row.slice(space + 1));
  }
  return map;
}
