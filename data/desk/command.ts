/** What a command of the desk is. */

export interface Command {
  /** One line for the list of commands. */
  summary: string;
  help: string;
  /** Does the work; its result is the exit status. Data goes to the standard output, what is said about it to the error output. */
  run(args: string[]): Promise<number>;
}

/** The arguments are wrong: the message is followed by where help is found. */
export class UsageError extends Error {
  override name = 'UsageError';
}
