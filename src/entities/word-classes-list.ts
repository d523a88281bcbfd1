/** Bits of `WordClasses.lists`. */
export const LIST = {
  given: 1,
  surname: 2,
  place: 4,
  placePart: 8,
  demonym: 16,
  title: 32,
  organization: 64,
  calendar: 128,
  country: 256,
  male: 512,
  female: 1024,
} as const;
