/**
 * The weights of a sequence tagger as they are shipped: hashed features, one signed byte a weight.
 *
 * Bytes of a model file, little-endian:
 *   "NGT1" · u32 length of header · header (JSON: labels, bits, scale, transitions) · bitmap of the buckets that are not
 *   all zero · for each such bucket one signed byte a label. A byte q stands for the weight sign(q) · (q / 127)² · scale:
 *   the square keeps both the range (clipping it costs points) and the fine steps near zero.
 */
export interface TaggerModel {
  labels: string[];
  /** log2 of the number of feature buckets */
  bits: number;
  /** one bit a bucket: whether any of its weights is not zero; bucket b is bit b & 31 of present[b >> 5] */
  present: Int32Array;
  /** ranks[k]: how many buckets before 32 k are present, which is the row of the first one from there on */
  ranks: Int32Array;
  /** weights[row * labels.length + label], in units of `unit`, for the present buckets in order */
  weights: Int16Array;
  /** what one step of `weights` is worth */
  unit: number;
  /** transitions[from * labels.length + to]; row labels.length is the start of a sequence; -Infinity forbids */
  transitions: Float32Array;
}

interface Header {
  labels: string[];
  bits: number;
  scale: number;
  /** null stands for -Infinity */
  transitions: (number | null)[];
}

const MAGIC = 0x3154474e;
const STEPS = 32_000;

/** Reads a model file. Throws an Error when the bytes are none. */
export function readModel(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new Error("not a tagger model: the first four bytes are not NGT1");
  const headerEnd = 8 + view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, headerEnd))) as Header;
  const { labels, bits, scale } = header;
  const buckets = 2 ** bits;
  const width = labels.length;
  const present = new Int32Array(Math.ceil(buckets / 32));
  const ranks = new Int32Array(present.length);
  let rows = 0;
  for (let k = 0; k < present.length; k++) {
    ranks[k] = rows;
    for (let byte = 0; byte < 4 && k * 4 + byte < buckets / 8; byte++)
      present[k]! |= bytes[headerEnd + k * 4 + byte]! << (8 * byte);
    rows += bitCount(present[k]!);
  }
  const step = new Int16Array(256);
  for (let q = -127; q <= 127; q++) step[q & 255] = Math.round(Math.sign(q) * (q / 127) ** 2 * STEPS);
  const weights = new Int16Array(rows * width);
  for (let k = 0, at = headerEnd + buckets / 8; k < weights.length; k++) weights[k] = step[bytes[at + k]!]!;
  const transitions = Float32Array.from(header.transitions, (w) => w ?? Number.NEGATIVE_INFINITY);
  return { labels, bits, present, ranks, weights, unit: scale / STEPS, transitions };
}

/** How many bits of a 32-bit number are set. */
export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Writes float weights as a model file; rows whose bytes are all zero are left out. */
export function writeModel(model: {
  labels: string[];
  bits: number;
  weights: Float32Array;
  transitions: Float32Array;
}): Uint8Array {
  const { labels, bits, weights } = model;
  const width = labels.length;
  const buckets = 2 ** bits;
  let scale = 1e-9;
  for (const w of weights) scale = Math.max(scale, Math.abs(w));
  const header: Header = {
    labels,
    bits,
    scale,
    transitions: [...model.transitions].map((w) => (Number.isFinite(w) ? Math.round(w * 1e4) / 1e4 : null)),
  };
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const bitmap = new Uint8Array(buckets / 8);
  const rows: number[] = [];
  const row = new Array<number>(width);
  for (let b = 0; b < buckets; b++) {
    let any = 0;
    for (let y = 0; y < width; y++) {
      const w = weights[b * width + y]!;
      const q = Math.round(Math.sqrt(Math.abs(w) / scale) * 127) * Math.sign(w);
      row[y] = q & 255;
      any |= q;
    }
    if (any === 0) continue;
    bitmap[b >> 3]! |= 1 << (b & 7);
    for (const q of row) rows.push(q);
  }
  const out = new Uint8Array(8 + headerBytes.length + bitmap.length + rows.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, headerBytes.length, true);
  out.set(headerBytes, 8);
  out.set(bitmap, 8 + headerBytes.length);
  out.set(rows, 8 + headerBytes.length + bitmap.length);
  return out;
}
