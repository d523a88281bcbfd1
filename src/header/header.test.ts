import { describe, expect, it } from "vitest";
import { stripChrome } from "../chrome/strip-chrome.ts";
import { readSource } from "../document/source.ts";
import { boxedAuthor, isName, printedAuthors } from "./bylines.ts";
import { orderOnPage, printedDates, relativeDate } from "./dates.ts";
import { siteSuffix } from "./header-text.ts";
import { readHeader } from "./read-header.ts";
import { withoutSite } from "./title.ts";

describe("dates", () => {
  it.each([
    ["Saturday, June 28, 2025", "2025-06-28"],
    ["28 June 2025", "2025-06-28"],
    ["28th of June, 2025", "2025-06-28"],
    ["Sept. 3, 2024", "2024-09-03"],
    ["2025-06-28", "2025-06-28"],
    ["2024-02-14T16:15:30Z", "2024-02-14T16:15:30Z"],
    ["11:58, 23 APR 2024", "2024-04-23T11:58"],
    ["Published: 15:56 BST, 27 April 2024", "2024-04-27T15:56+01:00"],
    ["April 26, 2024 at 11:24 a.m. EDT", "2024-04-26T11:24-04:00"],
    ["12:05 am, 1 May 2024", "2024-05-01T00:05"],
    ["2 minute readApril 25, 2023", "2023-04-25"],
    ["2 minute readApril 25, 20232:26 PM GMT+2", "2023-04-25T14:26+02:00"],
    ["11/08/23 5:19pm", "2023-11-08T17:19"],
    ["31/12/2024", "2024-12-31"],
  ])("%s", (line, iso) => {
    expect(printedDates(line, null)[0]?.iso).toBe(iso);
  });

  it.each(["31 June 2025", "June 2025", "Room 28, May House", "4.5 million", "1/2", "version 2.10.2024.1", "in 2024"])(
    "reads none in %s",
    (line) => {
      expect(printedDates(line, null)).toEqual([]);
    },
  );

  it("tells published from updated", () => {
    const dates = printedDates("Published 18 November 2024 9:26pm Updated 19 November 2024 4:23pm", null);
    expect(dates.map(({ iso, updated }) => [iso, updated])).toEqual([
      ["2024-11-18T21:26", false],
      ["2024-11-19T16:23", true],
    ]);
  });

  it("marks a numeric date whose order nothing settles", () => {
    expect(printedDates("03/04/2025", null)[0]).toMatchObject({ ambiguous: true });
    expect(printedDates("03/04/2025", "month-first")[0]).toMatchObject({ iso: "2025-03-04" });
    expect(printedDates("03/04/2025", "day-first")[0]).toMatchObject({ iso: "2025-04-03" });
    expect(orderOnPage("seen 25/12/2024 and 3/4/2025")).toBe("day-first");
    expect(orderOnPage("seen 3/4/2025")).toBeNull();
  });

  it("counts back from a reference, and only then", () => {
    expect(relativeDate("2 hours ago", "2025-06-28T10:00:00Z")?.iso).toBe("2025-06-28T08:00Z");
    expect(relativeDate("2 hours ago", "no date")).toBeNull();
  });
});

