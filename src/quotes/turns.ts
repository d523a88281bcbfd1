/** The turns of a transcript, whose speakers labels name: "SMITH: We will." */
import { hashOf } from "../document/tokens.ts";
import type { Attribution } from "./choose.ts";
import type { Run } from "./proposals.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

const TURN_CONFIDENCE = 0.9;
// A stretch with fewer labelled paragraphs is no transcript, nor one in which more paragraphs than this stand between two.
const LEAST_TURNS = 3;
const MOST_BETWEEN = 3;
// Of the turns of a transcript at least half are longer than this, counted from the colon, and hold a verb.
const SHORT_TURN = 3;
const MOST_READ = 40;
const LONGEST_LABEL = 8;
const COLON = hashOf(":");
const LETTERS = new Set(["q", "a"].map(hashOf));

/** A labelled paragraph: the label's first token and its colon. */
interface Label {
  paragraph: number;
  first: number;
  colon: number;
}

/** The turns of a transcript, and what is left of the other attributions: none within a turn, nor across its label. */
export function withTurns(words: Words, attributions: Attribution[]): Attribution[] {
  const { paragraphFirst, paragraphs, paragraph } = words.tokens;
  const labels: Label[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const label = labelOf(words, p);
    if (label !== null) labels.push(label);
  }
  // "Smith: We will win" over an article that is no transcript from its second paragraph on is a headline
  const heading =
    labels[0]?.paragraph === 0 && (labels[1]?.paragraph !== 1 || isHeading(words, labels)) ? labels.shift() : undefined;
  const turns: Attribution[] = [];
  for (const stretch of stretches(words, labels)) {
    const { lowerHash } = words.tokens;
    const several = stretch.some(({ first }) => lowerHash[first] !== lowerHash[stretch[0]!.first]);
    stretch.forEach((label, k) => {
      const next = stretch[k + 1]?.paragraph ?? nextOpening(words, label.paragraph);
      const content: Run[] = [[label.colon + 1, paragraphFirst[label.paragraph + 1]! - 1]];
      for (let p = label.paragraph + 1; p < next && several && goesOn(words, p); p++)
        content.push([paragraphFirst[p]!, paragraphFirst[p + 1]! - 1]);
      turns.push({
        head: label.colon,
        cue: [label.colon, label.colon],
        source: [label.first, label.colon - 1],
        content,
        confidence: TURN_CONFIDENCE,
        after: null,
        parent: null,
      });
    });
  }
  if (turns.length === 0) return attributions;
  const turned = new Set<number>();
  for (const { content } of turns) for (const [first] of content) turned.add(paragraph[first]!);
  const others = attributions.filter(
    ({ head, content }) =>
      head !== heading?.colon &&
      !turned.has(paragraph[head]!) &&
      !content.some(([first, last]) => turned.has(paragraph[first]!) || turned.has(paragraph[last]!)),
  );
  return [...others, ...turns].sort((a, b) => a.content[0]![0] - b.content[0]![0]);
}

/** "Transcript: …" over turns whose labels are in capitals, and nobody speaks by it again. */
function isHeading({ tokens, shape }: Words, labels: readonly Label[]): boolean {
  const [first, ...others] = labels.map((label) => label.first);
  return (
    shape[first!] !== SHAPE.capitals &&
    others.every((at) => shape[at] === SHAPE.capitals && tokens.lowerHash[at] !== tokens.lowerHash[first!])
  );
}

/** The runs of labels that follow each other closely, two of them at once, and say something; not headings over text. */
function stretches(words: Words, labels: readonly Label[]): Label[][] {
  const found: Label[][] = [];
  let from = 0;
  for (let k = 1; k <= labels.length; k++) {
    if (k < labels.length && labels[k]!.paragraph - labels[k - 1]!.paragraph <= MOST_BETWEEN + 1) continue;
    const stretch = labels.slice(from, k);
    from = k;
    if (stretch.length < LEAST_TURNS || !stretch.some((label, n) => label.paragraph + 1 === stretch[n + 1]?.paragraph))
      continue;
    if (2 * stretch.filter((label) => saysMuch(words, label)).length >= stretch.length) found.push(stretch);
  }
  return found;
}

/** No list ("Iowa: Ann Lee, Bob Ray") and no table ("Keller: 547"). */
function saysMuch({ tokens }: Words, { paragraph, colon }: Label): boolean {
  const end = tokens.paragraphFirst[paragraph + 1]!;
  if (end - colon <= SHORT_TURN) return false;
  for (let i = colon + 1; i < end && i < colon + MOST_READ; i++)
    if (tokens.pos[i] === TAG.VERB || tokens.pos[i] === TAG.AUX) return true;
  return false;
}

/** After the last label only paragraphs that open with a quotation mark go on. */
function nextOpening({ tokens, edge }: Words, paragraph: number): number {
  let p = paragraph + 1;
  while (p < tokens.paragraphs.length && edge[tokens.paragraphFirst[p]!] === 1) p++;
  return edge[tokens.paragraphFirst[paragraph]!] === 1 ? p : paragraph + 1;
}

/** Not a stage direction, "(CROSSTALK)", and not a line of dots. */
function goesOn({ tokens, shape, edge }: Words, p: number): boolean {
  let i = tokens.paragraphFirst[p]!;
  const end = tokens.paragraphFirst[p + 1]!;
  if (i < end && edge[i] === 1) i++;
  return i < end && shape[i] !== SHAPE.mark;
}

/** The label of capitalised words, or Q or A, and its colon at the paragraph's beginning, a quotation mark before it or not. */
function labelOf({ tokens, shape, edge }: Words, paragraph: number): Label | null {
  const end = tokens.paragraphFirst[paragraph + 1]!;
  let first = tokens.paragraphFirst[paragraph]!;
  if (first < end && edge[first] === 1) first++;
  let capitals = 0;
  let commas = 0;
  for (let i = first; i < end && i <= first + LONGEST_LABEL; i++) {
    if (tokens.lowerHash[i] === COLON) {
      const single = i === first + 1 && LETTERS.has(tokens.lowerHash[first]!);
      const named = capitals > 0 && (shape[first] === SHAPE.capitals || commas === 0);
      return i > first && i + 1 < end && (single || named) ? { paragraph, first, colon: i } : null;
    }
    if (shape[i] === SHAPE.mark) {
      if (tokens.text[tokens.start[i]!] === ",") commas++;
      else if (!".()-'’".includes(tokens.text[tokens.start[i]!]!)) return null;
    } else if (shape[i] === SHAPE.capital || shape[i] === SHAPE.capitals) capitals++;
    else if (capitals === 0 || (commas === 0 && tokens.pos[i] !== TAG.ADP && tokens.pos[i] !== TAG.DET)) return null;
  }
  return null;
}
