/** Renders HTML to the text that a reader sees, without a document tree: one pass over the tokens, linear time. */
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { Elements } from "./html-elements.ts";
import { type HtmlFacts, HtmlFactsReader } from "./html-facts.ts";
import { APART, BLOCK, CLOSES, INLINE, SCOPE, UNSEEN, VOID } from "./html-tags.ts";
import { type HtmlLines, HtmlText } from "./html-text.ts";
import type { SourceMap } from "./source-map.ts";

/** A rendered page. */
export interface Html {
  /** the visible text */
  text: string;
  map: SourceMap;
  lines: HtmlLines;
  elements: Elements;
  /** what the page says of itself outside its visible text */
  facts: HtmlFacts;
}

/**
 * Renders HTML: block elements start a line, paragraphs and headings are set off by a blank line, white space is
 * collapsed, what is hidden is left out. Scripts are not run, nothing is fetched. Never throws; linear in the length.
 */
export function renderHtml(html: string): Html {
  const renderer = new Renderer(html);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, renderer);
  tokenizer.write(html);
  tokenizer.end();
  return {
    text: renderer.out.text(),
    map: renderer.out.map,
    lines: renderer.out.lines,
    elements: renderer.elements,
    facts: renderer.facts.facts(),
  };
}

/** Hash of a word of a class, id or the like, in lower case; "_" and "-" and capitals separate words. */
export function nameHash(word: string): number {
  let h = 0x811c9dc5 | 0;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}

const NAMING: ReadonlySet<string> = new Set([
  "class",
  "data-component",
  "data-qa",
  "data-testid",
  "data-type",
  "id",
  "itemprop",
  "property",
  "rel",
  "role",
]);
const MOST_NAMES = 24;
const HIDING = /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;
// End tags of inline elements look no further out than this for their start.
const REACH = 64;

/** Bits of an open element. */
const HIDDEN = 1;
const KEEP = 2;
const LINK = 4;

class Renderer implements TokenizerCallbacks {
  readonly out = new HtmlText();
  readonly elements = new Elements();
  readonly facts = new HtmlFactsReader();

  // The stack of open elements in parallel columns.
  private tags: string[] = [];
  private numbers: number[] = [];
  private blocks: number[] = [];
  private bits: number[] = [];
  private open = new Map<string, number>();

  // The tag that is being read.
  private tag = "";
  private attribute = "";
  private value = "";
  private attributes = new Map<string, string>();

