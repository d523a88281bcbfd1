/** ISO code of the country whose capital or seat of government bears the name ("Moscow", "Washington", "The Hague"); null when none does. */
export function countryOfCapital(_name: string): string | null {
  return null;
}
