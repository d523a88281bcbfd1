import { beforeAll, describe, expect, it } from "vitest";
import { type Analysis, analyze, type Input, NutgrafError } from "../src/index.ts";
import { breachesOf } from "./validity.ts";

const ARTICLE = `Harbour dredging to start in May

By Grace Mensah

TEMA (GNA) - The ports authority will start to dredge the harbour at Tema in May, its director said on Tuesday.

“We have waited for this for nine years,” Kofi Adu told reporters. “The ships will not wait any longer.”

The work will cost $45 million, or about 12 per cent less than was planned in 2019, according to the authority.

Fishermen at the old quay said that nobody had asked them. The authority said it would meet them next week.
`;

const codes = (analysis: Analysis) => analysis.warnings.map(({ code }) => code);

/** The analysis, checked against the contract. */
function sound(input: string | Input): Analysis {
  const analysis = analyze(input);
  expect(breachesOf(analysis)).toEqual([]);
  return analysis;
}

/** What the stages found, without offsets: to compare two texts that differ in what prints nothing. */
const found = ({ article, dateline, quotes, claims, entities }: Analysis) => ({
  title: article.title?.text,
  authors: article.authors.map(({ name }) => name),
  paragraphs: article.body.split("\n\n").length,
  dateline: [dateline?.place?.name, dateline?.agency],
  quotes: quotes.map(({ speaker, content }) => [speaker.name, content.length]),
  claims: claims.map(({ text, quantity }) => [text, quantity.value]),
  entities: entities.map(({ name, type }) => [name, type]),
});

describe("empty input", () => {
  it.each(["", " ", "\n\n\t", "\u00a0\u200b\ufeff", "\0\0\0", "\u2028\u2029"])(
    "%j: a warning and nothing else",
    (text) => {
      for (const format of ["text", "html", "body"] as const) {
        const analysis = sound({ [format]: text });
        expect(codes(analysis)).toContain("empty");
        expect(analysis).toMatchObject({
          article: { title: null, body: "", paragraphs: [] },
          entities: [],
          quotes: [],
          claims: [],
        });
      }
    },
  );

  it("HTML that prints nothing is empty too", () => {
    expect(
      codes(sound({ html: "<html><head><script>var a = 1;</script></head><body><p hidden>x</p></body></html>" })),
    ).toContain("empty");
  });
});

describe("input that is no string", () => {
  it.each([null, undefined, 5, {}, { text: 5 }, { text: "a", html: "b" }, []])("%j: error invalid_input", (input) => {
    expect(thrownBy(() => analyze(input as never))).toMatchObject({ name: "NutgrafError", code: "invalid_input" });
  });
});

describe("binary input", () => {
  it("names a PDF, and still returns a valid analysis", () => {
    const pdf = `%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${"\u0001\u0002ÿ".repeat(200)}`;
    expect(codes(sound(pdf))).toContain("binary");
  });

  it("names UTF-16 read byte by byte", () => {
    const analysis = sound(ARTICLE.split("").join("\0"));
    expect(analysis.warnings.find(({ code }) => code === "binary")?.message).toContain("UTF-16");
  });

  it("takes all 256 bytes, and all 65,536 code units", () => {
    sound(Array.from({ length: 256 }, (_, i) => String.fromCharCode(i)).join(""));
    sound(Array.from({ length: 65_536 }, (_, i) => String.fromCharCode(i)).join(""));
  });
});

describe("marks that print nothing", () => {
  it("reads on over NUL and other controls, with a warning", () => {
    const analysis = sound(ARTICLE.replace("May, its", "May,\0its").replace("next week.", "next week.\u0003"));
    expect(codes(analysis)).toEqual(["control_characters"]);
    expect(found(analysis)).toEqual(found(sound(ARTICLE)));
  });

  it("reads on over half surrogates, with a warning", () => {
    const analysis = sound(`${ARTICLE}\ud83d`);
    expect(codes(analysis)).toEqual(["lone_surrogate"]);
    expect(found(analysis)).toEqual(found(sound(ARTICLE)));
    expect(codes(sound(ARTICLE.replace("Tema in May", "Tema \ude00in May")))).toEqual(["lone_surrogate"]);
  });

  it("reads on over right-to-left marks, joiners and a byte order mark", () => {
    const marked = `\ufeff${ARTICLE.replaceAll("\n\n", "\u200e\n\n\u200f").replace("told reporters", "told\u200b\u202c reporters")}`;
    expect(found(sound(marked))).toEqual(found(sound(ARTICLE)));
    expect(codes(sound(marked))).toEqual([]);
  });

  it.each([
    ["CRLF", "\r\n"],
    ["a lone CR", "\r"],
    ["U+2028", "\u2028"],
    ["U+2029", "\u2029"],
    ["NEL", "\u0085"],
    ["VT", "\v"],
  ])("takes %s for a line end", (_name, end) => {
    const analysis = sound(ARTICLE.replaceAll("\n", end));
    expect(found(analysis)).toEqual(found(sound(ARTICLE)));
    expect(codes(analysis)).toEqual([]);
    expect(analysis.document.text).toContain(end);
  });
});

