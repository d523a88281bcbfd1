/**
 * Forms that sites put between an article's paragraphs: offers of subscription, registration, newsletters, appeals, players,
 * lists of other stories. Wordings of our own, put together at random, so that a classifier learns that an article goes on
 * behind such a form, whatever it says, rather than the words of the forms that a few sites happen to have.
 */

type Random = () => number;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** So many of the list, in its order. */
function some<T>(random: Random, list: readonly T[], least: number, most: number): T[] {
  const wanted = least + Math.floor(random() * (most - least + 1));
  const keys = list.map(() => random());
  const kept = new Set([...keys.keys()].sort((a, b) => keys[a]! - keys[b]!).slice(0, wanted));
  return list.filter((_, i) => kept.has(i));
}

const OFFERS = [
  "THE REST OF THIS STORY IS FOR MEMBERS",
  "Subscriber-only story",
  "Keep reading with a free account",
  "You have one free story left this month",
  "This story is free to read once you register.",
  "Members read on from here",
  "Already a member? Sign in to read on.",
  "Make a free account or log in to keep reading.",
];
const GAINS = [
  "Read all the local, national and world news, as often as you like.",
  "Columns by our best known writers, in full, every week.",
  "The printed paper as a digital edition, to read and share on any device.",
  "Puzzles every day, the big crossword among them.",
  "Stand by reporting from your own town.",
  "Follow the writers you like by e-mail",
  "Have your say under each story.",
  "More stories a month than without an account.",
  "One account for all our papers.",
  "Fewer advertisements, faster pages",
  "Our archive back to the first issue.",
  "Invitations to talks and events for members",
];
const ACTIONS = [
  "SUBSCRIBE TO READ MORE",
  "Start your free trial",
  "REGISTER / LOG IN TO READ MORE STORIES",
  "Log In or Register",
  "Email",
  "Password",
  "Next",
  "or",
  "See all offers",
  "Continue with Google",
  "Not now",
  "Readers who have the paper delivered get online access at no cost. Link your account",
  "Your subscription could not be loaded. Please try again later.",
];
const LETTERS = ["The Morning Line", "Weekend Reads", "The Week in Politics", "Health Notes", "Breaking news alerts"];
const LETTER_LINES = [
  "A quick look at the day's main stories, with a view of our own, every weekday.",
  "What happened, why it matters and what comes next, in five minutes.",
  "The stories that our editors would not want you to miss.",
  "Sent on Fridays. You can leave at any time.",
];
const LETTER_ENDS = [
  "Sign Up",
  "There was an error, please enter a valid e-mail address.",
  "By signing up you agree to get this newsletter from us and our partners.",
  "Thank you for signing up!",
  "A note of welcome is on its way to you. If it does not come, look into your junk folder.",
  "Want other newsletters? Find them here.",
  "This form is protected, and the privacy policy and terms of service apply.",
];
const APPEALS = [
  "Before you read on: nobody owns us and nobody tells us what to print. That is only so because readers pay for it.",
  "If you can, give what a cup of coffee costs, once or each month. It takes a minute and keeps our stories free for all.",
  "Our reporters are at work where others have gone home. Your gift, large or small, goes into their work alone.",
  "Support our work",
  "Give now",
];
const PLAYERS = [
  "This video could not be loaded.",
  "Try to load the page again, or",
  "press here for more clips from our team.",
  "Play video",
  "0:00 / 2:41",
  "Listen to this story",
  "Your browser does not play this sound file.",
];
const ADS = [
  "Advertisement",
  "ADVERTISEMENT",
  "Advertisement 2",
  "The advertisement has not loaded, but the story goes on below.",
  "Story continues below",
  "Article goes on after the advertisement",
  "Sponsored",
];
const BOXES = ["Read More", "Related", "Trending", "Recommended", "MORE ON THIS", "Most read", "Editors' picks"];
const STORIES = [
  "Ferry firm asks for more time to mend its oldest boats",
  "Why the price of bread may not fall this year",
  "Mayor's deputy steps down after vote on bus lanes",
  "Five things to know about the new school year",
  "Storm leaves thousands without power along the coast",
  "Opinion: The budget forgets those who rent",
  "Striker signs for two more years and says home is here",
  "Live: ministers meet as talks over fishing go into the night",
  "What doctors want you to know about this year's flu",
  "Bank sees growth of 1.2% and warns of costly oil",
  "Photos: lanterns on the river for the new year",
  "Court hears of letters that were never sent",
];
const SECTIONS = ["World", "Politics", "Business", "Opinion", "Health", "Sport", "Life"];

