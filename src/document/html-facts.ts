/** What a page says of itself outside its visible text: title element, meta tags, JSON-LD. */

/** Facts by source, first come first; strings as they stand, white space trimmed. */
export interface HtmlFacts {
  /** the title element */
  title: string | null;
  /** meta tags by name, property or itemprop in lower case; several values where the tag comes several times */
  meta: ReadonlyMap<string, string[]>;
  /** the article that the page's JSON-LD describes */
  article: LinkedArticle | null;
  /** language of the html element */
  language: string | null;
  /** rel=canonical */
  canonical: string | null;
  /** datetime values of time elements with the words of the element's names */
  times: { datetime: string; names: string }[];
}

export interface LinkedArticle {
  headline?: string;
  alternative?: string;
  description?: string;
  authors: string[];
  published?: string;
  modified?: string;
  publisher?: string;
  body?: string;
}

const LONGEST_SCRIPT = 2_000_000;
const MOST_META = 500;
const MOST_TIMES = 200;

export class HtmlFactsReader {
  private title: string | null = null;
  private meta = new Map<string, string[]>();
  private metaCount = 0;
  private scripts: string[] = [];
  private scriptLength = 0;
  private language: string | null = null;
  private canonical: string | null = null;
  private times: { datetime: string; names: string }[] = [];
  private reading: "title" | "ld" | null = null;
  private buffer = "";

  startTag(tag: string, attributes: ReadonlyMap<string, string>): void {
    switch (tag) {
      case "html":
        this.language ??= attributes.get("lang") ?? null;
        break;
      case "title":
        if (this.title === null) this.begin("title");
        break;
      case "script":
        if (/ld\+json/i.test(attributes.get("type") ?? "")) this.begin("ld");
        break;
      case "link":
        if (attributes.get("rel") === "canonical") this.canonical ??= attributes.get("href") ?? null;
        break;
      case "time": {
        const datetime = attributes.get("datetime");
        if (datetime !== undefined && this.times.length < MOST_TIMES)
          this.times.push({
            datetime,
            names: `${attributes.get("class") ?? ""} ${attributes.get("itemprop") ?? ""}`.toLowerCase().slice(0, 200),
          });
        break;
      }
      case "meta": {
        const name = attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop");
        const content = attributes.get("content")?.trim();
        if (name === undefined || !content || this.metaCount >= MOST_META) break;
        this.metaCount++;
        const key = name.trim().toLowerCase();
        const values = this.meta.get(key);
        if (values === undefined) this.meta.set(key, [content]);
        else values.push(content);
        break;
      }
    }
  }

  endTag(tag: string): void {
    if (this.reading === "title" && tag === "title") this.title = this.buffer.replace(/\s+/g, " ").trim() || null;
    else if (this.reading === "ld" && tag === "script") this.scripts.push(this.buffer);
    else return;
    this.reading = null;
  }

  wantsText(): boolean {
    return this.reading !== null;
  }

  text(data: string): void {
    this.scriptLength += data.length;
    if (this.scriptLength <= LONGEST_SCRIPT) this.buffer += data;
  }

  facts(): HtmlFacts {
    const { title, meta, language, canonical, times } = this;
    return { title, meta, language, canonical, times, article: articleIn(this.scripts) };
  }

  private begin(what: "title" | "ld"): void {
    this.reading = what;
    this.buffer = "";
  }
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const ARTICLE = /(?:article|posting|report|review)$/i;
const DEEPEST = 6;

/** The first object of an article's type in the scripts; scripts that are no JSON are passed over. */
function articleIn(scripts: readonly string[]): LinkedArticle | null {
  for (const script of scripts) {
    const found = articleOf(parsed(script), 0);
    if (found !== null) return found;
  }
  return null;
}

function parsed(script: string): Json {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>)\s*$/, "");
  try {
    return JSON.parse(bare);
  } catch {
    // Line ends inside strings are the commonest slip.
    try {
      return JSON.parse(bare.replace(/\p{Cc}+/gu, " "));
    } catch {
      return null;
    }
  }
}

function articleOf(value: Json, depth: number): LinkedArticle | null {
  if (value === null || typeof value !== "object" || depth > DEEPEST) return null;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 200)) {
      const found = articleOf(item, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (
    listOf(value["@type"]).some((type) => typeof type === "string" && ARTICLE.test(type)) &&
    (value["headline"] || value["articleBody"] || value["datePublished"])
  )
    return linkedArticle(value);
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"]) {
    const inner = value[key];
    if (inner === undefined) continue;
    const found = articleOf(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function linkedArticle(value: { [key: string]: Json }): LinkedArticle {
  const field = (key: string): string | undefined => textOf(value[key]);
  const out: LinkedArticle = {
    authors: [...listOf(value["author"]), ...(value["author"] === undefined ? listOf(value["creator"]) : [])]
      .flatMap((author) =>
        typeof author === "object" && author !== null && !Array.isArray(author) ? listOf(author["name"]) : [author],
      )
      .map(textOf)
      .filter((name): name is string => name !== undefined),
  };
  const set = (key: Exclude<keyof LinkedArticle, "authors">, text: string | undefined) => {
    if (text !== undefined) out[key] = text;
  };
  set("headline", field("headline"));
  set("alternative", field("alternativeHeadline"));
  set("description", field("description"));
  set("published", field("datePublished"));
  set("modified", field("dateModified"));
  set("body", field("articleBody"));
  const publisher = listOf(value["publisher"])[0];
  set(
    "publisher",
    textOf(publisher) ??
      (publisher && typeof publisher === "object" && !Array.isArray(publisher) ? textOf(publisher["name"]) : undefined),
  );
  return out;
}

const listOf = (value: Json | undefined): Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.slice(0, 50) : [value];

function textOf(value: Json | undefined): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : unescaped(value).trim();
  return Array.isArray(value) ? textOf(value[0]) : undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  lt: "<",
  nbsp: "\u00a0",
  quot: '"',
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
};

/** JSON-LD often carries the character references of the HTML that it was made from. */
function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : -1;
    if (code >= 0)
      return code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
    return NAMED[String(name).toLowerCase()] ?? whole;
  });
}
