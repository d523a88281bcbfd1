/** The country that a web address points to. */
import { countryByCode } from "./countries.ts";

/** Country-code domains that are sold to the whole world and say nothing of the publisher. */
const SOLD_ABROAD = new Set(
  "ac ag ai am as bz cc cd cx dj fm gg gl gs io is je la li ly me mn ms mu nu pw sc sh sr st tk to tv vc vu ws".split(
    " ",
  ),
);
const DIFFERENT: Record<string, string> = { uk: "GB", su: "RU", eu: "" };
const HOST = /^(?:[a-z][a-z0-9+.-]{0,20}:)?(?:\/\/)?(?:[^/?#@\s]{0,200}@)?([^/?#:\s]{1,253})/i;

/**
 * ISO code of the country of an address by its top-level domain; null for .com and other general ones.
 *
 * @example
 * countryOfUrl("https://www.bbc.co.uk/news") // => "GB"
 * countryOfUrl("https://www.cnn.com/")       // => null
 */
export function countryOfUrl(url: string): string | null {
  const host = HOST.exec(url.slice(0, 500))?.[1] ?? "";
  const domain = host.slice(host.lastIndexOf(".") + 1).toLowerCase();
  if (domain in DIFFERENT) return DIFFERENT[domain] || null;
  if (domain.length !== 2 || SOLD_ABROAD.has(domain) || !host.includes(".")) return null;
  return countryByCode(domain.toUpperCase())?.code ?? null;
}
