/** ISO country code of a demonym or adjective of nationality ("Russian", "Britons", "Filipina"); null when it is none. */
export function demonymCountry(_word: string): string | null {
  return null;
}
