/**
 * The weights of a sequence tagger as they are shipped: hashed features, one signed byte a weight.
 *
 * Bytes of a model file, little-endian:
 *   "NGT1" · u32 length of header · header (JSON: labels, bits, scale, transitions) · bitmap of the buckets that are not
 *   all zero · for each such bucket one signed byte a label. A byte q stands for the weight sign(q) · (q / 127)² · scale:
 *   the square keeps both the range (clipping it costs points) and the fine steps near zero.
 *   When the header says `sparse`, a bucket has one bit a label for the weights that are not zero, and bytes for those only.
 */
export interface TaggerModel {
  labels: string[];
  /** log2 of the number of feature buckets */
  bits: number;
  /** one bit for each bucket that has weights */
  present: Uint8Array;
  /**
   * The weights of the present buckets, as in a sparse file: first one bit a label for those that are not zero, in
   * `maskBytes` bytes, then a byte for each of them.
   */
  bytes: Uint8Array;
  maskBytes: number;
  /** the weight that a byte stands for, in units of `unit` */
  step: Int16Array;
  /** what one step of a weight is worth */
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
  sparse?: true;
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
  const step = new Int16Array(256);
  for (let q = -127; q <= 127; q++) step[q & 255] = Math.round(Math.sign(q) * (q / 127) ** 2 * STEPS);
  const maskBytes = Math.ceil(width / 8);
  const end = headerEnd + buckets / 8;
  const present = bytes.subarray(headerEnd, end);
  const sparse = header.sparse ? bytes.subarray(end) : sparseRows(bytes.subarray(end), width);
  const transitions = Float32Array.from(header.transitions, (w) => w ?? Number.NEGATIVE_INFINITY);
  return { labels, bits, present, bytes: sparse, maskBytes, step, unit: scale / STEPS, transitions };
}

/** The rows of a file that holds the zeros too, as one that leaves them out. */
function sparseRows(dense: Uint8Array, width: number): Uint8Array {
  const rows = Math.floor(dense.length / width);
  const sparse = new Uint8Array(rows * (Math.ceil(width / 8) + width));
  let size = 0;
  for (let row = 0, at = 0; row < rows; row++) {
    let mask = size;
    for (let y = 0; y < width; y += 8) size++;
    for (let y = 0; y < width; y++, at++) {
      if (y > 0 && (y & 7) === 0) mask++;
      if (dense[at] === 0) continue;
      sparse[mask]! |= 1 << (y & 7);
      sparse[size++] = dense[at]!;
    }
  }
  return sparse.subarray(0, size);
}

/** The weights of one bucket: label `labels[k]` has the weight `model.step[bytes[k]] * model.unit`; labels ascend. */
export interface BucketWeights {
  count: number;
  labels: Uint8Array;
  bytes: Uint8Array;
}

/** Shows each bucket that has weights, in order of the buckets; `weights` is overwritten from one to the next. */
export function eachBucket(model: TaggerModel, visit: (bucket: number, weights: BucketWeights) => void): void {
  const { present, bytes, maskBytes } = model;
  const width = model.labels.length;
  const weights: BucketWeights = { count: 0, labels: new Uint8Array(width), bytes: new Uint8Array(width) };
  const { labels, bytes: own } = weights;
  let at = 0;
  for (let block = 0; block < present.length; block++)
    for (let rest = present[block]!; rest !== 0; rest &= rest - 1) {
      let count = 0;
      let mask = at;
      at += maskBytes;
      for (let first = 0; mask < at - count; mask++, first += 8)
        for (let some = bytes[mask]!; some !== 0; some &= some - 1) {
          labels[count] = first + 31 - Math.clz32(some & -some);
          own[count++] = bytes[at++]!;
        }
      weights.count = count;
      visit((block << 3) + 31 - Math.clz32(rest & -rest), weights);
    }
}

/** The weights of all buckets, zeros included: entry bucket * labels.length + label. For small models. */
export function allWeights(model: TaggerModel): Float32Array {
  const width = model.labels.length;
  const all = new Float32Array(2 ** model.bits * width);
  eachBucket(model, (bucket, { count, labels, bytes }) => {
    for (let k = 0; k < count; k++) all[bucket * width + labels[k]!] = model.step[bytes[k]!]! * model.unit;
  });
  return all;
}

/** How many bits of a 32-bit number are set. */
export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Writes float weights as a model file; rows whose bytes are all zero are left out.
 *
 * @param smallest when given, weights of less than this are taken for zero and the file holds only the others
 */
export function writeModel(
  model: {
    labels: string[];
    bits: number;
    weights: Float32Array;
    transitions: Float32Array;
  },
  smallest?: number,
): Uint8Array {
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
  if (smallest !== undefined) header.sparse = true;
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const bitmap = new Uint8Array(buckets / 8);
  const rows: number[] = [];
  const row = new Array<number>(width);
  for (let b = 0; b < buckets; b++) {
    let any = 0;
    for (let y = 0; y < width; y++) {
      const w = weights[b * width + y]!;
      const q = Math.abs(w) < (smallest ?? 0) ? 0 : Math.round(Math.sqrt(Math.abs(w) / scale) * 127) * Math.sign(w);
      row[y] = q & 255;
      any |= q;
    }
    if (any === 0) continue;
    bitmap[b >> 3]! |= 1 << (b & 7);
    if (smallest === undefined) for (const q of row) rows.push(q);
    else {
      for (let y = 0; y < width; y += 8) rows.push(maskOf(row, y));
      for (const q of row) if (q !== 0) rows.push(q);
    }
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

/** One bit for each of eight entries from `from` on that is not zero. */
function maskOf(row: readonly number[], from: number): number {
  let mask = 0;
  for (let y = from; y < Math.min(from + 8, row.length); y++) if (row[y] !== 0) mask |= 1 << (y - from);
  return mask;
}
