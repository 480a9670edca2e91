/** The command `trade-facts`. */
import { parseArgs } from 'node:util';
import { isDay } from '../../../data/contract/enumerations.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { TradeFactsError } from '../client.ts';
import { type CheckedFile, checkFile } from './check-file.ts';
import { HELP } from './cli-words.ts';
import { filesOf } from './files-of.ts';
import { annotate, inShort, oneLine, printFiles, printProblems } from './report.ts';
import { CannotCheck, type FileSource, fromOrigin } from './sources.ts';
import { isAlways, problemsIn, StateFile } from './state-file.ts';

/** Set by the build. */
declare const VERSION: string;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const { positionals, values } = parse(args);
    if (values.help) return print(HELP);
    if (values.version) return print(VERSION);
    const [command, ...files] = positionals;
    if (command !== 'check' || !files.length)
      throw new CannotCheck('Say what to check: trade-facts check <files or folders…> (--help).');
    return await check(files, sourceOf(values), values);
  } catch (error) {
    // Node would end with 1 for any other error, which says that a figure differs.
    console.error(error instanceof TradeFactsError ? oneLine(error.message) : error);
    return 2;
  }
}

function print(text: string): number {
  console.log(text);
  return 0;
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    origin: text,
    day: text,
    state: text,
    problems: flag,
    json: flag,
    help: { ...flag, short: 'h' },
    version: flag,
  };
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new CannotCheck(`${(error as Error).message.split('.')[0]}: see trade-facts --help.`);
  }
}

type Values = ReturnType<typeof parse>['values'];

function sourceOf({ origin, day }: Values): FileSource {
  if (day && !isDay(day)) throw new CannotCheck(`--day ${day} is no day such as 2025-06-19.`);
  const address = origin ?? process.env.TRADE_FACTS_ORIGIN;
  if (!address) throw new CannotCheck('Say where the facts are: --origin URL.');
  return fromOrigin(address);
}

async function check(paths: string[], source: FileSource, values: Values): Promise<number> {
  // A state that can't be used is reported before anything is read.
  const state = values.state === undefined ? null : new StateFile(values.state, await source.record());
  const checked: CheckedFile[] = [];
  let failed = false;
  for (const file of filesOf(paths)) {
    try {
      checked.push(await checkFile(file, source, values.day));
    } catch (error) {
      if (!(error instanceof TradeFactsError)) throw error;
      console.error(oneLine(error.message));
      failed = true;
    }
  }
  // Where the facts can't be reached, nothing else can be said.
  if (failed && !checked.length) return 2;
  const files = checked.map(({ file, bound }) => ({ file, problems: state?.newProblems(bound) ?? problemsIn(bound) }));
  const onlyProblems = state !== null || values.problems === true;
  if (values.json) printJson(onlyProblems ? files : checked);
  else if (onlyProblems) await printProblems(files, source);
  else await printFiles(checked, source);
  if (process.env.GITHUB_ACTIONS === 'true' && !values.json) await annotate(files, source);
  if (failed) return 2;
  // After a failure nothing is remembered, so what was named is named again by the next run.
  state?.write();
  const all = files.flatMap(({ problems }) => problems);
  return all.some((problem) => state !== null || isAlways(problem)) ? 1 : 0;
}

/** Facts are printed in short. */
function printJson(value: object): void {
  const isFact = (name: string, item: unknown): item is Fact => name === 'fact' && item !== null;
  console.log(JSON.stringify(value, (name, item) => (isFact(name, item) ? inShort(item) : item), 2));
}
