/** ISO code of the country that a web address points to by its top-level domain ("bbc.co.uk" → GB); null for .com and other general ones. */
export function countryOfUrl(_url: string): string | null {
  return null;
}
