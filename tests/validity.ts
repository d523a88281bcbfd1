/** What must hold of every analysis of every input, however strange; used by several suites. */
import { isSpace } from "../src/document/span.ts";
import { type Analysis, analysisSchema, type Span } from "../src/index.ts";

const BODY_KINDS = new Set(["paragraph", "heading", "list", "pullquote"]);

/**
 * Everything in which an analysis breaks the contract, as sentences; empty when it keeps it.
 *
 * Checked: the schema, with no key besides its own; every span in range, not empty, not inside a surrogate pair, and
 * equal to its stated text; unique ids; references that resolve; a layout that covers the text in order with nothing but
 * white space between its blocks; paragraphs that are body blocks, in order; a body that is the paragraphs joined.
 */
export function breachesOf(analysis: Analysis): string[] {
  return [
    ...schemaBreaches(analysis),
    ...spanBreaches(analysis),
    ...referenceBreaches(analysis),
    ...layoutBreaches(analysis),
    ...quoteBreaches(analysis),
    ...claimBreaches(analysis),
  ];
}

function schemaBreaches(analysis: Analysis): string[] {
  const parsed = analysisSchema.safeParse(analysis);
  if (!parsed.success) return parsed.error.issues.map((issue) => `schema: ${issue.path.join(".")}: ${issue.message}`);
  const kept = JSON.stringify(parsed.data);
  const given = JSON.stringify(analysis);
  return sorted(kept) === sorted(given) ? [] : [`schema: keys that it does not know, in ${given.slice(0, 300)}`];
}

/** The JSON with the keys of every object in order. */
function sorted(json: string): string {
  const inOrder = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inOrder);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, inOrder(inner)]),
    );
  };
  return JSON.stringify(inOrder(JSON.parse(json)));
}

const isSpan = (value: unknown): value is Span =>
  typeof value === "object" && value !== null && "start" in value && "end" in value && typeof value.start === "number";

function spanBreaches(analysis: Analysis): string[] {
  const { text } = analysis.document;
  const breaches: string[] = [];
  const cutsPair = (offset: number): boolean => {
    const before = text.charCodeAt(offset - 1);
    const after = text.charCodeAt(offset);
    return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  };
  const checkSpan = ({ start, end }: Span, path: string): void => {
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length))
      breaches.push(`${path}: span ${start}..${end} of a text of ${text.length}`);
    else if (cutsPair(start) || cutsPair(end)) breaches.push(`${path}: span ${start}..${end} cuts a surrogate pair`);
  };
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if ("span" in value && isSpan(value.span)) {
      if ("text" in value && value.text !== text.slice(value.span.start, value.span.end))
        breaches.push(
          `${path}: states ${JSON.stringify(value.text)}, covers ${JSON.stringify(text.slice(value.span.start, value.span.end))}`,
        );
    }
    // The time of a claim has start and end too: ISO dates, not offsets.
    if (isSpan(value)) checkSpan(value, path);
    for (const [key, inner] of Object.entries(value)) walk(inner, path === "" ? key : `${path}.${key}`);
  };
  walk(analysis, "");
  return breaches;
}

function referenceBreaches({ entities, quotes, claims }: Analysis): string[] {
  const breaches: string[] = [];
  const ids = [...entities, ...quotes, ...claims].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) breaches.push(`ids repeat: ${ids.join(" ")}`);
  const entityIds = new Set(entities.map(({ id }) => id));
  const quoteIds = new Set(quotes.map(({ id }) => id));
  const expectEntity = (id: string | null | undefined, where: string): void => {
    if (id !== null && id !== undefined && !entityIds.has(id)) breaches.push(`${where}: no entity ${id}`);
  };
  const expectQuote = (id: string | null | undefined, where: string): void => {
    if (id !== null && id !== undefined && !quoteIds.has(id)) breaches.push(`${where}: no quote ${id}`);
  };
  for (const quote of quotes) {
    expectEntity(quote.speaker.entity, `${quote.id}.speaker`);
    expectEntity(quote.addressee?.entity, `${quote.id}.addressee`);
    expectQuote(quote.parent, `${quote.id}.parent`);
    if (chainLoops(quote.id, quotes)) breaches.push(`${quote.id}.parent: a loop`);
  }
  for (const claim of claims) {
    expectEntity(claim.base?.entity, `${claim.id}.base`);
    expectEntity(claim.subject?.entity, `${claim.id}.subject`);
    expectEntity(claim.agent?.entity, `${claim.id}.agent`);
    expectEntity(claim.attribution?.entity, `${claim.id}.attribution`);
    expectQuote(claim.attribution?.quote, `${claim.id}.attribution`);
  }
  return breaches;
}

function chainLoops(id: string, quotes: Analysis["quotes"]): boolean {
  const parents = new Map(quotes.map((quote) => [quote.id, quote.parent]));
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function layoutBreaches({ document: { text }, layout, article }: Analysis): string[] {
  const breaches: string[] = [];
  const expectBlank = (start: number, end: number): void => {
    for (let i = start; i < end; i++)
      if (!isSpace(text.charCodeAt(i))) {
        breaches.push(
          `layout: nothing covers ${JSON.stringify(text.slice(start, Math.min(end, start + 60)))} at ${start}`,
        );
        return;
      }
  };
  let at = 0;
  for (const { span } of layout) {
    if (span.start < at) breaches.push(`layout: block at ${span.start} begins before ${at}`);
    expectBlank(at, span.start);
    at = Math.max(at, span.end);
  }
  expectBlank(at, text.length);

  let from = 0;
  let block = 0;
  for (const { start, end } of article.paragraphs) {
    if (start < from) breaches.push(`paragraphs: ${start}..${end} begins before ${from}`);
    from = end;
    while (block < layout.length && layout[block]!.span.end < end) block++;
    const holder = layout[block];
    if (holder === undefined || holder.span.start > start || holder.span.end < end)
      breaches.push(`paragraphs: ${start}..${end} lies in no block`);
    else if (!BODY_KINDS.has(holder.kind)) breaches.push(`paragraphs: ${start}..${end} is a ${holder.kind}`);
  }
  const body = article.paragraphs.map(({ start, end }) => text.slice(start, end)).join("\n\n");
  if (article.body !== body) breaches.push("body: not the paragraphs joined by a blank line");
  return breaches;
}

function quoteBreaches({ quotes }: Analysis): string[] {
  return quotes.flatMap(({ id, content }) =>
    content.flatMap((part, i) =>
      i > 0 && part.span.start < content[i - 1]!.span.end ? [`${id}: part ${i} begins inside the part before`] : [],
    ),
  );
}

function claimBreaches({ claims }: Analysis): string[] {
  return claims.flatMap(({ id, span, sentence, quantity }) => {
    const breaches: string[] = [];
    if (span.start < sentence.start || span.end > sentence.end) breaches.push(`${id}: not inside its sentence`);
    const range = quantity.min !== undefined || quantity.max !== undefined;
    if ((quantity.value === null) !== range) breaches.push(`${id}: value ${quantity.value}, range ${range}`);
    return breaches;
  });
}
