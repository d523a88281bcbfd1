/**
 * Names of cities that the English-language press prints or printed beside the one under which GeoNames lists them:
 * old names, older spellings, nicknames in common use. Printed name, name in GeoNames, ISO code, and "main" where the
 * printed name is the usual one in English and becomes the table's.
 * training/gazetteer.ts checks every row against GeoNames and packs it.
 */
export const PLACE_ALIASES = `
Acre|Acre|IL
Aden|Aden|YE
Aix|Aix-en-Provence|FR
Akko|Acre|IL
Al Quds|Jerusalem|IL
Allahabad|Prayagraj|IN
Alma Ata|Almaty|KZ
Amoy|Xiamen|CN
Antakya|Antakya|TR
Antioch|Antakya|TR
Antwerp|Antwerpen|BE|main
Aqaba|Aqaba|JO
Asuncion|Asunción|PY
Aswan|Aswan|EG
Avdiivka|Avdiivka|UA
Baile Atha Cliath|Dublin|IE
Banaras|Varanasi|IN
Banda Aceh|Banda Aceh|ID
Bandar Abbas|Bandar Abbas|IR
Bangalore|Bengaluru|IN
Baroda|Vadodara|IN
Basle|Basel|CH
Basra|Basra|IQ
Batavia|Jakarta|ID
Be'er Sheva|Beersheba|IL
Beersheba|Beersheba|IL
Benares|Varanasi|IN
Benghazi|Benghazi|LY
Berne|Bern|CH
Bogota|Bogotá|CO
Bombay|Mumbai|IN
Brasilia|Brasília|BR
Breslau|Wrocław|PL
Bruges|Brugge|BE|main
Brunn|Brno|CZ
Brussel|Brussels|BE
Bruxelles|Brussels|BE
Calcutta|Kolkata|IN
Calicut|Kozhikode|IN
Canton|Guangzhou|CN
Cawnpore|Kanpur|IN
Chernigov|Chernihiv|UA
Chernihiv|Chernihiv|UA
Chittagong|Chattogram|BD
Chungking|Chongqing|CN
Ciudad Juarez|Ciudad Juárez|MX
Cochin|Kochi|IN
Cologne|Köln|DE|main
Constantinople|Istanbul|TR
Cordova|Córdoba|ES
Corfu|Corfu|GR
Cox's Bazar|Cox's Bazar|BD
Cracow|Kraków|PL
Cracow|Krakow|PL
D.C.|Washington|US
Da Nang|Da Nang|VN
Dacca|Dhaka|BD
Danang|Da Nang|VN
Danzig|Gdańsk|PL
Daraa|Dara|SY
Deir al Balah|Dayr al Balah|PS
Deir al-Balah|Dayr al Balah|PS
Deir al-Zor|Deir ez-Zor|SY
Deir ez-Zor|Deir ez-Zor|SY
Den Haag|The Hague|NL
Deraa|Dara|SY
Derna|Darnah|LY
Derry|Londonderry County Borough|GB
Djakarta|Jakarta|ID
Dnepropetrovsk|Dnipro|UA
Dnipropetrovsk|Dnipro|UA
Edo|Tokyo|JP
Eilat|Eilat|IL
Ekaterinburg|Yekaterinburg|RU
El Fasher|El Fasher|SD
Elisabethville|Lubumbashi|CD
Erbil|Erbil|IQ
Esfahan|Isfahan|IR
Falluja|Al Fallūjah|IQ
Fallujah|Al Fallūjah|IQ|main
Foochow|Fuzhou|CN
Fort Lamy|N'Djamena|TD
Frankfurt|Frankfurt am Main|DE
Frunze|Bishkek|KG
Gaza City|Gaza|PS
Gaziantep|Gaziantep|TR
Geneva|Genève|CH|main
Georgetown|George Town|MY
Ghazni|Ghazni|AF
Ghent|Gent|BE|main
Gorky|Nizhniy Novgorod|RU
Gothenburg|Göteborg|SE|main
Gqeberha|Port Elizabeth|ZA
Grozny|Grozny|RU
Guayaquil|Guayaquil|EC
Gurugram|Gurgaon|IN
Gwangju|Gwangju|KR
Hague|The Hague|NL
Haiphong|Haiphong|VN
Hangchow|Hangzhou|CN
Hanover|Hannover|DE|main
Hebron|Hebron|PS
Herat|Herat|AF
Hodeida|Al Ḩudaydah|YE
Hodeidah|Al Ḩudaydah|YE|main
Hue|Huế|VN
Hull|Kingston upon Hull|GB
Hurghada|Hurghada|EG
Idlib|Idlib|SY
Inchon|Incheon|KR
Indy|Indianapolis|US
Irbil|Erbil|IQ
Isfahan|Isfahan|IR
Istambul|Istanbul|TR
Izmir|İzmir|TR
JB|Johor Bahru|MY
Jaffna|Jaffna|LK
Jalalabad|Jalalabad|AF
Jeddah|Jeddah|SA
Jenin|Jenin|PS
Jidda|Jeddah|SA
Joburg|Johannesburg|ZA
Jogjakarta|Yogyakarta|ID
Juarez|Ciudad Juárez|MX
KL|Kuala Lumpur|MY
Kaesong|Kaesong|KP
Kandahar|Kandahār|AF
Kaohsiung|Kaohsiung|TW
Karbala|Al Ḩillah|IQ
Kashgar|Kashgar|CN
Kerbala|Karbala|IQ
Kharkov|Kharkiv|UA
Kherson|Kherson|UA
Kiev|Kyiv|UA
Kirkuk|Kirkuk|IQ
Kishinev|Chisinau|MD
Konigsberg|Kaliningrad|RU
Kramatorsk|Kramatorsk|UA
Krasnovodsk|Türkmenbaşy|TM
Krivoy Rog|Kryvyi Rih|UA
Kryvyi Rih|Kryvyi Rih|UA
Kunduz|Kunduz|AF
Kuwait|Kuwait City|KW
Kwangju|Gwangju|KR
L.A.|Los Angeles|US
Lashkar Gah|Lashkar Gah|AF
Latakia|Latakia|SY
Leghorn|Livorno|IT
Leipsic|Leipzig|DE
Lemberg|Lviv|UA
Leninabad|Khujand|TJ
Leningrad|Saint Petersburg|RU
Leon|León de los Aldama|MX
Leopoldville|Kinshasa|CD
Lhasa|Lhasa|CN
Liege|Liège|BE|main
Lodz|Łódź|PL
Lourenco Marques|Maputo|MZ
Lourenço Marques|Maputo|MZ
Louvain|Leuven|BE
Lucerne|Luzern|CH|main
Lugansk|Luhansk|UA
Luxor|Luxor|EG
Lvov|Lviv|UA
Lyons|Lyon|FR
Madras|Chennai|IN
Makassar|Makassar|ID
Makhachkala|Makhachkala|RU
Makkah|Mecca|SA
Malacca|Malacca|MY
Malines|Mechelen|BE
Mandalay|Mandalay|MM
Mangalore|Mangaluru|IN
Mantua|Mantova|IT|main
Marseilles|Marseille|FR
Mashhad|Mashhad|IR
Mazar-i-Sharif|Mazar-e Sharif|AF
Medina|Medina|SA
Misrata|Misrata|LY
Mosul|Mosul|IQ
Moulmein|Mawlamyine|MM
Mukden|Shenyang|CN
Mumbay|Mumbai|IN
Munich|München|DE
Mykolaiv|Mykolayiv|UA|main
Mysore|Mysuru|IN
N.Y.C.|New York City|US
NYC|New York City|US
Nablus|Nablus|PS
Najaf|Najaf|IQ
Nanking|Nanjing|CN
Naples|Napoli|IT
Naypyidaw|Nay Pyi Taw|MM|main
New York|New York City|US
Nikolayev|Mykolayiv|UA
Nis|Niš|RS
Nizhny Novgorod|Nizhniy Novgorod|RU|main
Nizhny Tagil|Nizhniy Tagil|RU
Novi Sad|Novi Sad|RS
Nur-Sultan|Astana|KZ
Nuremberg|Nürnberg|DE|main
Nyala|Nyala|SD
Odessa|Odesa|UA
Omdurman|Omdurman|SD
Ooty|Ooty|IN
Oswiecim|Oświęcim|PL
Padua|Padova|IT|main
Panama City|Panamá|PA|main
Peking|Beijing|CN
Penang|George Town|MY
Petrograd|Saint Petersburg|RU
Phila.|Philadelphia|US
Philly|Philadelphia|US
Pilsen|Pilsen|CZ
Piraeus|Piraeus|GR
Pokrovsk|Pokrovsk|UA
Pondicherry|Puducherry|IN
Poona|Pune|IN
Port Arthur|Lüshun|CN
Port Elizabeth|Gqeberha|ZA
Port Sudan|Port Sudan|SD
Posen|Poznań|PL
Prayagraj|Prayagraj|IN
Pressburg|Bratislava|SK
Pusan|Busan|KR
Pyongyang|Pyongyang|KP
Qom|Qom|IR
Quebec City|Québec|CA|main
Quetta|Quetta|PK
Rafah|Rafah|PS
Ramadi|Ramadi|IQ
Rangoon|Yangon|MM
Raqqa|Raqqa|SY
Rhodes|Ródos|GR
Rostov|Rostov-na-Donu|RU
Rostov-on-Don|Rostov-na-Donu|RU|main
Saida|Sidon|LB
Saigon|Ho Chi Minh City|VN
Salisbury|Harare|ZW
Salonica|Thessaloniki|GR
Salonika|Thessaloniki|GR
San Fran|San Francisco|US
San Jose|San José|CR
Sana'a|Sanaa|YE
Santiago de Chile|Santiago|CL
Sao Paulo|São Paulo|BR
Sevastopol|Sevastopol|UA
Severodonetsk|Sievierodonetsk|UA
Seville|Sevilla|ES|main
Sharm el-Sheikh|Sharm el-Sheikh|EG
Shiraz|Shiraz|IR
Sian|Xi’an|CN
Sievierodonetsk|Sievierodonetsk|UA
Simferopol|Simferopol|UA
Simla|Shimla|IN
Sin City|Las Vegas|US
Sirte|Sirte|LY
Sittwe|Sittwe|MM
Smyrna|İzmir|TR
Soochow|Suzhou|CN
Sour|Tyre|LB
St. Petersburg|Saint Petersburg|RU
Stalingrad|Volgograd|RU
Stanleyville|Kisangani|CD
Stepanakert|Khankendi|AZ
Stettin|Szczecin|PL
Suez|Suez|EG
Sukhumi|Sokhumi|GE
Sverdlovsk|Yekaterinburg|RU
Syracuse|Siracusa|IT
Tabriz|Tabriz|IR
Taegu|Daegu|KR
Taejon|Daejeon|KR
Taichung|Taichung|TW
Taiz|Taiz|YE
Tananarive|Antananarivo|MG
Tel Aviv-Jaffa|Tel Aviv|IL
Tel Aviv-Yafo|Tel Aviv|IL
The Hague|The Hague|NL
Tientsin|Tianjin|CN
Tiflis|Tbilisi|GE
Tikrit|Tikrit|IQ
Tiruchi|Tiruchirappalli|IN
Tokio|Tokyo|JP
Trebizond|Trabzon|TR
Trichy|Tiruchirappalli|IN
Trivandrum|Thiruvananthapuram|IN
Tshwane|Pretoria|ZA
Tsingtao|Qingdao|CN
Tskhinvali|Tskhinvali|GE
Tyre|Tyre|LB
Ujung Pandang|Makassar|ID
Ulan Bator|Ulaanbaatar|MN
United Nations|New York City|US
Urumqi|Urumqi|CN
Uzhgorod|Uzhhorod|UA
Valetta|Valletta|MT
Vegas|Las Vegas|US
Vilna|Vilnius|LT
Vizag|Visakhapatnam|IN
Vladivostok|Vladivostok|RU
Voroshilovgrad|Luhansk|UA
Washington D.C.|Washington|US
Washington Washington, D.C.|Washington|US
Xi'an|Xi’an|CN|main
Xian|Xi’an|CN
Zaporizhia|Zaporizhzhya|UA
Zaporizhzhia|Zaporizhzhya|UA|main
Zaporozhye|Zaporizhzhia|UA
Zarqa|Zarqa|JO
Zurich|Zürich|CH|main
eThekwini|Durban|ZA
`;
