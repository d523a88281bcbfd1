/** A process that runs `analyzeToFile`, to be killed: node run-batch.js INPUTS OPTIONS, both JSON; prints the summary. */
import { analyzeToFile } from "../../src/archive/batch.ts";
import { ArchiveError } from "../../src/archive/failure.ts";

const [inputs, options] = process.argv.slice(2).map((argument) => JSON.parse(argument));
const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
try {
  console.log(JSON.stringify(await analyzeToFile(inputs, { ...options, stop: stop.signal })));
} catch (error) {
  if (!(error instanceof ArchiveError)) throw error;
  console.log(JSON.stringify({ code: error.code, message: error.message }));
  process.exitCode = 1;
}
