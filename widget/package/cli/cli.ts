/** The command `trade-facts`. */
import { parseArgs } from 'node:util';
import { isDay } from '../../../data/contract/enumerations.ts';
import { DeskError } from '../../../data/desk/command.ts';
import { FINDING_WORDS } from '../../check/check-words.ts';
import { TradeFactsError } from '../client.ts';
import { type CheckedFile, checkFile } from './check-file.ts';
import { HELP, NUMBERS } from './cli-words.ts';
import { annotate, oneLine, printFiles, printProblems } from './report.ts';
import { type FileSource, filesOf, fromOrigin } from './sources.ts';
import { isAlways, problemsIn, readState, writeState } from './state-file.ts';

/** Set by the build. */
declare const VERSION: string;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  ...{ origin: text, day: text, state: text, problems: flag, json: flag },
  ...{ help: { ...flag, short: 'h' }, version: flag },
} as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const { node } = process.versions;
    if (Number.parseInt(node, 10) < 22)
      throw new DeskError(`trade-facts needs Node 22 or newer; this is Node ${node}.`);
    const { positionals, values } = parse(args);
    if (values.help || values.version) {
      console.log(values.help ? HELP : VERSION);
      return 0;
    }
    const [command, ...files] = positionals;
    if (command !== 'check' || !files.length)
      throw new DeskError('Say what to check: trade-facts check <files or folders…> (--help).');
    return await check(files, sourceOf(values), values);
  } catch (error) {
    // Node would end with 1 for any other error, which says that a figure differs.
    console.error(messageOf(error) ?? error);
    return 2;
  }
}

/** What keeps the command from checking, in one line; undefined for an error that nobody foresaw. */
function messageOf(error: unknown): string | undefined {
  return error instanceof TradeFactsError || error instanceof DeskError ? oneLine(error.message) : undefined;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new DeskError(`${(error as Error).message.split('.')[0]}: see trade-facts --help.`);
  }
}

type Values = ReturnType<typeof parse>['values'];

function sourceOf({ origin, day }: Values): FileSource {
  if (day && !isDay(day)) throw new DeskError(`--day ${day} is no day such as 2025-06-19.`);
  const address = origin ?? process.env.TRADE_FACTS_ORIGIN;
  if (!address) throw new DeskError('Say where the facts are: --origin URL.');
  return fromOrigin(address);
}

async function check(
  paths: string[],
  source: FileSource,
  { state, day, json, problems: onlyProblems }: Values,
): Promise<number> {
  // A state that can't be used is reported before anything is read.
  const before = state === undefined ? {} : readState(state);
  const checked: CheckedFile[] = [];
  let failed = false;
  for (const file of filesOf(paths)) {
    try {
      checked.push(await checkFile(file, source, day));
    } catch (error) {
      const message = messageOf(error);
      if (message === undefined) throw error;
      console.error(message);
      failed = true;
    }
  }
  // Where the facts can't be reached, nothing else can be said.
  if (failed && !checked.length) return 2;
  const problems = checked.flatMap(({ file, bound }) => problemsIn(file, bound, before));
  const isShort = state !== undefined || onlyProblems === true;
  const vocabulary = await source.vocabulary();
  const wording = { language: { code: 'en' }, words: FINDING_WORDS, numbers: NUMBERS, vocabulary };
  if (json) console.log(JSON.stringify(isShort ? problems : checked, null, 2));
  else if (isShort) printProblems(problems, checked.length, wording, source.origin);
  else printFiles(checked, wording, source.origin);
  if (process.env.GITHUB_ACTIONS === 'true' && !json) annotate(problems, wording, source.origin);
  if (failed) return 2;
  // After a failure nothing is remembered, so what was named is named again by the next run.
  if (state !== undefined) writeState(state, before, checked);
  return problems.some((problem) => state !== undefined || isAlways(problem)) ? 1 : 0;
}
