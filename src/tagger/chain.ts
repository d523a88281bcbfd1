/**
 * A linear chain over the labels of a sequence: how sure each label of each row is (forward-backward marginals) and which
 * sequence is the likeliest (Viterbi). It works on powers, products of them in place of sums of scores.
 */
export class Chain {
  /** exp of each row's scores, label-minor, for the caller to fill; of a row all may be multiplied by any one number */
  factors = new Float64Array(0);
  /** the probability of each label in the sequence weighed last, label-minor */
  marginals = new Float64Array(0);
  private back = new Uint8Array(0);
  // of one row
  private readonly beta: Float64Array;
  private readonly ahead: Float64Array;
  private readonly starts: Float64Array;
  private readonly into: Moves;
  private readonly outOf: Moves;
  /** the same as whole tables, for few labels: no look at which moves there are, and sums written out */
  private readonly intoAll: Float64Array | null;
  private readonly outOfAll: Float64Array | null;

  /** @param transitions as in `TaggerModel` */
  constructor(
    private readonly width: number,
    transitions: Float32Array,
  ) {
    const powers = Float64Array.from(transitions, Math.exp);
    this.starts = powers.subarray(width * width);
    this.into = movesOf(width, (to, from) => powers[from * width + to]!);
    this.outOf = movesOf(width, (from, to) => powers[from * width + to]!);
    const few = width === FEW;
    this.outOfAll = few ? powers.subarray(0, width * width) : null;
    this.intoAll = few ? powers.slice(0, width * width) : null;
    for (let k = 0; k < width * width && few; k++)
      this.intoAll![k] = powers[(k % width) * width + Math.floor(k / width)]!;
    this.beta = new Float64Array(width);
    this.ahead = new Float64Array(width);
  }

  /** Makes room for n rows; what was there is gone. */
  reserve(n: number): void {
    const size = n * this.width;
    if (this.factors.length >= size) return;
    const room = Math.max(2 * size, 1024);
    this.factors = new Float64Array(room);
    this.marginals = new Float64Array(room);
    this.back = new Uint8Array(room);
  }

  /** Puts the marginals of a sequence of n rows into `marginals`. Linear. */
  weigh(n: number): void {
    if (n <= 0) return;
    this.forward(n);
    this.backward(n);
  }

  /** What rows 0 .. i say of row i's labels, each row summing to 1. */
  private forward(n: number): void {
    const { width, factors, marginals: alpha, starts, intoAll } = this;
    const { ends, other, power } = this.into;
    for (let i = 0, row = 0; i < n; i++, row += width) {
      let total = 0;
      const before = row - width;
      for (let y = 0, k = 0; y < width; y++) {
        let sum = 0;
        if (i === 0) sum = starts[y]!;
        else if (intoAll !== null) sum = products(alpha, before, intoAll, y * width);
        else for (const end = ends[y]!; k < end; k++) sum += alpha[before + other[k]!]! * power[k]!;
        sum *= factors[row + y]!;
        alpha[row + y] = sum;
        total += sum;
      }
      const scale = total > 0 ? 1 / total : 0;
      for (let y = 0; y < width; y++) alpha[row + y]! *= scale;
    }
  }

  // What the rows behind say is scaled on its own: where moves go one way only, a label that is out of reach has an alpha
  // of nearly nothing and a beta beyond all bounds.
  private backward(n: number): void {
    const { width, factors, marginals, beta, ahead, outOfAll } = this;
    const { ends, other, power } = this.outOf;
    beta.fill(1);
    for (let i = n - 1, row = i * width; i >= 0; i--, row -= width) {
      let total = 0;
      for (let y = 0; y < width; y++) {
        const both = marginals[row + y]! * beta[y]!;
        marginals[row + y] = both;
        total += both;
        ahead[y] = factors[row + y]! * beta[y]!;
      }
      // no label is within reach from both sides: the first stands for "nothing"
      if (!(total > 0)) {
        marginals.fill(0, row, row + width);
        marginals[row] = 1;
        total = 1;
      }
      const scale = 1 / total;
      for (let y = 0; y < width; y++) marginals[row + y]! *= scale;
      if (i === 0) return;
      let all = 0;
      for (let x = 0, k = 0; x < width; x++) {
        let sum = 0;
        if (outOfAll !== null) sum = products(ahead, 0, outOfAll, x * width);
        else for (const end = ends[x]!; k < end; k++) sum += power[k]! * ahead[other[k]!]!;
        beta[x] = sum;
        all += sum;
      }
      const rescale = all > 0 ? 1 / all : 0;
      for (let x = 0; x < width; x++) beta[x]! *= rescale;
    }
  }

  /** Puts the labels of the likeliest sequence of n rows into out[at .. at + n). Linear. */
  label(n: number, out: Uint8Array, at = 0): void {
    if (n <= 0) return;
    const { width, factors, starts, back, beta: best, ahead: next } = this;
    const { ends, other, power } = this.into;
    for (let y = 0; y < width; y++) best[y] = starts[y]! * factors[y]!;
    for (let i = 1, row = width; i < n; i++, row += width) {
      let most = 0;
      for (let y = 0, k = 0; y < width; y++) {
        let top = 0;
        let from = 0;
        for (const end = ends[y]!; k < end; k++) {
          const reached = best[other[k]!]! * power[k]!;
          if (reached > top) {
            top = reached;
            from = other[k]!;
          }
        }
        top *= factors[row + y]!;
        next[y] = top;
        back[row + y] = from;
        if (top > most) most = top;
      }
      const scale = most > 0 ? 1 / most : 0;
      for (let y = 0; y < width; y++) best[y] = next[y]! * scale;
    }
    let y = 0;
    for (let k = 1; k < width; k++) if (best[k]! > best[y]!) y = k;
    for (let i = n - 1; i >= 0; i--) {
      out[at + i] = y;
      y = back[i * width + y]!;
    }
  }
}

/** Of models with so many labels the sums are written out: a third less time. With seven it gains nothing. */
const FEW = 5;

/** The sum of a[at + k] · b[from + k] for FEW values of k, in their order. */
function products(a: Float64Array, at: number, b: Float64Array, from: number): number {
  return (
    a[at]! * b[from]! +
    a[at + 1]! * b[from + 1]! +
    a[at + 2]! * b[from + 2]! +
    a[at + 3]! * b[from + 3]! +
    a[at + 4]! * b[from + 4]!
  );
}

/** The moves that are not forbidden, those of label y up to ends[y]: the label at the other end, and exp of the score. */
interface Moves {
  ends: Int32Array;
  other: Uint8Array;
  power: Float64Array;
}

function movesOf(width: number, powerOf: (label: number, other: number) => number): Moves {
  const ends = new Int32Array(width);
  const other: number[] = [];
  const power: number[] = [];
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      if (powerOf(y, x) === 0) continue;
      other.push(x);
      power.push(powerOf(y, x));
    }
    ends[y] = other.length;
  }
  return { ends, other: Uint8Array.from(other), power: Float64Array.from(power) };
}
