/** Quotations signed with a dash and a name: "“We need jobs.” — Ana Ruiz, teacher", on the same line or the next. */
import type { Attribution } from "./choose.ts";
import type { Run } from "./proposals.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

const SIGNED_CONFIDENCE = 0.9;
/** A signature has at most so many tokens, a quotation at least so many words. */
const LONGEST_NAME = 8;
const LONGEST_SIGNATURE = 24;
const LEAST_WORDS = 3;
const DASHES = "—–―-~";

/** The signed quotations, and what is left of the other attributions: none within one, none across its name. */
export function withSignatures(words: Words, attributions: Attribution[]): Attribution[] {
  const { paragraphs } = words.tokens;
  const signed: Attribution[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const found = afterQuotation(words, p) ?? afterTweet(words, p);
    if (found !== null) signed.push(found);
  }
  if (signed.length === 0) return attributions;
  const taken = new Uint8Array(words.tokens.count);
  for (const { content, source } of signed) for (const [a, b] of [...content, source!]) taken.fill(1, a, b + 1);
  const others = attributions.filter(
    ({ head, content }) => taken[head] === 0 && !content.some(([a, b]) => taken[a] === 1 || taken[b] === 1),
  );
  return [...others, ...signed].sort((a, b) => a.content[0]![0] - b.content[0]![0]);
}

/** A paragraph that opens with a quotation, after which, or in the next paragraph, nothing but a signature stands. */
function afterQuotation(words: Words, p: number): Attribution | null {
  const { tokens, edge, region, regionLast, shape } = words;
  const first = tokens.paragraphFirst[p]!;
  const end = tokens.paragraphFirst[p + 1]!;
  if (first >= end || edge[first] !== 1) return null;
  const last = regionLast[region[first]!]!;
  if (last - first < LEAST_WORDS + 1 || last >= end) return null;
  let i = last + 1;
  while (i < end && shape[i] === SHAPE.mark && !isDash(words, i)) i++;
  if (i === end) {
    const next = tokens.paragraphFirst[p + 2];
    return next === undefined ? null : signature(words, end, next, [first, last]);
  }
  return signature(words, i, end, [first, last]);
}

/** "Taxes are too high. — Ana Ruiz (@anaruiz) July 5, 2016": a tweet as pages print it, without marks. */
function afterTweet(words: Words, p: number): Attribution | null {
  const { tokens } = words;
  const first = tokens.paragraphFirst[p]!;
  const end = tokens.paragraphFirst[p + 1]!;
  for (let i = end - 2; i > first + LEAST_WORDS && i > end - LONGEST_SIGNATURE; i--) {
    const at = tokens.start[i]!;
    if (tokens.text[at] !== "(" || tokens.text[at + 1] !== "@") continue;
    for (let k = i - 1; k > first + LEAST_WORDS && k >= i - LONGEST_NAME; k--)
      if (isDash(words, k)) return signature(words, k, end, [first, k - 1]);
    return null;
  }
  return null;
}

/** The attribution whose signature the tokens from .. end - 1 are, or null when they are none. */
function signature(words: Words, from: number, end: number, content: Run): Attribution | null {
  const { shape } = words;
  let first = from;
  while (first < end && isDash(words, first)) first++;
  if (first === from || first === end || end - first > LONGEST_SIGNATURE) return null;
  let last = first;
  let names = 0;
  for (; last < end && last - first < LONGEST_NAME; last++) {
    if (shape[last] === SHAPE.capital || shape[last] === SHAPE.capitals) names++;
    else if (!withinName(words, last)) break;
  }
  while (last > first && shape[last - 1] === SHAPE.mark) last--;
  if (names === 0 || shape[first] === SHAPE.mark || !closesName(words, last, end)) return null;
  return {
    head: from,
    cue: [from, first - 1],
    source: [first, describedTo(words, last, end)],
    content: [content],
    confidence: SIGNED_CONFIDENCE,
    after: null,
    parent: null,
  };
}

/** What may follow the name: nothing, a stop, a comma, a bracket; no verb of the same clause. */
function closesName({ tokens, shape }: Words, i: number, end: number): boolean {
  if (i >= end) return true;
  return shape[i] === SHAPE.mark && ",.(;".includes(tokens.text[tokens.start[i]!]!);
}

/** The last token of the description after the name's comma ("teacher, Ohio"), or of the name when verbs follow. */
function describedTo({ tokens, shape }: Words, after: number, end: number): number {
  if (after >= end || tokens.text[tokens.start[after]!] !== ",") return after - 1;
  for (let i = after; i < end; i++) {
    if (tokens.pos[i] === TAG.VERB || tokens.pos[i] === TAG.AUX) return after - 1;
  }
  let last = end - 1;
  while (last > after && shape[last] === SHAPE.mark) last--;
  return last;
}

/** "Julie A. Diaz", "Secretary of State", "the Rev. Ann O’Neill" */
function withinName({ tokens, shape }: Words, i: number): boolean {
  const p = tokens.pos[i];
  if (shape[i] === SHAPE.mark) return ".-'’&".includes(tokens.text[tokens.start[i]!]!);
  return p === TAG.ADP || p === TAG.DET || p === TAG.PART || tokens.end[i]! - tokens.start[i]! <= 3;
}

function isDash({ tokens }: Words, i: number): boolean {
  for (let at = tokens.start[i]!; at < tokens.end[i]!; at++) if (!DASHES.includes(tokens.text[at]!)) return false;
  return true;
}
