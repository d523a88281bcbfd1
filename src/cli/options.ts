import { InvalidArgumentError, Option } from "commander";
import type { AnalyzeOptions } from "../analyze.ts";
import { DEFAULT_MAX_LENGTH } from "../document/limits.ts";

/** Options of every command that analyses. */
export interface SharedOptions {
  maxLength: number;
  referenceTime?: string;
}

export const sharedOptions = (): Option[] => [
  new Option("--max-length <units>", "refuse longer texts, in UTF-16 code units")
    .argParser(positiveInteger)
    .default(DEFAULT_MAX_LENGTH),
  new Option("--reference-time <instant>", "the ISO 8601 time against which “2 hours ago” is read").argParser(instant),
];

export function analyzeOptions({ maxLength, referenceTime }: SharedOptions): AnalyzeOptions {
  return { maxLength, ...(referenceTime !== undefined && { referenceTime }) };
}

export function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError("Give a whole number above 0.");
  return number;
}

/** An ISO 8601 date or time, as it was written. */
export function instant(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError("Give a date or time such as 2025-06-28 or 2025-06-28T14:30:00Z.");
  return value;
}
