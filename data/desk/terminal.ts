/** Asks the person at the terminal. Questions and notes go to standard error. */
import { createInterface, type Interface } from 'node:readline';
import { styleText } from 'node:util';
import { Interrupted } from './command.ts';

/** Returns false in scripts and in CI. */
export function canAsk(): boolean {
  return !process.env.CI && process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** One reader for all questions of a command, so that no input typed early is lost. */
let reader: Interface | undefined;
let lines: AsyncIterator<string> | undefined;

export function closeTerminal(): void {
  reader?.close();
  reader = undefined;
}

/** Returns the answer. Throws Interrupted after Ctrl-C and at the end of the input. */
async function readLine(question: string): Promise<string> {
  if (!reader) {
    const created = createInterface({ input: process.stdin, output: process.stderr, prompt: '' });
    created.on('SIGINT', () => created.close());
    reader = created;
    lines = created[Symbol.asyncIterator]();
  }
  say(question);
  const { value, done } = (await lines?.next()) ?? { done: true };
  if (done) throw new Interrupted('Stopped. Earlier answers are in the file.');
  return value.trim();
}

export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** `notes.txt` stays as it is, `my notes.txt` becomes `'my notes.txt'`. */
export function shellQuoted(argument: string): string {
  return /^[\w./:@%+-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

/** Asks until `problemOf` returns undefined. */
export async function ask(message: string, problemOf: (answer: string) => string | undefined): Promise<string> {
  for (;;) {
    const answer = await readLine(styleText('bold', message));
    const problem = problemOf(answer);
    if (problem === undefined) return answer;
    say(problem);
  }
}

export async function isYes(message: string): Promise<boolean> {
  const answer = await ask(`${message} (y/n)`, (text) => (/^[yn]$/i.test(text) ? undefined : 'Type y or n.'));
  return /y/i.test(answer);
}