describe("text in the wrong encoding", () => {
  it("warns of UTF-8 that was read as Windows-1252 and says what to do", () => {
    const bytes = new TextEncoder().encode(ARTICLE);
    const analysis = sound(new TextDecoder("windows-1252").decode(bytes));
    const warning = analysis.warnings.find(({ code }) => code === "mojibake");
    expect(warning?.message).toContain("decode the bytes as UTF-8");
    expect(warning?.span).toBeDefined();
  });

  it("warns of Windows-1252 that was read as UTF-8 and says what to do", () => {
    const analysis = sound(ARTICLE.replace(/[“”]/g, "\ufffd"));
    expect(analysis.warnings.find(({ code }) => code === "mojibake")?.message).toContain("Windows-1252");
  });

  it("does not warn of text that is as it should be", () => {
    expect(codes(sound(ARTICLE))).toEqual([]);
  });
});

describe("text that is not English", () => {
  it.each([
    [
      "fr",
      "Le maire a déclaré mardi que les travaux du port commenceront en mai. « Nous avons attendu neuf ans », a-t-il dit devant la presse. Ils coûteront 45 millions de dollars, soit 12 % de moins que prévu.",
    ],
    [
      "es",
      "El alcalde dijo el martes que las obras del puerto empezarán en mayo. «Hemos esperado nueve años», declaró ante la prensa. Costarán 45 millones de dólares, un 12 % menos de lo previsto.",
    ],
    [
      "de",
      "Der Bürgermeister sagte am Dienstag, dass die Arbeiten am Hafen im Mai beginnen werden. „Wir haben neun Jahre gewartet“, sagte er. Sie kosten 45 Millionen Dollar, das sind 12 Prozent weniger als geplant.",
    ],
    [
      "ru",
      "Мэр заявил во вторник, что работы в порту начнутся в мае. «Мы ждали девять лет», — сказал он журналистам. Они будут стоить 45 миллионов долларов, что на 12 процентов меньше, чем планировалось.",
    ],
    [
      "ar",
      "قال رئيس البلدية يوم الثلاثاء إن أعمال الميناء ستبدأ في مايو. وقال للصحفيين «انتظرنا تسع سنوات». وستبلغ التكلفة 45 مليون دولار، أي أقل بنسبة 12 في المئة مما كان مقررا.",
    ],
    [
      "ja",
      "市長は火曜日、港の工事が5月に始まると述べた。「私たちは9年間待った」と記者団に語った。費用は4500万ドルで、計画より12%少ない。",
    ],
  ])("%s: a warning that names the language and the stages", (code, text) => {
    const analysis = sound(text);
    expect(analysis.document.language.code).toBe(code);
    const warning = analysis.warnings.find((found) => found.code === "not_english");
    expect(warning?.message).toContain(`(${code}, `);
    for (const stage of ["entities", "quotes", "claims"]) expect(warning?.message).toContain(stage);
  });

  it("does not warn of English with foreign names and words", () => {
    expect(
      codes(sound(ARTICLE.replace("Kofi Adu", "Łukasz Żółć-Nguyễn").replace("Tema in", "Ciudad del Este in"))),
    ).toEqual([]);
  });
});

