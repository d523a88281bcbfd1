/** Capitals and seats of government, which the press names for the government itself ("Moscow said"). */
import { allCountries } from "./countries.ts";
import { foldName } from "./fold-name.ts";

/** Seats that stand for a government beside the capital of the country table. */
const FURTHER_SEATS = `
Abidjan CI
Beijing CN
Brussels BE
Cape Town ZA
Capitol Hill US
Delhi IN
Downing Street GB
Elysee FR
Foggy Bottom US
Holyrood GB
Islamabad PK
Kiev UA
Kremlin RU
Kuwait KW
Pentagon US
Rangoon MM
Rawalpindi PK
Sucre BO
Tel Aviv IL
The Hague NL
Washington D.C. US
Washington DC US
Westminster GB
White House US
Whitehall GB
Yangon MM
`;

let seats: Map<string, string> | undefined;

/**
 * ISO code of the country whose government the name may stand for; null when none does. Constant time.
 *
 * @example
 * countryOfCapital("Moscow")    // => "RU"
 * countryOfCapital("The Hague") // => "NL"
 */
export function countryOfCapital(name: string): string | null {
  seats ??= table();
  return seats.get(keyOf(name)) ?? null;
}

function keyOf(name: string): string {
  return foldName(name).replace(/^the /, "");
}

function table(): Map<string, string> {
  const map = new Map<string, string>();
  for (const row of FURTHER_SEATS.trim().split("\n")) map.set(keyOf(row.slice(0, -3)), row.slice(-2));
  for (const { code, capital } of allCountries()) if (capital !== "") map.set(keyOf(capital), code);
  return map;
}
