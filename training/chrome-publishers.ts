/** Which publisher a page comes from, so that cross-validation never sees a site, or a sister with its page design, twice. */

/** Publishers whose titles share one page design, by a word of their host names. */
const HOUSES: Readonly<Record<string, string>> = {
  canada: "postmedia",
  corkbeo: "reach",
  dailymail: "dmg",
  dailystar: "reach",
  express: "reach",
  financialpost: "postmedia",
  mailonsunday: "dmg",
  metro: "dmg",
  mirror: "reach",
  nationalpost: "postmedia",
  ottawacitizen: "postmedia",
  pcgamer: "future",
  techradar: "future",
  theprovince: "postmedia",
  tomshardware: "future",
  vancouversun: "postmedia",
};

const PUBLIC_SECOND_LEVEL: ReadonlySet<string> = new Set(["ac", "co", "com", "edu", "gov", "net", "org"]);

export function publisherOf({ id, url }: { id: string; url?: string }): string {
  const host = /^https?:\/\/([^/:]+)/.exec(url ?? "")?.[1]?.toLowerCase();
  if (host === undefined) return id.replace(/^[^/]*\//, "").replace(/-\d+$/, "");
  const parts = host.split(".");
  parts.pop();
  if (parts.length > 1 && PUBLIC_SECOND_LEVEL.has(parts.at(-1)!)) parts.pop();
  const name = parts.at(-1) ?? host;
  return HOUSES[name] ?? name;
}
