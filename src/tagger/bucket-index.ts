/** Which buckets of a model have weights, and where these stand when they are kept end to end. */
import { bitCount, type TaggerModel } from "./model.ts";

/** Places are found by counting bits; it takes two bits a bucket. */
export class BucketIndex {
  /** how many buckets have weights */
  readonly count: number;
  /** for each 32 buckets, which of them have weights, and how many before them have */
  private readonly index: Int32Array;

  constructor({ present, bits }: TaggerModel) {
    this.index = new Int32Array(2 * Math.ceil(2 ** bits / 32));
    const { index } = this;
    let count = 0;
    for (let block = 0; block < present.length; block++) {
      index[(block >>> 2) * 2]! |= present[block]! << ((block & 3) << 3);
      count += bitCount(present[block]!);
    }
    for (let k = 2; k < index.length; k += 2) index[k + 1] = index[k - 1]! + bitCount(index[k - 2]!);
    this.count = count;
  }

  /** 0 for a bucket without weights, else 1, 2, 3 … in the order of the buckets. */
  placeOf(bucket: number): number {
    const { index } = this;
    const block = (bucket >>> 5) << 1;
    const here = index[block]!;
    const before = index[block + 1]! + bitCount(here & ((1 << (bucket & 31)) - 1));
    return (before + 1) * ((here >>> (bucket & 31)) & 1);
  }
}
