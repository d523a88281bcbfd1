#!/usr/bin/env node
import { CommanderError } from "commander";
import { EXIT, Failure } from "./exit.ts";
import { program } from "./program.ts";

// The reader of a pipe may stop reading ("nutgraf pipe | head"): then nothing is left to do, and nothing to report.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.ok);
  throw error;
});

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  // commander has printed its own message or the help already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof Failure) {
    console.error(`nutgraf: ${error.message}`);
    return error.exitCode;
  }
  console.error("nutgraf: a defect of nutgraf, not of your input; please report it with the lines below");
  console.error(error);
  return EXIT.internal;
}
