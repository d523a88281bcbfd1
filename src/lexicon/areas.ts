/**
 * Large areas that are no country and no first-level division: continents, regions, seas, rivers, ranges, disputed lands.
 * Name, latitude, longitude, ISO code of the country that it lies in (empty when it crosses borders), kind, further names.
 *
 * Coordinates: one point for the whole, as GeoNames gives it (geonames.org, CC BY 4.0) or the middle of the area.
 */
const ROWS = `
Abkhazia|43|41|GE|area|
Adjara|41.65|42|GE|area|Ajara
Adriatic Sea|43|15||area|Adriatic
Aegean Sea|38.5|25||area|Aegean
Africa|7.19|21.09||continent|
Alps|46.4|10||area|the Alps;Swiss Alps
Alsace|48.5|7.5|FR|area|
Amazon|-4|-62||area|Amazon rainforest;Amazon basin;Amazon River;Amazonia
Amur River|50|130||area|Amur
Anatolia|39|35|TR|area|Asia Minor
Andaman Sea|10|95||area|
Andes|-20|-67||area|the Andes
Anglesey|53.28|-4.35|GB|area|
Antarctic|-78.16|16.41||continent|
Appalachia|38.8|-81|US|area|Appalachian Mountains;Appalachians
Arabian Peninsula|23|46||area|Arabia
Arabian Sea|15|65||area|
Aran Islands|53.1|-9.7|IE|area|
Arctic|80|0||area|the Arctic;Arctic Circle;High Arctic
Arctic Ocean|85|0||area|
Arkansas River|36|-97|US|area|
Asia|29.84|89.3||continent|
Asia-Pacific|10|120||area|Asia Pacific
Atlantic Ocean|10|-25||area|Atlantic;the Atlantic;North Atlantic;South Atlantic
Atlas Mountains|31.5|-6||area|High Atlas;the Atlas
Auschwitz|50.03|19.2|PL|area|Auschwitz-Birkenau
Azores|38.5|-28|PT|area|
Baja California|28|-113.5|MX|area|Baja
Balearic Islands|39.5|3|ES|area|Balearics
Bali|-8.5|115|ID|area|
Balkans|43|21||area|the Balkans;Western Balkans;Balkan Peninsula
Baltic Sea|58|20||area|Baltic
Baltics|57|24.5||area|the Baltics;Baltic states
Baluchistan|28|64||area|
Barents Sea|75|40||area|
Basque Country|43|-2.5|ES|area|
Bay Area|37.75|-122.35|US|area|San Francisco Bay Area
Bay of Bengal|15|90||area|
Bay of Biscay|44|-4||area|
Bay of Pigs|22.2|-81.2|CU|area|
Bekaa Valley|33.9|36.1|LB|area|Bekaa;Beqaa;Beqaa Valley
Bering Sea|58|-175||area|
Bering Strait|65.8|-169||area|
Berkshires|42.4|-73.2|US|area|
Big Apple|40.71|-74.01|US|area|
Black Country|52.5|-2|GB|area|
Black Forest|48.3|8.2|DE|area|
Black Hills|44|-104|US|area|
Black Sea|43|35||area|
Blue Ridge Mountains|36.5|-81|US|area|Blue Ridge
Borneo|1|114||area|
Bosporus|41.1|29.05|TR|area|Bosphorus
Bougainville|-6.2|155.2|PG|area|
Brahmaputra|26|93||area|Brahmaputra River
Brittany|48.2|-3|FR|area|
Broads|52.6|1.5|GB|area|Norfolk Broads
Burgundy|47|4.5|FR|area|
Cairngorms|57.1|-3.7|GB|area|
Camp David|39.65|-77.47|US|area|
Canary Islands|28|-15.5|ES|area|Canaries;the Canaries
Cape Canaveral|28.46|-80.53|US|area|
Cape Cod|41.7|-70.3|US|area|
Cape Horn|-55.98|-67.27|CL|area|
Capitol Hill|38.89|-77|US|area|
Caribbean|15|-75||area|Caribbean Sea;the Caribbean;West Indies
Carpathians|47|25.5||area|Carpathian Mountains
Casamance|12.8|-15|SN|area|
Cascades|47|-121.5|US|area|
Caspian Sea|42|50||area|Caspian
Catskills|42.1|-74.4|US|area|Catskill Mountains
Caucasus|42.5|45||area|the Caucasus;South Caucasus;Transcaucasia
Celtic Sea|50|-8||area|
Central Africa|5|20||area|
Central America|12.17|-84.88||area|
Central Asia|45|65||area|
Central Coast|35.5|-120.5|US|area|
Central Europe|48.5|17||area|
Central Valley|36.8|-119.8|US|area|
Channel Islands|49.33|-2.33||area|
Channel Tunnel|51.01|1.5||area|
Chechnya|43.4|45.7|RU|area|
Chernobyl|51.27|30.22|UA|area|Chornobyl
Chesapeake Bay|38|-76.2|US|area|
Colorado River|36|-112||area|
Columbia River|46|-120||area|
Congo River|-2|18||area|
Connacht|53.7|-9|IE|area|Connaught
Connecticut River|42.5|-72.5|US|area|
Coral Sea|-18|155||area|
Corn Belt|41.5|-92|US|area|
Cornwall|50.42|-4.83|GB|area|
Corsica|42.17|9.08|FR|area|
Costa Brava|41.9|3.1|ES|area|
Cote d'Azur|43.5|7|FR|area|French Riviera
Cotswolds|51.8|-1.95|GB|area|the Cotswolds
Crete|35.2|24.9|GR|area|
Crimea|45.3|34.4|UA|area|Crimean Peninsula
Cumbria|54.5|-3.25|GB|area|
Czechoslovakia|49.5|17||area|
Danube|47|19||area|Danube River
Dardanelles|40.2|26.4|TR|area|
Darfur|13|25|SD|area|
Darien Gap|7.9|-77.5||area|
Dartmoor|50.57|-3.92|GB|area|
Dead Sea|31.5|35.5||area|
Deep South|32.5|-88|US|area|
Delaware Bay|39.1|-75.2|US|area|
Delaware River|40|-75|US|area|
Demilitarized Zone|38|127||area|DMZ
Diego Garcia|-7.3|72.4|IO|area|
Dnieper|49|33||area|Dnipro River;Dnieper River;Dnipro river
Dolomites|46.4|11.9|IT|area|
Don River|49|42|RU|area|
Donbas|48.3|38|UA|area|Donbass
Donetsk People's Republic|48|38|UA|area|
East Africa|0|37||area|Eastern Africa
East Anglia|52.5|1|GB|area|
East Asia|36|115||area|Northeast Asia;Far East
East China Sea|29|125||area|
East Coast|39|-76|US|area|Eastern Seaboard;Eastern United States
East Jerusalem|31.78|35.24|PS|area|
East Midlands|52.9|-1|GB|area|
Easter Island|-27.12|-109.35|CL|area|
Eastern Europe|50|25||area|
Eastern Ghouta|33.53|36.45|SY|area|Ghouta
Eastern Mediterranean|34|33||area|
Elbe|52|12||area|
Ellis Island|40.7|-74.04|US|area|
English Channel|50.2|0||area|
Ethiopian Highlands|10|39|ET|area|
Euphrates|34|42||area|Euphrates River
Eurasia|50|70||area|
Europe|48.69|9.14||continent|
European Union|50.84|4.38||area|EU;E.U.
Everest|27.99|86.93|NP|area|Mount Everest;Mt. Everest
Everglades|25.9|-80.8|US|area|
Exmoor|51.15|-3.65|GB|area|
Fens|52.5|0.2|GB|area|
Fertile Crescent|34|42||area|
Finger Lakes|42.7|-77|US|area|
Flanders|51|4|BE|area|
Florida Keys|24.7|-81.1|US|area|the Keys
Fort Bragg|35.14|-79|US|area|
Fort Hood|31.14|-97.78|US|area|
Fraser River|52|-122|CA|area|
Fraser Valley|49.15|-122|CA|area|
French Alps|45.5|6.7|FR|area|
Galapagos|-0.6|-90.4|EC|area|Galapagos Islands
Galilee|32.8|35.4|IL|area|Sea of Galilee
Ganges|25.5|83|IN|area|Ganges River;Ganga
Gatwick|51.15|-0.18|GB|area|Gatwick Airport
Gaza Strip|31.4|34.35|PS|area|Gaza
Gibraltar Strait|35.95|-5.6||area|
Gobi|42.5|104||area|Gobi Desert
Golan Heights|33|35.8|SY|area|Golan
Grand Canyon|36.1|-112.1|US|area|
Great Barrier Reef|-18.3|147.7|AU|area|
Great Basin|40|-117|US|area|
Great Lakes|45|-84||area|
Great Plains|42|-101|US|area|
Great Rift Valley|-1|36||area|Rift Valley
Great Salt Lake|41.1|-112.5|US|area|
Greater Toronto Area|43.7|-79.4|CA|area|GTA
Guadalcanal|-9.6|160.2|SB|area|
Guantanamo Bay|19.95|-75.15|CU|area|Guantanamo;Gitmo
Gulf Coast|29.5|-91|US|area|
Gulf of Aden|12|48||area|
Gulf of Alaska|57|-144||area|
Gulf of California|28|-112|MX|area|Sea of Cortez
Gulf of Finland|60|26||area|
Gulf of Guinea|1|4||area|
Gulf of Mexico|25|-90||area|Gulf of America
Gulf of Oman|25|58||area|
Gulf of Thailand|9.5|102||area|
Gulf of Tonkin|20|108||area|
Heathrow|51.47|-0.46|GB|area|Heathrow Airport;London Heathrow
Hejaz|24|39|SA|area|
Highlands|57.5|-4.8|GB|area|Scottish Highlands
Highlands and Islands|57.5|-5|GB|area|
Himalayas|28.5|84||area|Himalaya;the Himalayas
Hindu Kush|35.5|71||area|
Hispaniola|19|-71||area|
Hokkaido|43.4|142.9|JP|area|
Hollywood|34.1|-118.33|US|area|
Home Counties|51.5|-0.5|GB|area|
Honshu|36|138|JP|area|
Horn of Africa|8|45||area|
Hudson Bay|60|-86|CA|area|
Hudson River|42|-73.9|US|area|Hudson Valley
Hudson Strait|62|-71|CA|area|
Hunter Valley|-32.5|151|AU|area|
Iberia|40|-4||area|Iberian Peninsula
Ibiza|39|1.43|ES|area|
Indian Ocean|-10|70||area|
Indian subcontinent|22|79||area|
Indo-Pacific|0|110||area|
Indochina|16|105||area|
Indus|29|70|PK|area|Indus River
Inland Empire|34|-117.3|US|area|
Inner Mongolia|44|113|CN|area|
Ionian Sea|38.5|19||area|
Irish Sea|54|-5||area|
Iron Curtain|50|14||area|
Irrawaddy|20|95|MM|area|Ayeyarwady;Irrawaddy Delta
Isle of Skye|57.3|-6.25|GB|area|Skye
Isle of Wight|50.68|-1.28|GB|area|
Ituri|1.6|29.5|CD|area|
Iwo Jima|24.78|141.32|JP|area|
JFK Airport|40.64|-73.78|US|area|John F. Kennedy International Airport;Kennedy Airport;JFK
Java|-7.5|110|ID|area|
Jeju|33.38|126.55|KR|area|Jeju Island
Jutland|56|9.25|DK|area|
Kalahari|-23|22||area|Kalahari Desert
Kalimantan|-1|114|ID|area|
Kamchatka|56|159|RU|area|Kamchatka Peninsula
Karelia|63|32||area|
Kashmir|34.5|76||area|
Kashmir Valley|34|74.8|IN|area|
Katanga|-9|26|CD|area|
Kattegat|57|11||area|
Kerch Strait|45.3|36.5||area|
Khyber Pass|34.1|71.1||area|
Kilimanjaro|-3.07|37.35|TZ|area|Mount Kilimanjaro
Kivu|-2.5|28.5|CD|area|
Korean Peninsula|37.5|127||area|
Kurdistan|37|43||area|Iraqi Kurdistan
Kuril Islands|46.5|151|RU|area|Kurils
Kyushu|32.7|131|JP|area|
LaGuardia Airport|40.78|-73.87|US|area|LaGuardia
Lake Baikal|53.5|108|RU|area|
Lake Chad|13|14||area|
Lake Champlain|44.5|-73.3||area|
Lake Como|46|9.27|IT|area|
Lake Constance|47.6|9.4||area|
Lake District|54.5|-3.1|GB|area|
Lake Erie|42.2|-81.2||area|
Lake Garda|45.6|10.7|IT|area|
Lake Geneva|46.45|6.55||area|
Lake Huron|44.8|-82.4||area|
Lake Malawi|-12|34.5||area|Lake Nyasa
Lake Mead|36.25|-114.4|US|area|
Lake Michigan|44|-87|US|area|
Lake Okeechobee|26.95|-80.8|US|area|
Lake Ontario|43.7|-78||area|
Lake Powell|37|-111.3|US|area|
Lake Superior|47.7|-87.5||area|
Lake Tahoe|39.1|-120|US|area|
Lake Tanganyika|-6|29.5||area|
Lake Titicaca|-15.8|-69.4||area|
Lake Urmia|37.7|45.3|IR|area|
Lake Victoria|-1|33||area|
Lake Winnipeg|52|-97|CA|area|
Lapland|68|26||area|
Las Vegas Strip|36.11|-115.17|US|area|
Las Vegas Valley|36.1|-115.2|US|area|
Latin America|-10|-70||area|
Leinster|53.3|-7|IE|area|
Lesbos|39.2|26.3|GR|area|
Levant|34|36||area|the Levant
Libyan Desert|24|25||area|
Loire|47.5|1|FR|area|Loire Valley
Lombok|-8.6|116.3|ID|area|
Long Island|40.82|-73.05|US|area|
Lorraine|48.7|6|FR|area|
Los Angeles International Airport|33.94|-118.41|US|area|LAX
Low Countries|52|5||area|
Lower Manhattan|40.71|-74.01|US|area|
Luhansk People's Republic|48.6|39|UA|area|
Luzon|16|121|PH|area|
Madeira|32.75|-17|PT|area|
Maghreb|32|3||area|
Majorca|39.6|3|ES|area|Mallorca
Manchuria|45|126|CN|area|
Mariana Trench|11.4|142.2||area|
Martha's Vineyard|41.39|-70.61|US|area|
Maui|20.8|-156.3|US|area|
Mediterranean Sea|36|18||area|Mediterranean;the Mediterranean
Mekong|16|105||area|Mekong River;Mekong Delta
Melanesia|-9|155||area|
Menorca|39.95|4.1|ES|area|Minorca
Merseyside|53.42|-3|GB|area|
Mesopotamia|33|44||area|
Mid-Atlantic|40|-76|US|area|
Middle East|33.14|35.86||area|Mideast;the Middle East;Near East
Midlands|52.7|-1.7|GB|area|
Midway Atoll|28.21|-177.38|UM|area|Midway Islands;Midway Island
Midwest|41.5|-93|US|area|Upper Midwest;the Midwest
Mindanao|7.5|125|PH|area|
Mississippi River|37|-89.5|US|area|Mississippi Delta
Missouri River|42|-96|US|area|
Mojave Desert|35|-116|US|area|
Mont Blanc|45.83|6.87||area|
Monument Valley|37|-110.1|US|area|
Mount Fuji|35.36|138.73|JP|area|Mt. Fuji
Mount Rushmore|43.88|-103.46|US|area|
Mount Sinai|28.54|33.97|EG|area|
Mount St. Helens|46.2|-122.18|US|area|
Munster|52.3|-8.5|IE|area|
Murray River|-35|142|AU|area|Murray-Darling
Mururoa|-21.8|-138.9|PF|area|
Nagorno-Karabakh|39.8|46.75|AZ|area|Karabakh;Artsakh
Nantucket|41.28|-70.1|US|area|
Napa Valley|38.5|-122.4|US|area|
Negev|30.8|34.8|IL|area|Negev Desert
New England|43.5|-71.5|US|area|
New Guinea|-5|141||area|
Niger Delta|5|6|NG|area|
Nile|22|31||area|Nile River;Blue Nile;River Nile
Nile Delta|31|31|EG|area|
Normandy|49|0.25|FR|area|
North Africa|28|10||area|Northern Africa
North America|46.07|-100.55||continent|
North Atlantic Ocean|40|-40||area|
North Caucasus|43.5|44|RU|area|
North Cyprus|35.3|33.5|CY|area|Northern Cyprus
North Island|-39|176|NZ|area|
North Kivu|-0.8|29|CD|area|
North Ossetia|43|44.3|RU|area|
North Pole|90|0||area|
North Sea|56|3||area|
North Slope|69.5|-152|US|area|
North Waziristan|33|70|PK|area|Waziristan
Northeast|42.5|-74|US|area|Northeastern United States
Northern California|39|-122|US|area|
Northern Europe|61|15||area|
Northern Virginia|38.8|-77.4|US|area|
Northwest Passage|74|-95|CA|area|
Nubian Desert|20.5|33|SD|area|
O'Hare|41.98|-87.9|US|area|O'Hare International Airport;O'Hare Airport
Oahu|21.47|-157.97|US|area|
Oceania|-18.31|138.52||continent|
Ogaden|7|44|ET|area|
Ohio River|38.2|-86|US|area|Ohio Valley
Okanagan|50|-119.5|CA|area|Okanagan Valley
Okinawa|26.5|128|JP|area|
Olympic Peninsula|47.8|-123.7|US|area|
Orange River|-29|20||area|
Orinoco|8|-65||area|Orinoco River
Orkney|59|-3|GB|area|Orkney Islands
Ossetia|42.6|44.2||area|
Outback|-25|133|AU|area|
Outer Banks|35.3|-75.6|US|area|
Outer Hebrides|57.8|-7|GB|area|Western Isles;Hebrides
Ozarks|36.7|-92.5|US|area|Ozark Mountains
Pacific Northwest|46|-121|US|area|
Pacific Ocean|0|-160||area|Pacific;the Pacific;South Pacific;North Pacific;Western Pacific
Palawan|9.8|118.7|PH|area|
Palm Jumeirah|25.11|55.14|AE|area|
Pampas|-35|-63|AR|area|
Panama Canal|9.1|-79.7|PA|area|
Panhandle|30.5|-86|US|area|Florida Panhandle
Papua|-4|138|ID|area|
Patagonia|-44|-69||area|
Peak District|53.35|-1.83|GB|area|
Pearl Harbor|21.36|-157.95|US|area|
Pennines|54.3|-2.3|GB|area|
Persian Gulf|27|51||area|Arabian Gulf;the Gulf
Phuket Island|7.9|98.35|TH|area|
Pilbara|-21.5|119|AU|area|
Plum Island|41.18|-72.2|US|area|
Po Valley|45.2|10|IT|area|
Polynesia|-15|-150||area|
Potomac River|38.9|-77.2|US|area|Potomac
Provence|43.8|5.8|FR|area|
Puget Sound|47.7|-122.4|US|area|
Puntland|8|49|SO|area|
Pyrenees|42.7|0.5||area|
Red River Valley|47.5|-97||area|
Red Sea|20|38||area|
Republika Srpska|44.75|17.3|BA|area|Bosnian Serb Republic
Rhine|50|7.6||area|Rhine River;Rhineland
Rhineland-Palatinate|49.67|7.5|DE|area|
Rhone|45|4.8||area|Rhone River
Rhone-Alpes|45.5|5.3|FR|area|
Rio Grande|29|-102||area|
Riviera|43.5|7|FR|area|
Robben Island|-33.81|18.37|ZA|area|
Rockies|43|-110||area|Rocky Mountains
Rottnest Island|-32|115.5|AU|area|
Ruhr|51.5|7.3|DE|area|Ruhr Valley
Rust Belt|41|-82|US|area|
Sahara|26|13||area|Sahara Desert
Sahel|14|5||area|
Saint Lawrence|46.5|-72||area|
Sakhalin|50.5|143|RU|area|Sakhalin Island
Salinas Valley|36.5|-121.5|US|area|
San Fernando Valley|34.23|-118.48|US|area|
San Joaquin Valley|36.8|-119.8|US|area|
Sandzak|43|20||area|
Santa Clara Valley|37.2|-121.8|US|area|
Santorini|36.4|25.43|GR|area|
Sardinia|40|9|IT|area|
Scandinavia|63|15||area|Nordic countries
Scapa Flow|58.9|-3.05|GB|area|
Scilly|49.93|-6.3|GB|area|Isles of Scilly
Scottish Borders|55.58|-2.83|GB|area|
Sea Islands|32|-81|US|area|
Sea of Azov|46|36.5||area|
Sea of Japan|40|135||area|East Sea
Sea of Marmara|40.7|28.2|TR|area|
Seine|48.9|2||area|
Senkaku Islands|25.75|123.5|JP|area|Diaoyu Islands;Senkakus
Shebaa Farms|33.3|35.7||area|
Shenandoah Valley|38.5|-78.8|US|area|
Shetland|60.33|-1.25|GB|area|Shetland Islands;Shetlands
Shikoku|33.7|133.5|JP|area|
Siberia|60|100|RU|area|
Sicily|37.75|14.25|IT|area|
Sierra Nevada|37.7|-119|US|area|
Silesia|50.5|18||area|
Silicon Valley|37.37|-122.04|US|area|
Sinai|29.5|33.8|EG|area|Sinai Peninsula
Snake River|44|-115|US|area|
Snowdonia|53|-3.9|GB|area|Eryri
Snowy Mountains|-36.5|148.3|AU|area|
Solent|50.77|-1.3|GB|area|
Somaliland|9.5|46|SO|area|
South America|-14.6|-57.66||continent|
South Asia|22|79||area|Southern Asia
South China|24|112|CN|area|
South China Sea|12|113||area|
South Downs|50.9|-0.5|GB|area|
South Florida|26|-80.4|US|area|
South Island|-43|171|NZ|area|
South Kivu|-3|28.3|CD|area|
South Ossetia|42.33|44|GE|area|
South Pole|-90|0|AQ|area|
South Waziristan|32.3|69.9|PK|area|
South Yorkshire|53.5|-1.3|GB|area|
Southeast Asia|5|108||area|South-East Asia;South East Asia
Southern Africa|-22|25||area|
Southern California|34|-117.5|US|area|SoCal
Southern Europe|41|15||area|
Southern Ocean|-60|90||area|
Southwest|34|-108|US|area|American Southwest
Soviet Union|60|100|RU|area|USSR;U.S.S.R.
Spratly Islands|8.6|111.9||area|Spratlys
St. Lawrence River|46.5|-72||area|St. Lawrence Seaway
Stade de France|48.92|2.36|FR|area|
Stansted|51.88|0.24|GB|area|Stansted Airport
Staten Island|40.56|-74.14|US|area|
Statue of Liberty|40.69|-74.04|US|area|
Stonehenge|51.18|-1.83|GB|area|
Strait of Dover|51|1.4||area|
Strait of Gibraltar|35.95|-5.6||area|
Strait of Hormuz|26.57|56.25||area|
Strait of Malacca|4|100||area|Malacca Strait
Sub-Saharan Africa|0|20||area|
Suez Canal|30.5|32.34|EG|area|Suez
Sulawesi|-2|121|ID|area|Celebes
Sulu|6|121|PH|area|Sulu Archipelago
Sumatra|0|102|ID|area|
Sun Belt|33|-97|US|area|
Sunni Triangle|33.8|43.5|IQ|area|
Sunshine Coast|-26.65|153.07|AU|area|
Susquehanna River|41|-76.5|US|area|Susquehanna
Sussex|50.9|0|GB|area|
Svaneti|43|42.7|GE|area|
Swat Valley|35.2|72.4|PK|area|
Tahiti|-17.65|-149.45|PF|area|
Taiwan Strait|24|119||area|
Tampa Bay|27.75|-82.55|US|area|
Tasman Sea|-40|160||area|
Teesside|54.57|-1.23|GB|area|
Temple Mount|31.78|35.24||area|Al-Aqsa;Haram al-Sharif
Tennessee Valley|35|-86.5|US|area|
Terai|27|84.5|NP|area|
Texas Panhandle|35.5|-101.5|US|area|
Thames|51.5|-0.6|GB|area|River Thames;Thames River
Three Gorges|30.8|111|CN|area|Three Gorges Dam
Tiananmen Square|39.9|116.39|CN|area|Tiananmen
Tibet|31.5|88|CN|area|
Tierra del Fuego|-54|-69||area|
Tigris|34|43.5||area|Tigris River
Times Square|40.76|-73.99|US|area|
Timor|-9|125||area|
Timor Sea|-11|127||area|
Torres Strait|-10|142.2|AU|area|
Transnistria|47.2|29.2|MD|area|Trans-Dniester;Transdniestria
Transylvania|46.5|24|RO|area|
Tuscany|43.5|11|IT|area|
Twickenham|51.45|-0.34|GB|area|
Tyneside|54.98|-1.6|GB|area|
Tyrol|47.2|11.4|AT|area|
Ulster|54.6|-6.7|GB|area|
Upper Peninsula|46.3|-87|US|area|
Ural Mountains|58|59|RU|area|Urals
Uyghur Region|41|85|CN|area|
Vancouver Island|49.6|-125.5|CA|area|
Visayas|11|123.5|PH|area|
Vistula|52|20|PL|area|
Vojvodina|45.3|19.9|RS|area|
Volga|50|46|RU|area|Volga River
Wadden Sea|53.5|6||area|
Wall Street|40.71|-74.01|US|area|
Wallonia|50.4|4.7|BE|area|
West Africa|12|-3||area|Western Africa
West Asia|33|45||area|Western Asia
West Bank|31.95|35.3|PS|area|the West Bank;Judea and Samaria
West Coast|40|-122|US|area|
West Country|51|-3|GB|area|
West Midlands|52.5|-2|GB|area|
West Point|41.39|-73.96|US|area|
Western Europe|48|5||area|
Western Ghats|14|75|IN|area|
White Mountains|44|-71.5|US|area|
Wimbledon|51.42|-0.21|GB|area|
Xinjiang|41|85|CN|area|
Yangtze|31|112|CN|area|Yangtze River
Yellow River|36|110|CN|area|
Yellow Sea|36|123||area|
Yellowstone|44.6|-110.5|US|area|Yellowstone National Park
Yorkshire|53.9|-1.2|GB|area|Yorkshire Dales
Yosemite|37.85|-119.56|US|area|Yosemite National Park
Yucatan Peninsula|20|-89|MX|area|
Yugoslavia|44|20||area|
Yukon River|64|-152||area|
Zambezi|-16|29||area|Zambezi River
Zanzibar|-6.13|39.33|TZ|area|
`;

export interface Area {
  name: string;
  kind: "continent" | "area";
  lat: number;
  lon: number;
  /** ISO code; null when the area crosses borders */
  country: string | null;
  aliases: string[];
}

let areas: Area[] | undefined;

export function allAreas(): readonly Area[] {
  areas ??= ROWS.trim().split("\n").map(read);
  return areas;
}

function read(row: string): Area {
  const [name = "", lat, lon, country = "", kind, aliases = ""] = row.split("|");
  return {
    name,
    kind: kind === "continent" ? "continent" : "area",
    lat: Number(lat),
    lon: Number(lon),
    country: country || null,
    aliases: aliases ? aliases.split(";") : [],
  };
}
