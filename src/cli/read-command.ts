import { once } from "node:events";
import { Command } from "commander";
import { ArchiveError, messageOf } from "../archive/failure.ts";
import { idOf, inputOf } from "../archive/input-of.ts";
import type { ArchiveRecord, ReadOptions } from "../archive/record.ts";
import { NutgrafError } from "../document/errors.ts";
import { Failure } from "./exit.ts";
import { type ReadArchiveOptions, readArchiveOptions, readOptions } from "./read-options.ts";

const NOTES = `
Prints {"id", "text" | "html" | "body", "url"?, "published"?, "title"?} for each document,
which is what nutgraf pipe reads. Good for a look at what an archive holds, and for
handing its documents to other machines. A document that cannot be read is printed as
{"id", "error": {"code", "message"}}.

Examples:
  nutgraf read CC-NEWS-1.warc.gz | head -1 | jq .
  nutgraf read archive.parquet | nutgraf pipe > facts.jsonl`;

export function readCommand(): Command {
  const command = new Command("read")
    .summary("print the documents of an archive, as pipe reads them")
    .description("Print the documents of an archive as JSON Lines, without analysing them.")
    .argument("<inputs...>", "files, folders, globs, or - for standard input")
    .addHelpText("after", NOTES)
    .action(run);
  for (const option of readArchiveOptions()) command.addOption(option);
  return command;
}

async function run(inputs: string[], options: ReadArchiveOptions): Promise<void> {
  const read = readOptions(options);
  const { readArchive } = await import("../archive/read-archive.ts");
  try {
    for await (const record of readArchive(inputs, read)) {
      const line = lineOf(record, read);
      if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, "drain");
    }
  } catch (error) {
    if (error instanceof ArchiveError) throw new Failure(error.message);
    throw error;
  }
}

function lineOf(record: ArchiveRecord, options: ReadOptions): object {
  if (record.payload.kind === "failure") return { id: idOf(record, options), error: record.payload.failure };
  try {
    return inputOf(record, options).input;
  } catch (error) {
    const code = error instanceof NutgrafError ? error.code : "internal";
    return { id: idOf(record, options), error: { code, message: messageOf(error) } };
  }
}
