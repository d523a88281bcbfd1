/** Which field of a record holds what. */
import { ArchiveError } from "./failure.ts";
import type { FieldOptions } from "./record.ts";

export type Role = "text" | "html" | "body" | "id" | "url" | "published" | "title";

/**
 * The usual names of fields, likeliest first, without case, "_", "-" and " ". From the exports of news-please, fundus,
 * newspaper3k, Trafilatura, CC-News and All the News, RSS tools, and schema.org.
 */
const USUAL_NAMES: Record<Role, string[]> = {
  text: [
    "text",
    "articletext",
    "fulltext",
    "maintext",
    "plaintext",
    "rawtext",
    "cleanedtext",
    "content",
    "articlecontent",
    "article",
    "articlebody",
    "document",
    "story",
  ],
  html: ["html", "rawhtml", "articlehtml", "pagehtml", "contenthtml"],
  body: ["body"],
  id: ["id", "articleid", "docid", "documentid", "uuid", "guid", "_id", "key"],
  url: ["url", "link", "canonicalurl", "articleurl", "sourceurl", "pageurl", "uri", "permalink"],
  published: [
    "published",
    "publishedat",
    "publishdate",
    "publisheddate",
    "publicationdate",
    "datepublished",
    "datepublish",
    "publishingdate",
    "pubdate",
    "publishtime",
    "date",
    "datetime",
    "created",
    "timestamp",
  ],
  title: ["title", "headline", "articletitle"],
};

const plain = (name: string) => name.toLowerCase().replace(/[_\- ]/g, "");

export type Fields = Partial<Record<Role, string>>;

/** The names among `names` that play a role; a name that the caller gives is taken as it is. */
export function fieldsAmong(names: readonly string[], given: FieldOptions): Fields {
  const fields: Fields = {};
  const usual = new Map<string, string>();
  for (const name of names) if (!usual.has(plain(name))) usual.set(plain(name), name);
  for (const role of Object.keys(USUAL_NAMES) as Role[]) {
    const own = given[`${role}Field`];
    const name = own ?? USUAL_NAMES[role].map((it) => usual.get(plain(it))).find((it) => it !== undefined);
    if (name !== undefined) fields[role] = name;
  }
  // What the caller names holds the article, and nothing else does.
  const named = (["text", "html", "body"] as const).filter((role) => given[`${role}Field`] !== undefined);
  if (named.length > 0) {
    for (const role of ["text", "html", "body"] as const) if (!named.includes(role)) delete fields[role];
  }
  return fields;
}

/** The columns of a table that are wanted. Throws ArchiveError "unknown_format" when none can hold an article. */
export function columnsToRead(names: readonly string[], given: FieldOptions, path: string): string[] {
  const wanted = [...new Set(Object.values(fieldsAmong(names, given)))];
  const has = new Set(names);
  const fields = fieldsAmong(names, given);
  if (![fields.text, fields.html, fields.body].some((name) => name !== undefined && has.has(name)))
    throw new ArchiveError(
      "unknown_format",
      `${path}: no column holds the text of an article (its columns are ${names.slice(0, 30).join(", ")}); ` +
        "name it with textField, htmlField or bodyField (--text-field, --html-field, --body-field)",
    );
  return wanted.filter((name) => has.has(name));
}
