/** What the command prints: a line for each figure, and one for each file. */
import { day } from '../../../data/fact/format.ts';
import { factLine, outcomeText, remarks, sourceLine, textRemarks, titleOf, type Wording } from '../../check/wording.ts';
import type { BoundFigure, CheckedFile } from './check-file.ts';
import { isAlways, type Problem, revisedOn } from './state-file.ts';

/** All that was found; `origin` has the receipts. */
export function printFiles(checked: readonly CheckedFile[], wording: Wording, origin: string): void {
  for (const { file, lookedUp, findings, bound } of checked) {
    for (const figure of bound) say(`${placeOf(file, figure)} ${boundLine(figure, wording, origin)}`);
    for (const finding of findings) {
      const choices = finding.outcome === 'none' ? [] : finding.matches;
      const facts = choices.map(({ fact }) => `${factLine(fact, wording)} (${sourceLine(fact, wording)})`);
      const outcome = `${outcomeText(finding.outcome, wording)}: ${finding.text}`;
      say(`${placeOf(file, finding)} ${[outcome, ...facts, ...remarks(finding, wording)].join(' · ')}`);
    }
    const counts = countsOf(findings.map((finding) => outcomeText(finding.outcome, wording)));
    const summary = bound.length ? `; bound: ${countsOf(bound.map(({ state }) => state))}` : '';
    const notes = textRemarks({ ...lookedUp, findings }, wording).map((note) => ` ${note}`);
    say(`${file}: ${counts || 'no figures'}${summary}${notes.join('')}`);
  }
}

/** The problems alone, and a line for all files. */
export function printProblems(problems: readonly Problem[], files: number, wording: Wording, origin: string): void {
  for (const problem of problems) say(`${placeOf(problem.file, problem)} ${boundLine(problem, wording, origin)}`);
  say(`${files} files: ${countsOf(problems.map(({ state }) => state)) || 'no problems'}`);
}

/** Lines that a GitHub runner shows beside the file (workflow commands). */
export function annotate(problems: readonly Problem[], wording: Wording, origin: string): void {
  for (const problem of problems) {
    const message = oneLine(boundLine(problem, wording, origin)).replace(/%/g, '%25');
    const name = oneLine(problem.file).replace(/%/g, '%25').replace(/:/g, '%3A').replace(/,/g, '%2C');
    const kind = isAlways(problem) ? 'error' : 'warning';
    console.log(`::${kind} file=${name},line=${problem.line},col=${problem.column}::${message}`);
  }
}

function boundLine(figure: BoundFigure, wording: Wording, origin: string): string {
  const { words, id, fact, state } = figure;
  if (!fact) return [`${state}: ${words || id}`, titleOf(id, wording)].join(' · ');
  const ours = `the record: ${factLine(fact, wording)} (${sourceLine(fact, wording)})`;
  const revised = state === 'revised' ? `revised on ${day(revisedOn(figure), { tag: wording.language.code })}` : '';
  const status = fact.status === 'current' ? '' : fact.status;
  return [`${state}: ${words}`, ours, status, revised, `${origin}/facts/${fact.id}`].filter(Boolean).join(' · ');
}

function placeOf(file: string, { line, column }: { line: number; column: number }): string {
  return `${file}:${line}:${column}`;
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
