/** How commands of the desk talk to the person at the terminal. Questions and notes go to the error output. */
import { createInterface, type Interface } from 'node:readline';
import { styleText } from 'node:util';
import { findable } from '../catalogue/format/names.ts';
import { Interrupted } from './command.ts';

/** Whether a person is at the terminal. Else a command that needs an answer names its flag. */
export function mayAsk(): boolean {
  return !process.env.CI && process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** One reader for all questions of a command, so that what is typed early is not lost. */
let reader: Interface | undefined;
let typed: AsyncIterator<string> | undefined;

export function closeTerminal(): void {
  reader?.close();
  reader = undefined;
}

/** The line that a person types below the question. Raises Interrupted after Ctrl-C, and at the end of the input. */
async function line(question: string): Promise<string> {
  if (!reader) {
    const fresh = createInterface({ input: process.stdin, output: process.stderr, prompt: '' });
    fresh.on('SIGINT', () => fresh.close());
    reader = fresh;
    typed = fresh[Symbol.asyncIterator]();
  }
  say(question);
  const { value, done } = (await typed?.next()) ?? { done: true };
  if (done) throw new Interrupted('Stopped.');
  return value.trim();
}

export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** An argument as a shell reads it, whatever is in the name of a file. */
export function quoted(argument: string): string {
  return /^[\w./:@%+-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

/** An answer that `wrong` finds nothing wrong with. Enter alone takes `initial`, which the question shows. */
export async function ask(message: string, wrong: (text: string) => string | undefined, initial = ''): Promise<string> {
  for (;;) {
    const answer = (await line(`${styleText('bold', message)}${initial ? ` [${initial}]` : ''}`)) || initial;
    const problem = wrong(answer);
    if (problem === undefined) return answer;
    say(problem);
  }
}

/** For `ask`, where an answer must not be empty. */
export function wrongIfEmpty(text: string): string | undefined {
  return text ? undefined : 'It is needed.';
}

export async function isYes(message: string): Promise<boolean> {
  const wrong = (text: string) => (/^[yn]$/i.test(text) ? undefined : 'Type y or n.');
  return /y/i.test(await ask(`${message} (y/n)`, wrong));
}

/** A line of a list; it is found by other names too, which are not shown. */
export interface Option<T> {
  value: T;
  label: string;
  names?: string;
}

const SHOWN = 12;

/** One of a numbered list, which gets shorter by the words that a person types. Enter alone takes nothing. */
export async function choose<T>(message: string, options: readonly Option<T>[]): Promise<T> {
  let found = options;
  say(styleText('bold', message));
  for (;;) {
    for (const [i, { label }] of found.slice(0, SHOWN).entries()) say(`  ${String(i + 1).padStart(2)}  ${label}`);
    if (found.length > SHOWN) say(`      … ${found.length - SHOWN} more: type words of what you look for`);
    const typed = await line('Number or words:');
    const chosen = /^\d+$/.test(typed) ? found[Number(typed) - 1] : undefined;
    if (chosen) return chosen.value;
    const shorter = typed ? options.filter((option) => isFound(typed, option)) : [];
    if (!shorter.length) say(typed ? `Nothing has "${typed}".` : 'Nothing is chosen by Enter alone.');
    found = shorter.length ? shorter : options;
  }
}

/** Whether an option has each word that was typed, with or without accents. */
function isFound(typed: string, { label, names = '' }: Option<unknown>): boolean {
  const text = findable(`${label} ${names}`);
  return findable(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
