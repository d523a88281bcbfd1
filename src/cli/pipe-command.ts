import { once } from "node:events";
import { Command } from "commander";
import { byteLines } from "../archive/byte-lines.ts";
import { analyzeOptions, type SharedOptions, sharedOptions } from "./options.ts";

const NOTES = `
Each line of standard input is a JSON object
  {"id", "text" | "html" | "body", "url"?, "published"?, "title"?}
with exactly one of text (a page as copied), html (its source) and body (clean article
text). Each line of standard output is, in the same order, the analysis with that id, or
  {"id", "error": {"code", "message"}}
for a line that could not be analysed; the stream goes on. Memory stays constant.

Examples:
  nutgraf pipe < articles.jsonl > facts.jsonl
  zcat archive.jsonl.gz | nutgraf pipe | jq -c '{id, quotes}'
  jq -c '{id: .guid, body: .content}' feed.jsonl | nutgraf pipe`;

export function pipeCommand(): Command {
  const command = new Command("pipe")
    .summary("analyse many articles, JSON Lines in and out")
    .description("Analyse many articles: JSON Lines in, JSON Lines out, one answer for each line, in order.")
    .option("--rows", "answer with rows of the four tables of docs/tables.md instead of the analysis")
    .addHelpText("after", NOTES)
    .action(run);
  for (const option of sharedOptions()) command.addOption(option);
  return command;
}

// JSON spends up to six bytes on a UTF-16 code unit ("\\u2019"); the other fields share what is on top.
const longestLine = (maxLength: number) => maxLength * 6 + 65_536;

async function run(options: SharedOptions & { rows?: true }): Promise<void> {
  const settings = analyzeOptions(options);
  const [{ answer }, { rowsAnswer }] = await Promise.all([
    import("../archive/answer.ts"),
    import("../archive/rows-answer.ts"),
  ]);
  let lines = 0;
  let failed = 0;
  for await (const line of byteLines(process.stdin, longestLine(options.maxLength))) {
    const reply = answer(line, settings);
    lines++;
    if (reply.failed) failed++;
    if (!process.stdout.write(`${options.rows ? rowsAnswer(reply.json) : reply.json}\n`))
      await once(process.stdout, "drain");
  }
  if (failed > 0) console.error(`nutgraf: ${failed} of ${lines} lines could not be analysed; their answers say why`);
}
