/** Who answers in an interview whose turns are labelled by letters: "A: …", or by the initials of a name: "MO: …". */
import { hashOf, wordAt } from "../document/tokens.ts";
import type { People } from "./people.ts";
import type { Speaker } from "./speakers.ts";
import type { Words } from "./words.ts";

const COLON = hashOf(":");
const QUESTION = hashOf("q");
const ANSWER = hashOf("a");
const MOST_INITIALS = 3;

export class Interview {
  private interviewee: Speaker | undefined;
  private readonly initials: Map<string, number>;

  constructor(
    private readonly words: Words,
    private readonly people: People,
  ) {
    this.initials = initialsOf(people);
  }

  /** A letter or initials that open a paragraph, with a colon behind. */
  isLabel(at: number): boolean {
    const { tokens } = this.words;
    const { lowerHash, paragraph, paragraphFirst, start, end } = tokens;
    if (lowerHash[at + 1] !== COLON || at - paragraphFirst[paragraph[at]!]! > 1) return false;
    const hash = lowerHash[at]!;
    return (
      hash === QUESTION ||
      hash === ANSWER ||
      (end[at]! - start[at]! <= MOST_INITIALS && this.initials.has(wordAt(tokens, at)))
    );
  }

  /** Whom a label means. */
  answers(at: number): Speaker {
    const { tokens } = this.words;
    const by = this.initials.get(wordAt(tokens, at));
    if (by !== undefined) return { who: by, resolution: by < 0 ? "none" : "name", confidence: by < 0 ? 0.5 : 0.8 };
    if (tokens.lowerHash[at] === QUESTION) return { who: -1, resolution: "none", confidence: 0.5 };
    this.interviewee ??= this.introduced(this.firstLabel(at));
    return this.interviewee;
  }

  private firstLabel(at: number): number {
    const { lowerHash, paragraphFirst } = this.words.tokens;
    for (const first of paragraphFirst)
      if (first < at && lowerHash[first] === QUESTION && lowerHash[first + 1] === COLON) return first;
    return at;
  }

  /** The person named most before a token; of several the first. */
  private introduced(end: number): Speaker {
    const times = new Map<number, number>();
    for (const { who, first } of this.people.mentions) {
      if (first >= end) break;
      if (this.people.entities[who]!.type === "person") times.set(who, (times.get(who) ?? 0) + 1);
    }
    let best = -1;
    for (const [who, n] of times) if (best < 0 || n > times.get(best)!) best = who;
    if (best < 0) return { who: -1, resolution: "none", confidence: 0.5 };
    return { who: best, resolution: "nominal", confidence: times.size === 1 ? 0.8 : 0.6 };
  }
}

/** Persons by the initials of their names; -1 where two have the same. */
function initialsOf({ entities }: People): Map<string, number> {
  const found = new Map<string, number>();
  entities.forEach(({ type, name }, who) => {
    if (type !== "person" || !name.includes(" ")) return;
    const initials = name
      .split(/[\s-]+/)
      .map((word) => word.charAt(0))
      .join("");
    if (initials.length <= MOST_INITIALS && initials === initials.toUpperCase())
      found.set(initials, found.has(initials) ? -1 : who);
  });
  return found;
}
