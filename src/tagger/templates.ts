/**
 * Feature templates as data. A reader writes what it sees at a position into columns, and each template says which of
 * them it joins; one loop then hashes all, which takes a third of the time of two calls for each.
 */
import { seedOf } from "./features.ts";

/** Numbers of columns by name: 0, 1, 2 … */
export type Columns<Name extends string> = Readonly<Record<Name, number>>;

/** A template's number and the names of the one to three columns that it joins; order matters. */
export type Template<Name extends string> = readonly [number: number, a: Name, b?: Name, c?: Name];

export interface Templates {
  readonly count: number;
  /** what each template's number adds to its hashes */
  readonly seeds: Int32Array;
  /**
   * the columns that each template joins, eight bits each from the lowest on; where it joins fewer than three, one that
   * is always 0
   */
  readonly columns: Int32Array;
}

/** Memory for one row of columns, and one behind them that stays 0. */
export const valuesFor = (columns: Columns<string>): Int32Array => new Int32Array(Object.keys(columns).length + 1);

/**
 * @example
 * const COLUMN = { word: 0, next: 1 } as const;
 * const TEMPLATES = templatesOf(COLUMN, [[1, "word"], [2, "word", "next"]]);
 */
export function templatesOf<Name extends string>(
  columns: Columns<Name>,
  templates: readonly Template<Name>[],
): Templates {
  const none = Object.keys(columns).length;
  const column = (name: Name | undefined) => (name === undefined ? none : columns[name]);
  return {
    count: templates.length,
    seeds: Int32Array.from(templates, ([number]) => seedOf(number)),
    columns: Int32Array.from(templates, ([, a, b, c]) => column(a) | (column(b) << 8) | (column(c) << 16)),
  };
}
