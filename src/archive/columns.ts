/** The four tables of an output: their columns, in order, with their types and meanings. */

export const TABLES = ["articles", "entities", "quotes", "claims"] as const;
export type TableName = (typeof TABLES)[number];

/**
 * "strings" is a list of strings, "parts" a list of {start, end, text}, "mentions" a list of {start, end, text, kind,
 * metonym, confidence}; a "timestamp" has milliseconds and no time zone.
 */
export type ColumnType =
  | "string"
  | "int"
  | "bigint"
  | "double"
  | "bool"
  | "timestamp"
  | "date"
  | "json"
  | "strings"
  | "parts"
  | "mentions";

export interface Column {
  name: string;
  type: ColumnType;
  meaning: string;
}

const column = (name: string, type: ColumnType, meaning: string): Column => ({ name, type, meaning });

const KEYS = [
  column(
    "doc",
    "string",
    "key of the document, unique in the run: its file, and `#` and its record where the file holds several",
  ),
  column("id", "string", "the document's own id; the key again when it has none"),
];

const place = (prefix: string, of: string): Column[] => [
  column(`${prefix}_name`, "string", `the place that ${of} names`),
  column(`${prefix}_country`, "string", "its country, ISO 3166-1 alpha-2"),
  column(`${prefix}_admin1`, "string", "its first-order division: state, province, region"),
  column(`${prefix}_lat`, "double", "degrees north"),
  column(`${prefix}_lon`, "double", "degrees east"),
  column(`${prefix}_geoname`, "bigint", "its number at GeoNames"),
];

const span = (prefix: string): Column[] => [
  column(`${prefix}start`, "int", "where it starts in the document's text, UTF-16 code units"),
  column(`${prefix}end`, "int", "where it ends, the first unit behind it"),
];

