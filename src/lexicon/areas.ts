/**
 * Large areas that are no country and no first-level division: continents, regions, seas, rivers, ranges, disputed lands.
 * Name, latitude, longitude, ISO code of the country that it lies in (empty when it crosses borders), kind, further names.
 *
 * Coordinates: one point for the whole, as GeoNames gives it (geonames.org, CC BY 4.0) or the middle of the area.
 */
const ROWS = `
Abkhazia|43|41|GE|area|
Adriatic Sea|43|15||area|Adriatic
Aegean Sea|38.5|25||area|Aegean
Africa|7.19|21.09||continent|
Alps|46.4|10||area|the Alps;Swiss Alps;French Alps
Amazon|-4|-62||area|Amazon rainforest;Amazon basin;Amazon River;Amazonia
Anatolia|39|35|TR|area|Asia Minor
Andaman Sea|10|95||area|
Andes|-20|-67||area|the Andes
Antarctic|-78.16|16.41||continent|
Appalachia|38.8|-81|US|area|Appalachian Mountains;Appalachians
Arabian Peninsula|23|46||area|Arabia
Arabian Sea|15|65||area|
Arctic Ocean|85|0||area|
Arctic|80|0||area|the Arctic;Arctic Circle;High Arctic
Asia-Pacific|10|120||area|Asia Pacific
Asia|29.84|89.3||continent|
Atlantic Ocean|10|-25||area|Atlantic;the Atlantic;North Atlantic;South Atlantic
Balkans|43|21||area|the Balkans;Western Balkans;Balkan Peninsula
Baltic Sea|58|20||area|Baltic
Baltics|57|24.5||area|the Baltics;Baltic states
Barents Sea|75|40||area|
Basque Country|43|-2.5|ES|area|
Bay Area|37.75|-122.35|US|area|San Francisco Bay Area
Bay of Bengal|15|90||area|
Bay of Pigs|22.2|-81.2|CU|area|
Bering Sea|58|-175||area|
Bering Strait|65.8|-169||area|
Big Apple|40.71|-74.01|US|area|
Black Country|52.5|-2|GB|area|
Black Sea|43|35||area|
Borneo|1|114||area|
Brahmaputra|26|93||area|Brahmaputra River
Capitol Hill|38.89|-77|US|area|
Caribbean|15|-75||area|Caribbean Sea;the Caribbean;West Indies
Cascades|47|-121.5|US|area|
Caspian Sea|42|50||area|Caspian
Caucasus|42.5|45||area|the Caucasus;South Caucasus;Transcaucasia
Central Africa|5|20||area|
Central America|12.17|-84.88||area|
Central Asia|45|65||area|
Central Europe|48.5|17||area|
Chechnya|43.4|45.7|RU|area|
Chesapeake Bay|38|-76.2|US|area|
Colorado River|36|-112||area|
Congo River|-2|18||area|
Corn Belt|41.5|-92|US|area|
Cornwall|50.42|-4.83|GB|area|
Costa Brava|41.9|3.1|ES|area|
Cote d'Azur|43.5|7|FR|area|French Riviera
Cotswolds|51.8|-1.95|GB|area|the Cotswolds
Crimea|45.3|34.4|UA|area|Crimean Peninsula
Cumbria|54.5|-3.25|GB|area|
Czechoslovakia|49.5|17||area|
Danube|47|19||area|Danube River
Darfur|13|25|SD|area|
Darien Gap|7.9|-77.5||area|
Dead Sea|31.5|35.5||area|
Deep South|32.5|-88|US|area|
Demilitarized Zone|38|127||area|DMZ
Donbas|48.3|38|UA|area|Donbass
Donetsk People's Republic|48|38|UA|area|
East Africa|0|37||area|Eastern Africa
East Anglia|52.5|1|GB|area|
East Asia|36|115||area|Northeast Asia;Far East
East China Sea|29|125||area|
East Coast|39|-76|US|area|Eastern Seaboard;Eastern United States
East Jerusalem|31.78|35.24|PS|area|
East Midlands|52.9|-1|GB|area|
Eastern Europe|50|25||area|
Eastern Mediterranean|34|33||area|
English Channel|50.2|0||area|
Ethiopian Highlands|10|39|ET|area|
Euphrates|34|42||area|Euphrates River
Eurasia|50|70||area|
European Union|50.84|4.38||area|EU;E.U.
Europe|48.69|9.14||continent|
Everest|27.99|86.93|NP|area|Mount Everest;Mt. Everest
Everglades|25.9|-80.8|US|area|
Fens|52.5|0.2|GB|area|
Fertile Crescent|34|42||area|
Florida Keys|24.7|-81.1|US|area|the Keys
Galapagos|-0.6|-90.4|EC|area|Galapagos Islands
Galilee|32.8|35.4|IL|area|Sea of Galilee
Ganges|25.5|83|IN|area|Ganges River;Ganga
Gaza Strip|31.4|34.35|PS|area|Gaza
Gobi|42.5|104||area|Gobi Desert
Golan Heights|33|35.8|SY|area|Golan
Grand Canyon|36.1|-112.1|US|area|
Great Barrier Reef|-18.3|147.7|AU|area|
Great Lakes|45|-84||area|
Great Plains|42|-101|US|area|
Great Salt Lake|41.1|-112.5|US|area|
Guantanamo Bay|19.95|-75.15|CU|area|Guantanamo;Gitmo
Gulf Coast|29.5|-91|US|area|
Gulf of Aden|12|48||area|
Gulf of Guinea|1|4||area|
Gulf of Mexico|25|-90||area|Gulf of America
Gulf of Oman|25|58||area|
Gulf of Thailand|9.5|102||area|
Hejaz|24|39|SA|area|
Highlands|57.5|-4.8|GB|area|Scottish Highlands
Himalayas|28.5|84||area|Himalaya;the Himalayas
Hindu Kush|35.5|71||area|
Hispaniola|19|-71||area|
Hollywood|34.1|-118.33|US|area|
Home Counties|51.5|-0.5|GB|area|
Horn of Africa|8|45||area|
Hudson Bay|60|-86|CA|area|
Hudson River|42|-73.9|US|area|Hudson Valley
Iberia|40|-4||area|Iberian Peninsula
Indian Ocean|-10|70||area|
Indian subcontinent|22|79||area|
Indo-Pacific|0|110||area|
Indochina|16|105||area|
Indus|29|70|PK|area|Indus River
Inner Mongolia|44|113|CN|area|
Ionian Sea|38.5|19||area|
Irish Sea|54|-5||area|
Iron Curtain|50|14||area|
Java|-7.5|110|ID|area|
Kamchatka|56|159|RU|area|Kamchatka Peninsula
Kashmir|34.5|76||area|
Kerch Strait|45.3|36.5||area|
Khyber Pass|34.1|71.1||area|
Kilimanjaro|-3.07|37.35|TZ|area|Mount Kilimanjaro
Korean Peninsula|37.5|127||area|
Kurdistan|37|43||area|Iraqi Kurdistan
Kuril Islands|46.5|151|RU|area|Kurils
Lake Baikal|53.5|108|RU|area|
Lake Chad|13|14||area|
Lake District|54.5|-3.1|GB|area|
Lake Erie|42.2|-81.2||area|
Lake Huron|44.8|-82.4||area|
Lake Michigan|44|-87|US|area|
Lake Ontario|43.7|-78||area|
Lake Superior|47.7|-87.5||area|
Lake Tahoe|39.1|-120|US|area|
Lake Victoria|-1|33||area|
Lapland|68|26||area|
Latin America|-10|-70||area|
Levant|34|36||area|the Levant
Libyan Desert|24|25||area|
Long Island|40.82|-73.05|US|area|
Luhansk People's Republic|48.6|39|UA|area|
Maghreb|32|3||area|
Mariana Trench|11.4|142.2||area|
Martha's Vineyard|41.39|-70.61|US|area|
Mediterranean Sea|36|18||area|Mediterranean;the Mediterranean
Mekong|16|105||area|Mekong River;Mekong Delta
Mesopotamia|33|44||area|
Mid-Atlantic|40|-76|US|area|
Middle East|33.14|35.86||area|Mideast;the Middle East;Near East
Midlands|52.7|-1.7|GB|area|
Midway Atoll|28.21|-177.38|UM|area|Midway Islands;Midway Island
Midwest|41.5|-93|US|area|Upper Midwest;the Midwest
Mississippi River|37|-89.5|US|area|Mississippi Delta
Missouri River|42|-96|US|area|
Mojave Desert|35|-116|US|area|
Nagorno-Karabakh|39.8|46.75|AZ|area|Karabakh;Artsakh
Napa Valley|38.5|-122.4|US|area|
Negev|30.8|34.8|IL|area|Negev Desert
New England|43.5|-71.5|US|area|
New Guinea|-5|141||area|
Niger Delta|5|6|NG|area|
Nile|22|31||area|Nile River;Blue Nile;River Nile
Normandy|49|0.25|FR|area|
North Africa|28|10||area|Northern Africa
North America|46.07|-100.55||continent|
North Caucasus|43.5|44|RU|area|
North Cyprus|35.3|33.5|CY|area|Northern Cyprus
North Pole|90|0||area|
North Sea|56|3||area|
North Slope|69.5|-152|US|area|
Northeast|42.5|-74|US|area|Northeastern United States
Northern California|39|-122|US|area|
Northern Europe|61|15||area|
Northern Virginia|38.8|-77.4|US|area|
Northwest Passage|74|-95|CA|area|
Oceania|-18.31|138.52||continent|
Ohio River|38.2|-86|US|area|Ohio Valley
Orkney|59|-3|GB|area|Orkney Islands
Ossetia|42.6|44.2||area|
Outback|-25|133|AU|area|
Outer Banks|35.3|-75.6|US|area|
Outer Hebrides|57.8|-7|GB|area|Western Isles;Hebrides
Ozarks|36.7|-92.5|US|area|Ozark Mountains
Pacific Northwest|46|-121|US|area|
Pacific Ocean|0|-160||area|Pacific;the Pacific;South Pacific;North Pacific;Western Pacific
Pampas|-35|-63|AR|area|
Panama Canal|9.1|-79.7|PA|area|
Patagonia|-44|-69||area|
Pearl Harbor|21.36|-157.95|US|area|
Persian Gulf|27|51||area|Arabian Gulf;the Gulf
Polynesia|-15|-150||area|
Potomac River|38.9|-77.2|US|area|Potomac
Puget Sound|47.7|-122.4|US|area|
Punjab region|30.5|74||area|
Pyrenees|42.7|0.5||area|
Red Sea|20|38||area|
Rhine|50|7.6||area|Rhine River;Rhineland
Rift Valley|-1|36||area|Great Rift Valley
Rio Grande|29|-102||area|
Riviera|43.5|7|FR|area|
Rockies|43|-110||area|Rocky Mountains
Rust Belt|41|-82|US|area|
Sahara|26|13||area|Sahara Desert
Sahel|14|5||area|
Sakhalin|50.5|143|RU|area|Sakhalin Island
Scandinavia|63|15||area|Nordic countries
Sea of Azov|46|36.5||area|
Sea of Japan|40|135||area|East Sea
Sea of Marmara|40.7|28.2|TR|area|
Shetland|60.33|-1.25|GB|area|Shetland Islands;Shetlands
Siberia|60|100|RU|area|
Sierra Nevada|37.7|-119|US|area|
Silesia|50.5|18||area|
Silicon Valley|37.37|-122.04|US|area|
Sinai|29.5|33.8|EG|area|Sinai Peninsula
Somaliland|9.5|46|SO|area|
South America|-14.6|-57.66||continent|
South Asia|22|79||area|Southern Asia
South China Sea|12|113||area|
South Ossetia|42.33|44|GE|area|
South Pole|-90|0|AQ|area|
Southeast Asia|5|108||area|South-East Asia;South East Asia
Southern Africa|-22|25||area|
Southern California|34|-117.5|US|area|SoCal
Southern Europe|41|15||area|
Southern Ocean|-60|90||area|
Southwest|34|-108|US|area|American Southwest
Soviet Union|60|100|RU|area|USSR;U.S.S.R.
Spratly Islands|8.6|111.9||area|Spratlys
St. Lawrence River|46.5|-72||area|St. Lawrence Seaway
Strait of Gibraltar|35.95|-5.6||area|
Strait of Hormuz|26.57|56.25||area|
Strait of Malacca|4|100||area|Malacca Strait
Sub-Saharan Africa|0|20||area|
Suez Canal|30.5|32.34|EG|area|Suez
Sumatra|0|102|ID|area|
Sun Belt|33|-97|US|area|
Sunni Triangle|33.8|43.5|IQ|area|
Swat Valley|35.2|72.4|PK|area|
Taiwan Strait|24|119||area|
Tasman Sea|-40|160||area|
Thames|51.5|-0.6|GB|area|River Thames;Thames River
Tibet|31.5|88|CN|area|
Tierra del Fuego|-54|-69||area|
Tigris|34|43.5||area|Tigris River
Timor Sea|-11|127||area|
Timor|-9|125||area|
Transnistria|47.2|29.2|MD|area|Trans-Dniester;Transdniestria
Transylvania|46.5|24|RO|area|
Tuscany|43.5|11|IT|area|
Ulster|54.6|-6.7|GB|area|
Upper Peninsula|46.3|-87|US|area|
Ural Mountains|58|59|RU|area|Urals
Volga|50|46|RU|area|Volga River
Walloon region|50.4|4.7|BE|area|
West Africa|12|-3||area|Western Africa
West Asia|33|45||area|Western Asia
West Bank|31.95|35.3|PS|area|the West Bank;Judea and Samaria
West Coast|40|-122|US|area|
West Country|51|-3|GB|area|
West Midlands|52.5|-2|GB|area|
West Point|41.39|-73.96|US|area|
Western Europe|48|5||area|
Xinjiang|41|85|CN|area|
Yangtze|31|112|CN|area|Yangtze River
Yellow River|36|110|CN|area|
Yellow Sea|36|123||area|
Yellowstone|44.6|-110.5|US|area|Yellowstone National Park
Yosemite|37.85|-119.56|US|area|Yosemite National Park
Yucatan Peninsula|20|-89|MX|area|
Yugoslavia|44|20||area|
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
