import { Command } from "commander";
import { z } from "zod";
import { analysisSchema } from "../document/schema.ts";

export function schemaCommand(): Command {
  return new Command("schema")
    .summary("print the JSON Schema of an analysis")
    .description("Print the JSON Schema (2020-12) of an analysis, as analyze --json and pipe write it.")
    .action(() => {
      process.stdout.write(`${JSON.stringify(z.toJSONSchema(analysisSchema), null, 2)}\n`);
    });
}
