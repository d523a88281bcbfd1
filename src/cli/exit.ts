/** The exit codes of every command, as docs/cli.md lists them. */
export const EXIT = {
  ok: 0,
  /** the input could not be read or analysed */
  input: 1,
  /** the command line was wrong */
  usage: 2,
  /** a defect of nutgraf */
  internal: 70,
  /** stopped by Ctrl-C */
  interrupted: 130,
} as const;

/** What a command could not do, in words for the person at the terminal: what, where, why, and what to do. */
export class Failure extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode: number = EXIT.input) {
    super(message);
    this.name = "Failure";
    this.exitCode = exitCode;
  }
}
