/** What the command prints of checked files: a line for each figure, and one for each file or all. */
import type { Fact } from '../../../data/contract/fact.ts';
import { day } from '../../../data/fact/format.ts';
import { ours, reportLine, type Saying, SIGNS, titleOf } from '../../check/say.ts';
import type { CheckedFile, CheckedWords } from './check-file.ts';
import { NUMBERS, WORDS } from './cli-words.ts';
import type { FileSource } from './sources.ts';
import { type News, revisedOn } from './what-is-new.ts';

export interface FileNews {
  file: string;
  news: News[];
}

const ENGLISH = { code: 'en' };

async function sayingOf(source: FileSource): Promise<Saying> {
  return { language: ENGLISH, words: WORDS, numbers: NUMBERS, vocabulary: await source.vocabulary() };
}

export async function reportFiles(checked: CheckedFile[], source: FileSource): Promise<void> {
  const saying = await sayingOf(source);
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

/** A line for each figure of which something is new, with its sentence, and a line for all files. */
export async function reportNews(files: FileNews[], source: FileSource): Promise<void> {
  const saying = await sayingOf(source);
  for (const { file, news } of files)
    for (const each of news) say(`${file}:${each.line}:${each.column} ${newsLine(each, saying, source.origin)}`);
  const all = files.flatMap(({ news }) => news);
  say(`${files.length} files: ${all.length ? `new: ${countsOf(all.map(({ alert }) => alert))}` : 'nothing new'}`);
}

function newsLine({ alert, words, sentence, id, fact }: News, saying: Saying, origin: string): string {
  const sign = signOf(alert, fact);
  const revised = sign === SIGNS.outdated && revisedOn(fact);
  const parts = [
    `${sign} ${alert}: ${words || id}`,
    id && titleOf(id, saying),
    fact ? ours(fact, saying) : '',
    revised && `revised on ${day(revised, { tag: ENGLISH.code })}`,
    `in: “${sentence}”`,
    origin && id && `${origin}/facts/${fact?.id ?? id}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

function signOf(alert: News['alert'], fact: Fact | null): string {
  if (alert === 'outdated' || alert === 'revised') return SIGNS.outdated;
  return fact && alert !== 'differs' ? SIGNS.doubt : SIGNS.differs;
}

/** A line on words that cite a fact. Words that are not read are no error. */
function wordsLine({ state, words, id, fact }: CheckedWords, saying: Saying, origin: string): string {
  const sign = state === 'unread' ? SIGNS.unknown : SIGNS[state];
  const parts = [`${sign} ${state}: ${words}`, titleOf(id, saying), ours(fact, saying)];
  return [...parts, origin && `${origin}/facts/${id}`].filter(Boolean).join(' · ');
}

/** The fact of each figure in short; the API has the rest. */
export function asJson<T extends { fact: Fact | null }>({ fact, ...figure }: T): object {
  return { ...figure, fact: fact && inShort(fact) };
}

function inShort({ id, value, unit, bounds, qualifier, basis, status, printed, published }: Fact) {
  return { id, value, unit, bounds, qualifier, basis, status, printed, published };
}

function say(line: string): void {
  console.log(oneLine(line));
}

/** For a terminal and for logs of pipelines, which obey some lines: nothing in a file is a command for them, or begins another line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** `matches 3, differs 1`. */
function countsOf(values: string[]): string {
  return [...Map.groupBy(values, (value) => value)].map(([value, { length }]) => `${value} ${length}`).join(', ');
}
