/**
 * `node scripts/run.mjs bench/html.ts [pages]`: time from HTML to body and header, against linkedom with Mozilla's
 * Readability, on the pages of the chrome set, in one process and in turns.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { stripChrome } from "../src/chrome/strip-chrome.ts";
import { readSource } from "../src/document/source.ts";
import { readHeader } from "../src/header/read-header.ts";

const folder = join(resolve(process.env["NUTGRAF_BENCH"] ?? "../shared/bench"), "chrome/html/fundus");
const most = Number(process.argv[2] ?? 72);
const ROUNDS = 3;

function nutgraf(html: string): number {
  const source = readSource({ html });
  const page = stripChrome(source);
  readHeader(source, page);
  return page.paragraphs.length;
}

function readability(html: string): number {
  const { document } = parseHTML(html);
  return new Readability(document as never).parse()?.textContent?.length ?? 0;
}

if (!existsSync(folder)) {
  console.log(`no HTML pages at ${folder}; set NUTGRAF_BENCH`);
} else {
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith(".html.gz"))
    .slice(0, most)
    .map((file) => gunzipSync(readFileSync(join(folder, file))).toString("utf8"));
  const time = { nutgraf: Number.POSITIVE_INFINITY, readability: Number.POSITIVE_INFINITY };
  const methods = { nutgraf, readability };
  for (let round = 0; round < ROUNDS; round++)
    for (const name of ["nutgraf", "readability"] as const) {
      const began = performance.now();
      for (const html of pages) methods[name](html);
      // The best of the rounds: the first one warms up, others may be disturbed.
      time[name] = Math.min(time[name], performance.now() - began);
    }
  const megabytes = pages.reduce((sum, html) => sum + html.length, 0) / 1e6;
  console.log(`${pages.length} pages, ${megabytes.toFixed(1)} million characters of HTML, best of ${ROUNDS} rounds`);
  console.log(`nutgraf, body and header      ${(time.nutgraf / pages.length).toFixed(1)} ms a page`);
  console.log(`linkedom + Readability, body  ${(time.readability / pages.length).toFixed(1)} ms a page`);
  console.log(`ratio                         ${(time.nutgraf / time.readability).toFixed(2)}`);
}
