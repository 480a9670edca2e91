/** What the command prints: a line for each figure, and one for each file. */
import type { Fact } from '../../../data/contract/fact.ts';
import { day } from '../../../data/fact/format.ts';
import { factLine, outcomeText, remarks, type Saying, sourceLine, textRemarks, titleOf } from '../../check/say.ts';
import type { BoundFigure, CheckedFile } from './check-file.ts';
import { NUMBERS, WORDS } from './cli-words.ts';
import type { FileSource } from './sources.ts';
import { isAlways, type Problem, revisedOn } from './state-file.ts';

const ENGLISH = { code: 'en' };

async function sayingOf(source: FileSource): Promise<Saying> {
  return { language: ENGLISH, words: WORDS, numbers: NUMBERS, vocabulary: await source.vocabulary() };
}

/** All that was found. */
export async function printFiles(checked: readonly CheckedFile[], source: FileSource): Promise<void> {
  const saying = await sayingOf(source);
  for (const { file, lookedUp, findings, bound } of checked) {
    for (const figure of bound)
      say(`${placeOf(file, figure)} ${boundLine(figure.state, figure, saying, source.origin)}`);
    for (const finding of findings) {
      const choices = finding.outcome === 'none' ? [] : finding.matches;
      const facts = choices.map(({ fact }) => `${factLine(fact, saying)} (${sourceLine(fact, saying)})`);
      const parts = [`${outcomeText(finding.outcome, saying)}: ${finding.text}`, ...facts, ...remarks(finding, saying)];
      say(`${placeOf(file, finding)} ${parts.join(' · ')}`);
    }
    const counts = countsOf(findings.map((finding) => outcomeText(finding.outcome, saying)));
    const summary = bound.length ? `; bound: ${countsOf(bound.map(({ state }) => state))}` : '';
    const notes = textRemarks({ ...lookedUp, findings }, saying).map((note) => ` ${note}`);
    say(`${file}: ${counts || 'no figures'}${summary}${notes.join('')}`);
  }
}

export interface FileProblems {
  file: string;
  problems: readonly Problem[];
}

/** The problems alone, each with its sentence, and a line for all files. */
export async function printProblems(files: readonly FileProblems[], source: FileSource): Promise<void> {
  for (const { file, problem, line } of await linesOf(files, source))
    say(`${placeOf(file, problem)} ${line} · in: “${problem.sentence}”`);
  const alerts = files.flatMap(({ problems }) => problems.map(({ alert }) => alert));
  say(`${files.length} files: ${alerts.length ? countsOf(alerts) : 'no problems'}`);
}

/** Lines that a GitHub runner shows beside the file (workflow commands). */
export async function annotate(files: readonly FileProblems[], source: FileSource): Promise<void> {
  for (const { file, problem, line } of await linesOf(files, source)) {
    const message = oneLine(line).replace(/%/g, '%25');
    const name = oneLine(file).replace(/%/g, '%25').replace(/:/g, '%3A').replace(/,/g, '%2C');
    const kind = isAlways(problem) ? 'error' : 'warning';
    console.log(`::${kind} file=${name},line=${problem.line},col=${problem.column}::${message}`);
  }
}

async function linesOf(files: readonly FileProblems[], source: FileSource) {
  const saying = await sayingOf(source);
  return files.flatMap(({ file, problems }) =>
    problems.map((problem) => ({
      ...{ file, problem },
      line: boundLine(problem.alert, problem, saying, source.origin),
    })),
  );
}

function boundLine(state: string, { words, id, fact }: BoundFigure, saying: Saying, origin: string): string {
  const revised = fact && state === 'revised' ? `revised on ${day(revisedOn(fact), { tag: ENGLISH.code })}` : '';
  const ours = fact ? `the record: ${factLine(fact, saying)} (${sourceLine(fact, saying)})` : titleOf(id, saying);
  const parts = [`${state}: ${words || id}`, ours, fact && fact.status !== 'current' ? fact.status : '', revised];
  return [...parts, fact ? `${origin}/facts/${fact.id}` : ''].filter(Boolean).join(' · ');
}

function placeOf(file: string, { line, column }: { line: number; column: number }): string {
  return `${file}:${line}:${column}`;
}

/** The fact of each figure in short; the API has the rest. */
export function inShort(fact: Fact) {
  const { id, value, unit, bounds, qualifier, basis, status, printed, published } = fact;
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
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map((count) => count.join(' ')).join(', ');
}
