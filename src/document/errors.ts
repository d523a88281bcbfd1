/** The codes of `NutgrafError`, for callers to switch on; docs/errors.md says more of each. */
export type ErrorCode = "invalid_input" | "input_too_large" | "binary_input" | "invalid_json" | "invalid_option";

/** An input or option that nutgraf refuses, with a machine-readable `code`; the message says what to do about it. */
export class NutgrafError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = "NutgrafError";
    this.code = code;
  }
}
