/** The longest text that is taken unless the caller says otherwise, in UTF-16 code units. */
export const DEFAULT_MAX_LENGTH = 10_000_000;
