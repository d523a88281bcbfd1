/** Defaults and choices that the command line shows, apart from the code that they rule. */

/** milliseconds that one document may take */
export const DEFAULT_TIMEOUT = 10_000;
/** documents a part */
export const DEFAULT_PART_SIZE = 1000;

export const OUTPUT_FORMATS = ["jsonl", "jsonl.gz", "csv", "parquet", "duckdb"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
