/** A set of words written as one text, so that a table of words stays readable. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
