import { extname } from "node:path";
import { Command, Option } from "commander";
import { NutgrafError } from "../document/errors.ts";
import type { Analysis } from "../document/schema.ts";
import type { Input } from "../document/source.ts";
import { Failure } from "./exit.ts";
import { explained } from "./explain.ts";
import { analyzeOptions, instant, type SharedOptions, sharedOptions } from "./options.ts";
import { screen } from "./paint.ts";
import { nameOf, readFile } from "./read-file.ts";
import { view } from "./view.ts";

type Format = "auto" | "text" | "html" | "body";

interface Options extends SharedOptions {
  json?: true;
  explain?: true;
  format: Format;
  charset?: string;
  url?: string;
  published?: string;
  title?: string;
}

const EXAMPLES = `
Examples:
  nutgraf analyze article.txt
  nutgraf analyze --json --url https://news.example/1 page.html > facts.json
  pbpaste | nutgraf analyze -
  nutgraf analyze --format body --published 2025-06-28 clean.txt

FILE may be a page copied as plain text, its HTML, or (--format body) an article that
is already clean. Bytes are read as UTF-8, UTF-16 with a mark, the charset that the page
declares, or Windows-1252.`;

export function analyzeCommand(): Command {
  const command = new Command("analyze")
    .summary("analyse one article")
    .description("Analyse one article and show what it says, for reading or as JSON.")
    .argument("<file>", "the article; - for standard input")
    .option("--json", "print the analysis as JSON")
    .addOption(new Option("--explain", "print the page with what each block was taken for, and why").conflicts("json"))
    .addOption(
      new Option("--format <format>", "how to read the file").choices(["auto", "text", "html", "body"]).default("auto"),
    )
    .option("--charset <name>", "the file's encoding, where it is known better than the file says")
    .option("--url <url>", "where the article was published")
    .addOption(
      new Option("--published <date>", "when it was published, where the page does not say (ISO 8601)").argParser(
        instant,
      ),
    )
    .option("--title <title>", "its title, where the page does not say")
    .addHelpText("after", EXAMPLES)
    .action(run);
  for (const option of sharedOptions()) command.addOption(option);
  return command;
}

async function run(file: string, options: Options): Promise<void> {
  const { text } = await readFile(file, options.maxLength, options.charset && `charset=${options.charset}`);
  const terminal = screen(process.stdout, process.env);
  const analysis = await analysed(file, text, options);
  process.stdout.write(
    options.json
      ? `${JSON.stringify(analysis, null, 2)}\n`
      : options.explain
        ? explained(analysis, terminal)
        : view(analysis, terminal),
  );
}

async function analysed(file: string, text: string, options: Options): Promise<Analysis> {
  // The library is loaded for an analysis, not for --help.
  const [{ analyze }, { asInput }] = await Promise.all([import("../analyze.ts"), import("../document/source.ts")]);
  const input: Input = {
    ...asInput(text, formatOf(file, options.format)),
    ...(options.url !== undefined && { url: options.url }),
    ...(options.published !== undefined && { published: options.published }),
    ...(options.title !== undefined && { title: options.title }),
  };
  try {
    return analyze(input, analyzeOptions(options));
  } catch (error) {
    if (error instanceof NutgrafError) throw new Failure(`${nameOf(file)}: ${error.message}`);
    throw error;
  }
}

// A file's name says more than its first tags, which a text about HTML may have too.
const FORMATS: Record<string, Format> = { ".html": "html", ".htm": "html", ".xhtml": "html", ".txt": "text" };

function formatOf(file: string, format: Format): Format {
  return format === "auto" ? (FORMATS[extname(file).toLowerCase()] ?? "auto") : format;
}
