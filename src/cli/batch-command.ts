import { once } from "node:events";
import { Command, InvalidArgumentError, Option } from "commander";
import type { ArchiveOptions } from "../archive/analyze-archive.ts";
import type { BatchOptions, BatchSummary } from "../archive/batch.ts";
import { TABLES, type TableName } from "../archive/columns.ts";
import { ArchiveError } from "../archive/failure.ts";
import { DEFAULT_TIMEOUT, OUTPUT_FORMATS, type OutputFormat } from "../archive/settings.ts";
import { errorCount } from "../archive/tally.ts";
import { EXIT, Failure } from "./exit.ts";
import { analyzeOptions, positiveInteger, type SharedOptions, sharedOptions } from "./options.ts";
import { progressView, summaryLines } from "./progress.ts";
import { type ReadArchiveOptions, readArchiveOptions, readOptions } from "./read-options.ts";

const NOTES = `
Inputs are files, folders, globs or - for standard input, mixed: .txt, .html, .jsonl,
.csv, .tsv, .parquet, .warc, each also .gz or .zst. --out says by its name what is made:
  facts.jsonl, facts.jsonl.gz   the whole analyses, one a line
  facts.parquet                 the table of articles; entities, quotes and claims beside it
  facts.duckdb                  a database of the four tables (npm install @duckdb/node-api)
  facts.csv                     one table, --table articles unless you say another
  facts/                        a folder of Parquet part files, for large archives
  -                             JSON Lines on standard output
Each document that fails has an error record in the output, and in facts.….errors.jsonl.

A run that was stopped or killed goes on where it stopped when you run the same command.

Examples:
  nutgraf batch wire/*.jsonl.gz --out facts.duckdb
  nutgraf batch CC-NEWS-2024*.warc.gz --out facts/ --dedupe mark
  nutgraf batch archive.csv --text-field story --id-field guid --out claims.csv --table claims
  zcat big.jsonl.gz | nutgraf batch - --out facts.jsonl`;

interface BatchCliOptions extends SharedOptions, ReadArchiveOptions {
  out: string;
  outputFormat?: OutputFormat;
  table?: TableName;
  concurrency?: number;
  timeout: number;
  unordered?: true;
  dedupe?: "mark" | "skip";
  maxErrors?: number;
  partSize?: number;
  overwrite?: true;
  restart?: true;
  quiet?: true;
}

export function batchCommand(): Command {
  const command = new Command("batch")
    .summary("analyse an archive of any size, resumable")
    .description("Analyse an archive of articles into a file, tables or a database, on all processors.")
    .argument("<inputs...>", "files, folders, globs, or - for standard input")
    .requiredOption("-o, --out <path>", "where to write, and by its name what")
    .addOption(new Option("--output-format <format>", "what to write, whatever the name says").choices(OUTPUT_FORMATS))
    .addOption(new Option("--table <table>", "the one table to write, for CSV and Parquet").choices(TABLES));
  for (const option of readArchiveOptions()) command.addOption(option);
  command
    .addOption(
      new Option("--concurrency <workers>", "worker threads (default: one a processor)").argParser(positiveInteger),
    )
    .addOption(
      new Option("--timeout <seconds>", "give a document up after so long")
        .argParser(positiveNumber)
        .default(DEFAULT_TIMEOUT / 1000),
    )
    .option("--unordered", "write results as they come instead of in the order of the input")
    .addOption(
      new Option("--dedupe <how>", "find copies of the same text: mark them, or leave them out").choices([
        "mark",
        "skip",
      ]),
    )
    .addOption(new Option("--max-errors <count>", "give up when more documents fail").argParser(wholeNumber))
    .addOption(
      new Option("--part-size <documents>", "documents a part: what a kill can cost (default: 1000)").argParser(
        positiveInteger,
      ),
    )
    .option("--overwrite", "replace an output that is there")
    .option("--restart", "begin anew instead of going on with an unfinished run")
    .option("-q, --quiet", "no progress and no summary")
    .addHelpText("after", NOTES)
    .action(run);
  for (const option of sharedOptions()) command.addOption(option);
  return command;
}

async function run(inputs: string[], options: BatchCliOptions): Promise<void> {
  const archive: ArchiveOptions = {
    ...readOptions(options),
    analyze: analyzeOptions(options),
    timeout: options.timeout * 1000,
    ...(options.concurrency !== undefined && { concurrency: options.concurrency }),
    ...(options.unordered && { unordered: true }),
  };
  try {
    if (options.out === "-") await toStandardOutput(inputs, archive, options);
    else await toFile(inputs, archive, options);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw new Failure(error.message, error.code === "invalid_option" ? EXIT.usage : EXIT.input);
  }
}

async function toStandardOutput(inputs: string[], archive: ArchiveOptions, options: BatchCliOptions): Promise<void> {
  if (options.table ?? options.outputFormat ?? options.dedupe ?? options.maxErrors)
    throw new Failure(
      "standard output takes JSON Lines alone; name a file with --out for tables and --dedupe",
      EXIT.usage,
    );
  const { analyzeArchive } = await import("../archive/analyze-archive.ts");
  for await (const result of analyzeArchive(inputs, archive))
    if (!process.stdout.write(result.toBytes())) await once(process.stdout, "drain");
}

async function toFile(inputs: string[], archive: ArchiveOptions, options: BatchCliOptions): Promise<void> {
  const view = progressView(inputs, options.quiet === true);
  const stop = new AbortController();
  const onInterrupt = () => {
    // The second time, at once: the state on the disk is good at any moment.
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    stop.abort();
    view.say("stopping: finishing what is under way; press Ctrl-C again to stop at once");
  };
  process.on("SIGINT", onInterrupt);
  const batch: BatchOptions = {
    ...archive,
    out: options.out,
    stop: stop.signal,
    onProgress: (progress) => view.update(progress),
    ...(options.outputFormat !== undefined && { outFormat: options.outputFormat }),
    ...(options.table !== undefined && { table: options.table }),
    ...(options.dedupe !== undefined && { dedupe: options.dedupe }),
    ...(options.maxErrors !== undefined && { maxErrors: options.maxErrors }),
    ...(options.partSize !== undefined && { partSize: options.partSize }),
    ...(options.overwrite && { overwrite: true }),
    ...(options.restart && { restart: true }),
  };
  // The readers, the pool and the writers are loaded for this command alone.
  const { analyzeToFile } = await import("../archive/batch.ts");
  let summary: BatchSummary;
  try {
    summary = await analyzeToFile(inputs, batch);
  } finally {
    view.end();
    process.off("SIGINT", onInterrupt);
  }
  if (!options.quiet) for (const line of summaryLines(summary)) console.error(line);
  if (summary.status === "stopped")
    throw new Failure(
      `stopped after ${summary.documents} documents; run the same command again to go on`,
      EXIT.interrupted,
    );
  if (summary.documents > 0 && errorCount(summary) === summary.documents)
    throw new Failure("no document could be analysed; the error records say why");
}

function positiveNumber(value: string): number {
  const number = Number(value);
  if (!(number > 0 && Number.isFinite(number))) throw new InvalidArgumentError("Give a number above 0.");
  return number;
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError("Give a whole number.");
  return number;
}