export const COLUMNS: Record<TableName, readonly Column[]> = {
  articles: [
    ...KEYS,
    column("source_file", "string", "the file that holds it"),
    column("source_record", "int", "its line, row or record there, from 1; 0 for a whole file"),
    column("source_offset", "bigint", "byte at which it starts there, unpacked"),
    column("error_code", "string", "why there is no analysis; null for an analysed document"),
    column("error_message", "string", "the same in words"),
    column("url", "string", "its address, as the archive gives it"),
    column("format", "string", "`text`, `html` or `body`"),
    column("language", "string", "BCP 47"),
    column("language_confidence", "double", "0 to 1"),
    column("title", "string", "the headline"),
    column("subtitle", "string", "the standfirst"),
    column("authors", "strings", "the names in the byline"),
    column(
      "published",
      "timestamp",
      "UTC where the page gives a time zone, else as printed; the first moment of a day, month or year alone",
    ),
    column("published_text", "string", "the date as it stands there"),
    column("published_precision", "string", "`year`, `month`, `day`, `minute` or `second`"),
    column("updated", "timestamp", "as `published`"),
    column("publisher", "string", "the medium"),
    column("dateline", "string", "the dateline as it stands there"),
    ...place("dateline", "the dateline"),
    column("dateline_agency", "string", "the agency in the dateline"),
    column("dateline_date", "date", "the date in the dateline"),
    column("body", "string", "the article's text, paragraphs parted by blank lines"),
    column("body_confidence", "double", "0 to 1: that this is the whole article and nothing else"),
    column("entity_count", "int", "rows of this document in `entities`"),
    column("quote_count", "int", "rows of this document in `quotes`"),
    column("claim_count", "int", "rows of this document in `claims`"),
    column("warnings", "strings", "the codes of the analysis's warnings"),
    column("fingerprint", "string", "32 hexadecimal digits of the body; equal ones have equal words"),
    column("duplicate_of", "string", "`doc` of the article that this one copies; null without `--dedupe`"),
    column("duplicate_kind", "string", "`exact` or `near`"),
    column("duplicate_distance", "int", "bits of the fingerprint that differ"),
    column("analysis", "json", "the whole analysis"),
  ],
  entities: [
    ...KEYS,
    column("entity", "string", "the entity's id in its document"),
    column("type", "string", "`person`, `organization`, `place` or `misc`"),
    column("subtype", "string", "a narrower type"),
    column("name", "string", "the fullest form"),
    column("aliases", "strings", "the other forms"),
    column("roles", "strings", "what the text calls it: “Russian President”"),
    ...place("place", "the entity"),
    column("mention_count", "int", "how many mentions there are"),
    column("mentions", "mentions", "where and how the text mentions it"),
    column("confidence", "double", "0 to 1"),
  ],
  quotes: [
    ...KEYS,
    column("quote", "string", "the quote's id in its document"),
    column("kind", "string", "`direct`, `indirect` or `mixed`"),
    column("content", "string", "what was said; parts of a split quote parted by a space"),
    ...span("content_"),
    column("parts", "parts", "the parts of the content"),
    column("cue", "string", "the words that introduce it: “said”"),
    column("cue_lemma", "string", "their verb"),
    column("cue_class", "string", "`speech`, `writing`, `belief`, `attitude` or `perception`"),
    column("speaker", "string", "the speaker's name"),
    column("speaker_entity", "string", "`entity` of the speaker in `entities`"),
    column("speaker_mention", "string", "how the text names the speaker here"),
    column("speaker_resolution", "string", "`name`, `nominal`, `pronoun`, `continued` or `none`"),
    column("speaker_confidence", "double", "0 to 1"),
    column("addressee", "string", "whom it was said to, as the text names them"),
    column("addressee_entity", "string", "`entity` of the addressee"),
    column("parent", "string", "the quote that holds this one"),
    column("confidence", "double", "0 to 1"),
  ],
  claims: [
    ...KEYS,
    column("claim", "string", "the claim's id in its document"),
    column("text", "string", "the quantity as it stands there"),
    ...span(""),
    column("sentence", "string", "the sentence that states it"),
    ...span("sentence_"),
    column("value", "double", "the number; null for a range"),
    column("value_min", "double", "the lower end of a range"),
    column("value_max", "double", "the upper end of a range"),
    column("modifier", "string", "`exact`, `approximate`, `at-least`, `at-most`, `more-than` or `less-than`"),
    column(
      "unit_kind",
      "string",
      "`percent`, `percentage-point`, `currency`, `physical`, `time`, `count`, `ratio` or `none`",
    ),
    column("unit", "string", "ISO 4217, UCUM, `%`, `[pp]`, or the noun that is counted"),
    column("unit_text", "string", "the unit as it stands there"),
    column("per_unit", "string", "the unit that it is counted by: `h` in km/h"),
    column("base", "string", "what a share is of: “GDP”"),
    column("base_entity", "string", "`entity` of the base"),
    column("change_direction", "string", "`up` or `down`"),
    column("change_by", "bool", "whether the value is the change itself"),
    column("change_from", "double", "the value before"),
    column("change_to", "double", "the value after"),
    column("change_cue", "string", "the words that tell the change"),
    column("subject", "string", "what the figure is about"),
    column("subject_entity", "string", "`entity` of the subject"),
    column("agent", "string", "who does it"),
    column("agent_entity", "string", "`entity` of the agent"),
    column("time_text", "string", "the words that tell the period"),
    column("time_start", "date", "its first day"),
    column("time_end", "date", "its last day"),
    column("modality", "string", "`asserted`, `planned`, `possible`, `conditional`, `negated` or `question`"),
    column("attributed_to", "string", "who says so; null when the article itself does"),
    column("attributed_entity", "string", "`entity` of who says so"),
    column("attributed_quote", "string", "`quote` that holds the claim"),
    column("kind", "string", "`statistical`, `temporal`, `comparison` or `interval`"),
    column("check_worthiness", "double", "0 to 1"),
    column("reasons", "strings", "why it is worth a check, or not"),
    column("confidence", "double", "0 to 1"),
  ],
};
