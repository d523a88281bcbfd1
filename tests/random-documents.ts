/** Random documents for fast-check: any string, news cut up and shuffled, marks, digits and tag soup. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { Input } from "../src/index.ts";

const FIXTURES = new URL("../fixtures/", import.meta.url);

/** Every line of every fixture, pages in HTML included. */
export const fixtureLines: string[] = readdirSync(FIXTURES)
  .filter((name) => /\.(?:txt|html)$/.test(name))
  .sort()
  .flatMap((name) => readFileSync(new URL(name, FIXTURES), "utf8").split("\n"));

const SENTENCES = [
  "“We will not wait,” the minister said. “We have waited since 2014, and it has cost us £3.4bn.”",
  "Okonjo-Iweala told reporters that exports fell by 7.5% to $1.2 billion in the first quarter.",
  "NAIROBI, Aug 4 (Reuters) - Kenya's shilling was steady on Monday, traders said.",
  "She said he had said that they “would never” sell.",
  "By Amina Yusuf and John O'Brien in Accra",
  "Published: 12/06/2025 10:45 AM IST | Updated 2 hours ago",
  "READ MORE: How the river was lost",
  "SMITH: What did they tell you? JONES: Nothing.",
  "Dr. Ngozi A. Bello, 54, of St. John's, Antigua, and H.E. Sheikh Khalid bin Ahmed al-Thani met Li Wei.",
  "Between 10 and 20 per cent of about three dozen of the 1,234,567 homes (12,34,567 by another count) were lost.",
];

const PIECES = [
  ..."“”‘’\"'«»„‟`´′″",
  ..."—–-−:;,.!?…()[]{}<>&/\\|*•·%$€£₹°½²",
  ..."\n\r\t\f\v\u0085\u2028\u2029 \u00a0\u200b\u200e\u200f\u202e\u202c\ufeff\u00ad\0\u0003\u001f\ufffd",
  "\r\n",
  "\n\n",
  "\ud83d",
  "\ude00",
  "😀",
  "👩‍👩‍👧",
  "e\u0301",
  "ﬁ",
  "İ",
  "ß",
  "中文",
  "العربية",
  "Київ",
  "said",
  "he",
  "according to",
  "Mr.",
  "U.S.",
  "million",
  "per cent",
  "one hundred and",
  "1e309",
  "10^400",
  "0/0",
  "1.2.3.4",
  "1,23,45",
  "−−5",
  "١٢٣",
  "１２３",
  "9".repeat(400),
  "<p>",
  "</p>",
  "<div class='x'>",
  "<!--",
  "-->",
  "<script>",
  "</script>",
  "<![CDATA[",
  "&amp;",
  "&#x110000;",
  "&nbsp",
  '<a href="',
  "<article>",
  "<meta property='og:title' content='A'>",
  "<time datetime='2025-13-45'>",
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":1,"author":[{}],"datePublished":"x"}</script>',
];

const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...(fixtureLines.length > 0 ? fixtureLines : SENTENCES)) },
  { weight: 2, arbitrary: fc.constantFrom(...SENTENCES) },
);

/** A line with a piece cut out of it and something put in its place. */
const mutated = fc
  .tuple(line, fc.nat(), fc.nat(40), fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 5 })))
  .map(([text, from, length, insert]) => {
    const at = text.length === 0 ? 0 : from % text.length;
    return text.slice(0, at) + insert + text.slice(at + length);
  });

const news = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 3, arbitrary: line }, mutated),
      fc.constantFrom("\n\n", "\n", "\r\n", " ", "", "\u2028"),
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.map(([text, end]) => text + end).join(""));

const marksAndDigits = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.constantFrom(...PIECES),
      fc.nat().map(String),
      fc.constantFrom(...SENTENCES),
    ),
    {
      maxLength: 60,
    },
  )
  .chain((pieces) => fc.constantFrom("", " ").map((joint) => pieces.join(joint)));

const anyString = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(..."\"“”'’. \nSaid1%,"), maxLength: 300 }),
  // Code units, halves of pairs among them.
  fc.array(fc.nat(0xffff), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
);

/** The text of a document. */
export const documentText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: news },
  { weight: 2, arbitrary: marksAndDigits },
  { weight: 2, arbitrary: anyString },
);

const optional = { requiredKeys: [] as [] };
const facts = fc.record(
  {
    id: fc.string({ maxLength: 8 }),
    url: fc.oneof(fc.webUrl(), fc.constant("https://www.example.co.za/2025/06/28/a-story-about-x"), fc.string()),
    published: fc.oneof(fc.constant("2025-06-28T10:00:00Z"), fc.constant("2025-06"), fc.string({ maxLength: 12 })),
    title: fc.oneof(fc.constantFrom(...SENTENCES), fc.string()),
  },
  optional,
);

/** What a caller may hand to `analyze`, in each of its forms. */
export const input: fc.Arbitrary<string | Input> = fc
  .tuple(documentText, fc.constantFrom("string", "text", "html", "body"), facts)
  .map(([text, form, known]) => (form === "string" ? text : { ...known, [form]: text }));
