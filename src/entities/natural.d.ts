/** The one part of natural that is used; its own types cover only the whole package. */
declare module "natural/lib/natural/distance/jaro-winkler_distance.js" {
  /** 0 (nothing in common) to 1 (equal) */
  export default function jaroWinkler(a: string, b: string, options?: { ignoreCase?: boolean; dj?: number }): number;
}
