/** The command `trade-facts`. */
import { parseArgs } from 'node:util';
import { isDay } from '../../../data/contract/enumerations.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { remembered } from '../../check/record-facts.ts';
import { ours, reportLine, type Saying, SIGNS, titleOf } from '../../check/say.ts';
import { type CheckedFile, type CheckedWords, checkFile } from './check-file.ts';
import { HELP, NUMBERS, WORDS } from './cli-words.ts';
import { CannotCheck, type FileSource, fromDump, fromOrigin } from './sources.ts';

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
      throw new CannotCheck('Say what to check: trade-facts check <files…> (--help).');
    return await check(files, sourceOf(values), values);
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error;
    console.error(oneLine(error.message));
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
  const options = { origin: text, dump: text, day: text, json: flag, help: { ...flag, short: 'h' }, version: flag };
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new CannotCheck(`${(error as Error).message.split('.')[0]}: see trade-facts --help.`);
  }
}

interface Values {
  origin?: string | undefined;
  dump?: string | undefined;
  day?: string | undefined;
  json?: boolean | undefined;
}

function sourceOf({ origin, dump, day }: Values): FileSource {
  if (origin && dump) throw new CannotCheck('Give --origin or --dump, not both.');
  if (day && !isDay(day)) throw new CannotCheck(`--day ${day} is no day such as 2025-06-19.`);
  if (dump) return fromDump(dump);
  const address = origin ?? process.env.TRADE_FACTS_ORIGIN;
  if (!address) throw new CannotCheck('Say where the facts are: --origin URL, or --dump FILE.');
  return fromOrigin(address);
}

async function check(files: string[], source: FileSource, { json, day }: Values): Promise<number> {
  const known = remembered(source);
  const checked: CheckedFile[] = [];
  let failed = false;
  for (const file of files) {
    try {
      checked.push(await checkFile(file, known, day));
    } catch (error) {
      if (!(error instanceof CannotCheck)) throw error;
      console.error(oneLine(error.message));
      failed = true;
    }
  }
  if (json) console.log(JSON.stringify(checked.map(asJson), null, 2));
  else if (checked.length) await report(checked, known);
  if (failed) return 2;
  const isBad = ({ findings, cited, unknownIds }: CheckedFile) =>
    unknownIds.length > 0 ||
    findings.some(({ verdict }) => BAD.has(verdict)) ||
    cited.some(({ state }) => BAD.has(state));
  return checked.some(isBad) ? 1 : 0;
}

/** A finding with what is said of a fact in few words; the API has the rest. */
function asJson({ findings, cited, ...rest }: CheckedFile): object {
  const withShortFact = <T extends { fact: Fact | null }>({ fact, ...each }: T) => ({
    ...each,
    fact: fact && inShort(fact),
  });
  return { ...rest, findings: findings.map(withShortFact), cited: cited.map(withShortFact) };
}

function inShort({ id, value, unit, bounds, qualifier, basis, status, printed, published }: Fact) {
  return { id, value, unit, bounds, qualifier, basis, status, printed, published };
}

async function report(checked: CheckedFile[], source: FileSource): Promise<void> {
  const saying: Saying = {
    language: { code: 'en' },
    words: WORDS,
    numbers: NUMBERS,
    vocabulary: await source.vocabulary(),
  };
  const say = (line: string) => console.log(oneLine(line));
  for (const { file, findings, cited, unknownIds } of checked) {
    for (const finding of findings)
      say(`${file}:${finding.line}:${finding.column} ${reportLine(finding, saying, source.origin)}`);
    for (const words of cited) say(`${file}:${words.line}:${words.column} ${wordsLine(words, saying, source.origin)}`);
    for (const { id, line, column } of unknownIds) say(`${file}:${line}:${column} ✗ unknown id: ${id}`);
    const summary = countsOf(findings.map(({ verdict }) => verdict)) || 'no trade figures';
    const citations = cited.length ? `; cited: ${countsOf(cited.map(({ state }) => state))}` : '';
    say(`${file}: ${summary}${citations}${unknownIds.length ? `; unknown ids ${unknownIds.length}` : ''}`);
  }
}

/** A line on words that cite a fact. Words that are not read are no error. */
function wordsLine({ state, words, id, fact }: CheckedWords, saying: Saying, origin: string): string {
  const sign = state === 'unread' ? SIGNS.unknown : SIGNS[state];
  const parts = [`${sign} ${state}: ${words}`, titleOf(id, saying), ours(fact, saying)];
  return [...parts, origin && `${origin}/facts/${id}`].filter(Boolean).join(' | ');
}

/** For a terminal and for logs of pipelines, which obey some lines: nothing that a file says commands them, or begins another line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** `matches 3, differs 1`. */
function countsOf(values: string[]): string {
  return [...Map.groupBy(values, (value) => value)].map(([value, { length }]) => `${value} ${length}`).join(', ');
}
