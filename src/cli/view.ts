import type { Analysis, Claim, Dateline, Entity, Place, Quote, Span } from "../document/schema.ts";
import { type Mark, painter, printable, type Screen, type Style, wrapped } from "./paint.ts";

const WIDEST = 100;
const WITHOUT_TERMINAL = 80;

/** An analysis for reading on a terminal: header, article, then who, what was said, and the figures. */
export function view(analysis: Analysis, { style, width }: Screen): string {
  const columns = Math.min(Math.max(width ?? WITHOUT_TERMINAL, 40), WIDEST);
  const sections = [
    header(analysis, style),
    body(analysis, style, columns),
    section(
      "Names",
      analysis.entities.filter(isNamed).map((entity) => entityLine(entity, style)),
      style,
    ),
    section(
      "Quotes",
      analysis.quotes.flatMap((quote) => quoteLines(quote, style, columns)),
      style,
    ),
    section(
      "Figures",
      analysis.claims.map((claim) => claimLine(claim, style)),
      style,
    ),
    section(
      "Warnings",
      analysis.warnings.map(({ code, message }) => `${style.yellow(code)}  ${printable(message)}`),
      style,
    ),
  ];
  return `${sections.filter((text) => text !== "").join("\n\n")}\n`;
}

function section(title: string, lines: string[], style: Style): string {
  return lines.length === 0 ? "" : [style.bold(title), ...lines.map((line) => `  ${line}`)].join("\n");
}

