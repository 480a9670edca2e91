/** The command `trade-facts`. */
import { parseArgs } from 'node:util';
import { isDay } from '../../../data/contract/enumerations.ts';
import { type CheckedFile, checkFile } from './check-file.ts';
import { HELP } from './cli-words.ts';
import { filesOf } from './files-of.ts';
import { asJson, type FileNews, oneLine, reportFiles, reportNews } from './report.ts';
import { CannotCheck, type FileSource, fromDump, fromOrigin, rememberedFiles } from './sources.ts';
import { StateFile } from './state-file.ts';
import { whatIsNew } from './what-is-new.ts';

/** Set by the build. */
declare const VERSION: string;

const BAD = new Set(['differs', 'outdated', 'doubt']);

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
    console.error(error instanceof CannotCheck ? oneLine(error.message) : error);
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
    dump: text,
    day: text,
    state: text,
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

function sourceOf({ origin, dump, day }: Values): FileSource {
  if (origin && dump) throw new CannotCheck('Give --origin or --dump, not both.');
  if (day && !isDay(day)) throw new CannotCheck(`--day ${day} is no day such as 2025-06-19.`);
  if (dump) return fromDump(dump);
  const address = origin ?? process.env.TRADE_FACTS_ORIGIN;
  if (!address) throw new CannotCheck('Say where the facts are: --origin URL, or --dump FILE.');
  return fromOrigin(address);
}

async function check(paths: string[], source: FileSource, { json, day, state }: Values): Promise<number> {
  const known = rememberedFiles(source);
  // A state that can't be used is reported before anything is read.
  const before = state === undefined ? null : new StateFile(state, await known.record());
  const checked: CheckedFile[] = [];
  let failed = false;
  for (const file of filesOf(paths)) {
    try {
      checked.push(await checkFile(file, known, day));
    } catch (error) {
      if (!(error instanceof CannotCheck)) throw error;
      console.error(oneLine(error.message));
      failed = true;
    }
  }
  const isBad = before ? await nameNews(checked, before, known, json) : await nameAll(checked, known, json);
  if (failed) return 2;
  // After a failure nothing is remembered, so what was named is named again by the next run.
  before?.write();
  return isBad ? 1 : 0;
}

/** Prints all findings; whether one is bad. */
async function nameAll(checked: CheckedFile[], source: FileSource, json = false): Promise<boolean> {
  const withShortFacts = ({ findings, cited, ...rest }: CheckedFile) => ({
    ...rest,
    findings: findings.map(asJson),
    cited: cited.map(asJson),
  });
  if (json) printJson(checked.map(withShortFacts));
  else if (checked.length) await reportFiles(checked, source);
  return checked.some(
    ({ findings, cited, unknownIds }) =>
      unknownIds.length > 0 ||
      findings.some(({ verdict }) => BAD.has(verdict)) ||
      cited.some(({ state }) => BAD.has(state)),
  );
}

/** Prints what is new and remembers what was seen; whether something is new. */
async function nameNews(checked: CheckedFile[], state: StateFile, source: FileSource, json = false): Promise<boolean> {
  const files: FileNews[] = [];
  for (const each of checked) {
    const { news, seen } = await whatIsNew(each, state.seen(each.file), source);
    state.remember(each.file, seen);
    files.push({ file: each.file, news });
  }
  if (json) printJson(files.map(({ file, news }) => ({ file, news: news.map(asJson) })));
  else await reportNews(files, source);
  return files.some(({ news }) => news.length > 0);
}

function printJson(value: object): void {
  console.log(JSON.stringify(value, null, 2));
}
