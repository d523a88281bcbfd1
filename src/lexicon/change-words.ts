/**
 * Words that say that a figure went up or down, by class, sorted. Verbs as lemmas; `changeVerbForms` gives their
 * forms. Sources: Levin, English Verb Classes (1993) 45.6 "calibratable change of state", and FrameNet
 * "Change_position_on_a_scale" (words only).
 */
export type Direction = "up" | "down";

const words = (text: string): string[] => text.trim().split(/\s+/);

const UP_VERBS = words(`
  accelerate advance appreciate balloon boost bounce bump climb double edge-up elevate enlarge escalate expand gain grow
  heighten hike improve inch-up increase jump leap lift mount mushroom quadruple raise rally rebound recover rise rocket
  skyrocket snowball soar spike strengthen surge swell treble triple upgrade uptick upsurge widen
`);
const DOWN_VERBS = words(`
  collapse contract crash crater cut decelerate decline decrease depreciate descend dip diminish dive downgrade drop
  dwindle ease erode fall halve lessen lose lower narrow nosedive plummet plunge recede reduce retreat shed shrink sink
  slash slide slip slow slump soften subside tank tumble weaken
`);
/** Verbs that count as change only with money, percent, points or a measure: "lost 190 points", not "lost four games". */
export const LOSS_VERBS = new Set(
  words("lose loses lost losing gain gains gained gaining shed sheds shedding advance advanced"),
);

export const UP_NOUNS = new Set(
  words(`
  acceleration advance boost bounce bump climb expansion gain gains growth hike hikes improvement increase
  increases jump leap markup pickup premium raise rally rebound recovery rise rises spike surge upgrade upswing
  uptick upturn widening
`),
);
export const DOWN_NOUNS = new Set(
  words(`
  collapse contraction crash cut cuts cutback decline declines decrease deceleration depreciation devaluation dip
  discount dive downturn downgrade drop drops fall falls loss losses plunge reduction reductions shortfall
  shrinkage slide slowdown slump tumble
`),
);
/** After the figure: "34% higher", "a third more". */
export const UP_ADVERBS = new Set(
  words(`
  above ahead bigger costlier dearer deeper faster greater heavier higher hotter larger longer more pricier richer
  stronger taller up upwards upward warmer wider
`),
);
export const DOWN_ADVERBS = new Set(
  words(`
  behind below cheaper colder cooler down downward downwards fewer less lighter lower narrower poorer shorter slower smaller weaker
`),
);

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  cut: ["cut", "cuts", "cutting"],
  fall: ["fall", "falls", "fell", "fallen", "falling"],
  grow: ["grow", "grows", "grew", "grown", "growing"],
  leap: ["leap", "leaps", "leapt", "leaped", "leaping"],
  lose: ["lose", "loses", "lost", "losing"],
  rise: ["rise", "rises", "rose", "risen", "rising"],
  shed: ["shed", "sheds", "shedding"],
  shrink: ["shrink", "shrinks", "shrank", "shrunk", "shrinking"],
  sink: ["sink", "sinks", "sank", "sunk", "sinking"],
  slide: ["slide", "slides", "slid", "sliding"],
  swell: ["swell", "swells", "swelled", "swollen", "swelling"],
};
const DOUBLING = new Set(words("drop slip dip slim"));

function formsOf(verb: string): readonly string[] {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return irregular;
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
  if (DOUBLING.has(verb)) return [verb, `${verb}s`, `${verb}${verb.slice(-1)}ed`, `${verb}${verb.slice(-1)}ing`];
  if (verb.endsWith("y")) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const s = /(?:sh|ch|s|x)$/.test(verb) ? "es" : "s";
  return [verb, `${verb}${s}`, `${stem}ed`, `${stem}ing`];
}

let forms: Map<string, Direction> | undefined;

/** Every form of the verbs of change, with its direction. */
export function changeVerbForms(): Map<string, Direction> {
  if (forms !== undefined) return forms;
  forms = new Map();
  for (const verb of UP_VERBS) for (const form of formsOf(verb)) forms.set(form, "up");
  for (const verb of DOWN_VERBS) for (const form of formsOf(verb)) forms.set(form, "down");
  return forms;
}
