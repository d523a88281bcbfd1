/**
 * Words for numbers: value and class, sorted by class and value. Source: Quirk et al., A Comprehensive Grammar of the
 * English Language (1985), 6.63-6.68; lakh and crore from Indian English.
 */
const table = (rows: Readonly<Record<string, number>>): ReadonlyMap<string, number> => new Map(Object.entries(rows));

export const UNITS: ReadonlyMap<string, number> = table({
  zero: 0,
  nil: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
});

export const TENS: ReadonlyMap<string, number> = table({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});

export const SCALES: ReadonlyMap<string, number> = table({
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  lac: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
  quadrillion: 1e15,
  quintillion: 1e18,
});

/** Plural scale words, which alone name an uncertain number: "dozens of people" is 12 to 120, "millions" 1 to 10 million. */
export const PLURAL_SCALES: ReadonlyMap<string, number> = table({
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1e3,
  lakhs: 1e5,
  millions: 1e6,
  crores: 1e7,
  billions: 1e9,
  trillions: 1e12,
});

/** Short multipliers after digits. "m", "b" and "t" are read only beside money or where no unit of measure fits. */
export const SHORT_SCALES: ReadonlyMap<string, number> = table({
  k: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  mio: 1e6,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  t: 1e12,
  tn: 1e12,
  trn: 1e12,
  cr: 1e7,
});

/** Denominators as words, singular. "second" is no fraction in news prose. */
export const DENOMINATORS: ReadonlyMap<string, number> = table({
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  fifteenth: 15,
  sixteenth: 16,
  twentieth: 20,
  thirtieth: 30,
  hundredth: 100,
  thousandth: 1e3,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12,
});

/** Single code points that are a fraction (Unicode, number forms). */
export const VULGAR: ReadonlyMap<string, number> = table({
  "¼": 1 / 4,
  "½": 1 / 2,
  "¾": 3 / 4,
  "⅐": 1 / 7,
  "⅑": 1 / 9,
  "⅒": 1 / 10,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "⅕": 1 / 5,
  "⅖": 2 / 5,
  "⅗": 3 / 5,
  "⅘": 4 / 5,
  "⅙": 1 / 6,
  "⅚": 5 / 6,
  "⅛": 1 / 8,
  "⅜": 3 / 8,
  "⅝": 5 / 8,
  "⅞": 7 / 8,
});

/** Code points of the digit zero of the scripts that write numbers by place value (Unicode, Nd). */
export const ZEROS: readonly number[] = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810, 0xff10,
];

/** "tenfold", "sixfold" */
export const FOLD_SUFFIX = "fold";

/** Verbs and adjectives that multiply: the factor. */
export const MULTIPLIERS: ReadonlyMap<string, number> = table({
  doubled: 2,
  doubling: 2,
  halved: 0.5,
  halving: 0.5,
  quadrupled: 4,
  quadrupling: 4,
  quintupled: 5,
  tripled: 3,
  tripling: 3,
  trebled: 3,
  trebling: 3,
});