describe("input that is too large", () => {
  it("50 MB: error input_too_large, at once, saying what to do", () => {
    const large = "Prices rose in May. ".repeat(2_500_000);
    const started = performance.now();
    const error = thrownBy(() => analyze(large));
    expect(performance.now() - started).toBeLessThan(1000);
    expect(error).toBeInstanceOf(NutgrafError);
    expect(error).toMatchObject({ code: "input_too_large" });
    expect((error as Error).message).toMatch(/50000000 .*maxLength.*split the input or raise maxLength/);
  });

  it("counts what the caller allows", () => {
    expect(thrownBy(() => analyze("abcd", { maxLength: 3 }))).toMatchObject({ code: "input_too_large" });
    expect(thrownBy(() => analyze({ html: "<p>ab" }, { maxLength: 3 }))).toMatchObject({ code: "input_too_large" });
    expect(analyze("abc", { maxLength: 3 }).document.text).toBe("abc");
  });
});

/**
 * Each long text is a small one over and over: time must grow as its length, not as its square, and no text may be read
 * so much more slowly than news that a caller would think that nutgraf hangs.
 */
describe("linear time", () => {
  const GROWTH = 8;
  // A quadratic step would take 64 times as long; memory and a busy machine take their part too.
  const ALLOWED = GROWTH * 3;
  const SMALL = 30_000;
  const TIMES_NEWS = 12;
  let news = 0;
  beforeAll(() => {
    const text = ARTICLE.repeat(Math.ceil((SMALL * GROWTH) / ARTICLE.length));
    news = fastest(3, () => analyze({ body: text }));
  }, 60_000);

  const unit: Record<string, string> = {
    "news, a whole article over and over": `${ARTICLE}\n\n`,
    "one paragraph without a line end": ARTICLE.replace(/\s+/g, " "),
    "a letter": "a",
    "a word": "word ",
    "capitalised words": "Anna Kareninova ",
    digits: "7",
    numbers: "1,234.5 ",
    commas: ",",
    "number words": "one hundred and ",
    "opening quotation marks": "“",
    "straight quotation marks": '" ',
    apostrophes: "'",
    "marks around words": "“So,” he said. ‘No’ ",
    brackets: "(",
    "line ends": "\n",
    "short lines": "Share this\n",
    spaces: " ",
    hyphens: "-",
    said: "he said she said ",
    "half surrogates": "\ud83d",
    "zero-width joiners": "\u200d",
    "combining accents": "e\u0301\u0301\u0301",
    "full stops": ". ",
    "percent signs": "%",
    "dollar signs": "$",
    dates: "On 12 May 2025, ",
    "e-mail parts": "a.b@",
    "address parts": "http://a/",
    "open tags": "<div>",
    "nested tags": "<b><i>x",
    "entity references": "&amp;",
    "comment openings": "<!--",
    "angle brackets": "<",
  };

  it.each(Object.keys(unit))(
    "%s",
    (name) => {
      const repeated = unit[name]!;
      const small = repeated.repeat(Math.ceil(SMALL / repeated.length));
      const large = small.repeat(GROWTH);
      const formats = /tag|entity|comment|angle/.test(name) ? (["html", "text"] as const) : (["text", "body"] as const);
      for (const format of formats) {
        const quick = fastest(3, () => analyze({ [format]: small }));
        const slow = fastest(2, () => analyze({ [format]: large }));
        const what = `${name} as ${format}: ${quick.toFixed(0)} ms, then ${slow.toFixed(0)} ms; news ${news.toFixed(0)} ms`;
        expect(slow, what).toBeLessThan(Math.max(quick, 10) * ALLOWED);
        expect(slow, what).toBeLessThan(news * TIMES_NEWS);
      }
    },
    300_000,
  );

  it("8 MB of news, in less than 24 times the time of 1 MB", () => {
    const megabyte = ARTICLE.repeat(Math.ceil(1_000_000 / ARTICLE.length));
    const quick = fastest(1, () => analyze({ body: megabyte }));
    const started = performance.now();
    const analysis = analyze({ body: megabyte.repeat(8) });
    const slow = performance.now() - started;
    expect(slow, `${quick.toFixed(0)} ms, then ${slow.toFixed(0)} ms`).toBeLessThan(quick * ALLOWED);
    expect(analysis.document.text.length).toBeGreaterThan(8_000_000);
    // Read to its end, not given up on: the article states several figures in 800 characters.
    expect(analysis.claims.length).toBeGreaterThan(10_000);
  }, 600_000);
});

function fastest(runs: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
