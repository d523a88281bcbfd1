import { Command } from "commander";

export function schemaCommand(): Command {
  return new Command("schema")
    .summary("print the JSON Schema of an analysis")
    .description("Print the JSON Schema (2020-12) of an analysis, as analyze --json and pipe write it.")
    .action(async () => {
      const [{ z }, { analysisSchema }] = await Promise.all([import("zod"), import("../document/schema.ts")]);
      process.stdout.write(`${JSON.stringify(z.toJSONSchema(analysisSchema), null, 2)}\n`);
    });
}
