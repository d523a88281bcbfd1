import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type Analysis, analyze, type Quote } from "../src/index.ts";
import { breachesOf } from "./validity.ts";

/** A real article, which may not be kept in the repository; NUTGRAF_ARTICLES names its folder. */
const FOLDER = process.env["NUTGRAF_ARTICLES"] ?? "../shared/articles";
const PATH = `${FOLDER}/tdi-putin-us-russia.txt`;
const present = existsSync(PATH);
if (!present) console.log(`acceptance: skipped, ${PATH} is not there`);

describe.skipIf(!present)("the article on Putin, Trump and US-Russia ties", () => {
  let text: string;
  let analysis: Analysis;
  beforeAll(() => {
    text = readFileSync(PATH, "utf8");
    analysis = analyze(text);
  });

  const entityNamed = (name: string) => analysis.entities.find((entity) => entity.name === name);
  const contents = (quote: Quote) => quote.content.map((part) => part.text);
  /** The quote whose first part begins with these words, its opening mark included. */
  const quoteFrom = (beginning: string): Quote => {
    const found = analysis.quotes.filter((quote) => quote.content[0]?.text.startsWith(beginning));
    expect(found.map(contents), `quotes that begin with ${beginning}`).toHaveLength(1);
    return found[0]!;
  };
  const quoteWith = (words: string): Quote => {
    const found = analysis.quotes.filter((quote) => contents(quote).some((part) => part.includes(words)));
    expect(found.map(contents), `quotes with ${words}`).not.toHaveLength(0);
    return found.reduce((a, b) => (contents(a).join().length <= contents(b).join().length ? a : b));
  };

  it("keeps the contract", () => {
    expect(breachesOf(analysis)).toEqual([]);
    expect(analysis.document.text).toBe(text);
    expect(analysis.document.language.code).toBe("en");
    expect(analysis.warnings).toEqual([]);
  });

  describe("header", () => {
    it("title", () =>
      expect(analysis.article.title?.text).toBe("Putin Says US-Russia Ties Stabilizing, Credits Trump"));
    it("published", () => expect(analysis.article.published).toMatchObject({ iso: "2025-06-28", precision: "day" }));
    it("author and role", () =>
      expect(analysis.article.authors).toMatchObject([{ name: "Farkhund Yousafzai", role: "Associate Editor" }]));
    it("publisher", () => expect(analysis.article.publisher?.name).toBe("The Diplomatic Insight"));
  });

  it("dateline: Minsk in Belarus, by TDI, and not Islamabad", () => {
    expect(analysis.dateline).toMatchObject({
      text: expect.stringMatching(/^Minsk \(TDI\)/),
      agency: "TDI",
      place: { name: "Minsk", country: "BY", lat: expect.closeTo(53.9, 1), lon: expect.closeTo(27.6, 1) },
    });
    expect(analysis.entities.filter(({ name }) => name === "Islamabad")).toEqual([]);
  });

  it("body: every paragraph of the article, in order, and nothing else", () => {
    const lines = text.split("\n").map((line) => line.trim());
    const first = lines.findIndex((line) => line.startsWith("Minsk (TDI)"));
    const last = lines.findIndex((line) => line.startsWith("Trump also welcomed"));
    const expected = lines.slice(first, last + 1).filter((line) => line !== "" && !line.startsWith("Read More:"));
    expect(expected).toHaveLength(11);
    expect(analysis.article.body.split("\n\n")).toEqual(expected);
  });

  it.each([
    "34.4 C",
    "Islamabad",
    "Saturday, June 28, 2025",
    "Read More: Trump Warns",
    "Read More: Trump Slams",
    "Website |",
    "Farkhund Yousafzai is an Associate Editor",
    "Farkhund Yousafzaihttps",
    "Trending Now",
    "Latest News",
    "Related News",
  ])("chrome: %s", (line) => {
    // The page has no-break spaces in some of these lines; they are one code unit, as spaces are.
    const plain = (words: string) => words.replaceAll("\u00a0", " ");
    expect(plain(analysis.article.body)).not.toContain(line);
    const at = plain(text).indexOf(line);
    expect(at).toBeGreaterThanOrEqual(0);
    const block = analysis.layout.find(({ span }) => span.start <= at && at < span.end);
    expect(["chrome", "byline", "date"]).toContain(block?.kind);
  });

  describe("entities", () => {
    it("Putin, Vladimir Putin and the Russian President are one", () => {
      const putins = analysis.entities.filter(({ name, aliases }) =>
        [name, ...aliases].some((n) => n.includes("Putin")),
      );
      expect(putins).toHaveLength(1);
      const [putin] = putins;
      expect(putin).toMatchObject({ type: "person", name: "Vladimir Putin" });
      expect(putin?.aliases).toContain("Putin");
      expect(putin?.roles.map((role) => role.text)).toContain("Russian President");
      expect(putin?.mentions.filter(({ kind }) => kind === "name").length).toBeGreaterThanOrEqual(10);
    });

    it("Trump and Donald Trump are one, and not Putin", () => {
      const trumps = analysis.entities.filter(({ name }) => name.includes("Trump"));
      expect(trumps).toHaveLength(1);
      expect(trumps[0]).toMatchObject({ type: "person", name: "Donald Trump" });
      expect(trumps[0]?.aliases).toContain("Trump");
    });
  });

  describe("quotes", () => {
    it.each<[beginning: string, parts: number, cue: string | null, resolution: string, speaker: string]>([
      ["“Thanks to President Trump", 1, "noted", "pronoun", "Vladimir Putin"],
      ["“Let them spend", 2, "remarked", "pronoun", "Vladimir Putin"],
      ["“They claim we are the aggressors", 1, null, "continued", "Vladimir Putin"],
      ["“He recently said", 1, "commented", "name", "Vladimir Putin"],
      ["“Putin called and said", 2, "said", "name", "Donald Trump"],
    ])("direct: %s", (beginning, parts, cue, resolution, speaker) => {
      const quote = quoteFrom(beginning);
      expect(quote.kind).toBe("direct");
      expect(quote.content).toHaveLength(parts);
      expect(quote.cue?.text ?? null).toBe(cue);
      expect(quote.speaker).toMatchObject({ resolution, name: speaker, entity: entityNamed(speaker)?.id });
    });

    it("the whole of each quotation, marks included", () => {
      for (const beginning of ["“Thanks to", "“Let them", "“They claim", "“He recently", "“Putin called"])
        for (const part of contents(quoteFrom(beginning))) {
          const at = text.indexOf(part);
          expect(part).toBe(text.slice(at, text.indexOf("”", at) + 1));
        }
      expect(contents(quoteFrom("“Let them"))[1]).toMatch(/^“But we/);
      expect(contents(quoteFrom("“Putin called"))[1]).toMatch(/^“I told him/);
    });

    it.each([
      ["“great respect”", "Vladimir Putin"],
      ["“very nice.”", "Donald Trump"],
    ])("mixed: %s", (fragment, speaker) => {
      const quote = quoteWith(fragment);
      expect(quote.kind).toBe("mixed");
      expect(quote.speaker.name).toBe(speaker);
    });

    it("the nested quotation lies inside Trump's", () => {
      const nested = quoteFrom("‘Let me handle Iran");
      const outer = quoteFrom("“Putin called and said");
      expect(contents(nested)).toEqual(["‘Let me handle Iran. Help me out with Russia.’"]);
      expect(nested.parent).toBe(outer.id);
      expect(nested.speaker.name).toBe("Donald Trump");
    });

    it.each([
      ["relations between Moscow and Washington appear to be stabilizing", "Vladimir Putin"],
      ["initial steps had been taken to move forward", "Vladimir Putin"],
      ["Russia is considering a reduction in military spending", "Vladimir Putin"],
      ["the conflict in Ukraine might soon move toward a resolution", "Donald Trump"],
    ])("indirect: %s", (words, speaker) => {
      const quote = quoteWith(words);
      expect(quote.kind).toBe("indirect");
      expect(quote.speaker.name).toBe(speaker);
    });

    it("nothing in quotation marks is left out, and none is given to a wrong speaker", () => {
      const marked = [...analysis.article.body.matchAll(/“[^”]*”/g)].map(([quotation]) => quotation);
      expect(marked).toHaveLength(9);
      const found = analysis.quotes.flatMap(contents).join("\n");
      for (const quotation of marked) expect(found).toContain(quotation);
      for (const quote of analysis.quotes.filter(({ kind }) => kind !== "indirect"))
        expect(["Vladimir Putin", "Donald Trump"]).toContain(quote.speaker.name);
    });
  });

  describe("claims", () => {
    const share = () => analysis.claims.find(({ quantity }) => quantity.unit.kind === "percent");

    it("5% of GDP: percent, up to it, over the next decade, by NATO members", () => {
      expect(share()).toMatchObject({
        text: expect.stringContaining("5%"),
        quantity: { value: 5, modifier: "exact", unit: { kind: "percent", code: "%" } },
        base: { text: "GDP" },
        change: { direction: "up", to: 5 },
        time: { text: expect.stringContaining("over the next decade") },
        agent: { text: expect.stringContaining("NATO members") },
        subject: { text: expect.stringContaining("defense spending") },
        modality: "planned",
      });
    });

    it("5% of GDP is not put into Putin's mouth", () => {
      expect(share()).toBeDefined();
      expect(share()?.attribution?.name ?? null).not.toBe("Vladimir Putin");
    });

    it("the next three years are the period of Putin's plan", () => {
      const spans = analysis.claims.filter(({ quantity }) => quantity.unit.kind === "time");
      for (const claim of spans) expect(claim.text).toMatch(/three years|decade/);
    });

    it("the weather is no claim", () => {
      expect(analysis.claims.filter(({ text: words }) => words.includes("34.4"))).toEqual([]);
      expect(analysis.claims.filter(({ quantity }) => quantity.unit.code === "Cel")).toEqual([]);
    });
  });
});
