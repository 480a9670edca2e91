/** Defines the commands of the desk: their arguments, their help and the errors that end them. */
import { getSystemErrorMap, parseArgs } from 'node:util';

/** Ends a command. The message is for the person at the terminal. */
export class DeskError extends Error {
  /** The exit status. */
  readonly status: number = 1;
}

/** The reason of a system error in a few words: "no such file or directory". For other errors, the code or the message. */
export function systemReason(error: unknown): string {
  const { errno = 0, code, message } = error as NodeJS.ErrnoException;
  return getSystemErrorMap().get(errno)?.[1] ?? code ?? message;
}

/** The arguments are wrong. */
export class UsageError extends DeskError {
  override readonly status = 2;
}

/** The editor pressed Ctrl-C at a question. Earlier answers are in the file. */
export class Interrupted extends DeskError {
  override readonly status = 130;
}

/** By flag, the name of its value (empty for a switch) and its help: `{ env: ['NAME', 'deploys to …'], json: ['', 'prints …'] }`. */
type Flags = Readonly<Record<string, readonly [value: string, help: string]>>;
type Values<F extends Flags> = { [Name in keyof F]?: F[Name][0] extends '' ? boolean : string };

export interface Command<F extends Flags = Flags> {
  /** One line for the list of commands. */
  summary: string;
  /** The positional arguments, in order. */
  takes: readonly string[];
  flags: F;
  help: string;
  /** Returns the exit status. Data goes to standard output, messages to standard error. */
  run(values: Values<F>, ...args: string[]): Promise<number>;
}

/** The flags of commands that read a saved story. */
export const STORY_FLAGS = {
  story: ['FILE', 'the saved story, as text or HTML'],
  language: ['CODE', 'its language (ISO 639-1), such as en or zh, if it is not detected correctly'],
} as const;

/** Gives `run` the types of the flags. */
export function command<const F extends Flags>(definition: Command<F>): Command {
  return definition as unknown as Command;
}

export async function runCommand({ takes, flags, run }: Command, args: string[]): Promise<number> {
  const options = Object.entries(flags).map(([name, [value]]) => [name, { type: value ? 'string' : 'boolean' }]);
  const { values, positionals } = parse(args, Object.fromEntries(options));
  if (positionals.length !== takes.length || positionals.includes(''))
    throw new UsageError(`The command takes ${takes.join(' and ') || 'no file'}.`);
  return run(values as Values<Flags>, ...positionals);
}

function parse(args: string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

export function helpOf(name: string, { takes, flags, help }: Command): string {
  const rows = Object.entries(flags).map(([flag, [value, use]]) => ({ flag: `--${flag} ${value}`.trimEnd(), use }));
  const width = Math.max(...rows.map(({ flag }) => flag.length));
  const lines = rows.map(({ flag, use }) => `  ${flag.padEnd(width)}  ${use}`);
  return `Usage: ${['npm run desk --', name, ...takes, '[flags]'].join(' ')}\n\n${help}\n\n${lines.join('\n')}`;
}
