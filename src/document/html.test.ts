import { describe, expect, it } from "vitest";
import { renderHtml } from "./html.ts";

const textOf = (html: string) => renderHtml(html).text;

describe("visible text", () => {
  it.each([
    ["<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["<div>One</div><div>Two<br>Three</div>", "One\nTwo\nThree"],
    ["<p>One   \n two&nbsp;three</p>", "One two three"],
    ["<ul><li>One<li>Two</ul>", "One\nTwo"],
    ["<table><tr><td>A<td>B<tr><td>C</table>", "A\tB\nC"],
    ["<p>One<p>Two", "One\n\nTwo"],
    ["Fish &amp; chips &#8212; &pound;9", "Fish & chips — £9"],
    ["<pre>a\n  b</pre>", "a\nb"],
    ["<a href=x>Sign in</a><a href=y>Log in</a>", "Sign inLog in"],
    ["<b>bo<p>ld</b> text", "bo\n\nld text"],
  ])("%s", (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it.each([
    "<script>var a = '<p>x</p>';</script>",
    "<style>p { color: red }</style>",
    "<p hidden>x</p>",
    "<div style='color: red; display : none'><p>x</p></div>",
    "<noscript>x</noscript>",
    "<template><p>x</p></template>",
    "<select><option>x</select>",
    "<dialog>x</dialog>",
    "<!-- x -->",
    "<head><title>x</title></head>",
  ])("leaves out %s", (html) => {
    expect(textOf(html)).toBe("");
  });

  it("does not hide what follows a hidden element", () => {
    expect(textOf("<p hidden>x</p><p>y</p>")).toBe("y");
  });

  it("does not hide for a style that only looks like hiding", () => {
    expect(textOf("<p style='background: url(display-none.png)'>x</p>")).toBe("x");
  });
});

describe("the way back", () => {
  const html = "<div>\n<p>Fish &amp; <b>chips</b>,  please</p></div>";
  const { text, map } = renderHtml(html);
  const source = (word: string) => {
    const start = text.indexOf(word);
    const span = map.toSource({ start, end: start + word.length });
    return html.slice(span.start, span.end);
  };

  it.each([
    ["Fish", "Fish"],
    ["&", "&amp;"],
    ["chips", "chips"],
    ["Fish & chips", "Fish &amp; <b>chips"],
    ["please", "please"],
  ])("%s", (word, expected) => {
    expect(source(word)).toBe(expected);
  });
});

describe("metadata", () => {
  it("reads JSON-LD inside a graph, with line ends inside strings", () => {
    const { facts } = renderHtml(
      `<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Lock\nto close","author":[{"name":"Ann Lee"},{"name":"Bo Li"}],"datePublished":"2025-06-03"}]}</script>`,
    );
    expect(facts.article).toMatchObject({ headline: "Lock to close", authors: ["Ann Lee", "Bo Li"] });
  });

  it.each(["{", "null", '{"@type":"WebSite","name":"x"}', "[[[[[[[[[[1]]]]]]]]]]"])(
    "finds no article in %s",
    (json) => {
      expect(renderHtml(`<script type="application/ld+json">${json}</script>`).facts.article).toBeNull();
    },
  );
});

describe("time", () => {
  it.each([
    ["nested", "<div>".repeat(200_000)],
    ["ends without starts", `<div>${"<b>".repeat(100_000)}${"</i>".repeat(100_000)}`],
    ["items", "<ul><li>".repeat(100_000)],
    ["ampersands", "&".repeat(500_000)],
    ["brackets", "<".repeat(500_000)],
    ["attributes", `<a ${"x=1 ".repeat(200_000)}>`],
  ])("stays linear: %s", (_, html) => {
    const began = performance.now();
    renderHtml(html);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
