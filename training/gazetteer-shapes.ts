/** The middle of states and counties: of their shape where one is at hand, else of the area that their towns cover. */
import { createRequire } from "node:module";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);

type Ring = [number, number][];
type Shape = { id?: string; properties: { name: string }; geometry: { type: string; coordinates: unknown } };

/** Latitude and longitude by name (states) or by GeoNames code "US.TX.001" (counties). */
export function centresOfAmerica(layer: "states" | "counties"): Map<string, [number, number]> {
  // biome-ignore lint/suspicious/noExplicitAny: topojson's types do not follow the file
  const atlas = require("us-atlas/counties-10m.json") as any;
  const shapes = (feature(atlas, atlas.objects[layer]) as unknown as { features: Shape[] }).features;
  const centres = new Map<string, [number, number]>();
  for (const shape of shapes) {
    const polygons = (
      shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : shape.geometry.coordinates
    ) as Ring[][];
    const key = layer === "states" ? shape.properties.name : countyCode(String(shape.id));
    centres.set(key, centroid(polygons));
  }
  return centres;
}

/** Mean of the cells of half a degree that hold a town, so that a dense city does not draw the middle to itself. */
export function middleOf(towns: { lat: number; lon: number }[]): [number, number] | undefined {
  const cells = new Set(towns.map(({ lat, lon }) => `${Math.round(lat * 2)} ${Math.round(lon * 2)}`));
  if (cells.size < 4) {
    if (towns.length === 0) return undefined;
    return [mean(towns.map((town) => town.lat)), mean(towns.map((town) => town.lon))];
  }
  const points = [...cells].map((cell) => cell.split(" ").map((x) => Number(x) / 2));
  return [mean(points.map((p) => p[0] ?? 0)), mean(points.map((p) => p[1] ?? 0))];
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Centroid of the areas, in degrees: exact enough for a state. */
function centroid(polygons: Ring[][]): [number, number] {
  let area = 0;
  let x = 0;
  let y = 0;
  for (const [outer = []] of polygons)
    for (let i = 0; i + 1 < outer.length; i++) {
      const [x0, y0] = outer[i]!;
      const [x1, y1] = outer[i + 1]!;
      // The Aleutians reach over the date line.
      const [a, b] = [x0 > 0 ? x0 - 360 : x0, x1 > 0 ? x1 - 360 : x1];
      const cross = a * y1 - b * y0;
      area += cross;
      x += (a + b) * cross;
      y += (y0 + y1) * cross;
    }
  return [y / (3 * area), x / (3 * area)];
}

const FIPS =
  "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY";
const stateOfFips = new Map(FIPS.split(" ").map((entry) => [entry.slice(0, 2), entry.slice(2)]));

function countyCode(fips: string): string {
  return `US.${stateOfFips.get(fips.slice(0, 2)) ?? ""}.${fips.slice(2)}`;
}