  constructor(private readonly html: string) {}

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase();
    this.attributes.clear();
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase();
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    this.value += this.html.slice(start, end);
  }

  onattribentity(code: number): void {
    this.value += String.fromCodePoint(code);
  }

  onattribend(): void {
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onopentagend(_end: number): void {
    const { tag, attributes } = this;
    this.facts.startTag(tag, attributes);
    if (tag === "br" || tag === "hr") {
      if (!this.hidden()) this.out.endLine(tag === "hr");
      return;
    }
    if (VOID.has(tag)) return;
    this.impliedEnds(tag);
    const parent = this.numbers.at(-1) ?? -1;
    const number = this.elements.open(parent, tag);
    this.readNames();
    const inherited = this.bits.at(-1) ?? 0;
    const bits =
      inherited |
      (this.isHidden() ? HIDDEN : 0) |
      (tag === "pre" ? KEEP : 0) |
      (tag === "a" && attributes.has("href") ? LINK : 0) |
      (tag === "button" || attributes.get("role") === "button" ? LINK : 0);
    if (BLOCK.has(tag) && (bits & HIDDEN) === 0) this.out.endLine(APART.has(tag));
    else if ((tag === "td" || tag === "th") && (bits & HIDDEN) === 0) this.out.nextCell();
    this.tags.push(tag);
    this.numbers.push(number);
    const block = this.blocks.at(-1) ?? -1;
    this.blocks.push(INLINE.has(tag) ? block : number);
    this.bits.push(bits);
    this.open.set(tag, (this.open.get(tag) ?? 0) + 1);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.html.slice(start, end).toLowerCase();
    this.facts.endTag(tag);
    if (tag === "br") {
      if (!this.hidden()) this.out.endLine(false);
      return;
    }
    if ((this.open.get(tag) ?? 0) === 0) return;
    if (INLINE.has(tag)) {
      // Not across a block: "<b><p></b>" leaves the paragraph open.
      for (let i = this.tags.length - 1, k = 0; i >= 0 && k < REACH; i--, k++) {
        if (this.tags[i] === tag) {
          this.popTo(i);
          return;
        }
        if (!INLINE.has(this.tags[i]!)) return;
      }
      return;
    }
    let i = this.tags.length - 1;
    while (this.tags[i] !== tag) i--;
    this.popTo(i);
  }

  ontext(start: number, end: number): void {
    if (this.facts.wantsText()) this.facts.text(this.html.slice(start, end));
    if (this.hidden()) return;
    const bits = this.bits.at(-1) ?? 0;
    this.out.add(
      this.html,
      start,
      end,
      this.blocks.at(-1) ?? -1,
      this.numbers.at(-1) ?? -1,
      (bits & LINK) !== 0,
      (bits & KEEP) !== 0,
    );
  }

  ontextentity(code: number, end: number): void {
    const text = String.fromCodePoint(code);
    if (this.facts.wantsText()) this.facts.text(text);
    if (this.hidden()) return;
    // The tokenizer says where the reference ends; it began at the "&" before.
    const start = Math.max(0, this.html.lastIndexOf("&", end - 1));
    const bits = this.bits.at(-1) ?? 0;
    const block = this.blocks.at(-1) ?? -1;
    this.out.addReference(text, start, end, block, this.numbers.at(-1) ?? -1, (bits & LINK) !== 0);
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {
    this.popTo(0);
  }

  private hidden(): boolean {
    return ((this.bits.at(-1) ?? 0) & HIDDEN) !== 0;
  }

  private isHidden(): boolean {
    const { tag, attributes } = this;
    if (UNSEEN.has(tag)) return true;
    if (attributes.has("hidden")) return true;
    if ((tag === "dialog" || tag === "details") && !attributes.has("open")) return tag === "dialog";
    if (this.inClosedDetails(tag)) return true;
    const style = attributes.get("style");
    return style !== undefined && HIDING.test(style.slice(0, 2000));
  }

  // The content of closed details is hidden, but for its summary.
  private closed: boolean[] = [];

  private inClosedDetails(tag: string): boolean {
    return tag !== "summary" && this.closed.at(-1) === true && this.tags.at(-1) === "details";
  }

  private readNames(): void {
    let left = MOST_NAMES;
    for (const [name, value] of this.attributes) {
      if (!NAMING.has(name) || value.length > 400) continue;
      for (const word of nameWords(value)) {
        if (left-- <= 0) return;
        this.elements.name(nameHash(word));
      }
    }
    if (this.tag === "details") this.closed.push(!this.attributes.has("open"));
  }

  private impliedEnds(tag: string): void {
    if (BLOCK.has(tag) && (this.open.get("p") ?? 0) > 0) this.closeWithin("p");
    const closes = CLOSES[tag];
    if (closes === undefined) return;
    for (let again = true; again; ) {
      again = false;
      for (let i = this.tags.length - 1, k = 0; i >= 0 && k < REACH; i--, k++) {
        const name = this.tags[i]!;
        if (SCOPE.has(name)) return;
        if (closes.has(name)) {
          this.popTo(i);
          again = true;
          break;
        }
      }
    }
  }

  private closeWithin(tag: string): void {
    for (let i = this.tags.length - 1, k = 0; i >= 0 && k < REACH; i--, k++) {
      if (this.tags[i] === tag) {
        this.popTo(i);
        return;
      }
      if (!INLINE.has(this.tags[i]!)) return;
    }
  }

  /** Closes all elements from the top of the stack down to depth i. */
  private popTo(i: number): void {
    while (this.tags.length > i) {
      const tag = this.tags.pop()!;
      const bits = this.bits.pop()!;
      this.numbers.pop();
      this.blocks.pop();
      if (tag === "details") this.closed.pop();
      this.open.set(tag, this.open.get(tag)! - 1);
      if (BLOCK.has(tag) && (bits & HIDDEN) === 0) this.out.endLine(APART.has(tag));
    }
  }
}

/** The words of an attribute's value: "articleBody story-text_main" → article, body, story, text, main. */
function nameWords(value: string): string[] {
  const words = value
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .match(/[a-z]{2,30}/g);
  return words ?? [];
}
