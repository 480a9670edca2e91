/** The commands of the desk and how they talk to the person at the terminal. Questions and notes go to the error output. */
import * as clack from '@clack/prompts';
import { findable } from '../catalogue/format/names.ts';

/** The editor ended a question with Ctrl-C. What was decided before is in the file. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

const output = process.stderr;

/** Whether a person is at the terminal and did not forbid questions. Else a command that needs an answer names its flag. */
export function mayAsk({ 'no-input': noInput = false }: { 'no-input'?: boolean | undefined }): boolean {
  return !noInput && !process.env.CI && process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Shows a note, such as the sentence that the next question is about. */
export const say = (message: string, title?: string) => clack.note(message, title, { output });

export async function choose<T extends string>(
  message: string,
  options: { value: T; label: string; hint?: string }[],
): Promise<T> {
  return answered(await clack.select({ message, options: options as never, maxItems: 12, output })) as T;
}

/** A line of a long list; it is found by other names too, which are not shown. */
export interface Option {
  value: string;
  label: string;
  hint?: string;
  names?: string;
}

/** Whether an option has each word that was typed, with or without accents. */
export function isFound(typed: string, { label = '', hint = '', names = '' }: Partial<Option>): boolean {
  const text = findable(`${label} ${hint} ${names}`);
  return findable(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** As `choose`, of a long list that gets shorter as a person types. */
export async function pick(message: string, options: Option[]): Promise<string> {
  const validate = (value: unknown) => (value === undefined ? 'Nothing is chosen: change what you typed.' : undefined);
  const shown = { message, placeholder: 'type to find', options, filter: isFound, maxItems: 12, output, validate };
  return answered<string>(await clack.autocomplete(shown));
}

/** For `ask`, where an answer must not be empty. */
export function wrongIfEmpty(text: string): string | undefined {
  return text ? undefined : 'It is needed.';
}

export async function ask(message: string, wrong: (text: string) => string | undefined, initial = ''): Promise<string> {
  // A key that was pressed before the question appeared clears what it proposes: Enter alone still takes that.
  const given = (text = '') => (text.trim() === '' && wrong('') ? initial : text.trim());
  const validate = (text: string | undefined) => wrong(given(text));
  return given(answered<string>(await clack.text({ message, initialValue: initial, validate, output })));
}

function answered<T>(answer: T | symbol): T {
  if (clack.isCancel(answer)) throw new Interrupted('Stopped.');
  return answer as T;
}

/** A command of the desk. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  help: string;
  /** Returns the exit status. Data goes to the standard output, messages to the error output. */
  run(args: string[]): Promise<number>;
}

/** The arguments are wrong: the message is followed by where help is found. */
export class UsageError extends Error {
  override name = 'UsageError';
}
