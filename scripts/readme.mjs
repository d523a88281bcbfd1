// Runs the console examples of README.md and writes what they print under each: node scripts/readme.mjs [--check]
// With --check it changes nothing and fails when an example has come to print something else.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, cache } from "./bundle.mjs";
import { root, run } from "./pack.mjs";

const file = join(root, "README.md");
const cli = join(cache, "readme", `cli.${process.pid}.mjs`);
await bundle("src/cli/main.ts", cli);
const told = readFileSync(file, "utf8");
const honest = told.replace(/^```console\n([\s\S]*?)^```$/gm, (_, block) => {
  const commands = block.split("\n").filter((line) => line.startsWith("$ "));
  return `\`\`\`console\n${commands.map((line) => `${line}\n${printed(line.slice(2).split(" "))}`).join("\n")}\`\`\``;
});
rmSync(cli);

function printed([command, ...args]) {
  const out = command === "nutgraf" ? run("node", [cli, ...args], root) : run(command, args, root);
  return out.replace(/\n*$/, "\n");
}

if (!process.argv.includes("--check")) writeFileSync(file, honest);
else if (told !== honest) {
  console.error("README.md shows what its examples no longer print; run: node scripts/readme.mjs");
  process.exit(1);
}
