/**
 * Seats of government and buildings that the press names without their city: name, country, latitude, longitude; further
 * names separated by ";". Coordinates: public facts, to two decimals. Sorted by name.
 */
import type { Place } from "../document/schema.ts";
import { foldName } from "./fold-name.ts";

const ROWS = `
Aso Rock|NG|9.09|7.52
Azadi Square|IR|35.70|51.34
Blue House|KR|37.59|126.97
Buckingham Palace|GB|51.50|-0.14
Capitol|US|38.89|-77.01|U.S. Capitol;US Capitol;Capitol Hill
Casa Rosada|AR|-34.61|-58.37
Downing Street|GB|51.50|-0.13|10 Downing Street;No 10
Elysee Palace|FR|48.87|2.32|Elysee
Ground Zero|US|40.71|-74.01
Guantanamo Bay|CU|19.90|-75.10|Guantanamo
Heathrow|GB|51.47|-0.45|Heathrow Airport
Jubilee House|GH|5.58|-0.19|Flagstaff House
Kremlin|RU|55.75|37.62
Maidan|UA|50.45|30.52
Mar-a-Lago|US|26.68|-80.04
Parliament Hill|CA|45.42|-75.70
Pentagon|US|38.87|-77.06
Quai d'Orsay|FR|48.86|2.32
Quirinal Palace|IT|41.90|12.49
Red Square|RU|55.75|37.62
Tahrir Square|EG|30.04|31.24
Temple Mount|IL|31.78|35.24
Tiananmen Square|CN|39.90|116.39|Tiananmen
Times Square|US|40.76|-73.99
Trafalgar Square|GB|51.51|-0.13
Union Buildings|ZA|-25.74|28.21
Wall Street|US|40.71|-74.01
Westminster|GB|51.50|-0.13|Palace of Westminster
White House|US|38.90|-77.04
Zhongnanhai|CN|39.91|116.38
`;

const SURE = 0.95;
let table: Map<string, Place> | undefined;

/** The place of a building that everybody knows, or null. */
export function landmarkPlace(name: string): Place | null {
  table ??= read();
  return table.get(foldName(name)) ?? null;
}

function read(): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const row of ROWS.trim().split("\n")) {
    const [name = "", country = "", lat, lon, others = ""] = row.split("|");
    const place: Place = { name, country, lat: Number(lat), lon: Number(lon), confidence: SURE };
    for (const form of [name, ...others.split(";")]) if (form !== "") places.set(foldName(form), place);
  }
  return places;
}
