/**
 * The data contract. The zod schemas here are the source; the TypeScript types and the JSON Schema derive from them.
 *
 * All offsets are UTF-16 code units, half-open, into `document.text`. All confidences lie in 0..1.
 */
import { z } from "zod";

export const SCHEMA_VERSION = "1.0";

const unitInterval = z.number().min(0).max(1);
const offset = z.number().int().min(0);

export const spanSchema = z.object({ start: offset, end: offset });
export const groundedSchema = z.object({ span: spanSchema, text: z.string() });
const groundedWithEntity = groundedSchema.extend({ entity: z.string().optional() });

export const foundSchema = z.object({
  text: z.string(),
  /** null when the visible text does not print the fact */
  span: spanSchema.nullable(),
  from: z.enum(["text", "meta", "json-ld", "url", "caller"]),
});
export const authorSchema = foundSchema.extend({ name: z.string(), role: z.string().optional() });
export const publisherSchema = foundSchema.extend({ name: z.string() });
export const foundDateSchema = foundSchema.extend({
  iso: z.string(),
  precision: z.enum(["year", "month", "day", "minute", "second"]),
  ambiguous: z.literal(true).optional(),
});

export const BLOCK_KINDS = [
  "title",
  "subtitle",
  "byline",
  "date",
  "paragraph",
  "heading",
  "list",
  "caption",
  "pullquote",
  "chrome",
] as const;

export const CHROME_KINDS = [
  "navigation",
  "related",
  "promo",
  "share",
  "ad",
  "author-box",
  "newsletter",
  "comments",
  "legal",
  "weather",
  "media",
  "other",
] as const;

export const blockSchema = z.object({
  span: spanSchema,
  kind: z.enum(BLOCK_KINDS),
  chrome: z.enum(CHROME_KINDS).optional(),
  /** the rule or feature that decided */
  reason: z.string().optional(),
  confidence: unitInterval,
});

export const articleSchema = z.object({
  title: foundSchema.nullable(),
  subtitle: foundSchema.nullable(),
  authors: z.array(authorSchema),
  published: foundDateSchema.nullable(),
  updated: foundDateSchema.nullable(),
  publisher: publisherSchema.nullable(),
  /** the body, in order */
  paragraphs: z.array(spanSchema),
  /** the paragraphs joined by a blank line */
  body: z.string(),
  /** that the body is the whole article and nothing else */
  confidence: unitInterval,
});

export const placeSchema = z.object({
  name: z.string(),
  /** ISO 3166-1 alpha-2 */
  country: z.string().nullable(),
  admin1: z.string().optional(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  geonameId: z.number().int().optional(),
  confidence: unitInterval,
});

export const datelineSchema = groundedSchema.extend({
  place: placeSchema.nullable(),
  agency: z.string().optional(),
  /** ISO 8601 */
  date: z.string().optional(),
  confidence: unitInterval,
});

export const ENTITY_TYPES = ["person", "organization", "place", "misc"] as const;

export const mentionSchema = groundedSchema.extend({
  kind: z.enum(["name", "nominal", "pronoun"]),
  /** a place that stands for its government: "Moscow said" */
  metonym: z.literal(true).optional(),
  confidence: unitInterval,
});

export const entitySchema = z.object({
  id: z.string(),
  type: z.enum(ENTITY_TYPES),
  subtype: z.string().optional(),
  /** fullest form */
  name: z.string(),
  aliases: z.array(z.string()),
  roles: z.array(groundedSchema),
  place: placeSchema.optional(),
  mentions: z.array(mentionSchema),
  confidence: unitInterval,
});

export const CUE_CLASSES = ["speech", "writing", "belief", "attitude", "perception"] as const;

export const quoteSchema = z.object({
  id: z.string(),
  kind: z.enum(["direct", "indirect", "mixed"]),
  /** the parts of a split quote, outer quotation marks included */
  content: z.array(groundedSchema).min(1),
  cue: groundedSchema.extend({ lemma: z.string(), class: z.enum(CUE_CLASSES) }).nullable(),
  speaker: z.object({
    /** the whole noun phrase: "Hugh Hill, a doctor" */
    mention: groundedSchema.nullable(),
    entity: z.string().nullable(),
    name: z.string().nullable(),
    resolution: z.enum(["name", "nominal", "pronoun", "continued", "none"]),
    confidence: unitInterval,
  }),
  addressee: z.object({ mention: groundedSchema, entity: z.string().nullable() }).optional(),
  /** id of the quote that holds this one */
  parent: z.string().optional(),
  confidence: unitInterval,
});

const unitShape = {
  kind: z.enum(["percent", "percentage-point", "currency", "physical", "time", "count", "ratio", "none"]),
  /** ISO 4217, UCUM, "%", "[pp]", or the counted noun's lemma */
  code: z.string(),
  text: z.string(),
};
export const unitSchema = z.object({ ...unitShape, per: z.object(unitShape).optional() });

const finite = z.number();
export const quantitySchema = z.object({
  /** null exactly when the quantity is a range */
  value: finite.nullable(),
  min: finite.optional(),
  max: finite.optional(),
  modifier: z.enum(["exact", "approximate", "at-least", "at-most", "more-than", "less-than"]),
  unit: unitSchema,
});

export const claimSchema = z.object({
  id: z.string(),
  span: spanSchema,
  /** the quantity expression */
  text: z.string(),
  sentence: spanSchema,
  quantity: quantitySchema,
  base: groundedWithEntity.optional(),
  change: z
    .object({
      direction: z.enum(["up", "down"]),
      by: z.boolean().optional(),
      from: finite.optional(),
      to: finite.optional(),
      cue: groundedSchema,
    })
    .optional(),
  subject: groundedWithEntity.optional(),
  agent: groundedWithEntity.optional(),
  time: groundedSchema.extend({ start: z.string().optional(), end: z.string().optional() }).optional(),
  modality: z.enum(["asserted", "planned", "possible", "conditional", "negated", "question"]),
  attribution: z
    .object({ quote: z.string().nullable(), entity: z.string().nullable(), name: z.string().nullable() })
    .nullable(),
  /** the QuanTemp classes */
  kind: z.enum(["statistical", "temporal", "comparison", "interval"]),
  checkWorthiness: unitInterval,
  reasons: z.array(z.string()),
  confidence: unitInterval,
});

export const warningSchema = z.object({ code: z.string(), message: z.string(), span: spanSchema.optional() });

export const analysisSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().optional(),
  document: z.object({
    text: z.string(),
    format: z.enum(["text", "html", "body"]),
    url: z.string().optional(),
    language: z.object({ code: z.string(), confidence: unitInterval }),
  }),
  layout: z.array(blockSchema),
  article: articleSchema,
  dateline: datelineSchema.nullable(),
  entities: z.array(entitySchema),
  quotes: z.array(quoteSchema),
  claims: z.array(claimSchema),
  warnings: z.array(warningSchema),
});

export type Span = z.infer<typeof spanSchema>;
export type Grounded = z.infer<typeof groundedSchema>;
export type Found = z.infer<typeof foundSchema>;
export type Author = z.infer<typeof authorSchema>;
export type Publisher = z.infer<typeof publisherSchema>;
export type FoundDate = z.infer<typeof foundDateSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Article = z.infer<typeof articleSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Dateline = z.infer<typeof datelineSchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Quantity = z.infer<typeof quantitySchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Warning = z.infer<typeof warningSchema>;
export type Analysis = z.infer<typeof analysisSchema>;
