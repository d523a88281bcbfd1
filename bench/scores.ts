/** What of a scorer's report goes into the table: the headline first. */

export interface Measure {
  name: string;
  /** 0..1, or null where the scorer had nothing to count */
  value: number | null;
}

type Path = string[];

// A row's measures are those of these that its report has; "chrome" reports either a body or segments.
const MEASURES: Record<string, [name: string, path: Path][]> = {
  chrome: [
    ["body F1", ["body", "f1"]],
    ["segments F1", ["segments", "f1"]],
    ["title exact", ["title", "exact"]],
    ["title exact, printed", ["title", "printed", "exact"]],
    ["authors F1", ["authors", "f1"]],
    ["authors F1, printed", ["authors", "printed", "f1"]],
    ["day", ["published", "exact"]],
    ["day, printed", ["published", "printed", "exact"]],
  ],
  dateline: [
    ["place F1", ["place exact", "f1"]],
    ["presence F1", ["presence", "f1"]],
    ["agency F1", ["agency", "f1"]],
    ["date F1", ["date", "f1"]],
  ],
  geo: [
    ["Acc@161 all", ["resolution", "all", "acc161"]],
    ["Acc@161 recognised", ["resolution", "recognised", "acc161"]],
    ["recognition F1", ["recognition overlap", "f1"]],
  ],
  ner: [
    ["F1", ["exact", "micro", "f1"]],
    ["PER", ["exact", "PER", "f1"]],
    ["ORG", ["exact", "ORG", "f1"]],
    ["LOC", ["exact", "LOC", "f1"]],
  ],
  coref: [
    ["he/she → name R", ["links", "third", "r"]],
    ["he/she → name P", ["links", "third", "p"]],
    ["all pronouns F1", ["links", "all", "f1"]],
    ["CoNLL, heads", ["head", "conll"]],
  ],
  quotes: [
    ["attribution F1", ["attribution", "all", "f1"]],
    ["quoted F1", ["attribution", "quoted", "f1"]],
    ["direct", ["attribution", "direct", "f1"]],
    ["mixed", ["attribution", "mixed", "f1"]],
    ["indirect", ["attribution", "indirect", "f1"]],
    ["content F1", ["content", "exact", "all", "f1"]],
    ["cue F1", ["cue", "exact", "all", "f1"]],
    ["speaker, quoted", ["speaker", "quoted", "accuracy"]],
  ],
  numbers: [
    ["value+unit F1", ["strict", "value+unit", "f1"]],
    ["value F1", ["strict", "value", "f1"]],
    ["+change", ["strict", "value+unit+change", "f1"]],
    ["concept", ["strict", "value+concept partial", "f1"]],
    ["dates resolved F1", ["entities", "span+resolved", "f1"]],
    ["dates found F1", ["entities", "span exact", "f1"]],
  ],
};

/** The measures of a set's report that the report holds, the headline first. */
export function measuresOf(name: string, report: unknown): Measure[] {
  const measures: Measure[] = [];
  for (const [label, path] of MEASURES[name] ?? []) {
    const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], report);
    if (typeof value === "number" || value === null) measures.push({ name: label, value });
  }
  return measures;
}
