/** What HTML's elements do to the visible text. Source: the HTML standard, "Rendering" and "Optional tags". */

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements without content. */
export const VOID = set("area base br col embed hr img input link meta param source track wbr");

/** Elements whose content no reader sees. */
export const UNSEEN = set(
  "area audio base canvas col colgroup datalist embed frame frameset head iframe input link map math meta meter noembed noframes noscript object option optgroup param picture progress script select source style svg template textarea title track video",
);

/** Elements that start and end a line. */
export const BLOCK = set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody tfoot thead tr ul caption",
);

/** Blocks that stand apart from the lines around them by a blank line. */
export const APART = set("blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul");

/** Inline elements: their end tags do not close a block that stands open inside them. */
export const INLINE = set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var",
);

/** A start tag of the key closes an open element of the value, looked for no further out than `SCOPE`. */
export const CLOSES: Readonly<Record<string, ReadonlySet<string>>> = {
  dd: set("dd dt"),
  dt: set("dd dt"),
  li: set("li"),
  option: set("option"),
  tbody: set("td th tr tbody thead tfoot"),
  td: set("td th"),
  tfoot: set("td th tr tbody thead"),
  th: set("td th"),
  tr: set("td th tr"),
};
export const SCOPE = set("dl html menu ol select table ul");
