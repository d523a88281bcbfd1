/** Articles for tests, all invented. */

const PEOPLE = ["Ana Ruiz", "Tom Okafor", "Lena Brandt", "Joseph Mwangi", "Mei Tanaka", "Karim Haddad"];
const PLACES = ["Lisbon", "Nairobi", "Osaka", "Hamburg", "Lima", "Accra"];
const THINGS = ["bridge", "harbour", "railway", "hospital", "reservoir", "library", "stadium", "market"];

/** A short article, another one for each number. */
export function articleText(n: number): string {
  const pick = (list: string[], shift: number) =>
    list[(n * 7 + shift * 3 + Math.floor(n / list.length)) % list.length]!;
  const [person, place, thing, other] = [pick(PEOPLE, 1), pick(PLACES, 2), pick(THINGS, 3), pick(THINGS, 5)];
  return [
    `${place.toUpperCase()} (Wire) — The ${thing} of ${place} will cost ${n + 3} million euros, ${(n * 13) % 90} percent more than planned, the council said on Monday.`,
    `“We opened ${n} ${other} projects in ${2000 + (n % 24)},” said ${person}, who leads the works. “Number ${n * 31} on our list is the hardest.”`,
    `Work on lot ${n * 17} began ${1 + (n % 11)} months ago and employs ${n * 5 + 12} people from ${1 + (n % 9)} districts.`,
  ].join("\n\n");
}

export function jsonLines(count: number, first = 0): string {
  return Array.from(
    { length: count },
    (_, i) => `${JSON.stringify({ id: `a${first + i}`, body: articleText(first + i) })}\n`,
  ).join("");
}
