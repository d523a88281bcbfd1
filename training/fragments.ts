/** Byte-pair coding: the letters of a set of strings and their most frequent neighbours, one byte each. */
export class Fragments {
  private readonly code: Map<string, number>;
  private readonly longest: number;

  private constructor(
    readonly fragments: string[],
    private readonly escapeCode: number,
  ) {
    this.code = new Map(fragments.map((fragment, i) => [fragment, i]));
    this.longest = Math.max(...fragments.map((fragment) => fragment.length));
  }

  /** Learns at most `escapeCode` fragments; letters seen fewer than 40 times are left to the escape. */
  static learnt(strings: string[], escapeCode: number): Fragments {
    const letters = new Map<string, number>();
    for (const text of strings)
      for (const letter of text.split("")) letters.set(letter, (letters.get(letter) ?? 0) + 1);
    const fragments = [...letters]
      .filter(([, n]) => n >= 40)
      .sort(byCount)
      .map(([letter]) => letter);
    let pieces = strings.map((text) => text.split(""));
    while (fragments.length < escapeCode) {
      const pairs = new Map<string, number>();
      for (const row of pieces)
        for (let i = 0; i + 1 < row.length; i++) {
          const pair = `${row[i]}\0${row[i + 1]}`;
          pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
        }
      const best = [...pairs].sort(byCount)[0];
      if (best === undefined) break;
      const [left = "", right = ""] = best[0].split("\0");
      fragments.push(left + right);
      pieces = pieces.map((row) => merged(row, left, right));
    }
    return new Fragments(fragments, escapeCode);
  }

  /** The string as codes; a letter without a code is the escape and its UTF-16 unit in two bytes. Fewest codes by dynamic programming. */
  coded(text: string): number[] {
    const cost = [0];
    const step = [0];
    for (let end = 1; end <= text.length; end++) {
      cost[end] = cost[end - 1]! + 3;
      step[end] = -1;
      for (let size = 1; size <= Math.min(this.longest, end); size++) {
        const fragment = this.code.get(text.slice(end - size, end));
        if (fragment === undefined || cost[end - size]! + 1 >= cost[end]!) continue;
        cost[end] = cost[end - size]! + 1;
        step[end] = size;
      }
    }
    const codes: number[] = [];
    for (let end = text.length; end > 0; ) {
      const size = step[end]!;
      if (size > 0) {
        codes.unshift(this.code.get(text.slice(end - size, end))!);
        end -= size;
      } else {
        const unit = text.charCodeAt(end - 1);
        codes.unshift(this.escapeCode, unit & 0xff, unit >> 8);
        end--;
      }
    }
    return codes;
  }
}

const byCount = (a: [string, number], b: [string, number]) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

function merged(row: string[], left: string, right: string): string[] {
  const out: string[] = [];
  for (let i = 0; i < row.length; i++)
    if (row[i] === left && row[i + 1] === right) {
      out.push(left + right);
      i++;
    } else out.push(row[i]!);
  return out;
}
