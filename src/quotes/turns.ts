/** Speakers named by labels: the turns of a transcript ("SMITH: We will.") and the line under a block quotation. */
import { hashOf } from "../document/tokens.ts";
import type { Attribution } from "./choose.ts";
import { SHAPE, TAG, type Words } from "./words.ts";

const TURN_CONFIDENCE = 0.9;
// A text with fewer labelled paragraphs is no transcript.
const LEAST_TURNS = 3;
const LONGEST_LABEL = 8;
const COLON = hashOf(":");
const LETTERS = new Set(["q", "a"].map(hashOf));

/** The turns of a transcript, and what is left of the other attributions: none within a turn, nor across its label. */
export function withTurns(words: Words, attributions: Attribution[]): Attribution[] {
  const { paragraphFirst, paragraphs, paragraph } = words.tokens;
  const colons: number[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const colon = labelEnd(words, paragraphFirst[p]!, paragraphFirst[p + 1]!);
    if (colon >= 0) colons.push(colon);
  }
  if (colons.length < LEAST_TURNS) return attributions;
  const turns = colons.map((colon): Attribution => {
    const p = paragraph[colon]!;
    return {
      head: colon,
      cue: [colon, colon],
      source: [paragraphFirst[p]!, colon - 1],
      content: [[colon + 1, paragraphFirst[p + 1]! - 1]],
      confidence: TURN_CONFIDENCE,
      after: null,
      parent: null,
    };
  });
  const turned = new Set(colons.map((colon) => paragraph[colon]!));
  const others = attributions.filter(
    ({ head, content }) =>
      !turned.has(paragraph[head]!) &&
      !content.some(([first, last]) => turned.has(paragraph[first]!) || turned.has(paragraph[last]!)),
  );
  return [...others, ...turns].sort((a, b) => a.content[0]![0] - b.content[0]![0]);
}

/** The colon after a label of capitalised words, or Q and A, at the paragraph's beginning; -1 when there is none. */
function labelEnd({ tokens, shape }: Words, first: number, end: number): number {
  let capitals = 0;
  let commas = 0;
  for (let i = first; i < end && i <= first + LONGEST_LABEL; i++) {
    if (tokens.lowerHash[i] === COLON) {
      const single = i === first + 1 && LETTERS.has(tokens.lowerHash[first]!);
      const named = capitals > 0 && (shape[first] === SHAPE.capitals || commas === 0);
      return i > first && i + 1 < end && (single || named) ? i : -1;
    }
    if (shape[i] === SHAPE.mark) {
      if (tokens.text[tokens.start[i]!] === ",") commas++;
      else if (!".()-'’".includes(tokens.text[tokens.start[i]!]!)) return -1;
    } else if (shape[i] === SHAPE.capital || shape[i] === SHAPE.capitals) capitals++;
    else if (capitals === 0 || (commas === 0 && tokens.pos[i] !== TAG.ADP && tokens.pos[i] !== TAG.DET)) return -1;
  }
  return -1;
}
