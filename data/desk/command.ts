/** What a command of the desk is: its arguments, its help, and the errors that end it. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Ends a command; the message is for the person at the terminal. */
export class DeskError extends Error {
  /** The exit status. */
  readonly status: number = 1;
}

/** The arguments are wrong. */
export class UsageError extends DeskError {
  override readonly status = 2;
}

/** What the command works on can't be read. */
export class InputError extends DeskError {
  override readonly status = 3;
}

/** A file can't be written. */
export class OutputError extends DeskError {
  override readonly status = 4;
}

/** The editor ended a question with Ctrl-C. What was answered before is in the file. */
export class Interrupted extends DeskError {
  override readonly status = 130;
}

export interface Command {
  /** One line for the list of commands. */
  summary: string;
  help: string;
  /** Returns the exit status. Data goes to the standard output, messages to the error output. */
  run(args: string[]): Promise<number>;
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/** A command that is given `takes` in this order, and `options`. */
export function command<const O extends Options>({
  takes,
  options,
  run,
  ...texts
}: Omit<Command, 'run'> & {
  takes: readonly string[];
  options: O;
  run(values: Values<O>, ...args: string[]): Promise<number>;
}): Command {
  return {
    ...texts,
    run(args) {
      const { values, positionals } = parse(args, options);
      if (positionals.length !== takes.length || positionals.includes(''))
        throw new UsageError(`The command takes ${takes.join(' and ') || 'no file'}.`);
      return run(values, ...positionals);
    },
  };
}

function parse<O extends Options>(args: string[], options: O) {
  try {
    return parseArgs<{ args: string[]; allowPositionals: true; options: O }>({ args, allowPositionals: true, options });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
