/** From runs of tokens to spans of text: marks taken along, stray punctuation left behind. */
import type { Run } from "./proposals.ts";
import { SHAPE, type Words } from "./words.ts";

/** [start, end) in UTF-16 code units. */
export type Offsets = [start: number, end: number];

/** The text that the runs cover; neighbours with no word between them become one. */
export function spansOfRuns(words: Words, runs: readonly Run[]): Offsets[] {
  const { tokens, shape } = words;
  const spans: Offsets[] = [];
  let lastToken = -1;
  for (const run of runs) {
    const trimmed = withMarks(words, trimRun(words, run));
    if (trimmed === null) continue;
    const [first, last] = trimmed;
    const span = spans[spans.length - 1];
    let joined = span !== undefined;
    for (let i = lastToken + 1; joined && i < first; i++) joined = shape[i] === SHAPE.mark;
    if (joined && tokens.paragraph[first] === tokens.paragraph[lastToken]) span![1] = tokens.end[last]!;
    else spans.push([tokens.start[first]!, tokens.end[last]!]);
    lastToken = last;
  }
  return spans;
}

/** The text of a noun phrase: no mark beside it is taken along ("“She said, ‘Stop’": "She"). Null when it has no word. */
export function spanOfPhrase(words: Words, run: Run): Offsets | null {
  const trimmed = trimRun(words, run);
  return trimmed && [words.tokens.start[trimmed[0]]!, words.tokens.end[trimmed[1]]!];
}

/** Without commas, stops and dashes at the ends, unless a quotation mark holds them. */
function trimRun({ tokens, shape, edge, depth }: Words, [from, to]: Run): Run | null {
  let first = from;
  let last = to;
  while (
    first <= last &&
    shape[first] === SHAPE.mark &&
    edge[first] !== 1 &&
    !opensBracket(tokens.text, tokens.start[first]!) &&
    !(depth[first]! > 1 && isMark(tokens.text, tokens.start[first]!))
  )
    first++;
  while (
    last >= first &&
    shape[last] === SHAPE.mark &&
    edge[last] !== 2 &&
    !endsKept(tokens.text, tokens.start[last]!, depth[last]!) &&
    !(depth[last]! > 1 && isMark(tokens.text, tokens.start[last]!))
  )
    last--;
  return first > last ? null : [first, last];
}

/** With the quotation marks beside it that belong to it, and the comma or stop before the closing one. */
function withMarks({ tokens, shape, edge, region }: Words, run: Run | null): Run | null {
  if (run === null) return null;
  let [first, last] = run;
  if (
    region[first]! >= 0 &&
    edge[first] !== 1 &&
    first > 0 &&
    edge[first - 1] === 1 &&
    region[first - 1] === region[first]
  )
    first--;
  if (region[last]! >= 0 && edge[last] !== 2) {
    let k = last + 1;
    while (k < tokens.count && k <= last + 3 && shape[k] === SHAPE.mark && edge[k] !== 2 && region[k] === region[last])
      k++;
    if (k < tokens.count && edge[k] === 2 && region[k] === region[last]) last = k;
  }
  return [first, last];
}

// the marks of a quotation within a quotation
const isMark = (text: string, at: number): boolean => "‘’'“”\"".includes(text[at]!);
const opensBracket = (text: string, at: number): boolean => "([{$#@".includes(text[at]!);
// what may end a content: closing brackets and percent signs anywhere, and within quotation marks all punctuation
const endsKept = (text: string, at: number, depth: number): boolean =>
  ")]}%°".includes(text[at]!) || (depth > 0 && ".!?…,".includes(text[at]!));
