/**
 * Names of cities that the English-language press prints or printed beside the one under which GeoNames lists them:
 * old names, older spellings, nicknames in common use. Printed name, name in GeoNames, ISO code.
 * training/gazetteer.ts checks every row against GeoNames and packs it.
 */
export const PLACE_ALIASES = `
Aix|Aix-en-Provence|FR
Al Quds|Jerusalem|IL
Alma Ata|Almaty|KZ
Antwerpen|Antwerpen|BE
Antwerp|Antwerpen|BE
Asuncion|Asunción|PY
Baile Atha Cliath|Dublin|IE
Bakhmut|Bakhmut|UA
Banaras|Varanasi|IN
Bangalore|Bengaluru|IN
Basle|Basel|CH
Belfast City|Belfast|GB
Benares|Varanasi|IN
Berne|Bern|CH
Bombay|Mumbai|IN
Brasilia|Brasília|BR
Bruges|Brugge|BE
Brussels|Brussels|BE
Calcutta|Kolkata|IN
Canton|Guangzhou|CN
Cawnpore|Kanpur|IN
Chicago|Chicago|US
Chungking|Chongqing|CN
Cologne|Cologne|DE
Cologne|Köln|DE
Constantinople|Istanbul|TR
Cordova|Córdoba|ES
Cracow|Krakow|PL
Cracow|Kraków|PL
D.C.|Washington|US
Dacca|Dhaka|BD
Danzig|Gdańsk|PL
Derry|Derry|GB
Derry|Londonderry County Borough|GB
Dnepropetrovsk|Dnipro|UA
Dnipropetrovsk|Dnipro|UA
Donetsk|Donetsk|UA
Edo|Tokyo|JP
Ekaterinburg|Yekaterinburg|RU
Fallujah|Al Fallūjah|IQ
Falluja|Al Fallūjah|IQ
Florence|Florence|IT
Frankfurt|Frankfurt am Main|DE
Frisco|San Francisco|US
Gaza City|Gaza|PS
Geneva|Geneva|CH
Geneva|Genève|CH
Genoa|Genoa|IT
Ghent|Gent|BE
Gorky|Nizhniy Novgorod|RU
Gothenburg|Göteborg|SE
Hague|The Hague|NL
Haleb|Aleppo|SY
Hanover|Hannover|DE
Homs|Homs|SY
Joburg|Johannesburg|ZA
KL|Kuala Lumpur|MY
Kabul City|Kabul|AF
Kandahar|Kandahār|AF
Karbala|Al Ḩillah|IQ
Kerbala|Karbala|IQ
Kharkov|Kharkiv|UA
Kiev|Kyiv|UA
Kishinev|Chisinau|MD
Konigsberg|Kaliningrad|RU
Kuwait|Kuwait City|KW
L.A.|Los Angeles|US
Leghorn|Livorno|IT
Lemberg|Lviv|UA
Leningrad|Saint Petersburg|RU
Lisbon|Lisbon|PT
Louvain|Leuven|BE
Lucerne|Luzern|CH
Lugansk|Luhansk|UA
Lvov|Lviv|UA
Lyons|Lyon|FR
Madras|Chennai|IN
Makkah|Mecca|SA
Malines|Mechelen|BE
Mariupol|Mariupol|UA
Marseilles|Marseille|FR
Mukden|Shenyang|CN
Mumbay|Mumbai|IN
Munich|München|DE
Mykolaiv|Mykolayiv|UA
Mysore|Mysuru|IN
N.Y.C.|New York City|US
NYC|New York City|US
Nanking|Nanjing|CN
New Orleans|New Orleans|US
New York, New York|New York City|US
New York|New York City|US
Nikolayev|Mykolayiv|UA
Nizhny Novgorod|Nizhniy Novgorod|RU
Nizhny Tagil|Nizhniy Tagil|RU
Nuremberg|Nürnberg|DE
Odessa|Odesa|UA
Peking|Beijing|CN
Peshawar|Peshawar|PK
Petrograd|Saint Petersburg|RU
Philly|Philadelphia|US
Pondicherry|Puducherry|IN
Poona|Pune|IN
Port Elizabeth|Gqeberha|ZA
Port Said|Port Said|EG
Posen|Poznań|PL
Quebec City|Québec|CA
Rangoon|Yangon|MM
Rhodes|Ródos|GR
Rome|Rome|IT
Rostov-on-Don|Rostov-na-Donu|RU
Rostov|Rostov-na-Donu|RU
Saigon|Ho Chi Minh City|VN
Salonica|Thessaloniki|GR
Salonika|Thessaloniki|GR
Samarkand|Samarkand|UZ
San Fran|San Francisco|US
Sarajevo|Sarajevo|BA
Sevilla|Sevilla|ES
Seville|Sevilla|ES
Sian|Xi’an|CN
Simla|Shimla|IN
Smyrna|İzmir|TR
Srebrenica|Srebrenica|BA
St. Petersburg|Saint Petersburg|RU
Stalingrad|Volgograd|RU
Sukhumi|Sokhumi|GE
Sverdlovsk|Yekaterinburg|RU
Tananarive|Antananarivo|MG
Tel Aviv-Jaffa|Tel Aviv|IL
Tel Aviv|Tel Aviv|IL
Tiflis|Tbilisi|GE
Tokio|Tokyo|JP
Trebizond|Trabzon|TR
Trivandrum|Thiruvananthapuram|IN
Tsingtao|Qingdao|CN
Turin|Turin|IT
Twin Cities|Minneapolis|US
Ulan Bator|Ulaanbaatar|MN
Ulan Bator|Ulan Bator|MN
Valetta|Valletta|MT
Vegas|Las Vegas|US
Venice|Venice|IT
Vilna|Vilnius|LT
Vizag|Visakhapatnam|IN
Voroshilovgrad|Luhansk|UA
Washington D.C.|Washington|US
Washington Washington, D.C.|Washington|US
Windy City|Chicago|US
Xi'an|Xi’an|CN
Xian|Xi’an|CN
Zaporizhia|Zaporizhzhya|UA
Zaporizhzhia|Zaporizhzhya|UA
Zaporozhye|Zaporizhzhia|UA
Zurich|Zürich|CH
`;