const PICTURED = [
  "Fishing boats wait for the tide at the north pier on Monday morning",
  "Workers clear the last of the snow from the square in front of the town hall",
  "The minister, left, greets the players before the match",
  "A baker shows the loaf that won first prize. He has baked it the same way for forty years, he says",
  "Fans sing on the way to the stadium",
  "The bridge, closed since March, will open to bicycles first",
  "Children look at the new aquarium's largest tank on its opening day, which drew two thousand visitors",
  "A crane lifts the old clock from the tower of the market",
  "Volunteers plant trees along the river that burst its banks last year",
];
const CREDITS = ["AFP", "GETTY IMAGES", "PA", "Reuters", "Photo by our own photographer", "AP Photo", "Shutterstock"];
const GALLERIES = ["In pictures", "The week in pictures", "Show all", "Gallery", "Pictures of the year"];
const CHARTS = [
  "Price of a loaf of bread, in pounds",
  "Share of households that rent",
  "Rainfall by month, compared with the average since 1961",
  "Goals a season",
  "Public spending as a share of the economy",
  "Arrivals at the airport, in thousands",
];
const CHART_WORDS = [
  "%",
  "million",
  "Forecast",
  "Average",
  "Best",
  "Worst",
  "2000",
  "2010",
  "'15",
  "'20",
  "Jan.",
  "July",
];

/** What is left of a chart or map when it is copied: its title, the numbers of its axes, its labels. */
function chartOf(random: Random): string[] {
  const lines = [pick(random, CHARTS)];
  const step = pick(random, [5, 10, 20, 250]);
  for (let k = 2 + Math.floor(random() * 6); k > 0; k--) {
    lines.push(String(k * step));
    if (random() < 0.3) lines.push(pick(random, CHART_WORDS));
  }
  lines.push(...some(random, CHART_WORDS, 2, 8));
  if (random() < 0.6)
    lines.push(
      pick(random, ["Source: national statistics office", "By our graphics team", "Note: 2020 is an estimate"]),
    );
  return lines;
}

/** Slides of a gallery, numbered, each with its credit. */
function galleryOf(random: Random): string[] {
  const captions = some(random, PICTURED, 2, 7);
  const of = captions.length;
  const numbered = random() < 0.6;
  return [
    pick(random, GALLERIES),
    ...captions.flatMap((caption, k) => [
      ...(numbered ? [`${k + 1}/${of}`] : []),
      caption,
      ...(random() < 0.8 ? [pick(random, CREDITS)] : []),
    ]),
  ];
}

/** One form, line by line; with `pictures`, what charts and galleries leave in a text, too. */
function formOf(random: Random, pictures: boolean): string[] {
  if (pictures && random() < 0.15) return chartOf(random);
  if (pictures && random() < 0.12) return galleryOf(random);
  const kind = random();
  if (kind < 0.4) {
    const lines = [pick(random, OFFERS)];
    // Sites often print the offer more than once, for readers with and without an account.
    for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
      if (random() < 0.5) lines.push(pick(random, OFFERS));
      lines.push(...some(random, GAINS, 2, 6), ...some(random, ACTIONS, 1, 3));
    }
    return lines;
  }
  if (kind < 0.6) return [pick(random, LETTERS), pick(random, LETTER_LINES), ...some(random, LETTER_ENDS, 2, 5)];
  if (kind < 0.68) return some(random, APPEALS, 2, 5);
  if (kind < 0.76) return some(random, PLAYERS, 2, 5);
  if (kind < 0.84) return some(random, ADS, 1, 3);
  const sections = random() < 0.4;
  return [
    pick(random, BOXES),
    ...some(random, STORIES, 1, 4).flatMap((story) => (sections ? [pick(random, SECTIONS), story] : [story])),
  ];
}

/** Where forms go into a body of so many lines, behind which of them, and what they say. The first one is near the top. */
export function formsFor(lines: number, random: Random, pictures: boolean): Map<number, string[]> {
  const forms = new Map<number, string[]>();
  if (lines < 4) return forms;
  const behind = Math.min(lines - 2, Math.floor(random() * 4));
  forms.set(
    behind,
    random() < 0.4 ? [...formOf(random, pictures), ...formOf(random, pictures)] : formOf(random, pictures),
  );
  for (let k = 8; k < lines - 2; k += 6) if (random() < 0.3) forms.set(k, formOf(random, pictures));
  return forms;
}

const CLASSES = [
  "offer",
  "wall",
  "signup",
  "promo",
  "widget",
  "box-inline",
  "module",
  "inline-form",
  "c-insert",
  "x12",
];

/** A form as HTML. */
export function formMarkup(lines: readonly string[], random: Random): string {
  const heading = pick(random, ["h3", "h2", "p", "span", "strong"]);
  const list = random() < 0.4;
  const inner = lines
    .slice(1)
    .map((line) => {
      const text = line.replace(/&/g, "&amp;");
      if (list && line.length > 30) return `<li>${text}</li>`;
      if (line.length < 30)
        return pick(random, [`<a href="#">${text}</a>`, `<button>${text}</button>`, `<p>${text}</p>`]);
      return pick(random, [`<p>${text}</p>`, `<div>${text}</div>`]);
    })
    .join("\n");
  const tag = pick(random, ["div", "section", "aside"]);
  return `<${tag} class="${pick(random, CLASSES)}"><${heading}>${lines[0]}</${heading}>${list ? `<ul>${inner}</ul>` : inner}</${tag}>`;
}
