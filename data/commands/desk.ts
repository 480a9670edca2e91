/** `npm run desk -- <command>`: runs the commands of an editor. */
import { brief } from '../desk/brief.ts';
import { check } from '../desk/check.ts';
import { type Command, DeskError, helpOf, runCommand, UsageError } from '../desk/command.ts';
import { due } from '../desk/due.ts';
import { mark } from '../desk/mark.ts';
import { npmOptionProblem } from '../desk/npm-options.ts';
import { publish } from '../desk/publish.ts';
import { closeTerminal } from '../desk/terminal.ts';

/** In the order in which an editor needs them. */
const COMMANDS: Record<string, Command> = { brief, check, publish, mark, due };

const DRAFT_WAS_REMOVED =
  'desk draft was removed. npm run desk -- brief <file> --write writes the release file with all figures; complete it in an editor.';

const HELP = `Usage: npm run desk -- <command> [arguments]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`)
  .join('\n')}

npm run desk -- <command> --help says more. Data goes to standard output, everything else to standard error. NO_COLOR turns off colors.

Exit status: 0 done, 1 something is open, missing or failed, 2 the arguments are wrong, 130 stopped with Ctrl-C. A file is either written whole
or left as it was.`;

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));

/** Runs a command and returns its exit status. */
export async function run([name, ...args]: string[]): Promise<number> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const isHelp = (arg: string | undefined) => arg === '--help' || arg === '-h';
  if (isHelp(name) || (command && args.some(isHelp))) {
    console.log(command && name ? helpOf(name, command) : HELP);
    return 0;
  }
  try {
    if (name === undefined) throw new UsageError(HELP);
    if (!command) throw new UsageError(name === 'draft' ? DRAFT_WAS_REMOVED : `There is no command "${name}".`);
    const optionProblem = npmOptionProblem(helpOf(name, command), 'npm run desk');
    if (optionProblem) throw new UsageError(optionProblem);
    return await runCommand(command, args);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    console.error(error.message);
    if (error instanceof UsageError && name !== undefined)
      console.error(`See npm run desk -- ${command ? `${name} ` : ''}--help`);
    return error.status;
  } finally {
    closeTerminal();
  }
}
