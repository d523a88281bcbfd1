/**
 * Cities that stand in datelines without their state or country, because everybody knows which is meant.
 *
 * Source: the lists of the AP Stylebook (American and foreign cities), and the seats of government that agencies print alone.
 */
import { foldName } from "./fold-name.ts";

const CITIES = `
Amsterdam
Atlanta
Baghdad
Baltimore
Bangkok
Beijing
Beirut
Berlin
Boston
Brussels
Cairo
Canberra
Chicago
Cincinnati
Cleveland
Copenhagen
Dallas
Denver
Detroit
Djibouti
Dublin
Geneva
Gibraltar
Guatemala City
Havana
Helsinki
Hong Kong
Honolulu
Houston
Indianapolis
Islamabad
Istanbul
Jerusalem
Johannesburg
Kuwait City
Kyiv
Las Vegas
London
Los Angeles
Luxembourg
Macau
Madrid
Mexico City
Miami
Milan
Milwaukee
Minneapolis
Monaco
Montreal
Moscow
Mumbai
Munich
Nairobi
New Delhi
New Orleans
New York
Oklahoma City
Oslo
Ottawa
Panama City
Paris
Philadelphia
Phoenix
Pittsburgh
Prague
Quebec City
Rio de Janeiro
Rome
Salt Lake City
San Antonio
San Diego
San Francisco
San Marino
Sao Paulo
Seattle
Seoul
Shanghai
Singapore
St. Louis
Stockholm
Sydney
Tehran
Tokyo
Toronto
Vatican City
Vienna
Washington
Zurich
`;

let cities: Set<string> | undefined;

/** Whether a dateline prints the city alone for its largest bearer. */
export function standsAlone(city: string): boolean {
  cities ??= new Set(CITIES.trim().split("\n").map(foldName));
  return cities.has(foldName(city));
}
