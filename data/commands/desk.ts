/** `npm run desk -- <command>`: what an editor does with a story, from its figures to the record. */
import { brief } from '../desk/brief.ts';
import { check } from '../desk/check.ts';
import { draft } from '../desk/draft.ts';
import { due } from '../desk/due.ts';
import { mark } from '../desk/mark.ts';
import { takenByNpm } from '../desk/npm-options.ts';
import { publish } from '../desk/publish.ts';
import { InputError } from '../desk/story/input.ts';
import { type Command, closeTerminal, Interrupted, UsageError } from '../desk/terminal.ts';
import { OutputError } from '../desk/write-file.ts';

/** In the order in which an editor needs them. */
const COMMANDS: Record<string, Command> = { brief, draft, check, publish, mark, due };

const HELP = `Usage: npm run desk -- <command> [arguments]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`)
  .join('\n')}

npm run desk -- <command> --help says more. Data is printed to the standard output, everything else to the error output; NO_COLOR
switches colours off.

Exit status: 0 done, 1 something is open or found, 2 the arguments are wrong, 3 the input can't be read, 4 a file can't be
written, 130 stopped with Ctrl-C. A file that is written is whole or untouched, whatever happens.`;

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));

/** Runs a command, and gives the exit status. */
export async function run([name, ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h') return print(HELP);
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(name === undefined ? HELP : `There is no command "${name}". Try npm run desk -- --help`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) return print(command.help);
  const taken = takenByNpm(command.help, 'npm run desk');
  if (taken) return fail(taken, 2);
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof InputError) return fail(error.message, 3);
    if (error instanceof OutputError) return fail(error.message, 4);
    if (error instanceof Interrupted) return fail(error.message, 130);
    if (error instanceof UsageError || isParseError(error)) {
      return fail(`${error.message} Try npm run desk -- ${name} --help`, 2);
    }
    throw error;
  } finally {
    closeTerminal();
  }
}

function print(text: string): number {
  console.log(text);
  return 0;
}

function fail(message: string, status: number): number {
  console.error(message);
  return status;
}

/** What parseArgs raises. */
function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