describe("bylines", () => {
  const names = (line: string) => printedAuthors(line).map(({ name }) => name);

  it.each([
    ["By Ann Lee", ["Ann Lee"]],
    ["By Ann Lee, Bo Li and Cy Roe in Kyiv", ["Ann Lee", "Bo Li", "Cy Roe"]],
    ["ByAnn Lee", ["Ann Lee"]],
    ["Byron Lee", ["Byron Lee"]],
    ["Story by Ann Lee | Harbour News", ["Ann Lee"]],
    ["Ann Lee, Political Editor", ["Ann Lee"]],
    ["Ann LeesonLifestyle Writer", ["Ann Leeson"]],
    ["AFP, MANILA", ["AFP"]],
    ["By Ann Lee 30 August 2023 • 4:45pm", ["Ann Lee"]],
    ["By Ann Lee For Harbournews.Com", ["Ann Lee"]],
    ["Written by Ann McDonald", ["Ann McDonald"]],
    ["By Ann Lee and Bo Li The Associated Press", ["Ann Lee", "Bo Li"]],
    ["by Ann Lee on January 20, 2020", ["Ann Lee"]],
    ["By Ann Lee Jul. 19, 2026 9:45 am", ["Ann Lee"]],
    ["July 24, 2019 by Ann Lee 5 Comments", ["Ann Lee"]],
    ["Opinion | Published: 5 hours ago | Written by: Ann Lee", ["Ann Lee"]],
    ["Ann Leeson2 minutes ago", ["Ann Leeson"]],
    ["Ann Lee / HARBOURNEWS.COM / Sep 2, 2024, 17:07 IST", ["Ann Lee"]],
    ["Ann Lee/Bo Li", ["Ann Lee", "Bo Li"]],
    ["ANN LEE Associated Press  Oct 2, 2025", ["ANN LEE"]],
    ["By Ann Lee Jr.", ["Ann Lee Jr."]],
    ["Ann Lee (now) and Bo Li (earlier)", ["Ann Lee", "Bo Li"]],
    ["Presenter: Ann Lee", ["Ann Lee"]],
    ["Ann Lee and AP", ["Ann Lee", "AP"]],
  ])("%s", (line, expected) => {
    expect(names(line)).toEqual(expected);
  });

  it.each([
    "Share this article",
    "Published 3 June 2025",
    "2 minute read",
    "World News",
    "Download MP3 (5.1 MB)",
    "21 November by",
    "The West Australian",
    "Traffic slowed by snow",
  ])("names nobody in %s", (line) => {
    expect(names(line)).toEqual([]);
  });

  it("keeps the role", () => {
    expect(printedAuthors("Ann Lee, Political Editor")[0]?.role).toBe("Political Editor");
  });

  it.each(["Daily News", "Privacy Policy", "ann lee", "Ann", "Read More Stories"])("%s is no name", (text) => {
    expect(isName(text)).toBe(false);
  });

  it("reads an author box", () => {
    expect(boxedAuthor("Ann Lee is an Associate Editor at The Harbour Record.")).toMatchObject({
      name: "Ann Lee",
      role: "Associate Editor",
      publisher: "The Harbour Record",
    });
    expect(boxedAuthor("Ann Lee is a mother of two at The Grange.")).toBeNull();
  });
});

describe("titles", () => {
  it.each([
    ["Port to close its lock | Harbour Record", "Port to close its lock", "Port to close its lock"],
    ["Port to close its lock - News - Harbour Record", "Port to close its lock", "Port to close its lock"],
    ["Port to close its lock - Harbour Record", null, "Port to close its lock"],
    [
      "Port to close – and to open again, the harbour master says",
      null,
      "Port to close – and to open again, the harbour master says",
    ],
    ["BUDGET | Port gets £14m for its new lock gates", "BUDGET", "BUDGET | Port gets £14m for its new lock gates"],
    ["Port to close its lock", "Port to close its lock", "Port to close its lock"],
  ])("%s, where the heading is %s", (title, shown, expected) => {
    expect(withoutSite(title, shown)).toBe(expected);
  });

  it("cuts the site's name off", () => {
    expect(siteSuffix("Port to close its lock | Harbour Record")).toEqual({
      title: "Port to close its lock",
      site: "Harbour Record",
    });
    expect(siteSuffix("Port to close its lock")).toBeNull();
  });
});

const ARTICLE = `<p>Harbour commissioners voted on Tuesday to close the eastern lock for eleven months while engineers replace gates that were fitted in 1934.</p>
<p>“We cannot keep patching them,” harbour master Una Reid said after the meeting. “Every winter we lose a week.”</p>
<p>The work will cost 14 million pounds, two thirds of it paid by the government in Edinburgh and the rest by the port’s own reserves.</p>`;

