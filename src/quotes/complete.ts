/**
 * What quotation marks say beyond the models: a region that an attribution has most of is wholly its own, a quotation
 * goes on over sentences and paragraphs without a cue of its own, and a quoted sentence that nobody claims is the last
 * speaker's.
 */
import { type Attribution, inTextOrder } from "./choose.ts";
import type { Run } from "./proposals.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

/** Quotations without a cue are taken from this many words on; fewer are titles and scare quotes. */
const LEAST_WORDS = 4;
const CONTINUED_CONFIDENCE = 0.6;

const byStart = (a: Run, b: Run): number => a[0] - b[0];

/** The attributions with their regions completed, and those without a cue; in text order. Linear. */
export function complete(words: Words, attributions: readonly Attribution[]): Attribution[] {
  const owner = new Int32Array(words.tokens.count).fill(-1);
  const all = attributions.map((a) => ({ ...a, content: [...a.content].sort(byStart) }));
  for (const attribution of all) {
    letGo(words, attribution);
    attribution.content = attribution.content.map((run) => withoutTail(words, run));
  }
  const claimed = new Uint8Array(words.tokens.count);
  all.forEach((attribution, k) => {
    for (const [first, last] of attribution.content) owner.fill(k, first, last + 1);
    if (attribution.cue !== null) claimed.fill(1, attribution.cue[0], attribution.cue[1] + 1);
  });
  const { regions, regionFirst, regionLast } = words;
  let latest = -1;
  let walked = 0;
  for (let r = 0; r < regions.length; r++) {
    const first = regionFirst[r]!;
    if (regions[r]!.parent >= 0 || first < 0 || regions[r]!.single) continue;
    const last = regionLast[r]!;
    for (; walked < first; walked++) latest = newest(all, owner, walked, latest);
    const { size, most, share } = ownership(words, owner, first, last);
    if (share >= 0.5 && most >= 0) {
      if (share < 1 && !contested(claimed, owner, first, last, most)) give(all, owner, most, [first, last]);
    } else if (most < 0 && size >= LEAST_WORDS && wholeSentences(words, first, last) && latest >= 0) {
      const where = bond(words, all, owner, latest, first, last);
      if (where === "same") give(all, owner, latest, [first, last]);
      else if (where === "speaker") {
        owner.fill(all.length, first, last + 1);
        all.push({
          head: first,
          cue: null,
          source: null,
          content: [[first, last]],
          confidence: CONTINUED_CONFIDENCE,
          after: all[latest]!,
          parent: null,
        });
      }
    }
  }
  return all.sort(inTextOrder);
}

/**
 * Takes whole quoted sentences that follow a sentence of indirect speech out of its content: "Smith implied that it had
 * failed. “They never came. Why?”" is what is implied, and a quotation of its own. Where the sentence itself quotes, they
 * go on from there: "Smith said it was “a failure.” “They never came.”"
 */
function letGo(words: Words, attribution: Attribution): void {
  const { tokens, depth, region, regionFirst, regionLast, edge } = words;
  const { sentence } = tokens;
  const { head, content } = attribution;
  const first = content[0]![0];
  if (attribution.cue === null || depth[first]! > 0 || sentence[first] !== sentence[head]) return;
  for (const [from, to] of content)
    for (let i = from; i <= to && sentence[i] === sentence[head]; i++) if (depth[i]! > 0) return;
  const kept: Run[] = [];
  for (const [from, to] of content) {
    let end = to;
    for (let i = from; i <= to; i++) {
      if (edge[i] !== 1 || sentence[i] === sentence[head] || regionFirst[region[i]!] !== i) continue;
      if (wholeSentences(words, i, regionLast[region[i]!]!)) {
        end = i - 1;
        break;
      }
    }
    if (end >= from) kept.push([from, end]);
    if (end < to) break;
  }
  if (kept.length > 0) attribution.content = kept;
}

/** Quotations of fewer tokens may be words of a longer phrase: “big,” bold plans. */
const LEAST_WITH_TAIL = 5;

/** "“Lock her up!” as they had before": with a comma or the like before its closing mark, what was said is over. */
function withoutTail({ tokens, depth, regions, region, regionFirst, regionLast }: Words, run: Run): Run {
  const [first, last] = run;
  const r = region[first]!;
  if (r < 0 || first - regionFirst[r]! > 1 || regions[r]!.close === 0 || regions[r]!.single) return run;
  const end = regionLast[r]!;
  if (end >= last || end - first + 1 < LEAST_WITH_TAIL) return run;
  if (!",!?".includes(tokens.text[regions[r]!.end - regions[r]!.close - 1]!)) return run;
  for (let i = end + 1; i <= last; i++) if (depth[i]! > 0) return run;
  return [first, end];
}