const dotted = (parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(" · ");

function header({ article, dateline }: Analysis, style: Style): string {
  const authors = article.authors.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`));
  const facts = dotted([
    article.publisher?.name,
    article.published?.iso,
    article.updated && `updated ${article.updated.iso}`,
    authors.length > 0 && `by ${authors.join(", ")}`,
  ]);
  return [
    article.title && style.bold(printable(article.title.text)),
    article.subtitle && printable(article.subtitle.text),
    facts && style.dim(printable(facts)),
    dateline && datelineLine(dateline, style),
  ]
    .filter(Boolean)
    .join("\n");
}

function datelineLine({ place, agency, date, text }: Dateline, style: Style): string {
  return style.dim(printable(`from ${dotted([place ? placeText(place) : text, agency, date])}`));
}

function placeText({ name, admin1, country, lat, lon }: Place): string {
  const where = lat === null || lon === null ? "" : ` (${degrees(lat, "N", "S")}, ${degrees(lon, "E", "W")})`;
  return [name, admin1, country].filter(Boolean).join(", ") + where;
}

const degrees = (value: number, positive: string, negative: string): string =>
  `${Math.abs(value).toFixed(2)} ${value < 0 ? negative : positive}`;

function body(analysis: Analysis, style: Style, columns: number): string {
  const { article, document } = analysis;
  if (article.paragraphs.length === 0) return style.yellow("No article was found in this text.");
  const painted = painter(document.text, marksOf(analysis, style));
  return article.paragraphs
    .map((paragraph) => wrapped(document.text, paragraph, columns).map(painted).join("\n"))
    .join("\n\n");
}

/** Quotes first, so that names and figures show inside them. */
function marksOf({ quotes, entities, claims }: Analysis, style: Style): Mark[] {
  const marks: Mark[] = [];
  const add = ({ start, end }: Span, paint: Mark["paint"]) => marks.push({ start, end, paint });
  for (const quote of quotes) for (const part of quote.content) add(part.span, style.green);
  for (const entity of entities)
    for (const mention of entity.mentions) if (mention.kind === "name") add(mention.span, style.cyan);
  for (const claim of claims) add(claim.span, style.yellow);
  return marks;
}

const isNamed = (entity: Entity): boolean => entity.mentions.some((mention) => mention.kind === "name");

function entityLine({ name, type, roles, aliases, mentions, place }: Entity, style: Style): string {
  const role = roles[0]?.text;
  const others = aliases.filter((alias) => alias !== name);
  return `${style.cyan(printable(name))}  ${style.dim(
    printable(
      dotted([
        type,
        role,
        place && placeText(place),
        mentions.length > 1 && `${mentions.length} mentions`,
        others.length > 0 && `also ${others.join(", ")}`,
      ]),
    ),
  )}`;
}

/** Quotations that are less sure than this are marked. */
const UNSURE = 0.4;

function quoteLines({ speaker, cue, content, parent, confidence }: Quote, style: Style, columns: number): string[] {
  const named = speaker.name ?? speaker.mention?.text;
  const mention = speaker.mention !== null && speaker.mention.text !== named ? `“${speaker.mention.text}”` : "";
  const who = named === undefined ? style.yellow("nobody named") : style.cyan(printable(named));
  const head =
    `${who}  ${style.dim(printable(dotted([mention, cue?.text, parent && `inside ${parent}`, confidence < UNSURE && "unsure"])))}`.trimEnd();
  const text = printable(content.map((part) => part.text).join(" / "));
  return [
    head,
    ...wrapped(text, { start: 0, end: text.length }, columns - 4).map(
      (line) => `  ${style.green(text.slice(line.start, line.end))}`,
    ),
  ];
}

function claimLine(claim: Claim, style: Style): string {
  const { quantity, base, change, subject, agent, time, modality, attribution } = claim;
  return `${style.yellow(printable(claim.text))}  ${style.dim(
    printable(
      dotted([
        amount(quantity),
        base && `of ${base.text}`,
        change && `${change.direction} (${change.cue.text})`,
        subject?.text,
        agent && `by ${agent.text}`,
        time && `${time.text}${period(time)}`,
        modality !== "asserted" && modality,
        attribution?.name && `says ${attribution.name}`,
      ]),
    ),
  )}`;
}

function period({ start, end }: NonNullable<Claim["time"]>): string {
  if (start === undefined) return end === undefined ? "" : ` (until ${end})`;
  return end === undefined || end === start ? ` (${start})` : ` (${start} to ${end})`;
}

const shortened = (value: number): string =>
  value.toLocaleString("en", { maximumFractionDigits: Math.abs(value) < 1 ? 4 : 2 });

function amount({ value, min, max, modifier, unit }: Claim["quantity"]): string {
  const shown = (it: number | undefined) => (it === undefined ? "…" : shortened(it));
  const size = value === null ? `${shown(min)} to ${shown(max)}` : shown(value);
  const per = unit.per === undefined ? "" : ` per ${oneOf(unit.per.code)}`;
  return `${modifier === "exact" ? "" : `${modifier} `}${size} ${unitText(unit.code)}${per}`.trim();
}

/** Codes of UCUM that a reader would not guess. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  "1": "",
  "[acr_us]": "acres",
  "[degF]": "°F",
  "[ft_i]": "feet",
  "[gal_us]": "gallons",
  "[in_i]": "inches",
  "[lb_av]": "pounds",
  "[mi_i]": "miles",
  "[mi_i]/h": "mph",
  "[oz_av]": "ounces",
  "[sft_i]": "square feet",
  "[smi_us]": "square miles",
  "[ston_av]": "short tons",
  "[yd_i]": "yards",
  Cel: "°C",
  a: "years",
  d: "days",
  h: "hours",
  min: "minutes",
  mo: "months",
  s: "seconds",
  wk: "weeks",
};

/** What a rate is for: "year", "mile", "passenger". */
function oneOf(code: string): string {
  const words = UNIT_WORDS[code];
  if (words === undefined) return unitText(code);
  return words.replace("feet", "foot").replace("inches", "inch").replace(/s$/, "");
}

/** A code in words, or without the marks that UCUM sets about what is no unit of its own: "{times}", "a{age}". */
function unitText(code: string): string {
  if (code.endsWith("{age}")) return `${unitText(code.slice(0, -5))} of age`;
  return UNIT_WORDS[code] ?? code.replace(/^[[{]|[\]}]$/g, "");
}