describe("an HTML page", () => {
  const html = `<html><head><title>Port to close its eastern lock | Harbour Record</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Port to close its eastern lock","author":{"name":"Una Fairweather"},"datePublished":"2025-06-03T10:15:00Z","publisher":{"name":"Harbour Record"}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Port to close its eastern lock</h1><p class="byline">By Una Fairweather</p><time>3 June 2025</time>${ARTICLE}</article></body></html>`;
  const source = readSource({ html });
  const header = readHeader(source, stripChrome(source));

  it("has what the page declares, with the spans that print it", () => {
    expect(header.title?.text).toBe("Port to close its eastern lock");
    expect(header.authors.map(({ name }) => name)).toEqual(["Una Fairweather"]);
    expect(header.published?.iso).toBe("2025-06-03T10:15:00Z");
    expect(header.publisher?.name).toBe("Harbour Record");
    for (const found of [header.title, header.published, ...header.authors])
      if (found?.span) expect(source.text.slice(found.span.start, found.span.end)).toBe(found.text);
  });
});

describe("what nobody says", () => {
  it("is null", () => {
    const source = readSource({ text: "" });
    expect(readHeader(source, stripChrome(source))).toEqual({
      title: null,
      subtitle: null,
      authors: [],
      published: null,
      updated: null,
      publisher: null,
    });
  });

  it("is the caller's word when there is one", () => {
    const source = readSource({ text: "", title: "Lock to close", published: "2025-06-03" });
    const header = readHeader(source, stripChrome(source));
    expect(header.title).toEqual({ text: "Lock to close", span: null, from: "caller" });
    expect(header.published).toMatchObject({ iso: "2025-06-03", from: "caller" });
  });
});

describe("lines of names under the title", () => {
  const page = (line: string) =>
    `Port to close its eastern lock for almost a year\n\n${line}\n\n${ARTICLE.replace(/<\/?p>/g, "").replaceAll("\n", "\n\n")}`;
  const names = (line: string) => {
    const source = readSource({ text: page(line) });
    return readHeader(source, stripChrome(source)).authors.map(({ name }) => name);
  };

  it.each([
    ["Una Fairweather & Ian Gow", ["Una Fairweather", "Ian Gow"]],
    ["Una Fairweather/Senior Staff Reporter", ["Una Fairweather"]],
    ["by ʻAna Fifita", ["ʻAna Fifita"]],
  ])("%s", (line, expected) => {
    expect(names(line)).toEqual(expected);
  });

  it.each([
    "Fish & Chips",
    "Harbour News and Views",
    "Storm delays the ferry and Ian Gow",
    "PORT ELLEN, Isle of Islay:",
    "Photo by Ian Gow",
  ])("not: %s", (line) => {
    expect(names(line)).toEqual([]);
  });

  it("a wire's mark of a later version is no part of the title", () => {
    const source = readSource({ text: page("By Una Fairweather").replace("Port", "UPDATE 2-Port") });
    const { title } = readHeader(source, stripChrome(source));
    expect(title?.text).toBe("Port to close its eastern lock for almost a year");
    expect(source.text.slice(title?.span?.start, title?.span?.end)).toBe(title?.text);
  });
});

describe("the day", () => {
  const TITLE = "Port to close its eastern lock for almost a year";
  const text = ARTICLE.replace(/<\/?p>/g, "").replaceAll("\n", "\n\n");
  const day = (page: string) => {
    const source = readSource({ text: page });
    return readHeader(source, stripChrome(source)).published?.iso.slice(0, 10);
  };

  it.each([
    ["under the title", `${TITLE}\n\nBy Una Fairweather\n\n3 June 2025\n\n${text}`],
    [
      "in a stamp after the byline",
      `${TITLE}\n\nBy Una Fairweather\n\nPUBLISHED: June 3, 2025 at 4:56 p.m. | UPDATED: June 4, 2025 at 6:00 p.m.\n\n${text}`,
    ],
    ["above the title", `Tuesday, June 3, 2025\n\n${TITLE}\n\nBy Una Fairweather\n\n${text}`],
  ])("stands %s", (_where, page) => {
    expect(day(page)).toBe("2025-06-03");
  });

  it("is none that the article speaks of", () => {
    expect(
      day(
        `${TITLE}\n\nBy Una Fairweather\n\n${text}\n\nThe lock was opened on 3 June 1934 by the king, who had come by sea.`,
      ),
    ).toBeUndefined();
  });
});
