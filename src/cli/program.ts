import { Command } from "commander";
import { version } from "../../package.json";
import { analyzeCommand } from "./analyze-command.ts";
import { batchCommand } from "./batch-command.ts";
import { pipeCommand } from "./pipe-command.ts";
import { readCommand } from "./read-command.ts";
import { schemaCommand } from "./schema-command.ts";

const EXAMPLES = `
Examples:
  nutgraf analyze article.txt                   what an article says, for reading
  nutgraf analyze --json page.html | jq .quotes the same as data
  curl -s https://… | nutgraf analyze -         from another program
  nutgraf analyze --explain page.html           what was taken for the article, and why
  nutgraf pipe < articles.jsonl > facts.jsonl   many articles, one JSON object a line
  nutgraf batch archive/ --out facts.duckdb     an archive of any size, resumable
  nutgraf schema                                the JSON Schema of the output

Exit codes:
  0   done
  1   the input could not be read or analysed
  2   the command line was wrong
  70  a defect of nutgraf
  130 stopped by Ctrl-C

Colour is used on a terminal; NO_COLOR=1 turns it off, FORCE_COLOR=1 on.`;

/** The whole command line. Throws CommanderError for what it cannot parse, Failure for what a command cannot do. */
export function program(): Command {
  const nutgraf = new Command("nutgraf")
    .description("Facts from news articles, each with the place in the text where it stands.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", EXAMPLES);
  for (const command of [analyzeCommand(), pipeCommand(), batchCommand(), readCommand(), schemaCommand()])
    nutgraf.addCommand(command.helpOption("-h, --help", "print this help"));
  for (const command of [nutgraf, ...nutgraf.commands])
    command
      .exitOverride()
      .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, "nutgraf:")) })
      .showHelpAfterError(`Try: nutgraf ${command === nutgraf ? "" : `${command.name()} `}--help`);
  return nutgraf;
}
