/** The fixtures: pages with the facts that a person reads off them. fixtures/README.md says what each key means. */
import { readdirSync, readFileSync } from "node:fs";
import type { Analysis } from "../src/index.ts";

export interface Facts {
  what: string;
  title: string | null;
  titleAlso?: string[];
  titleOptional?: true;
  subtitle: string | null;
  authors: { name: string; role?: string; nameAlso?: string[] }[];
  authorsOptional?: string[];
  published: string | null;
  publishedAlso?: string[];
  updated?: string;
  publisher: string | null;
  publisherAlso?: string[];
  publisherOptional?: true;
  dateline: { place: string; placeAlso?: string[]; country: string; agency?: string } | null;
  paragraphs: string[];
  paragraphsOptional?: string[];
  neverInBody: string[];
  entities: { type: "person" | "organization" | "place" | "misc"; name: string; aliases?: string[]; optional?: true }[];
  quotes: {
    kind: "direct" | "indirect" | "mixed";
    content: string[];
    cue: string | null;
    speaker: string | null;
    speakerAlso?: string[];
    resolution: Analysis["quotes"][number]["speaker"]["resolution"];
    nested?: true;
    optional?: true;
  }[];
  claims: {
    text: string;
    value?: number | null;
    valueAlso?: number[];
    min?: number;
    max?: number;
    unit: { kind: string; kindAlso?: string[]; code: string | null; codeAlso?: (string | null)[] };
    modifier: string;
    modifierAlso?: string[];
    base?: string;
    change?: { direction?: "up" | "down"; from?: number; to?: number };
    changeOptional?: true;
    speaker: string | null;
    speakerAlso?: (string | null)[];
    optional?: true;
  }[];
  neverClaims: string[];
  warnings: string[];
}

export interface Fixture {
  name: string;
  page: string;
  format: "text" | "html";
  facts: Facts;
}

const FOLDER = new URL("../fixtures/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8");

export const fixtures: Fixture[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt") || name.endsWith(".html"))
  .sort()
  .map((file) => {
    const name = file.replace(/\.[a-z]+$/, "");
    return {
      name,
      page: read(file),
      format: file.endsWith(".html") ? "html" : "text",
      facts: JSON.parse(read(`${name}.json`)) as Facts,
    };
  });