/** The attribution that a later quotation would go on from: the one whose cue or content was read last. */
function newest(all: readonly Attribution[], owner: Int32Array, i: number, latest: number): number {
  const k = owner[i]!;
  return k >= 0 && k !== latest && all[k]!.content.length > 0 ? k : latest;
}

function ownership({ shape }: Words, owner: Int32Array, first: number, last: number) {
  let size = 0;
  let own = 0;
  let most = -1;
  for (let i = first; i <= last; i++) {
    if (shape[i] === SHAPE.mark) continue;
    size++;
    if (owner[i]! >= 0) {
      own++;
      if (most < 0) most = owner[i]!;
    }
  }
  return { size, most, share: size === 0 ? 0 : own / size };
}

/** Another attribution has part of the region, or its cue stands in it. */
function contested(claimed: Uint8Array, owner: Int32Array, first: number, last: number, own: number): boolean {
  for (let i = first; i <= last; i++) if ((owner[i]! >= 0 && owner[i] !== own) || claimed[i] === 1) return true;
  return false;
}

/** Runs are in text order, and so are regions: only the last few can meet. */
function give(all: Attribution[], owner: Int32Array, k: number, [first, last]: Run): void {
  const { content } = all[k]!;
  let end = content.length;
  while (end > 0 && content[end - 1]![0] > last) end--;
  let from = first;
  let to = last;
  let start = end;
  for (; start > 0 && content[start - 1]![1] >= first; start--) {
    from = Math.min(from, content[start - 1]![0]);
    to = Math.max(to, content[start - 1]![1]);
  }
  owner.fill(k, from, to + 1);
  content.splice(start, end - start, [from, to]);
}

/** The region begins with a sentence and ends with one, and holds a verb. */
function wholeSentences({ tokens, shape, regions, region }: Words, first: number, last: number): boolean {
  const { sentence, paragraphFirst, paragraph, pos, count, text, end } = tokens;
  const starts = first === paragraphFirst[paragraph[first]!]! || sentence[first - 1] !== sentence[first];
  if (!starts) return false;
  const next = last + 1;
  const r = regions[region[first]!]!;
  const stopped = ".!?…".includes(text[r.end - r.close - 1] ?? "");
  const ends =
    next >= count ||
    paragraph[next] !== paragraph[last] ||
    sentence[next] !== sentence[last] ||
    stopped ||
    (shape[next] === SHAPE.mark && ".!?".includes(text[end[next]! - 1]!));
  if (!ends) return false;
  for (let i = first; i <= last; i++) if (pos[i] === TAG.VERB || pos[i] === TAG.AUX) return true;
  return false;
}

/** Whether an unclaimed quotation belongs to the attribution before it, to its speaker, or to nobody known. */
function bond(
  words: Words,
  all: readonly Attribution[],
  owner: Int32Array,
  latest: number,
  first: number,
  last: number,
): "same" | "speaker" | null {
  const { tokens, depth, shape, regions, region } = words;
  const { paragraph, sentence, paragraphFirst } = tokens;
  const attribution = all[latest]!;
  const said = Math.max(attribution.head, attribution.content[attribution.content.length - 1]![1]);
  const quoted = quotes(words, attribution);
  const p = paragraph[first]!;
  if (paragraph[said] === p) {
    // Only whole sentences of others may stand between.
    if (sentence[first]! - sentence[said]! > 2) return null;
    return quoted && sentence[first]! - sentence[said]! <= 1 ? "same" : "speaker";
  }
  if (paragraph[said] !== p - 1 || first !== paragraphFirst[p]) return null;
  for (let i = first; i < paragraphFirst[p + 1]!; i++)
    if (depth[i] === 0 && shape[i] !== SHAPE.mark) return i > last ? "speaker" : null;
  // a paragraph of quotation alone
  const before = paragraphFirst[p]! - 1;
  const runsOn = region[before]! >= 0 && regions[region[before]!]!.runsOn;
  if (quoted && (runsOn || owner[before] === latest || closes(words, attribution, before))) return "same";
  return "speaker";
}

/** Some of the content stands in quotation marks. */
function quotes({ depth }: Words, { content }: Attribution): boolean {
  for (const [first, last] of content) for (let i = first; i <= last; i++) if (depth[i]! > 0) return true;
  return false;
}

/** Nothing but the attribution's own cue and source stands between its content and the paragraph's end. */
function closes({ tokens }: Words, attribution: Attribution, before: number): boolean {
  return tokens.sentence[attribution.head] === tokens.sentence[before];
}
