/**
 * Where names can be: runs of capitalised words with what joins them. All else is outside by decree, which is four fifths
 * of an English text and costs nothing.
 */
import { hashOf, type Tokens } from "../document/tokens.ts";
import { type Orthography, SHAPE } from "./orthography.ts";

const words = (list: string) => new Set(list.split(" ").map(hashOf));
/** What stands within names, in lower case, between two capitalised words; from the training sets, five times or more. */
const LINKS = words(
  "of - and the for , ' de 's in on & ’s al to . : ( ) / a bin del at la von van \" e with y ’ ; from ul da du der – + des by ad los et di les an ‘ “ ” en le ur den dos no au sur l d ta della delle dello degli das do las lo con für pour za na i ni ka ke wa o und zu af av ten ter ibn general presidential federal election state nuclear central legislative city province",
);
/** What names begin with before a capitalised word, and end with behind one. */
const BEFORE = words(
  "al el de la du di von van bin north south east west northern southern eastern western central northeastern northwestern southeastern southwestern northeast northwest southeast southwest north-east north-west south-east south-west",
);
const BEHIND = words(
  ") + ! 's act administration agency agreement airport alliance amusement area army assembly attack attacks authorities authority award awards base battle bay bill bombing border bridge cabinet campaign campus canal canyon center centre championship championships city civil club coast college communist company complex conference convention council county court crisis dam department district dynasty election elections embassy family farm federal festival force forces general government group gubernatorial hall hills hospital hospitals house international invasion island islands lake law legislative legislature local magazine market massacre mayoral military mine ministry mosque mountain mountains movement municipal museum national nationalist navy news offensive office palace park parliament parliamentary party peninsula plant plaza police port presidential primaries primary prison project protests province radio railway referendum region regional revolt revolution riots river road scandal school sea series service services settlement socialist special square stadium state station street strip summit system team temple territory theatre tournament tower town treaty union university upazila valley village war wars",
);
const HYPHEN = hashOf("-");
const LONGEST_GAP = 4;
const MOST_BEHIND = 3;

/**
 * The stretches of tokens that may hold names, as pairs [from, to) in text order; each lies within a paragraph and holds a
 * capitalised word. Linear.
 */
export function islandsOf(tokens: Tokens, writing: Orthography): Int32Array {
  const { count, paragraph, lowerHash, start, end } = tokens;
  const { capital, shape } = writing;
  const out: number[] = [];
  // token i stands without a blank before it
  const glued = (i: number) => end[i - 1] === start[i];
  const joins = (from: number, to: number) => {
    for (let k = from; k < to; k++) {
      if (LINKS.has(lowerHash[k]!) || shape[k] === SHAPE.number) continue;
      if (!(glued(k) && glued(k + 1)) && !(glued(k) && lowerHash[k - 1] === HYPHEN)) return false;
    }
    return true;
  };
  let from = -1;
  let to = -1;
  for (let i = 0; i < count; i++) {
    if (capital[i] === 0) continue;
    const p = paragraph[i]!;
    if (from >= 0 && paragraph[from] === p && (i <= to || (i - to <= LONGEST_GAP && joins(to, i)))) {
      to = Math.max(to, i + 1);
    } else {
      if (from >= 0) out.push(from, to);
      from = i;
      to = i + 1;
      const free = out.length > 0 ? out[out.length - 1]! : 0;
      const inReach = (k: number) => k >= free && paragraph[k] === p;
      if (inReach(i - 2) && lowerHash[i - 1] === HYPHEN && glued(i - 1) && glued(i)) from = i - 2;
      else if (inReach(i - 1) && (BEFORE.has(lowerHash[i - 1]!) || shape[i - 1] === SHAPE.number)) from = i - 1;
    }
    // "Jae-in", "Yoon Suk-yeol": what hangs on by a hyphen
    while (
      to + 1 < count &&
      paragraph[to + 1] === p &&
      lowerHash[to] === HYPHEN &&
      glued(to) &&
      glued(to + 1) &&
      shape[to + 1] !== SHAPE.mark
    )
      to += 2;
    for (
      let k = 0;
      k < MOST_BEHIND &&
      to < count &&
      paragraph[to] === p &&
      (BEHIND.has(lowerHash[to]!) || shape[to] === SHAPE.number);
      k++
    )
      to++;
  }
  if (from >= 0) out.push(from, to);
  return Int32Array.from(out);
}
